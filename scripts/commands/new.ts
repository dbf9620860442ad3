import { join, relative, resolve } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'
import { nameOf } from '../files/replaceable.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { isLocale, locales, nearestLocale } from '../locales/index.ts'
import { starterFiles } from '../starter/index.ts'
import { createTerminal } from '../terminal/terminal.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { mustBeEmpty } from './emptyFolder.ts'
import { parseOptions } from './options.ts'
import { shellWord } from '../terminal/shellWord.ts'

/** Makes a small talk that holds by its article and builds, to be turned into one's own. */
export const makeTalk: Command = {
  takes: ['locale'],
  names: ['DIR'],
  run: async ({ rest, locale = nearestLocale(Intl.DateTimeFormat().resolvedOptions().locale) }, terminal, stop) => {
    const [name, ...others] = rest
    if (name === undefined || others.length > 0)
      throw new CitedeckError('unexpected-word', 'new takes one folder', 'For example: npm run new -- talks/mine')
    if (!isLocale(locale)) {
      const tags = locales.map(({ tag }) => tag).join(', ')
      throw new CitedeckError(
        'option-value',
        `--locale ${locale} is none of ${tags}`,
        `Nearest: ${nearestLocale(locale)}`,
      )
    }
    const folder = resolve(name)
    await mustBeEmpty(folder)
    for (const [path, text] of Object.entries(await starterFiles(locale))) await writeWhole(join(folder, path), text)
    await check.run(parseOptions(['--lock', '--data', folder], check.takes), createTerminal({ quiet: true }), stop)
    const way = shellWord(relative(process.cwd(), folder))
    terminal.say(
      `made ${nameOf(folder)}: a small talk on a made-up article, in ${locale}. Its README.md tells what is what.`,
    )
    terminal.say(`Check it: npm run check -- ${way}\nBuild it: npm run build -- ${way}`)
  },
}
