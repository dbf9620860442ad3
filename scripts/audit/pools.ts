import { says } from '../locales/says.ts'
import { unitInfo } from '../quantities/units.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { exactness } from './candidates.ts'
import { isBare, type Directed } from './compare.ts'
import { isTime } from './fits.ts'
import type { Likeness } from './likeness.ts'
import { distinct, operandsOf, type Operand } from './operands.ts'
import type { DeckSentence } from './sentences.ts'
import { yearOf, type ShownOperand, type SlideContext } from './slideContext.ts'
import { inOtherTime } from './steps.ts'

/** How many sentences give their numbers, and how many numbers are computed with at once. */
const most = { near: 2, wide: 4, others: 80, each: 3 }

/** Up to here a number is the result of some sum by accident. */
const few = 12

/** Numbers of which each first is computed with each second. */
export interface Pool {
  ones: readonly Operand[]
  others: readonly Operand[]
  /** All of them stand on the slide. */
  isShown?: boolean
  /** Numbers of sentences of the article, of each of which more than two may make a sum. */
  sentences?: readonly Operand[]
  /** Shares of which each leaves the rest of its whole. */
  wholes?: readonly Operand[]
  /** One stands beside the number in its sentence, or both on its slide. */
  isClose?: boolean
  /** The number itself says what they are computed with: so much per turbine, so many points. */
  isOfEach?: boolean
}

/** The numbers that one of the deck may follow from, those first that stand nearest to it. */
export interface Pools {
  pools: readonly Pool[]
  /** Those that stand beside it: in its line, or in its row of a table. */
  beside: readonly Operand[]
  /** Its words say that it is what each of many has. */
  isAverage: boolean
}

/** The numbers that one of the deck may follow from. */
export function poolsFor(
  given: Directed,
  sentence: DeckSentence,
  likest: readonly Likeness[],
  slide: SlideContext,
  numbers: ArticleNumbers,
): Pools {
  const own = operandsOf(
    sentence.readings.filter((each) => each.start !== given.start && yearOf(each) === undefined),
    `slide ${sentence.slide}`,
  )
  const stated = slide.stated
    .filter(
      ({ shownIn, from }) =>
        (shownIn !== sentence || from !== given.start)
        && shownIn.readings.every((each) => each.start !== from || yearOf(each) === undefined),
    )
    .map(asShown)
  const around = [sentence.text, ...(sentence.source.about ?? [])].join(' ')
  const isAverage = given.per !== undefined || says('average', around)
  const isOfYear = given.per?.unit === 'year' || says('inAll', around)
  const years = isAverage ? yearsIn(sentence) : []
  const ofDeck = distinct([...own, ...years, ...stated])
  const here = [...ofDeck, ...(isOfYear ? ofDeck.flatMap(inYear) : [])]
  const beside = [
    ...own,
    ...years,
    ...stated.filter(({ shownIn }) => shownIn.source === sentence.source || areOfRow(shownIn, sentence)),
  ]
  const ofSame = distinct(beside.flatMap(({ cite }) => numbers.operandsOf(cite)))
  const near = distinct(likest.slice(0, most.near).flatMap(({ at }) => numbers.operandsAt(at)))
  const wide = distinct([
    ...near,
    ...likest.slice(0, most.wide).flatMap(({ at }) => numbers.near(at)),
    ...stated.flatMap(({ cite }) => numbers.beside(cite)),
    ...slide.told.toReversed(),
  ]).slice(0, most.others)
  const shares = slide.told.filter(({ reading: { unit } }) => unit === 'percent')
  const ofEach = divisorsOf(given, [...here, ...slide.told.toReversed()], numbers)
  const pools: readonly Pool[] = [
    { ones: own, others: own, isShown: true, isClose: true },
    { ones: beside, others: here, isShown: true, isClose: true },
    { ones: here, others: here, isShown: true, isClose: true },
    { ones: beside, others: ofSame, isClose: true },
    { ones: beside, others: near, sentences: distinct([...ofSame, ...near]), isClose: true },
    { ones: here, others: near },
    { ones: beside, others: wide },
    { ones: distinct([...here, ...near]), others: wide },
    { ones: distinct([...here, ...near, ...slide.told]), others: ofEach, isOfEach: true },
    // 73 per cent on time, where 27 were late.
    ...(given.unit === 'percent' && given.form === undefined ? [{ ones: [], others: [], wholes: shares }] : []),
    // 15元 is 5.6 % of what the article has elsewhere.
    ...(given.unit === 'percent' && exactness(given) > 0 ? farOf(beside, numbers) : []),
    // So few of something come out of many sums.
    ...(Number(given.value) > few ? bySentence(slide.told) : []),
    ...(isInPoints(given) ? [{ ones: shares, others: shares, isOfEach: true }] : []),
  ]
  return { pools, beside, isAverage }
}

/** Whether a number is of points, which a slide may call no more than that: down 33 points. */
const isInPoints = ({ unit, noun }: Directed) => unit === 'percentage-point' || says('points', noun ?? '')

/** How many years a sentence names, to divide by: 2020 and 2021. */
function yearsIn({ text, slide }: DeckSentence): Operand[] {
  const value = new Set(text.match(/(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)/g)).size
  const reading = { value, unit: 'year', bound: 'exactly' as const, text: `${value} years`, start: -1, end: -1 }
  return value > 1 ? [{ value, reading, cite: `slide ${slide}` }] : []
}

/** Numbers beside one, each with those that the article has of the same, wherever they stand. */
function farOf(beside: readonly Operand[], numbers: ArticleNumbers): Pool[] {
  const all = numbers.sentences.flatMap((_, at) => numbers.operandsAt(at))
  return beside.flatMap((one) => {
    const { unit } = one.reading
    const others = all.filter(({ reading }) => reading.unit === unit && unitInfo(unit)?.kind === 'money')
    return others.length > 0 ? [{ ones: [one], others }] : []
  })
}

/** Numbers that the deck has told, of each sentence of the article that states several of them. */
function bySentence(told: readonly Operand[]): Pool[] {
  const found = new Map<string, Operand[]>()
  for (const operand of told) found.set(operand.cite, [...(found.get(operand.cite) ?? []), operand])
  return [...found.values()].flatMap((some) => (some.length > 1 ? [{ ones: some, others: some }] : []))
}

/** Whether two cells stand in one row of a table. */
const areOfRow = ({ source: one }: DeckSentence, { source: other }: DeckSentence) =>
  one.place === 'table' && other.place === 'table' && one.row !== undefined && one.row === other.row

/** Of what there is so much for each: what the slides told of it, and the article. */
function divisorsOf({ per }: Directed, told: readonly Operand[], numbers: ArticleNumbers): Operand[] {
  if (!per || isTime(per.unit)) return []
  const { unit, noun } = per
  const isOf = ({ reading }: Operand) =>
    reading.unit === unit
    && (noun === undefined || (reading.noun !== undefined && numbers.nouns.same(reading.noun, noun)))
  const ofArticle = noun === undefined ? [] : numbers.countsOf(noun)
  return distinct([...told.filter(isOf), ...ofArticle]).slice(0, most.each)
}

/** A rate in a shorter time as one in a year: 5 hours a month are 60 in a year. */
function inYear(operand: Operand): Operand[] {
  const { per, unit } = operand.reading
  const year = { value: 1, unit: 'year' }
  if (!per || per.noun !== undefined) return []
  return inOtherTime({ ...operand.reading, per: year }, operand).map(({ value }) => ({
    ...operand,
    value,
    reading: { ...operand.reading, value, unit, per: year },
  }))
}

/** A number of the slide, with what the slide says that it is for where the article has said that before. */
function asShown(operand: ShownOperand): ShownOperand {
  const shown = operand.shownIn.readings.find(({ start }) => start === operand.from)
  const { noun, ...rest } = operand.reading
  // What the slide counts without its noun may be of what it is held against: 2007: 87.
  const reading = noun !== undefined && shown && isBare(shown) ? rest : operand.reading
  return { ...operand, reading: reading.per || !shown?.per ? reading : { ...reading, per: shown.per } }
}
