import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { InputError, type Diagnostic } from '../article/diagnostic.ts'
import { validate } from '../article/validate.ts'
import { readYaml, type YamlFile } from '../article/yamlFile.ts'
import { CitedeckError, hasCode, type Code } from '../errors/citedeckError.js'
import { limits } from '../input/limits.ts'
import { readBounded } from '../input/readBounded.ts'
import { errataSchema, isCorrection, type Erratum } from '../source/errata.ts'
import { readSource, type Source } from '../source/index.ts'
import { findOpenQuotes, type OpenQuote } from '../source/openQuotes.ts'
import type { Problem } from '../source/repair.ts'
import { bareParagraphs } from '../source/restore.ts'
import { moveErrata } from './moving/errata.ts'
import { parseLock } from '../source/lockFile.ts'
import type { SourceLock } from '../source/lockSchema.ts'
import type { Table } from '../source/table/table.ts'
import type { TalkTable } from '../article/sourcesOfTalk.ts'
import { damageFaults, textWarnings } from './textFaults.ts'
import { fileOption, filesOf } from './textFiles.ts'

const start = { line: 1, column: 1 }

/** A source that is at hand: the text, restored, and the name by which messages call it. */
export interface SourceFile extends Source {
  name: string
  warnings: readonly Diagnostic[]
  /** Quotation marks without their other half, but for those of which an erratum says that they are printed so. */
  quotes: readonly OpenQuote[]
  /** Of a table, which has its cells in the place of sentences. */
  table?: TableAtHand
}

/** A table that is at hand, with what its talk says of its columns, and a hash of its file. */
export interface TableAtHand {
  table: Table
  columnUnits: Readonly<Record<string, string>>
  hash: string
}

/**
 * Where the source text of a data folder lies: as named, by the environment, or beside the data; undefined where it is
 * not at hand.
 */
export function sourcePath(
  folder: string,
  named: string | undefined,
  environment: NodeJS.ProcessEnv,
): string | undefined {
  const beside = join(folder, 'source.txt')
  return named ?? (environment['CITEDECK_SOURCE'] || undefined) ?? (existsSync(beside) ? beside : undefined)
}

/**
 * Reads and restores a source text, with the corrections of the data folder.
 * @param id the text's, where the talk rests on several
 * @param adapt makes of the corrections what is applied, once the text is known
 * @throws InputError where it cannot be read, is no article or too large, or holds damage that no erratum mends
 */
export async function loadSource(
  path: string,
  folder: string,
  id = '',
  adapt: (errata: ErrataFile, text: string) => readonly Erratum[] = ({ errata }) => errata,
): Promise<SourceFile> {
  const name = relative(process.cwd(), path) || path
  const fault = (code: Code, message: string, hint?: string): InputError =>
    new InputError([
      { severity: 'error', code, file: name, ...start, message, ...(hint === undefined ? {} : { hint }) },
    ])
  const errata = await loadErrata(filesOf(folder, id).errata)
  try {
    let paragraphs: string[] = []
    const source = readSource(await readBounded(path, limits.source), (text) => {
      paragraphs = bareParagraphs(text, errata.errata)
      return adapt(errata, text)
    })
    if (source.problems.length > 0) throw new InputError(faultsOf(source.problems, id, name, errata, paragraphs))
    const printedSo = new Set(
      errata.errata.filter(isCorrection).flatMap((each) => (each.found === each.correct ? [each.paragraph] : [])),
    )
    const quotes = findOpenQuotes(source.text).filter(({ paragraph }) => !printedSo.has(paragraph))
    return { ...source, name, warnings: textWarnings(source, name), quotes }
  } catch (error) {
    if (error instanceof InputError || !(error instanceof CitedeckError)) throw error
    throw fault(
      error.code,
      error.message,
      hasCode(error, 'no-such-file')
        ? id === ''
          ? 'The source text is named by --source FILE or CITEDECK_SOURCE, or lies in the data folder as source.txt.'
          : `The text is named by --source ${id}=FILE, or lies in the data folder as ${filesOf('', id).text}.`
        : error.hint || undefined,
    )
  }
}

/**
 * What cannot be mended. Corrections that have only to follow their paragraphs are one fault, and the damage that they
 * mend is none.
 */
function faultsOf(
  problems: readonly Problem[],
  id: string,
  name: string,
  { file, errata }: ErrataFile,
  paragraphs: readonly string[],
): Diagnostic[] {
  const unmatched = new Set(problems.flatMap(({ kind, found }) => (kind === 'erratum' ? [found] : [])))
  const moved = moveErrata(errata, paragraphs, () => new Map()).filter(
    ({ erratum, to, certain }) => unmatched.has(erratum.found) && certain && to !== undefined,
  )
  const [first] = moved
  if (!first || !file) return damageFaults(problems, name, filesOf('', id).errata)
  const settled = new Set(moved.flatMap(({ erratum, to }) => [erratum.found, to]))
  const rest = problems.filter(({ kind, found, paragraph }) => !settled.has(kind === 'erratum' ? found : paragraph))
  const places = moved.map(({ erratum: { paragraph }, to }) => `${paragraph}, now ${to}`)
  const them = moved.length === 1 ? 'an erratum corrects has' : `${moved.length} errata correct has`
  return [
    {
      severity: 'error',
      code: 'source-moved',
      file: file.name,
      ...file.place([first.index, 'paragraph']),
      message: `the text that ${them} moved: paragraph ${[...new Set(places)].join('; paragraph ')}`,
      hint: howToMove(id),
    },
    ...(rest.length > 0 ? faultsOf(rest, id, name, { file: undefined, errata: [] }, []) : []),
  ]
}

/** What to do where sentences stand elsewhere than in the lock. */
export const howToMove = (id: string): string =>
  `See what becomes of each citation, and move them along: npm run check -- --source ${fileOption(id)} --relock`

/** The corrections of a data folder, with the file that they stand in where there is one. */
export interface ErrataFile {
  file: YamlFile | undefined
  errata: readonly Erratum[]
}

/** The corrections of a file; none where it is not there. */
export async function loadErrata(path: string): Promise<ErrataFile> {
  if (!existsSync(path)) return { file: undefined, errata: [] }
  const file = await readYaml(path, relative(process.cwd(), path))
  const { value, diagnostics } = validate(file, errataSchema)
  if (!value) throw new InputError(diagnostics)
  return { file, errata: value }
}

/**
 * Reads the lock of a text in a data folder.
 * @param id the text's, where the talk rests on several
 * @throws InputError where it is missing, cut short or of another format
 */
export async function loadLock(folder: string, id = ''): Promise<SourceLock> {
  const lock = await lookForLock(folder, id)
  if ('fault' in lock) throw new InputError([lock.fault])
  return lock
}

/** Why there is no lock to be had: none is there, it does not hold what a lock does, or the file cannot be read. */
export interface NoLock {
  fault: Diagnostic
  why: 'missing' | 'broken' | 'unreadable'
}

/** The lock of a data folder, or what is wrong with it. */
export async function lookForLock(folder: string, id = '', table?: TalkTable): Promise<SourceLock | NoLock> {
  const { lock: path, text } = filesOf(folder, id, table)
  const none = (why: NoLock['why'], code: Code, message: string): NoLock => {
    const hint = why === 'unreadable' ? undefined : howToLock(folder, id, table)
    return { why, fault: { severity: 'error', code, file: relative(process.cwd(), path), ...start, message, hint } }
  }
  try {
    return parseLock((await readBounded(path, limits.lock)).toString('utf8'))
  } catch (error) {
    if (!(error instanceof CitedeckError)) throw error
    if (hasCode(error, 'no-such-file'))
      return none(
        'missing',
        'lock-missing',
        id === ''
          ? 'there is no lock to check the citations against'
          : `there is no lock of "${id}" to check its citations against`
              + (existsSync(text) ? '' : `, and no ${table ? 'table' : 'text'} to make it from`),
      )
    const isBroken = hasCode(error, 'lock-broken', 'lock-format')
    return none(isBroken ? 'broken' : 'unreadable', error.code, error.message)
  }
}

/** How the lock of a text is made; one that was locked as the only text has its lock already, under another name. */
function howToLock(folder: string, id: string, table: TalkTable | undefined): string {
  if (table)
    return `Make it from the table, which is ${table.file} or named: npm run check -- --source ${fileOption(id)} --lock`
  if (id === '') return "Make it from the article's text: npm run check -- --source FILE --lock"
  const own = filesOf('', id)
  const moved = existsSync(filesOf(folder, '').lock)
    ? `; where ${filesOf('', '').lock} is its lock, move that to ${own.lock}`
    : ''
  const command = `npm run check -- --source ${fileOption(id)} --lock`
  return `Make it from the text, which is ${own.text} or named: ${command}${moved}`
}
