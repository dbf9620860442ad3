import type { ArticleNumbers } from './articleNumbers.ts'
import { mostByChance } from './chance.ts'
import { isBare, wayOf, type Directed } from './compare.ts'
import type { Stated, Verdict } from './finding.ts'
import { followsFrom, followsFromPair } from './follows.ts'
import type { Words } from './results.ts'
import { labelInDeck } from './labels.ts'
import type { Likeness } from './likeness.ts'
import { boundOf, distinct, operandsOf, said, type Operand, type Result } from './operands.ts'
import type { Reading } from '../quantities/quantity.ts'
import { unitInfo } from '../quantities/units.ts'
import { mayBeGivenAs, mayBeSum } from './rounding.ts'
import { says } from '../locales/says.ts'
import type { DeckSentence } from './sentences.ts'
import { areOfLabel } from './swap.ts'
import type { ShownOperand, SlideContext } from './slideContext.ts'

/** How many numbers are computed with at once, and how many of the likest sentences give theirs. */
const most = { operands: 14, sentences: 4, alone: 2, paragraphs: 2, counts: 3 }
/** From this likeness on a sentence gives its numbers, also where only the slide around has a word of it. */
const leastLikeness = 1.5

/** What a number follows from that stands beside it in one sentence of the deck. */
export function sumShown(
  given: Directed,
  sentence: DeckSentence,
  { stated }: SlideContext,
  numbers: ArticleNumbers,
): Verdict | undefined {
  const words = { isShown: true, isAverage: true }
  const found = (each: Directed) =>
    followsFrom(each, shownWith(given, sentence, stated), numbers.nouns, words, mostByChance.shown)
  // 13 × £12 = £156 a metre: what the one is for goes for the other.
  return follows(given, found(given) ?? (given.per === undefined ? undefined : found({ ...given, per: undefined })))
}

/** How the words around a number of a deck let it be computed. */
const wordsOn = ({ per }: Directed, { text, source }: DeckSentence, numbers: ArticleNumbers): Words => ({
  isAverage: per !== undefined || says('average', [text, ...(source.about ?? [])].join(' ')),
  per: per?.unit,
  isRest: says('rest', text),
  isOfEach: (cite) => says('average', numbers.sentenceOf(cite)?.text ?? ''),
})

/** The sentences that give their numbers. */
const nearest = (likest: readonly Likeness[]) =>
  likest.filter(({ own, whole }) => own > 0 || whole >= leastLikeness).slice(0, most.sentences)

/** What a number of a deck follows from: numbers that the slide states, or of one stretch of the article. */
export function sumVerdict(
  given: Directed,
  sentence: DeckSentence,
  likest: readonly Likeness[],
  context: SlideContext,
  numbers: ArticleNumbers,
): Verdict | undefined {
  const { noun, per } = given
  const { text } = sentence
  const { stated, statedBefore } = context
  const words = wordsOn(given, sentence, numbers)
  const near = nearest(likest)
  const pools: readonly (readonly Operand[])[] = [
    stated,
    ...near.slice(0, most.alone).map(({ at }) => numbers.operandsAt(at)),
    ...near.map(({ at }) => numbers.near(at)),
    [...stated, ...statedBefore],
    ...(noun === undefined ? [] : likest.slice(0, most.paragraphs).map(({ at }) => numbers.alikeInParagraph(at, noun))),
    // With how many the article has of what a rate is for: 260 visitors per library, of seven.
    per?.noun === undefined ? [] : [...stated, ...numbers.countsOf(per.noun).slice(0, most.counts)],
    // And what it says of them in the same sentence: 55 sheep per household.
    ...(per?.noun === undefined ? [] : numbers.countsOf(per.noun).slice(0, most.counts)).map(({ cite }) =>
      numbers.operandsOf(cite),
    ),
  ]
  const label = labelInDeck(sentence, given)
  // So coarse a number follows from much, so that it must be of what the likest sentences say of the same.
  const isCoarse = given.form === 'tenths' && given.bound !== 'exactly'
  const cites = isCoarse ? near.slice(0, 2).map(({ at }) => numbers.citeOf(at)) : []
  const accepts = (operands: readonly Operand[]) => areOfLabel(label, operands, numbers, cites)
  const beside = besideIn(given, sentence, stated)
  if (given.unit === 'percent' && wayOf(given) !== undefined && hasArrow(text, beside)) return undefined
  for (const one of beside) {
    const found = followsFromPair(
      given,
      one,
      stated.filter((each) => each !== one),
      numbers.nouns,
      mostByChance.beside,
      { isBeside: true },
    )
    if (found) return follows(given, found)
  }
  const total = totalOnSlide(given, sentence, stated)
  if (total) return follows(given, total)
  for (const pool of pools) {
    const isOfSlide = pool === stated
    const isAlone = new Set(pool.map(({ cite }) => cite)).size === 1
    const on = { ...words, isOfSlide }
    const limit = isOfSlide || isAlone ? mostByChance.slide : mostByChance.article
    const found = followsFrom(given, distinct(pool).slice(0, most.operands), numbers.nouns, on, limit, accepts)
    if (found) return follows(given, found)
  }
  // With what the article states in the same unit beside a number of the slide, or in the likest sentences.
  for (const one of new Set([...beside, ...stated])) {
    const others = distinct([
      ...numbers.beside(one.cite),
      ...near.slice(0, 2).flatMap(({ at }) => numbers.operandsAt(at)),
    ])
    const alike = others.filter(
      ({ reading, cite }) =>
        reading.unit === one.reading.unit
        || (cite === one.cite && isBare(reading))
        || unitInfo(reading.unit)?.kind === 'share',
    )
    const limit = beside.includes(one) ? mostByChance.slide : mostByChance.article
    const isBeside = beside.includes(one)
    const found = followsFromPair(given, one, alike, numbers.nouns, limit, { isBeside }, accepts)
    if (found) return follows(given, found)
  }
  return undefined
}

/** The total of those in its unit before it on the slide, or behind it; or what they leave of a whole. */
export function totalOnSlide(
  given: Directed,
  sentence: DeckSentence,
  stated: readonly ShownOperand[],
): Result | undefined {
  const isBefore = ({ shownIn, from }: ShownOperand) =>
    shownIn === sentence ? from < (given.start ?? 0) : shownIn.index < sentence.index
  const alike = stated
    .filter(
      ({ reading, from, shownIn }) => reading.unit === given.unit && (shownIn !== sentence || from !== given.start),
    )
    .sort((a, b) => a.shownIn.index - b.shownIn.index || a.from - b.from)
  const runs = [alike.filter(isBefore).toReversed(), alike.filter((each) => !isBefore(each))]
  for (const run of runs)
    for (let length = 3; length <= Math.min(run.length, most.counts * 3); length++) {
      const operands = run.slice(0, length)
      const value = operands.reduce((sum, each) => sum + each.value, 0)
      const sum = () => operands.map(said).join(' + ')
      const { unit } = given
      if (mayBeSum(value, given)) return { value, unit, sign: '+', sum, operands }
      if (unit === 'percent' && length === run.length && value < 100 && mayBeSum(100 - value, given))
        return { value: 100 - value, unit, sign: '−', sum: () => `100 % − (${sum()})`, operands }
    }
  return undefined
}

/** Whether a sentence shows by an arrow from what to what something changed, so that a share is of these two. */
const hasArrow = (text: string, beside: readonly ShownOperand[]) =>
  beside.some((one) =>
    beside.some(
      (other) =>
        one.from < other.from
        && one.reading.unit === other.reading.unit
        && /^[^,，;；]*(?:→|->|⟶|➔|➜)[^,，;；]*$/u.test(text.slice(one.from, other.from)),
    ),
  )

/** The numbers beside one in its sentence, as the article states them; as the deck does, what it does not. */
function shownWith(given: Directed, sentence: DeckSentence, stated: readonly ShownOperand[]): Operand[] {
  const beside = besideIn(given, sentence, stated)
  const isStated = ({ reading: { start, unit, per } }: Operand) =>
    beside.some((each) => each.from === start && each.reading.unit === unit && each.reading.per?.unit === per?.unit)
  const others = operandsOf(
    sentence.readings.filter((each) => each.start !== given.start && !isOfShare(given, each)),
    `slide ${sentence.slide}`,
  ).filter((each) => !isStated(each))
  return distinct([...beside, ...others])
}

/** Whether a count is one of the two that a share is given by: three, of three in ten. */
const isOfShare = ({ form, fraction }: Directed, { value, unit }: Reading) =>
  form === 'in' && unit === 'count' && (value === fraction?.numerator || value === fraction?.denominator)

/** The numbers that a sentence of the deck states beside one. */
const besideIn = (given: Directed, sentence: DeckSentence, stated: readonly ShownOperand[]) =>
  stated.filter(({ shownIn, from }) => shownIn === sentence && from !== given.start)

function follows(given: Directed, found: Result | undefined): Verdict | undefined {
  if (!found) return undefined
  const isInexact = boundOf(found.operands) === 'about' && given.bound === 'exactly'
  return {
    is: 'follows',
    sum: found.sum(),
    unit: found.unit,
    noun: found.noun,
    value: found.value,
    cites: [...new Set(found.operands.map(({ cite }) => cite))],
    ...(isInexact ? { doubt: 'what it follows from is not exact' } : {}),
  }
}

/**
 * What the article states for each of many, where a number of the deck would be computed of how many they are: 27,000 a
 * boat.
 */
export function ownRate(
  given: Directed,
  sentence: DeckSentence,
  { stated }: SlideContext,
  numbers: ArticleNumbers,
): Stated | undefined {
  if (!says('average', sentence.text)) return undefined
  const beside = besideIn(given, sentence, stated)
  for (const { cite, reading } of beside) {
    const { text = '', readings = [] } = numbers.sentenceOf(cite) ?? {}
    const noun = reading.noun
    const rate = readings.find(
      ({ unit, per, noun: counted = given.noun }) =>
        unit === given.unit
        && (given.noun === undefined || counted === undefined || numbers.nouns.same(counted, given.noun))
        && noun !== undefined
        && per?.noun !== undefined
        && per.value === 1
        && numbers.nouns.same(per.noun, noun),
    )
    // 20 for each, 820 in all: the slide has the one beside the other.
    if (beside.some((each) => each.cite === cite && each.reading.start === rate?.start)) continue
    if (rate && typeof rate.value === 'number' && !mayBeGivenAs(rate.value, given))
      return { cite, reading: rate, sentence: text }
  }
  return undefined
}
