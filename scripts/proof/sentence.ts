import type { Fact } from '../article/facts.ts'
import { inWords } from '../article/states.ts'
import { isNamed } from '../check/coverage.ts'
import type { ShownTalk } from '../check/index.ts'
import { placeCode } from '../deck/citedSources.ts'
import { writeQuantity } from '../locales/numbers.ts'
import type { ProofWords } from '../locales/proofWords.ts'
import type { Citation } from '../quantities/citation.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import { noLock } from './noLock.ts'
import type { SentenceAtHand } from './atHand.ts'
import { marked, type Placed } from './marked.ts'
import { numbersIn } from './numberIn.ts'
import type { FoundQuotation } from './quotations.ts'
import type { Marked, ProofSentence, Stretch } from './value.ts'

interface OfSlide {
  /** The facts of the slide and those that these are computed from, and the letter of each. */
  facts: readonly Fact[]
  marks: ReadonlyMap<string, string>
  quotations: readonly FoundQuotation[]
  /** All words on the slide. */
  said: string
  talk: ShownTalk
  sentences: ReadonlyMap<Citation, SentenceAtHand>
  locale: string
  words: { own: ProofWords }
  names: ReadonlyMap<string, string>
}

/** A sentence beside a slide: its numbers joined with those of the slide, and those that the slide leaves out. */
export function sentenceOf(cite: Citation, of: OfSlide): ProofSentence {
  const { talk, facts, marks, quotations, sentences, locale, words, names, said } = of
  const lock = talk.lock ?? noLock
  const numbers = lock.sentences[cite]?.numbers ?? []
  const factsAt = numbersIn(cite, facts, talk, lock)
  const held = sentences.get(cite)
  // Of a text that is not the locked one, the words of a number are not known.
  const atHand = held?.numbers.length === numbers.length ? held.numbers : []
  const quoted = quotations.flatMap(({ places }) => places.get(cite) ?? [])
  const lettersAt = (index: number) => (factsAt.get(index) ?? []).flatMap(({ id }) => marks.get(id) ?? [])
  const isQuoted = (index: number) => {
    const [start = 0, end = 0] = atHand[index] ?? []
    return quoted.some((each) => each.start <= start && each.end >= end && end > 0)
  }
  const isLeft = numbers.map(
    (number, index) => !factsAt.has(index) && !isQuoted(index) && !isSaid(number, said, locale),
  )
  const wordsOf = (number: LockedQuantity, index: number) => {
    const [start, end] = atHand[index] ?? []
    return held && start !== undefined ? held.text.slice(start, end).trim() : written(number, locale)
  }
  const stretchOf = (index: number): Omit<Stretch, 'text'> | undefined =>
    factsAt.has(index) ? { is: 'shown', marks: lettersAt(index) } : isLeft[index] ? { is: 'left' } : undefined
  const placed = atHand.flatMap(([start, end], index): Placed[] => {
    const stretch = stretchOf(index)
    return stretch ? [{ start, end, ...stretch }] : []
  })
  return {
    cite,
    place: placeCode(cite, names),
    ...(held ? { text: marked(held.text, [...placed, ...quoted]) } : {}),
    states: numbers.flatMap((number, index): Marked => {
      const text = wordsOf(number, index)
      const stretch = stretchOf(index)
      return [...(index > 0 ? [' · '] : []), stretch ? { text, ...stretch } : text]
    }),
    leftOut: numbers.flatMap((number, index) => {
      if (!isLeft[index]) return []
      const waiver = talk.article.waived.find((each) => each.cite === cite && isNamed(number, each.number))
      const text = wordsOf(number, index)
      return waiver ? [words.own.waivedWith(text, waiver.reason)] : [text]
    }),
  }
}

/** Whether a slide's own words hold a date: its heads and axes do. */
function isSaid({ value, unit, low = value, high = low }: LockedQuantity, said: string, locale: string): boolean {
  if (unit !== 'date') return false
  return [low, high].every((date) => {
    const text = String(date)
    return said.includes(text) || said.includes(written({ value: date, unit, bound: 'exactly' }, locale))
  })
}

/** A quantity of the lock as the deck's language writes it. */
export function written(number: LockedQuantity, locale: string): string {
  try {
    const { per, ...rest } = number
    const { prefix, number: digits, suffix } = writeQuantity({ ...rest, ...(per ? { per } : {}) }, locale)
    return `${prefix}${digits}${suffix}`
  } catch (error) {
    // Its unit has no name in the deck's language.
    if (error instanceof RangeError) return inWords(number)
    throw error
  }
}
