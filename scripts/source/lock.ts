import { createHash } from 'node:crypto'
import { fragmentsIn, type Fragment } from './fragment.ts'
import type { GivenQuotation } from './quotation/given.ts'
import type { Place } from '../quantities/citation.ts'
import type { Assertion } from '../quantities/assertion.ts'
import { lockActs } from './acts.ts'
import { lockBody } from './bodies.ts'
import { apartIn, digests } from './apart.ts'
import type { ReadOptions } from '../quantities/quantity.ts'
import { grammarOf } from '../locales/grammars.ts'
import { headingsIn } from './headings.ts'
import { lockFormat, type LockedQuantity, type LockedSentence, type SourceLock } from './lockSchema.ts'
import { inContextOf, recognise } from './numbers.ts'
import { lockQuotations, lockSpeakers } from './quotations.ts'
import type { Sentence } from './segment.ts'
import { isDatedAtOnce } from './series/datedAtOnce.ts'
import { readSeries, type SeriesReading } from './series/read.ts'

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
    Object.entries(sentences).map(([id, { hash, numbers, sayers, bodies, acts }]) => {
      const words = fragments.get(id)
      return [
        id,
        {
          hash,
          numbers,
          ...(words ? { words } : {}),
          ...(sayers ? { sayers } : {}),
          ...(bodies ? { bodies } : {}),
          ...(acts ? { acts } : {}),
        },
      ]
    }),
  )
}

function lockSentence(text: string, options: ReadOptions): LockedSentence {
  const readings = readSentence(text, options)
  const grammar = grammarOf(options.locale)
  const { assertions, countedBy, lessOrMore } = grammar
  const told = assertions(text, readings)
  const apart = apartIn(readings, told, grammar)
  const said = withOwnNames(told, readings, options.locale)
  const sayersOf = readings.length > 0 ? grammar.sayersIn(text) : []
  // For a body somebody speaks whom the sentence does not name.
  const sayers = sayersOf.some(({ isBody }) => isBody) ? [] : sayersOf.flatMap(({ marks }) => marks)
  const bodies = readings.length > 0 ? grammar.bodiesSaying(text).map(lockBody) : []
  const isDifference = (reading: SeriesReading) =>
    reading.unit !== 'date' && lessOrMore(text, reading)?.base !== undefined ? true : undefined
  const acts = lockActs(grammar.actsIn(text))
  return {
    hash: createHash('sha256').update(text.trim()).digest('hex').slice(0, 16),
    numbers: withDates(text, readings, options).map((reading, index) =>
      lockQuantity(
        reading,
        { ...said[index], isDifference: isDifference(reading), apart: apart[index] },
        countedBy(text, reading),
      ),
    ),
    ...(sayers.length > 0 ? { sayers: digests([...new Set(sayers)]) } : {}),
    ...(bodies.length > 0 ? { bodies } : {}),
    ...(acts.length > 0 ? { acts } : {}),
  }
}

/**
 * Whose amounts are, only where a claim could name another: where another amount of the sentence is of something else,
 * of a share, and where it is a name. What a share is of, only where another share is of something else; what is
 * done to it, only where its clause says only what else is done to others: delayed 64 and cancelled 12; and where it is
 * counted how often that was done: spilled 12 times.
 */
function withOwnNames(all: readonly Assertion[], readings: readonly SeriesReading[], locale: string): Assertion[] {
  const { isName, timesNouns } = grammarOf(locale)
  return all.map((each, index) => {
    const isOfAnother = all.some(({ among }) => among !== undefined && among !== each.among)
    const [before, next] = [all[index - 1], all[index + 1]]
    const isDoneElse =
      (each.isDeedAlone && before?.deed !== undefined && before.deed !== each.deed)
      || (next?.isDeedAlone && next.deed !== each.deed)
    const said = {
      ...each,
      among: isOfAnother ? each.among : undefined,
      deed: isDoneElse || timesNouns.includes(readings[index]?.noun ?? '') ? each.deed : undefined,
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
  isDifference,
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
  payer,
}: Assertion & { counted?: string | undefined }): Pick<LockedQuantity, 'said'> {
  const said = {
    ...(side ? { side } : {}),
    ...(way ? { way } : {}),
    ...(span ? { span } : {}),
    ...(each === undefined || each === 'any' ? {} : { each }),
    ...(isDifference ? { isDifference } : {}),
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
    ...(payer ? { payer: digests(payer) } : {}),
    ...(apart ? { apart: { own: [...apart.own], others: [...apart.others] } } : {}),
  }
  return Object.keys(said).length > 0 ? { said } : {}
}
