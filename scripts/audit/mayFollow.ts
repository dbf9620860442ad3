import { says } from '../locales/says.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { expectedByChance, mostByChance } from './chance.ts'
import { isBare, isChange, type Directed } from './compare.ts'
import type { Stated } from './finding.ts'
import { exactness } from './candidates.ts'
import { isTime } from './fits.ts'
import { unitInfo } from '../quantities/units.ts'
import { isInWords } from './follows.ts'
import { haveTelling } from './labels.ts'
import type { Likeness } from './likeness.ts'
import { distinct, operandsOf, said, type Operand } from './operands.ts'
import { mayBeGivenAs, mayBeSum } from './rounding.ts'
import type { DeckSentence } from './sentences.ts'
import { yearOf, type ShownOperand, type SlideContext } from './slideContext.ts'
import { inOtherTime, inUnit, isOfKind, stepsOf, sumsOf, type How, type Step } from './steps.ts'
import { wordsOf } from './words.ts'

/** How many sentences give their numbers, and how many numbers are computed with at once. */
const most = { near: 2, wide: 4, others: 80, each: 3 }

/** Up to here a number is the result of some sum by accident. */
const few = 12

/** What a number may follow from, and how many results would come as near to it by accident. */
export interface Possible {
  sum: string
  cites: readonly string[]
  byChance: number
  /** What it comes to is in this unit, and of these numbers. */
  unit: string
  operands: readonly Operand[]
  /** It is of numbers that stand near it. */
  isClose?: boolean
}

/** Numbers of which each first is computed with each second. */
interface Pool {
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

/**
 * What a number of the deck may follow from by one step, whatever is counted: of numbers that stand beside it, on its
 * slide, or one there and one that the article states near it or the deck has told. The nearest of few results is
 * likelier to be what somebody computed than one of many.
 * @param inPlace what the article states in its place, which must then be in the sum, or a number beside it
 */
export function mayFollow(
  given: Directed,
  sentence: DeckSentence,
  likest: readonly Likeness[],
  slide: SlideContext,
  numbers: ArticleNumbers,
  inPlace: Stated | undefined,
): Possible | undefined {
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
  const isAverage = given.per !== undefined || says('average', sentence.text)
  const around = [sentence.text, ...(sentence.source.about ?? [])].join(' ')
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
    ...(given.unit === 'percentage-point' ? [{ ones: shares, others: shares, isOfEach: true }] : []),
  ]
  const seen = {
    beside: new Set(beside),
    isAverage: given.per !== undefined || says('average', around),
    inPlace,
    numbers,
    named: new Set<Operand>(stated.filter(({ shownIn }) => namesRow(sentence, shownIn))),
  }
  for (const pool of pools) {
    const found = likeliest(given, pool, seen)
    if (found && found.byChance < (pool.isClose ? mostByChance.close : mostByChance.far))
      return { ...found, isClose: pool.isClose === true }
  }
  const [before, behind] = [sentence.text.slice(0, given.start), sentence.text.slice(given.end)]
  return inPlace || !says('total', `${before}#${behind}`) ? undefined : totalOf(given, numbers)
}

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

/** Whether a sentence has a word of the head of a cell's row. */
const namesRow = ({ words }: DeckSentence, { source: { place, about = [] } }: DeckSentence) =>
  place === 'table' && haveTelling(wordsOf(about[0] ?? ''), words)

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

/** What two numbers come to together that count the same, wherever the article has them. */
function totalOf(given: Directed, numbers: ArticleNumbers): Possible | undefined {
  const { nouns } = numbers
  const hasOwnNoun = given.noun !== undefined && nouns.isOfArticle(given.noun)
  const mayBeOf = ({ unit, noun, per }: Directed) =>
    unit === given.unit
    && per === undefined
    && (unit !== 'count' || (noun !== undefined && (!hasOwnNoun || nouns.same(noun, given.noun ?? ''))))
  const all = numbers.sentences.flatMap((_, at) => numbers.operandsAt(at)).filter(({ reading }) => mayBeOf(reading))
  const sums = all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(({ reading: { noun } }) => noun === undefined || nouns.same(noun, one.reading.noun ?? ''))
      .map((other) => ({ value: one.value + other.value, operands: [one, other] })),
  )
  const found = sums.find(({ value }) => mayBeGivenAs(value, given))
  return (
    found && {
      sum: found.operands.map(said).join(' + '),
      cites: [...new Set(found.operands.map(({ cite }) => cite))],
      unit: given.unit,
      operands: found.operands,
      byChance: Math.max(mostByChance.told, expectedByChance(given, found, sums)),
    }
  )
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

/** With what a number is seen. */
interface Seen {
  beside: ReadonlySet<Operand>
  /** Those in rows of a table that the sentence names. */
  named: ReadonlySet<Operand>
  isAverage: boolean
  inPlace: Stated | undefined
  numbers: ArticleNumbers
}

/** The nearest to a number of what any one of a pool and any other come to. */
function likeliest(given: Directed, pool: Pool, seen: Seen): Possible | undefined {
  const { ones, others, isShown, sentences = [], wholes = [] } = pool
  const { beside, inPlace, numbers } = seen
  const isOfPlace = ({ cite, reading }: Operand) => cite === inPlace?.cite && reading.start === startOf(inPlace.reading)
  const results: Step[] = ones.flatMap((one) => inOtherTime(given, one))
  for (const one of ones)
    for (const other of others) {
      if (one === other || (one.cite === other.cite && one.reading.start === other.reading.start)) continue
      const areNamed = seen.named.has(one) && seen.named.has(other)
      const isTied =
        pool.isOfEach === true || areNamed || [one, other].some((each) => beside.has(each) || isOfPlace(each))
      if (inPlace && !isTied) continue
      const how = (first: Operand, by: Operand): How => ({
        nouns: numbers.nouns,
        isTied: isTied || one.cite === other.cite,
        isPart: beside.has(first) || one.cite === other.cite,
        isAverage: seen.isAverage || (beside.has(by) && first.reading.unit === 'count'),
        unitOfEach: given.per?.unit,
        isCoarse: isInWords(given) || given.form === 'in',
        isChange: isApart(given),
      })
      for (const step of [...stepsOf(one, other, how(one, other)), ...stepsOf(other, one, how(other, one))])
        if (step.value > 0 && isOfKind(given, step, numbers)) results.push(inUnit(given, step))
    }
  for (const whole of wholes)
    results.push({ value: 100 - whole.value, unit: 'percent', sign: '100 % −', operands: [whole] })
  for (const step of sumsOf(sentences, numbers.nouns))
    if (isOfKind(given, step, numbers)) results.push(inUnit(given, step))
  const away = ({ value }: Step) => Math.abs(value - Number(given.value))
  const hits = results.filter(({ value }) => mayBeSum(value, given, isShown) || mayBeGivenAs(value, given))
  const [nearest] = hits.sort((a, b) => away(a) - away(b))
  if (!nearest) return undefined
  // By how much one is more than another is no sum or product.
  const isDifference = nearest.sign === '−' && isApart(given)
  return {
    sum:
      nearest.operands.length === 1
        ? `${nearest.sign} ${nearest.operands.map(said).join()}`
        : nearest.operands.map(said).join(` ${nearest.sign} `),
    cites: [...new Set(nearest.operands.map(({ cite }) => cite))],
    unit: nearest.unit,
    operands: nearest.operands,
    byChance:
      expectedByChance(
        given,
        nearest,
        results.filter(({ sign }) => !isDifference || sign === '−'),
      ) / likelihoodOf(nearest.sign),
  }
}

/** A number of the slide, with what the slide says that it is for where the article has said that before. */
function asShown(operand: ShownOperand): ShownOperand {
  const shown = operand.shownIn.readings.find(({ start }) => start === operand.from)
  const { noun, ...rest } = operand.reading
  // What the slide counts without its noun may be of what it is held against: 2007: 87.
  const reading = noun !== undefined && shown && isBare(shown) ? rest : operand.reading
  return { ...operand, reading: reading.per || !shown?.per ? reading : { ...reading, per: shown.per } }
}

/** How likely a step is to be what somebody did: numbers are held against each other more often than added up. */
const likelihoodOf = (sign: string) => (sign === '+' || sign === 'of' ? 0.5 : 1)

/** Whether a number is by how much something is more or less than something else. */
const isApart = (given: Directed) => isChange(given) || given.isDifference === true

const startOf = (reading: { start?: number }) => reading.start
