import { digest } from '../input/digest.ts'
import type { Act } from '../locales/grammar.ts'

/** An act by digests of its words. */
export type LockedAct = Act

/** A lock keeps so many words of an act, and so many acts of a sentence. */
const mostMarks = 10
const mostActs = 4
const short = (word: string): string => digest(word).slice(0, 6)

/** What a lock keeps of the acts of a sentence: `-` before what is denied, the verb and the other words, as digests. */
export const lockActs = (acts: readonly Act[]): string[] =>
  acts
    .slice(0, mostActs)
    .map(
      ({ verb, isDenied, marks }) =>
        `${isDenied ? '-' : '+'}${[verb, ...marks.slice(0, mostMarks)].map(short).join('')}`,
    )

/** An act of a text, or one of a lock, by digests. A lock does not keep whether its verb is one of two opposites. */
export function lockedAct(act: Act | string): LockedAct {
  if (typeof act !== 'string') return { ...act, verb: short(act.verb), marks: act.marks.map(short) }
  const [verb = '', ...marks] = act.slice(1).match(/.{6}/g) ?? []
  return { verb, isDenied: act.startsWith('-'), marks }
}
