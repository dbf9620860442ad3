import { allNamed, at, childrenOf, isXmlElement, type XmlNode } from '../../input/xml.ts'
import type { TableCell } from './table.ts'

/** The formats of numbers that workbooks name by a number alone (ECMA-376, part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  48: '0.0E+0',
  49: '@',
}

/** The formats of the cells of a workbook, by the index of their style. */
export function numberFormats(styles: readonly XmlNode[]): string[] {
  const [root] = styles.filter(isXmlElement).filter(({ name }) => /(?:^|:)styleSheet$/.test(name))
  const prefix = root?.name.replace(/styleSheet$/, '') ?? ''
  const own = new Map(
    allNamed(styles, `${prefix}numFmt`).map(({ attribs }) => [
      Number(attribs['numFmtId']),
      attribs['formatCode'] ?? 'General',
    ]),
  )
  const cells = at(root, `${prefix}cellXfs`)
  return (cells ? childrenOf(cells) : []).map(({ attribs }) => {
    const id = Number(attribs['numFmtId'] ?? 0)
    return own.get(id) ?? builtIn[id] ?? 'General'
  })
}

/** A cell with a number as a reader sees it by its format. */
export function formatted(given: number, format: string, isFrom1904: boolean): TableCell {
  const exact = cleaned(given)
  const sections = sectionsOf(format)
  const [positive = 'General', negative, zero] = sections
  const section = given < 0 && negative !== undefined ? negative : given === 0 && zero !== undefined ? zero : positive
  const code = section.replace(/\[(?!\$|h|m|s)[^\]]*\]/gi, '')
  const { before, pattern, behind } = partsOf(code)
  if (isDate(pattern)) {
    const date = dateOf(given, pattern, isFrom1904)
    return date === undefined ? { shown: String(exact) } : { shown: date, date }
  }
  if (pattern === '' || /^general$/i.test(pattern) || pattern === '@' || /[Ee?/]/.test(pattern))
    return { shown: `${before}${String(exact)}${behind}`.trim(), exact }
  const isPercent = pattern.includes('%') || behind.includes('%') || before.includes('%')
  const [, places = ''] = /\.([0#?]*)/.exec(pattern) ?? []
  const thousands = /[0#?](,+)(?:\.|$)/.exec(pattern.replace(/[^0#?,.]/g, ''))?.[1]?.length ?? 0
  const scaled = (isPercent ? exact * 100 : exact) / 1000 ** thousands
  const sign = scaled < 0 && !(negative !== undefined && /^\s*\(/.test(before)) ? '-' : ''
  const rounded = Math.abs(cleaned(scaled)).toFixed(Math.min(places.length, 20))
  const digits = places.includes('#') ? String(Number(rounded)) : rounded
  const percent = isPercent && !/%/.test(before + behind) ? '%' : ''
  const shown = `${before}${sign}${digits}${percent}${behind}`.replace(/^\s*\((.*)\)\s*$/, '-$1').trim()
  return { shown, exact: isPercent ? cleaned(exact * 100) : exact }
}

/** A number without what binary fractions add to it: 0.30000000000000004 is 0.3. */
const cleaned = (number: number): number => Number(number.toPrecision(15))

/** The sections of a format: of positive numbers, negative ones, zero, text. */
function sectionsOf(format: string): string[] {
  return (format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? []).slice(0, 3)
}

/** What a format writes before and behind a number, and the pattern of that. */
function partsOf(code: string): { before: string; pattern: string; behind: string } {
  const token = /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|(\[[hms]+\]|[^"\\_*[])/gi
  let [before, pattern, behind] = ['', '', '']
  for (const [, quoted, escaped, currency, plain] of code.matchAll(token)) {
    const literal =
      quoted ?? escaped ?? currency ?? (plain !== undefined && /[€$£¥()+\s-]/.test(plain) ? plain : undefined)
    if (literal === undefined) pattern += plain ?? ''
    else if (/[0#?]|general/i.test(pattern)) behind += literal
    else if (/[ymdhs]/i.test(pattern)) pattern += ' '
    else before += literal
  }
  return { before, pattern, behind }
}

const isDate = (pattern: string): boolean =>
  !/[0#?]/.test(pattern) && /[ymdhs]/i.test(pattern) && !/general/i.test(pattern)

/** The day of a serial number, as far as its format shows it; undefined where it shows a time alone. */
function dateOf(serial: number, pattern: string, isFrom1904: boolean): string | undefined {
  const [hasYear, hasDay] = [/y|e/i.test(pattern), /d/i.test(pattern)]
  const hasMonth = /m/i.test(pattern.replace(/h+\W*m+|m+\W*s+/gi, ''))
  if (!hasYear && !hasDay) return undefined
  // Day 60 of the first calendar is a 29 February 1900 that never was.
  const days = Math.floor(serial) + (isFrom1904 ? 1462 : serial < 60 ? 1 : 0)
  if (!(days > 0 && days < 2_958_466)) return undefined
  const iso = new Date(Date.UTC(1899, 11, 30 + days)).toISOString()
  if (!hasYear) return `--${iso.slice(5, 10)}`
  return hasDay ? iso.slice(0, 10) : hasMonth ? iso.slice(0, 7) : iso.slice(0, 4)
}
