import { itemInWords } from '../locales/text/index.ts'

/** A line of the text as received, with what tells where paragraphs begin. */
export interface Line {
  /** Without white space at its ends. */
  text: string
  /** From 1, in the file. */
  number: number
  /** In columns, its indent among them: Han and full-width characters have two where the line holds Han. */
  width: number
  indent: number
  isBlank: boolean
  /** Whether it ends as a sentence does, or with what leads on to a list or another sentence. */
  isTerminal: boolean
  /** A bullet, a number with a stop, or the mark of a quoted line begins it. */
  isItem: boolean
  /** Cells with tabs or bars between them. */
  isRow: boolean
}

const terminal = /[。！？｡…!?.．:：；;][”’」』）】〕)\]"'》〉]*$/u
/** A number that a program for Han columns has cut: 装了6.|8万. Sentences in Han end with another mark. */
const cutNumber = /\d[.,:]$/
const item = /^(?:[-–—*•·●○■□◆◇▪▸►‣⁃★☆※§>]\s|[•●○■□◆◇▪▸►‣※]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s|#{1,6}\s|[①-⑳])/iu

/** Measures a line. */
export function lineOf(received: string, number: number): Line {
  const text = received.trim()
  const lead = received.slice(0, received.length - received.trimStart().length)
  const indent = [...lead].reduce((sum, one) => sum + (one === '\u3000' ? 2 : one === '\t' ? 4 : 1), 0)
  return {
    text,
    number,
    width: indent + columnsOf(text),
    // A single blank was cut from the line before.
    indent: indent === 1 ? 0 : indent,
    isBlank: text === '',
    isTerminal: terminal.test(text) && !(cutNumber.test(text) && /\p{Script=Han}/u.test(text)),
    isItem: item.test(text) || itemInWords.test(text),
    isRow: /\t|\s\|\s|^\|/.test(text) || (text.match(/\S {3,}(?=\S)/g)?.length ?? 0) >= 2,
  }
}

/**
 * The columns that a text takes where each is as wide as a Latin letter; marks that Chinese shares with Latin are wide
 * there.
 */
export function columnsOf(text: string): number {
  let columns = text.length
  let shared = 0
  let isHan = false
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    if (code < 0xb7) continue
    if ((code >= 0x2e80 && code < 0xd800) || (code >= 0xff01 && code <= 0xff60)) {
      columns++
      isHan = true
    } else if (code === 0xb7 || code === 0x2014 || code === 0x2026 || (code >= 0x2018 && code <= 0x201d)) shared++
  }
  return isHan ? columns + shared : columns
}

/**
 * What stands first in a line and is not parted from it: a Latin word, or one Han character with the marks beside it.
 */
export function firstUnit(text: string): string {
  return /^(?:[^\s\p{Script=Han}]+|[“‘「『（《]*\p{Script=Han}[，。、；：？！」』”’）》]*)/u.exec(text)?.[0] ?? ''
}

/** Whether one line breaks off within a clause and the other goes on with it, by the letters at the break. */
export function goesOn(line: Line, next: Line): boolean {
  if (line.isTerminal || line.isRow || next.isItem || next.isRow) return false
  if (/[\p{L}\p{N}][-\u2010\u00AD]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) return true
  if (/\p{Script=Han}/u.test(line.text) && cutNumber.test(line.text)) return /^\d/.test(next.text)
  if (/\p{Script=Han}/u.test(line.text + next.text))
    return /[\p{L}\p{N}]$/u.test(line.text) && /^[\p{L}\p{N}，。、；：？！」』”’）》%]/u.test(next.text)
  return /^[\p{Ll}\d(“‘"€$£¥]/u.test(next.text) && !/[,;:]$/.test(line.text)
}
