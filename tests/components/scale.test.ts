import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hatching, isInexact } from '../../components/shared/certainty.ts'
import { sameDecimals } from '../../components/shared/decimals.ts'
import { extent, linearScale } from '../../components/shared/scale.ts'
import { pushApart, shareRoom } from '../../components/shared/spread.ts'
import { roundTicks, tickTexts } from '../../components/shared/ticks.ts'
import { fact } from './build.ts'

const value = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -4, max: 6 }))
  .map(([digits, power]) => Number(`${digits}e${power}`))

describe('a scale', () => {
  it('puts values at places in proportion, up the page too', () => {
    const scale = linearScale([0, 40], [100, 300])
    expect([scale(0), scale(10), scale(40)]).toEqual([100, 150, 300])
    expect(linearScale([20, 60], [400, 0])(30)).toBe(300)
  })

  it('puts the one value that there is in the middle', () => {
    expect(linearScale([7, 7], [0, 80])(7)).toBe(40)
  })

  it('begins at zero for what is drawn from zero', () => {
    expect(extent([31, 13])).toEqual([13, 31])
    expect(extent([31, 13], true)).toEqual([0, 31])
    expect(extent([-4, -9], true)).toEqual([-9, 0])
  })
})

describe('ticks', () => {
  it.each([
    [0, 31, [0, 10, 20, 30, 40]],
    [0, 940, [0, 200, 400, 600, 800, 1000]],
    [44, 71, [40, 50, 60, 70, 80]],
    [-3.2, 6.1, [-5, -2.5, 0, 2.5, 5, 7.5]],
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])('of %d to %d are round', (from, to, expected) => {
    expect(roundTicks(from, to)).toEqual(expected)
  })

  it('are three to six, at equal distances, and cover what there is', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [from, to] = extent([one, other])
        fc.pre(to - from > 1e-6 * Math.max(Math.abs(from), Math.abs(to)))
        const ticks = roundTicks(from, to)
        const step = (ticks[1] ?? 0) - (ticks[0] ?? 0)
        expect(ticks.length).toBeGreaterThanOrEqual(3)
        expect(ticks.length).toBeLessThanOrEqual(6)
        expect(ticks[0]).toBeLessThanOrEqual(from + step * 1e-6)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(to - step * 1e-6)
        ticks.slice(1).forEach((tick, index) => expect((tick - (ticks[index] ?? 0)) / step).toBeCloseTo(1, 4))
      }),
    )
  })

  it('are one where all values are one', () => {
    expect(roundTicks(5, 5)).toEqual([5])
  })

  it('are written with the same decimals', () => {
    expect(tickTexts([-2.5, 0, 2.5])).toEqual(['−2.5', '0.0', '2.5'])
    expect(tickTexts([0, 5000, 1_000_000])).toEqual(['0', '5,000', '1,000,000'])
  })
})

describe('numbers of one figure', () => {
  const written = (number: string, suffix?: string) => fact(1, 'percent', { number, ...(suffix ? { suffix } : {}) })

  it('have the same decimals', () => {
    expect(sameDecimals([written('58', '%'), written('57.5', '%')]).map(({ text }) => text)).toEqual(['58.0%', '57.5%'])
    expect(sameDecimals([written('1,058'), written('7.25'), written('3.1')]).map(({ text }) => text)).toEqual([
      '1,058.00',
      '7.25',
      '3.10',
    ])
  })

  it('stay as they are where they are words, or of different magnitudes', () => {
    const said = [written('two thirds'), written('57.5', '%')]
    expect(sameDecimals(said)).toEqual(said)
    const large = [written('1.2', ' billion'), written('900', ' million')]
    expect(sameDecimals(large)).toEqual(large)
  })
})

describe('labels pushed apart', () => {
  const labels = fc.array(
    fc.record({ place: fc.integer({ min: 0, max: 400 }), size: fc.integer({ min: 8, max: 30 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )

  it('overlap nowhere, keep their order and stay inside', () => {
    fc.assert(
      fc.property(labels, (given) => {
        const [places, sizes] = [given.map(({ place }) => place), given.map(({ size }) => size)]
        const middles = pushApart(places, sizes, 4, { from: 0, to: 400 })
        const boxes = middles
          .map((middle, index) => ({ middle, size: sizes[index] ?? 0, place: places[index] ?? 0 }))
          .sort((a, b) => a.middle - b.middle)
        expect(boxes.map(({ place }) => place)).toEqual([...places].sort((a, b) => a - b))
        boxes.slice(1).forEach(({ middle, size }, index) => {
          const before = boxes[index]
          expect(middle - size / 2).toBeGreaterThanOrEqual((before?.middle ?? 0) + (before?.size ?? 0) / 2 + 4 - 1e-6)
        })
        expect((boxes[0]?.middle ?? 0) - (boxes[0]?.size ?? 0) / 2).toBeGreaterThanOrEqual(-1e-6)
        expect((boxes.at(-1)?.middle ?? 0) + (boxes.at(-1)?.size ?? 0) / 2).toBeLessThanOrEqual(400 + 1e-6)
      }),
    )
  })

  it('stay at their places where nothing is in the way, and part evenly where two want one place', () => {
    expect(pushApart([100, 20], [20, 20], 4, { from: 0, to: 200 })).toEqual([100, 20])
    expect(pushApart([50, 50], [20, 20], 4, { from: 0, to: 200 })).toEqual([38, 62])
    expect(pushApart([198], [20], 4, { from: 0, to: 200 })).toEqual([190])
  })

  it('share the stretch that is too short for them', () => {
    expect(pushApart([0, 0, 0], [20, 20, 20], 4, { from: 0, to: 50 })).toEqual([10, 25, 40])
  })

  it('side by side take what they need, the longest what is left', () => {
    expect(shareRoom([50, 60], 10, 200)).toEqual([50, 60])
    expect(shareRoom([300, 40, 200], 10, 220)).toEqual([80, 40, 80])
  })
})

describe('estimates and bounds', () => {
  it('are told from what is exact', () => {
    expect(isInexact({ ...fact(3, 'hour'), bound: 'about' })).toBe(true)
    expect(isInexact(fact(3, 'hour'))).toBe(false)
  })

  it('are hatched from edge to edge', () => {
    const ends = [...hatching({ x: 10, y: 20, width: 100, height: 30 }).matchAll(/[ML]([\d.]+) ([\d.]+)/g)]
    expect(ends.length).toBe(20)
    for (const [, x, y] of ends) {
      expect(Number(x) === 10 || Number(x) === 110 || Number(y) === 20 || Number(y) === 50).toBe(true)
      expect(Number(x)).toBeLessThanOrEqual(110)
      expect(Number(y)).toBeLessThanOrEqual(50)
    }
    expect(hatching({ x: 0, y: 0, width: 0, height: 5 })).toBe('')
  })
})
