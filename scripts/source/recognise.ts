import { englishGrammar } from '../locales/en/index.ts'
import type { Grammar } from '../locales/grammar.ts'
import { simplified, traditional } from '../locales/zh/grammar.ts'
import type { ReadOptions, Reading } from '../quantities/quantity.ts'

/** The quantities that a sentence states, in order. */
export function recognise(sentence: string, { locale, units = [] }: ReadOptions): Reading[] {
  return grammarFor(locale).read(sentence, units)
}

/** The grammar of a locale's numbers. */
export function grammarFor(locale: string): Grammar {
  if (!locale.startsWith('zh')) return englishGrammar(locale)
  return /^zh-(?:Hant|TW|HK|MO)/.test(locale) ? traditional : simplified
}
