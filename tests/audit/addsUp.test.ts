import { describe, expect, it } from 'vitest'
import { verdictsOn } from './deckOf.ts'

/** Holds lines of a slide against an article; their verdicts. */
const on = (text: string, ...lines: string[]) =>
  verdictsOn(`# A talk\n\n---\n\n${lines.join('\n\n')}\n\n---\n\n# Thanks\n`, text)

describe('what a slide adds up to', () => {
  const shed =
    'The shed costs £71,000 a year to run. Donations came to £26,500, and the council gives £30,000. The rest comes from two foundations.\nBy 2027 the shed means to open a second bench for 1,500 repairs a year, if it finds £45,000.'

  it('is the rest of a whole without several parts', () => {
    const lines = ['Costs £71,000 a year', 'Council £30,000', 'Donations £26,500']
    expect(on(shed, ...lines, 'the rest, £14,500: foundations').at(-1)).toContain('follows')
    expect(on(shed, ...lines, 'the rest, £15,400: foundations').at(-1)).not.toContain('follows')
  })

  it('is for each of what stands behind it', () => {
    expect(on(shed, '1,500 repairs for £45,000', 'That is £30 a repair in the first year').at(-1)).toContain('follows')
  })

  it('is what a formula in its line comes to', () => {
    const line = 'On weekdays 4,100 passengers travel, on Saturdays 5,200 and on Sundays 2,300.'
    expect(on(line, 'Week = 5 × 4,100 + 5,200 + 2,300 = 28,000').at(-1)).toContain('follows')
    expect(on(line, 'Week = 5 × 4,100 + 5,200 + 2,300 = 29,400').at(-1)).not.toContain('follows')
  })
})

describe('what an article measures for each of something', () => {
  const field = '每公頃的化肥從420公斤降到160公斤。最大的漏點每小時漏水85噸。'

  it('is computed with alone', () => {
    expect(on(field, '化肥少260公斤')).toEqual([
      '260 kilograms: follows 420 kilograms per hectare − 160 kilograms per hectare',
    ])
    expect(on(field, '每小時85噸', '一天就是2040噸').at(-1)).toContain('follows')
  })
})

describe('what a number may be read as', () => {
  it('is millions where the article counts them', () => {
    const line = 'In the first year 1.34 million journeys were made.'
    expect(on(line, 'journeys: 1.34 m')[0]).toContain('stated')
    expect(on('The bar is 1.34 m high.', 'height: 1.34 m')[0]).toContain('stated')
  })

  it('is in the scale of the one before it', () => {
    const line = 'It cost £186 million, £24 million more than planned in 2018.'
    expect(on(line, 'Cost: £186 m (2018 plan: 162)').at(-1)).toContain('follows')
  })

  it('is a difference of one sentence, whatever words stand beside it', () => {
    const mending = '去年找到漏點1,270處；修一處平均要6小時，從前要26小時。'
    expect(on(mending, '快了20小時')[0]).not.toMatch(/absent|otherwise/)
    expect(on(mending, '快了23小時')[0]).toMatch(/absent|otherwise/)
  })

  it('is all the time', () => {
    expect(on('選豆機日夜運轉三個星期。', '24小時不停')[0]).toContain('look')
  })
})
