import type { Locale } from '../locale.ts'
import { fonts } from './fonts.ts'
import { words } from './words.ts'

const english: Omit<Locale, 'tag'> = {
  words,
  joint: ' ',
  linesAreParagraphs: false,
  capitals: true,
  thousands: ',',
  quotationMarks: ['“', '”', '‘', '’'],
  fonts,
}

export const en: Locale = { tag: 'en', ...english }
export const enGB: Locale = { tag: 'en-GB', ...english }
export const enUS: Locale = { tag: 'en-US', ...english }
