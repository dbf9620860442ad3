import type { Code } from '../../errors/citedeckError.js'
import type { Text } from '../../typography/text.ts'
import type { Piece } from './inline.ts'
import type { Exempt } from './nodes.ts'
import type { MarkdownTools } from './tools.ts'

/** Something wrong in Markdown, and its line there, from 1. */
export interface MarkdownFault {
  code: Code
  message: string
  line: number
  /** The words that it is about. */
  at?: string | undefined
}

/** What Markdown is read with. */
export interface MarkdownReader {
  tools: MarkdownTools
  /** What a line's end is in a running text. */
  joint: string
  /** Writes the pieces of a paragraph out and holds their numbers; what is wrong with them is reported. */
  text: (pieces: readonly Piece[], report: (fault: Omit<MarkdownFault, 'line'>) => void) => Text
  /** What is wrong with a file of `public`, or that there is none. */
  published: (path: string, is: 'picture' | 'video') => string | undefined
}

/** A slide of Markdown while it is read: what has been found wrong, and what is no text of the talk's. */
export interface Reading extends MarkdownReader {
  faults: MarkdownFault[]
  exempt: Exempt[]
  report: (code: Code, line: number, message: string, at?: string) => void
}

export function beginReading(reader: MarkdownReader): Reading {
  const faults: MarkdownFault[] = []
  return {
    ...reader,
    faults,
    exempt: [],
    report: (code, line, message, at) => faults.push({ code, line, message, at }),
  }
}
