import { expect, it } from 'vitest'
import { daysOf } from '../../scripts/quantities/dateDays.ts'

const day = (text: string) => Date.parse(text) / 86_400_000

it.each([
  ['1970-01-01', '1970-01-01', '1970-01-01'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-Q3', '2024-07-01', '2024-09-30'],
  ['2024-H2', '2024-07-01', '2024-12-31'],
  ['1990s', '1990-01-01', '1999-12-31'],
  ['late 1990s', '1990-01-01', '1999-12-31'],
  ['2021/2025', '2021-01-01', '2025-12-31'],
  ['2024-winter', '2024-01-01', '2025-02-28'],
  ['season 2023/24', '2022-01-01', '2024-12-31'],
  ['FY2023/24', '2022-01-01', '2024-12-31'],
])('%s lies from %s to %s', (date, first, last) => {
  expect(daysOf(date)).toEqual({ first: day(first), last: day(last) })
})

it('has none for a date without its year', () => {
  expect(daysOf('--04-02')).toBeUndefined()
})

it('puts what lies before the common era first', () => {
  expect(daysOf('221 BC')?.last).toBeLessThan(daysOf('2nd century')?.first ?? 0)
})
