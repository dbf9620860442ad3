import type { SeriesReading } from '../source/series/read.ts'
import { dateFields } from '../quantities/dates.ts'
import { dateOf, isBare } from './compare.ts'
import type { DeckSlide, DeckText, ReadDeck } from './deck.ts'
import { says } from '../locales/says.ts'
import type { DeckSentence } from './sentences.ts'

/** Numbers that are part of an address, or of what is written to. */
const addresses = /(?:https?:\/\/|www\.|doi:)\S+|\S+@\S+\.\S+/gi

/** Lines that stand on most slides, but for their numbers: looked at where they stand first. */
export function repeatedLines({ slides }: ReadDeck): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { texts } of slides)
    for (const line of new Set(texts.map(({ text }) => withoutNumbers(text))))
      counts.set(line, (counts.get(line) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > 2 && count > slides.length / 2).map(([line]) => line))
}

/** A line by which it is known again on another slide. */
export const withoutNumbers = (text: string) => text.replace(/\d+/g, '#').trim()

/** The slides that list what comes, by their heads, or since they list the titles of others. */
export function agendasOf({ slides }: ReadDeck): ReadonlySet<DeckSlide> {
  const titles = slides.flatMap((slide) => slide.texts.filter(({ place }) => place === 'title').map(({ text }) => text))
  const isListed = (slide: DeckSlide) => {
    const entries = slide.texts.filter(({ place, text }) => place !== 'title' && titles.includes(unnumbered(text)))
    return new Set(entries.map(({ text }) => unnumbered(text))).size > 1
  }
  return new Set(slides.filter((slide) => says('agenda', titleOf(slide)) || isListed(slide)))
}

/** An entry without the number that it begins with. */
const unnumbered = (text: string) => text.replace(/^\d{1,2}[.)、．]?\s*/u, '')

/** Whether a text is the number of its slide or page. */
export function isPageNumber({ text, source, slide }: DeckSentence, isRepeated: boolean): boolean {
  if (source.place === 'table' || source.place === 'chart') return false
  // What a formula ends with may have run into it.
  if (/^\p{L} \d+$/u.test(text) && Number(text.slice(2)) === slide) return true
  if (!says('pageNumber', withoutNumbers(text))) return false
  return isRepeated || /[/／|]|of/.test(text) || Number(/\d+/.exec(text)?.[0]) === slide
}

/**
 * Whether a number of a deck says nothing of its subject: it numbers or counts the slide's own parts, or is in an
 * address.
 */
export function isOwn(
  reading: SeriesReading,
  sentence: DeckSentence,
  slide: DeckSlide,
  { isEnd, isAgenda }: { isEnd: boolean; isAgenda: boolean },
): boolean {
  const { text, source } = sentence
  const [before, behind] = [text.slice(0, reading.start), text.slice(reading.end)]
  // The point of "ext." ends no sentence.
  const ahead = `${source.text.slice(0, Math.max(0, source.text.lastIndexOf(text)))}${before}`
  if (says('numbersPart', `${before}#${behind}`) || says('telephone', ahead)) return true
  if (/^Q\d{1,2}$/.test(reading.text) && /^[:：].*[?？]/u.test(behind)) return true
  if (isFew(reading) && (countsPieces(reading, behind) || isAgenda)) return true
  // How long a part of the talk takes.
  if (isAgenda && /^(?:second|minute|hour)$/.test(reading.unit)) return true
  if (numbersLine(reading, sentence, slide) || isOfAxis(sentence, slide) || isOfPlace(reading, sentence, slide))
    return true
  if (says('countsLines', `${before}[${reading.text}]${behind}`) && Number(reading.value) <= 12) return true
  if (before.trim() === '' && says('listNumeral', text) && isBare(reading)) return true
  // The line of somebody to ask.
  if (isBare(reading) && /\S@\S+\.\S/.test(text)) return true
  for (const { index, 0: found } of text.matchAll(addresses))
    if (reading.start >= index && reading.end <= index + found.length) return true
  if (reading.value === 1 && (says('one', reading.text) || (isFew(reading) && reading.noun !== undefined))) return true
  if (isFew(reading, 60) && says('ofTalkNoun', reading.noun ?? '')) return true
  if (isFew(reading) && says('ofTalkThing', `${reading.noun ?? ''}${behind}`.trimStart())) return true
  if (countsYears(reading, slide) || (isEnd && isDatePoint(reading, before + behind))) return true
  // None of something is said where the article has no number of it.
  if (reading.unit === 'count' && reading.value === 0) return true
  // What the shares in a table come to.
  if (source.place === 'table' && reading.unit === 'percent' && reading.value === 100) return true
  if (numbersRow(reading, sentence, slide) || timesTalk(reading, sentence, isEnd)) return true
  if (/(?:©|\(c\)|copyright)\s*$/i.test(before)) return true
  if (source.place === 'alt' && says('drawn', reading.noun ?? '') && isFew(reading)) return true
  if (reading.unit === 'date') {
    const isOpening = slide.number === 1 && slide.texts.filter(({ place }) => place !== 'notes').length <= 5
    const isOfTalk =
      isEnd && source.place !== 'title' && (isOpening || !source.isItem) && !says('beforeOtherDate', before)
    return (
      source.place === 'footer'
      || (isOfTalk
        && isShort(before + behind, isOpening && hasDay(reading) ? 24 : isOpening || hasDay(reading) ? 16 : 6))
    )
  }
  return countsItems(reading, sentence, slide)
}

/** What a slide is headed with: of a page whose title is in no tag, its first line, where that has no number. */
const titleOf = ({ texts }: DeckSlide) =>
  (texts.find(({ place }) => place === 'title') ?? texts.slice(0, 1).find(({ text }) => !/\d/.test(text)))?.text ?? ''

/** Whether as many pieces as a number says stand behind it, after a colon: three lessons: begin, count, ask. */
function countsPieces({ value }: SeriesReading, behind: string): boolean {
  const [, list = ''] = /^[^:：\d]{1,24}[:：](.+)$/u.exec(behind) ?? []
  return [/[;；]/u, /[、,，;；]/u, /[/／|]/u].some((mark) => list.split(mark).length === value) && Number(value) > 1
}

const hasDay = (reading: SeriesReading) => dateFields(dateOf(reading)).day !== undefined

/** What names the place and the occasion of a talk beside its date. */
const isShort = (text: string, most: number) => (text.match(/\p{Script=Han}|[\p{L}\p{N}’'-]+/gu)?.length ?? 0) <= most

/** The date of the talk in digits: 2025.11, 2025/11/8. */
const isDatePoint = ({ text }: SeriesReading, around: string) =>
  /^(?:19|20)\d\d[./-](?:0?[1-9]|1[0-2])$/.test(text) && isShort(around, 16)

/** Two years, of a slide that has 2021 and 2022: it counts its own; last year may be one of them. */
function countsYears({ unit, value }: SeriesReading, { texts }: DeckSlide): boolean {
  if (unit !== 'year') return false
  const all = texts.map(({ text }) => text).join('\n')
  const years = new Set(all.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)).size
  return years > 0 && (value === years || (value === years + 1 && says('relativeDate', all))) && Number(value) > 1
}

/** The number of a table's row, at its head. */
function numbersRow(reading: SeriesReading, { source, text }: DeckSentence, { texts }: DeckSlide): boolean {
  if (source.place !== 'table' || source.row === undefined || reading.text !== text) return false
  const before = texts[texts.indexOf(source) - 1]
  const isFirst = before?.place !== 'table' || before.row !== source.row
  return isFirst && (reading.value === source.row || reading.value === source.row + 1) && isFew(reading, 40)
}

/** Whether a number at the head of a line is that of the line, as those of the lines above it are from 1 on. */
function numbersLine(reading: SeriesReading, { source, text }: DeckSentence, { texts }: DeckSlide): boolean {
  const value = Number(reading.value)
  if (!isBare(reading) || reading.start !== 0 || !isFew(reading, 20) || !/^\d{1,2} \S/u.test(text)) return false
  const heads = texts
    .slice(0, texts.indexOf(source) + 1)
    .flatMap(({ text: line }) => /^(\d{1,2}) \p{L}/u.exec(line)?.[1] ?? [])
    .map(Number)
  const isRun = Array.from({ length: value }, (_, at) => at + 1).every((each) => heads.includes(each))
  const isFollowed = texts.some(({ text: line }) => new RegExp(`^${value + 1} \\p{L}`, 'u').test(line))
  return isRun && (value > 2 || isFollowed)
}

/**
 * The cells of a slide that cite sentences of the article, as our own decks do at the end: the last of their rows, all
 * of them citations, in the order of the article.
 */
export function citationsIn({ texts }: DeckSlide, isCite: (text: string) => boolean): ReadonlySet<DeckText> {
  const isLast = (cell: DeckText, next: DeckText | undefined) => next?.place !== 'table' || next.row !== cell.row
  const last = texts.filter(
    (cell, at) => cell.place === 'table' && cell.row !== undefined && isLast(cell, texts[at + 1]),
  )
  const found = last.filter(({ text }) => /^\d+\.\d+$/.test(text))
  const orders = found.map(({ text }) => text.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0))
  const areInOrder = orders.every((order, at) => at === 0 || order >= (orders[at - 1] ?? 0))
  return new Set(areInOrder && found.length >= fewestCitations && found.every(({ text }) => isCite(text)) ? found : [])
}

const fewestCitations = 4

/** Whether a number is one of those along an axis: at least four that stand by themselves, from 0 on at equal steps. */
function isOfAxis({ source, text }: DeckSentence, { texts }: DeckSlide): boolean {
  const values = texts.map((each) =>
    /^\d[\d,.]*$/.test(each.text) ? Number(each.text.replaceAll(',', '')) : Number.NaN,
  )
  const at = texts.indexOf(source)
  const from = values.lastIndexOf(0, at)
  if (source.text !== text || from < 0) return false
  const step = values[from + 1] ?? Number.NaN
  const along = values.slice(from)
  const off = along.findIndex((value, index) => !(Math.abs(value - index * step) <= step / 1000))
  const length = off < 0 ? along.length : off
  return step > 0 && length > 3 && at < from + length
}

/** Whether a number is that of a house or a town, where a slide says whom to ask and where. */
function isOfPlace({ unit }: SeriesReading, { text }: DeckSentence, { texts }: DeckSlide): boolean {
  const isContact = texts.some(({ text: line }) => /\S@\S+\.\S/.test(line) || says('callLine', line))
  // 602 00 Brno: the digits of a town stand before its name.
  return isContact && unit === 'count' && (says('street', text) || /^\d{3,5}(?: \d{2,3})? \p{Lu}\p{L}+$/u.test(text))
}

/** How long the talk, or a part of it, may take: in the notes, and below the title of the talk. */
function timesTalk({ unit, text: own }: SeriesReading, { source, text, slide }: DeckSentence, isEnd: boolean): boolean {
  const isOpening = slide === 1 && !source.isItem && source.place !== 'title'
  if (!/^(?:second|minute|hour)$/.test(unit)) return false
  if (source.place !== 'notes')
    return (
      says('ofTalk', text) || (isEnd && says('ofTalk', source.text)) || (isOpening && isShort(text.replace(own, ''), 6))
    )
  const clauses = text.split(/[,，。.;；:：()（）—–]/u)
  const isAlone = clauses.some((clause) => clause.includes(own) && isShort(clause.replace(own, ''), 1))
  return isEnd || says('ofTalk', text) || isAlone || isShort(text.replace(own, ''), 2)
}

/** What a slide may have, or a picture be drawn of, so many of. */
const isFew = ({ value, unit, bound }: SeriesReading, most = 12) =>
  unit === 'count' && bound === 'exactly' && Number(value) <= most

/** Three lessons over a list of three: the slide counts its own list. */
function countsItems(reading: SeriesReading, { source, index, text }: DeckSentence, { texts }: DeckSlide): boolean {
  if (!isFew(reading) || source.isItem) return false
  // Three ways, over a list that ends with what they come to.
  const items = texts.filter(({ isItem }) => isItem).length
  const isOfTitle = source.place === 'title' && text.startsWith(reading.text) && isShort(text, 5)
  if (isOfTitle && Number(reading.value) > 1 && items === Number(reading.value) + 1) return true
  if (source.place !== 'title' && index > 1) return false
  return [texts.filter(({ isItem }) => isItem), texts.filter(({ row }) => row === 0)].some(
    ({ length }) => length === reading.value,
  )
}
