import { expect } from 'vitest'
import type { DrawnCell, DrawnSeries, DrawnTable } from '../../scripts/article/series/drawn.ts'
import type { WrittenFact } from '../../scripts/typography/text.ts'
import { daysOf } from '../../scripts/quantities/dateDays.ts'
import type { Field } from '../../components/shared/field.ts'

/** The rooms that the layouts give: full, main, aside, and full on 4:3. */
export const rooms: Record<string, Field> = {
  full: { width: 1152, height: 452 },
  main: { width: 752, height: 452 },
  aside: { width: 368, height: 452 },
  tall: { width: 1152, height: 690 },
}

/** A resolved fact. */
export function quantity(
  value: number | string,
  unit: WrittenFact['unit'],
  text: string,
  fact = 'a-fact',
): WrittenFact {
  return { fact, value, unit, text, number: text, cite: '1.1' }
}

/** A text of `length` Han characters. */
export function han(length: number): string {
  return '開源大模型產業生態創新網絡協同發展要素資源深度融合'.repeat(4).slice(0, length)
}

export function expectInside(box: { x: number; y: number; width: number; height: number }, field: Field): void {
  expect(box.x).toBeGreaterThanOrEqual(-0.5)
  expect(box.y).toBeGreaterThanOrEqual(-0.5)
  expect(box.x + box.width).toBeLessThanOrEqual(field.width + 0.5)
  expect(box.y + box.height).toBeLessThanOrEqual(field.height + 0.5)
  expect(box.width).toBeGreaterThan(0)
  expect(box.height).toBeGreaterThan(0)
}

/** A resolved fact with words before or after its number. */
export function fact(
  value: number | string,
  unit: WrittenFact['unit'],
  parts: { prefix?: string; number?: string; suffix?: string } = {},
): WrittenFact {
  const { prefix, number = String(value), suffix } = parts
  return {
    fact: `fact-${value}`,
    value,
    unit,
    text: `${prefix ?? ''}${number}${suffix ?? ''}`,
    prefix,
    number,
    suffix,
    cite: '1.1',
  }
}

export const percent = (value: number): WrittenFact => fact(value, 'percent', { suffix: '%' })

/** A text of at most `length` Latin characters. */
export const latin = (length: number): string => 'open models from Hangzhou '.repeat(6).slice(0, length).trim()

/** A series by date as a figure draws it; a value of null is a gap, and from a year on all are forecasts. */
export function drawnSeries(
  id: string,
  cells: readonly { key: string; value: number | null; label?: string; also?: Partial<DrawnCell> }[],
  { unit = 'gigawatt-hour', unitText = 'GWh', forecastFrom = Infinity } = {},
): DrawnSeries {
  return {
    id,
    unit,
    unitText,
    scale: 1,
    decimals: 0,
    cells: cells.map(({ key, value, label = key, also }): DrawnCell => {
      const days = daysOf(key)
      const place = { key, label, ...(days ? { date: key, days } : {}) }
      if (value === null) return { ...place, text: 'no figure', missing: 'not-given' }
      const forecast = Number(key.slice(0, 4)) >= forecastFrom ? { forecast: true as const } : {}
      const number = String(value)
      return {
        ...place,
        fact: `${id}.${key}`,
        value,
        number,
        text: `${number} ${unitText}`,
        cite: '1.1',
        ...forecast,
        ...also,
      }
    }),
  }
}

/** A table `made` as a figure draws it; null is a gap, and '≈395' is about 395. */
export function drawnTable(
  columns: readonly string[],
  rows: Readonly<Record<string, readonly (number | string | null)[]>>,
): DrawnTable {
  const keys = columns.map((key) => ({ key, label: key, ...(daysOf(key) ? { date: key } : {}) }))
  return {
    ...{ id: 'made', unit: 'gigawatt-hour', unitText: 'GWh', scale: 1, decimals: 0 },
    columns: keys,
    rows: Object.entries(rows).map(([key, values]) => ({
      ...{ key, label: key },
      cells: keys.map((column, index): DrawnCell => {
        const given = values[index] ?? null
        if (given === null) return { ...column, text: 'no figure', missing: 'not-given' }
        const number = String(given).replace('≈', '')
        const about = number === String(given) ? {} : { bound: 'about' as const, mark: '≈' }
        const text = `${about.bound ? 'about ' : ''}${number} GWh`
        return {
          ...column,
          ...{ fact: `made.${key}.${column.key}`, value: Number(number), number, text, cite: '1.1', ...about },
        }
      }),
    })),
  }
}
