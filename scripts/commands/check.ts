import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
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
import { mendedByKind, mendedLines, repairLine, type Mended } from '../check/mended.ts'
import type { SourceFile } from '../check/sourceFile.ts'
import { loadTalkLock, sourceIdsIn } from '../check/talkTexts.ts'
import { doubtsOf } from '../check/doubts.ts'
import { fileOption, filesOf } from '../check/textFiles.ts'
import { citedSentences, driftOf, findTexts, loadTexts, lockOf, type TextsAtHand } from '../check/texts.ts'
import { reviewsOf } from '../review/load.ts'
import { citationIn } from '../quantities/citation.ts'
import { oneLine } from '../terminal/showText.ts'
import type { SourceLock } from '../source/lockSchema.ts'
import type { Repair } from '../source/repair.ts'
import type { TalkLock } from '../source/talkLock.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Command } from './command.ts'
import { listSentences, sentenceLines } from './listSentences.ts'
import { lockSource, type Locked } from './lockSource.ts'
import { moveEachAlong } from './moveEachAlong.ts'
import type { Options } from './options.ts'
import { toldOf, type ToldDiagnostic } from '../check/patches.ts'
import { limits } from '../input/limits.ts'
import { unixLines } from '../input/lineEnds.ts'
import { ownCode } from '../check/ownCode.ts'
import { readingOf } from './readingOf.ts'

export const check: Command = {
  takes: [
    'data',
    'source',
    'lock',
    'relock',
    'move',
    'force',
    'yes',
    'list',
    'find',
    'show-repairs',
    'require-review',
    'online',
    'json',
  ],
  run: async (options, terminal, stop) => {
    refuseConflicts(options)
    const reading = readDataFiles(options.data)
    const paths = await findTexts(options.data, reading, options.source)
    const needsText = options.lock || options.relock || options.find !== undefined || options.showRepairs
    if (paths.size === 0 && needsText) throw await unnamed(options, reading)
    if (options.relock) {
      await moveEachAlong(paths, options, terminal, stop)
      return
    }
    const texts = await readTexts(paths, options, reading, terminal)

    if (options.showRepairs) for (const [id, source] of texts) showRepairs(id, source, terminal)
    if (options.list) await listSentences(options, reading, texts, terminal)
    else if (options.find !== undefined) await find(reading, texts, options.find, terminal)
    else await checkData(options, reading, texts, terminal, stop)
  },
}

/** @throws CitedeckError for options that do not go together */
function refuseConflicts({
  online: isOnline,
  lock,
  relock,
  list,
  find: query,
  force,
  move,
  yes,
  requireReview,
}: Options): void {
  const asked = Object.entries({ '--find': query !== undefined, '--lock': lock, '--relock': relock, '--list': list })
  const [one, other] = asked.flatMap(([name, isGiven]) => (isGiven ? [name] : []))
  if (one !== undefined && other !== undefined)
    throw new CitedeckError('option-conflict', `${one} and ${other} exclude each other`, 'Do one after the other.')
  if (force && !lock && !relock) throw new CitedeckError('option-conflict', '--force goes with --lock or --relock')
  if (move !== undefined && !relock) throw new CitedeckError('option-conflict', '--move goes with --relock')
  if (requireReview !== undefined && one !== undefined)
    throw new CitedeckError('option-conflict', `--require-review and ${one} exclude each other`)
  if (isOnline && one !== undefined)
    throw new CitedeckError('option-conflict', `--online and ${one} exclude each other`)
  if (yes && !relock) throw new CitedeckError('option-conflict', '--yes goes with --relock')
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

/** What is told of a lock. */
type LockReport = Pick<Locked, 'written' | 'first' | 'sentences' | 'changed' | 'added' | 'removed' | 'slides'>

/**
 * What `--json` prints. `coverage` is there where the data is in order, `lock` where it was written or fits already;
 * where the talk rests on several texts, `locks` by their ids instead. `mended` is what was mended in the texts at
 * hand, by kind, and `repairs` each change, with `--show-repairs`; both name the text where the talk rests on several.
 */
interface JsonReport {
  ok: boolean
  diagnostics: readonly ToldDiagnostic[]
  coverage?: Talk['coverage']
  lock?: LockReport
  locks?: Record<string, LockReport>
  mended: (Mended & { source?: string })[]
  repairs?: (Repair & { source?: string })[]
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

function report(
  {
    diagnostics,
    talk,
    locked = new Map(),
    texts = new Map(),
  }: {
    diagnostics: readonly Diagnostic[]
    talk?: Talk | undefined
    locked?: ReadonlyMap<string, Locked>
    texts?: TextsAtHand
  },
  { showRepairs: isEachAsked }: Options,
): JsonReport {
  const locks = [...locked].map(([id, { written, first, sentences, changed, added, removed, slides }]) => {
    const of = { written, first, sentences, changed, added, removed, slides }
    return [id, of] as const
  })
  const only = locked.has('') ? locks[0]?.[1] : undefined
  const named = <Item>(id: string, items: readonly Item[]) =>
    items.map((item) => (id === '' ? item : { source: id, ...item }))
  const repairs = [...texts].flatMap(([id, source]) => named(id, source.repairs))
  return {
    ok: !diagnostics.some(({ severity }) => severity === 'error'),
    diagnostics: toldOf(diagnostics, textOf),
    ...(talk ? { coverage: talk.coverage } : {}),
    ...(only ? { lock: only } : locks.length > 0 ? { locks: Object.fromEntries(locks) } : {}),
    mended: [...texts].flatMap(([id, source]) => named(id, mendedByKind(source.repairs))),
    ...(isEachAsked ? { repairs } : {}),
  }
}

/** The text of a file as messages name it. */
function textOf(file: string): string | undefined {
  const path = resolve(file)
  try {
    return statSync(path).size <= limits.yaml ? unixLines(readFileSync(path, 'utf8')).replace(/^\uFEFF/, '') : undefined
  } catch {
    return undefined // a folder, or what is not there: the fault is just that
  }
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
