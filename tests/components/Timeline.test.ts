import { describe as group, expect, it } from 'vitest'
import { dayOf, describe, timeline } from '../../components/Timeline.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { fact, han, rooms } from './build.ts'

const data = (dates: string[], spacing: 'even' | 'date', length = 12): FigureData<'timeline'> => ({
  kind: 'timeline',
  spacing,
  events: dates.map((date) => ({ date: fact(date, date.length === 7 ? 'year-month' : 'date'), label: han(length) })),
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
    expect(events.map((event) => event.item.date.value)).toEqual(['2002', '2012', '2022'])
    expect((middle ?? 0) - (first ?? 0)).toBeCloseTo(((last ?? 0) - (first ?? 0)) * 3652 / 7305)
  })

  it('spaces evenly where asked, and where a date has no year', () => {
    for (const { events, even } of [timeline(data(['2002', '2017', '2023'], 'even'), full), timeline(data(['2002', '2017', '--04-02'], 'date'), full)]) {
      expect(even).toBe(true)
      expect((events[2]?.x ?? 0) - (events[1]?.x ?? 0)).toBeCloseTo((events[1]?.x ?? 0) - (events[0]?.x ?? 0))
    }
  })

  it.each(Object.entries(rooms))('keeps words and dots in the field: %s', (_, field) => {
    for (const spacing of ['even', 'date'] as const) {
      for (const dates of [['2002', '2017'], ['2002', '2017', '2023-08', '2024-07'], ['2002', '2017', '2018', '2019', '2023', '2023-08', '2024-07']]) {
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
      side.slice(1).forEach((event, index) => expect(event.label.x).toBeGreaterThanOrEqual((side[index]?.label.x ?? 0) + (side[index]?.width ?? 0)))
    }
  })

  it('says each date with what happened', () => {
    expect(describe(data(['2002', '2017'], 'even', 2))).toBe('2002: 開源; 2017: 開源')
  })
})
