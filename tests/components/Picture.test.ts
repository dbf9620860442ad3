import { describe as group, expect, it } from 'vitest'
import { describe, picture } from '../../components/Picture/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { overlap } from '../../components/LineChart/placing.ts'
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
  { x: 0, y: 10, text: 'The second crane' },
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

  it('lets each label point to its place within the picture from the side that is nearer, none over another', () => {
    const { labels: drawn, box } = picture(data(3000, 2000, { labels }), { width: 1152, height: 440 })
    drawn.forEach(({ point, line, box: words }, index) => {
      const { x = 0, y = 0 } = labels[index] ?? {}
      // As far off as the size of its dot, so that none sticks out.
      expect(Math.abs(point.x - box.x - (x / 100) * box.width)).toBeLessThanOrEqual(6)
      expect(Math.abs(point.y - box.y - (y / 100) * box.height)).toBeLessThanOrEqual(6)
      expectInside({ x: point.x - 6 - box.x, y: point.y - 6 - box.y, width: 12, height: 12 }, box)
      expect([line?.x2, line?.y2]).toEqual([point.x, point.y])
      if (x < 50) expect(words.x + words.width).toBeLessThan(box.x)
      else expect(words.x).toBeGreaterThan(box.x + box.width)
    })
    const [, one, other] = drawn.map((label) => label.box)
    expect((one?.y ?? 0) + (one?.height ?? 0)).toBeLessThanOrEqual((other?.y ?? 0) + 0.01)
  })

  it('has all of the height where it leaves a column, in which it is told of at its foot', () => {
    const field = { width: 1152, height: 440 }
    const { box, caption, credit } = picture(data(2000, 3000, { caption: 'The quay' }), field)
    expect([box.height, credit.y + credit.height]).toEqual([440, 440])
    expect(caption.x).toBeGreaterThan(box.x + box.width)
    expect(caption.y + caption.height).toBeLessThan(credit.y)
    const wide = picture(data(4000, 1000, { caption: 'The quay' }), field)
    expect(wide.caption.y).toBeGreaterThan(wide.box.y + wide.box.height)
  })

  it('has all of the height between its labels too, and is told of under those at its right', () => {
    const field = { width: 1152, height: 440 }
    const drawn = picture(data(1600, 1000, { labels, caption: 'The quay' }), field)
    expect(drawn.box.height).toBeGreaterThan(420)
    const [left, ...right] = drawn.labels.map(({ box }) => box)
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(drawn.box.x)
    for (const { x, y, height } of right) {
      expect(x).toBeGreaterThan(drawn.box.x + drawn.box.width)
      expect(y + height).toBeLessThan(drawn.caption.y)
    }
    expectInside(drawn.credit, field)
    // Where no column is left for that, under the picture.
    const wide = picture(data(3000, 1000, { labels, caption: 'The quay' }), field)
    expect(wide.caption.y).toBeGreaterThan(wide.box.y + wide.box.height)
  })

  it('has its labels on it where it is so wide that they would make it much smaller at its sides', async () => {
    const field = { width: 1152, height: 440 }
    const figure = data(4000, 1300, { labels, caption: 'The quay' })
    const drawn = picture(figure, field)
    expect(drawn.box.width).toBeGreaterThan(field.width * 0.95)
    const grounds = drawn.labels.flatMap(({ ground }) => ground ?? [])
    expect(grounds).toHaveLength(labels.length)
    drawn.labels.forEach(({ box, ground, point }, index) => {
      if (!ground) return
      expectInside({ ...ground, x: ground.x - drawn.box.x, y: ground.y - drawn.box.y }, drawn.box)
      expectInside({ ...box, x: box.x - ground.x, y: box.y - ground.y }, ground)
      for (const other of grounds.slice(index + 1)) expect(overlap(ground, other)).toBe(false)
      for (const { point: each } of drawn.labels)
        expect(overlap(ground, { x: each.x - 6, y: each.y - 6, width: 12, height: 12 })).toBe(false)
      expect(Math.hypot(point.x - ground.x, point.y - ground.y)).toBeLessThan(ground.width + ground.height + 40)
    })
    expect(await drawFigure(figure, field)).toContain('class="ground square"')
    // Two points so near one another that their labels have no room on it: at its sides.
    const near = [
      ...labels,
      { x: 50, y: 99, text: 'The quay again' },
      { x: 51, y: 98, text: 'And again' },
      { x: 50, y: 96, text: 'Once more, and longer' },
    ]
    expect(picture(data(4000, 500, { labels: near }), field).labels.every(({ ground }) => ground === undefined)).toBe(
      true,
    )
    // What the labels hardly make smaller keeps them beside it.
    expect(picture(data(3000, 2000, { labels }), field).labels.some(({ ground }) => ground)).toBe(false)
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
