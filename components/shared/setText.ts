import type { Text } from '../../scripts/article/text.ts'
import { breakAtWords, type Piece, type PieceRun, type Word } from './breakAtWords.ts'
import { hyphenate } from './hyphens.ts'
import { partsOf, type Part } from './marks.ts'

/** A stretch of a piece, in parts that are set alike. */
export interface SetWord {
  parts: Part[]
  /** The classes of its element, where it needs one. */
  setting: string
}
export interface SetPiece extends Omit<Piece, 'words'> {
  words: SetWord[]
}
export interface SetRun extends Omit<PieceRun, 'pieces'> {
  pieces: SetPiece[]
}

/**
 * A text cut where its lines may break (`breakAtWords`), its words where they are set otherwise (`partsOf`) and where
 * they may be divided (`hyphenate`).
 */
export function setText(
  text: Text,
  locale: string,
  terms: readonly string[],
  hyphens: readonly string[] = [],
): SetRun[] {
  const runs = breakAtWords(text, locale, terms)
  const strings = runs.flatMap(({ pieces }) =>
    pieces.flatMap(({ words, blank }) => [...words.map((word) => word.text), blank]),
  )
  const parts = partsOf(strings, locale).values()
  const next = () => parts.next().value ?? []
  return runs.map((run) => ({
    ...run,
    pieces: run.pieces.map((piece) => {
      const words = piece.words.map((word) =>
        setWord(word, next(), piece.whole === 'short' || piece.isPart ? [] : hyphens),
      )
      next() // the blank
      return { ...piece, words }
    }),
  }))
}

function setWord({ spaced, whole }: Word, parts: Part[], hyphens: readonly string[]): SetWord {
  const syllables = whole ? undefined : hyphenate(parts, hyphens)
  const setting = [
    ...(spaced ? ['spaced'] : []),
    ...(whole || syllables ? ['whole', 'long'] : []),
    ...(syllables ? ['divisible'] : []),
  ]
  return { parts: syllables ?? parts, setting: setting.join(' ') }
}
