import type { Grammar } from '../locales/grammar.ts'
import type { Assertion } from '../quantities/assertion.ts'
import type { Fact } from './facts.ts'
import { ways } from './otherSaid.ts'
import { inWords } from './states.ts'

/** A fact where a text shows it, and what the text says of it. */
interface Told {
  fact: Fact
  start: number
  end: number
  said: Assertion
}

/** What a text says of the facts that it shows that is true of no such numbers, whatever the article says. */
export function impossibleOf(words: string, all: readonly Told[], grammar: Grammar): string | undefined {
  return turnedAround(all) ?? partAndWhole(all) ?? wronglyCompared(words, all, grammar)
}

/**
 * Where the words say that something rose from one amount of them to another that is less, and the article does not say
 * which way it went: 377, down from 412, is true of no article.
 */
function turnedAround(all: readonly Told[]): string | undefined {
  for (const [index, { fact, said }] of all.entries()) {
    const other = said.side === 'before' ? (all[index - 1] ?? all[index + 1]) : undefined
    const way = said.way ?? other?.said.way
    if (!other || !way || other.said.side === 'before' || fact.said?.way || other.fact.said?.way) continue
    const [from, to] = [fact.value, other.fact.value]
    if (typeof from === 'string' || typeof to === 'string' || fact.unit !== other.fact.unit) continue
    if (way === 'up' ? to < from : to > from)
      return `the words say ${ways[way]} from ${inWords(fact)} to ${inWords(other.fact)}`
  }
  return undefined
}

/** Where the words make more of something a part of less: 640 of the 85. */
function partAndWhole(all: readonly Told[]): string | undefined {
  for (const [index, { fact, said }] of all.entries()) {
    const whole = said.partOf && all[said.partOf === 'next' ? index + 1 : index - 1]?.fact
    if (!whole || fact.unit !== 'count' || whole.unit !== 'count') continue
    if (Number(fact.value) > Number(whole.value)) return `${inWords(fact)} are no part of ${inWords(whole)}`
  }
  return undefined
}

/** Where the words call an amount less than the one behind it, and it is more: 51 trips, below the average of 40. */
function wronglyCompared(words: string, all: readonly Told[], { comparison }: Grammar): string | undefined {
  for (const [index, { fact, end }] of all.entries()) {
    const other = all[index + 1]
    const way = other && comparison(words.slice(end, other.start))
    if (!other || !way || !isExactlyOfOne(fact, other.fact)) continue
    const [one, two] = [Number(fact.value), Number(other.fact.value)]
    if (way === 'less' ? one > two : one < two)
      return `the words say that ${inWords(fact)} is ${way} than ${inWords(other.fact)}`
  }
  return undefined
}

/** Whether two amounts are exact and of one unit and rate, so that one is more than the other for certain. */
const isExactlyOfOne = (one: Fact, other: Fact): boolean =>
  [one, other].every(({ value, bound, high }) => typeof value === 'number' && bound === 'exactly' && high === undefined)
  && one.unit === other.unit
  && one.per?.unit === other.per?.unit
  && one.per?.value === other.per?.value
