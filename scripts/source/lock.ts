import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { fragmentsIn, type Fragment } from './fragment.ts'
import type { GivenQuotation } from './quotation/given.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import {
  cellParts,
  citationParts,
  compareCitations,
  isCellPlace,
  isPlace,
  type Citation,
  type Place,
  type SentencePlace,
} from '../quantities/citation.ts'
import type { Assertion } from '../quantities/assertion.ts'
import { lockActs } from './acts.ts'
import { apartIn, digests } from './apart.ts'
import type { ReadOptions } from '../quantities/quantity.ts'
import { grammarOf } from '../locales/grammars.ts'
import { parseJson } from '../input/parseJson.ts'
import { remember } from '../input/remember.ts'
import { headingsIn } from './headings.ts'
import {
  lockFormat,
  lockSchema,
  tableLockSchema,
  type LockedQuantity,
  type LockedSentence,
  type SourceLock,
} from './lockSchema.ts'
import { inContextOf, recognise } from './numbers.ts'
import { lockQuotations, lockSpeakers } from './quotations.ts'
import type { Sentence } from './segment.ts'
import { isDatedAtOnce } from './series/datedAtOnce.ts'
import { readSeries, type SeriesReading } from './series/read.ts'
import { citationsOf, type TalkLock } from './talkLock.ts'

/** What a talk takes from a text. */
export interface Taken {
  /** Somebody's words. */
  quotations: readonly GivenQuotation[]
  /** The sentences that a reader of the deck is led to, where the text can be read on the web. */
  linked: ReadonlySet<Place>
}

const nothing: Taken = { quotations: [], linked: new Set() }

/**
 * Makes the lock of a source's sentences, in their order.
 * @param taken what the talk takes from it
 */
export function makeLock(sentences: readonly Sentence[], options: ReadOptions, taken: Taken = nothing): SourceLock {
  const reading = inContextOf(sentences, options)
  const entries = sentences.map(({ id, text }) => [id, lockSentence(text, reading)] as const)
  const series = options.series?.map((names) => [...names])
  const headings = headingsIn(sentences)
  const lock: SourceLock = {
    format: lockFormat,
    language: options.locale,
    ...(series ? { series } : {}),
    ...(headings.length > 0 ? { headings } : {}),
    sentences: Object.fromEntries(entries),
  }
  return withTaken(lock, sentences, taken)
}

/** A lock that knows what a talk takes from its text, in the place of what it knew. */
export function withTaken(
  { quotations: before, speakers: saidBefore, ...lock }: SourceLock,
  sentences: readonly Sentence[],
  { quotations, linked }: Taken,
): SourceLock {
  void [before, saidBefore]
  const rest = { ...lock, sentences: withWords(lock.sentences, fragmentsIn(sentences, linked, lock.language)) }
  const hashes = lockQuotations(quotations, sentences)
  if (hashes.length === 0) return rest
  return { ...rest, quotations: hashes, speakers: lockSpeakers(quotations, sentences, rest.language) }
}

/** Sentences with the words that lead to them, in the place of those that they had. */
function withWords(
  sentences: SourceLock['sentences'],
  fragments: ReadonlyMap<string, Fragment>,
): SourceLock['sentences'] {
  return Object.fromEntries(
    Object.entries(sentences).map(([id, { hash, numbers, sayers, acts }]) => {
      const words = fragments.get(id)
      return [
        id,
        { hash, numbers, ...(words ? { words } : {}), ...(sayers ? { sayers } : {}), ...(acts ? { acts } : {}) },
      ]
    }),
  )
}

function lockSentence(text: string, options: ReadOptions): LockedSentence {
  const readings = readSentence(text, options)
  const grammar = grammarOf(options.locale)
  const { assertions, countedBy } = grammar
  const told = assertions(text, readings)
  const apart = apartIn(readings, told, grammar)
  const said = withOwnNames(told, readings, options.locale)
  const sayersOf = readings.length > 0 ? grammar.sayersIn(text) : []
  // For a body somebody speaks whom the sentence does not name.
  const sayers = sayersOf.some(({ isBody }) => isBody) ? [] : sayersOf.flatMap(({ marks }) => marks)
  const acts = lockActs(grammar.actsIn(text))
  return {
    hash: createHash('sha256').update(text.trim()).digest('hex').slice(0, 16),
    numbers: withDates(text, readings, options).map((reading, index) =>
      lockQuantity(reading, { ...said[index], apart: apart[index] }, countedBy(text, reading)),
    ),
    ...(sayers.length > 0 ? { sayers: digests([...new Set(sayers)]) } : {}),
    ...(acts.length > 0 ? { acts } : {}),
  }
}

/**
 * Whose amounts are, only where a claim could name another: where another amount of the sentence is of something else,
 * of a share, and where it is a name. What a share is of, only where another share is of something else; what is
 * done to it, only where its clause says only what else is done to others: delayed 64 and cancelled 12.
 */
function withOwnNames(all: readonly Assertion[], readings: readonly SeriesReading[], locale: string): Assertion[] {
  const { isName } = grammarOf(locale)
  return all.map((each, index) => {
    const isOfAnother = all.some(({ among }) => among !== undefined && among !== each.among)
    const [before, next] = [all[index - 1], all[index + 1]]
    const isDoneElse =
      (each.isDeedAlone && before?.deed !== undefined && before.deed !== each.deed)
      || (next?.isDeedAlone && next.deed !== each.deed)
    const said = {
      ...each,
      among: isOfAnother ? each.among : undefined,
      deed: isDoneElse ? each.deed : undefined,
    }
    const { of } = said
    if (of === undefined) return said
    const unit = readings[index]?.unit
    const isContrasted = all.some((other) => (other.of ?? other.at) !== undefined && other.of !== of)
    return isContrasted || isName(of) || unit === 'percent' || unit === 'permille' ? said : { ...said, of: undefined }
  })
}

/**
 * Readings with the dates that they go with, where a sentence states several of both, or one of each with nothing but
 * its subject and verb between; where the talk has series, they have them already.
 */
function withDates(text: string, readings: readonly SeriesReading[], options: ReadOptions): readonly SeriesReading[] {
  const dates = readings.filter(({ unit }) => unit === 'date').length
  const isOfOne = isDatedAtOnce(text, readings, options.locale)
  if (options.series || (!isOfOne && (dates < 2 || readings.length - dates < 2))) return readings
  const dateAt = new Map(readSeries(text, { ...options, series: [] }).map(({ start, date }) => [start, date]))
  return readings.map((reading) => {
    const date = dateAt.get(reading.start)
    return date === undefined ? reading : { ...reading, date }
  })
}

/** The quantities of a sentence, in the order in which its lock has them. */
export function readSentence(text: string, options: ReadOptions): SeriesReading[] {
  const { series } = options
  return series ? readSeries(text, { ...options, series }) : recognise(text, options)
}

function lockQuantity(
  {
    value,
    unit,
    bound,
    noun,
    per,
    fraction,
    form,
    sense,
    low,
    high,
    change,
    unsure,
    units,
    date,
    names,
    outlook,
    start,
    end,
  }: SeriesReading,
  said: Assertion = {},
  counted?: string,
): LockedQuantity {
  const at: [number, number] = [start, end]
  return {
    value,
    unit,
    bound,
    ...(noun === undefined ? {} : { noun }),
    ...(per
      ? { per: { value: per.value, unit: per.unit, ...(per.noun === undefined ? {} : { noun: per.noun }) } }
      : {}),
    ...(fraction ? { fraction } : {}),
    ...(form ? { form } : {}),
    ...(sense ? { sense } : {}),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(change ? { change } : {}),
    ...(unsure === undefined ? {} : { unsure, at }),
    ...(units ? { units: [...units] } : {}),
    ...(date === undefined ? {} : { date }),
    ...(names ? { names: [...names] } : {}),
    ...(outlook ? { outlook } : {}),
    ...saidIn({ ...said, counted }),
  }
}

/** What is said of a quantity that a text can contradict. */
function saidIn({
  side,
  way,
  span,
  each,
  time,
  hasCome,
  when,
  of,
  at,
  among,
  whole,
  deed,
  isDenied,
  mayDeny,
  thing,
  perCounted,
  counted,
  poles,
  apart,
  relation,
}: Assertion & { counted?: string | undefined }): Pick<LockedQuantity, 'said'> {
  const said = {
    ...(side ? { side } : {}),
    ...(way ? { way } : {}),
    ...(span ? { span } : {}),
    ...(each === undefined || each === 'any' ? {} : { each }),
    ...(isDenied ? { isDenied } : {}),
    ...(mayDeny ? { mayDeny } : {}),
    ...(thing === undefined ? {} : { thing }),
    ...(perCounted === undefined ? {} : { perCounted }),
    ...(counted === undefined ? {} : { counted }),
    ...(time === undefined || time === 'past' ? {} : { time }),
    ...(hasCome ? { hasCome } : {}),
    ...(when === undefined ? {} : { when }),
    ...(of === undefined ? {} : { of }),
    ...(at === undefined ? {} : { at }),
    ...(among === undefined ? {} : { among }),
    ...(whole === undefined ? {} : { whole }),
    ...(deed === undefined ? {} : { deed }),
    ...(poles ? { poles: [...poles] } : {}),
    ...(relation ? { relation: { by: relation.by, one: digests(relation.one), other: digests(relation.other) } } : {}),
    ...(apart ? { apart: { own: [...apart.own], others: [...apart.others] } } : {}),
  }
  return Object.keys(said).length > 0 ? { said } : {}
}

/** The places of a lock's sentences, in the order of the text. */
function placesIn(lock: SourceLock): SentencePlace[] {
  return Object.keys(lock.sentences)
    .filter(isPlace)
    .sort((one, other) => compareCitations(one, other))
}

/** The lock as JSON, one sentence a line in the order of the text, so that it diffs well. */
export function stringifyLock(lock: SourceLock): string {
  if (lock.sheets) return stringifyTableLock(lock, lock.sheets)
  const lines = placesIn(lock).map((id) => `    ${JSON.stringify(id)}: ${JSON.stringify(lock.sentences[id])}`)
  const sentences = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`
  const series = lock.series ? `  "series": ${JSON.stringify(lock.series)},\n` : ''
  const quotations = lock.quotations ? `  "quotations": ${JSON.stringify(lock.quotations)},\n` : ''
  const speakers = lock.speakers ? `  "speakers": ${JSON.stringify(lock.speakers)},\n` : ''
  const headings = lock.headings ? `  "headings": ${JSON.stringify(lock.headings)},\n` : ''
  const head = `  "format": ${lock.format},\n  "language": ${JSON.stringify(lock.language)},\n${series}${quotations}${speakers}${headings}`
  return `{\n${head}  "sentences": ${sentences}\n}\n`
}

/** The same of a table, one cell a line in the order of its rows. */
function stringifyTableLock({ format, language, sentences }: SourceLock, sheets: readonly string[]): string {
  const places = Object.keys(sentences)
    .filter(isCellPlace)
    .sort((one, other) => sheetOf(one, sheets) - sheetOf(other, sheets) || compareCitations(one, other))
  const lines = places.map((place) => `    ${JSON.stringify(place)}: ${JSON.stringify(sentences[place])}`)
  const head = `  "format": ${format},\n  "language": ${JSON.stringify(language)},\n  "sheets": ${JSON.stringify(sheets)},\n`
  return `{\n${head}  "cells": {\n${lines.join(',\n')}\n  }\n}\n`
}

const sheetOf = (place: Place, sheets: readonly string[]): number => sheets.indexOf(cellParts(place)?.sheet ?? '')

const remedy = 'Make it again from the source text.'

/**
 * Reads a lock file.
 *
 * @throws CitedeckError where it is no whole JSON, of another format, lacks a sentence, or is not as a lock should be.
 */
export const parseLock = remember(16, (json: string) => json, readLock)

function readLock(json: string): SourceLock {
  const data = parse(json)
  const found = z.looseObject({ format: z.unknown() }).safeParse(data)
  if (found.success && found.data.format !== undefined && found.data.format !== lockFormat) {
    throw new CitedeckError(
      'lock-format',
      `The source lock is of format ${JSON.stringify(found.data.format)};`
        + ` this version of citedeck reads format ${lockFormat}. ${remedy}`,
    )
  }
  const isTable = z.looseObject({ cells: z.unknown() }).safeParse(data).data?.cells !== undefined
  const lock = isTable ? tableLockSchema.safeParse(data) : lockSchema.safeParse(data)
  if (!lock.success) {
    const faults = lock.error.issues.map(
      ({ path, message }) => `${path.map(String).join(' › ') || 'the whole'}: ${message}`,
    )
    throw new CitedeckError(
      'lock-broken',
      'The source lock is not as it should be: '
        + `${faults.slice(0, 5).join('; ')}${faults.length > 5 ? `; and ${faults.length - 5} more` : ''}. ${remedy}`,
    )
  }
  if ('cells' in lock.data) {
    const { cells, ...rest } = lock.data
    return { ...rest, sentences: cells }
  }
  const fault = faultOfIds(Object.keys(lock.data.sentences), json)
  if (fault !== undefined)
    throw new CitedeckError('lock-broken', `The source lock ${fault}: it was edited, or badly merged. ${remedy}`)
  return lock.data
}

/**
 * Sentences are numbered without gaps, and each stands in the file once: where not, a line was lost or came in twice.
 */
function faultOfIds(ids: readonly string[], json: string): string | undefined {
  if (ids.length === 0) return 'holds no sentence'
  const seen = new Set<string>()
  for (const [, id = ''] of json.matchAll(/"([1-9]\d*\.[1-9]\d*)"\s*:/g)) {
    if (seen.has(id)) return `holds ${id} twice`
    seen.add(id)
  }
  let paragraph = 0
  let sentence = 0
  for (const id of ids.filter(isPlace).sort((one, other) => compareCitations(one, other))) {
    const [inParagraph = 0, inSentence = 0] = citationParts(id).map(Number)
    const expected = inParagraph === paragraph ? `${paragraph}.${sentence + 1}` : `${paragraph + 1}.1`
    if (id !== expected) return `holds ${id}, but not ${expected}`
    paragraph = inParagraph
    sentence = inSentence
  }
  return undefined
}

function parse(json: string): unknown {
  if (json.trim() === '') throw new CitedeckError('lock-broken', `The source lock is empty. ${remedy}`)
  try {
    return parseJson(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const cut = json.trimEnd().endsWith('}') ? '' : ' (cut short?)'
    throw new CitedeckError('lock-broken', `The source lock is not whole JSON${cut}: ${error.message}. ${remedy}`)
  }
}

/** Citations of sentences that differ between two locks, each list in the order of the text. */
export interface LockDiff {
  changed: Citation[]
  added: Citation[]
  removed: Citation[]
}

/** How many sentences of a lock are nowhere in another, wherever they stand. */
export function countLost(old: TalkLock, current: TalkLock): number {
  const kept = new Set(Object.values(current.sentences).map(({ hash }) => hash))
  return Object.values(old.sentences).filter(({ hash }) => !kept.has(hash)).length
}

/** Compares two locks by the hash and the quantities of each sentence. */
export function diffLock(old: TalkLock, current: TalkLock): LockDiff {
  const [before, after] = [citationsOf(old), citationsOf(current)]
  const isSame = (id: Citation) => {
    const [before, after] = [old.sentences[id], current.sentences[id]]
    return before?.hash === after?.hash && isDeepStrictEqual(before?.numbers, after?.numbers)
  }
  return {
    changed: after.filter((id) => old.sentences[id] !== undefined && !isSame(id)),
    added: after.filter((id) => old.sentences[id] === undefined),
    removed: before.filter((id) => current.sentences[id] === undefined),
  }
}
