import type { SeriesReading } from '../source/series/read.ts'
import { dateFields } from '../quantities/dates.ts'
import { dateOf, isBare } from './compare.ts'
import type { DeckSlide, ReadDeck } from './deck.ts'
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

/** Whether a text is the number of its slide or page. */
export function isPageNumber({ text, source, slide }: DeckSentence, isRepeated: boolean): boolean {
  if (source.place === 'table' || source.place === 'chart') return false
  if (!says('pageNumber', withoutNumbers(text))) return false
  return isRepeated || /[/／|]|of/.test(text) || Number(/\d+/.exec(text)?.[0]) === slide
}

/**
 * Whether a number of a deck says nothing of its subject: it numbers or counts the slide's own parts, or is in an
 * address.
 */
export function isOwn(reading: SeriesReading, sentence: DeckSentence, slide: DeckSlide, isEnd: boolean): boolean {
  const { text, source } = sentence
  const [before, behind] = [text.slice(0, reading.start), text.slice(reading.end)]
  // The point of "ext." ends no sentence.
  const ahead = `${source.text.slice(0, Math.max(0, source.text.lastIndexOf(text)))}${before}`
  if (says('numbersPart', `${before}#${behind}`) || says('telephone', ahead)) return true
  if (/^Q\d{1,2}$/.test(reading.text) && /^[:：].*[?？]/u.test(behind)) return true
  if (isFew(reading) && (countsPieces(reading, behind) || says('agenda', titleOf(slide)))) return true
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

const titleOf = ({ texts }: DeckSlide) => texts.find(({ place }) => place === 'title')?.text ?? ''

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

/** How long the talk, or a part of it, may take: in the notes, and below the title of the talk. */
function timesTalk({ unit, text: own }: SeriesReading, { source, text, slide }: DeckSentence, isEnd: boolean): boolean {
  const isOpening = slide === 1 && !source.isItem && source.place !== 'title'
  if (!/^(?:second|minute|hour)$/.test(unit)) return false
  if (source.place !== 'notes') return says('ofTalk', text) || (isOpening && isShort(text.replace(own, ''), 6))
  return isEnd || says('ofTalk', text) || isShort(text.replace(own, ''), 2)
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
