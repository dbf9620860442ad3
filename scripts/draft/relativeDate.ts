import { slideWords } from '../locales/grammars.ts'
import type { Stated } from './stated.ts'

/**
 * When an amount is of, where its sentence says that by no date right before it or behind it: last year, 今年.
 * @param others the amounts beside it
 */
export function relativeDateIn(
  { reading, sentence }: Stated,
  locale: string,
  others: readonly Stated[],
): string | undefined {
  // What stands beyond another amount of the sentence is said of that.
  const beside = others.filter((each) => each.sentence === sentence && each.reading.unit !== 'date')
  const from = Math.max(0, ...beside.flatMap((each) => (each.reading.end <= reading.start ? [each.reading.end] : [])))
  const to = Math.min(
    sentence.text.length,
    ...beside.flatMap((each) => (each.reading.start >= reading.end ? [each.reading.start] : [])),
  )
  const text = sentence.text.slice(0, to)
  const pattern = slideWords[locale.split('-')[0] ?? '']?.relativeDate
  if (!pattern) return undefined
  const [before, behind] = [
    /[^，。；,;.]*$/u.exec(text.slice(Math.max(from, reading.start - 12), reading.start))?.[0] ?? '',
    /^[^，。；,;.]*/u.exec(text.slice(reading.end, reading.end + 14))?.[0] ?? '',
  ]
  const found = pattern.exec(behind.trimStart().slice(0, 12))?.[0] ?? pattern.exec(before)?.[0]
  return found === undefined ? undefined : found.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
