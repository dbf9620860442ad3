import type { QuotationMarks } from './quotationMarks.ts'
import type { Fonts } from './scripts.ts'
import type { Words } from './words.ts'

/**
 * What a language needs on slides. How its numbers are read and written is in `numbers.ts`, which slides do not load.
 */
export interface Locale {
  /** As BCP 47 names it. */
  tag: string
  words: Words
  /** What joins two lines of a title in a running text. */
  joint: string
  /** Each line of the notes is a paragraph; otherwise one that is empty parts them. */
  linesAreParagraphs: boolean
  /** What stands between the thousands of a number in digits. */
  thousands: string
  /** Sentences begin with a capital. */
  capitals: boolean
  /** What stands around somebody's words. */
  quotationMarks: QuotationMarks
  fonts: Fonts
}
