import { says } from '../locales/says.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { expectedByChance, mostByChance } from './chance.ts'
import { isChange, type Directed } from './compare.ts'
import type { Stated } from './finding.ts'
import { isInWords } from './follows.ts'
import type { Likeness } from './likeness.ts'
import { said, type Operand } from './operands.ts'
import { poolsFor, type Pool } from './pools.ts'
import { mayBeGivenAs, mayBeSum } from './rounding.ts'
import type { DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'
import { inOtherTime, inUnit, isOfKind, stepsOf, sumsOf, type How, type Step } from './steps.ts'

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
  const { pools, beside, isAverage } = poolsFor(given, sentence, likest, slide, numbers)
  const seen = { beside: new Set(beside), isAverage, inPlace, numbers }
  for (const pool of pools) {
    const found = likeliest(given, pool, seen)
    if (found && found.byChance < (pool.isClose ? mostByChance.close : mostByChance.far))
      return { ...found, isClose: pool.isClose === true }
  }
  const [before, behind] = [sentence.text.slice(0, given.start), sentence.text.slice(given.end)]
  return inPlace || !says('total', `${before}#${behind}`) ? undefined : totalOf(given, numbers)
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

/** With what a number is seen. */
interface Seen {
  beside: ReadonlySet<Operand>
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
      const isTied = pool.isOfEach === true || [one, other].some((each) => beside.has(each) || isOfPlace(each))
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

/** How likely a step is to be what somebody did: numbers are held against each other more often than added up. */
const likelihoodOf = (sign: string) => (sign === '+' || sign === 'of' ? 0.5 : 1)

/** Whether a number is by how much something is more or less than something else. */
const isApart = (given: Directed) => isChange(given) || given.isDifference === true

const startOf = (reading: { start?: number }) => reading.start
