import { z } from 'zod'
import { limits } from '../input/limits.ts'
import { grammarOf } from '../locales/grammars.ts'
import { numerals } from '../locales/text/index.ts'

/**
 * A correction to damage in the source text. `found` is the damaged characters alone, as they
 * stand in the paragraph once readings are removed; it must occur there exactly once. Keep
 * `correct` short, and split a long one: the article's sentences stay out of the repository.
 */
const correctionSchema = z.strictObject({
  paragraph: z.int().positive(),
  found: z.string().min(1).max(limits.text),
  correct: z.string().max(limits.text),
  reason: z.string().min(1).max(limits.text),
})

const line = z.string().trim().min(1).max(limits.text)
const reason = z.string().min(1).max(limits.text)

/**
 * What a line of the text is where nothing in it proves that: `skip` is printed on a page beside the text, `keep`
 * belongs
 * to it. Every line that reads so is meant, as it stands once its letters are mended.
 */
const lineSchema = z.union([z.strictObject({ skip: line, reason }), z.strictObject({ keep: line, reason })])

const erratumSchema = z.union([correctionSchema, lineSchema])

export const errataSchema = z.array(erratumSchema).max(limits.entries)

export type Correction = z.infer<typeof correctionSchema>
export type LineErratum = z.infer<typeof lineSchema>
export type Erratum = z.infer<typeof erratumSchema>

/** Whether an erratum corrects characters of a paragraph. */
export function isCorrection(erratum: Erratum): erratum is Correction {
  return 'paragraph' in erratum
}

/** An erratum that says what a line is, as it is written in a file. */
export function lineErratum(does: 'skip' | 'keep', text: string): string {
  return `{ ${does}: '${text.replaceAll("'", "''")}', reason: … }`
}

/** What errata say of lines, by these. */
export function linesTold(errata: readonly Erratum[]): ReadonlyMap<string, LineErratum> {
  return new Map(
    errata.flatMap((each) => (isCorrection(each) ? [] : [['skip' in each ? each.skip : each.keep, each] as const])),
  )
}

const digits = new RegExp(`[\\p{N}${numerals}%‰％]`, 'gu')

/**
 * The paragraphs in which a correction changes a number that a reader would take from them, in order: what is corrected
 * and the correction do not state the same amounts in the same digits, numerals, scales and signs of shares.
 * @param locale of the text
 */
export function correctedNumbers(errata: readonly Erratum[], locale: string): number[] {
  const { amounts } = grammarOf(locale)
  const stated = (text: string) => [...amounts(text).map((one) => one.text), ...(text.match(digits) ?? [])].join(' ')
  const changing = errata.filter(isCorrection).filter(({ found, correct }) => stated(found) !== stated(correct))
  return [...new Set(changing.map(({ paragraph }) => paragraph))].sort((a, b) => a - b)
}
