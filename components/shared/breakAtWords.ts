import { plain, type Run, type Text } from '../../scripts/article/text.ts'
import { lineBreaks, type Span } from '../../scripts/typography/lineBreaks.ts'
import { borderOffsets } from './autospace.ts'

/** A stretch of one piece. `spaced`: Han and Latin meet after it; a line that begins there begins at its edge. */
export interface Word {
  text: string
  spaced: boolean
}

/** What a line does not break in. */
export interface Piece {
  words: Word[]
  /** The blank behind it. */
  blank: string
  /** Whether a line may begin with it. */
  breakBefore: boolean
  /**
   * The browser would break in it of itself: at a blank, a hyphen, a dash. `short`: it may not; `long`: only where it is
   * longer than a whole line.
   */
  whole?: 'short' | 'long'
}
export interface PieceRun extends Omit<Run, 'text'> {
  pieces: Piece[]
}

/** The longest piece, in Latin letters, that is never broken: about as long as a long word. */
const shortest = 18

/**
 * Cuts a text where a line may break (`lineBreaks`), and where Han and Latin meet, which asks for a little space. A typed
 * blank there has been taken out already (`closeUp`).
 */
export function breakAtWords(text: Text, locale: string, terms: readonly string[]): PieceRun[] {
  const whole = plain(text)
  const runs = placed(text)
  const facts = runs.filter(({ run }) => run.fact !== undefined).map(({ span }) => span)
  const breaks = lineBreaks(whole, facts, locale, terms)
  const borders = borderOffsets(whole)
  const starts = [0, ...[...breaks].sort((a, b) => a - b)]
  const pieces = starts.map((start, index): Span => [start, starts[index + 1] ?? whole.length])
  return runs.map(({ run: { fact, cite, computed, accent }, span: [from, to] }) => ({
    ...{ fact, cite, computed, accent },
    pieces: pieces
      .filter(([start, end]) => start < to && end > from)
      .map(([start, end]): Piece => {
        const [first, last] = [Math.max(start, from), Math.min(end, to)]
        const shown = whole.slice(first, last)
        const blank = last === to && to < end ? '' : (/\s*$/.exec(shown)?.[0] ?? '')
        const kind = wholeness(whole.slice(start, end).trimEnd(), first === start && last === end)
        return {
          words: wordsIn(whole, first, last - blank.length, borders),
          blank,
          breakBefore: breaks.has(first),
          ...(kind ? { whole: kind } : {}),
        }
      }),
  }))
}

/** The runs of a text and where each stands in it. */
function placed(text: Text): { run: Run; span: Span }[] {
  let offset = 0
  return (typeof text === 'string' ? [text] : text).map((given) => {
    const run: Run = typeof given === 'string' ? { text: given } : given
    const start = offset
    offset += run.text.length
    return { run, span: [start, offset] }
  })
}

function wordsIn(whole: string, start: number, end: number, borders: ReadonlySet<number>): Word[] {
  const edges = [start, ...[...borders].filter((at) => at > start && at < end), end]
  return edges
    .slice(1)
    .map((edge, index) => ({ text: whole.slice(edges[index], edge), spaced: borders.has(edge) }))
    .filter(({ text }) => text !== '')
}

/** Where browsers break a line though no word ends: blanks, hyphens and dashes, marks between Han characters. */
const breakable =
  /\s|[-‐‑–—―/…·・](?=\S)|[\p{L}\p{N}][—―…]|(?<!\p{Script=Latin})’(?=\S)|[\p{Pe}”，。；：？！、](?=[\p{L}\p{N}])|[\p{L}\p{N}][\p{Ps}“‘]/u

function wholeness(piece: string, isOneRun: boolean): Piece['whole'] {
  if (!breakable.test(piece)) return undefined
  if (lettersIn(piece) <= shortest) return 'short'
  return isOneRun ? 'long' : undefined
}

const lettersIn = (text: string) =>
  [...text].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0)

/** The parts of a piece that are never broken: a long name may be, at its blanks, where a line has no room for it. */
export function unbreakable(piece: string): string[] {
  const text = piece.trim()
  return lettersIn(text) <= shortest ? [text] : text.split(/\s+/)
}
