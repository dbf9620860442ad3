import { describe, expect, it } from 'vitest'
import { verdictsOn } from './deckOf.ts'

/** A deck whose second slide has these lines. */
const slide = (...lines: string[]) => `# A talk of the dairy\n\n---\n\n${lines.join('\n\n')}\n`

/** Holds lines of a slide against an article; their verdicts. */
const on = (text: string, ...lines: string[]) => verdictsOn(slide(...lines), text)

describe('a change of a share', () => {
  const text =
    'The share of spoilt milk fell from 12 to 9 per cent. The share of organic milk rose from 20 to 26 per cent.'

  it('is of percentage points, and not of so many per cent', () => {
    expect(on(text, 'Spoilt milk: down 3 per cent')).toEqual(['3 percent: otherwise unit of 9 percent'])
    expect(on(text, 'Organic 20 % → 26 %, up 6 %')).toContain('6 percent: otherwise unit of 26 percent')
    expect(on(text, 'Spoilt milk: down 3 percentage points')).toEqual([
      '3 percentage-points: follows 12 percent − 9 percent',
    ])
  })

  it('is of so many per cent against what it was', () => {
    expect(on(text, 'Organic 20 % → 26 %, up 30 %')).toContain('30 percent: follows 26 percent against 20 percent')
  })

  it('is of points in Chinese too', () => {
    const chinese = '奶站的废品率从12%降到9%，有机奶比例由20%提高到26%。'
    expect(on(chinese, '有机奶：20% → 26%，提高6%')).toContain('6 percent: otherwise unit of 26 percent')
    expect(on(chinese, '有机奶：20% → 26%，提高6个百分点')).toContain(
      '6 percentage-points: follows 26 percent − 20 percent',
    )
  })
})

describe('what is no fault', () => {
  it('is a share beside the two numbers that it is of', () => {
    const text = 'The dairy has 19 vans, of which 12 are electric. Of 840 farmers 91 per cent deliver daily.'
    const verdicts = on(text, '12 / 19 vans (63 %)', '9 out of 10 farmers deliver daily (91 %)')
    expect(verdicts.filter((each) => each.includes('otherwise'))).toEqual([])
  })

  it('is that there is none of something', () => {
    const text = 'A crate costs £4.20. The dairy charges nothing for the deposit.'
    expect(on(text, 'Deposit: £0')).toEqual(['0 GBP: look'])
  })

  it('is a number that goes with "now", as others do', () => {
    const text = '奶站这是全县31座奶站中的第一座。目前有19座由农户承包。'
    expect(on(text, '目前：31座')).toEqual(['31 座: stated'])
  })

  it('is what something else is held against, without a bound', () => {
    const text = '农户的满意率为29%，远高于邻县奶站的12%。'
    expect(on(text, '满意率29%（邻县奶站12%）')).toEqual(['29 percent: stated', '12 percent: stated'])
  })

  it('is how long the speaker stays at a slide', () => {
    expect(on('奶站有31名工人。', '奶站有31名工人', '<!-- 这页带过，留30秒 -->')).toEqual(['31 名: stated'])
  })
})
