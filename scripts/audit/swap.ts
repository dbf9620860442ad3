import { says } from '../locales/says.ts'
import type { SeriesReading } from '../source/series/read.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { isBare, type Directed } from './compare.ts'
import type { Stated } from './finding.ts'
import { areParted, haveCommon, haveSeveral, haveTelling, labelInDeck, labelOf, without } from './labels.ts'
import { mayBeGivenAs } from './rounding.ts'
import type { DeckSentence } from './sentences.ts'
import type { ShownOperand, SlideContext } from './slideContext.ts'

/**
 * The number that the article states of what the deck states this one of, where the slide has the two in each other's
 * place: 29 % in the control plots and 14 % in the restored ones, where it is the other way round. The words beside
 * each must stand beside the other in the article, and none beside its own.
 */
export function swappedWith(
  given: Directed,
  sentence: DeckSentence,
  { stated }: SlideContext,
  numbers: ArticleNumbers,
): Stated | undefined {
  const self = stated.find(({ shownIn, from }) => shownIn === sentence && from === given.start)
  if (!self || isReckonedWith(sentence.text, given)) return undefined
  const [said, here] = [labelInDeck(sentence, given), labelIn(self, numbers)]
  const { unit, value } = self.reading
  // 12 of 19, and the 63 per cent that they are, are no two numbers.
  const isSame = (reading: Directed) =>
    reading.value === value || mayBeGivenAs(Number(value), reading) || mayBeGivenAs(Number(reading.value), self.reading)
  // What only follows from the article is stated by no sentence of it.
  const others = stated.filter(
    ({ reading, isComputed, cite }) =>
      !isComputed
      && (reading.unit === unit || (cite === self.cite && (isBare(reading) || isBare(self.reading))))
      && !isSame(reading),
  )
  const other = others.find((each) => {
    const reading = each.shownIn.readings.find(({ start }) => start === each.from)
    if (!reading || isReckonedWith(each.shownIn.text, reading)) return false
    // People and buses stand in no place of each other, where the deck counts each as the article does.
    if (isOfOwnNoun(given, self, numbers) && isOfOwnNoun(reading, each, numbers) && !sameNouns(self, each, numbers))
      return false
    // By how much it fell, and how much there is, stand in no place of each other.
    if (Number(reading.value) < 0 !== Number(given.value) < 0) return false
    const [saidThere, there] = [labelInDeck(each.shownIn, reading), labelIn(each, numbers)]
    const [ours, theirs] = [without(said, saidThere), without(saidThere, said)]
    const [own, others] = [without(here, there), without(there, here)]
    // Where the deck has another word for the one, the other alone shows it.
    const mayDiffer = areParallel(self, each) && areComparable(self, each, numbers)
    const areBoth = haveCommon(ours, others) && haveCommon(theirs, own)
    const isEnough = areBoth || (mayDiffer && (haveTelling(ours, others) || haveTelling(theirs, own)))
    if (!isEnough) return false
    const weigh = (one: ReadonlySet<string>, two: ReadonlySet<string>) =>
      numbers.index.weightOf([...one].filter((word) => two.has(word)))
    if (!areBoth && weigh(ours, others) + weigh(theirs, own) <= weigh(ours, own) + weigh(theirs, others)) return false
    // What the first of several begins with goes for all of them: coverage was 29 % here, 14 % there.
    const [isOwn, isTheirs] = [haveCommon(ours, own), haveCommon(theirs, others)]
    const areFirst = (operand: ShownOperand) => isFirst(operand.from, operand.shownIn.readings, unit, given)
    return (!isOwn || (areFirst(self) && !isTheirs)) && (!isTheirs || (areFirst(each) && !isOwn))
  })
  return other && { cite: other.cite, reading: other.reading, sentence: numbers.sentenceOf(other.cite)?.text ?? '' }
}

const isOfOwnNoun = (given: Directed, { reading }: ShownOperand, { nouns }: ArticleNumbers) =>
  given.noun !== undefined && reading.noun !== undefined && nouns.same(reading.noun, given.noun)

const sameNouns = ({ reading: one }: ShownOperand, { reading: other }: ShownOperand, { nouns }: ArticleNumbers) =>
  one.noun !== undefined && other.noun !== undefined && nouns.same(one.noun, other.noun)

/** Whether a number is a part of a sum that is shown: 44 million − 19 million stand in no place of a number's own. */
const isReckonedWith = (text: string, { start, text: own }: Directed & { start?: number }) => {
  const at = start ?? text.indexOf(own)
  return (
    /[−–×÷=＝]\s?[(（]?$/u.test(text.slice(0, at))
    || /^[)）]?\s?[−–×÷=＝]\s?[(（]?\d/u.test(text.slice(at + own.length))
  )
}

/** How many times one of two numbers may be the other that are taken for each other. */
const mostTimes = 20

/** Whether two numbers of the article may be taken for each other: of one size, and counts of the same noun. */
function areComparable(
  { reading: one }: ShownOperand,
  { reading: other }: ShownOperand,
  { nouns }: ArticleNumbers,
): boolean {
  const [a, b] = [Number(one.value), Number(other.value)]
  if (a > b * mostTimes || b > a * mostTimes) return false
  return (
    one.unit !== 'count' || (one.noun !== undefined && other.noun !== undefined && nouns.same(one.noun, other.noun))
  )
}

/** Whether two numbers of a slide stand in one sentence, row or column, or in entries that follow one another. */
function areParallel({ shownIn: one, from }: ShownOperand, { shownIn: other, from: fromOther }: ShownOperand): boolean {
  if (one === other) {
    // 58 of 92 is a part of a whole, and 3.8 bar, down from 6.2 bar, what one thing was and is.
    const ends = one.readings.find(({ start }) => start === Math.min(from, fromOther))?.end ?? 0
    const between = one.text.slice(ends, Math.max(from, fromOther))
    return areParted(between) && !says('betweenEnds', between)
  }
  if (one.source.place === 'table' && other.source.place === 'table')
    return (one.source.about ?? []).some((head) => other.source.about?.includes(head))
  return (
    one.source === other.source || (Math.abs(one.index - other.index) === 1 && one.source.place === other.source.place)
  )
}

/** Whether a number is the first in its unit, of several in its sentence. */
function isFirst(start: number, readings: readonly SeriesReading[], unit: string, given: Directed): boolean {
  const alike = readings.filter((each) => each.unit === unit || each.unit === given.unit)
  return alike.length > 1 && alike[0]?.start === start
}

/** The words beside a number in the article. */
function labelIn({ cite, reading }: ShownOperand, numbers: ArticleNumbers): Set<string> {
  const { text = '', readings = [] } = numbers.sentenceOf(cite) ?? {}
  return labelOf(text, reading, readings)
}

/**
 * Whether what a number of the deck follows from may be what it is said of: where the words beside it stand beside one
 * number of a sentence alone, that one is among them.
 * @param likest the citations of sentences that speak of the same
 */
export function areOfLabel(
  label: ReadonlySet<string>,
  operands: readonly { cite: string; reading: { start?: number } }[],
  numbers: ArticleNumbers,
  likest: readonly string[],
): boolean {
  let isNamed = false
  for (const cite of new Set([...operands.map((each) => each.cite), ...likest])) {
    const { text = '', readings = [] } = numbers.sentenceOf(cite) ?? {}
    const amounts = readings.filter(({ unit }) => unit !== 'date')
    const labels = amounts.map((each) => labelOf(text, each, readings, true))
    for (const [index, amount] of amounts.entries()) {
      const own = without(
        labels[index] ?? new Set(),
        labels.flatMap((each, at) => (at === index ? [] : [...each])),
      )
      if (!haveSeveral(label, own)) continue
      if (operands.some(({ reading, cite: of }) => of === cite && reading.start === amount.start)) return true
      isNamed = true
    }
  }
  return !isNamed
}
