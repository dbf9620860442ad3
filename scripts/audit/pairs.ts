import type { SeriesReading } from '../source/series/read.ts'
import { says } from '../locales/says.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import type { Directed } from './compare.ts'
import type { Stated } from './finding.ts'
import type { DeckSentence } from './sentences.ts'

type Pair = readonly [SeriesReading, SeriesReading]

/** Two counts that stand against each other in a text: 31 votes to 19. */
export const pairsIn = (text: string, readings: readonly SeriesReading[]): Pair[] =>
  readings.flatMap((one, index) => {
    const other = readings[index + 1]
    if (!other || one.unit !== 'count' || other.unit !== 'count') return []
    const around = `${text.slice(0, one.start)}#${text.slice(one.end, other.start)}#`
    return says('versus', around) ? [[one, other] as const] : []
  })

/** The number before one in a pair that was not read by itself: the 6 of `6 to 4`. */
const unreadBefore = (text: string) => {
  const [, digits = '', joint = ''] = /(?<![\d.,])(\d{1,4})( ?[^\d\s.,;]{1,7} ?)$/u.exec(text) ?? []
  return says('versus', `${text.slice(0, text.length - digits.length - joint.length)}#${joint}#`)
    ? Number(digits)
    : undefined
}

/** The number of the article in a pair, of which the deck has the one number, and another in the place of the other. */
export function otherOfPair(
  given: Directed,
  { text, readings }: DeckSentence,
  numbers: ArticleNumbers,
): Stated | undefined {
  const { pairs } = numbers
  if (pairs.length === 0 || given.unit !== 'count') return undefined
  const read = pairsIn(text, readings).find((pair) => pair.some(({ start }) => start === given.start))
  const unread = read ? undefined : unreadBefore(text.slice(0, given.start))
  const partner = read?.find(({ start }) => start !== given.start)?.value
  if (partner === undefined && unread === undefined) return undefined
  const right = partner ?? given.value
  const other = partner === undefined ? unread : given.value
  const alike = pairs.filter(({ pair }) => pair.some(({ value }) => value === right))
  if (alike.some(({ pair }) => pair.some(({ value }) => value === other))) return undefined
  const [first] = alike
  const reading = first?.pair.find(({ value }) => value !== right)
  return first && reading && numbers.stated({ reading, at: first.at })
}
