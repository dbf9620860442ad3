import { describe as group, expect, it } from 'vitest'
import { bigNumber, describe } from '../../components/BigNumber/layout.ts'
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

  it('says number, context and ends', () => {
    const words = wordsFor('zh-Hant')
    expect(describe({ kind: 'big-number', fact: models }, words)).toBe('超過200款')
    expect(
      describe({ kind: 'big-number', fact: models, context: '開源模型', ends: { from: '發布', to: '登榜' } }, words),
    ).toBe('超過200款：開源模型；從發布到登榜')
  })
})
