import { endsAsSentence } from './doubts.ts'
import { lineOf } from './lines.ts'
import type { Sentence } from './segment.ts'

/** What is longer than this, in columns, is a paragraph without its stop: of headlines, and of headings below them. */
const [longestHeadline, longestHeading] = [160, 60]

/**
 * The paragraphs that are headings, in order, 1 where the text begins with its headline: whoever counts paragraphs in
 * the
 * printed article does not count those. A heading is a short paragraph that does not end as a sentence, with text below
 * it; a headline may be a question.
 */
export function headingsIn(sentences: readonly Sentence[]): number[] {
  return sentences.flatMap(({ paragraph, sentence, text }, index) => {
    const next = sentences[index + 1]
    if (sentence !== 1 || next?.paragraph !== paragraph + 1) return []
    const isHeading = paragraph === 1 ? mayBeHeadline(text, next.text) : mayBeHeading(text, next.text)
    return isHeading ? [paragraph] : []
  })
}

function mayBeHeadline(text: string, below: string): boolean {
  const { width, isItem, isRow } = lineOf(text, 1)
  if (isItem || isRow || width > longestHeadline) return false
  return (
    !endsAsSentence(text)
    || (/[?？][”’」』"']*$/u.test(text.trim()) && width <= longestHeading && width < columns(below))
  )
}

function mayBeHeading(text: string, below: string): boolean {
  const { width, isItem, isRow, isTerminal } = lineOf(text, 1)
  return !isItem && !isRow && !isTerminal && width <= longestHeading && endsAsSentence(below)
}

const columns = (text: string): number => lineOf(text, 1).width
