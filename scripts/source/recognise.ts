import type { Grammar } from '../locales/grammar.ts'
import type { ReadOptions, Reading } from '../quantities/quantity.ts'
import { recognise as readOld } from './numbers.ts'

/** The quantities that a sentence states, in order. */
export function recognise(sentence: string, { locale, units = [] }: ReadOptions): Reading[] {
  return grammarFor(locale).read(sentence, units)
}

/** The grammar of a locale's numbers. */
export function grammarFor(locale: string): Grammar {
  return {
    read: (sentence) => {
      const readings: Reading[] = []
      for (const { counter, unit, ...found } of readOld(sentence)) {
        const last = readings.at(-1)
        if (last?.start === found.start) Object.assign(last, { low: last.value, high: found.value })
        else readings.push({ ...found, unit: unit === 'year-month' ? 'date' : unit, ...(counter !== undefined && /^\p{Script=Han}$/u.test(counter) ? { noun: counter } : {}) })
      }
      return readings
    },
    amounts: (text) => readOld(text),
    sameNoun: (one, other) => (locale.startsWith('zh') ? one.includes(other) || other.includes(one) : one.replace(/s$/, '') === other.replace(/s$/, '')),
  }
}
