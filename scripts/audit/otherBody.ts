import { unitInfo } from '../quantities/units.ts'
import { says } from '../locales/says.ts'
import type { ArticleNumbers, Placed } from './articleNumbers.ts'
import type { Candidate } from './candidates.ts'
import type { Directed } from './compare.ts'
import { haveCommon, haveTelling, labelInDeck, labelOf, without } from './labels.ts'
import type { ArticleSentence, DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'

/** How many times one of two numbers may be the other that are taken for each other. */
const mostTimes = 20

/**
 * The number of the article that is of what the deck says this one of, where the article has both beside each other:
 * 60 of the north plant, where that has 40, and the south plant 60. All the words beside the deck's number must stand
 * there, some of them beside the other number alone, and none beside its own alone.
 */
export function ofOtherBody(
  given: Directed,
  sentence: DeckSentence,
  same: readonly Candidate[],
  { stated }: SlideContext,
  numbers: ArticleNumbers,
): Placed | undefined {
  if (!numbers.nouns.areComparable || sentence.source.place === 'title' || unitInfo(given.unit)?.kind === 'rank')
    return undefined
  const label = told(labelInDeck(sentence, given))
  if (label.size === 0) return undefined
  const shown = new Set(stated.map(({ cite, reading }) => `${cite} ${reading.start}`))
  const found = same.map((each) => {
    const own = numbers.sentences[each.at]
    const reading = own?.readings.find(({ start }) => start === startOf(each.reading))
    if (!own || !reading) return undefined
    for (const place of [each.at, each.at - 1, each.at + 1]) {
      const other = numbers.sentences[place]
      if (!other || other.paragraph !== own.paragraph || (place !== each.at && !areParallel(own, other))) continue
      const rival = other.readings.find(
        (one) =>
          one !== reading
          && !shown.has(`${other.cite} ${one.start}`)
          && areComparable(one, reading, given, numbers)
          && isSaidOf(label, [other, one], [own, reading]),
      )
      if (rival) return { reading: rival, at: place }
    }
    return undefined
  })
  return found.every((each) => each !== undefined) ? found[0] : undefined
}

type Said = readonly [ArticleSentence, Directed]

/** Whether words are those beside the first of two numbers, and not those beside the second. */
function isSaidOf(label: ReadonlySet<string>, [one, rival]: Said, [other, own]: Said): boolean {
  const labelOfNumber = (sentence: ArticleSentence, reading: Directed) =>
    told(one === other ? labelOf(sentence.text, reading, sentence.readings, true) : sentence.words)
  const [theirs, ours] = [labelOfNumber(one, rival), labelOfNumber(other, own)]
  const all = new Set([...one.words, ...other.words])
  const [onlyTheirs, onlyOurs] = [without(theirs, ours), without(ours, theirs)]
  return (
    onlyOurs.size > 0
    && (haveTelling(label, onlyTheirs) || (label.size === 1 && haveCommon(label, onlyTheirs)))
    && !haveCommon(label, onlyOurs)
    && [...label].every((word) => all.has(word))
    // What both are called shows that the one stands beside the other.
    && haveCommon(charactersOf(theirs), charactersOf(ours))
  )
}

/** Words of Latin letters, and characters of others: 北厂 and 南厂 are both plants. */
const charactersOf = (words: ReadonlySet<string>) =>
  new Set([...words].flatMap((word) => (/^\p{Script=Latin}/u.test(word) ? word : [...word])))

/** Words but for dates: what is of another year is of another period. */
const told = (words: ReadonlySet<string>) =>
  new Set([...words].filter((word) => !/^\d/.test(word) && !says('relativeDate', word)))

/** Whether two sentences say the same of two: the north plant employs 140 people, the south plant employs 260. */
const areParallel = (one: ArticleSentence, other: ArticleSentence) =>
  [...one.words].filter((word) => other.words.has(word)).length > 1

/** Whether two numbers of the article measure the same, and are of one size. */
function areComparable(one: Directed, other: Directed, given: Directed, { nouns }: ArticleNumbers): boolean {
  const [a, b] = [Number(one.value), Number(other.value)]
  if (a === b || !(a > 0) || !(b > 0) || a > b * mostTimes || b > a * mostTimes) return false
  if (one.change !== other.change) return false
  const isOfUnit = ({ unit, noun }: Directed) => unit === given.unit || (unit === 'count' && noun === undefined)
  if (given.unit !== 'count') return isOfUnit(one) && isOfUnit(other)
  return one.unit === 'count' && one.noun !== undefined && nouns.same(one.noun, other.noun ?? given.noun ?? '')
}

const startOf = (reading: Directed & { start?: number }) => reading.start
