import { siteFolder } from '../export/manifest.ts'
import { nameOf } from '../files/replaceable.ts'
import { recover } from '../files/recover.ts'
import type { Terminal } from '../terminal.ts'
import type { OptionName, Options } from './options.ts'

/**
 * Ends what a build that was killed has begun, whichever command comes next: a site that was taken away is brought
 * back, and what is half made goes.
 */
export async function mend(
  { out, site }: Pick<Options, 'out' | 'site'>,
  takes: readonly OptionName[],
  terminal: Terminal,
): Promise<void> {
  for (const path of await recover(takes.includes('site') ? site : out, siteFolder)) {
    terminal.warn(`${nameOf(path)} was left by a run that was killed and could not be removed; remove it by hand`)
  }
}
