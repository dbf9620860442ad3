import { describe as group, expect, it } from 'vitest'
import { describe, picture } from '../../components/Picture/layout.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'

type Data = FigureData<'picture'>
const data = (width: number, height: number, more: Partial<Data> = {}): Data => ({
  kind: 'picture',
  file: { src: './quay.jpg', width, height },
  alt: 'A ship under a crane',
  credit: 'Ines Vale',
  licence: 'CC BY 4.0',
  ...more,
})
const labels = [
  { x: 10, y: 10, text: 'The second crane' },
  { x: 90, y: 12, text: 'Containers of the ship' },
  { x: 50, y: 100, text: 'The quay' },
]

group('picture', () => {
  it.each(Object.entries(rooms))(
    'keeps its shape, and picture, caption, credit and labels inside the field: %s',
    (_, field) => {
      for (const [width, height] of [
        [3000, 2000],
        [2000, 3000],
        [4000, 500],
        [10, 4000],
      ] as const)
        for (const more of [{}, { caption: 'The quay, seen from the water below it' }, { labels }]) {
          const drawn = picture(data(width, height, more), field)
          expectInside(drawn.box, field)
          expect(drawn.box.width / drawn.box.height).toBeCloseTo(width / height, 1)
          expectInside(drawn.credit, field)
          for (const { box } of drawn.labels) expectInside(box, field)
        }
    },
  )

  it('lets each label point to its place of the picture, none over another', () => {
    const { labels: drawn, box } = picture(data(3000, 2000, { labels }), { width: 1152, height: 440 })
    drawn.forEach(({ point, line }, index) => {
      expect((point.x - box.x) / box.width).toBeCloseTo((labels[index]?.x ?? 0) / 100)
      expect((point.y - box.y) / box.height).toBeCloseTo((labels[index]?.y ?? 0) / 100)
      expect([line?.x2, line?.y2]).toEqual([point.x, point.y])
    })
    const [one, other] = drawn.map((label) => label.box).sort((a, b) => a.y - b.y)
    expect((one?.y ?? 0) + (one?.height ?? 0)).toBeLessThanOrEqual((other?.y ?? 0) + 0.01)
  })

  it('is cut to a shape around its focus, or fills its field', () => {
    const field = { width: 1152, height: 440 }
    const cut = picture(data(3000, 2000, { aspect: '1/1', focus: { x: 20, y: 80 } }), field)
    expect([cut.fit, cut.focus, cut.box.width / cut.box.height]).toEqual(['cover', '20% 80%', 1])
    expect(picture(data(3000, 2000, { fit: 'cover' }), field).box.width).toBe(field.width)
    expect(picture(data(3000, 2000, { bleed: true }), field).isBleeding).toBe(true)
    expect(picture(data(3000, 2000, { bleed: true }), { width: 737, height: 440 }).isBleeding).toBe(false)
  })

  it('says what it shows, whose it is and by what right', async () => {
    expect(describe(data(3, 2), wordsFor('en'))).toMatch(/A ship under a crane.*Ines Vale · CC BY 4\.0/)
    const drawing = await drawFigure(data(3, 2), { width: 1152, height: 440 })
    expect(drawing).toMatch(
      /<img role="img" aria-label="A ship under a crane[^"]*" src="\.\/quay\.jpg"[^>]* width="3" height="2"/,
    )
  })
})
