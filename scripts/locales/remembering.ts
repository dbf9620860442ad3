import { remember } from '../input/remember.ts'
import type { Grammar } from './grammar.ts'

/** How many sentences are remembered of each locale: those of a long article, and what a talk says with them. */
const most = 2048
/** A text that is longer is no sentence, and is read but once. */
const longest = 1024

/**
 * A grammar that remembers what it has read. A check asks the same of a sentence or a label several times, and so do
 * the next check, the live deck at each save, and a draft that is held against its article slide by slide.
 */
export function remembering(grammar: Grammar): Grammar {
  const ofText = <Outcome>(make: (text: string) => Outcome) => kept((text) => text, make)
  return {
    ...grammar,
    read: kept((...inputs) => JSON.stringify(inputs), grammar.read),
    assertions: kept((...inputs) => JSON.stringify(inputs), grammar.assertions),
    actsIn: ofText(grammar.actsIn),
    bodiesSaying: ofText(grammar.bodiesSaying),
    sayersIn: ofText(grammar.sayersIn),
    amounts: ofText(grammar.amounts),
  }
}

/** The same function, which remembers its outcomes of all texts but long ones. */
function kept<Inputs extends readonly [text: string, ...rest: unknown[]], Outcome>(
  keyOf: (...inputs: Inputs) => string,
  make: (...inputs: Inputs) => Outcome,
): (...inputs: Inputs) => Outcome {
  const remembered = remember(most, keyOf, make)
  return (...inputs) => (inputs[0].length > longest ? make(...inputs) : remembered(...inputs))
}
