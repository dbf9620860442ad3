import { plain, type Run, type Text } from '../../scripts/typography/text.ts'
import { lineBreaks, widthIn, type Span } from '../../scripts/typography/lineBreaks.ts'
import { unitsIn } from '../../scripts/typography/units.ts'
import { borderOffsets } from './autospace.ts'

/**
 * A stretch of one piece. `spaced`: Han and Latin meet after it; a line that begins there begins at its edge. `whole`:
 * in a piece that is longer than its line it stays together where it can.
 */
export interface Word {
  text: string
  spaced: boolean
  whole?: true
}

/** What a line does not break in. */
export interface Piece {
  words: Word[]
  /** The blank behind it. */
  blank: string
  /** Whether a line may begin with it. */
  breakBefore: boolean
  /**
   * The browser would break in it of itself: at a blank, a hyphen, a dash. `short`: it may not; `long`: only where it
   * is longer than a whole line.
   */
  whole?: 'short' | 'long'
  /** What stands beside it on its line is in another run. */
  isPart?: true
}
export interface PieceRun extends Omit<Run, 'text'> {
  pieces: Piece[]
}

/** The longest piece, in Latin letters, that is never broken: about as long as a long word. */
const shortest = 18

/**
 * Cuts a text where a line may break (`lineBreaks`), and where Han and Latin meet, which asks for a little space. A
 * typed blank there has been taken out already (`closeUp`).
 */
export function breakAtWords(text: Text, locale: string, terms: readonly string[]): PieceRun[] {
  const whole = plain(text)
  const runs = placed(text)
  const facts = runs.filter(({ run }) => run.fact !== undefined).map(({ span }) => span)
  const breaks = lineBreaks(whole, facts, locale, terms, accentsIn(runs))
  const borders = borderOffsets(whole)
  const starts = [0, ...[...breaks].sort((a, b) => a - b)]
  const pieces = starts.map((start, index): Span => [start, starts[index + 1] ?? whole.length])
  return runs.map(({ run: { fact, cite, computed, accent, marks, href }, span: [from, to] }) => ({
    ...{ fact, cite, computed, accent, marks, href },
    pieces: pieces
      .filter(([start, end]) => start < to && end > from)
      .map(([start, end]): Piece => {
        const [first, last] = [Math.max(start, from), Math.min(end, to)]
        const shown = whole.slice(first, last)
        const blank = last === to && to < end ? '' : (/\s*$/.exec(shown)?.[0] ?? '')
        const kind = wholeness(whole.slice(start, end).trimEnd(), first === start && last === end)
        return {
          words: wordsIn(whole, [first, last - blank.length], borders, kind === 'long'),
          blank,
          breakBefore: breaks.has(first),
          ...(kind ? { whole: kind } : {}),
          ...(first === start && last === end ? {} : { isPart: true }),
        }
      }),
  }))
}

/** The runs of a text and where each stands in it; strings one after another are one. */
function placed(text: Text): { run: Run; span: Span }[] {
  let offset = 0
  const runs: Run[] = []
  for (const given of typeof text === 'string' ? [text] : text) {
    const last = runs.at(-1)
    if (typeof given === 'string' && last && Object.keys(last).length === 1)
      runs[runs.length - 1] = { text: last.text + given }
    else runs.push(typeof given === 'string' ? { text: given } : given)
  }
  return runs.map((run) => {
    const start = offset
    offset += run.text.length
    return { run, span: [start, offset] }
  })
}

/** Where a text is stressed: runs that are stressed one after another are one stretch. */
function accentsIn(runs: readonly { run: Run; span: Span }[]): Span[] {
  return runs.reduce<Span[]>((found, { run, span: [start, end] }) => {
    const last = found.at(-1)
    if (!run.accent) return found
    return last?.[1] === start ? [...found.slice(0, -1), [last[0], end]] : [...found, [start, end]]
  }, [])
}

/** The words of a piece, cut where Han and Latin meet, and at its blanks where it may be parted there. */
function wordsIn(whole: string, [start, end]: Span, borders: ReadonlySet<number>, isLong: boolean): Word[] {
  const units = isLong ? unitsIn(whole).filter(([from]) => whole.charAt(from - 1) === ' ') : []
  const blanks = isLong ? [...whole.matchAll(/ +/g)].flatMap(({ 0: { length }, index }) => [index, index + length]) : []
  const isInUnit = (at: number) => units.some(([from, to]) => from < at && at < to)
  const cuts = [...borders, ...blanks.filter((at) => !isInUnit(at))].filter((at) => at > start && at < end)
  const edges = [start, ...[...new Set(cuts)].sort((a, b) => a - b), end]
  return edges
    .slice(1)
    .map((edge, index): Word => {
      const from = edges[index] ?? start
      const isUnit = units.some(([at]) => from === at)
      return { text: whole.slice(from, edge), spaced: borders.has(edge), ...(isUnit && { whole: true }) }
    })
    .filter(({ text }) => text !== '')
}

/** Where browsers break a line though no word ends: blanks, hyphens and dashes, marks between Han characters. */
const breakable =
  /\s|[-‐‑–—―/…·・](?=\S)|[\p{L}\p{N}][—―…]|(?<!\p{Script=Latin})’(?=\S)|[\p{Pe}”，。；：？！、](?=[\p{L}\p{N}])|[\p{L}\p{N}][\p{Ps}“‘]/u

function wholeness(piece: string, isOneRun: boolean): Piece['whole'] {
  if (!breakable.test(piece)) return undefined
  if (widthIn(piece) <= shortest) return 'short'
  return isOneRun ? 'long' : undefined
}

/** The parts of a piece that are never broken: a long name may be, at its blanks, where a line has no room for it. */
export function unbreakable(piece: string): string[] {
  const text = piece.trim()
  return widthIn(text) <= shortest ? [text] : text.split(/\s+/)
}
