import { CitedeckError } from '../errors/citedeckError.js'
import { draftWordsFor } from '../locales/drafting/index.ts'
import { localeOfText } from '../locales/grammars.ts'
import { locales } from '../locales/index.ts'

/** Of a text in letters that two languages share, so many words in a hundred are those that each sentence has. */
const leastCommon = 8
/** Fewer words than these do not tell a language. */
const fewest = 30
/** So many letters in a hundred of another script make it another language. */
const mostForeign = 15

/**
 * The language that an article is in, of those that decks are drafted in, with its variety where the spelling says so.
 * @throws CitedeckError where it is in another, with those that there are
 */
export function languageOf(text: string): string {
  const locale = localeOfText(text)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const own = text.match(/\p{Script=Han}|\p{Script=Latin}/gu)?.length ?? 0
  const words = text.toLowerCase().match(/[\p{Script=Latin}'’]+/gu) ?? []
  const { common, varietyOf } = draftWordsFor(locale)
  const known = common === undefined ? words.length : words.filter((word) => common.has(word)).length
  const isForeign = (letters - own) * 100 > letters * mostForeign
  if (!isForeign && (words.length < fewest || known * 100 >= words.length * leastCommon || common === undefined))
    return varietyOf?.(text) ?? locale
  throw new CitedeckError(
    'draft-language',
    'The article is in a language in which no numbers are read and no decks are drafted.',
    `There are ${locales.map(({ tag }) => tag).join(', ')}: draft from a translation, or say which of them it is with --locale.`,
  )
}
