import { siteFolder } from '../export/siteFolder.ts'
import { finishJournal } from '../files/journal.ts'
import { nameOf } from '../files/replaceable.ts'
import { recover } from '../files/recover.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { OptionName, Options } from './options.ts'

/**
 * Ends what a build that was killed has begun, whichever command comes next: a site that was taken away is brought
 * back, and what is half made goes; data that was being moved along with its text is moved whole.
 */
export async function mend(
  { data, out, site }: Pick<Options, 'data' | 'out' | 'site'>,
  takes: readonly OptionName[],
  terminal: Terminal,
): Promise<void> {
  for (const path of await recover(takes.includes('site') ? site : out, siteFolder)) {
    terminal.warn(`${nameOf(path)} was left by a run that was killed and could not be removed; remove it by hand`)
  }
  if (!takes.includes('data')) return
  const finished = (await finishJournal(data)).map(nameOf)
  if (finished.length > 0) terminal.warn(`a run was killed as it moved the citations; finished: ${finished.join(', ')}`)
}
