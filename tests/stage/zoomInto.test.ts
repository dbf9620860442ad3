import { expect, it } from 'vitest'
import { within, zoomInto } from '../../scripts/stage/zoomInto.ts'

const slide = { width: 1280, height: 720 }
/** What of the slide is to be seen. */
const seen = ({ x, y, scale }: { x: number; y: number; scale: number }) => ({
  left: -x / scale,
  top: -y / scale,
  right: (slide.width - x) / scale,
  bottom: (slide.height - y) / scale,
})

it('shows a small figure whole and in the middle', () => {
  const { left, right, top, bottom } = seen(
    zoomInto({ x: 700, y: 200, width: 400, height: 300 }, { x: 710, y: 210 }, slide),
  )
  expect(left).toBeLessThan(700)
  expect(right).toBeGreaterThan(1100)
  expect(top).toBeLessThan(200)
  expect(bottom).toBeGreaterThan(500)
  expect((left + right) / 2).toBeCloseTo(900)
})

it('shows what is around the point of a large one, at twice its size', () => {
  const zoom = zoomInto({ x: 64, y: 180, width: 1152, height: 440 }, { x: 640, y: 400 }, slide)
  expect(zoom.scale).toBe(2)
  expect(seen(zoom)).toEqual({ left: 320, top: 220, right: 960, bottom: 580 })
})

it('never shows what is beyond the edges, nor more than four times its size', () => {
  expect(zoomInto({ x: 1200, y: 600, width: 40, height: 40 }, { x: 1210, y: 610 }, slide).scale).toBe(4)
  for (const point of [
    { x: 0, y: 0 },
    { x: 1280, y: 720 },
  ]) {
    const { left, top, right, bottom } = seen(zoomInto({ x: 0, y: 0, width: 1280, height: 720 }, point, slide))
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(1280)
    expect(bottom).toBeLessThanOrEqual(720)
  }
  expect(within({ x: 50, y: -5000, scale: 2 }, slide)).toEqual({ x: 0, y: -720, scale: 2 })
})
