import type { SeriesReading } from '../source/series/read.ts'
import { splitParagraph } from '../source/segment.ts'
import { isBare } from './compare.ts'
import type { DeckText } from './deck.ts'

/** A text without the marks that lead to a footnote: 3.5* times. */
export const withoutMarks = (text: string) => text.replace(/(?<=[\p{L}\p{N}%×])[*†‡§]+(?=[\s\p{P}]|$)/gu, '')

/** A sentence of a deck's text, or an entry, with what goes for all of it. */
interface Piece {
  text: string
  source: DeckText
}

/** The sentences of a text; of one that stands for a chart the entries, each of which tells of what it begins with. */
export function piecesOf(source: DeckText): Piece[] {
  return splitParagraph(source.text).flatMap((sentence) => {
    const entries = source.place === 'alt' ? sentence.split(/[;；]\s*/u) : []
    const areEntries = entries.length > 2 && entries.every((each, index) => index === 0 || /\d/.test(each))
    if (!areEntries) return [{ text: sentence, source }]
    return withoutLead(entries).map((text) => {
      const name = /^([^:：\d]+)[:：]/u.exec(text)?.[1]
      return { text, source: name === undefined ? source : { ...source, about: [name] } }
    })
  })
}

/** Entries, with what is said of all of them apart from the first: Share of water lost: Merrin: 44 %; Marl: 36 %. */
function withoutLead([first = '', ...others]: readonly string[]): string[] {
  const colons = (text = '') => text.match(/[:：]/gu)?.length ?? 0
  const [, lead, own] = /^([^:：]+[:：])\s*(.+)$/u.exec(first) ?? []
  return lead !== undefined && own !== undefined && colons(own) === colons(others[0])
    ? [lead, own, ...others]
    : [first, ...others]
}

/** Readings with the years that stand before a colon as dates, each of the number behind it: 2018: 22%, 2025: 26%. */
export function withYearsAhead(readings: readonly SeriesReading[], text: string): readonly SeriesReading[] {
  const dated = readings.map((reading) => {
    const isYear = /^(?:19|20)\d\d$/.test(reading.text) && /^\s?[:：]\s?\S/u.test(text.slice(reading.end))
    return isYear && isBare(reading) ? { ...reading, unit: 'date', value: reading.text } : reading
  })
  return dated.map((reading, index) => {
    const before = dated[index - 1]
    const isBehind = before?.unit === 'date' && /^\s?[:：]\s?$/u.test(text.slice(before.end, reading.start))
    return isBehind && reading.unit !== 'date' ? { ...reading, date: String(before.value) } : reading
  })
}

/** Readings with a number right behind one that was not read for certain as one that was not either: along an axis. */
export function withDoubtBeside(readings: readonly SeriesReading[], text: string): readonly SeriesReading[] {
  let unsure: string | undefined
  return readings.map((reading, index) => {
    const before = readings[index - 1]
    const isBeside = before !== undefined && text.slice(before.end, reading.start).trim() === ''
    unsure = reading.unsure ?? (isBeside && reading.high !== undefined ? unsure : undefined)
    return unsure === undefined ? reading : { ...reading, unsure }
  })
}
