import type { Grammar } from '../locales/grammar.ts'
import type { Reading } from '../quantities/quantity.ts'
import type { Run, Text } from '../typography/text.ts'
import type { Fact } from './facts.ts'
import type { Term } from './typedAmounts.ts'

/** Stands in the place of a term. */
const blank = '\u25a1'

/** A stretch of a text that shows a fact, and how it is written. */
export interface Shown {
  fact: Fact
  start: number
  end: number
  isBare: boolean
  text: string
}

/** What a text is read with. */
export interface Reader {
  facts: ReadonlyMap<string, Fact>
  locale: string
  grammar: Grammar
  /** Names, of which those with a reason say nothing of an amount. */
  terms?: readonly Term[]
}

/** Where a text shows facts that stand on a sentence. */
export function factsShown(text: Text, bare: readonly boolean[], facts: ReadonlyMap<string, Fact>): Shown[] {
  let offset = 0
  let index = 0
  return (typeof text === 'string' ? [text] : text).flatMap((given) => {
    const run: Run = typeof given === 'string' ? { text: given } : given
    const start = offset
    offset += run.text.length
    if (run.fact === undefined) return []
    const isBare = bare[index++] === true
    const fact = facts.get(run.fact)
    // What cites nothing stands in for a fact that is wrong itself.
    return fact && fact.cites.length > 0 ? [{ fact, start, end: offset, isBare, text: run.text }] : []
  })
}

/** The readings of one fact each, as far as they are certain. */
export function judged(readings: readonly Reading[], shown: readonly Shown[]): { reading: Reading; only: Shown }[] {
  return readings.flatMap((reading) => {
    const [only, ...others] = shown.filter(({ start, end }) => reading.start < end && reading.end > start)
    return only && others.length === 0 && isJudged(reading, only) ? [{ reading, only }] : []
  })
}

/** A number alone has no unit to be wrong; what was read in part only may be a fault of the reading. */
function isJudged(reading: Reading, { fact, start, end, isBare, text }: Shown): boolean {
  if (reading.unsure !== undefined) return false
  // 每坪41萬元: what a rate is for may stand before its number, which is where the reading begins.
  const isLedByRate = fact.per !== undefined && reading.per !== undefined
  // 12萬張票券: of a noun that is a classifier and what it counts, the first is read.
  const isWhole =
    (reading.start <= start || isLedByRate) && (reading.end >= end || isOfNoun(text.slice(reading.end - end), fact))
  return isWhole && !(isBare && reading.start === start && reading.end === end)
}

/** Whether words end a noun of a fact, and are not all of it. */
const isOfNoun = (words: string, { nouns }: Fact): boolean =>
  Object.values(nouns)
    .flatMap((noun) => (typeof noun === 'string' ? [noun] : Object.values(noun)))
    .some((noun) => noun.length > words.length && noun.endsWith(words))

/** A text with blanks in the place of the terms that have a reason, as long as it was. */
export function withoutTerms(words: string, terms: readonly Term[] = []): string {
  return terms.reduce(
    (text, { term, reason }) => (reason === undefined ? text : text.replaceAll(term, blank.repeat(term.length))),
    words,
  )
}

/** So many characters on either side of a number say what is meant. */
const mostAround = 12

/** A reading with the words on both sides that say what is meant. */
export function around(words: string, { start, end }: Reading): string {
  const cut = /^[\p{Script=Latin}\d'’-]*/u
  const [near, far] = [Math.max(0, start - mostAround), Math.min(words.length, end + mostAround)]
  const isWord = (at: number) => /^[\p{Script=Latin}\d]{2}$/u.test(words.slice(Math.max(0, at - 1), at + 1))
  // Cut between words: none is left in half.
  const from = near > 0 && isWord(near) ? Math.min(start, near + (cut.exec(words.slice(near))?.[0].length ?? 0)) : near
  const tail = /[\p{Script=Latin}\d'’-]*$/u.exec(words.slice(end, far))?.[0].length ?? 0
  const to = isWord(far) ? Math.max(end, far - tail) : far
  return `${from > 0 ? '…' : ''}${words.slice(from, to).trim()}${to < words.length ? '…' : ''}`
}
