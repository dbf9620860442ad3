import { findMailHeads } from './mailHeads.ts'
import type { RepairKind } from './repair.ts'

/** A line without what mails, pages and PDFs put around its letters, and what that was. */
export interface Carried {
  text: string
  changes: { kind: RepairKind; found: string; correct: string; reason: string; count: number }[]
}

/**
 * Takes from each line what only carried it: the marks of a quoted mail (> ) and what its program wrote above it, the
 * entities of HTML, the blanks between letters that were set apart.
 */
export function takeFromCarriers(lines: readonly string[]): Carried[] {
  const heads = new Map(findMailHeads(lines).map((head) => [head.line, head.reason]))
  const quoted = quotedLines(lines, heads)
  return lines.map((line, index) => {
    const reason = heads.get(index)
    if (reason !== undefined)
      return { text: '', changes: [{ kind: 'quoted', found: line.trim(), correct: '', reason, count: 1 }] }
    const changes: Carried['changes'] = []
    let text = line
    const change = (kind: RepairKind, reason: string, found: string, correct: string, count: number, to: string) => {
      changes.push({ kind, found, correct, reason, count })
      text = to
    }
    const marks = quoted.has(index) ? (/^ ?(?:>[ \t]?)+/.exec(line)?.[0] ?? '') : ''
    if (marks !== '') change('quoted', 'a mail that was answered', marks.trim(), '', 1, line.slice(marks.length))
    const decoded = decodeEntities(text)
    if (decoded.count > 0)
      change('entity', 'an entity of HTML', decoded.found, decoded.correct, decoded.count, decoded.text)
    const closed = closeUp(text)
    if (closed !== text) change('space', 'letters set apart', 'U+0020', '', text.length - closed.length, closed)
    return { text, changes }
  })
}

/** So many lines below each other are a quoted mail; fewer are a word's or a sum's own mark. */
const leastQuoted = 3

/** The places of the lines that a mail program has marked as quoted. */
function quotedLines(lines: readonly string[], heads: ReadonlyMap<number, string>): Set<number> {
  const found = new Set<number>()
  if (!lines.some((line) => line.includes('>'))) return found
  let run: number[] = []
  const close = () => {
    if (run.length >= leastQuoted) for (const index of run) found.add(index)
    run = []
  }
  for (const [index, line] of lines.entries()) {
    if (/^ ?>/.test(line) && !heads.has(index)) run.push(index)
    else if (heads.has(index)) close()
    else if (line.trim() !== '') close()
  }
  close()
  return found
}

/** The entities that editors and web pages write; all others are left as they are. */
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  pound: '£',
  euro: '€',
  yen: '¥',
  cent: '¢',
  deg: '°',
  frac12: '½',
  times: '×',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  shy: '\u00AD',
}

function decodeEntities(line: string): { text: string; found: string; correct: string; count: number } {
  const found = new Map<string, string>()
  let count = 0
  if (!line.includes('&')) return { text: line, found: '', correct: '', count }
  const text = line.replace(
    /&(?:amp;)?(?:([a-z]{2,6}\d{0,2})|#(\d{2,6})|#x([\da-f]{2,5}));/gi,
    (whole, name, decimal, hex) => {
      const code =
        typeof decimal === 'string' ? Number(decimal) : typeof hex === 'string' ? parseInt(hex, 16) : undefined
      const isWhole = code === undefined || (code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff))
      const letter = code === undefined ? entities[String(name)] : isWhole ? String.fromCodePoint(code) : undefined
      if (letter === undefined) return String(whole)
      found.set(String(whole), letter)
      count++
      return letter
    },
  )
  return { text, found: [...found.keys()].join(' '), correct: [...found.values()].join(' '), count }
}

/** Where each letter of a line stands by itself, puts them together; two blanks and more stood between words. */
function closeUp(line: string): string {
  if (!line.includes(' ')) return line
  const text = line.trim()
  if (text.length < 15 || !/^\S(?: {1,3}\S)+$/u.test(text)) return line
  return text.replace(/(?<=\S) (?=\S)/gu, '').replace(/ {2,}/g, ' ')
}
