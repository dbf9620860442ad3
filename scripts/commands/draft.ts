import { mkdir, readFile } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { glyphFaults } from '../check/glyphs.ts'
import { loadSource } from '../check/sourceFile.ts'
import { filesOf } from '../check/textFiles.ts'
import { draftTalk } from '../draft/index.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { nameOf } from '../files/replaceable.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { localeOfText } from '../locales/grammars.ts'
import { isLocale, locales, nearestLocale } from '../locales/index.ts'
import { stringifyLock } from '../source/lock.ts'
import { filesOfTalk } from '../starter/index.ts'
import type { Command } from './command.ts'
import { mustBeEmpty } from './emptyFolder.ts'
import { shellWord } from './shellWord.ts'

/**
 * Drafts a first deck from an article's text: facts, slides, the lock and the text beside them. What is written has
 * been checked before, so that it builds at once.
 */
export const draftDeck: Command = {
  takes: ['to', 'locale'],
  names: ['FILE'],
  run: async ({ rest, to, locale }, terminal) => {
    const [name, ...others] = rest
    if (name === undefined || others.length > 0)
      throw new CitedeckError('unexpected-word', 'draft takes one article', 'For example: npm run draft -- article.txt')
    const file = resolve(name)
    const folder = to === undefined ? join(dirname(file), basename(file, extname(file))) : resolve(to)
    if (folder === file)
      throw new CitedeckError(
        'option-conflict',
        `${name} has no ending, so that a folder of its name cannot lie beside it`,
        'Name the folder of the talk: --to DIR',
      )
    await mustBeEmpty(folder)
    const { sentences } = await loadSource(file, folder)
    const tag = locale ?? localeOfText(sentences.map(({ text }) => text).join(' '))
    if (!isLocale(tag))
      throw new CitedeckError(
        'option-value',
        `--locale ${tag} is none of ${locales.map((each) => each.tag).join(', ')}`,
        `Nearest: ${nearestLocale(tag)}`,
      )
    const { texts, lock, drafted } = await draftTalk(sentences, tag, (talk) => glyphFaults(talk, 'article.yaml'))
    const { files, ignored } = filesOfTalk(texts)
    await mkdir(folder, { recursive: true })
    // The text is kept out of git before it is there.
    await writeWhole(join(folder, '.gitignore'), `${ignored.join('\n')}\n`)
    const kept = filesOf(folder, '')
    await writeWhole(kept.text, await readFile(file))
    await writeWhole(kept.lock, stringifyLock(lock))
    for (const [path, text] of Object.entries(files)) await writeWhole(join(folder, path), text)

    const way = shellWord(relative(process.cwd(), folder) || '.')
    const slides = drafted.sections.reduce((sum, section) => sum + section.slides.length, 0)
    terminal.say(
      `drafted ${nameOf(folder)} from ${basename(file)}, in ${tag}: ${Object.keys(drafted.facts).length} facts, ${slides} slides of its own`,
    )
    for (const { cite, text, why } of drafted.leftOut) terminal.say(`left out   "${text}" of ${cite}: ${why}`)
    terminal.say(`Build it: npm run build -- ${way}\nEdit it: npm run dev -- ${way}`)
  },
}
