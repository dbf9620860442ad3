import type { Grammar } from '../grammar.ts'
import { read } from './reading/read.ts'

/** Chinese as the mainland writes it. */
export const simplified: Grammar = {
  read: (sentence, units) => read(sentence, 'Hans', units),
  amounts: () => [],
  sameNoun: (one, other) => one === other,
}

/** Chinese as Taiwan, Hong Kong and Macau write it. */
export const traditional: Grammar = {
  ...simplified,
  read: (sentence, units) => read(sentence, 'Hant', units),
}
