/**
 * A sentence in one of the texts that a talk rests on: `25.2` is paragraph 25, sentence 2, both from 1. It is also the
 * key of that sentence in the text's lock.
 */
export type SentencePlace = `${number}.${number}`

/**
 * A cell of a table that a talk rests on, as spreadsheet programs name it: column B of row 7 is `B7`, in a file of
 * several sheets `Sheet 2!B7`. It is also the key of that cell in the table's lock.
 */
export type CellPlace = `${Uppercase<string>}${number}` | `${string}!${Uppercase<string>}${number}`

/** A place in a text or table. */
export type Place = SentencePlace | CellPlace

/**
 * What data cites: a place, and before it the id of its text where the talk rests on several, such as `report:25.2`; of
 * a table always its id, `jobs:B7`. A citation is its text, and only this file takes it apart.
 */
export type Citation = Place | `${string}:${Place}`

const sentence = String.raw`[1-9]\d*\.[1-9]\d*`
const sheet = String.raw`[^!:\\/?*[\]\p{Cc}]{1,31}`
const cell = `(?:${sheet}!)?[A-Z]{1,3}[1-9]\\d{0,6}`
const sentencePattern = new RegExp(`^${sentence}$`)
const cellPattern = new RegExp(`^${cell}$`, 'u')

/**
 * How a citation is written, for schemas that a text goes through; what stands before the colon is a name as `idSchema`
 * has it.
 */
export const citationPattern = new RegExp(
  `^(?:(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*:)?${sentence}|[a-z][a-z0-9]*(?:-[a-z0-9]+)*:${cell})$`,
  'u',
)

export function isCitation(text: string): text is Citation {
  return citationPattern.test(text)
}

/** Whether a text is the place of a sentence. */
export function isPlace(text: string): text is SentencePlace {
  return sentencePattern.test(text)
}

/** Whether a text is the place of a cell, without the id of its table. */
export function isCellPlace(text: string): text is CellPlace {
  return cellPattern.test(text)
}

/** Whether a citation is of a cell of a table, and not of a sentence. */
export function isCell(citation: Citation): boolean {
  return isCellPlace(placeOf(citation))
}

/** Reads a citation; undefined where a text is none. */
export function parseCitation(text: string): Citation | undefined {
  return isCitation(text) ? text : undefined
}

/** The id of the text that is cited; empty where the citation names none. */
export function sourceOf(citation: Citation): string {
  return citation.slice(0, Math.max(0, citation.indexOf(':')))
}

/** Where in its text or table a citation leads. */
export function placeOf(citation: Citation): Place {
  const text = citation.slice(citation.indexOf(':') + 1)
  return isPlace(text) || isCellPlace(text) ? text : '1.1'
}

/** The citation of a place in a text; with an empty id, in the only one. */
export function citationIn(source: string, at: Place): Citation {
  return source === '' ? at : `${source}:${at}`
}

/** The paragraph and the sentence of a citation, as written. */
export function citationParts(citation: Citation): [paragraph: string, sentence: string] {
  const [paragraph = '', sentence = ''] = citation.slice(citation.indexOf(':') + 1).split('.')
  return [paragraph, sentence]
}

/** A cell of a table by its sides: the sheet, empty where the file has but one, the letters of its column, its row. */
interface CellParts {
  sheet: string
  column: string
  row: number
}

/** The sides of a cell that is cited; undefined where a sentence is. */
export function cellParts(citation: Citation): CellParts | undefined {
  const place = placeOf(citation)
  if (!isCellPlace(place)) return undefined
  const mark = place.lastIndexOf('!')
  const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(place.slice(mark + 1)) ?? []
  return { sheet: place.slice(0, Math.max(0, mark)), column, row: Number(row) }
}

/**
 * The place of a cell by its sides, the column from 0.
 * @throws RangeError where no citation could name it, such as one of a sheet with a name that no program gives
 */
export function cellPlace(sheetName: string, column: number, row: number): CellPlace {
  const place = `${sheetName === '' ? '' : `${sheetName}!`}${lettersOf(column)}${row}`
  if (!isCellPlace(place)) throw new RangeError(`${place} is no place of a cell`)
  return place
}

/** The letters by which spreadsheet programs name a column, from 0: A, B, … Z, AA. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${lettersOf(Math.floor(column / 26) - 1)}${last}`
}

/** The number of a column, from 0, by its letters. */
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

export function formatCitation({
  paragraph,
  sentence: number,
}: {
  paragraph: number
  sentence: number
}): SentencePlace {
  return `${paragraph}.${number}`
}

/** The paragraph of a citation; of a cell its row. */
export function paragraphOf(citation: Citation): number {
  return cellParts(citation)?.row ?? Number(citationParts(citation)[0])
}

/**
 * Orders citations as they stand in their texts: 9.1 is before 10.1, B7 before C7 and that before B8.
 * @param sources the ids of the texts, in their order, where there are several
 */
export function compareCitations(one: Citation, other: Citation, sources: readonly string[] = []): number {
  const [a, b] = [cellParts(one), cellParts(other)]
  const within =
    a && b
      ? (a.sheet === b.sheet ? 0 : a.sheet < b.sheet ? -1 : 1)
        || a.row - b.row
        || columnOf(a.column) - columnOf(b.column)
      : paragraphOf(one) - paragraphOf(other) || Number(citationParts(one)[1]) - Number(citationParts(other)[1])
  return sources.indexOf(sourceOf(one)) - sources.indexOf(sourceOf(other)) || within
}

// The name of a sheet may hold blanks, which else stand between citations.
const [blank, withinName] = [' ', '\u00A0']

/** The sentences or cells that one fact stands on, as one text: `25.2 39.1`. */
export function joinCitations(citations: readonly Citation[]): string {
  return citations.map((each) => each.replaceAll(blank, withinName)).join(blank)
}

/** Reads what `joinCitations` wrote. */
export function splitCitations(text: string): Citation[] {
  return text
    .split(blank)
    .map((each) => each.replaceAll(withinName, blank))
    .filter(isCitation)
}
