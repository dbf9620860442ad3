import { describe, expect, it } from 'vitest'
import { heightOfHead, headStyle, measureIn, namesUnit } from '../../components/shared/figureHead.ts'
import { readSamples } from '../../scripts/gallery/sample.ts'
import { rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'

describe('what stands over a figure', () => {
  it('says what is measured and in what, and nothing twice', () => {
    expect(measureIn('Power of the farms', 'GWh')).toBe('Power of the farms, GWh')
    expect(measureIn('Minutes without power', 'minutes')).toBe('Minutes without power')
    expect(measureIn('Jobs', 'jobs')).toBe('Jobs')
    expect(measureIn(undefined, 'GWh')).toBe('GWh')
    expect(measureIn('Trust', '')).toBe('Trust')
    expect(measureIn(undefined, '')).toBeUndefined()
    expect(measureIn(['Trust in ', { text: '2025', fact: 'now', cite: '1.1' }], '%')?.at(-1)).toBe(', %')
    expect(measureIn('岸電用電量', '萬度')).toBe('岸電用電量（萬度）')
    expect(measureIn('風電佔比', '%')).toBe('風電佔比（%）')
  })

  it('finds a unit among whole words alone', () => {
    expect(namesUnit('Hay of a farm', 'h')).toBe(false)
    expect(namesUnit('Wind in km/h at sea', 'km/h')).toBe(true)
    expect(namesUnit('Hourly wage', 'hours')).toBe(false)
    expect(namesUnit('停工小時數', '小時')).toBe(true)
    expect(namesUnit('居民天然氣用量', '天')).toBe(false)
    expect(namesUnit('床位數', '床')).toBe(true)
    expect(namesUnit('Beds', '')).toBe(false)
  })

  it('is set alike over every kind that says what is measured', async () => {
    const heads: string[] = []
    for (const { kind, talk } of await readSamples())
      for (const { figure } of talk.article.sections.flatMap(({ slides }) => slides)) {
        if (!figure || Reflect.get(figure, 'measure') === undefined) continue
        const drawing = await drawFigure(figure, rooms['full'] ?? { width: 0, height: 0 })
        const measure = /<(?:caption|span|div)[^>]*quiet[^>]*font-size: ?(\d+)px/.exec(drawing)?.[1]
        heads.push(`${kind} ${measure ?? 'none'}`)
      }
    expect(new Set(heads.map((head) => head.split(' ')[1]))).toEqual(new Set([String(headStyle.size)]))
    expect(heads.length).toBeGreaterThan(10)
  })

  it('takes no room where there is none', () => {
    expect(heightOfHead(undefined, 400)).toBe(0)
    expect(heightOfHead('Jobs', 400, 12)).toBeGreaterThan(headStyle.size + 12)
  })
})
