import { describe as group, expect, it } from 'vitest'
import { describe, inRows, rankingList } from '../../components/RankingList/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, latin, rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'

const data = (count: number): FigureData<'ranking-list'> => ({
  kind: 'ranking-list',
  items: Array.from({ length: count }, () => ({ label: latin(24), detail: latin(30) })),
})

group('ranking-list', () => {
  it.each(Object.entries(rooms))('keeps the places in order and inside the field: %s', (_, field) => {
    for (const count of [2, 3, 5]) {
      const { places, top, height, size } = inRows(data(count), field)
      places
        .slice(1)
        .forEach((place, index) =>
          expect(place.y).toBeGreaterThanOrEqual((places[index]?.y ?? 0) + (places[index]?.height ?? 0) - 0.01),
        )
      expect(top + height).toBeLessThanOrEqual(field.height + 0.01)
      expect(size).toBeGreaterThanOrEqual(17)
    }
  })

  it('fills more of the field with taller rows where there are few', () => {
    const field = { width: 1152, height: 440 }
    expect(inRows(data(2), field).height).toBeGreaterThan(field.height * 0.6)
    expect(inRows(data(2), field).size).toBeGreaterThan(inRows(data(8), field).size)
  })

  it('sets two or three places side by side where they have a slide, and no more', () => {
    for (const name of ['full', 'tall'])
      for (const count of [2, 3]) {
        const field = rooms[name] ?? { width: 0, height: 0 }
        const { strip } = rankingList(data(count), field)
        if (!strip) throw new Error('they stand in rows')
        expect(strip.plates).toHaveLength(count)
        expect(strip.bottom - strip.top).toBeGreaterThan(field.height * 0.55)
        strip.plates.forEach((plate, index) => {
          const name = strip.names[index] ?? plate
          expectInside(plate, field)
          expectInside(name, field)
          expect(name.x).toBe(plate.x)
          expect(name.y).toBeGreaterThan(plate.y + plate.height)
          expect((strip.plates[index + 1]?.x ?? Infinity) - plate.x).toBeGreaterThan(plate.width)
        })
      }
    expect(rankingList(data(4), rooms['full'] ?? { width: 0, height: 0 }).strip).toBeUndefined()
    expect(rankingList(data(2), rooms['main'] ?? { width: 0, height: 0 }).strip).toBeUndefined()
    expect(rankingList({ ...data(2), tied: true }, rooms['full'] ?? { width: 0, height: 0 }).strip).toBeUndefined()
  })

  it('makes room for eight places and what is behind them', () => {
    const { height } = inRows({ ...data(8), behind: ['NVIDIA', 'Google'] }, { width: 1152, height: 452 })
    expect(height).toBeLessThanOrEqual(452.01)
  })

  const tied: FigureData<'ranking-list'> = {
    kind: 'ranking-list',
    tied: true,
    items: [{ label: 'Qwen' }, { label: 'DeepSeek' }, { label: 'Manycore' }],
    shared: '杭州',
    behind: ['谷歌'],
  }

  it('gives no place to items that the article does not order: one block for all of them', async () => {
    const drawing = await drawFigure(tied, { width: 1152, height: 440 })
    expect(drawing.match(/<rect/g)).toHaveLength(1)
    expect(drawing).not.toMatch(/class="[^"]*place[^"]*"/)
    expect(describe(tied, wordsFor('zh-Hant'))).toBe('前3：Qwen、DeepSeek、Manycore；杭州；其後：谷歌')
  })

  it.each(Object.entries(rooms))('brackets what they share, in the accent, once: %s', async (_, field) => {
    const { shared, top, height, places } = inRows(tied, field)
    expectInside(shared?.box ?? { x: -1, y: 0, width: 0, height: 0 }, field)
    expect((shared?.box.y ?? 0) + (shared?.box.height ?? 0)).toBeLessThanOrEqual(top + height)
    expect(places.every(({ y }) => y < (shared?.box.y ?? 0) + (shared?.box.height ?? 0))).toBe(true)
    expect((await drawFigure(tied, field)).match(/class="[^"]*accent[^"]*"/g)).toHaveLength(2)
  })

  it('says the places and who is behind', () => {
    expect(
      describe(
        {
          kind: 'ranking-list',
          caption: '榜單',
          items: [{ label: 'Qwen', detail: '阿里' }, { label: 'DeepSeek' }],
          behind: ['谷歌'],
        },
        wordsFor('zh-Hant'),
      ),
    ).toBe('榜單；1. Qwen：阿里；2. DeepSeek；其後：谷歌')
  })
})
