import { CitedeckError } from '../errors/citedeckError.js'
import { limits } from '../input/limits.ts'
import { scriptOf } from '../typography/scriptNames.ts'
import { locales } from '../locales/index.ts'
import { parseJson } from '../input/parseJson.ts'
import { withoutSentence } from './doubts.ts'

/** How the files of other programs begin, byte by byte, and what they are. */
const beginnings: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'an RTF document'],
  ['%PDF-', 'a PDF'],
  ['%!PS', 'PostScript'],
  ['PK\x03\x04', 'a Word, OpenDocument or EPUB file, or another archive'],
  ['\xd0\xcf\x11\xe0', 'an old Word document'],
  ['bplist', 'a property list or web archive'],
  ['\x1f\x8b', 'an archive'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['SQLite format 3', 'a database'],
  ['\x7fELF', 'a program'],
]

const remedy = "Save the article's text alone, as plain text in UTF-8."

/**
 * Refuses the file of another program by how it begins.
 * @throws CitedeckError
 */
export function refuseDocument(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 1024))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s*/, '')
  const found = beginnings.find(([beginning]) => head.startsWith(beginning))
  if (found) throw new CitedeckError('source-not-plain', `The source is ${found[1]}, not plain text. ${remedy}`)
}

/**
 * Refuses a text that no person reads as it stands: markup, data, or bytes that happen to be characters.
 * @throws CitedeckError
 */
export function refuseMarkup(text: string): void {
  const kind = kindOf(text.trimStart())
  if (kind !== undefined)
    throw new CitedeckError('source-not-plain', `The source is ${kind}, not an article's plain text. ${remedy}`)
  const longest = longestLine(text)
  if (longest > limits.paragraph) {
    throw new CitedeckError(
      'source-too-long',
      `The source has a paragraph of ${longest} characters; at most ${limits.paragraph} are read. Give each `
        + 'paragraph a line of its own.',
    )
  }
}

/**
 * Refuses a text most of whose letters are of a script that runs from right to left; a quotation in one is read.
 * @throws CitedeckError
 */
export function refuseRightToLeft(text: string): void {
  const sample = text.slice(0, sampleLength)
  const backwards = sample.match(blocksOfRightToLeft)?.filter((one) => scriptOf(one)?.rightToLeft) ?? []
  const [first] = backwards
  if (first === undefined || backwards.length * 2 <= (sample.match(/\p{L}/gu)?.length ?? 0)) return
  throw new CitedeckError(
    'right-to-left',
    `The source text is in ${scriptOf(first)?.name} letters, which run from right to left: that is not read or set yet.`,
    `Give the article in one of the languages that there are: ${locales.map(({ tag }) => tag).join(', ')}.`,
  )
}

/** Where Unicode keeps letters that run from right to left; to look for them first is quick. */
const blocksOfRightToLeft = /[\u0590-\u08FF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/gu

/** So much of a text tells its script. */
const sampleLength = 20_000

/**
 * Refuses a restored text in which there is nothing to cite: no line is a sentence, or states a number.
 * @throws CitedeckError
 */
export function refuseHeadings(text: string): void {
  if (withoutSentence(text) !== 'headings') return
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [first = ''] = lines
  const shown = first.length > 40 ? `${first.slice(0, 40)}…` : first
  throw new CitedeckError(
    'source-no-sentence',
    lines.length === 1
      ? `The source is a single line without a sentence in it, "${shown}".`
      : `The source has ${lines.length} lines, and no sentence in them, the first of them "${shown}".`,
    "Where it is the article's headings alone, save its whole text; where its lines are sentences, end each with a full "
      + 'stop.',
  )
}

function kindOf(text: string): string | undefined {
  if (isMostlyControls(text)) return 'binary data'
  if (
    /^<(?:!doctype|html|head|body|\?xml|!--|(?:article|div|h[1-6]|p|section|span|table)[\s>])/i.test(text)
    || isMostlyTags(text)
  )
    return 'HTML or XML'
  if (/^[[{]/.test(text) && isJson(text)) return 'JSON'
  if (/=\r?\n/.test(text) && /=[C-F][0-9A-F]=[89AB][0-9A-F]/.test(text))
    return 'a mail as it is sent (quoted-printable)'
  if (!/\p{L}/u.test(text)) return 'numbers and marks without a word'
  if (isTable(text)) return 'a table'
  return undefined
}

/** Whether at least a fifth of the text is tags: a part of a page, copied with its markup. */
function isMostlyTags(text: string): boolean {
  let tags = 0
  for (const [tag] of text.matchAll(/<\/?[a-z][^<>]{0,1000}>/gi)) tags += tag.length
  return tags * 5 >= text.length
}

/** Whether it is JSON as a whole, or by its first line, as logs are. */
function isJson(text: string): boolean {
  return [text, text.slice(0, text.search(/[\r\n]|$/))].some((part) => {
    try {
      const value = parseJson(part)
      return typeof value === 'object' && value !== null
    } catch {
      return false
    }
  })
}

/** Whether at least a fifth of what is written are digits. */
function isMostlyNumbers(text: string): boolean {
  return (text.match(/\p{N}/gu)?.length ?? 0) * 5 >= (text.match(/\S/g)?.length ?? 0)
}

/** So many lines in ten have the same number of cells in a table. */
const leastRows = 0.8

/** What stands between cells; the fewest of it in a row, and whether most of the cells hold numbers then. */
const separators: readonly (readonly [RegExp, number, boolean])[] = [
  [/\t|(?<=.)\|(?=.)/g, 1, false],
  [/[,;](?=\S)/g, 2, true],
  [/(?<=\S) {2,}(?=\S)/g, 1, true],
  [/(?<=\S) (?=\S)/g, 2, true],
]

/**
 * Whether nearly all lines, three at least, have as many cells as each other: between tabs, bars or blanks, or as CSV.
 */
function isTable(text: string): boolean {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  if (lines.length < 3 || lines.filter((line) => /[。！？!?.]$/.test(line.trim())).length * 3 > lines.length)
    return false
  if (isColumnOfCells(lines)) return true
  const hasNumbers = isMostlyNumbers(text)
  return separators.some(([separator, least, areNumbers]) => {
    if (areNumbers && !hasNumbers) return false
    const cells = new Map<number, number>()
    for (const line of lines) {
      const count = line.trim().match(separator)?.length ?? 0
      cells.set(count, (cells.get(count) ?? 0) + 1)
    }
    return [...cells].some(([count, rows]) => count >= least && rows >= lines.length * leastRows)
  })
}

/** Whether it is a table whose cells stand below each other, as a copy from a page leaves them: most are numbers. */
function isColumnOfCells(lines: readonly string[]): boolean {
  const numbers = lines.filter((line) => /^[\s\p{N}\p{Sc}.,%+\-–−()]+$/u.test(line) && /\p{N}/u.test(line))
  return lines.length >= 6 && numbers.length * 2 >= lines.length && lines.every((line) => line.trim().length <= 40)
}

/**
 * Whether more than one character in a hundred is a control that no text has. Those above 7F are of bytes that were
 * decoded wrongly, which is mended.
 */
function isMostlyControls(text: string): boolean {
  const controls = text.match(/\p{Cc}/gu)?.filter((one) => one < ' ' && !/\s/.test(one)).length ?? 0
  return controls * 100 > text.length
}

function longestLine(text: string): number {
  let longest = 0
  let from = 0
  for (const { index } of text.matchAll(/[\n\r\u0085\u2028\u2029]/g)) {
    longest = Math.max(longest, index - from)
    from = index + 1
  }
  return Math.max(longest, text.length - from)
}
