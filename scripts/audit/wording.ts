import { slideWords } from '../locales/grammars.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { isBare, type Directed } from './compare.ts'
import type { Verdict } from './finding.ts'
import type { Likeness } from './likeness.ts'
import { mayBeGivenAs } from './rounding.ts'
import { says } from '../locales/says.ts'
import type { SlideContext } from './slideContext.ts'

/**
 * What a number follows from that a sentence states without one: eight hours, of `open from ten to six`; four days, of
 * `Monday to Thursday`; two towns, of the names of two. Looked for in the likest sentences, and in the paragraphs of
 * which the slide states numbers.
 */
export function fromWording(
  given: Directed,
  likest: readonly Likeness[],
  { stated }: SlideContext,
  { sentences, related }: ArticleNumbers,
): Verdict | undefined {
  const cites = new Set(stated.map(({ cite }) => cite))
  const paragraphs = new Set(sentences.flatMap(({ cite, paragraph }) => (cites.has(cite) ? [paragraph] : [])))
  for (const [at, { text, cite, paragraph }] of sentences.entries()) {
    const like = likest.find((each) => each.at === at)
    if (!like && !paragraphs.has(paragraph)) continue
    if (countedIn(text, given, (like?.own ?? 0) >= related).some((value) => mayBeGivenAs(value, given)))
      return { is: 'follows', sum: `counted in "${text}"`, cites: [cite] }
  }
  return undefined
}

function countedIn(text: string, given: Directed, isOfSame: boolean): readonly number[] {
  const all = Object.values(slideWords)
  if (given.unit === 'hour') return all.flatMap(({ hoursBetween }) => hoursBetween(text))
  if (given.unit === 'month') return all.flatMap(({ monthsBetween }) => monthsBetween(text))
  if (given.unit === 'day') return all.flatMap(({ daysBetween }) => daysBetween(text))
  const isFew = given.unit === 'count' && given.bound === 'exactly' && Number(given.value) <= 12
  // A number of things that a noun names may be of others in that sentence.
  const isOfNames = isFew && isOfSame && (isBare(given) || says('generalNoun', given.noun ?? ''))
  return isOfNames ? all.flatMap(({ namesListed }) => namesListed(text)) : []
}
