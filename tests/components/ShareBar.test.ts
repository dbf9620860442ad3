import { describe as group, expect, it } from 'vitest'
import { describe, segmentsOf, shareBar } from '../../components/ShareBar/layout.ts'
import { bold, heightOf } from '../../components/shared/text.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { overlap } from '../../components/LineChart/placing.ts'
import { expectInside, han, latin, percent, rooms } from './build.ts'

const data = (
  shares: readonly number[][],
  label: (index: number) => string = () => 'Part',
): FigureData<'share-bar'> => {
  const count = shares[0]?.length ?? 1
  return {
    kind: 'share-bar',
    parts: shares.map((values, index) => ({ label: label(index), facts: values.map(percent) })),
    ...(count > 1 ? { bars: Array.from({ length: count }, (_, index) => label(index)) } : {}),
  }
}
const wide = { width: 1152, height: 440 }

group('share-bar', () => {
  it('puts the stressed part at the base and what is left at the end', () => {
    const figure = data([[50], [30], [12]])
    const [one, other, third] = figure.parts
    if (!one || !other || !third) throw new Error('three parts')
    const ordered = segmentsOf(
      { parts: [one, other, { ...third, accent: true }], rest: { label: 'Rest', facts: [percent(8)] } },
      0,
    )
    expect(ordered.map(({ value, tone }) => [value, tone])).toEqual([
      [12, 'accent'],
      [50, 2],
      [30, 1],
      [8, 'rest'],
    ])
  })

  it('stacks the parts of each bar to 100, whatever rounding left or added', () => {
    for (const shares of [
      [[60], [40]],
      [[33], [33], [33]],
      [[33.5], [33.5], [33.5]],
    ]) {
      const drawing = shareBar(data(shares), wide)
      if (drawing.upright) throw new Error('it has room across')
      const sum = shares.reduce((total, [value = 0]) => total + value, 0)
      const widths = drawing.rows[0]?.parts.reduce((total, { box }) => total + box.width, 0)
      expect(widths).toBeCloseTo((1152 * sum) / Math.max(100, sum))
      expect(drawing.rounded).toBe(sum !== 100)
    }
  })

  it.each(Object.entries(rooms))('keeps labels and values apart and in the field: %s', (_, field) => {
    for (const label of [(index: number) => `Part ${index}`, () => han(10), () => latin(20)])
      for (const count of field.width < 500 ? [1, 4] : [1, 2, 6]) {
        const row = (value: number) => new Array<number>(count).fill(value)
        const drawing = shareBar(data([row(1), row(2), row(2), row(45), row(50)], label), field)
        expect(drawing.bottom).toBeLessThanOrEqual(field.height + 0.5)
        if (drawing.upright) {
          const boxes = [...drawing.parts].map(({ words }) => words).sort((a, b) => a.y - b.y)
          for (const box of boxes) expectInside(box, field)
          boxes
            .slice(1)
            .forEach((box, index) =>
              expect(box.y).toBeGreaterThanOrEqual((boxes[index]?.y ?? 0) + (boxes[index]?.height ?? 0) - 0.5),
            )
          continue
        }
        for (const { box } of drawing.labels) expectInside(box, field)
        // A value under its part stands in the middle of 20 pixels and more, and is one line high.
        const values = drawing.rows.flatMap(({ parts }) =>
          parts
            .filter(({ inside }) => !inside)
            .map(({ valueX: x, valueY: y }) => ({ x: x - 10, y, width: 20, height: 20 })),
        )
        const boxes = [...drawing.labels.map(({ box }) => box), ...values]
        boxes.forEach((box, index) => {
          expectInside(box, field)
          for (const other of boxes.slice(0, index)) expect(overlap(box, other)).toBe(false)
        })
        drawing.rows.slice(1).forEach(({ nameY }, index) => {
          const lines = heightOf(drawing.nameWidth, [label(index), bold(drawing.size)])
          expect(nameY).toBeGreaterThanOrEqual((drawing.rows[index]?.nameY ?? 0) + lines - 0.5)
        })
        for (const { parts } of drawing.rows)
          for (const part of parts.filter(({ inside }) => inside))
            expect(part.valueX + 20).toBeLessThan(part.box.x + part.box.width)
      }
  })

  it.each(['full', 'tall'])('fills more than half of the height, by bars and not by what parts them: %s', (room) => {
    const field = rooms[room] ?? wide
    for (const count of [1, 2, 4, 6]) {
      const row = (value: number) => new Array<number>(count).fill(value)
      const drawing = shareBar({ ...data([row(50), row(30), row(20)]), measure: 'All of it' }, field)
      if (drawing.upright) throw new Error('it has room across')
      expect(drawing.bottom - drawing.top).toBeGreaterThan(field.height * 0.55)
      const bars = drawing.rows.map(({ parts }) => parts[0]?.box ?? { y: 0, height: 0 })
      for (const [index, { y }] of bars.entries()) {
        const above = bars[index - 1]
        if (above) expect(y - above.y - above.height).toBeLessThanOrEqual(above.height)
      }
      expect(Math.max(...bars.map(({ height }) => height))).toBeLessThan(field.height * 0.62)
    }
  })

  it('names a part that is narrower than its name under the bar, beside its value, with a line to it', () => {
    const drawing = shareBar(
      data([[46], [29], [14], [8], [3]], (index) => `Long part ${index}`),
      wide,
    )
    if (drawing.upright) throw new Error('it has room across')
    const [parts = [], bottom] = [drawing.rows[0]?.parts, drawing.rows[0]?.parts[0]?.box ?? { y: 0, height: 0 }]
    const under = drawing.labels.filter(({ box }) => box.y > bottom.y + bottom.height)
    expect(under.map(({ label }) => label)).toEqual(['Long part 3', 'Long part 4'])
    under.forEach(({ box, leader }, index) => {
      const part = parts[3 + index]
      expect(part?.inside).toBe(false)
      expect(box.x - (part?.valueX ?? 0)).toBeLessThan(40)
      expect(leader?.x2).toBeCloseTo((part?.box.x ?? 0) + (part?.box.width ?? 0) / 2)
    })
  })

  it('says the parts of each bar, what the whole is, and that they are rounded', () => {
    expect(describe({ ...data([[60], [39]]), measure: 'Power', whole: percent(7) }, wordsFor('en'))).toBe(
      'Power: Part: 60%; Part: 39%; 100% = 7%; Rounded, so that the parts do not come to 100%',
    )
    expect(
      describe(
        data(
          [
            [60, 30],
            [40, 70],
          ],
          (index) => `N${index}`,
        ),
        wordsFor('en'),
      ),
    ).toBe('N0: N0: 60%, N1: 40%; N1: N0: 30%, N1: 70%')
  })
})
