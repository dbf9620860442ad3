import type { Locale } from '../locale.ts'
import { fontsHans, fontsHant } from './fonts.ts'
import { wordsHans } from './wordsHans.ts'
import { wordsHant } from './wordsHant.ts'

// Markdown puts a space where a line ends, which Chinese does not want: there, each line of notes is a paragraph.
const chinese = { joint: '', linesAreParagraphs: true, capitals: false, thousands: '' }

export const zhHant: Locale = {
  tag: 'zh-Hant',
  words: wordsHant,
  fonts: fontsHant,
  quotationMarks: ['「', '」', '『', '』'],
  ...chinese,
}
// GB/T 15834-2011, 4.8.
export const zhHans: Locale = {
  tag: 'zh-Hans',
  words: wordsHans,
  fonts: fontsHans,
  quotationMarks: ['“', '”', '‘', '’'],
  ...chinese,
}
