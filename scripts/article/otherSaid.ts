import { otherPole, spans, type Assertion, type Span } from '../quantities/assertion.ts'
import type { Change } from '../quantities/quantity.ts'
import type { Fact } from './facts.ts'
import { inWords } from './states.ts'

/** What a text says of an end of a change. */
export const sides = { before: 'that it changed from that', after: 'that it changed to that' } as const

/** What a text says of a change, by its way. */
export const ways: Readonly<Record<Change, string>> = { up: 'that it rose', down: 'that it fell' }

const ofSpan: Readonly<Record<Span, string>> = {
  day: 'of a day',
  week: 'of a week',
  month: 'of a month',
  quarter: 'of a quarter',
  'half-year': 'of half a year',
  year: 'of a year',
  total: 'of all the time up to then',
}

/** Whether two times are told in one unit, and differ. */
const isOtherTime = (one: string, other: string): boolean => one !== other && one.slice(0, -2) === other.slice(0, -2)

/** A time that is told from today, in words: the year before, the same month. */
function timeInWords(when: string): string {
  const [unit, offset] = [when.slice(0, -2), Number(when.slice(-2))]
  if (offset === 0) return `the same ${unit}`
  return Math.abs(offset) === 1
    ? `the ${unit} ${offset < 0 ? 'before' : 'after'}`
    : `${Math.abs(offset)} ${unit}s ${offset < 0 ? 'before' : 'after'}`
}

/** The name of a pole as words: +pass is pass, -pass its opposite. */
const poleInWords = (pole: string): string =>
  pole.startsWith('+') ? pole.slice(1) : `the opposite of ${pole.slice(1)}`

/**
 * What a text says of a fact that the article says otherwise: that it fell to what it fell from, that it has reached
 * what is a forecast, that it is not so, or that it is a rate of failure where the article has one of passing. What one
 * of the two does not say is no contradiction, but for a denial.
 * @returns the two, in words; undefined where they agree
 */
export function otherSaid(said: Assertion, fact: Fact): string | undefined {
  const stated = fact.said ?? {}
  const of = `but of ${fact.id}, ${inWords(fact)}, the article says`
  if (said.side && stated.side && said.side !== stated.side) return `${sides[said.side]}, ${of} ${sides[stated.side]}`
  if (said.way && stated.way && said.way !== stated.way) return `${ways[said.way]}, ${of} ${ways[stated.way]}`
  if (said.span && stated.span && said.span !== stated.span)
    return `that it is ${ofSpan[said.span]}, ${of} that it is ${ofSpan[stated.span]}`
  const per = fact.per?.value === 1 ? spans.find((each) => each === fact.per?.unit) : undefined
  if (said.rate && per && said.rate !== per) return `that it is ${ofSpan[said.rate]}, ${of} that it is ${ofSpan[per]}`
  if (said.time === 'past' && stated.time === 'future')
    return `that it has come to that, ${of} that this is still to come`
  if (said.time === 'past' && stated.time === 'open') return `that it has come to that, ${of} that it may or must be so`
  if (said.isAhead && stated.hasCome) return `that it is still to come, ${of} that it has come to that`
  if (said.when !== undefined && stated.when !== undefined && isOtherTime(said.when, stated.when))
    return `that it is of ${timeInWords(said.when)}, ${of} that it is of ${timeInWords(stated.when)}`
  const isOpen = said.mayDeny || stated.mayDeny || (stated.isDenied && (said.isUndone || said.time === 'future'))
  if (said.isDenied !== stated.isDenied && !isOpen)
    return said.isDenied ? `that it is not so, ${of} that it is` : `that it is so, ${of} that it is not`
  if (said.thing !== undefined && stated.thing !== undefined && said.thing !== stated.thing)
    return `that it counts ${said.thing}, ${of} ${stated.thing}`
  const pole = otherPole(said.poles ?? [], stated.poles ?? [])
  if (pole === undefined) return undefined
  const opposite = `${pole.startsWith('+') ? '-' : '+'}${pole.slice(1)}`
  return `that it is of ${poleInWords(pole)}, ${of} ${poleInWords(opposite)}`
}

/**
 * Where a text tells an average as all of it, or as one of something else: 全村增收1200元 of 户均增收1200元. A text may say
 * anywhere that it is for each; a rate says so where the number is written, and a series where it is measured.
 */
export function otherEach(told: string | undefined, fact: Fact): string | undefined {
  const stated = fact.said?.each
  if (stated === undefined || fact.per || fact.path || told === 'any' || told === stated) return undefined
  const of = `but ${fact.id}, ${inWords(fact)}, is by the article for each ${stated}`
  return told === undefined ? `that it is of all, ${of}` : `that it is for each ${told}, ${of}`
}
