import { findLineNumbers } from './lineNumbers.ts'
import { findMailHeads } from './mailHeads.ts'
import { takeMarkup } from './markup.ts'
import type { RepairKind } from './repair.ts'

/** A line without what mails, pages and PDFs put around its letters, and what that was. */
export interface Carried {
  text: string
  changes: { kind: RepairKind; found: string; correct: string; reason: string; count: number }[]
}

/**
 * Takes from each line what only carried it: the marks of a quoted mail (> ) and what its program wrote above it, the
 * tags and entities of HTML, marks of Markdown, the blanks between letters that were set apart.
 */
export function takeFromCarriers(lines: readonly string[]): Carried[] {
  const heads = new Map(findMailHeads(lines).map((head) => [head.line, head.reason]))
  const quoted = quotedLines(lines, heads)
  const numbers = findLineNumbers(lines)
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
    const number = text.slice(0, numbers.get(index) ?? 0)
    // What stands beside it stays where it stands.
    if (number !== '')
      change(
        'page',
        'the number of a line',
        number.trim(),
        '',
        1,
        ' '.repeat(number.length) + text.slice(number.length),
      )
    const bare = takeMarkup(text)
    if (bare.found.length > 0)
      change(
        'markup',
        'marks of HTML or Markdown',
        [...new Set(bare.found)].join(' '),
        '',
        bare.found.length,
        bare.text,
      )
    const decoded = decodeEntities(text)
    if (decoded.count > 0)
      change('entity', 'an entity of HTML', decoded.found, decoded.correct, decoded.count, decoded.text)
    const closed = closeUp(text)
    if (closed !== text) change('space', 'letters set apart', 'blanks', '', text.length - closed.length, closed)
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

const blanks = '[ \\u00a0\\u2002-\\u200a\\u202f\\u3000]'
const wide = '[\\p{Script=Han}\\u3001-\\u3029\\uff01-\\uff5e]'
const hanApart = new RegExp(`(?<=\\p{Script=Han})${blanks}(?=\\p{Script=Han})`, 'gu')
const besideWide = new RegExp(`(?<=${wide})${blanks}+|${blanks}+(?=${wide})`, 'gu')

/**
 * Where each letter of a line stands by itself, puts them together; two blanks and more stood between words. Of Han it
 * is enough that nearly all stand apart, whatever stands between them: numbers do not.
 */
function closeUp(line: string): string {
  const text = line.trim()
  if (text.length >= 15 && /^\S(?: {1,3}\S)+$/u.test(text))
    return text.replace(/(?<=\S) (?=\S)/gu, '').replace(/ {2,}/g, ' ')
  const apart = line.match(hanApart)?.length ?? 0
  if (apart >= 3 && apart > 3 * (line.match(/\p{Script=Han}(?=\p{Script=Han})/gu)?.length ?? 0))
    return line.replace(besideWide, (blank, at: number) => (at === 0 ? blank : ''))
  return line
}
