import { says } from '../locales/says.ts'
import { fold } from '../locales/zh/reading/fold.ts'
import { unitInfo } from '../quantities/units.ts'
import type { ArticleNumbers, Placed } from './articleNumbers.ts'
import type { Candidate } from './candidates.ts'
import type { Directed } from './compare.ts'
import { haveCommon, labelInDeck, labelOf } from './labels.ts'
import { isPlanned } from './plan.ts'
import type { ArticleSentence, DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'

/** How many times one of two numbers may be the other that are taken for each other. */
const mostTimes = 5
/** How much the words beside a number must say that it is another: a part of what the rarest word says. */
const leastWeight = 0.6
/** And that part of what they say in all. */
const leastShare = 0.6

/**
 * The number of the article that the deck's words beside a number speak of, where no sentence that states this one has
 * any of them: £2,400 for the roof, where that is said of the boat, and the roof was £4,200. Numbers are compared that
 * may be taken for each other, and that the slide does not state itself.
 */
export function rivalOf(
  given: Directed,
  sentence: DeckSentence,
  same: readonly Candidate[],
  { stated }: SlideContext,
  numbers: ArticleNumbers,
): Placed | undefined {
  if (!numbers.nouns.areComparable || same.length === 0 || sentence.source.place === 'title') return undefined
  const isPlanOfDeck = says('planned', sentence.text)
  const labels = [labelInDeck(sentence, given), labelOf(sentence.text, given, sentence.readings, true)]
  for (const words of labels) {
    // What is so now, or was so in a year, is said of many numbers.
    const label = new Set([...words].filter((word) => !says('relativeDate', word) && !/^\d{4}$/.test(word)))
    const rival = label.size === 0 ? undefined : rivalBy(label, given, same, stated, numbers, isPlanOfDeck)
    if (rival) return rival
  }
  return undefined
}

function rivalBy(
  label: ReadonlySet<string>,
  given: Directed,
  same: readonly Candidate[],
  stated: SlideContext['stated'],
  numbers: ArticleNumbers,
  isPlanOfDeck: boolean,
): Placed | undefined {
  const { sentences, index } = numbers
  if (same.some(({ at }) => speaksOf(label, sentences[at]))) return undefined
  const shown = new Set(stated.map(({ cite, reading }) => `${cite} ${reading.start}`))
  const least = Math.max(leastWeight * Math.log(sentences.length + 1), leastShare * index.weightOf([...label]))
  const rivals = sentences.flatMap(({ text, readings, cite }, at) =>
    readings
      .filter((each) => !shown.has(`${cite} ${each.start}`) && mayBeTakenFor(given, each, numbers))
      // What is to come is told of by its own words: a goal of 10 per cent stands in no place of what is so today.
      .filter((each) => isPlanOfDeck || !isPlanned({ text }, each))
      .map((reading) => {
        const own = labelOf(text, reading, readings, true)
        return { reading, at, weight: index.weightOf([...label].filter((word) => own.has(word))) }
      }),
  )
  return rivals.filter(({ weight }) => weight >= least).sort((a, b) => b.weight - a.weight)[0]
}

/** Whether a sentence has any of some words, or of a Chinese pair both characters, apart. */
function speaksOf(label: ReadonlySet<string>, sentence: ArticleSentence | undefined): boolean {
  if (!sentence) return false
  const text = fold(sentence.text)
  // What is said of each may be said in other words: 每戶, 戶均.
  const isOfEach = says('average', text)
  const isThere = (word: string) =>
    isPair(word) && [...word].every((each) => text.includes(each) || (isOfEach && says('average', each)))
  return haveCommon(label, sentence.words) || [...label].some(isThere)
}

const isPair = (word: string) => /^\p{Script=Han}{2}$/u.test(word)

/** Whether an article's number may be what the deck's should be: in the same unit, of the same size. */
function mayBeTakenFor(given: Directed, other: Directed, { nouns }: ArticleNumbers): boolean {
  const [a, b] = [Number(given.value), Number(other.value)]
  if (a === b || !(a > 0) || !(b > 1) || a > b * mostTimes || b > a * mostTimes) return false
  if (given.unit === 'count' && given.noun === undefined) return unitInfo(other.unit)?.kind === 'money'
  if (given.unit !== other.unit) return false
  return given.unit !== 'count' || (other.noun !== undefined && nouns.same(other.noun, given.noun ?? ''))
}
