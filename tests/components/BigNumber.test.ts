import { describe as group, expect, it } from 'vitest'
import { bigNumber, describe, dot } from '../../components/BigNumber/layout.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { fact, han, rooms } from './build.ts'

const models = fact(200, 'count', { prefix: '超過', suffix: '款' })

group('big-number', () => {
  it('is at least 160 px on a slide of its own, whatever stands with it', () => {
    const ends = { from: han(12), to: han(12) }
    expect(
      bigNumber({ kind: 'big-number', fact: models, context: han(60), ends }, { width: 1152, height: 388 }).number.size,
    ).toBeGreaterThanOrEqual(160)
  })

  it.each(Object.entries(rooms))('stands in the field: %s', (_, field) => {
    const { top, height, ends, context } = bigNumber(
      { kind: 'big-number', fact: models, context: han(60), ends: { from: han(12), to: han(12) } },
      field,
    )
    expect(context.top).toBeGreaterThan((ends?.labelY ?? 0) + (ends?.size ?? 0))
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top + height).toBeLessThanOrEqual(field.height + 0.01)
  })

  it('has a tick at the end of each unit of a small count, and the last unit open where the duration is a bound', () => {
    const field = { width: 1152, height: 440 }
    const endsOf = (value: number, bound?: 'under') =>
      bigNumber(
        {
          kind: 'big-number',
          fact: { ...fact(value, 'day', { suffix: '天' }), bound },
          ends: { from: '發布', to: '登榜' },
        },
        field,
      ).ends
    const { ticks = [], open, ...under } = endsOf(10, 'under') ?? {}
    expect(under).toMatchObject({ from: '發布' })
    expect(ticks).toHaveLength(9)
    const stops = [dot, ...ticks, field.width - dot]
    for (const [index, stop] of stops.slice(1).entries())
      expect(stop - (stops[index] ?? 0)).toBeCloseTo((field.width - 2 * dot) / 10)
    expect(open).toBe(ticks.at(-1))
    expect(endsOf(10)?.open).toBeUndefined()
    for (const other of [1, 2.5, 400]) expect(endsOf(other)?.ticks).toEqual([])
  })

  it('says number, context and ends', () => {
    const words = wordsFor('zh-Hant')
    expect(describe({ kind: 'big-number', fact: models }, words)).toBe('超過200款')
    expect(
      describe({ kind: 'big-number', fact: models, context: '開源模型', ends: { from: '發布', to: '登榜' } }, words),
    ).toBe('超過200款：開源模型；從發布到登榜')
  })
})
