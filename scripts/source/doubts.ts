import { localeOfScript } from '../locales/grammars.ts'
import { headingNumber } from '../locales/text/index.ts'
import { columnsOf } from './lines.ts'
import { circledMarks } from './notes.ts'
import { recognise } from './numbers.ts'

/** What a text is that has no sentence: `headings` states no number either, so that nothing in it can be cited. */
export type WithoutSentence = 'headings' | 'notes'

/** The number of a heading is none that is stated. */
const numbering = new RegExp(String.raw`^\s*\d{1,2}(?:\.\d{1,2}){0,3}\.?\s|${headingNumber.source}`)

/** What is longer than this, in columns, is a sentence without its stop, not a heading. */
const longestHeading = 40

const end = /[。！？｡…!?.．;；][”’」』）】〕)\]"'》〉]*(?:\s|$)/

/** Whether a line has the end of a sentence in it; a stop behind the number of a heading is none. */
export function endsAsSentence(line: string): boolean {
  return end.test(line.replace(/^\s*(?:\d{1,3}|[A-Za-z]|[IVX]{1,5})\.\s/, ''))
}

/**
 * Whether no line of a restored text ends as a sentence does, and none is as long as one: names, a table of contents, a
 * list. Undefined where it has sentences.
 */
export function withoutSentence(text: string): WithoutSentence | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.some(endsAsSentence)) return undefined
  const isLong = lines.some((line) => columnsOf(line.trim()) > longestHeading)
  const locale = localeOfScript(text)
  const isNotes =
    isLong
    || lines.some((line) =>
      recognise(line.replace(numbering, ''), { locale }).some(({ unsure }) => unsure === undefined),
    )
  return isNotes ? 'notes' : 'headings'
}

/** More sentences than this in the only paragraph of a text were several paragraphs. */
const mostInOne = 30

/** How many sentences a text has in its only paragraph, where they are more than one has. */
export function lostParagraphs(sentences: readonly { paragraph: number }[]): number | undefined {
  return sentences.length > mostInOne && sentences.every(({ paragraph }) => paragraph === 1)
    ? sentences.length
    : undefined
}

/** A number right behind a word, as the mark of a note is left by a copy. */
export interface GluedNote {
  paragraph: number
  /** The word with the number, and without. */
  found: string
  correct: string
}

const glued = /((?<!\p{Ll})\p{Ll}{3,}|\d{4})([.,;:!?]?["”’)]?)(\d{1,2})(?=\s|$)/gu

/**
 * Numbers behind words that are 1, 2 and on, each of them, in a restored text: marks of notes, which a copy has put on
 * the line. None where there are others too, such as names of products.
 */
export function gluedNotes(text: string): GluedNote[] {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  const found = paragraphs.flatMap((line, index) =>
    [...line.matchAll(glued)].flatMap(([whole, word = '', marks = '', mark = '']) =>
      // 1998,5 may be a number of its own, a word and a number are none.
      /\d$/.test(word) && marks === ''
        ? []
        : [{ paragraph: index + 1, found: whole, correct: word + marks, mark: Number(mark) }],
    ),
  )
  const values = [...new Set(found.map(({ mark }) => mark))].sort((a, b) => a - b)
  const isCounted = values.length > 1 && values.every((value, index) => value === index + 1)
  const digits = isCounted ? found.map(({ mark, ...note }) => (void mark, note)) : []
  return [
    ...digits,
    ...circledMarks(paragraphs).map(({ paragraph, start, end }) => gluedTo(paragraphs, paragraph, start, end)),
  ]
}

/** A mark with the word before it, or as much of that as tells it from others. */
function gluedTo(paragraphs: readonly string[], paragraph: number, start: number, end: number): GluedNote {
  const text = paragraphs[paragraph] ?? ''
  const correct = text.slice(Math.max(0, start - 4), start)
  return { paragraph: paragraph + 1, found: correct + text.slice(start, end), correct }
}
