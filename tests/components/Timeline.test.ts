import { describe as group, expect, it } from 'vitest'
import { dayOf, describe, dot, timeline } from '../../components/Timeline/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { fact, han, rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'

const data = (dates: string[], spacing: 'even' | 'date', length = 12): FigureData<'timeline'> => ({
  kind: 'timeline',
  spacing,
  events: dates.map((date) => ({ date: fact(date, 'date'), label: han(length) })),
})
const full = { width: 1152, height: 452 }

group('timeline', () => {
  it('reads dates, whole and in part, and knows which have no year', () => {
    expect(dayOf('1970')).toBe(0)
    expect((dayOf('2024-07') ?? 0) - (dayOf('2024-06') ?? 0)).toBe(30)
    expect((dayOf('2024-07-02') ?? 0) - (dayOf('2024-07') ?? 0)).toBe(1)
    expect(dayOf('--04-02')).toBeUndefined()
  })

  it('places by date, in the order of the dates', () => {
    const { events, even } = timeline(data(['2012', '2002', '2022'], 'date'), full)
    const [first, middle, last] = events.map((event) => event.x)
    expect(even).toBe(false)
    expect([first, last]).toEqual([dot, full.width - dot])
    expect(events.map((event) => event.item.date.value)).toEqual(['2002', '2012', '2022'])
    expect((middle ?? 0) - (first ?? 0)).toBeCloseTo((((last ?? 0) - (first ?? 0)) * 3652) / 7305)
  })

  it('breaks an axis that one stretch would fill, and shows and says so', async () => {
    const long = data(['1905', '2017', '2019', '2024'], 'date')
    for (const field of [full, { width: 369, height: 440 }]) {
      const { axis, gap } = timeline(long, field)
      expect(axis).toHaveLength(4)
      expect(gap).toBeDefined()
      expect(await drawFigure(long, field)).toContain('except at the break')
      expect(timeline(data(['2002', '2012', '2019', '2024'], 'date'), field).gap).toBeUndefined()
    }
    expect(describe(long, wordsFor('zh-Hant'))).toMatch(/間距按日期比例，斷開處除外$/)
  })

  it('puts a ring round the dot that the claim speaks of', async () => {
    const one = data(['2002', '2017'], 'even')
    const stressed = { ...one, events: one.events.map((event, index) => ({ ...event, accent: index === 1 })) }
    expect((await drawFigure(stressed, full)).match(/<circle/g)).toHaveLength(3)
  })

  it('spaces evenly where asked, and where a date has no year', () => {
    for (const { events, even } of [
      timeline(data(['2002', '2017', '2023'], 'even'), full),
      timeline(data(['2002', '2017', '--04-02'], 'date'), full),
    ]) {
      expect(even).toBe(true)
      expect((events[2]?.x ?? 0) - (events[1]?.x ?? 0)).toBeCloseTo((events[1]?.x ?? 0) - (events[0]?.x ?? 0))
    }
  })

  it('keeps the scale of the dates that have a year where those without one come last, past its end', () => {
    const dates = ['2002', '2012', '2022', '--04-02']
    for (const field of [full, { width: 369, height: 440 }]) {
      const { events, axis, even, across } = timeline(data(dates, 'date', 6), field)
      expect(even).toBe(false)
      const [first = 0, second = 0, third = 0, open = 0] = events.map((event) => (across ? event.x : event.y))
      expect((third - second) / (second - first)).toBeCloseTo(3653 / 3652, 1)
      expect(open).toBeGreaterThan(third)
      expect(axis.map(({ dashed }) => dashed)).toEqual([false, false, true])
      expect(events.map(({ noYear }) => noYear !== undefined)).toEqual([false, false, false, true])
    }
    expect(describe(data(dates, 'date', 2), wordsFor('zh-Hant'))).toMatch(/年份未載：開源；間距按日期比例$/)
    for (const other of [
      ['2002', '--04-02', '2012', '2022'],
      ['2002', '2012', '--04-02'],
    ])
      expect(timeline(data(other, 'date'), full).even).toBe(true)
  })

  it('marks a date without its year, and dashes the axis to it', () => {
    for (const field of [full, { width: 369, height: 440 }]) {
      const { events, axis } = timeline(data(['2002', '2017', '--04-02'], 'even'), field)
      expect(events.map((event) => event.noYear !== undefined)).toEqual([false, false, true])
      expect(axis.map((stretch) => stretch.dashed).slice(0, 2)).toEqual([false, true])
    }
  })

  it('keeps the note on the spacing clear of the lines to words under the axis', () => {
    const { note, events } = timeline(data(['1998', '1999-05', '2008', '2013-11', '2017'], 'date', 6), full)
    const under = events.filter((_, index) => index % 2 === 1)
    for (const { x } of under) expect(note.x > x || note.x + 190 < x).toBe(true)
  })

  it.each(Object.entries(rooms))('keeps words and dots in the field: %s', (_, field) => {
    for (const spacing of ['even', 'date'] as const) {
      for (const dates of [
        ['2002', '2017'],
        ['2002', '2017', '2023-08', '2024-07'],
        ['2002', '2017', '2018', '2019', '2023', '2023-08', '2024-07'],
        ['2002', '2017', '2023', '2023-08', '2024-07', '--04-02'],
      ]) {
        const { events, top, bottom } = timeline(data(dates, spacing), field)
        for (const event of events) {
          expect(event.x).toBeGreaterThan(0)
          expect(event.x).toBeLessThan(field.width)
          expect(event.y).toBeLessThan(field.height)
          expect(event.label.x).toBeGreaterThanOrEqual(0)
          expect(event.label.x + event.width).toBeLessThanOrEqual(field.width + 0.01)
        }
        expect(top).toBeGreaterThanOrEqual(0)
        expect(bottom).toBeLessThanOrEqual(field.height + 0.01)
      }
    }
  })

  it('keeps words on one side of the axis apart', () => {
    const { events } = timeline(data(['2002', '2023', '2023-08', '2024-02', '2024-07'], 'date', 6), full)
    for (const side of [events.filter((_, index) => index % 2 === 0), events.filter((_, index) => index % 2 === 1)]) {
      side
        .slice(1)
        .forEach((event, index) =>
          expect(event.label.x).toBeGreaterThanOrEqual((side[index]?.label.x ?? 0) + (side[index]?.width ?? 0)),
        )
    }
  })

  it('says each date with what happened, in the order of the axis, and how they are spaced', () => {
    expect(describe(data(['2002', '--04-02'], 'date', 2), wordsFor('zh-Hant'))).toBe(
      '2002：開源；--04-02、年份未載：開源；間距不按比例',
    )
    expect(describe(data(['2017', '2002'], 'date', 2), wordsFor('zh-Hant'))).toBe(
      '2002：開源；2017：開源；間距按日期比例',
    )
  })

  it.each([
    [['2002', '2017', '2018'], 'Spacing not to scale'],
    [['2000', '2010', '2020'], 'Spaced by date'],
    [['2024-01', '2024-02', '2024-03'], 'Spaced by date'],
    [['2024-01-01', '2024-02-01', '2024-03-01'], 'Spacing not to scale'],
    [['2024-03-01', '2024-03-08', '2024-03-15'], 'Spaced by date'],
    [['2024-Q3', '2024-Q4', '2025-Q1'], 'Spaced by date'],
    [['2024-Q3', '2024-Q4', '2025-Q2'], 'Spacing not to scale'],
    [['1980s', 'late 1990s', '2000s'], 'Spacing not to scale'],
    [['2002', '2017', '--04-02'], 'Spacing not to scale'],
  ])('says of dates at equal distances whether they are to scale: %j', (dates, said) => {
    expect(describe(data(dates, 'even'), wordsFor('en'))).toMatch(new RegExp(`; ${said}$`))
  })

  it('says that the year is not stated only where it is not', () => {
    const dates = ['221 BC', '1990s', 'FY2023', '2024-Q3', '--04-02', '--Q3']
    const { events } = timeline(data(dates, 'even'), full)
    expect(events.map((event) => event.noYear !== undefined)).toEqual([false, false, false, false, true, true])
    expect(describe(data(dates, 'even'), wordsFor('en')).match(/Year not stated/g)).toHaveLength(2)
  })
})
