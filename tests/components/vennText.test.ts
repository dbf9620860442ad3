import { describe, expect, it } from 'vitest'
import { placeText } from '../../components/VennDiagram/vennText.ts'
import { han } from './build.ts'

describe('a text among circles', () => {
  const circle = { x: 0, y: 0, radius: 100 }

  it('stands wholly in the circles that it belongs to, as large as it can', () => {
    const { box, size } = placeText(han(4), [40, 20], [circle], [], [circle])
    expect(size).toBe(40)
    for (const x of [box.x, box.x + box.width])
      for (const y of [box.y, box.y + box.height]) expect(Math.hypot(x, y)).toBeLessThan(100)
  })

  it('keeps out of the others', () => {
    const other = { x: 110, y: 0, radius: 100 }
    const { box, fits } = placeText(han(2), [20], [circle], [other], [circle, { x: -45, y: 0 }])
    expect(fits).toBe(true)
    expect(box.x + box.width).toBeLessThan(10)
  })

  it('says where there is no room', () => {
    expect(placeText(han(20), [30], [circle], [], [circle]).fits).toBe(false)
  })
})
