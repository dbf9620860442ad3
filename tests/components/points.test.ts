import { describe, expect, it } from 'vitest'
import { pointsAlone, pointsBeside } from '../../components/shared/points.ts'
import { measure, regular } from '../../components/shared/text.ts'
import { sizes } from '../../components/shared/typeScale.ts'

const fields = [
  { width: 1152, height: 440 },
  { width: 1152, height: 680 },
]
const short = 'The pier is free'
const long = 'The pier stands in the open water, and whoever wants to leave the town on foot has to pass it on the way'

describe.each(fields)('points alone in a field %o', (field) => {
  it.each([1, 2, 3, 4, 5])('fill it with intent, whether %i are short or long', (count) => {
    for (const point of [short, long]) {
      const { size, height, top, columns } = pointsAlone(new Array<string>(count).fill(point), field)
      expect(sizes).toContain(size)
      expect(height).toBeGreaterThanOrEqual(field.height * 0.55)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(top + height).toBeLessThanOrEqual(field.height + 0.01)
      const width = (field.width - 64 * (columns - 1)) / columns
      const text = measure(point, { ...regular(size), leading: 1.5 }, width).height
      const rows = Math.ceil(count / columns)
      expect(text).toBeLessThan(height / rows)
      // What is seen ends with the last text, however high its row is.
      const seen = height - height / rows + text
      if (rows > 1) expect(seen).toBeGreaterThanOrEqual(field.height * 0.55)
    }
  })

  it('are the larger the fewer they are', () => {
    const sizeOf = (count: number) => pointsAlone(new Array<string>(count).fill(short), field).size
    expect(sizeOf(1)).toBeGreaterThan(sizeOf(2))
    expect(sizeOf(2)).toBeGreaterThan(sizeOf(4))
  })

  it('stand in two columns where four are short, else in rows', () => {
    expect(pointsAlone([short, short, short, short], field).columns).toBe(2)
    expect(pointsAlone([short, short, short, long], field).columns).toBe(1)
    expect(pointsAlone([short, short, short], field).columns).toBe(1)
  })
})

it('points beside a figure stand further apart where they leave room, and never leave the field', () => {
  const field = { width: 353, height: 440 }
  const few = pointsBeside([short, short], field)
  const many = pointsBeside([long, long, long], field)
  expect(few.gap).toBeGreaterThan(many.gap)
  for (const { top, height } of [few, many]) expect(top + height).toBeLessThanOrEqual(field.height)
})
