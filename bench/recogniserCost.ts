import { recognise } from '../scripts/source/numbers.ts'
import type { Expectation } from './expectations.ts'

/** What recognising costs in a language: seconds per megabyte of text, at two sizes. */
export interface RecogniserCost {
  language: string
  text: string
  perMegabyte: readonly { megabytes: number; seconds: number }[]
}

/**
 * Times the recogniser on sentences, repeated until they are as large as wanted; the best of three. `padding` stands
 * before each sentence: prose without numbers, where that is what is timed.
 */
export function recogniserCost(
  language: string,
  text: string,
  sentences: readonly Expectation[],
  padding: string,
  sizes: readonly number[] = [1, 4],
): RecogniserCost {
  const of = sentences.map(({ sentence, locale }) => ({ text: padding + sentence, locale }))
  const bytes = of.reduce((sum, sentence) => sum + Buffer.byteLength(sentence.text), 0)
  return {
    language,
    text,
    perMegabyte: sizes.map((megabytes) => {
      const rounds = Math.max(1, Math.round((megabytes * 1e6) / bytes))
      const once = () => {
        const start = performance.now()
        for (let round = 0; round < rounds; round++)
          for (const sentence of of) recognise(sentence.text, { locale: sentence.locale })
        return (performance.now() - start) / 1000
      }
      return { megabytes, seconds: Math.min(once(), once(), once()) / ((rounds * bytes) / 1e6) }
    }),
  }
}
