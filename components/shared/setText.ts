import type { Text } from '../../scripts/article/text.ts'
import { breakAtWords, type Piece, type PieceRun } from './breakAtWords.ts'
import { partsOf, type Part } from './marks.ts'

/** A stretch of a piece, in parts that are set alike. */
export interface SetWord {
  parts: Part[]
  spaced: boolean
}
export interface SetPiece extends Omit<Piece, 'words'> {
  words: SetWord[]
}
export interface SetRun extends Omit<PieceRun, 'pieces'> {
  pieces: SetPiece[]
}

/** A text cut where its lines may break (`breakAtWords`), and its words where they are set otherwise (`partsOf`). */
export function setText(text: Text, locale: string, terms: readonly string[]): SetRun[] {
  const runs = breakAtWords(text, locale, terms)
  const strings = runs.flatMap(({ pieces }) =>
    pieces.flatMap(({ words, blank }) => [...words.map((word) => word.text), blank]),
  )
  const parts = partsOf(strings, locale).values()
  const next = () => parts.next().value ?? []
  return runs.map((run) => ({
    ...run,
    pieces: run.pieces.map((piece) => {
      const words = piece.words.map(({ spaced }) => ({ spaced, parts: next() }))
      next() // the blank
      return { ...piece, words }
    }),
  }))
}
