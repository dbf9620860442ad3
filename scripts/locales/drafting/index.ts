import { drafting as english } from '../en/drafting.ts'
import { simplified, traditional } from '../zh/drafting.ts'
import type { DraftWords } from './draftWords.ts'

/** By the language of a locale, with its script where that has several: a row each. */
const languages: Readonly<Record<string, DraftWords>> = {
  en: english,
  'zh-Hans': simplified,
  'zh-Hant': traditional,
}

/**
 * The words by which a deck in a locale is drafted.
 * @throws RangeError where there are none
 */
export function draftWordsFor(locale: string): DraftWords {
  const words = languages[locale] ?? languages[locale.split('-')[0] ?? '']
  if (!words) throw new RangeError(`no deck can be drafted in the locale "${locale}"`)
  return words
}
