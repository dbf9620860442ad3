import { existsSync } from 'node:fs'
import { access, constants, readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { loadSource } from '../check/sourceFile.ts'
import { filesOf } from '../check/textFiles.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { ifThere } from '../files/place.ts'
import { nameOf } from '../files/replaceable.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { isLocale, locales, nearestLocale } from '../locales/index.ts'
import { localeOfText } from '../locales/grammars.ts'
import { isPlace } from '../quantities/citation.ts'
import { headingsIn } from '../source/headings.ts'
import { makeLock } from '../source/lock.ts'
import { draftFiles } from '../starter/index.ts'
import { createTerminal } from '../terminal/terminal.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { isFolder } from './findTalk.ts'
import { parseOptions } from './options.ts'
import { shellWord } from '../terminal/shellWord.ts'

/** What a folder has that holds a talk already. */
const ofATalk = ['facts.yaml', 'article.yaml', 'source.lock.json']
/** What an article's text is called where nobody names it. */
const usual = ['source.txt', 'article.txt']

/** Makes a first talk beside an article's text: locks the text, shows a few of its numbers, and builds. */
export const init: Command = {
  takes: ['locale'],
  names: ['FILE|DIR'],
  run: async ({ rest, locale }, terminal, stop) => {
    const text = await findText(rest)
    const folder = dirname(text)
    const taken = ofATalk.filter((name) => existsSync(join(folder, name)))
    if (taken.length > 0)
      throw refused(
        `${nameOf(folder)} holds a talk already (${taken.join(', ')})`,
        'Build it, or begin in another folder.',
      )
    const kept = filesOf(folder, '').text
    if (text !== kept && existsSync(kept))
      throw refused(
        `${nameOf(kept)} is there beside ${basename(text)}`,
        'Name the one that is the article, and move the other away.',
      )

    const { sentences } = await loadSource(text, folder)
    const tag = locale ?? localeOfText(sentences.map((each) => each.text).join(' '))
    if (!isLocale(tag))
      throw new CitedeckError(
        'option-value',
        `--locale ${tag} is none of ${locales.map((each) => each.tag).join(', ')}`,
        `Nearest: ${nearestLocale(tag)}`,
      )
    const lock = makeLock(sentences, { locale: tag })
    const { files, ignored } = draftFiles({
      locale: tag,
      headline:
        headingsIn(sentences)[0] === 1 ? sentences.find(({ paragraph }) => paragraph === 1)?.text.trim() : undefined,
      sentences: Object.entries(lock.sentences).flatMap(([cite, { numbers }]) =>
        isPlace(cite) ? [[cite, numbers] as const] : [],
      ),
    })
    await access(folder, constants.W_OK)
    // The text is kept out of git before anything else is there.
    await ignore(join(folder, '.gitignore'), [...ignored, ...(text === kept ? [] : [basename(text)])])
    if (text !== kept) await writeWhole(kept, await readFile(text))
    for (const [name, content] of Object.entries(files))
      if (!existsSync(join(folder, name))) await writeWhole(join(folder, name), content)
    await check.run(parseOptions(['--lock', '--data', folder], check.takes), createTerminal({ quiet: true }), stop)

    const way = shellWord(relative(process.cwd(), folder) || '.')
    terminal.say(
      `made a talk beside ${basename(text)}, in ${tag}: its slides are in article.yaml, its numbers in facts.yaml`,
    )
    if (text !== kept) terminal.say(`${basename(text)} was copied to source.txt; .gitignore keeps both out of git`)
    await build.run(parseOptions(['--data', folder], build.takes), terminal, stop)
    terminal.say(`See it: npm run preview -- ${way}\nAll numbers of the text: npm run check -- ${way} --list`)
  },
}

const refused = (message: string, hint: string) =>
  new CitedeckError('output-refused', message, `${hint} Nothing was changed.`)

/**
 * The text that is named, or that lies in the folder that is named or worked in.
 * @throws CitedeckError where there is none, or several
 */
async function findText([name = '.', ...others]: readonly string[]): Promise<string> {
  const path = resolve(name)
  if (others.length > 0)
    throw new CitedeckError(
      'unexpected-word',
      'init takes one text, or its folder',
      'For example: npm run init -- article.txt',
    )
  if (!isFolder(path)) return path
  const found = ((await ifThere(readdir(path))) ?? []).filter((each) => /\.(?:txt|text)$/i.test(each)).sort()
  const [first] = usual.filter((each) => found.includes(each))
  const chosen = first ?? (found.length === 1 ? found[0] : undefined)
  if (chosen !== undefined) return join(path, chosen)
  throw new CitedeckError(
    'source-not-named',
    found.length === 0
      ? `${nameOf(path)} holds no text to make a talk of: no article.txt`
      : `${nameOf(path)} holds several texts: ${found.join(', ')}`,
    found.length === 0
      ? 'Save the article there as plain text, or name its file: npm run init -- FILE. Without an article: npm run new -- DIR'
      : `Name the one that is the article: npm run init -- ${shellWord(join(name, found[0] ?? ''))}`,
  )
}

/** Adds to a list for git what it does not have; what is in it stays. */
async function ignore(path: string, names: readonly string[]): Promise<void> {
  const before = (await ifThere(readFile(path, 'utf8'))) ?? ''
  const missing = names.filter((name) => !before.split(/\r?\n/).includes(name))
  if (missing.length === 0) return
  await writeWhole(path, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`)
}
