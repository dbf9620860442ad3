import type { Grammar } from '../grammar.ts'
import { read } from './read.ts'

/** The grammar of English numbers, as a country writes them: en, en-GB, en-US. */
export function englishGrammar(locale: string): Pick<Grammar, 'read'> {
  return { read: (sentence, units) => read(sentence, locale, units) }
}
