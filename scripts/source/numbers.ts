import { grammarOf, localeOfScript } from '../locales/grammars.ts'
import type { Reading, ReadOptions } from '../quantities/quantity.ts'

/**
 * The quantities that a sentence states, in order, read by the grammar of its language. Without options the language is
 * told by the sentence's script. Linear in the length of the sentence, which need not be folded.
 * @throws RangeError for a locale whose language has no grammar
 */
export function recognise(sentence: string, options?: Partial<ReadOptions>): Reading[] {
  return grammarOf(options?.locale ?? localeOfScript(sentence)).read(sentence, options?.units ?? [])
}
