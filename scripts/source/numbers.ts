import { grammarOf, localeOfScript } from '../locales/grammars.ts'
import type { Reading, ReadOptions } from '../quantities/quantity.ts'

/**
 * The quantities that a sentence states, in order, read by the grammar of its language. Without options the language is
 * told by the sentence's script. Claims that a semicolon sets apart are read each by itself: no noun, year, bound, unit
 * or currency of one reaches a number of another, but where the other says the same of another time and leaves its unit
 * out. Linear in the length of the sentence, which need not be folded.
 * @throws RangeError for a locale whose language has no grammar
 */
export function recognise(sentence: string, options?: Partial<ReadOptions>): Reading[] {
  const grammar = grammarOf(options?.locale ?? localeOfScript(sentence))
  let from = 0
  const claims = sentence.split(/(?<=[;；])/)
  const all = claims.flatMap((claim) => {
    const readings = grammar.read(claim, options?.units ?? [], options?.context)
    const start = from
    from += claim.length
    return start === 0 ? readings : readings.map((one) => ({ ...one, start: one.start + start, end: one.end + start }))
  })
  return claims.length > 1 && grammar.withLeftOutUnits ? [...grammar.withLeftOutUnits(sentence, all)] : all
}

/** What sentences are read with, as all of them together say: whose money 元 is, unless the data says it. */
export function inContextOf(sentences: readonly { text: string }[], options: ReadOptions): ReadOptions {
  const context = grammarOf(options.locale).contextOf(sentences.map(({ text }) => text).join('\n'))
  const { currency } = options
  return { ...options, context: currency === undefined ? context : { ...context, currency } }
}
