import { slideWords } from '../locales/grammars.ts'
import type { Stated } from './stated.ts'

/** When an amount is of, where its sentence says that by no date, right before it or behind: last year, 今年. */
export function relativeDateIn({ reading, sentence: { text } }: Stated, locale: string): string | undefined {
  const pattern = slideWords[locale.split('-')[0] ?? '']?.relativeDate
  if (!pattern) return undefined
  const [before, behind] = [
    /[^，。；,;.]*$/u.exec(text.slice(Math.max(0, reading.start - 12), reading.start))?.[0] ?? '',
    /^[^，。；,;.]*/u.exec(text.slice(reading.end, reading.end + 14))?.[0] ?? '',
  ]
  const found = pattern.exec(behind.trimStart().slice(0, 12))?.[0] ?? pattern.exec(before)?.[0]
  return found === undefined ? undefined : found.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
