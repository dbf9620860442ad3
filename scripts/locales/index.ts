import { en, enGB, enUS } from './en/locale.ts'
import type { Locale } from './locale.ts'
import type { Words } from './words.ts'
import { zhHans, zhHant } from './zh/locale.ts'

/** The languages in which decks are made. A new one is a folder here, a row in this list and one in `numbers.ts`. */
export const locales: readonly Locale[] = [zhHant, zhHans, en, enGB, enUS]

/** Whether there are decks in a language, by its tag as above. */
export function isLocale(tag: string): boolean {
  return locales.some((locale) => locale.tag === tag)
}

/**
 * The locale of a tag.
 * @throws RangeError where there is none; the data is checked before anything asks
 */
export function localeOf(tag: string): Locale {
  const found = locales.find((locale) => locale.tag === tag)
  if (!found) throw new RangeError(`there are no decks in the language "${tag}"`)
  return found
}

/** What languages and scripts are also called, by the locale that is nearest to them. */
const nearest: readonly (readonly [RegExp, string])[] = [
  [/^zh(?:-(?:CN|SG|MY))?$/i, 'zh-Hans'],
  [/^(?:zh-Hans|cmn-Hans)/i, 'zh-Hans'],
  [/^(?:zh|yue|cmn|nan|hak)(?:-|$)/i, 'zh-Hant'],
  [/^en-(?:GB|IE|AU|NZ|ZA|IN|SG|HK|MT)$/i, 'en-GB'],
  [/^en-/i, 'en-US'],
]

/** The locale that serves best in place of one that is not there: zh-Hant for zh-TW, en for what has no kin here. */
export function nearestLocale(tag: string): string {
  return nearest.find(([pattern]) => pattern.test(tag.replaceAll('_', '-')))?.[1] ?? 'en'
}

/** Scripts that run from right to left, by ISO 15924. */
const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Mand', 'Rohg', 'Samr'])

/** Whether a language is written from right to left, in the script that its tag names or that it mostly has. */
export function runsRightToLeft(tag: string): boolean {
  try {
    return rightToLeft.has(new Intl.Locale(tag.replaceAll('_', '-')).maximize().script ?? '')
  } catch (error) {
    // It is no tag.
    if (error instanceof RangeError) return false
    throw error
  }
}

/** The words of a locale. */
export function wordsFor(tag: string): Words {
  return localeOf(tag).words
}
