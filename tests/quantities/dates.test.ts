import { describe, expect, it } from 'vitest'
import { dateFields, isDateText, spanEnds } from '../../scripts/quantities/dates.ts'

describe('dates', () => {
  it.each([
    '2024',
    '2024-03',
    '2024-03-15',
    '--03',
    '--02-29',
    '---15',
    '2024-Q3',
    '--Q1',
    '2024-H1',
    '--H2',
    '2024-spring',
    '--winter',
    '1990s',
    '--90s',
    '20th century',
    '3rd century BC',
    'FY2024',
    'SY2024',
    'SY2023/24',
    'season 2023/24',
    'FY2023/24',
    '221 BC',
    'mid 2024-05',
    'late 1990s',
    'end --06',
    '2021/2025',
    '--05-03/--05-08',
    'FY2022/23/FY2024/25',
  ])('%s is one', (text) => {
    expect(isDateText(text)).toBe(true)
  })

  it.each([
    '',
    '24',
    '2024-13',
    '2023-02-29',
    '2024-Q5',
    '1995s',
    'FY24',
    'soon',
    '2024/',
    '/2024',
    '2021-2025',
    'around 2024',
  ])('%s is none', (text) => {
    expect(isDateText(text)).toBe(false)
  })

  it('takes a span apart', () => {
    expect(spanEnds('2021/2025')).toEqual(['2021', '2025'])
    expect(spanEnds('FY2022/23/FY2024/25')).toEqual(['FY2022/23', 'FY2024/25'])
    expect(spanEnds('SY2022/SY2024')).toEqual(['SY2022', 'SY2024'])
    expect(spanEnds('FY2022/SY2024')).toBeUndefined()
    expect(spanEnds('season 2022/23')).toBeUndefined()
    expect(spanEnds('season 2021/22/season 2023/24')).toEqual(['season 2021/22', 'season 2023/24'])
    expect(spanEnds('FY2023/24')).toBeUndefined()
  })
})

describe('dateFields', () => {
  it('reads a date in part', () => {
    expect(dateFields('2024-07-15')).toEqual({ year: 2024, month: 7, day: 15 })
    expect(dateFields('2002')).toEqual({ year: 2002 })
    expect(dateFields('--04-02')).toEqual({ month: 4, day: 2 })
  })
})
