import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { glyphFaults } from '../check/glyphs.ts'
import { loadSource } from '../check/sourceFile.ts'
import { filesOf, sourcesFolder } from '../check/textFiles.ts'
import { tableForDraft, withTable, type DraftedTable } from '../draft/facts/index.ts'
import { tableLines } from '../draft/facts/report.ts'
import { draftTalk, marked } from '../draft/index.ts'
import { hold, type Held } from '../draft/hold.ts'
import { languageOf } from '../draft/language.ts'
import { askModel } from '../draft/model/ask.ts'
import { draftWithModel, mostRounds, type ModelTask } from '../draft/model/index.ts'
import { picturesOf } from '../draft/pictures/index.ts'
import type { TakenPicture } from '../draft/pictures/take.ts'
import { modelServer, type ModelServer } from '../draft/model/server.ts'
import { localeOfArticle } from '../article/terms.ts'
import { articleIn } from '../draft/read/index.ts'
import { reportLines } from '../draft/report.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { nameOf } from '../files/replaceable.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { isLocale, locales, nearestLocale } from '../locales/index.ts'
import { stringifyLock } from '../source/lockFile.ts'
import { readSource } from '../source/index.ts'
import type { Sentence } from '../source/segment.ts'
import { readBounded } from '../input/readBounded.ts'
import { limits } from '../input/limits.ts'
import { filesOfTalk } from '../starter/index.ts'
import { oneLine } from '../terminal/showText.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Command } from './command.ts'
import { proposeAdditions, readPresent } from './draftAdditions.ts'
import { mustBeEmpty } from './emptyFolder.ts'
import { shellWord } from '../terminal/shellWord.ts'

/**
 * Drafts a first deck from an article's text: facts, slides, the lock and the text beside them. What is written has
 * been checked before, so that it builds at once.
 */
export const draftDeck: Command = {
  takes: ['to', 'locale', 'facts', 'model', 'yes'],
  names: ['FILE'],
  run: async ({ rest, to, locale, facts, model, yes }, terminal, stop) => {
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
    const present = existsSync(join(folder, 'article.yaml')) ? await readPresent(folder) : undefined
    // A damaged text is drafted once its corrections lie there.
    if (!present) await mustBeEmpty(folder, basename(filesOf(folder, '').errata))
    const read = await readArticle(file, folder)
    const { sentences } = read
    const tag =
      locale
      ?? (present && localeOfArticle(present.files.article.value))
      ?? languageOf(sentences.map(({ text }) => text).join(' '))
    if (!isLocale(tag))
      throw new CitedeckError(
        'option-value',
        `--locale ${tag} is none of ${locales.map((each) => each.tag).join(', ')}`,
        `Nearest: ${nearestLocale(tag)}`,
      )
    // What is wrong with the address or the key is said before anything else is done.
    const server = model === undefined ? undefined : modelServer(process.env)
    const pictures = await picturesOf(read.received, file)
    const byRule = await draftTalk(sentences, tag, glyphFaults, pictures)
    const held =
      server === undefined || model === undefined
        ? byRule
        : await withModel({ byRule, sentences, more: glyphFaults }, { server, model }, terminal, stop)
    const tabled = facts === undefined ? undefined : await tableAt(facts, held, tag)
    const withFacts = tabled ? marked(await hold(withTable(held.drafted, tabled.table), sentences, glyphFaults)) : held
    if (withFacts.drafted.sections.length === 0)
      throw new CitedeckError(
        'draft-nothing',
        `nothing of ${basename(file)} could be said on a slide: no sentence of it stands by itself`,
        'Give the whole article, in sentences; or begin with: npx citedeck new DIR',
      )
    if (present) {
      await proposeAdditions(present, { drafted: withFacts.drafted, sentences, tabled, yes, name }, terminal)
      return
    }
    const { texts, lock } = withFacts
    const { files, ignored } = filesOfTalk(texts)
    await mkdir(folder, { recursive: true })
    // The text is kept out of git before it is there.
    await writeWhole(join(folder, '.gitignore'), `${ignored.join('\n')}\n`)
    const kept = filesOf(folder, '')
    await writeWhole(kept.text, read.bytes)
    await writeWhole(kept.lock, stringifyLock(lock))
    for (const { name, bytes } of shownPictures(held.drafted)) await writeWhole(join(folder, 'public', name), bytes)
    if (tabled) {
      const { table, bytes } = tabled
      await mkdir(join(folder, sourcesFolder), { recursive: true })
      await writeWhole(join(folder, table.file), bytes)
      await writeWhole(filesOf(folder, table.id, table).lock, stringifyLock(table.lock))
    }
    for (const [path, text] of Object.entries(files)) await writeWhole(join(folder, path), text)

    const way = shellWord(relative(process.cwd(), folder) || '.')
    terminal.say(`drafted ${nameOf(folder)} from ${basename(file)}, in ${tag}`)
    for (const line of [...reportLines(withFacts), ...(tabled ? tableLines(withFacts, tabled.table, sentences) : [])])
      terminal.say(oneLine(line))
    terminal.say(`Build it: npm run build -- ${way}\nEdit it: npm run dev -- ${way}`)
  },
}

/**
 * Reads the table that a draft is to rest on too.
 * @throws CitedeckError where it cannot be read, or nothing of it can be taken
 */
async function tableAt(
  name: string,
  { drafted }: Held,
  locale: string,
): Promise<{ table: DraftedTable; bytes: Uint8Array }> {
  const file = resolve(name)
  try {
    const bytes = await readBounded(file, limits.table)
    const table = tableForDraft(bytes, basename(file), { locale, taken: new Set(Object.keys(drafted.facts)) })
    return { table, bytes }
  } catch (error) {
    if (!(error instanceof CitedeckError)) throw error
    throw new CitedeckError(error.code, `${nameOf(file)} ${error.message}`, error.hint)
  }
}

/** Drafts with a model; says where the article goes before it goes, also when quiet, and what became of it. */
async function withModel(
  given: Pick<ModelTask, 'byRule' | 'sentences' | 'more'>,
  { server, model }: { server: ModelServer; model: string },
  terminal: Terminal,
  stop: AbortSignal,
): Promise<Held> {
  const { shown, withheld } = server
  const facts = Object.keys(given.byRule.drafted.facts).length
  terminal.put(
    `${withheld(`the article goes to ${shown}, to the model ${model}: ${given.sentences.length} sentences, ${facts} facts`)}\n`,
  )
  const { held, isByRule, trouble } = await draftWithModel({
    ...given,
    withheld,
    ask: (messages, round) =>
      terminal.step(withheld(`ask ${model}, ${round} of ${mostRounds}`), () => askModel(server, model, messages, stop)),
  })
  stop.throwIfAborted()
  if (trouble !== undefined) terminal.warn(oneLine(withheld(`${model}: ${trouble}`)))
  if (isByRule) terminal.warn('nothing of its answers could be used: this is the draft by rule')
  return held
}

/** The pictures that the slides of a draft show. */
function shownPictures({ sections, pictures }: Held['drafted']): readonly TakenPicture[] {
  const slides = JSON.stringify(sections.map((section) => section.slides.map(({ shown }) => shown.figure)))
  return pictures.filter(({ hash }) => slides.includes(hash))
}

/**
 * The sentences of an article, and the bytes of its text as they are kept: as received where it is plain text, else
 * what was taken out of the document.
 */
async function readArticle(
  file: string,
  folder: string,
): Promise<{ sentences: readonly Sentence[]; bytes: Uint8Array; received: Uint8Array }> {
  const received = await readBounded(file, limits.deck).catch((error: unknown) => {
    if (!(error instanceof CitedeckError)) throw error
    throw new CitedeckError(error.code, `${nameOf(file)} ${error.message}`, error.hint)
  })
  const article = await articleIn(received)
  if (article === undefined) return { sentences: (await loadSource(file, folder)).sentences, bytes: received, received }
  const bytes = Buffer.from(`${article}\n`)
  const { sentences, problems } = readSource(bytes, [])
  const [problem] = problems
  if (problem) throw new CitedeckError('draft-unreadable', problem.message)
  return { sentences, bytes, received }
}
