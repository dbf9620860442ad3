import { createHash } from 'node:crypto'
import { readOptions, type DataFiles } from '../talk/dataFiles.ts'
import { InputError, type Diagnostic } from '../article/diagnostic.ts'
import { takenFrom } from '../article/taken.ts'
import { remember } from '../input/remember.ts'
import { citationIn } from '../quantities/citation.ts'
import type { ReadOptions } from '../quantities/quantity.ts'
import { makeLock, withTaken, type Taken } from '../source/lock.ts'
import type { SourceLock } from '../source/lockSchema.ts'
import type { Sentence } from '../source/segment.ts'
import { asCited, partOf, type TalkLock } from '../source/talkLock.ts'
import { checkDrift, checkWords } from './drift.ts'
import type { CitedSentence, ShownTalk } from './index.ts'
import { lockTable } from '../source/table/cells.ts'
import { loadSource, type SourceFile, type TableAtHand } from './sourceFile.ts'
import { loadTable } from './tableFile.ts'
import { sourcePaths, talkSourcesIn } from './talkTexts.ts'

/** The texts and tables of a talk that are at hand, by their ids; the only text of a talk has an empty one. */
export type TextsAtHand = ReadonlyMap<string, SourceFile>

/**
 * Where the texts of a talk lie, by their ids: those that are named or lie with its data.
 * @param reading the data, on its way
 * @throws CitedeckError where a name is of no text of the talk
 */
export async function findTexts(
  data: string,
  reading: Promise<DataFiles>,
  named: readonly string[],
): Promise<Map<string, string>> {
  return sourcePaths(data, await talkSourcesIn(reading, data), named, process.env)
}

/**
 * Reads the texts and tables of a talk.
 * @param reading the data, on its way, which says what of them is a table
 * @throws InputError with all that cannot be read, is no article or too large, or holds damage that no erratum mends
 */
export async function loadTexts(
  data: string,
  paths: ReadonlyMap<string, string>,
  reading: Promise<DataFiles>,
): Promise<TextsAtHand> {
  const sources = paths.size === 0 ? [] : await talkSourcesIn(reading, data)
  const settled = await Promise.allSettled(
    [...paths].map(async ([id, path]) => {
      const source = sources.find((each) => each.id === id)
      return [
        id,
        source?.table ? await loadTable(path, source, source.table) : await loadSource(path, data, id),
      ] as const
    }),
  )
  const faults: Diagnostic[] = []
  const texts = new Map<string, SourceFile>()
  for (const result of settled) {
    if (result.status === 'fulfilled') texts.set(...result.value)
    else if (result.reason instanceof InputError) faults.push(...result.reason.diagnostics)
    else throw result.reason
  }
  if (faults.length > 0) throw new InputError(faults)
  return texts
}

/** The sentences of all texts at hand, as data cites them. */
export function citedSentences(texts: TextsAtHand): CitedSentence[] {
  return [...texts].flatMap(([source, { sentences }]) =>
    sentences.map(({ id, text }) => ({ id: citationIn(source, id), text })),
  )
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64')

/** A text is read again only where it, or what it is read with, has changed. */
const readLock = remember(
  8,
  (sentences: readonly Sentence[], options: ReadOptions) => hashOf(JSON.stringify([sentences, options])),
  (sentences, options) => makeLock(sentences, options),
)

/** The locks that fit the texts at hand, each read as its language and the data's own units have it. */
export function locksOf(texts: TextsAtHand, files: DataFiles): Map<string, SourceLock> {
  const data = { article: files.article.value, facts: files.facts.value }
  return new Map([...texts].map(([id, source]) => [id, lockOf(source, readOptions(files, id), takenFrom(data, id))]))
}

/** The lock that fits a text or table at hand. */
export function lockOf({ table, sentences }: SourceFile, options: ReadOptions, taken?: Taken): SourceLock {
  if (table) return lockOfTable(table, options)
  const lock = readLock(sentences, options)
  return taken ? withTaken(lock, sentences, taken) : lock
}

const lockOfTable = remember(
  8,
  ({ hash, columnUnits }: TableAtHand, options: ReadOptions) => JSON.stringify([hash, columnUnits, options]),
  ({ table, columnUnits }, options) => lockTable(table, { ...options, series: undefined, columnUnits }),
)

/**
 * Where the texts at hand differ from what is locked, and what a lock lacks; locks that cannot be read have been told.
 */
export async function driftOf(
  locked: Promise<TalkLock>,
  talk: ShownTalk | undefined,
  texts: TextsAtHand,
  locks: ReadonlyMap<string, SourceLock>,
): Promise<Diagnostic[]> {
  const lock = await locked.catch((error: unknown) => {
    if (error instanceof InputError) return undefined
    throw error
  })
  return [...texts].flatMap(([id, { name }]) => {
    const now = locks.get(id)
    if (!lock || !now) return []
    const [before, current] = [partOf(lock, id), asCited(id, now)]
    return [...checkDrift(talk, before, current, name), ...checkWords(before, current, name)]
  })
}
