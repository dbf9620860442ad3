import { englishGrammar } from './en/index.ts'
import { slideWords as englishSlides } from './en/reading/slideWords.ts'
import { tableWords as englishTables } from './en/reading/tableWords.ts'
import type { Grammar } from './grammar.ts'
import type { SlideWords } from './slideWords.ts'
import { remembering, type Found, type RememberingGrammar } from './remembering.ts'
import { chineseGrammar, isTraditional } from './zh/index.ts'
import type { TableWords } from './tableWords.ts'
import { slideWords as chineseSlides } from './zh/reading/slideWords.ts'
import { tableWords as chineseTables } from './zh/reading/tableWords.ts'

/** How the slides of every such language speak: a row each. */
export const slideWords: Readonly<Record<string, SlideWords>> = { en: englishSlides, zh: chineseSlides }

/** How the tables of every such language name their columns: a row each. */
export const tableWords: Readonly<Record<string, TableWords>> = { en: englishTables, zh: chineseTables }

/** Every language whose numbers can be read: a row each. */
const languages: Readonly<Record<string, (locale: string) => Grammar>> = { en: englishGrammar, zh: chineseGrammar }

/** The languages whose numbers can be read. */
export const readable: readonly string[] = Object.keys(languages)

const made = new Map<string, RememberingGrammar>()
let recalled: Readonly<Record<string, Found>> = {}

/**
 * The grammar of a locale: `zh-Hant`, `zh-Hans`, `en`, `en-GB`.
 * @throws RangeError for a locale whose language has none, with the languages that there are
 */
export function grammarOf(locale: string): Grammar {
  const kept = made.get(locale)
  if (kept) return kept
  const make = /^[a-z]{2,3}(?:-[A-Za-z\d]+)*$/i.test(locale)
    ? languages[locale.split('-')[0]?.toLowerCase() ?? '']
    : undefined
  if (!make)
    throw new RangeError(
      `no numbers can be read in the locale "${locale}": there are grammars for ${Object.keys(languages).join(' and ')}`,
    )
  const grammar = remembering(make(locale))
  grammar.recall(recalled[locale] ?? {})
  made.set(locale, grammar)
  return grammar
}

/** What the grammars were asked for since they last recalled anything, by locale. */
export const foundByGrammars = (): Readonly<Record<string, Found>> =>
  Object.fromEntries([...made].map(([locale, grammar]) => [locale, grammar.found()]))

/** Takes up what the grammars found in an earlier run of the same program. */
export function recallByGrammars(found: Readonly<Record<string, Found>>): void {
  recalled = found
  for (const [locale, grammar] of made) grammar.recall(found[locale] ?? {})
}

/** The language that a whole text is in, by the script of most of its letters: an English one may quote Chinese. */
export function localeOfText(text: string): string {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return han > letters / 3 ? localeOfScript(text) : 'en'
}

/** Whether there is a grammar for a locale. */
export function hasGrammar(locale: string): boolean {
  return Object.hasOwn(languages, locale.split('-')[0]?.toLowerCase() ?? '')
}

/** The locale that the script of a text points to: Chinese in one of its scripts, or English. */
export function localeOfScript(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return 'en'
  return isTraditional(text) ? 'zh-Hant' : 'zh-Hans'
}
