import { nameWords, personName } from '../../locales/text/index.ts'
import { folded, wordsIn } from '../../locales/text/letterWords.ts'
import { remember } from '../../input/remember.ts'
import { paragraphOf, type Citation } from '../../quantities/citation.ts'
import { attributedTo, withoutQuotations } from './attribution.ts'
import { faultOfOffice } from './office.ts'
import type { GivenQuotation } from './given.ts'

/** What of a quotation's speaker does not hold, and the words of the data or of the article that show it. */
export type SpeakerFault =
  /** The text never names them, or their office, so. */
  | { kind: 'unnamed'; key: 'speaker' | 'role'; at: string }
  /** What the text says of them names another place or body than their office does. */
  | { kind: 'elsewhere'; key: 'role'; at: string; instead: string }
  /** The sentence says that somebody else said it. */
  | { kind: 'another'; key: 'speaker'; at: string }

/**
 * Holds who said a quotation against the text. Only what can be proven wrong is a fault: a name that stands nowhere in
 * the text, and words that the sentence gives to somebody else. A pronoun, a name in part, an office in other words and
 * whoever is described instead of named (`a passenger`) are left alone.
 * @param text its sentences, all of them, and the language that it is in: names that the talk writes in another script
 * are not held
 * @param others who else the talk quotes
 * @returns undefined where nothing is wrong
 */
export function faultOfSpeaker(
  { speaker, role, cites, locale }: Pick<GivenQuotation, 'speaker' | 'role' | 'cites' | 'locale'>,
  { language, sentences }: { language: string; sentences: readonly { id: Citation; text: string }[] },
  others: readonly string[] = [],
): SpeakerFault | undefined {
  if (writing(locale) !== writing(language)) return undefined
  const text = sentences.map((sentence) => sentence.text).join('\n')
  const stranger = unnamedIn(speaker, text)
  if (stranger !== undefined) return { kind: 'unnamed', key: 'speaker', at: stranger }
  const cited = sentences.filter(({ id }, index) => {
    const before = sentences[index - 1]
    return cites.includes(id) || (before && cites.includes(before.id) && isSaidBehind(before, id))
  })
  const names = (sentence: string) => mayName(speaker, sentence)
  const office = faultOfOffice(bare(role), speaker, sentences, { names, said: cited })
  if (office) return { ...office, key: 'role' }
  const isPerson = personName(speaker) !== undefined || nameWords(speaker).length > 0
  if (!isPerson || cited.some((sentence) => names(sentence.text))) return undefined
  const another = cited
    .flatMap((sentence) => attributedTo(sentence.text, others))
    .find((who) => !shareName(who, speaker))
  return another === undefined ? undefined : { kind: 'another', key: 'speaker', at: another }
}

/** What names are written in: a language, and of Chinese the script. */
const writing = (locale: string): string => (locale.startsWith('zh') ? locale : (locale.split('-')[0] ?? locale))

/** Whether a sentence is nothing but a quotation, so that the next of its paragraph says whose: “…。”她说。 */
const isSaidBehind = ({ id, text }: { id: Citation; text: string }, next: Citation): boolean =>
  paragraphOf(id) === paragraphOf(next) && !/\p{L}/u.test(withoutQuotations(text))

/** A text without its references to facts. */
const bare = (text: string): string => text.replace(/\{[^}]*\}/g, ' ').trim()

/** The words of a whole text, folded: each speaker of a talk is looked for among them. */
const wordsOfText = remember(
  4,
  (text: string) => text,
  (text) => wordsIn(text).map(folded),
)
const knownIn = remember(
  4,
  (text: string) => text,
  (text): ReadonlySet<string> => new Set(wordsOfText(text)),
)

/** A name of a speaker that the text does not have. */
function unnamedIn(speaker: string, text: string): string | undefined {
  const whole = personName(bare(speaker))?.whole
  if (whole !== undefined) return text.includes(whole) ? undefined : whole
  // Where a word with a capital leads to one without, it says what they are: Passengers on the ferry.
  const names = nameWords(bare(speaker).replace(/^\p{Lu}[\p{L}'’-]*(?= \p{Ll})/u, ' '))
  const known = knownIn(text)
  const strange = names.find((word) => !hasWord(folded(word), known) && !areInitialsIn(word, text))
  if (strange !== undefined) return strange
  const [first, second, ...more] = names
  return first !== undefined
    && second !== undefined
    && more.length === 0
    && bare(speaker).includes(`${first} ${second}`)
    && !standTogether(first, second, text)
    ? `${first} ${second}`
    : undefined
}

/** Whether a text has a word, be it as one or as several: passengers for a passenger. */
const hasWord = (word: string, known: ReadonlySet<string>): boolean =>
  known.has(word) || known.has(`${word}s`) || (word.endsWith('s') && known.has(word.slice(0, -1)))

/** Whether letters are the initials of words that stand together in a text. */
function areInitialsIn(word: string, text: string): boolean {
  if (!/^\p{Lu}{2,5}$/u.test(word)) return false
  const initials = [...word].map((letter) => String.raw`${letter}[\p{L}'’-]+(?:\s+(?:of|the|for|and|on))*`)
  return new RegExp(initials.join(String.raw`\s+`), 'u').test(text)
}

/** Whether two names stand together somewhere, with at most two words between them. */
function standTogether(first: string, second: string, text: string): boolean {
  const words = wordsOfText(text)
  return words.some((word, at) => word === folded(first) && words.slice(at + 1, at + 4).includes(folded(second)))
}

/** Whether a sentence may speak of somebody by a part of their name, such as a surname. */
function mayName(speaker: string, text: string): boolean {
  const name = personName(speaker)
  if (name !== undefined) return text.includes(name.short)
  const words = new Set(wordsIn(text).map(folded))
  return nameWords(speaker).some((word) => words.has(folded(word)))
}

function shareName(one: string, other: string): boolean {
  const words = new Set(nameWords(one).map(folded))
  return one === other || nameWords(other).some((word) => words.has(folded(word)))
}
