import { remember, type Remembering } from '../input/remember.ts'
import type { Grammar } from './grammar.ts'

/** How many sentences are remembered of each locale: those of a long article, and what a talk says with them. */
const most = 2048
/** A text that is longer is no sentence, and is read but once. */
const longest = 1024

/** What functions of a grammar have found, by their names. All of it is plain data, which can be written down. */
export type Found = Readonly<Record<string, readonly (readonly [key: string, outcome: unknown])[]>>

/** A grammar that remembers what it has read. */
export interface RememberingGrammar extends Grammar {
  /** What it was asked for since it last recalled anything. */
  found: () => Found
  /** Takes up what it found in an earlier run of the same program. */
  recall: (found: Found) => void
}

/**
 * A grammar that remembers what it has read. A check asks the same of a sentence or a label several times, and so do
 * the next check, the live deck at each save, and a draft that is held against its article slide by slide.
 */
export function remembering(grammar: Grammar): RememberingGrammar {
  const functions = {
    read: kept((...inputs) => JSON.stringify(inputs), grammar.read),
    assertions: kept((...inputs) => JSON.stringify(inputs), grammar.assertions),
    actsIn: ofText(grammar.actsIn),
    bodiesSaying: ofText(grammar.bodiesSaying),
    sayersIn: ofText(grammar.sayersIn),
    amounts: ofText(grammar.amounts),
  }
  const all = Object.entries(functions) as [string, Remembering<never, unknown>][]
  return {
    ...grammar,
    ...functions,
    found: () => Object.fromEntries(all.map(([name, { found }]) => [name, found()])),
    recall: (found) => {
      for (const [name, { recall }] of all) recall(found[name] ?? [])
    },
  }
}

const ofText = <Outcome>(make: (text: string) => Outcome) => kept((text) => text, make)

/** The same function, which remembers its outcomes of all texts but long ones. */
function kept<Inputs extends readonly [text: string, ...rest: unknown[]], Outcome>(
  keyOf: (...inputs: Inputs) => string,
  make: (...inputs: Inputs) => Outcome,
): Remembering<Inputs, Outcome> {
  const remembered = remember(most, keyOf, make)
  const { found, recall } = remembered
  const ask = (...inputs: Inputs) => (inputs[0].length > longest ? make(...inputs) : remembered(...inputs))
  return Object.assign(ask, { found, recall })
}
