import { describe as group, expect, it } from 'vitest'
import { inflow, describe } from '../../components/Inflow/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, fact, han, rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'
import { pointsOf } from './paths.ts'

function mix(count: number, share?: number, length = 6): FigureData<'inflow'> {
  return {
    kind: 'inflow',
    pool: han(8),
    total: fact(120_000_000_000, 'CNY', { prefix: '超過', number: '1200', suffix: '億元' }),
    sources: Array.from({ length: count }, (_, index) => ({
      label: han(Math.min(12, length)),
      members: han(length),
      lever: share !== undefined && index === 0 ? `${share}% ${han(Math.min(28, length))}` : undefined,
    })),
  }
}
const full = { width: 1152, height: 440 }

group('inflow', () => {
  it.each(Object.entries(rooms))('keeps sources, lever and pool in the %s field', (_, field) => {
    for (const data of [
      mix(2),
      mix(4, 12),
      mix(5, 100),
      mix(field.width > 600 ? 5 : 3, 2, field.width > 600 ? 28 : 14),
    ]) {
      const { sources, pool, note } = inflow(data, field)
      for (const box of [pool, note, ...sources.map(({ text }) => text)]) expectInside(box, field)
    }
  })

  it('draws nothing to the share of a lever, whose whole the article does not state', async () => {
    const shapes = (drawing: string) => drawing.match(/<(?:rect|path)/g)?.length
    expect(shapes(await drawFigure(mix(4, 12), full))).toBe(shapes(await drawFigure(mix(4), full)))
  })

  it('has the accent once: on the kind that the claim speaks of, or else on the total', async () => {
    const accents = (drawing: string) => drawing.match(/class="[^"]*accent[^"]*"/g) ?? []
    expect(accents(await drawFigure(mix(2), full)).map((each) => /square|number/.exec(each)?.[0])).toEqual([
      'square',
      'number',
    ])
    const [one, ...others] = mix(2).sources
    expect(
      accents(await drawFigure({ ...mix(2), sources: [{ label: '國有資本', ...one, accent: true }, ...others] }, full)),
    ).toEqual(['class="mark-accent part"'])
  })

  it('leads every kind to the pool in a stream of one width, as their shares are not known', () => {
    const { sources, pool } = inflow(mix(4, 12), full)
    const thick = sources.map(({ stream }) => Number(/v([\d.]+)/.exec(stream)?.[1]))
    for (const one of thick) expect(one).toBeCloseTo(thick[0] ?? 0)
    for (const { stream } of sources) expect(Math.max(...pointsOf(stream).map(({ x }) => x))).toBeCloseTo(pool.x)
  })

  it('sets the pool below the sources where the field is narrow', () => {
    const { sources, pool } = inflow(mix(4, 12), { width: 368, height: 440 })
    for (const { text } of sources) expect(text.y + text.height).toBeLessThanOrEqual(pool.y)
  })

  it('says sources, the lever of its kind, the pool, and that it is not to scale', () => {
    const data: FigureData<'inflow'> = {
      ...mix(2),
      pool: '杭州 AI',
      sources: [
        { label: '國有資本', lever: '直投占 12%' },
        { label: '民間資本', members: '製造業' },
      ],
    }
    expect(describe(data, wordsFor('zh-Hant'))).toBe(
      '國有資本、直投占 12%；民間資本：製造業；→ 杭州 AI：超過1200億元；示意圖，不按比例',
    )
  })

  const paid = (...amounts: number[]): FigureData<'inflow'> => ({
    kind: 'inflow',
    pool: 'The pier',
    sources: amounts.map((value, index) => ({
      label: `Source ${index}`,
      fact: fact(value, 'EUR', { prefix: '€', number: String(value) }),
    })),
  })

  it.each(Object.entries(rooms))('draws bands to the amounts of the sources where each has one: %s', (_, field) => {
    for (const amounts of [
      [30, 10],
      [500, 30, 20, 10, 1],
      [5, 5, 5, 0],
    ]) {
      const { sources, pool, isScaled } = inflow(paid(...amounts), field)
      expect(isScaled).toBe(true)
      const scale = (sources[0]?.thick ?? 0) / (amounts[0] ?? 1)
      sources.forEach(({ thick, text, stream }, index) => {
        expect(thick).toBeCloseTo((amounts[index] ?? 0) * scale)
        expectInside(text, field)
        for (const { x, y } of pointsOf(stream)) {
          expect(x).toBeLessThanOrEqual(pool.x + pool.width + 0.5)
          expect(y).toBeGreaterThanOrEqual(-0.5)
          expect(y).toBeLessThanOrEqual(field.height + 0.5)
        }
      })
      const all = sources.reduce((sum, { thick }) => sum + thick, 0)
      expect(all).toBeLessThanOrEqual(field.width > 600 ? pool.height : pool.width)
    }
  })

  it('says the amounts, and that it is not to scale only where it is not', async () => {
    expect(describe(paid(30, 10), wordsFor('en'))).toBe('Source 0: €30; Source 1: €10; → The pier')
    expect(await drawFigure(paid(30, 10), full)).not.toContain('not to scale')
    expect(describe(paid(0, 0), wordsFor('en'))).toContain('not to scale')
  })

  it('draws lines, which look like no amounts, where one amount is missing or of another unit', () => {
    const [one, other] = paid(30, 10).sources
    if (!one || !other) throw new Error('there are two sources')
    for (const sources of [
      [one, { label: 'Other' }],
      [one, { ...other, fact: fact(10, 'percent') }],
    ]) {
      const drawn = inflow({ ...paid(), sources }, full)
      expect(drawn.isScaled).toBe(false)
      expect(new Set(drawn.sources.map(({ thick }) => thick)).size).toBe(1)
    }
  })
})
