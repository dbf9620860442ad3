import type { ArticleNumbers } from './articleNumbers.ts'
import { nounLikeness } from './candidates.ts'
import { isHardlyByChance } from './chance.ts'
import type { Directed } from './compare.ts'
import type { Verdict } from './finding.ts'
import { isTime } from './fits.ts'
import { followsFromOne, followsInWords } from './follows.ts'
import type { Likeness } from './likeness.ts'
import { says } from '../locales/says.ts'
import type { DeckSentence } from './sentences.ts'
import type { ShownOperand, SlideContext } from './slideContext.ts'
import { convert, sameDimension, unitInfo } from '../quantities/units.ts'
import { operandsOf, type Operand } from './operands.ts'
import { asRate, followsFromRate, followsFromTime } from './spans.ts'
import type { Bound } from '../quantities/quantity.ts'

/** The same number rounded or in another unit, or a rate for another time, of one of the likest sentences. */
export function fromOne(
  given: Directed,
  { text, readings }: DeckSentence,
  likest: readonly Likeness[],
  numbers: ArticleNumbers,
  stated: readonly ShownOperand[] = [],
): Verdict | undefined {
  // A rent of 336,000 in one year is so much a year.
  const ofSentence = operandsOf(readings, '')
  const rate =
    typeof given.value === 'number' ? asRate({ value: given.value, reading: given, cite: '' }, ofSentence, []) : given
  const ofLikest = likest.flatMap(({ at }) => numbers.operandsAt(at).map((operand) => ({ at, operand })))
  const ofSlide = stated
    .filter(({ shownIn, from }) => shownIn.text !== text || from !== given.start)
    .map((operand) => ({ at: numbers.placeOf(operand.cite), operand: asBeside(operand, text) }))
  for (const { at, operand } of [...ofLikest, ...ofSlide]) {
    if (isOneBeside(given, operand, numbers)) continue
    const isGeneral = says('generalNoun', given.noun ?? '')
    const isLike = given.unit !== 'count' || (!isGeneral && nounLikeness(given, operand.reading, numbers.nouns) > 0)
    const sum =
      followsFromOne(given, operand, numbers.nouns)
      ?? followsFromTime(given, operand.reading)
      ?? followsFromRate(rate, rateOf(operand, at, numbers), isLike)
    if (sum !== undefined) return { is: 'follows', sum, cites: [operand.cite] }
  }
  return undefined
}

/** Whether a time is one year, said beside as many of other units as the deck has: a year, of which it takes 12. */
const isOneBeside = (given: Directed, { value, cite, reading }: Operand, numbers: ArticleNumbers) =>
  value === 1
  && isTime(given.unit)
  && isTime(reading.unit)
  && numbers.operandsOf(cite).some((each) => each.value === given.value && isTime(each.reading.unit))

/** A number as it is in its sentence, which may speak of a year without naming it: last year. */
function rateOf(operand: Operand, at: number, numbers: ArticleNumbers) {
  const rate = asRate(operand, numbers.operandsAt(at), numbers.datesAt(at))
  const isOfYear = says('wholeYear', numbers.sentences[at]?.text ?? '') && isAmount(operand)
  return rate.per || !isOfYear ? rate : { ...rate, per: { value: 1, unit: 'year' } }
}

const isAmount = ({ reading: { unit } }: Operand) =>
  ['count', 'measure', 'money'].includes(unitInfo(unit)?.kind ?? '') && !isTime(unit)

/** A number of the deck's own sentence: its bound goes for what stands beside it, at most 9 m/s (32 km/h). */
const asBeside = (operand: ShownOperand, text: string): Operand =>
  operand.shownIn.text === text ? { ...operand, reading: { ...operand.reading, bound: 'exactly' } } : operand

/** The share that a sentence gives by two counts, of which a number is one: of every four three, one in six. */
export function shareGiven(given: Directed, { text, readings }: DeckSentence): Directed | undefined {
  const { per, value } = given
  // 每六人走一人: so many of as many of the same are for each of them.
  if (per?.unit === 'count' && per.noun === given.noun && Number(value) < per.value)
    return inShare(given, Number(value), per.value, given.bound)
  const counts = readings.filter(({ unit, high }) => unit === 'count' && high === undefined)
  const whole = counts.find(
    ({ start, end, value }) => says('oneIn', `${text.slice(0, start)}#${text.slice(end)}`) && Number(value) > 1,
  )
  if (!whole) return undefined
  const part = counts.find(({ start, value }) => start > whole.end && Number(value) < Number(whole.value))
  if (given.unit !== 'count' || ![whole.start, part?.start].includes(given.start)) return undefined
  return inShare(given, Number(part?.value ?? 1), Number(whole.value), part?.bound ?? whole.bound)
}

/** A number as the share that so many of so many are. */
function inShare(given: Directed, numerator: number, denominator: number, bound: Bound): Directed {
  const { noun, per, ...reading } = given
  void [noun, per]
  return {
    ...reading,
    value: (100 * numerator) / denominator,
    unit: 'percent',
    form: 'in',
    fraction: { numerator, denominator },
    bound,
  }
}

/** A range whose two ends one sentence states: 11 to 17, of 11 in January and 17 in August. */
export function fromRange(
  given: Directed,
  likest: readonly Likeness[],
  { stated }: SlideContext,
  numbers: ArticleNumbers,
): Verdict | undefined {
  if (given.high === undefined || given.unit === 'date') return undefined
  const ends = [given.low ?? given.value, given.high]
  for (const { at } of likest) {
    const { readings = [], cite = '' } = numbers.sentences[at] ?? {}
    const areThere = ends.every((end) => readings.some(({ value, unit }) => value === end && unit === given.unit))
    if (areThere) return { is: 'follows', sum: `from ${ends.join(' to ')}`, cites: [cite] }
  }
  // From 9 to 153: the slide states both.
  const shown = ends.flatMap(
    (end) => stated.find(({ value, reading }) => value === end && reading.unit === given.unit) ?? [],
  )
  if (shown.length === ends.length)
    return { is: 'follows', sum: `from ${ends.join(' to ')}`, cites: [...new Set(shown.map(({ cite }) => cite))] }
  // From 9 villages to 63: the article tells of the one here, of the other there.
  const apart = ends.flatMap((end) => numbers.countOf(Number(end), given.noun) ?? [])
  return given.unit === 'count' && apart.length === ends.length
    ? { is: 'follows', sum: `from ${ends.join(' to ')}`, cites: [...new Set(apart)] }
    : undefined
}

/** A number of the same kind that is rounded, wherever it stands, where hardly another could be by accident. */
export function fromRounded(given: Directed, numbers: ArticleNumbers): Verdict | undefined {
  const { nouns } = numbers
  if (typeof given.value !== 'number') return undefined
  const inUnit = ({ value, reading }: Operand) => ({ value: convert(value, reading.unit, given.unit) })
  const alike = numbers.sentences
    .flatMap((_, at) => numbers.operandsAt(at))
    .filter(
      ({ reading }) =>
        sameDimension(reading.unit, given.unit) && (given.unit !== 'count' || nounLikeness(given, reading, nouns) > 0),
    )
  for (const operand of alike) {
    const sum = followsFromOne(given, operand, nouns)
    if (sum !== undefined && isHardlyByChance(given, inUnit(operand), alike.map(inUnit)))
      return { is: 'follows', sum, cites: [operand.cite] }
  }
  return undefined
}

/** A stretch of time in another unit, of one that the article states beside what the slide does: 18 months. */
export function fromTime(given: Directed, { stated }: SlideContext, numbers: ArticleNumbers): Verdict | undefined {
  for (const operand of [...new Set(stated.map(({ cite }) => cite))].flatMap((cite) => numbers.beside(cite))) {
    const sum = isOneBeside(given, operand, numbers) ? undefined : followsFromTime(given, operand.reading)
    if (sum !== undefined) return { is: 'follows', sum, cites: [operand.cite] }
  }
  return undefined
}

/** A round number in words, of one that the slide states. */
export function fromRounding(given: Directed, { stated }: SlideContext): Verdict | undefined {
  for (const operand of stated) {
    const sum = followsInWords(given, operand)
    if (sum !== undefined) return { is: 'follows', sum, cites: [operand.cite] }
  }
  return undefined
}
