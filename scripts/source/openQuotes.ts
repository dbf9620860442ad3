import { splitParagraph } from './segment.ts'

/** A quotation mark that has no other half in its paragraph. */
export interface OpenQuote {
  /** From 1. */
  paragraph: number
  mark: string
  isOpening: boolean
  /** The words that it stands among. */
  around: string
  /** The mark with as much beside it as makes it the only one in its paragraph, as an erratum names it. */
  found: string
  /** Whether sentences would end elsewhere if it were not there, or were the other half. */
  isCutUncertain: boolean
}

/** Each mark that opens, with those that close it; in German ” and “ both close „. */
const halves: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '„': '“”',
  '"': '"”',
  '«': '»',
  '»': '«',
}
const marks = /[“”„"「」『』«»]/g
const other: Readonly<Record<string, string>> = { '“': '”', '”': '“', '「': '」', '」': '「', '『': '』', '』': '『' }
const everyMark = new RegExp(marks.source, 'g')

/**
 * The first quotation mark without its other half in each paragraph of a restored text. One that is opened may be
 * closed in a later paragraph, where each in between opens it again, as quotations of several paragraphs are printed.
 */
export function findOpenQuotes(text: string): OpenQuote[] {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  return paragraphs.flatMap((line, index): OpenQuote[] => {
    const stray = strayIn(line)
    if (!stray) return []
    const goesOn = stray.isOnly && paragraphs[index + 1]?.trimStart().startsWith(stray.mark)
    return goesOn ? [] : [told(line, index + 1, stray)]
  })
}

interface Stray {
  mark: string
  at: number
  isOpening: boolean
  /** Whether nothing else is open. */
  isOnly: boolean
}

function strayIn(line: string): Stray | undefined {
  const open: { mark: string; at: number }[] = []
  for (const { 0: mark, index } of line.matchAll(marks)) {
    const last = open.at(-1)
    // 5" is a measure.
    if (mark === '"' && last?.mark !== '"' && /\d/.test(line.charAt(index - 1))) continue
    const isBehindWord = /\S/.test(line.charAt(index - 1))
    if (last && (halves[last.mark]?.includes(mark) || (last.mark === '“' && mark === '"' && isBehindWord))) open.pop()
    else if (mark in halves) open.push({ mark, at: index })
    else return { mark, at: index, isOpening: false, isOnly: false }
  }
  const [first] = open
  return first && { ...first, isOpening: true, isOnly: open.length === 1 }
}

const shownAround = 12

function told(line: string, paragraph: number, { mark, at, isOpening }: Stray): OpenQuote {
  const end = at + mark.length
  const around = `${line.slice(Math.max(0, at - shownAround), at)}${line.slice(at, end + shownAround)}`.trim()
  return { paragraph, mark, isOpening, around, found: onlyAt(line, at), isCutUncertain: isCutUncertain(line, at) }
}

/** The stretch that begins with the character at a place and stands nowhere else; at the end, one that ends with it. */
function onlyAt(line: string, at: number): string {
  const isOnly = (found: string) => line.indexOf(found) === line.lastIndexOf(found)
  for (let end = at + 1; end <= line.length; end++) if (isOnly(line.slice(at, end))) return line.slice(at, end)
  for (let from = at; from > 0; from--) if (isOnly(line.slice(from, at + 1))) return line.slice(from, at + 1)
  return line
}

function isCutUncertain(line: string, at: number): boolean {
  const shape = (text: string) =>
    splitParagraph(text)
      .map((sentence) => sentence.replace(everyMark, '').trim())
      .join('\n')
  const [before, mark, after] = [line.slice(0, at), line.charAt(at), line.slice(at + 1)]
  const received = shape(line)
  const turned = other[mark]
  // What opens stands before a word, what closes behind one.
  const canTurn = turned !== undefined && (turned in halves ? /^\S/.test(after) : /\S$/.test(before))
  return ['', ...(canTurn ? [turned] : [])].some((instead) => shape(before + instead + after) !== received)
}
