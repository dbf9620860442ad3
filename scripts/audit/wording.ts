import { slideWords } from '../locales/grammars.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { isBare, type Directed } from './compare.ts'
import type { Verdict } from './finding.ts'
import type { Likeness } from './likeness.ts'
import { mayBeGivenAs } from './rounding.ts'
import { unitInfo } from '../quantities/units.ts'
import { says } from '../locales/says.ts'
import type { DeckSentence } from './sentences.ts'
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
  { text: deck }: DeckSentence,
): Verdict | undefined {
  const cites = new Set(stated.map(({ cite }) => cite))
  const paragraphs = new Set(sentences.flatMap(({ cite, paragraph }) => (cites.has(cite) ? [paragraph] : [])))
  for (const [at, { text, cite, paragraph }] of sentences.entries()) {
    const like = likest.find((each) => each.at === at)
    if (!like && !paragraphs.has(paragraph)) continue
    const isCounted = countedIn(text, given, (like?.own ?? 0) >= related).some((value) => mayBeGivenAs(value, given))
    if (isCounted || namesWithout(text, given, deck) || isHalfOf(given, sentences[at]?.readings ?? [], text))
      return { is: 'follows', sum: `counted in "${text}"`, cites: [cite] }
  }
  return undefined
}

/** Whether a text counts as many of a noun without the classifier that the deck has: 三鄉, of 三個鄉. */
function namesWithout(text: string, { noun = '', text: own, end = 0 }: Directed & { end?: number }, deck: string) {
  const [next] = /^\p{Script=Han}/u.exec(deck.slice(end)) ?? []
  if (next === undefined || !says('generalNoun', noun) || !own.endsWith(noun)) return false
  const [before, ...others] = text.split(own.slice(0, -noun.length) + next)
  return others.length > 0 && before !== undefined && !/[\d.]$/.test(before)
}

/** Whether a number is half of a price, of which a text says that some pay half: NT$98, residents half price. */
const isHalfOf = ({ unit, value }: Directed, readings: readonly Directed[], text: string) =>
  unitInfo(unit)?.kind === 'money'
  && says('halfPrice', text)
  && readings.some((each) => each.unit === unit && Number(each.value) === 2 * Number(value))

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
