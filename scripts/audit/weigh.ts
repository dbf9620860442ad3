import { sameDimension, unitInfo } from '../quantities/units.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { anchor, exactness, isSlip } from './candidates.ts'
import { mostByChance } from './chance.ts'
import { areOpposite, type Directed } from './compare.ts'
import type { Verdict } from './finding.ts'
import { isTime } from './fits.ts'
import { haveSeveral, labelInDeck, labelOf } from './labels.ts'
import type { Likeness } from './likeness.ts'
import { mayFollow } from './mayFollow.ts'
import { says } from '../locales/says.ts'
import { pointsOf } from './points.ts'
import { mayBeGivenAs } from './rounding.ts'
import type { DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'

/**
 * A verdict on a number that was not found, as far as anything shows that it is false. What some numbers come to that
 * belong together is not false for that; nor is what a speaker computes or says without the article.
 */
export function weighed(
  verdict: Verdict,
  given: Directed,
  sentence: DeckSentence,
  likest: readonly Likeness[],
  slide: SlideContext,
  numbers: ArticleNumbers,
): Verdict {
  if (isOfOtherMeasure(verdict, given)) return fromNear(given, sentence, likest, slide, numbers) ?? verdict
  if (!isWeak(verdict, given, numbers)) return verdict
  const inPlace = verdict.is === 'otherwise' ? verdict.by : undefined
  const possible = mayFollow(given, sentence, likest, slide, numbers, inPlace)
  if (possible) {
    const { byChance, isClose, unit, operands, ...sum } = possible
    const inPoints = unit === 'percentage-point' ? pointsOf(given, operands, sentence, slide, numbers) : undefined
    if (inPoints) return { is: 'otherwise', differs: ['unit'], by: inPoints, sum: sum.sum }
    return byChance < (isClose ? mostByChance.article : mostByChance.told)
      ? { is: 'follows', ...sum }
      : { is: 'look', why: 'it may follow, or by accident', ...sum }
  }
  const multiple = asMultiple(given, sentence)
  const times = multiple && mayFollow(multiple, sentence, likest, slide, numbers, undefined)
  if (times) return { is: 'look', why: 'it may follow, or by accident', sum: times.sum, cites: times.cites }
  if (given.unit !== 'count' && numbers.nouns.areComparable && isOfUnknown(given, numbers))
    return { is: 'look', why: 'the article does not speak of what it is for each of' }
  if (isAgeThen(given, sentence, slide)) return { is: 'look', why: 'how old somebody was then is mostly computed' }
  if (isTime(given.unit) && says('paidBack', sentence.text))
    return { is: 'look', why: 'when it has paid for itself is mostly computed' }
  if (mayBeTrade(given, numbers)) return { is: 'look', why: 'the article may call them by their trade' }
  const other = otherShareOf(given, sentence, likest, numbers)
  if (other) return other
  const why = inPlace && given.unit === 'year' ? undefined : unlikelyStated(given)
  return why === undefined ? verdict : { is: 'look', why }
}

/** What a number follows from that stands near it, where that is hardly an accident. */
function fromNear(
  given: Directed,
  sentence: DeckSentence,
  likest: readonly Likeness[],
  slide: SlideContext,
  numbers: ArticleNumbers,
): Verdict | undefined {
  const possible = mayFollow(given, sentence, likest, slide, numbers, undefined)
  if (!possible || possible.byChance >= mostByChance.article) return undefined
  return { is: 'follows', sum: possible.sum, cites: possible.cites }
}

/** Whether a number was found only with few digits, in a unit of something else: 70 minutes, of 70 kilometres. */
function isOfOtherMeasure(verdict: Verdict, given: Directed): boolean {
  if (verdict.is !== 'otherwise' || verdict.differs.join() !== 'unit' || exactness(given) >= anchor) return false
  const units = [given.unit, verdict.by.reading.unit]
  return (
    units.every((unit) => unitInfo(unit)?.kind === 'measure') && !sameDimension(given.unit, verdict.by.reading.unit)
  )
}

/**
 * The share, or the multiple that is its opposite, that a related sentence has of what the deck says a share in words
 * of: half of the early swimmers, where it is a quarter of them; half of what it was, where it is twice as much.
 */
function otherShareOf(
  given: Directed,
  sentence: DeckSentence,
  likest: readonly Likeness[],
  numbers: ArticleNumbers,
): Verdict | undefined {
  if (given.form !== 'fraction' || /\d/.test(given.text)) return undefined
  const label = labelInDeck(sentence, given)
  for (const { at, own } of likest) {
    const { text = '', readings = [] } = numbers.sentences[at] ?? {}
    if (own < numbers.related) continue
    for (const reading of readings) {
      const theirs = labelOf(text, reading, readings, true)
      const isTimes = reading.unit === 'multiple' && mayBeGivenAs(100 / Number(reading.value), given)
      const isSameYear = [...label].some((word) => /^\d{4}$/.test(word) && theirs.has(word))
      if (isTimes && (isSameYear || haveSeveral(label, theirs)))
        return { is: 'otherwise', differs: ['sign'], by: numbers.stated({ reading, at }) }
      if (reading.form === 'fraction' && haveSeveral(label, theirs))
        return { is: 'otherwise', differs: ['value'], by: numbers.stated({ reading, at }) }
    }
  }
  return undefined
}

/** Whether a number is an age, and its line has another and a year between which it may be computed. */
const isAgeThen = (
  { start, noun }: Directed & { start?: number },
  { readings }: DeckSentence,
  { dates }: SlideContext,
) =>
  says('age', noun ?? '')
  && dates.length > 0
  && readings.some((each) => each.start !== start && says('age', each.noun ?? ''))

/** One unit of what is measured or paid: 1公斤. */
const isOne = ({ value, unit }: Directed) => value === 1 && ['measure', 'money'].includes(unitInfo(unit)?.kind ?? '')

/** Whether a number is the one unit that another beside it is held against: 1 kg of oysters, 7.5 kg of shells. */
export const isToReckonWith = (given: Directed, sentence: DeckSentence) =>
  isOne(given) && besideOne(given, sentence).length > 0

/** The other numbers of a sentence in the unit of one, no time. */
const besideOne = (given: Directed, { readings }: DeckSentence) =>
  readings.filter(({ unit, value }) => unit === given.unit && value !== given.value && !isTime(unit))

/** How many times one unit, where the sentence has that beside it: 1 kg of oysters leaves 7.5 kg of shells. */
function asMultiple(given: Directed, sentence: DeckSentence): Directed | undefined {
  return besideOne(given, sentence).some(isOne) ? { ...given, unit: 'multiple', noun: undefined } : undefined
}

/** Whether a number is of staff, and the article counts as many of something, who may be of them: five cooks. */
const mayBeTrade = ({ noun = '', value }: Directed, numbers: ArticleNumbers) =>
  says('workers', noun)
  && numbers.ofSize(Number(value)).some(({ reading: { unit, noun: of } }) => unit === 'count' && of !== undefined)

/** Whether a number is for each of something that the article does not name. */
const isOfUnknown = ({ per }: Directed, { nouns }: ArticleNumbers) =>
  per?.noun !== undefined && !nouns.isOfArticle(per.noun)

/** So few of something are anywhere in an article. */
const few = 12

/** Whether hardly anything shows that a number is false: it was not found, and what was in its place is only near. */
function isWeak(verdict: Verdict, given: Directed, { nouns }: ArticleNumbers): boolean {
  if (verdict.is === 'absent') return true
  if (verdict.is !== 'otherwise') return false
  const { differs, by, isNear } = verdict
  // A few of other things, with another bound: over two visits a month, and two flats at least.
  const { noun } = by.reading
  const isOfOther = given.noun !== undefined && noun !== undefined && !nouns.same(noun, given.noun)
  if (differs.join() === 'bound' && isOfOther && Number(given.value) <= few) return true
  return isNear === true && !isMiswritten(given, by.reading)
}

/** Whether two numbers have the same digits, in another order or of another scale. */
function isMiswritten(given: Directed, stated: Directed): boolean {
  const digits = significant(given)
  return isSlip(given, stated) || (digits.length > 1 && digits === significant(stated))
}

/** The digits of a number without the zeros at its ends. */
const significant = ({ value }: Directed) =>
  String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '')

/** Whether a number is as many as the next longer time has: 24 hours, 7 days, 365 nights. */
const isAllOfTime = (unit: string, value: number | string) =>
  (unit === 'hour' && value === 24)
  || (unit === 'day' && (value === 7 || value === 365))
  || (unit === 'count' && value === 365)

/** Why the article need not state a number that a speaker gives; undefined where only a statement makes it right. */
function unlikelyStated({ unit, value, text, bound, form }: Directed): string | undefined {
  const kind = unitInfo(unit)?.kind
  if (value === 0) return 'that there is none is said without a number'
  if (kind === 'rank') return 'a place in an order is often of the talk'
  if (kind === 'multiple') return 'how many times as much is mostly computed'
  if (form !== undefined && !/\d/.test(text)) return 'a share in words is mostly computed'
  if (isTime(unit) && value === 1 && bound === 'exactly' && !/\d/.test(text))
    return 'one of a unit of time may be what it is for'
  if (isAllOfTime(unit, value)) return 'that it is so all the time is said without a number'
  if (unit === 'year') return 'a stretch of years is mostly computed'
  if (kind === 'count' && Number(value) <= 2) return 'one or two of something may be anything'
  if (/^100+$/.test(String(value)) && bound === 'exactly') return 'so round a number may be one to reckon with'
  return undefined
}

/**
 * How surely a number is false, from 0 to 1: what part of such findings were faults, in decks of our own that were
 * checked by hand (`bench/audit`). What the article states with something else beside it is surer than what it has not.
 */
export function strengthOf(verdict: Verdict, given: Directed): number {
  if (verdict.is === 'absent') return strengths.absent
  if (verdict.is !== 'otherwise') return 0
  const { differs, by } = verdict
  if (differs.includes('bound') && areOpposite(given.bound, by.reading.bound)) return strengths.opposite
  if (differs.includes('value') && isMiswritten(given, by.reading)) return strengths.miswritten
  return Math.max(...differs.map((each) => strengths[each]))
}

const strengths = {
  sign: 0.99,
  opposite: 0.99,
  miswritten: 0.95,
  subject: 0.9,
  unit: 0.9,
  period: 0.9,
  plan: 0.9,
  value: 0.8,
  absent: 0.7,
  bound: 0.5,
  noun: 0.5,
}
