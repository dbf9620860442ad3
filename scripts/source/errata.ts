import { z } from 'zod'
import { limits } from '../limits.ts'
import { grammarOf } from '../locales/grammars.ts'

/**
 * A correction to damage in the source text. `found` is the damaged characters alone, as they
 * stand in the paragraph once readings are removed; it must occur there exactly once. Keep
 * `correct` short, and split a long one: the article's sentences stay out of the repository.
 */
export const erratumSchema = z.strictObject({
  paragraph: z.int().positive(),
  found: z.string().min(1).max(limits.text),
  correct: z.string().max(limits.text),
  reason: z.string().min(1).max(limits.text),
})

export const errataSchema = z.array(erratumSchema).max(limits.entries)

export type Erratum = z.infer<typeof erratumSchema>

/**
 * The paragraphs in which a correction changes a number that a reader would take from them, in order: what is corrected
 * and the correction do not state the same amounts in the same digits, numerals, scales and signs of shares.
 * @param locale of the text
 */
export function correctedNumbers(errata: readonly Erratum[], locale: string): number[] {
  const { amounts } = grammarOf(locale)
  const stated = (text: string) =>
    [
      ...amounts(text).map((one) => one.text),
      ...(text.match(/[\p{N}零一二兩两三四五六七八九十百千萬万億亿兆半%‰％]/gu) ?? []),
    ].join(' ')
  const changing = errata.filter(({ found, correct }) => stated(found) !== stated(correct))
  return [...new Set(changing.map(({ paragraph }) => paragraph))].sort((a, b) => a - b)
}
