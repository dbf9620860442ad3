import { unitInfo } from '../quantities/units.ts'
import type { ArticleNumbers, Placed } from './articleNumbers.ts'
import { compare, isBare, mantissaOf, wayOf, type Directed, type Nouns, type Otherwise } from './compare.ts'
import { haveCommon, labelInDeck, labelOf } from './labels.ts'
import type { Likeness } from './likeness.ts'
import { says } from '../locales/says.ts'
import type { DeckSentence } from './sentences.ts'

/** A number that both sentences have, and a noun, count as a rare word does. */
export const anchor = 2.5

/** A likeness that an accident may come to: of a word or two that stand around the sentences. */
const hardly = 1.5

/** A number of the article that one of the deck may be, by how like their sentences are. */
export interface Candidate extends Placed {
  likeness: number
  differs: Otherwise[]
}

/**
 * How like the article's sentences are to that of a number of the deck: by their words, and by other numbers that both
 * have.
 */
export function likenessesTo(
  given: Directed,
  { words, readings }: DeckSentence,
  around: ReadonlySet<string>,
  numbers: ArticleNumbers,
): Map<number, Likeness> {
  const found = new Map(numbers.index.to(words, around))
  for (const reading of readings.filter(({ start }) => start !== given.start))
    for (const { reading: other, at } of numbers.ofSize(sizeOf(reading))) {
      if (reading.unit !== other.unit || isBare(reading)) continue
      const likeness = found.get(at) ?? { at, own: 0, whole: 0 }
      found.set(at, { ...likeness, whole: likeness.whole + anchor / 2 })
    }
  return found
}

/** Numbers of the article with the same value: what differs least first, and of these the likest. */
export function candidatesFor(
  given: Directed,
  { readings }: DeckSentence,
  likenesses: ReadonlyMap<number, Likeness>,
  numbers: ArticleNumbers,
): Candidate[] {
  const { nouns, related } = numbers
  const beside = readings.filter(({ start, unit }) => start !== given.start && unit !== given.unit)
  return (
    numbers
      .ofSize(sizeOf(given))
      .filter(({ reading }) => !beside.some(({ value, unit }) => value === reading.value && unit === reading.unit))
      .map(({ reading, at }) => ({
        reading,
        at,
        likeness: (likenesses.get(at)?.whole ?? 0) + nounLikeness(given, reading, nouns) + exactness(given),
        differs: compare(reading, given, nouns),
      }))
      .filter(({ differs }) => !differs.includes('value'))
      // A bare number in words, or of one digit, is in any unit only where the sentences are alike.
      .filter(
        ({ reading, likeness, at }) =>
          given.unit === 'count'
          || !isBare(reading)
          || exactness(reading) >= anchor
          || likeness >= related
          || (exactness(reading) > 0 && numbers.hasNear(at, given.unit)),
      )
      // A small number of other things is no statement of it: two paperbacks, where two branches are shut.
      .filter(
        ({ reading, likeness, at }) => likeness >= related || !isOfOther(given, reading, likenesses.get(at), nouns),
      )
      .sort((a, b) => a.differs.length - b.differs.length || b.likeness - a.likeness)
  )
}

/**
 * The number that a related sentence states in the place of one that is nowhere.
 * @param isStated whether the slide states a number elsewhere, so that it is not this one
 */
export function otherValueFor(
  given: Directed,
  sentence: DeckSentence,
  likest: readonly Likeness[],
  numbers: ArticleNumbers,
  isStated: (cite: string, start: number) => boolean,
): Placed | undefined {
  // 1.24 billion, where the article has 1.24 million.
  const digits = mantissaOf(given.text)
  const scaled = digits !== undefined && String(digits).replace('.', '').length > 1 ? numbers.ofSize(digits) : []
  const other = scaled.find(
    ({ reading }) =>
      reading.unit === given.unit && mantissaOf(reading.text) === digits && sizeOf(reading) !== sizeOf(given),
  )
  if (other) return other
  const here = new Set(sentence.readings.filter((each) => each.start !== given.start).map(sizeOf))
  const written = sentence.readings.find(({ text }) => text === given.text)
  const label = written ? labelInDeck(sentence, written) : sentence.words
  const found = likest.flatMap(({ at, own, whole }) => {
    const { text = '', readings = [] } = numbers.sentences[at] ?? {}
    return readings.flatMap((reading) => {
      const noun = nounLikeness(given, reading, numbers.nouns)
      const isRelated = own > 0 && own + noun + numbers.rarityOf(reading.unit) >= numbers.related
      const isOther = given.unit === 'count' && given.noun !== undefined && noun === 0 && numbers.nouns.areComparable
      if (!isRelated || isOther || !measuresAlike(given, reading) || sizeOf(reading) === sizeOf(given)) return []
      if (areFar(sizeOf(reading), sizeOf(given), unitInfo(given.unit)?.kind === 'share' ? 10 : 1000)) return []
      // What the deck states beside it is not what it should be.
      if (here.has(sizeOf(reading)) || isStated(numbers.citeOf(at), reading.start)) return []
      const way = wayOf(given)
      const sameWay = way !== undefined && way === wayOf(reading) ? 1 : 0
      const isOfLabel = haveCommon(label, labelOf(text, reading, readings)) ? anchor : 0
      return [{ reading, at, likeness: whole + noun + sameWay + isOfLabel + nearness(reading, given) }]
    })
  })
  return found.sort((a, b) => b.likeness - a.likeness)[0]
}

/** Whether of two numbers one is so much more that neither is given for the other. */
const areFar = (one: number, other: number, most: number) => one > other * most || other > one * most

/** The size by which a number is looked up. */
const sizeOf = ({ value }: Directed) => (typeof value === 'number' ? Math.abs(value) : Number.NaN)

/** How much it says by itself that two numbers are the same: the more digits they are written with, the more. */
export function exactness({ value }: Directed): number {
  const digits = String(value).replace(/^-|\.|0+$/g, '').length
  return digits > 2 ? anchor : digits === 2 ? anchor / 4 : 0
}

/** How much it says that two numbers count the same. */
export function nounLikeness(given: Directed, stated: Directed, nouns: Nouns): number {
  if (given.noun === undefined || stated.noun === undefined || !nouns.areComparable) return 0
  return nouns.same(stated.noun, given.noun) ? anchor / 2 : 0
}

/** Amounts of money are alike in any currency. */
function measuresAlike({ unit }: Directed, { unit: other }: Directed): boolean {
  return unit === other || (unitInfo(unit)?.kind === 'money' && unitInfo(other)?.kind === 'money')
}

/** Whether two small numbers count different things, or nothing shows that they count the same. */
function isOfOther(given: Directed, stated: Directed, likeness: Likeness | undefined, nouns: Nouns): boolean {
  const [one, other] = [given.noun, stated.noun]
  if (given.unit !== 'count' || sizeOf(given) > 12 || one === undefined || !nouns.areComparable) return false
  const isGeneral = says('generalNoun', one) || (other !== undefined && says('generalNoun', other))
  if (other === undefined || isGeneral) return !likeness || (likeness.own === 0 && likeness.whole < hardly)
  return !nouns.same(other, one)
}

const digitsOf = (value: number) => [...String(value)].sort().join('')

/** Whether a number is another with its digits in another order, as a slip has it: 47,400 and 44,700. */
export const isSlip = (given: Directed, stated: Directed) =>
  exactness(given) > 0 && digitsOf(sizeOf(given)) === digitsOf(sizeOf(stated))

/** Of two numbers that may have been meant: the nearer in size, or with the same digits in another order. */
function nearness(stated: Directed, given: Directed): number {
  const [one, other] = [sizeOf(stated), sizeOf(given)]
  if (!(one > 0) || !(other > 0)) return 0
  return Math.max(0, 1 - Math.abs(Math.log10(one / other))) + (digitsOf(one) === digitsOf(other) ? 1 : 0)
}
