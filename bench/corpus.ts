import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Reading } from '../scripts/quantities/quantity.ts'
import { recognise } from '../scripts/source/numbers.ts'
import { leftOut, type Value } from './leftOut.ts'

/** The test specifications of microsoft/Recognizers-Text: sentences, each with what it states and where. */
const schema = z.array(
  z.object({
    Input: z.string(),
    Results: z
      .array(
        z.object({
          Text: z.string(),
          TypeName: z.string(),
          Start: z.number(),
          End: z.number(),
          Resolution: z.object({ value: z.string().nullish(), isoCurrency: z.string().optional() }).optional(),
        }),
      )
      .default([]),
  }),
)

/**
 * How many values of a file were read rightly, with another unit, wrongly, not at all or only unsure, and how many
 * readings stand where none is expected.
 */
export interface CorpusTally {
  file: string
  values: number
  right: number
  unit: number
  wrong: number
  missed: number
  extra: number
  leftOut: ReadonlyMap<string, number>
}

/** Reads every file of a folder of such specifications; Chinese is told by the name of the file and its script. */
export function measureCorpus(folder: string): CorpusTally[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const cases = schema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '')))
      const tally = {
        file,
        values: 0,
        right: 0,
        unit: 0,
        wrong: 0,
        missed: 0,
        extra: 0,
        leftOut: new Map<string, number>(),
      }
      for (const { Input: sentence, Results: results } of cases) {
        const readings = recognise(sentence, { locale: localeOf(file, sentence) })
        if (results.length === 0) tally.extra += readings.length
        for (const { Text: words, TypeName: type, Start: start, End: end, Resolution: resolution } of results) {
          const value = Number(
            String(resolution?.value ?? '')
              .replace('%', '')
              .replaceAll(',', '') || Number.NaN,
          )
          if (!Number.isFinite(value)) continue
          tally.values++
          const wanted: Value = { sentence, words, start, end, value, type, currency: resolution?.isoCurrency }
          const verdict = judge(wanted, readings)
          const why = verdict === 'right' ? undefined : leftOut.find(({ is }) => is(wanted))?.why
          if (why === undefined) tally[verdict]++
          else tally.leftOut.set(why, (tally.leftOut.get(why) ?? 0) + 1)
        }
      }
      return tally
    })
}

function localeOf(file: string, sentence: string): string {
  return file.startsWith('English') ? 'en' : /[萬億個兩負點]/.test(sentence) ? 'zh-Hant' : 'zh-Hans'
}

/** A number may be read as a percent, by its size without its sign, or with the currency that the sentence names. */
function judge(wanted: Value, readings: readonly Reading[]): 'right' | 'unit' | 'wrong' | 'missed' {
  const over = readings.filter(({ start, end }) => start <= wanted.end && end > wanted.start)
  if (over.length === 0) return 'missed'
  const hits = over.filter(({ value, low, high, unit, unsure }) =>
    [value, low, high].some((found) => {
      const share = { percent: 100, permille: 1000 }[unit]
      const isOf = (size: number) =>
        near(size, wanted.value) || (wanted.value >= 0 && near(Math.abs(size), wanted.value))
      return (
        unsure === undefined
        && typeof found === 'number'
        && (isOf(found) || (wanted.type === 'number' && share !== undefined && isOf(found / share)))
      )
    }),
  )
  if (hits.some(({ unit }) => unit === (wanted.currency ?? (wanted.type === 'percentage' ? 'percent' : unit))))
    return 'right'
  if (hits.length > 0) return 'unit'
  return over.every(({ unsure }) => unsure !== undefined) ? 'missed' : 'wrong'
}

const near = (one: number, other: number) => Math.abs(one - other) <= 1e-6 * Math.max(Math.abs(other), 1e-3)
