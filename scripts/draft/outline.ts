import type { DraftWords } from '../locales/drafting/draftWords.ts'
import { firstAmount } from '../article/typedAmounts.ts'
import { grammarOf } from '../locales/grammars.ts'
import { room } from '../typography/room.ts'
import { nameWords, personName, weekday } from '../locales/text/index.ts'
import { isDateText } from '../quantities/dates.ts'
import { endsAsSentence } from '../source/doubts.ts'
import { columnsOf, lineOf } from '../source/lines.ts'
import { recognise } from '../source/numbers.ts'
import type { Sentence } from '../source/segment.ts'
import { itemInWords } from '../locales/text/index.ts'

/** A part of an article under a heading of its own; without a title where it has none. */
export interface Part {
  title: string | undefined
  sentences: Sentence[]
}

/** What an article is, as its lines say it. */
export interface Outline {
  title: string | undefined
  subtitle: string | undefined
  author: string | undefined
  /** A day, a month or a year, as `dates.ts` defines it. */
  date: string | undefined
  parts: Part[]
}

/** What is longer than this, in columns, is no heading of a part; headlines are longer. */
const [longestHeading, longestHeadline] = [48, 120]
/** What says below a title what an article is about is no longer, in columns; as a subtitle, in Han characters. */
const [longestStandfirst, longestSubtitle] = [280, 40]

/**
 * Tells title, author, date and headings from what an article says. Headings are short lines that end as no sentence
 * does, or ask, with text below them; what stands so before the first sentence is the head of the article.
 */
export function outlineOf(sentences: readonly Sentence[], locale: string, words: DraftWords): Outline {
  const paragraphs = paragraphsOf(sentences)
  const isSigned = (own: readonly Sentence[]) => isByline(textOf(own), locale, words)
  const { head, standfirst, rest } = headOf(paragraphs, isSigned)
  const parts: Part[] = [{ title: undefined, sentences: [] }]
  const outline: Outline = { title: undefined, subtitle: undefined, author: undefined, date: undefined, parts }
  const isTitled = (own: readonly Sentence[], next: readonly Sentence[] | undefined) =>
    isHeading(own, next) && dateIn(textOf(own), locale) === undefined
  const hasHeadings = rest.some((own, index) => isTitled(own, rest[index + 1]))
  // A byline may stand above the title, and is none; so may the names of sections of the paper.
  const unsigned = head.flatMap((own, index) => (isSigned(own) ? [] : [index]))
  const titleAt = unsigned.find((index) => !areSections(textOf(head[index] ?? []))) ?? unsigned[0]
  head.forEach((own, index) => {
    // Emphasis of Markdown is none of a name.
    const text = textOf(own).replace(/^([*_]{1,3})(.+)\1$/u, '$2')
    const author = authorIn(text, locale, words)
    const isNamed = author !== undefined && words.author.test(text)
    const date = dateIn(text, locale) ?? (isNamed ? dateOf(text, locale, longestHeadline) : undefined)
    if (index === titleAt) outline.title = text
    else if (date !== undefined || author !== undefined) {
      outline.date ??= date
      outline.author ??= author
    } else if (index === head.length - 1 && hasHeadings && columnsOf(text) <= 16)
      parts[0] = { title: text, sentences: [] }
    else if (!isRubric(text) && !areSections(text)) outline.subtitle ??= text.replace(/^[-–—\s]+/, '')
  })
  outline.subtitle ??= shortestOf(standfirst, locale, words)
  const [opening] = rest[0] ?? []
  outline.author ??= words.signed.exec(opening?.text ?? '')?.[1]
  rest.forEach((own, index) => {
    if (isTitled(own, rest[index + 1])) parts.push({ title: bareHeading(own), sentences: [] })
    else parts.at(-1)?.sentences.push(...own)
  })
  return { ...outline, parts: parts.filter((part) => part.sentences.length > 0) }
}

/**
 * What stands above the text. Below its title a sentence or a few may say what it is about, above who wrote it: those
 * are of the text too.
 */
function headOf(paragraphs: readonly Sentence[][], isSigned: (own: readonly Sentence[]) => boolean) {
  const first = Math.max(
    0,
    paragraphs.findIndex((own, index) => !isHeadLine(own, index === 0) && !isSigned(own)),
  )
  const [standfirst, signed] = paragraphs.slice(first)
  const isLed =
    first > 0
    && standfirst !== undefined
    && signed !== undefined
    && isSigned(signed)
    && columnsOf(textOf(standfirst)) <= longestStandfirst
    && paragraphs.slice(first + 2).some((own) => !isSigned(own))
  if (!isLed) return { head: paragraphs.slice(0, first), standfirst: [], rest: paragraphs.slice(first) }
  const after = paragraphs.slice(first + 2)
  const more = after.findIndex((own) => !isSigned(own))
  const head = [...paragraphs.slice(0, first), signed, ...after.slice(0, more)]
  return { head, standfirst, rest: [standfirst, ...after.slice(more)] }
}

/** Whether a line says who wrote an article, or when, and no more. */
function isByline(text: string, locale: string, words: DraftWords): boolean {
  if (columnsOf(text) > longestHeadline || endsAsSentence(text)) return false
  const author = words.author.test(text) ? authorIn(text, locale, words) : undefined
  return (author !== undefined && areNames.test(author)) || dateIn(text, locale) !== undefined
}

const areNames = /^(?:(?:\p{Lu}\S*|and|&|de|da|van|von|\p{Script=Han}+)(?:[\s、,]+|$))+$/u

/** A word above an article says in what part of a paper it stands. */
const isRubric = (text: string): boolean => /^(?:\S+|\p{Script=Han}{1,5})$/u.test(text) && columnsOf(text) <= 16

/** Names of sections above an article: Saturday Review · Society. */
const areSections = (text: string): boolean =>
  /^[\p{L}& ]+(?:\s*[·•|｜／]\s*[\p{L}& ]+)+$/u.test(text) && columnsOf(text) <= longestHeading

/**
 * Of the sentences that say what an article is about those that a cover has room for: all, or the last that needs none
 * before it.
 */
function shortestOf(standfirst: readonly Sentence[], locale: string, words: DraftWords): string | undefined {
  const alone = standfirst.map(({ text }) => text.trim()).filter((text) => words.standsAlone(text))
  const all = [textOf(standfirst), ...alone.reverse()]
  return all
    .map((text) => text.replace(/[.。]$/u, ''))
    .find((text) => text !== '' && room(text) <= longestSubtitle && firstAmount(text, grammarOf(locale)) === undefined)
}

/** Sentences by the paragraph that they stand in. */
export function paragraphsOf(sentences: readonly Sentence[]): Sentence[][] {
  const found: Sentence[][] = []
  for (const sentence of sentences) {
    const last = found.at(-1)
    if (last?.[0]?.paragraph === sentence.paragraph) last.push(sentence)
    else found.push([sentence])
  }
  return found
}

const textOf = (own: readonly Sentence[]): string =>
  own
    .map(({ text }) => text)
    .join('')
    .trim()

/** A short line that ends as no sentence does, though it may begin with some; the first may ask, or call out. */
function isHeadLine(own: readonly Sentence[], isFirst: boolean): boolean {
  const text = textOf(own)
  const { width, isRow } = lineOf(text, 1)
  const isLonger = own.length > 1 ? 2 : 1
  const isEnded = endsAsSentence(own.at(-1)?.text ?? '') && !(isFirst && /[?？!！]$/.test(text))
  return text !== '' && !isRow && width <= longestHeadline * isLonger && !isEnded && !/[：:]$/.test(text)
}

function isHeading([line, ...others]: readonly Sentence[], next: readonly Sentence[] | undefined): boolean {
  if (!line || others.length > 0 || !next?.[0]) return false
  const { text, isRow } = lineOf(line.text, 1)
  const isQuestion = /[?？]$/.test(text)
  const isShort =
    columnsOf(text) <= longestHeading && columnsOf(text) < columnsOf(next.map((each) => each.text).join(''))
  return (
    isShort
    && !isRow
    && !/[：:,，;；、]$/.test(text)
    && !endsInSaying.test(text)
    && (isQuestion || !endsAsSentence(text))
    && !isBullet(text)
  )
}

/** What ends with somebody's words: those behind a colon or comma, or those of a quotation that began before. */
const endsInSaying = /[：:,，]\s*[“‘「『"][^“‘「『"”’」』]*[”’」』"]$|^[^“‘「『"]*[”’」』"]$/u

const isBullet = (text: string) => /^[-–—*•·●○■□◆◇▪]\s/.test(text)

/** A heading without its number: 一、, 2.1. */
function bareHeading([line]: readonly Sentence[]): string {
  const text = line?.text.trim() ?? ''
  const bare = text
    .replace(itemInWords, '')
    .replace(/^\d{1,2}(?:\.\d{1,2})*[.)、．]?\s+/, '')
    .trim()
  return bare === '' ? text : bare
}

/** Between what a line says of an article: By Ada Lind · 9 May 2026 · 6 minute read. */
const parted = /\s+[·•|]\s+|\u3000+/u

/** The date that a line is, or a part of it, and nothing else but the place or the hour before or behind it. */
const dateIn = (text: string, locale: string): string | undefined =>
  text
    .split(parted)
    .map((part) => dateOf(part, locale))
    .find((date) => date !== undefined)

/** @param most as much may stand beside it, in columns */
function dateOf(text: string, locale: string, most = 24): string | undefined {
  const found = recognise(text, { locale }).find(
    ({ unit, high, unsure }) => unit === 'date' && high === undefined && unsure === undefined,
  )
  if (!found || typeof found.value !== 'string' || !/^\d{4}/.test(found.value) || !isDateText(found.value))
    return undefined
  return columnsOf(text) - columnsOf(found.text) <= most ? found.value : undefined
}

/** The day of the week beside a date. */
const besideDate = new RegExp(String.raw`[\s,，(（]+${weekday}[\s,，)）]*$|^[\s,，(（]*${weekday}(?=[\s,，)）]|$)`, 'u')

/** A line without the day that stands in it: Ines Calder, Friday 9 May 2025. */
function withoutDate(text: string, locale: string): string {
  const date = recognise(text, { locale }).find(({ unit }) => unit === 'date')
  const rest = date
    ? [text.slice(0, date.start), text.slice(date.end)].map((side) => side.replace(besideDate, '')).join(' ')
    : text
  return rest.replace(/^[\s,，·|/／–—-]+|[\s,，·|/／–—-]+$/gu, '')
}

/** Who wrote the article, where a line says that, or is somebody's name and nothing else. */
function authorIn(text: string, locale: string, { author, authorRole }: DraftWords): string | undefined {
  const behind = author.exec(text)?.[1]
  const named = behind && withoutDate(behind, locale).replace(authorRole, ' ').replace(/\s+/g, ' ').trim()
  if (named !== undefined && columnsOf(named) <= 60) return named
  const names = text.split(/\s+/)
  const isName = names.length >= 2 && names.length <= 3 && nameWords(text).length === names.length
  return isName || (text.length <= 4 && personName(text) !== undefined) ? text : undefined
}
