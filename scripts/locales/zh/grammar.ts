import type { Grammar } from '../grammar.ts'
import { amounts } from './reading/amounts.ts'
import { sameNoun } from './reading/nouns.ts'
import { read } from './reading/read.ts'

/** Chinese as the mainland writes it. */
export const simplified: Grammar = { read: (sentence, units) => read(sentence, 'Hans', units), amounts, sameNoun }

/** Chinese as Taiwan, Hong Kong and Macau write it. */
export const traditional: Grammar = { read: (sentence, units) => read(sentence, 'Hant', units), amounts, sameNoun }
