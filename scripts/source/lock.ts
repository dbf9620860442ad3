import { createHash } from 'node:crypto'
import { z } from 'zod'
import { parseJson } from '../parseJson.ts'
import { SourceError } from './error.ts'
import { recognise } from './numbers.ts'
import { bounds, units } from './numbers/quantity.ts'
import type { Sentence } from './segment.ts'

const format = 1

const lockedNumberSchema = z.strictObject({
  value: z.union([z.number(), z.string()]),
  unit: z.enum(units),
  bound: z.enum(bounds),
  counter: z.string().optional(),
})

const lockedSentenceSchema = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits'),
  numbers: z.array(lockedNumberSchema),
})

const lockSchema = z.strictObject({
  format: z.literal(format),
  sentences: z.record(z.string().regex(/^[1-9]\d*\.[1-9]\d*$/, 'expected paragraph.sentence, such as 25.2'), lockedSentenceSchema),
})

export type LockedNumber = z.infer<typeof lockedNumberSchema>
export type LockedSentence = z.infer<typeof lockedSentenceSchema>

/**
 * What the repository keeps of the source text: for each sentence, by its id, the first 16
 * hexadecimal digits of the SHA-256 of its text (trimmed), and the numbers it states. No text but the
 * classifiers of counts.
 */
export type SourceLock = z.infer<typeof lockSchema>

/** Makes the lock of a source's sentences, in their order. */
export function makeLock(sentences: readonly Sentence[]): SourceLock {
  const entries = sentences.map(({ id, text }) => [id, lockSentence(text)] as const)
  return { format, sentences: Object.fromEntries(entries) }
}

function lockSentence(text: string): LockedSentence {
  return {
    hash: createHash('sha256').update(text.trim()).digest('hex').slice(0, 16),
    numbers: recognise(text).map(lockNumber),
  }
}

/** A number as the lock keeps it: with its Chinese classifier, which tells two counts of one sentence apart. */
function lockNumber({ value, unit, bound, counter }: LockedNumber): LockedNumber {
  return { value, unit, bound, ...(counter !== undefined && /^\p{Script=Han}$/u.test(counter) ? { counter } : {}) }
}

/** The lock as JSON, one sentence a line in the order of the text, so that it diffs well. */
export function stringifyLock(lock: SourceLock): string {
  const lines = Object.entries(lock.sentences)
    .sort(([one], [other]) => compareIds(one, other))
    .map(([id, { hash, numbers }]) => {
      return `    ${JSON.stringify(id)}: ${JSON.stringify({ hash, numbers: numbers.map(lockNumber) })}`
    })
  const sentences = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`
  return `{\n  "format": ${lock.format},\n  "sentences": ${sentences}\n}\n`
}

/** Compares two sentence ids by their place in the text: 9.1 is before 10.1. */
export function compareIds(one: string, other: string): number {
  const [paragraph = 0, sentence = 0] = one.split('.').map(Number)
  const [otherParagraph = 0, otherSentence = 0] = other.split('.').map(Number)
  return paragraph - otherParagraph || sentence - otherSentence
}

const remedy = 'Make it again from the source text.'

/**
 * Reads a lock file.
 *
 * @throws SourceError where it is no whole JSON, of another format, lacks a sentence, or is not as a lock should be.
 */
export function parseLock(json: string): SourceLock {
  const data = parse(json)
  const found = z.looseObject({ format: z.unknown() }).safeParse(data)
  if (found.success && found.data.format !== undefined && found.data.format !== format) {
    throw new SourceError(`The source lock is of format ${JSON.stringify(found.data.format)}; this version of citedeck reads format ${format}. ${remedy}`)
  }
  const lock = lockSchema.safeParse(data)
  if (!lock.success) {
    const faults = lock.error.issues.map(({ path, message }) => `${path.map(String).join(' › ') || 'the whole'}: ${message}`)
    throw new SourceError(`The source lock is not as it should be: ${faults.slice(0, 5).join('; ')}${faults.length > 5 ? `; and ${faults.length - 5} more` : ''}. ${remedy}`)
  }
  const fault = faultOfIds(Object.keys(lock.data.sentences), json)
  if (fault !== undefined) throw new SourceError(`The source lock ${fault}: it was edited, or badly merged. ${remedy}`)
  return lock.data
}

/** Sentences are numbered without gaps, and each stands in the file once: where not, a line was lost or came in twice. */
function faultOfIds(ids: readonly string[], json: string): string | undefined {
  if (ids.length === 0) return 'holds no sentence'
  const seen = new Set<string>()
  for (const [, id = ''] of json.matchAll(/"([1-9]\d*\.[1-9]\d*)"\s*:/g)) {
    if (seen.has(id)) return `holds ${id} twice`
    seen.add(id)
  }
  let paragraph = 0
  let sentence = 0
  for (const id of [...ids].sort(compareIds)) {
    const [inParagraph = 0, inSentence = 0] = id.split('.').map(Number)
    const expected = inParagraph === paragraph ? `${paragraph}.${sentence + 1}` : `${paragraph + 1}.1`
    if (id !== expected) return `holds ${id}, but not ${expected}`
    paragraph = inParagraph
    sentence = inSentence
  }
  return undefined
}

function parse(json: string): unknown {
  if (json.trim() === '') throw new SourceError(`The source lock is empty. ${remedy}`)
  try {
    return parseJson(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const cut = json.trimEnd().endsWith('}') ? '' : ' (cut short?)'
    throw new SourceError(`The source lock is not whole JSON${cut}: ${error.message}. ${remedy}`)
  }
}

/** Ids of sentences that differ between two locks, each list in the order of the text. */
export interface LockDiff {
  changed: string[]
  added: string[]
  removed: string[]
}

/** How many sentences of a lock are nowhere in another, wherever they stand. */
export function countLost(old: SourceLock, current: SourceLock): number {
  const kept = new Set(Object.values(current.sentences).map(({ hash }) => hash))
  return Object.values(old.sentences).filter(({ hash }) => !kept.has(hash)).length
}

/** Compares two locks by the hash and the numbers of each sentence. */
export function diffLock(old: SourceLock, current: SourceLock): LockDiff {
  const before = new Map(Object.entries(old.sentences))
  const after = new Map(Object.entries(current.sentences))
  const ids = (of: ReadonlyMap<string, LockedSentence>): string[] => [...of.keys()].sort(compareIds)
  return {
    changed: ids(after).filter((id) => before.has(id) && !isSame(before.get(id), after.get(id))),
    added: ids(after).filter((id) => !before.has(id)),
    removed: ids(before).filter((id) => !after.has(id)),
  }
}

function isSame(one: LockedSentence | undefined, other: LockedSentence | undefined): boolean {
  const key = (sentence: LockedSentence | undefined): unknown => [
    sentence?.hash,
    sentence?.numbers.map(({ value, unit, bound, counter }) => [value, unit, bound, counter]),
  ]
  return JSON.stringify(key(one)) === JSON.stringify(key(other))
}
