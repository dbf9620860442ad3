import { isScalar, type YAMLParseError } from 'yaml'
import { takeApart, type TakenApart } from './document.ts'
import { slipOfIndentation, textLines } from './indentation.ts'
import { slipIn, type Slip } from './slips.ts'

/** A fault of the syntax; line and column count from 1. */
interface SyntaxFault {
  line: number
  column: number
  message: string
}

/** What a text is as YAML. */
export interface Syntax {
  /** One for each cause, in the order of the file. */
  faults: SyntaxFault[]
  /** The text with its slips mended, line for line; undefined where what is meant is not clear. */
  mended: (TakenApart & { source: string }) | undefined
}

/** Lists and maps stand in one another too deep; `offset` is where. */
export interface TooDeep {
  offset: number
}

/** After so many slips the rest of a file is not looked at. */
const most = 20

/**
 * Takes YAML apart. A slip upsets the parser for all that follows, so that one slip gives many errors: the first is
 * explained, its line is mended as far as that is clear, and the rest is taken apart anew.
 * @param deepest how many lists and maps may stand in one another
 */
export function readSyntax(given: string, deepest: number): Syntax | TooDeep {
  const faults: SyntaxFault[] = []
  let source = given
  const mendedLines = new Set<number>()
  for (;;) {
    const apart = takeApart(source, deepest)
    if (typeof apart === 'number') return { offset: apart }
    const { lines } = apart
    const inOrder = [...apart.document.errors].sort((a, b) => a.pos[0] - b.pos[0])
    // A tab upsets all that follows, and what comes before it too.
    const error = inOrder.find(({ code }) => code === 'TAB_AS_INDENT') ?? inOrder[0]
    const misread = error ? undefined : keyWithColon(apart)
    if (!error && (!misread || mendedLines.has(misread.line - 1)))
      return { faults: byLine(faults), mended: { source, ...apart } }
    const found = findSlip(source.split('\n'), error ? lines.linePos(error.pos[0]) : misread, error)
    if (error && (!found || mendedLines.has(found.line))) {
      const { line, col } = lines.linePos(error.pos[0])
      if (!mendedLines.has(line - 1)) faults.push({ line, column: col, message: explain(error) })
      return { faults: byLine(faults), mended: undefined }
    }
    if (!found) return { faults: byLine(faults), mended: { source, ...apart } }
    const { line, slip } = found
    mendedLines.add(line)
    faults.push({ line: line + 1, column: slip.column + 1, message: slip.message })
    if (slip.mended === undefined || faults.length >= most) return { faults: byLine(faults), mended: undefined }
    const all = source.split('\n')
    all[line] = slip.mended
    source = all.join('\n')
  }
}

function byLine(faults: readonly SyntaxFault[]): SyntaxFault[] {
  return [...faults].sort((a, b) => a.line - b.line)
}

/**
 * The line of the slip, from 0: that at which the parser stopped, the one before, or that behind, which stands askew.
 */
function findSlip(
  lines: readonly string[],
  { line, col }: { line: number; col: number } = { line: 1, col: 1 },
  error: YAMLParseError | undefined,
): { line: number; slip: Slip } | undefined {
  if (error?.code === 'TAB_AS_INDENT' || error?.code === 'MULTIPLE_DOCS') return undefined
  const text = textLines(lines)
  let at = line - 1
  while (at < lines.length - 1 && lines[at]?.trim() === '') at++
  const before = lastBefore(lines, at)
  const candidates: (() => { line: number; slip: Slip | undefined })[] = [
    () => ({ line: at, slip: text.has(at) ? undefined : slipIn(lines[at] ?? '', at === line - 1 ? col - 1 : 0) }),
    () => ({ line: at, slip: slipOfIndentation(lines, at, text) }),
    () => ({ line: at + 1, slip: slipOfIndentation(lines, at + 1, text) }),
    () => ({
      line: before,
      slip: text.has(before) ? undefined : slipIn(lines[before] ?? '', (lines[before] ?? '').length),
    }),
  ]
  for (const candidate of candidates) {
    const found = candidate()
    if (found.slip) return { line: found.line, slip: found.slip }
  }
  return undefined
}

/**
 * Where a full-width colon has become a part of a key, since one of ASCII comes later in its line: `of：{ en: boats }`.
 */
function keyWithColon({ pairs, lines }: TakenApart): { line: number; col: number } | undefined {
  for (const { key } of pairs)
    if (isScalar(key) && key.type === 'PLAIN' && key.range && /^[\p{L}\p{N}_-]+：/u.test(String(key.value)))
      return lines.linePos(key.range[0])
  return undefined
}

function lastBefore(lines: readonly string[], index: number): number {
  let before = index - 1
  while (before > 0 && /^\s*(?:#.*)?$/.test(lines[before] ?? '')) before--
  return Math.max(0, before)
}

function explain({ code, message }: YAMLParseError): string {
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here; take out the line ---'
  if (code === 'TAB_AS_INDENT') return 'a tab; indent with spaces'
  return `${message}; a text with signs of YAML's in it is put in quotes`
}
