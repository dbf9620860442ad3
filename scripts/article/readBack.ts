import { differences, inWords } from '../check/states.ts'
import type { Grammar } from '../locales/grammar.ts'
import type { Reading } from '../quantities/quantity.ts'
import type { Fact } from './facts.ts'
import { forLocale, nounFor } from './nouns.ts'
import { plain, type Run, type Text } from './text.ts'

/** A stretch of a text that shows a fact, and how it is written. */
interface Shown { fact: Fact, start: number, end: number, isBare: boolean }

/**
 * Reads a text as its readers will, with the facts written out, and says where it states something else than its
 * facts do: {fact:number} followed by another scale or unit, 不到 before a fact that is exact, 增長到 before an
 * increase. What cannot be read for certain is not judged.
 * @param bare the facts of the text that are written as {fact:number}, in order of all its facts
 * @returns the words, what they state and what the fact is; undefined where all agree
 */
export function findMisreading(text: Text, bare: readonly boolean[], facts: ReadonlyMap<string, Fact>, locale: string, grammar: Grammar): { text: string, message: string } | undefined {
  const shown = factsShown(text, bare, facts)
  if (shown.length === 0) return undefined
  const words = plain(text)
  const units = shown.flatMap(({ fact }) => (fact.unitNames ? [{ id: fact.unit, names: fact.unitNames }] : []))
  for (const reading of grammar.read(words, units)) {
    const [only, ...others] = shown.filter(({ start, end }) => reading.start < end && reading.end > start)
    if (!only || others.length > 0 || !isJudged(reading, only)) continue
    const fact = inLocale(only.fact, locale)
    const wrong = differences(reading, fact, grammar.sameNoun).filter((each) => each !== 'per' && each !== 'fraction' && !(each === 'noun' && fact.noun === undefined))
    if (wrong.length > 0) return { text: reading.text, message: `"${reading.text.trim()}" reads as ${inWords(reading)}, but ${fact.id} is ${inWords(fact)}` }
  }
  return undefined
}

function factsShown(text: Text, bare: readonly boolean[], facts: ReadonlyMap<string, Fact>): Shown[] {
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
    return fact && fact.cites.length > 0 ? [{ fact, start, end: offset, isBare }] : []
  })
}

/** A number alone has no unit to be wrong; what was read in part only may be a fault of the reading. */
function isJudged(reading: Reading, { start, end, isBare }: Shown): boolean {
  if (reading.unsure !== undefined) return false
  const isWhole = reading.start <= start && reading.end >= end
  return isWhole && !(isBare && reading.start === start && reading.end === end)
}

/** A fact with its nouns in the language of the text. */
function inLocale(fact: Fact, locale: string): Fact {
  return { ...fact, noun: forLocale(fact.nouns, locale) === undefined ? undefined : nounFor(fact.nouns, locale) }
}
