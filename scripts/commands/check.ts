import { join } from 'node:path'
import { CitedeckError } from '../citedeckError.js'
import { readDataFiles, type DataFiles } from '../article/dataFiles.ts'
import { formatDiagnostic, InputError, sortDiagnostics, type Diagnostic } from '../article/diagnostic.ts'
import { coverageLines } from '../check/coverage.ts'
import { checkDrift } from '../check/drift.ts'
import { glyphFaults } from '../check/glyphs.ts'
import { findSentences } from '../check/find.ts'
import { checkRead, type Talk } from '../check/index.ts'
import { loadLock, loadSource, sourcePath, type SourceFile } from '../check/sourceFile.ts'
import { nameOf } from '../files/replaceable.ts'
import type { ReadOptions } from '../quantities/quantity.ts'
import { oneLine } from '../showText.ts'
import { makeLock, type SourceLock } from '../source/lock.ts'
import type { Terminal } from '../terminal.ts'
import type { Command } from './command.ts'
import { listSentences, sentenceLines } from './listSentences.ts'
import { lockSource, type Locked } from './lockSource.ts'
import { moveAlong } from './moveAlong.ts'
import { readingOf } from './readingOf.ts'
import type { Options } from './options.ts'

export const check: Command = {
  takes: ['data', 'source', 'lock', 'relock', 'move', 'force', 'yes', 'list', 'find', 'show-repairs', 'json'],
  run: async (options, terminal, stop) => {
    refuseConflicts(options)
    const path = sourcePath(options.data, options.source, process.env)
    if (path === undefined && (options.lock || options.relock || options.find !== undefined || options.showRepairs)) {
      throw new CitedeckError(
        'source-not-named',
        "this needs the article's text",
        'Name it with --source FILE or CITEDECK_SOURCE, or put it into the data folder as source.txt.',
      )
    }
    if (path !== undefined && options.relock) {
      await moveAlong(path, options, terminal, stop)
      return
    }
    const source = path === undefined ? undefined : await readSourceFile(path, options, terminal)

    if (source && options.showRepairs) showRepairs(source, terminal)
    if (options.list) await listSentences(options, source, terminal)
    else if (source && options.find !== undefined)
      find(source, options.find, await readingOf(readDataFiles(options.data), source), terminal)
    else await checkData(options, source, terminal)
  },
}

/** @throws CitedeckError for options that do not go together */
function refuseConflicts({ lock, relock, list, find: query, force, move, yes }: Options): void {
  const asked = Object.entries({ '--find': query !== undefined, '--lock': lock, '--relock': relock, '--list': list })
  const [one, other] = asked.flatMap(([name, isGiven]) => (isGiven ? [name] : []))
  if (one !== undefined && other !== undefined)
    throw new CitedeckError('option-conflict', `${one} and ${other} exclude each other`, 'Do one after the other.')
  if (force && !lock && !relock) throw new CitedeckError('option-conflict', '--force goes with --lock or --relock')
  if (move !== undefined && !relock) throw new CitedeckError('option-conflict', '--move goes with --relock')
  if (yes && !relock) throw new CitedeckError('option-conflict', '--yes goes with --relock')
}

/** What `--json` prints. `coverage` is there where the data is in order, `lock` where it was written or fits already. */
interface JsonReport {
  ok: boolean
  diagnostics: readonly Diagnostic[]
  coverage?: Talk['coverage']
  lock?: Pick<Locked, 'written' | 'first' | 'sentences' | 'changed' | 'added' | 'removed'>
}

/**
 * Reads the article's text. Where that cannot be read and the data was to be checked, its faults by the lock are told in
 * the same run.
 */
async function readSourceFile(path: string, options: Options, terminal: Terminal): Promise<SourceFile> {
  try {
    return await loadSource(path, options.data)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const isCheck = !options.lock && !options.list && options.find === undefined
    const { diagnostics } = isCheck
      ? await examine(readDataFiles(options.data), loadLock(options.data), undefined)
      : { diagnostics: [] }
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    const faults = sortDiagnostics([...error.diagnostics, ...errors])
    if (options.json) terminal.put(`${JSON.stringify(report(faults, undefined, undefined), null, 2)}\n`)
    throw new InputError(faults)
  }
}

/** Checks the data against the lock, or against the text that it is to be locked to; what is written is written last. */
async function checkData(options: Options, source: SourceFile | undefined, terminal: Terminal): Promise<void> {
  const files = readDataFiles(options.data)
  const current = source && makeLock(source.sentences, await readingOf(files, source))
  const against = options.lock && current ? Promise.resolve(current) : loadLock(options.data)
  const { talk, diagnostics: byText } = await examine(files, against, source)
  const found =
    talk && !options.lock
      ? [...byText, ...(await glyphFaults(talk, nameOf(join(options.data, 'article.yaml'))))]
      : byText
  const diagnostics =
    source && current && !options.lock ? [...found, ...(await drift(against, talk, current, source.name))] : found
  const errors = diagnostics.filter(({ severity }) => severity === 'error')

  let locked: Locked | undefined
  let refused: InputError | undefined
  if (options.lock && source && current) {
    locked = await lockSource({ options, source, current, talk, errors }).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error
      refused = error
      return undefined
    })
  }
  if (options.json)
    terminal.put(`${JSON.stringify(report(refused?.diagnostics ?? diagnostics, talk, locked), null, 2)}\n`)
  if (refused) throw refused
  for (const line of locked?.lines ?? []) terminal.warn(line)
  if (errors.length > 0 || !talk) throw new InputError(errors, locked?.said)
  if (locked) terminal.say(locked.said)
  for (const warning of diagnostics) terminal.warn(formatDiagnostic(warning))
  for (const line of coverageLines(talk.coverage)) terminal.say(line)
  terminal.say(
    source
      ? `checked against ${source.name} (${source.encoding}, ${source.repairs.length} repairs)`
      : 'checked against the lock; name the text with --source FILE to check against it too',
  )
}

function report(diagnostics: readonly Diagnostic[], talk: Talk | undefined, locked: Locked | undefined): JsonReport {
  const ok = !diagnostics.some(({ severity }) => severity === 'error')
  if (!locked) return { ok, diagnostics, ...(talk ? { coverage: talk.coverage } : {}) }
  const { written, first, sentences, changed, added, removed } = locked
  return {
    ok,
    diagnostics,
    ...(talk ? { coverage: talk.coverage } : {}),
    lock: { written, first, sentences, changed, added, removed },
  }
}

async function examine(
  files: Promise<DataFiles>,
  lock: Promise<SourceLock>,
  source: SourceFile | undefined,
): Promise<{ talk: Talk | undefined; diagnostics: readonly Diagnostic[] }> {
  try {
    const talk = await checkRead(files, lock, source?.sentences)
    return { talk, diagnostics: talk.warnings }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { talk: undefined, diagnostics: error.diagnostics }
  }
}

/** Where the text differs from the lock; nothing where there is no lock, which has been told. */
async function drift(
  locked: Promise<SourceLock>,
  talk: Talk | undefined,
  current: SourceLock,
  name: string,
): Promise<Diagnostic[]> {
  return locked.then(
    (lock) => checkDrift(talk, lock, current, name),
    (error: unknown) => {
      if (error instanceof InputError) return []
      throw error
    },
  )
}

function showRepairs(source: SourceFile, terminal: Terminal): void {
  for (const { paragraph, kind, found, correct, reason } of source.repairs) {
    terminal.say(
      oneLine(`${paragraph}  ${kind}  ${found} → ${correct || 'nothing'}${kind === 'pinyin' ? '' : `  (${reason})`}`),
    )
  }
  terminal.say(`${source.repairs.length} repairs`)
}

function find(source: SourceFile, query: string, options: ReadOptions, terminal: Terminal): void {
  const found = findSentences(source.sentences, query, options)
  for (const { id, text, numbers } of found)
    for (const line of sentenceLines({ id, text, numbers }, terminal.columns)) terminal.say(line)
  if (found.length === 0) terminal.say(`no sentence holds "${query}"`)
}
