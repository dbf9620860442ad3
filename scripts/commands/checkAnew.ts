import { CitedeckError } from '../errors/citedeckError.js'
import { BrokenData, readDataFiles, type DataFiles } from '../talk/dataFiles.ts'
import { formatDiagnostic, InputError, sortDiagnostics, type Diagnostic } from '../article/diagnostic.ts'
import { takenFrom } from '../article/taken.ts'
import { coverageLines } from '../check/coverage.ts'
import type { Online } from '../check/online/index.ts'
import { glyphFaults } from '../check/glyphs.ts'
import { findSentences } from '../check/find.ts'
import { headlineLines } from '../check/headline.ts'
import { checkDraft, checkRead, type CitedSentence, type ShownTalk, type Talk } from '../check/index.ts'
import { mendedLines, repairLine } from '../check/mended.ts'
import type { SourceFile } from '../check/sourceFile.ts'
import { loadTalkLock, sourceIdsIn } from '../check/talkTexts.ts'
import { doubtsOf } from '../check/doubts.ts'
import { fileOption, filesOf } from '../check/textFiles.ts'
import { citedSentences, driftOf, findTexts, loadTexts, lockOf, type TextsAtHand } from '../check/texts.ts'
import { reviewsOf } from '../review/load.ts'
import { citationIn } from '../quantities/citation.ts'
import { oneLine } from '../terminal/showText.ts'
import type { SourceLock } from '../source/lockSchema.ts'
import type { TalkLock } from '../source/talkLock.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { report } from './checkReport.ts'
import { listSentences, sentenceLines } from './listSentences.ts'
import { lockSource, type Locked } from './lockSource.ts'
import { moveEachAlong } from './moveEachAlong.ts'
import type { Options } from './options.ts'
import { ownCode } from '../check/ownCode.ts'
import { readingOf } from './readingOf.ts'

/**
 * Checks a talk, or does with its texts and locks what is asked.
 * @returns the paths of the texts that were read
 * @throws InputError, CitedeckError
 */
export async function checkAnew(options: Options, terminal: Terminal, stop: AbortSignal): Promise<readonly string[]> {
  const reading = readDataFiles(options.data)
  const paths = await findTexts(options.data, reading, options.source)
  const needsText = options.lock || options.relock || options.find !== undefined || options.showRepairs
  if (paths.size === 0 && needsText) throw await unnamed(options, reading)
  if (options.relock) {
    await moveEachAlong(paths, options, terminal, stop)
    return [...paths.values()]
  }
  const texts = await readTexts(paths, options, reading, terminal)

  if (options.showRepairs) for (const [id, source] of texts) showRepairs(id, source, terminal)
  if (options.list) await listSentences(options, reading, texts, terminal)
  else if (options.find !== undefined) await find(reading, texts, options.find, terminal)
  else await checkData(options, reading, texts, terminal, stop)
  return [...paths.values()]
}

/** What is told where a text is needed and none is at hand. */
async function unnamed({ data }: Options, reading: Promise<DataFiles>): Promise<CitedeckError> {
  const [id = ''] = await sourceIdsIn(reading, data)
  return new CitedeckError(
    'source-not-named',
    id === '' ? "this needs the article's text" : 'this needs one of the texts that the talk rests on',
    id === ''
      ? 'Name it with --source FILE or CITEDECK_SOURCE, or put it into the data folder as source.txt.'
      : `Name it with --source ${fileOption(id)}, or put it into the data folder as ${filesOf('', id).text}.`,
  )
}

/**
 * Reads the texts. Where one cannot be read and the data was to be checked, its faults by the locks are told in the
 * same run.
 */
async function readTexts(
  paths: ReadonlyMap<string, string>,
  options: Options,
  reading: Promise<DataFiles>,
  terminal: Terminal,
): Promise<TextsAtHand> {
  try {
    return await loadTexts(options.data, paths, reading)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const isCheck = !options.lock && !options.list && options.find === undefined
    const { diagnostics } = isCheck
      ? await examine(reading, loadTalkLock(options.data, reading), [])
      : { diagnostics: [] }
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    const faults = sortDiagnostics([...error.diagnostics, ...errors])
    if (options.json) terminal.put(`${JSON.stringify(report({ diagnostics: faults }, options), null, 2)}\n`)
    throw new InputError(faults)
  }
}

/**
 * Checks the data against the locks, or against the texts that it is to be locked to; what is written is written last.
 */
async function checkData(
  options: Options,
  reading: Promise<DataFiles>,
  texts: TextsAtHand,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<void> {
  const current = new Map(
    await Promise.all(
      [...texts].map(async ([id, source]) => {
        const taken = takenFrom(await valuesOf(reading), id)
        return [id, lockOf(source, await readingOf(reading, id, source), taken)] as const
      }),
    ),
  )
  const against = loadTalkLock(options.data, reading, options.lock ? current : undefined)
  const { talk, diagnostics: byText } = await examine(reading, against, citedSentences(texts))
  const found = talk && !options.lock ? [...byText, ...(await glyphFaults(talk, await reading))] : byText
  const drift = options.lock ? [] : await driftOf(against, talk, texts, current)
  const onNetwork = await online(options, talk, reading, stop)
  const reviews = talk && !options.lock ? await reviewFaults(options, talk, reading) : []
  const diagnostics = [
    ...ownCode(options.data),
    ...found,
    ...drift,
    ...(await doubtsOf(reading, texts)),
    ...reviews,
    ...onNetwork.faults,
  ]
  const errors = diagnostics.filter(({ severity }) => severity === 'error')

  const { locked, refused } = options.lock
    ? await lockAll(options, texts, current, talk ?? (await checkDraft(reading, against)).talk, errors)
    : { locked: new Map<string, Locked>(), refused: undefined }
  if (options.json)
    terminal.put(
      `${JSON.stringify(report({ diagnostics: refused?.diagnostics ?? diagnostics, talk, locked, texts }, options), null, 2)}\n`,
    )
  if (refused) throw refused
  const said = [...locked.values()].map((each) => each.said)
  for (const line of [...locked.values()].flatMap(({ lines }) => lines)) terminal.warn(line)
  if (errors.length > 0 || !talk) throw new InputError(errors, said.length > 0 ? said.join('; ') : undefined)
  for (const line of said) terminal.say(line)
  for (const warning of diagnostics) terminal.warn(formatDiagnostic(warning))
  for (const line of [...coverageLines(talk.coverage), ...onNetwork.lines]) terminal.say(line)
  for (const [id, source] of texts) {
    const { name, encoding, repairs } = source
    for (const line of [...mendedLines(repairs), ...headlineLines(id, source)]) terminal.say(line)
    terminal.say(`checked against ${name} (${encoding}, ${repairs.length} repairs)`)
  }
  const withoutText = Object.keys(talk.coverage.texts ?? { '': {} }).filter((id) => !texts.has(id))
  for (const id of withoutText) {
    const what = id === '' ? '' : `${id}: `
    terminal.say(
      `${what}checked against the lock; name the text with --source ${fileOption(id)} to check against it too`,
    )
  }
}

/** What is found on the network, where that is asked for and the talk is in order. */
async function online(
  { data, online: isAsked }: Options,
  talk: Talk | undefined,
  reading: Promise<DataFiles>,
  stop: AbortSignal,
): Promise<Online> {
  if (!isAsked || !talk) return { faults: [], lines: [] }
  const slides = talk.article.sections.flatMap((section) => [
    section.chapter?.cite ?? [],
    ...section.slides.map(({ cite }) => cite),
  ])
  const cited = new Set([...slides.flat(), ...[...talk.facts.values()].flatMap(({ cites }) => cites)])
  const { checkOnline } = await import('../check/online/index.ts')
  return checkOnline(data, talk.article, (await reading).article, talk.lock, cited, stop)
}

/** What is to be told of the reviews of a talk that is in order; that their file is damaged too. */
async function reviewFaults(
  { data, requireReview }: Options,
  talk: Talk,
  reading: Promise<DataFiles>,
): Promise<readonly Diagnostic[]> {
  try {
    return (await reviewsOf(data, talk, (await reading).article, requireReview))?.faults ?? []
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics
    throw error
  }
}

/** What the data files hold, as far as they can be read; what cannot is told by the check. */
async function valuesOf(reading: Promise<DataFiles>): Promise<{ article: unknown; facts: unknown }> {
  try {
    const { article, facts } = await reading
    return { article: article.value, facts: facts.value }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { article, facts } = error instanceof BrokenData ? error.readable : {}
    return { article: article?.value, facts: facts?.value }
  }
}

/** Locks each text at hand. One that is refused keeps no other from its lock. */
async function lockAll(
  options: Options,
  texts: TextsAtHand,
  locks: ReadonlyMap<string, SourceLock>,
  talk: ShownTalk | undefined,
  errors: readonly Diagnostic[],
): Promise<{ locked: Map<string, Locked>; refused: InputError | undefined }> {
  const locked = new Map<string, Locked>()
  const refusals: InputError[] = []
  for (const [id, source] of texts) {
    const current = locks.get(id)
    if (!current) continue
    try {
      locked.set(id, await lockSource({ options, source, id, current, talk, errors }))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refusals.push(error)
    }
  }
  if (refusals.length === 0) return { locked, refused: undefined }
  const diagnostics = new Set(refusals.flatMap((refusal) => refusal.diagnostics))
  const done = [...[...locked.values()].map(({ said }) => said), ...refusals.map(({ outcome }) => outcome)]
  return { locked, refused: new InputError([...diagnostics], done.join('; ')) }
}

async function examine(
  reading: Promise<DataFiles>,
  lock: Promise<TalkLock>,
  sentences: readonly CitedSentence[],
): Promise<{ talk: Talk | undefined; diagnostics: readonly Diagnostic[] }> {
  try {
    const talk = await checkRead(reading, lock, sentences)
    return { talk, diagnostics: talk.warnings }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { talk: undefined, diagnostics: error.diagnostics }
  }
}

function showRepairs(id: string, source: SourceFile, terminal: Terminal): void {
  const text = id === '' ? '' : `${id}:`
  for (const repair of source.repairs) terminal.say(oneLine(`${text}${repairLine(repair)}`))
  terminal.say(`${source.repairs.length} repairs${id === '' ? '' : ` in ${id}`}`)
}

async function find(reading: Promise<DataFiles>, texts: TextsAtHand, query: string, terminal: Terminal): Promise<void> {
  const found = await Promise.all(
    [...texts].map(async ([source, file]) => {
      const options = await readingOf(reading, source, file)
      const cells = file.table ? lockOf(file, options).sentences : undefined
      return findSentences(file.sentences, query, options, cells).map((each) => ({
        ...each,
        id: citationIn(source, each.id),
      }))
    }),
  )
  for (const each of found.flat()) for (const line of sentenceLines(each, terminal.columns)) terminal.say(line)
  if (found.flat().length === 0) terminal.say(`no sentence holds "${query}"`)
}
