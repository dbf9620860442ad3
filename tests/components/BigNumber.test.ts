import { describe as group, expect, it } from 'vitest'
import { bigNumber, describe } from '../../components/BigNumber.ts'
import { fact, han, rooms } from './build.ts'

const models = fact(200, 'count', { prefix: '超過', suffix: '款' })

group('big-number', () => {
  it('is 160 px where there is room', () => {
    expect(bigNumber({ kind: 'big-number', fact: models }, { width: 1152, height: 452 }).number.size).toBe(160)
  })

  it.each(Object.entries(rooms))('stands in the middle of the field: %s', (_, field) => {
    const { top, height } = bigNumber({ kind: 'big-number', fact: models, context: han(60) }, field)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top * 2 + height).toBeCloseTo(field.height)
  })

  it('says number and context', () => {
    expect(describe({ kind: 'big-number', fact: models, context: '開源模型' })).toBe('超過200款; 開源模型')
    expect(describe({ kind: 'big-number', fact: models })).toBe('超過200款')
  })
})
