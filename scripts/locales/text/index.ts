import { textWords as english } from '../en/textWords.ts'
import { textWords as chinese } from '../zh/textWords.ts'
import { capitalWords } from './letterWords.ts'
import type { PersonName, TextWords } from './textWords.ts'

/** The languages that articles are read in: a row each. */
const languages: readonly TextWords[] = [english, chinese]

const anyOf = (word: (language: TextWords) => string): string =>
  languages.map((language) => `(?:${word(language)})`).join('|')

/** Words that turn a statement into its opposite, in any of the languages. */
export const negation = new RegExp(
  anyOf((language) => language.negation),
  'iu',
)

/** Says right before its words that somebody does not say or think them, in any of the languages. */
export const disclaimer = new RegExp(
  anyOf((language) => language.disclaimer),
  'iu',
)

const notNames = new Set(languages.flatMap((language) => language.notNames))

/** The words of somebody's name or office that are names: with a capital, no title, no initial. */
export const nameWords = (text: string): string[] => capitalWords(text, notNames)

/** Somebody's name in a script without capitals; undefined where a text is none. */
export function personName(text: string): PersonName | undefined {
  for (const language of languages) {
    const found = language.personName(text)
    if (found) return found
  }
  return undefined
}

/** The names of places in an office in a script without capitals. */
export const placesIn = (office: string): string[] => languages.flatMap((language) => language.placesIn(office))

/** Says that somebody is of what was named before. */
export const speaksOfOwn = new RegExp(
  anyOf((language) => language.ofOwn),
  'iu',
)

/** Whom a sentence says that its quotation is of, by name; see `TextWords`. */
export function attributionsIn(text: string, known: readonly string[]): string[] {
  return languages.flatMap((language) => language.attributions(text, known))
}

/** Who says a quotation, where that stands between its halves; without the comma behind it. */
export const interruption = anyOf((language) => language.interruption)
/** A day of the week, as the source of a pattern. */
export const weekday = `(?:${anyOf((language) => language.weekday)})`

const inside = new Set(languages.flatMap(({ abbreviations }) => abbreviations.inside))
const beforeNumbers = new Set(languages.flatMap(({ abbreviations }) => abbreviations.beforeNumbers))
const maybeLast = new RegExp(`^(?:${anyOf(({ abbreviations }) => abbreviations.maybeLast)})$`)
const opening = new RegExp(String.raw`^(?:${anyOf(({ abbreviations }) => abbreviations.opening)})\b`)

/** Whether the stop behind a word is of the word and ends no sentence before what follows. */
export function isAbbreviation(word: string, after: string): boolean {
  const lower = word.toLowerCase()
  if (inside.has(lower)) return true
  if (beforeNumbers.has(lower)) return /^\d/.test(after)
  return maybeLast.test(lower) && !opening.test(after)
}

/** A pattern of a word of each language's layout, in its place in a line. */
const layout = (word: keyof TextWords['layout'], flags: string, place: (source: string) => string): RegExp =>
  new RegExp(place(anyOf((language) => language.layout[word])), flags)
const atBeginning = (source: string): string => `^(?:${source})`
const atEnd = (source: string): string => `(?:${source})$`

/** What a line begins with that heads a figure, a table or a part. */
export const caption = layout('caption', 'i', atBeginning)
/** What a line begins with that says who wrote a text. */
export const byline = layout('byline', 'i', atBeginning)
/** A whole line that is the number of a page and says so. */
export const pageNumber = layout('pageNumber', 'iu', (source) => atBeginning(source) + '$')
/** What an item of a list begins with in words. */
export const itemInWords = layout('item', 'iu', atBeginning)
/** The number of a heading, in words. */
export const headingNumber = layout('headingNumber', '', (source) => String.raw`^\s*(?:${source})`)
/** The end of what a mark numbers itself. */
export const numberedThing = layout('numberedThing', 'u', atEnd)
/** Digits in words. */
export const numerals = languages.map((language) => language.layout.numerals).join('')

/** A pattern that is a whole line of a page, in any of the languages. */
const wholeLine = (word: 'box' | 'listed' | 'line'): RegExp =>
  new RegExp(`^(?:${anyOf(({ page }) => page[word])})$`, 'iu')
/** A heading over a box beside an article, and over nothing else. */
export const boxHeading = wholeLine('box')
/** A heading over such a box, where nothing but a list or links stands under it. */
export const listHeading = wholeLine('listed')
/** A line that is of the page and not of its article. */
export const pageLine = wholeLine('line')
/** What a field of such a line begins with. */
export const pageField = new RegExp(`^(?:${anyOf(({ page }) => page.field)})\\s*[:：]`, 'iu')

/** The line that says who wrote an article. */
export const signedBy = (name: string): string =>
  `${languages.find(({ page }) => page.isName.test(name))?.page.by ?? ''}${name}`

/** The words of mail programs in all languages. */
export const mailWords: readonly TextWords['mail'][] = languages.map(({ mail }) => mail)
