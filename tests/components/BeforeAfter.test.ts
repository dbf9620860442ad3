import { describe as group, expect, it } from 'vitest'
import { beforeAfter, describe } from '../../components/BeforeAfter/layout.ts'
import { changeText, signed, wayOf } from '../../components/shared/change.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { plain } from '../../scripts/typography/text.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, fact, han, latin, percent, rooms } from './build.ts'

const hours = (value: number) => fact(value, 'hour', { suffix: ' hours' })

const data = (from: number, to: number, label = '2014'): FigureData<'before-after'> => ({
  kind: 'before-after',
  measure: 'Time in port',
  before: { label, fact: hours(from) },
  after: { label, fact: hours(to) },
  change: { fact: percent(58) },
})

group('before-after', () => {
  it('draws both bars from one zero on one scale, and the arrow from the end of the first to that of the second', () => {
    for (const [from, to] of [
      [31, 13],
      [13, 31],
    ] as const) {
      const { rows, change } = beforeAfter(data(from, to), { width: 1152, height: 440 })
      const [before, after] = rows
      expect((before?.bar.width ?? 0) / (after?.bar.width ?? 1)).toBeCloseTo(from / to)
      expect(change?.arrow.from.x).toBeCloseTo((before?.bar.x ?? 0) + (before?.bar.width ?? 0))
      expect(change?.arrow.to.x).toBeCloseTo((after?.bar.x ?? 0) + (after?.bar.width ?? 0))
    }
  })

  it.each(Object.entries(rooms))('keeps bars, words and change apart and in the field: %s', (_, field) => {
    for (const label of ['Now', han(12), latin(24)])
      for (const [from, to] of [
        [31, 13],
        [1, 1_000_000],
        [5, 5],
        [0, 3],
      ] as const) {
        const { rows, change, bottom } = beforeAfter({ ...data(from, to, label), measure: han(24) }, field)
        for (const { bar, words } of rows) {
          expectInside({ ...bar, width: Math.max(1, bar.width) }, field)
          expectInside(words, field)
          const isOver = words.y + words.height <= bar.y + 0.5
          expect(isOver || words.x + words.width <= bar.x).toBe(true)
        }
        expect(rows[1]?.words.y).toBeGreaterThanOrEqual((rows[0]?.bar.y ?? 0) + (rows[0]?.bar.height ?? 0) - 0.5)
        expect(change?.y).toBeGreaterThan((rows[1]?.bar.y ?? 0) + (rows[1]?.bar.height ?? 0))
        expect((change?.x ?? 0) - (change?.width ?? 0) / 2).toBeGreaterThanOrEqual(-0.5)
        expect((change?.x ?? 0) + (change?.width ?? 0) / 2).toBeLessThanOrEqual(field.width + 0.5)
        expect(bottom).toBeLessThanOrEqual(field.height + 0.5)
      }
  })

  it('draws no arrow where nothing changed', () => {
    expect(beforeAfter(data(5, 5), { width: 1152, height: 440 }).change?.arrow.head).toBe(0)
    const without = { ...data(5, 9), change: undefined }
    expect(beforeAfter(without, { width: 1152, height: 440 }).change).toBeUndefined()
  })

  it('writes a change with its sign, or with the words that go on after it, or as they name it', () => {
    const [cut, way] = [percent(58), wayOf(hours(31), hours(13))]
    expect(plain(changeText({ fact: cut }, way))).toBe('−58%')
    expect(plain(changeText({ fact: hours(18), label: 'less' }, way))).toBe('18 hours less')
    expect(plain(changeText({ fact: cut, label: ['a fall of ', { text: '58%', fact: cut.fact }] }, way))).toBe(
      'a fall of 58%',
    )
    expect(plain(changeText({ fact: fact(3, 'multiple', { suffix: ' times' }) }, 'up'))).toBe('3 times')
    expect(signed(fact(-3, 'CNY', { prefix: 'over CN¥', number: '3' }), 'down')).toBe('over −CN¥3')
    expect(signed(fact(40, 'percent', { prefix: '約', suffix: '%' }), 'up')).toBe('約+40%')
    expect(signed(fact(3, 'PLN', { prefix: 'about PLN\u00a0', number: '3' }), 'down')).toBe('about −PLN\u00a03')
  })

  it('says both ends and the change', () => {
    expect(describe(data(31, 13), wordsFor('en'))).toBe('Time in port: 2014: 31 hours; 2014: 13 hours; −58%')
  })
})
