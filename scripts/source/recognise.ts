import { englishGrammar } from '../locales/en/index.ts'
import type { Grammar } from '../locales/grammar.ts'
import { simplified, traditional } from '../locales/zh/grammar.ts'
import type { ReadOptions, Reading } from '../quantities/quantity.ts'
import { recognise as readOld } from './numbers.ts'

/** The quantities that a sentence states, in order. */
export function recognise(sentence: string, { locale, units = [] }: ReadOptions): Reading[] {
  return grammarFor(locale).read(sentence, units)
}

/** The grammar of a locale's numbers. */
export function grammarFor(locale: string): Grammar {
  if (!locale.startsWith('zh')) {
    const amounts: Grammar['amounts'] = (text) => readOld(text)
    return { ...englishGrammar(locale), amounts, sameNoun: (one, other) => one.replace(/s$/, '') === other.replace(/s$/, '') }
  }
  const chinese = /^zh(?:-Hant|-TW|-HK|-MO)/.test(locale) ? traditional : simplified
  return { ...chinese, sameNoun: (one, other) => chinese.sameNoun(one, other) || one.includes(other) || other.includes(one) }
}
