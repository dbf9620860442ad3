import type { ArticleNumbers } from './articleNumbers.ts'
import type { Directed } from './compare.ts'
import type { Verdict } from './finding.ts'
import { followsFrom } from './follows.ts'
import type { Likeness } from './likeness.ts'
import { boundOf, type Operand } from './operands.ts'
import { says } from './says.ts'
import type { DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'

/** How many numbers are computed with at once, and how many of the likest sentences give theirs. */
const most = { operands: 14, sentences: 4, paragraphs: 2, counts: 3 }
/** From this likeness on a sentence gives its numbers, also where only the slide around has a word of it. */
const leastLikeness = 1.5

/** What a number of a deck follows from: numbers that the slide states, or of one stretch of the article. */
export function sumVerdict(
  given: Directed,
  { text, source }: DeckSentence,
  likest: readonly Likeness[],
  { stated, statedBefore }: SlideContext,
  numbers: ArticleNumbers,
): Verdict | undefined {
  const { noun, per } = given
  const isAverage = per !== undefined || says('average', [text, ...(source.about ?? [])].join(' '))
  const near = likest.filter(({ own, whole }) => own > 0 || whole >= leastLikeness).slice(0, most.sentences)
  const pools: readonly (readonly Operand[])[] = [
    stated,
    ...near.map(({ at }) => numbers.near(at)),
    [...stated, ...statedBefore],
    ...(noun === undefined ? [] : likest.slice(0, most.paragraphs).map(({ at }) => numbers.alikeInParagraph(at, noun))),
    // With how many the article has of what a rate is for: 260 visitors per library, of seven.
    per?.noun === undefined ? [] : [...stated, ...numbers.countsOf(per.noun).slice(0, most.counts)],
  ]
  for (const pool of pools) {
    const found = followsFrom(given, distinct(pool).slice(0, most.operands), numbers.nouns, isAverage)
    if (!found) continue
    const isInexact = boundOf(found.operands) === 'about' && given.bound === 'exactly'
    return {
      is: 'follows',
      sum: found.sum,
      cites: [...new Set(found.operands.map(({ cite }) => cite))],
      ...(isInexact ? { doubt: 'what it follows from is not exact' } : {}),
    }
  }
  return undefined
}

function distinct(operands: readonly Operand[]): Operand[] {
  return [...new Map(operands.map((each) => [`${each.cite} ${each.reading.start}`, each])).values()]
}
