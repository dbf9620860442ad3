import type { DeckText } from '../deck.ts'
import { edgesOf, stretchesOf } from './pdfColumns.ts'
import { linesOf, type Piece } from './pdfLines.ts'

/** Where a paragraph begins and ends in its column, in sizes of its font. */
export interface TextEnds {
  /** How far its first line is set in. */
  indent: number
  /** How wide its first word is. */
  word: number
  /** How much room its last line leaves. */
  room: number
}

/**
 * Paragraphs of a page with where they begin and end in their columns, where lines of the page are found in them.
 * @param gutters where columns were parted on the pages before
 */
export function withEnds(texts: readonly DeckText[], pieces: readonly Piece[], gutters: readonly number[]): DeckText[] {
  const lines = stretchesOf(pieces, [...gutters])
    .flat()
    .flatMap((column) => {
      const own = linesOf(column, Number.POSITIVE_INFINITY)
      const { left, right } = edgesOf(own)
      return own.map((line) => ({ ...line, left, end: right, bare: bareOf(line.text) }))
    })
  return texts.map((each) => {
    const bare = bareOf(each.text)
    const first = lines.find((line) => line.bare.length > 1 && bare.startsWith(line.bare.replace(/-$/, '')))
    const last = lines.findLast((line) => line.bare.length > 1 && bare.endsWith(line.bare))
    if (each.place !== 'body' || !first || !last) return each
    const [word = ''] = first.text.split(' ')
    const ends: TextEnds = {
      indent: (first.x - first.left) / first.size,
      word: ((first.right - first.x) / first.text.length / first.size) * (word.length + 1),
      room: (last.end - last.right) / last.size,
    }
    return { ...each, ends }
  })
}

const bareOf = (text: string): string => text.replace(/\s+/g, '')
