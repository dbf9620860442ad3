import { says } from '../locales/says.ts'
import { unitInfo } from '../quantities/units.ts'
import type { Change } from '../quantities/quantity.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { isBare, isChange, type Directed } from './compare.ts'
import type { Stated, Verdict } from './finding.ts'
import type { Operand } from './operands.ts'
import { mayBeGivenAs, mayBeSum } from './rounding.ts'
import type { DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'

const arrow = /^[^,，;；]*(?:→|⟶|➔|➜)[^,，;；]*$/u

/**
 * What a sentence shows by an arrow, where it says behind it that it changed by something else: 71% → 58%, down 18
 * points. The second of the two, as the article states it.
 */
export function againstArrow(
  given: Directed & { start?: number },
  sentence: DeckSentence,
  { stated }: SlideContext,
  numbers: ArticleNumbers,
): Stated | undefined {
  const isPoints = given.unit === 'percentage-point' || (given.unit === 'count' && says('points', given.noun ?? ''))
  if ((!isChange(given) && !isPoints) || given.form !== undefined || typeof given.value !== 'number') return undefined
  const [one, other] = endsOfArrow(given, sentence, stated)
  if (!one || !other) return undefined
  const away = Math.abs(other.value - one.value)
  const share = (away / one.value) * 100
  const isOfShares = unitInfo(one.reading.unit)?.kind === 'share'
  const kind = isPoints ? 'percentage-point' : given.unit
  const isAway = isOfShares
    ? kind === 'percentage-point' || kind === 'percent'
    : isBare(given) || kind === one.reading.unit
  if (kind === 'count' && given.noun !== undefined && one.reading.noun !== undefined)
    if (!numbers.nouns.same(given.noun, one.reading.noun)) return undefined
  const results = [...(isAway ? [away] : []), ...(kind === 'percent' ? [share, (away / other.value) * 100] : [])]
  const value = Math.abs(given.value)
  if (results.length === 0 || results.some((each) => comesTo(each, { ...given, value }))) return undefined
  return statedAs(other, numbers)
}

/**
 * What a sentence shows by an arrow, where it says behind it that it changed by as much, but the other way: 420 → 335,
 * up by a fifth. The second of the two.
 */
export function turnedAgainstArrow(
  given: Directed & { start?: number },
  sentence: DeckSentence,
  { stated }: SlideContext,
  numbers: ArticleNumbers,
): Stated | undefined {
  const way = given.change ?? given.way
  const [one, other] = way === undefined ? [] : endsOfArrow(given, sentence, stated)
  if (!one || !other || given.unit !== 'percent' || unitInfo(one.reading.unit)?.kind === 'share') return undefined
  const isTurned = (way === 'up') !== other.value > one.value
  const share = (Math.abs(other.value - one.value) / one.value) * 100
  return isTurned && mayBeGivenAs(share, { ...given, value: Math.abs(Number(given.value)) })
    ? statedAs(other, numbers)
    : undefined
}

/** The two numbers that an arrow right before one leads from and to, as the article states them in one sentence. */
function endsOfArrow(
  { start = 0 }: { start?: number },
  sentence: DeckSentence,
  stated: SlideContext['stated'],
): readonly [Operand, Operand] | readonly [] {
  const { text, readings } = sentence
  const [first, last] = readings.filter(({ end }) => end <= start).slice(-2)
  if (!first || !last || !arrow.test(text.slice(first.end, last.start))) return []
  const [one, other] = [first, last].map((each) =>
    stated.find(({ shownIn, from, isComputed }) => shownIn === sentence && from === each.start && !isComputed),
  )
  const areOfOne = one && other && one.cite === other.cite && one.reading.unit === other.reading.unit
  return areOfOne && one.value !== 0 ? [one, other] : []
}

/** A number as the article states it. */
function statedAs({ cite, reading: { start } }: Operand, numbers: ArticleNumbers): Stated | undefined {
  const { text = '', readings = [] } = numbers.sentenceOf(cite) ?? {}
  const reading = readings.find((each) => each.start === start)
  return reading && { cite, reading, sentence: text }
}

const comesTo = (result: number, given: Directed) => mayBeSum(result, given) || mayBeGivenAs(result, given)

/**
 * Which way something changed between two numbers of different years, where a deck does not speak of the earlier:
 * 48,000 in 2022 and 61,000 in 2023 are more.
 */
export function wayByYears(operands: readonly Operand[], given: Directed): Change | undefined {
  const [one, other, ...more] = operands
  if (!one || !other || more.length > 0) return undefined
  const [year, yearOther] = [yearIn(one), yearIn(other)]
  if (year === undefined || yearOther === undefined || year === yearOther || one.value === other.value) return undefined
  const [earlier, later] = year < yearOther ? [one, other] : [other, one]
  const isOfEarlier = given.dates?.some((date) => date.slice(0, 4) === String(Math.min(year, yearOther)))
  if (isOfEarlier === true && given.dates?.length === 1) return undefined
  return later.value > earlier.value ? 'up' : 'down'
}

const yearIn = ({ reading }: Operand): number | undefined => {
  const { date = '' } = reading as { date?: string }
  return /^\d{4}/.test(date) && !date.includes('/') ? Number(date.slice(0, 4)) : undefined
}

/** What a number follows from that says the change the other way round: 13,000 fewer, where they are 13,000 more. */
export function theOtherWay(
  given: Directed,
  sums: (each: Directed) => Verdict | undefined,
  numbers: ArticleNumbers,
): Verdict | undefined {
  const way = given.change ?? given.way
  if (way === undefined || typeof given.value !== 'number') return undefined
  const other: Change = way === 'up' ? 'down' : 'up'
  const turned = sums({ ...given, value: Math.abs(given.value), change: given.change && other, way: other })
  if (turned?.is !== 'follows' || turned.doubt !== undefined || !/ (?:−|against) /.test(turned.sum)) return undefined
  const [cite = ''] = turned.cites
  const { text = '', readings = [] } = numbers.sentenceOf(cite) ?? {}
  const reading = readings.find(({ unit }) => unit === turned.unit) ?? readings.find(({ unit }) => unit !== 'date')
  return reading
    ? { is: 'otherwise', differs: ['sign'], by: { cite, reading, sentence: text }, sum: turned.sum }
    : undefined
}
