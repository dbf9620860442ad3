import type { Fact } from '../article/facts.ts'
import type { ProofWords } from '../locales/proofWords.ts'
import type { Reading } from '../quantities/quantity.ts'
import { recognise } from '../source/numbers.ts'
import { isText } from './wordsOn.ts'

/**
 * What the article says of a number and no place of the slide does: that it is not exact, or what a rate is for. Only
 * what is seen for certain is said: where the slide's own words are not understood, nothing is.
 */
export function leftOutOf(fact: Fact, content: object, locale: string, words: ProofWords): string[] {
  const { bound, per } = fact
  if (bound === 'exactly' && !per) return []
  const readings = readingsOf(fact, content, locale)
  if (readings.length === 0) return []
  const isBoundSaid = bound === 'exactly' || readings.some((each) => each.bound === bound)
  const isPerSaid = !per || readings.some((each) => each.per !== undefined || each.unit.includes('-per-'))
  return [
    ...(isBoundSaid ? [] : [words.bound[bound]]),
    ...(isPerSaid || !per ? [] : [words.per(`${per.value === 1 ? '' : `${per.value} `}${per.noun ?? per.unit}`)]),
  ]
}

/** A fact's number as each place of the slide that shows it says it. */
function readingsOf(fact: Fact, content: object, locale: string): Reading[] {
  const found: Reading[] = []
  const read = (text: string, from: number, to: number) =>
    found.push(
      ...recognise(text, { locale }).filter(
        ({ start, end, value, high }) => start < to && end > from && (value === fact.value || high === fact.value),
      ),
    )
  const visit = (value: unknown): void => {
    if (isText(value)) {
      const texts = value.map((part) => (typeof part === 'string' ? { text: part } : part))
      const whole = texts.map(({ text }) => text).join('')
      let offset = 0
      for (const run of texts) {
        if ('fact' in run && run.fact === fact.id) read(whole, offset, offset + run.text.length)
        offset += run.text.length
      }
    } else if (Array.isArray(value)) value.forEach(visit)
    else if (value !== null && typeof value === 'object') {
      const text: unknown = Reflect.get(value, 'text')
      if (Reflect.get(value, 'fact') === fact.id && typeof text === 'string') read(text, 0, text.length)
      Object.values(value).forEach(visit)
    }
  }
  visit(content)
  return found
}
