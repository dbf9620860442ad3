import type { Text } from '../../scripts/typography/text.ts'
import { breakAtWords, type Piece, type PieceRun, type Word } from './breakAtWords.ts'
import { hyphenate } from './hyphens.ts'
import { partsOf, type Part } from '../../scripts/typography/marks.ts'

/** How texts break into lines: by the words of a locale, never inside a term, and in long words at hyphens. */
export interface Language {
  locale: string
  terms: readonly string[]
  /** Words with soft hyphens where they may be divided; none where texts are measured. */
  hyphens?: readonly string[]
}

/** A stretch of a piece, in parts that are set alike. */
interface SetWord {
  parts: Part[]
  /** Whether the space between Han and Latin follows. */
  spaced: boolean
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
export function setText(text: Text, { locale, terms, hyphens = [] }: Language): SetRun[] {
  const runs = broken(text, locale, terms)
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

/** How texts break, by the terms of their deck: each is measured, and drawn for a slide and for a narrower page. */
const known = new WeakMap<readonly string[], Map<string, PieceRun[]>>()

function broken(text: Text, locale: string, terms: readonly string[]): PieceRun[] {
  const texts = known.get(terms) ?? new Map<string, PieceRun[]>()
  known.set(terms, texts)
  const key = locale + JSON.stringify(text)
  const found = texts.get(key) ?? breakAtWords(text, locale, terms)
  texts.set(key, found)
  return found
}

function setWord({ spaced, whole }: Word, parts: Part[], hyphens: readonly string[]): SetWord {
  const syllables = whole ? undefined : hyphenate(parts, hyphens)
  const setting = [
    ...(spaced ? ['spaced'] : []),
    ...(whole || syllables ? ['whole', 'long'] : []),
    ...(syllables ? ['divisible'] : []),
  ]
  return { parts: syllables ?? parts, spaced, setting: setting.join(' ') }
}
