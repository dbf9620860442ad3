import { markOf, type Text } from '../../scripts/typography/text.ts'
import { unbreakable } from './breakAtWords.ts'
import { lettersWidth, type Weight } from './letters.ts'
import type { Part } from '../../scripts/typography/marks.ts'
import { setText, type Language, type SetPiece } from './setText.ts'

/**
 * What stays together on a line, in ems: its width; its width with the blank behind it; its parts that are never
 * broken.
 */
export interface Piece {
  width: number
  advance: number
  parts: number[]
}

const markSize = 1 // the size of the mark of a computed fact, of that of its text, where that is the least (styles/figure.css)

/** The pieces of texts that were measured before, by the language that they were cut in. */
const known = new Map<string, Map<string, Piece[]>>()
const piecesIn = (language: Language): Map<string, Piece[]> => {
  const key = [language.locale, ...language.terms].join('\n')
  const pieces = known.get(key) ?? new Map<string, Piece[]>()
  known.set(key, pieces)
  return pieces
}

let language: Language = { locale: 'zh-Hant', terms: [] }
let pieces = piecesIn(language)

/** Does a piece of work, in one go, with texts measured as a deck of this language breaks them. */
export function measuredIn<Result>(own: Language, work: () => Result): Result {
  const before = language
  const use = (next: Language) => {
    language = next
    pieces = piecesIn(next)
  }
  use(own)
  try {
    return work()
  } finally {
    use(before)
  }
}

/** The pieces of a text. */
export function piecesOf(text: Text, weight: Weight): Piece[] {
  const key = weight + (typeof text === 'string' ? text : JSON.stringify(text))
  const found = pieces.get(key) ?? cut(text, weight, language)
  pieces.set(key, found)
  return found
}

function cut(text: Text, weight: Weight, own: Language): Piece[] {
  const found: { text: string; width: number; advance: number }[] = []
  for (const run of setText(text, { locale: own.locale, terms: own.terms })) {
    run.pieces.forEach((piece, index) => {
      const isLast = index === run.pieces.length - 1
      const mark = run.computed && isLast ? markSize * lettersWidth(markOf(run.computed), weight) : 0
      const width = widthOf(piece, weight, own.locale) + mark
      const blankWidth = lettersWidth(piece.blank, weight)
      const words = piece.words.map(({ parts }) => parts.map((part) => part.text).join('')).join('') + piece.blank
      const last = found.at(-1)
      if (last && !piece.breakBefore) {
        last.text += words
        last.width = last.advance + width
        last.advance = last.width + blankWidth
      } else found.push({ text: words, width, advance: width + blankWidth })
    })
  }
  return found.map((piece) => {
    const parts = unbreakable(piece.text)
    return { ...piece, parts: parts.length > 1 ? parts.map((part) => lettersWidth(part, weight)) : [piece.width] }
  })
}

/** The width of a piece, with the space between Han and Latin. */
function widthOf({ words }: SetPiece, weight: Weight, locale: string): number {
  return words.reduce(
    (sum, { parts, spaced }) =>
      sum + (spaced ? 0.125 : 0) + parts.reduce((width, part) => width + partWidth(part, weight, locale), 0),
    0,
  )
}

/** What Chinese and Latin share is as wide as a Han character in a Chinese text. */
function partWidth({ text, setting }: Part, weight: Weight, locale: string): number {
  if (setting === 'half') return text.length / 2
  const isHan = setting === undefined && locale.startsWith('zh')
  return lettersWidth(isHan ? text.replace(/[‘’“”…—]/gu, '\u3000') : text, weight)
}
