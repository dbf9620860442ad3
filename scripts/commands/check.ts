import { readDataFiles, readOptions } from '../article/dataFiles.ts'
import { formatDiagnostic, InputError, type Diagnostic } from '../article/diagnostic.ts'
import { coverageLines } from '../check/coverage.ts'
import { checkDrift } from '../check/drift.ts'
import { findSentences } from '../check/find.ts'
import { readTalk, type Talk } from '../check/index.ts'
import { loadLock, loadSource, lockPath, sourcePath, type SourceFile } from '../check/sourceFile.ts'
import { writeWhole } from '../export/staging.ts'
import type { ReadOptions } from '../quantities/quantity.ts'
import { makeLock, stringifyLock } from '../source/lock.ts'
import { UsageError, type Terminal } from '../terminal.ts'
import type { Command } from './command.ts'
import type { Options } from './options.ts'

export const check: Command = {
  takes: ['data', 'source', 'lock', 'find', 'show-repairs', 'json'],
  run: async (options, terminal) => {
    const path = sourcePath(options.data, options.source, process.env)
    if (path === undefined && (options.lock || options.find !== undefined || options.showRepairs)) {
      throw new UsageError('this needs the article\'s text', 'Name it with --source FILE or CITEDECK_SOURCE, or put it into the data folder as source.txt.')
    }
    const source = path === undefined ? undefined : await loadSource(path, options.data)

    if (source && options.showRepairs) showRepairs(source, terminal)
    if (source && options.find !== undefined) {
      find(source, options.find, readOptions(await readDataFiles(options.data)), terminal)
      return
    }
    if (source && options.lock) {
      await writeWhole(lockPath(options.data), stringifyLock(makeLock(source.sentences, readOptions(await readDataFiles(options.data)))))
      terminal.say(`locked ${source.sentences.length} sentences`)
    }
    await report(options, source, terminal)
  },
}

/** What `--json` prints. `coverage` is there where the data is in order. */
interface JsonReport { ok: boolean, diagnostics: readonly Diagnostic[], coverage?: Talk['coverage'] }

async function report({ data, json }: Options, source: SourceFile | undefined, terminal: Terminal): Promise<void> {
  const { talk, diagnostics } = await examine(data, source)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (json) {
    const result: JsonReport = { ok: errors.length === 0, diagnostics, ...(talk ? { coverage: talk.coverage } : {}) }
    terminal.put(`${JSON.stringify(result, null, 2)}\n`)
  }
  if (errors.length > 0 || !talk) throw new InputError(errors)
  for (const warning of diagnostics) terminal.warn(formatDiagnostic(warning))
  for (const line of coverageLines(talk.coverage)) terminal.say(line)
  terminal.say(source ? `checked against ${source.name} (${source.encoding}, ${source.repairs.length} repairs)` : 'checked against the lock; name the text with --source FILE to check against it too')
}

async function examine(data: string, source: SourceFile | undefined): Promise<{ talk: Talk | undefined, diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = []
  let talk: Talk | undefined
  try {
    talk = await readTalk(data, source?.sentences)
    diagnostics.push(...talk.warnings)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    diagnostics.push(...error.diagnostics)
  }
  if (source) diagnostics.push(...await drift(data, talk, source))
  return { talk, diagnostics }
}

/** Where the text differs from the lock; what keeps either from being read has been told of. */
async function drift(data: string, talk: Talk | undefined, { sentences, name }: SourceFile): Promise<Diagnostic[]> {
  try {
    const [lock, files] = [await loadLock(data), await readDataFiles(data)]
    return checkDrift(talk, lock, makeLock(sentences, readOptions(files)), name)
  } catch (error) {
    if (error instanceof InputError) return []
    throw error
  }
}

function showRepairs(source: SourceFile, terminal: Terminal): void {
  for (const { paragraph, kind, found, correct, reason } of source.repairs) terminal.say(`${paragraph}  ${kind}  ${found} → ${correct || 'nothing'}${kind === 'pinyin' ? '' : `  (${reason})`}`)
  terminal.say(`${source.repairs.length} repairs`)
}

function find(source: SourceFile, query: string, options: ReadOptions, terminal: Terminal): void {
  const found = findSentences(source.sentences, query, options)
  for (const { id, text, numbers } of found) terminal.say(`${id.padEnd(6)} ${text}${numbers.length > 0 ? `\n       states ${numbers.join(', ')}` : ''}`)
  if (found.length === 0) terminal.say(`no sentence holds "${query}"`)
}
