import { describe as group, expect, it } from 'vitest'
import { capitalMix, describe } from '../../components/CapitalMix/layout.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, fact, han, rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'
import { pointsOf } from './paths.ts'

function mix(count: number, share?: number, length = 6): FigureData<'capital-mix'> {
  return {
    kind: 'capital-mix',
    pool: han(8),
    total: fact(120_000_000_000, 'CNY', { prefix: '超過', number: '1200', suffix: '億元' }),
    kinds: Array.from({ length: count }, (_, index) => ({
      label: han(Math.min(12, length)),
      members: han(length),
      lever: share !== undefined && index === 0 ? `${share}% ${han(Math.min(28, length))}` : undefined,
    })),
  }
}
const full = { width: 1152, height: 440 }

group('capital mix', () => {
  it.each(Object.entries(rooms))('keeps kinds, lever and pool in the %s field', (_, field) => {
    for (const data of [
      mix(2),
      mix(4, 12),
      mix(5, 100),
      mix(field.width > 600 ? 5 : 3, 2, field.width > 600 ? 28 : 14),
    ]) {
      const { kinds, pool, note } = capitalMix(data, field)
      for (const box of [pool, note, ...kinds.map(({ text }) => text)]) expectInside(box, field)
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
    const [one, ...others] = mix(2).kinds
    expect(
      accents(await drawFigure({ ...mix(2), kinds: [{ label: '國有資本', ...one, accent: true }, ...others] }, full)),
    ).toEqual(['class="mark-accent part"'])
  })

  it('leads every kind to the pool in a stream of one width, as their shares are not known', () => {
    const { kinds, pool } = capitalMix(mix(4, 12), full)
    const thick = kinds.map(({ stream }) => Number(/v([\d.]+)/.exec(stream)?.[1]))
    for (const one of thick) expect(one).toBeCloseTo(thick[0] ?? 0)
    for (const { stream } of kinds) expect(Math.max(...pointsOf(stream).map(({ x }) => x))).toBeCloseTo(pool.x)
  })

  it('sets the pool below the kinds where the field is narrow', () => {
    const { kinds, pool } = capitalMix(mix(4, 12), { width: 368, height: 440 })
    for (const { text } of kinds) expect(text.y + text.height).toBeLessThanOrEqual(pool.y)
  })

  it('says kinds, the lever of its kind, the pool, and that it is not to scale', () => {
    const data: FigureData<'capital-mix'> = {
      ...mix(2),
      pool: '杭州 AI',
      kinds: [
        { label: '國有資本', lever: '直投占 12%' },
        { label: '民間資本', members: '製造業' },
      ],
    }
    expect(describe(data, wordsFor('zh-Hant'))).toBe(
      '國有資本、直投占 12%；民間資本：製造業；→ 杭州 AI：超過1200億元；示意圖，不按比例',
    )
  })
})
