import type { Reading } from '../../../quantities/quantity.ts'
import { boundBefore } from './bounds.ts'
import type { Sentence } from './sentence.ts'
import type { SpanRead } from './spans.ts'

export function dateReading(
  sentence: Sentence,
  place: number,
  { low, high, end, bound, unsure }: SpanRead,
  floor: number,
): Reading {
  const before = boundBefore(sentence.text, place, floor)
  const isBound = before !== undefined && /^(?:早于|晚于|不早于|不晚于|不迟于|最迟|最晚|约|大约)/.test(before.word)
  const start = isBound ? before.place : place
  return {
    value: low,
    unit: 'date',
    bound: bound ?? (isBound ? before.bound : 'exactly'),
    text: sentence.original.slice(start, end),
    start,
    end,
    ...(high === undefined ? {} : { low, high }),
    ...(unsure === undefined ? {} : { unsure }),
  }
}
