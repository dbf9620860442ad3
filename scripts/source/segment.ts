import { formatCitation, type Place } from '../quantities/citation.ts'
import { endsAbbreviation } from './abbreviation.ts'

/** A sentence of the source and where it stands: id '25.2' is paragraph 25, sentence 2. */
export interface Sentence {
  id: Place
  paragraph: number
  sentence: number
  text: string
}

/**
 * Cuts a restored text into sentences. Lines that are not blank are paragraphs, numbered from 1,
 * headings too. The sentences of a paragraph, put together, are that paragraph to the character:
 * white space belongs to the sentence before it.
 */
export function segment(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    paragraph++
    splitParagraph(line).forEach((piece, index) => {
      const sentence = index + 1
      sentences.push({ id: formatCitation({ paragraph, sentence }), paragraph, sentence, text: piece })
    })
  }
  return sentences
}

/**
 * The marks that end a sentence, with the mark of a note behind them: [3], 〔3〕, ².
 * Longer ones are taken in pieces: a pattern without an end keeps its place at each character, and may run out
 * of room.
 */
const run =
  /(?:[。！？｡…!?.]|(?<=[\p{Script=Han}”’」』）])．){1,1000}[”’」』）】〕)\]"'》〉]{0,1000}(?:(?:[[〔［]\d{1,3}[\]〕］]){1,9}|[¹²³⁴-⁹]{1,3})?/gu

/** Cuts one paragraph; in linear time, since no character is looked at from two runs of marks. */
export function splitParagraph(paragraph: string): string[] {
  const pieces: string[] = []
  let from = 0
  let counted = 0
  let isQuoted = false
  for (const match of paragraph.matchAll(run)) {
    for (; counted < match.index; counted++) if (paragraph.charAt(counted) === '"') isQuoted = !isQuoted
    const marks = isQuoted ? match[0] : withoutOpening(match[0])
    const end = match.index + marks.length
    const next = skipSpace(paragraph, end)
    if (next >= paragraph.length) break
    if (!endsSentence(paragraph, match.index, marks, end, next)) continue
    pieces.push(paragraph.slice(from, next))
    from = next
  }
  pieces.push(paragraph.slice(from))
  return pieces
}

/** The marks before a straight one that opens a quotation, as it does where none is open. */
function withoutOpening(marks: string): string {
  const at = marks.indexOf('"')
  return at > 0 ? marks.slice(0, at) : marks
}

function skipSpace(text: string, place: number): number {
  let next = place
  while (next < text.length && text.charAt(next).trim() === '') next++
  return next
}

/**
 * Does the run of marks `marks` at `at`, which ends at `end`, end a sentence that is followed by the character at
 * `next`?
 */
function endsSentence(paragraph: string, at: number, marks: string, end: number, next: number): boolean {
  const after = paragraph.slice(next, next + 2)
  if (/^[,，、;；:：的]/.test(after) || /[》〉]/.test(marks)) return false
  if (/[。！？｡．]/.test(marks)) return true
  if (/^\p{Ll}/u.test(after)) return false
  if (marks.includes('…')) return true

  const spaced = next > end
  const joinsWide = /^[\p{Script=Han}“‘「『（《【]/u.test(after)
  if (/[!?]/.test(marks)) return spaced || joinsWide
  if (/^\.\.+/.test(marks)) return spaced || joinsWide
  if (spaced) return !endsAbbreviation(paragraph, at, next)
  return joinsWide && /\p{Script=Han}/u.test(paragraph.charAt(at - 1))
}
