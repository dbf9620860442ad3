import { isAbbreviation } from '../locales/text/index.ts'

/**
 * Is the stop at `at` that of an abbreviation, such as Dr., U.S. or e.g., and not the end of a sentence before the word
 * at `next`?
 */
export function endsAbbreviation(text: string, at: number, next: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at)
  const word = /[A-Za-z.]+$/.exec(before)?.[0].replace(/^\.+/, '') ?? ''
  if (word === '') return /(?:^|\s)\d{1,2}$/.test(before) && at < 3
  // £2.6m. Fares rose: a letter on digits is a scale or a unit, and no initial.
  if (/\d[A-Za-z]$/.test(before)) return false
  return isAbbreviation(word, text.slice(next, next + 12))
}
