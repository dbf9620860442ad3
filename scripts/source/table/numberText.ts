import type { Separator } from './csv.ts'
import type { Decimal } from './table.ts'

/** A text that holds one number: what stands before and behind it, and its digits as programs write them. */
export interface NumberText {
  before: string
  digits: string
  behind: string
  /** Why it may be another number. */
  unsure?: string
}

const space = String.raw`[ \u00A0\u202F'’]`
/** A number with whatever parts its thousands and its decimals. */
const number = new RegExp(
  String.raw`[-−–+]?(?:\d{1,3}(?:${space}\d{3})+(?!\d)|\d[\d.,]*)(?:[.,]\d+)?(?:[eE][-+]?\d+)?`,
  'g',
)

/**
 * The number of a text, such as `1,234`, `12,5 %` or `(310)`; undefined where it holds none or several, a date, or a
 * code such as 007.
 * @param decimal how the file writes numbers; undefined where that cannot be told
 */
export function numberIn(given: string, decimal: Decimal | undefined): NumberText | undefined {
  const text = given.normalize('NFKC').replace(/^\(\s*([^()]*\d[^()]*)\s*\)$/, '-$1')
  const [found, another] = [...text.matchAll(number)]
  if (!found || another) return undefined
  const before = text.slice(0, found.index).trim()
  const behind = text.slice(found.index + found[0].length).trim()
  const written = found[0].replace(/[.,]$/, '')
  if (/[\p{L}\d][-–/:.]?$/u.test(before) && !/[\p{L}][.]?$/u.test(before)) return undefined
  if (/^[-/:]\d/.test(behind) || /^[+-]?0\d/.test(written)) return undefined
  const read = plainDigits(written, decimal)
  return read && { before, behind, ...read }
}

/** A number's digits with a point before its decimals, and nothing else between them. */
function plainDigits(written: string, decimal: Decimal | undefined): Pick<NumberText, 'digits' | 'unsure'> | undefined {
  const text = written
    .replace(/^[−–]/, '-')
    .replace(/^\+/, '')
    .replace(/[ \u00A0\u202F'’]/g, '')
  const marks = [...text.matchAll(/[.,]/g)].map(([mark]) => mark)
  const [first, ...others] = marks
  if (first === undefined) return { digits: text }
  const last = marks.at(-1)
  const grouped = (mark: string, rest: string) =>
    new RegExp(String.raw`^-?\d{1,3}(?:[${mark}]\d{3})+${rest}$`).test(text)
  if (first !== last) {
    // 1,234.5 and 1.234,5 tell by themselves which mark is which.
    if (!grouped(first, String.raw`[${last ?? ''}]\d+`)) return undefined
    if (decimal !== undefined && (decimal === 'comma') !== (last === ',')) return undefined
    return { digits: text.replaceAll(first, '').replace(last ?? '', '.') }
  }
  if (others.length > 0) {
    if (!grouped(first, '')) return undefined
    return { digits: text.replaceAll(first, '') }
  }
  const isDecimal = decimal === undefined ? undefined : (decimal === 'comma') === (first === ',')
  const mayBeGroups = grouped(first, '') && !/^-?0/.test(text)
  if (isDecimal === true || !mayBeGroups) return isDecimal === false ? undefined : { digits: text.replace(first, '.') }
  const digits = text.replace(first, '')
  if (isDecimal === false) return { digits }
  return {
    digits,
    unsure: `"${first}" may part thousands or decimals: say decimal: comma or decimal: point of the table in article.yaml`,
  }
}

/** How the numbers of a file are written, as far as they tell; where none does, as English and Chinese have them. */
export function decimalOf(rows: readonly (readonly string[])[], separator: Separator): Decimal | undefined {
  const found = new Set<Decimal>()
  for (const cell of rows.flat()) {
    const text = cell.normalize('NFKC')
    const [mark, rest = ''] = /^\D*?-?\d+([.,])(\d+)\D*$/.exec(text)?.slice(1) ?? []
    if (mark !== undefined && (rest.length !== 3 || /^\D*?-?0[.,]/.test(text)))
      found.add(mark === ',' ? 'comma' : 'point')
    const [, thousands] =
      /^\D*?-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+(?!\d)/.exec(text)
      ?? /^\D*?-?\d{1,3}([.,])\d{3}(?:(?!\1)[.,]\d)/.exec(text)
      ?? []
    if (thousands !== undefined) found.add(thousands === ',' ? 'point' : 'comma')
  }
  if (found.size === 1) return [...found][0]
  return found.size === 0 && separator !== ';' ? 'point' : undefined
}
