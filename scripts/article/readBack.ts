import { toldOfAnother } from './apart.ts'
import { isWithin } from './agreement/labels.ts'
import { turnedRound } from './turned.ts'
import { inWords, listed } from './states.ts'
import type { Grammar } from '../locales/grammar.ts'
import type { Assertion, Side } from '../quantities/assertion.ts'
import type { DeclaredUnit, Reading, ReadOptions, TextContext } from '../quantities/quantity.ts'
import { currencies } from '../quantities/units.ts'
import { asMeant, otherStated } from './asMeant.ts'
import { comparedInTime } from './differenceInTime.ts'
import { directionOf } from './direction.ts'
import { impossibleOf } from './impossible.ts'
import { otherSayer } from './sayers.ts'
import { otherPart } from './majority.ts'
import { otherBody } from './bodiesSaying.ts'
import { otherPayer } from './payers.ts'
import { otherScope } from './scope.ts'
import type { Fact } from './facts.ts'
import { writeFact } from './format.ts'
import { declaredIn, forLocale, nounFor } from './nouns.ts'
import { otherEach, otherSaid, sides, ways } from './otherSaid.ts'
import { around, factsShown, judged, withoutTerms, type Reader, type Shown } from './shownFacts.ts'
import { otherOwner } from './whose.ts'
import { isDatedAtOnce } from '../source/series/datedAtOnce.ts'
import { readSeries } from '../source/series/read.ts'
import { plain, type Text } from '../typography/text.ts'

/**
 * Reads a text as its readers will, with the facts written out, and says where it states something else than its
 * facts do: {fact:number} followed by another scale or unit, 不到 before a fact that is exact, 增長到 before an
 * increase, "rose" before what the article says fell, "has reached" before what it forecasts. What cannot be read for
 * certain is not judged.
 * @param bare the facts of the text that are written as {fact:number}, in order of all its facts
 * @returns what the words state and what the fact is; undefined where all agree
 */
export function findMisreading(text: Text, bare: readonly boolean[], reader: Reader): string | undefined {
  const { facts, locale, grammar, terms } = reader
  const shown = factsShown(text, bare, facts)
  if (shown.length === 0) return undefined
  const words = plain(text)
  const units = shown.flatMap(({ fact }) => declaredIn(fact))
  const readings = withRanks(grammar.read(words, units, moneyOf(words, reader)), shown, words)
  const assertions = shown.some(isToldApart) ? grammar.assertions(withoutTerms(words, terms), readings) : []
  const all = judged(readings, shown)
  const saidOf = (reading: Reading) => assertions[readings.indexOf(reading)] ?? {}
  // From {a} to {b}: what it came to in one sentence is where another begins.
  const isWhole = all.some(({ reading, only }) => saidOf(reading).side === 'after' && only.fact.said?.side !== 'before')
  for (const { reading, only } of all) {
    const fact = inLocale(only.fact, locale)
    const meant = asMeant(reading, fact, readings, words, grammar)
    const isOther = otherStated(meant, fact, grammar) && !isSideOfDate(reading, only, shown)
    if (isOther && reading.unit !== fact.unit && readsSo(words.slice(only.start, only.end), reading, grammar)) continue
    if (isOther) return `"${reading.text.trim()}" reads as ${inWords(reading)}, but ${fact.id} is ${inWords(fact)}`
    const { side, ...said } = saidOf(reading)
    const part = partAsWhole(words, shown, only.fact, said, reader)
    if (part !== undefined) return `"${around(words, reading)}" says ${part}`
    const compared = comparedInTime(words, reading, fact, grammar)
    const way =
      otherWay(compared ? { ...meant, change: compared } : meant, fact)
      ?? byOrTo(reading, side, fact)
      ?? otherSaid(isWhole && side === 'before' ? said : { ...said, side }, fact)
    if (way) return `"${around(words, reading)}" says ${way}`
    const each = otherEach(said.each, only.fact)
    if (each !== undefined) return `"${around(words, reading)}" says ${each}`
    const owner = otherOwner(saidOf(reading), only.fact, words, { grammar, locale })
    if (owner?.isCertain) return `"${around(words, reading)}" says ${owner.told}; ${ifOne}`
    const scope = otherScope(words, only, grammar, locale)
    if (scope !== undefined) return `"${around(words, reading)}" says ${scope}`
    const turned = turnedRound(saidOf(reading).relation, only.fact, locale)
    if (turned !== undefined) return `"${around(words, reading)}" says ${turned}`
    const payer = otherPayer(saidOf(reading).payer, only.fact, locale)
    if (payer !== undefined) return `"${around(words, reading)}" says ${payer}; ${ifOne}`
    const { beside, of, isRelated } = saidOf(reading)
    // Greens and Liberals won {x} and {y}: of several, what is a fact's own stands before it.
    const text = shown.length === 1 ? words : words.slice(0, reading.end)
    // Behind whose it is a name may be of what that is held against.
    const another =
      beside && !isRelated
        ? toldOfAnother(`${of ?? beside.clause} ${beside.behind}`, only.fact, { grammar, locale, text })
        : undefined
    if (another !== undefined) return `"${around(words, reading)}" says ${another}`
  }
  const atOther = datedOtherwise(words, all, { locale, units })
  if (atOther !== undefined) return atOther
  const impossible = impossibleOf(
    words,
    all.map(({ reading, only }) => ({ ...only, said: saidOf(reading) })),
    grammar,
  )
  if (impossible !== undefined) return impossible
  for (const each of shown) {
    const sayer = otherSayer(words, each, grammar, locale) ?? otherBody(words, each, grammar, locale)
    if (sayer !== undefined) return `"${words}" says ${sayer}; ${ifOne}`
    const part = otherPart(words, each, grammar)
    if (part !== undefined) return `"${words}" says ${part}`
    const bound = otherBound(words, each, units, reader)
    if (bound !== undefined) return bound
  }
  return undefined
}

/**
 * Whose money a word of several countries is: where the text leaves that open, that of the talk's facts, if all are in
 * one. In Traditional characters 元 is Taiwan's money in a talk whose money is all Taiwan's.
 */
function moneyOf(words: string, { facts, grammar }: Reader): TextContext {
  const open = grammar.contextOf(words).currencies ?? []
  if (open.length === 0) return {}
  const [currency = '', ...others] = new Set(
    [...facts.values()].map(({ unit }) => unit).filter((unit) => currencies.has(unit)),
  )
  return open.includes(currency) && others.length === 0 ? { currency } : {}
}

/** What is told where a name may be another of the same. */
export const ifOne = 'where both are one, list the name under terms: { term: …, reason: why }'

/** Whether the article says more of a fact than how much it is; what it leaves open is contradicted by nothing. */
export const isSaid = ({ fact }: Shown): boolean => fact.said !== undefined

/** Whether it says that, or what tells a fact from others. */
export const isToldApart = (each: Shown): boolean =>
  isSaid(each) || each.fact.apart !== undefined || each.fact.relation !== undefined

/** Readings with the ranks that a text shows and that are none by its words, so that these are asked around them. */
function withRanks(readings: readonly Reading[], shown: readonly Shown[], words: string): readonly Reading[] {
  const unread = shown.filter(
    ({ fact, start, end }) =>
      fact.unit === 'rank' && !readings.some((reading) => reading.start < end && reading.end > start),
  )
  if (unread.length === 0) return readings
  return [
    ...readings,
    ...unread.map(({ fact, start, end }) => ({ ...fact, start, end, text: words.slice(start, end) })),
  ].sort((one, other) => one.start - other.start)
}

/**
 * Whether a text tells of what was before or after a date that the article states as such: before 1998, of what another
 * sentence says. Numbers that stand with the date in its sentence are of that date.
 */
function isSideOfDate(reading: Reading, { fact }: Shown, shown: readonly Shown[]): boolean {
  const isSide = reading.bound === 'under' || reading.bound === 'over'
  return (
    isSide
    && fact.unit === 'date'
    && fact.bound === 'exactly'
    && reading.value === fact.value
    && !shown.some((each) => each.fact !== fact && each.fact.cites.some((cite) => fact.cites.includes(cite)))
  )
}

/**
 * Whether what a fact is written as reads so by itself: the year 1921 as a number. Then the words around it say nothing
 * else.
 */
function readsSo(written: string, reading: Reading, grammar: Grammar): boolean {
  const [alone] = grammar.read(written, [])
  return alone !== undefined && inWords(alone) === inWords(reading)
}

/** A bound that the text says before one that the fact is written with: 不到約10萬, at most over 200. */
function otherBound(
  words: string,
  { fact, start, end }: Shown,
  units: readonly DeclaredUnit[],
  { locale, grammar }: Reader,
): string | undefined {
  const { prefix = '' } = fact.bound === 'exactly' ? {} : writeFact(fact, locale)
  if (prefix === '' || !words.startsWith(prefix, start)) return undefined
  const without = `${words.slice(0, start)}${words.slice(start + prefix.length)}`
  const read = grammar
    .read(without, units)
    .find((each) => each.start <= start && each.end > start && each.unsure === undefined)
  return read && read.bound !== 'exactly' && read.bound !== fact.bound
    ? `"${words.slice(read.start, end)}" has ${read.bound.replace('-', ' ')} before `
        + `${fact.id}, which is ${inWords(fact)}`
    : undefined
}

/** What a reading says of the direction, where it is not the one that the article states of the fact. */
export function otherWay(reading: Reading, fact: Fact): string | undefined {
  const [read, stated] = [directionOf(reading), directionOf(fact)]
  return read && stated && read !== stated
    ? `${ways[read]}, but by ${fact.id}, ${inWords(fact)}, the article says ${ways[stated]}`
    : undefined
}

/** Where the words say that something changed by what the article says it changed to or from, or the reverse. */
function byOrTo(reading: Reading, side: Side | undefined, fact: Fact): string | undefined {
  if (fact.unit === 'multiple') return undefined
  const of = `but of ${fact.id}, ${inWords(fact)}, the article says`
  const stated = fact.said?.side
  if (reading.change && !side && stated && !fact.change) return `that it changed by that, ${of} ${sides[stated]}`
  return side && !reading.change && fact.change && !stated ? `${sides[side]}, ${of} that it changed by that` : undefined
}

/** Where the words go with a date that the article states another amount with: in 2024, what it says of 2021. */
function datedOtherwise(
  words: string,
  all: readonly { reading: Reading; only: Shown }[],
  options: ReadOptions,
): string | undefined {
  if (!all.some(({ only: { fact } }) => fact.otherDates !== undefined || fact.year !== undefined)) return undefined
  const readings = readSeries(words, { ...options, series: [] })
  const dateAt = new Map(readings.map(({ start, date }) => [start, date]))
  const isPlain = isDatedAtOnce(words, readings, options.locale)
  for (const { reading, only } of all) {
    const { dates = [], otherDates = [], year } = only.fact
    const date = dateAt.get(reading.start)
    const isOneOf = (known: readonly string[]) => date !== undefined && known.some((each) => isWithin(each, date))
    if (year !== undefined && date !== undefined && /^\d{4}/.test(date) && !isWithin(date, year))
      return `"${around(words, reading)}" is said of ${date}, but ${only.fact.id} the article states of ${year}`
    const isOtherYear = isPlain && /^\d{4}/.test(date ?? '') && dates.every((each) => /^\d{4}/.test(each))
    if ((isOtherYear || isOneOf(otherDates)) && date !== undefined && dates.length > 0 && !isOneOf(dates))
      return `"${around(words, reading)}" is said of ${date}, but ${only.fact.id} the article states with ${listed(dates)}`
  }
  return undefined
}

/**
 * Where a text has nothing of its own beside what its sentence says of the whole, and tells with that what the sentence
 * tells as a part: the airline flies 31 of "The airline flies 88 jets, of which 31 are leased".
 */
function partAsWhole(
  words: string,
  shown: readonly Shown[],
  { id, said: { whole } = {}, noun, ...fact }: Fact,
  said: Assertion,
  { grammar: { contentOf } }: Reader,
): string | undefined {
  if (whole === undefined || said.whole !== undefined || said.partOf) return undefined
  const rest = shown.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, words)
  if (!/\p{L}{2}/u.test(rest)) return undefined
  const known = new Set([...whole.split(' '), ...contentOf(noun ?? '')])
  return contentOf(rest).every((mark) => known.has(mark))
    ? `that it is of all of it, but ${id}, ${inWords({ ...fact, noun })}, the article tells as a part`
    : undefined
}

/** A fact with its nouns in the language of the text. */
function inLocale(fact: Fact, locale: string): Fact {
  return { ...fact, noun: forLocale(fact.nouns, locale) === undefined ? undefined : nounFor(fact.nouns, locale) }
}
