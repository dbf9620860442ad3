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

  it('is how long the speaker stays at a slide', () => {
    const deck = `${slide('奶站有31名工人', '<!-- 讲到工人的时候在他们身上留30秒 -->')}\n---\n\n# 奶站\n`
    expect(verdictsOn(deck, '奶站有31名工人。')).toEqual(['31 名: stated'])
  })
})

describe('what stands for short on slides', () => {
  it('is which way something went, by a sign before its number', () => {
    const text =
      'Yields rose by 8 per cent, and losses fell by 15 per cent. Of the milk 52 per cent is whole, 40 per cent skimmed.'
    expect(on(text, 'Yields ↓ 8 %', 'Losses: +15 %')).toEqual([
      '8 percent: otherwise sign of 8 percent',
      '15 percent: otherwise sign of 15 percent',
    ])
    expect(on(text, 'Yields ↑ 8 %', 'Losses: –15 %').every((each) => each.endsWith('stated'))).toBe(true)
    // What is left of the whole is no change.
    expect(on(text, 'Cheese: +8.1 %', 'Milk that is neither: 8 %')).toEqual([
      expect.not.stringContaining('follows'),
      '8 percent: stated',
    ])
  })

  it('is a large number over what it is of', () => {
    const text = 'The dairy is supplied by 640 farmers a day. A litre costs 48 cents.'
    expect(on(text, '640', 'farmers a day')).toEqual(['640 farmers per day: stated'])
    expect(on(text, '640', 'cheeses made in the year')).toEqual(['640 cheeses: otherwise unit of 640 farmers per day'])
    expect(on(text, 'Farmers a day', '640', 'Something else')).toEqual(['640 count: stated'])
  })

  it('is a score out of so many', () => {
    const text =
      'Farmers gave the dairy 4.2 points (out of a possible 5 points). The ten largest farms deliver half. 10 vans drive.'
    expect(on(text, 'Mark: 4.2 / 10')).toContain('10 count: otherwise value of 5 points')
    expect(on(text, 'Mark: 4.2 / 5')).toContain('5 count: stated')
    const chinese = '农户打分为4.2分（满分5分）。前10大农户供奶过半。'
    expect(on(chinese, '评分 4.2 / 10')).toContain('10 count: otherwise value of 5 分')
  })
})

describe('what is given as all of something', () => {
  const text = 'The dairy sells 3,100 bottles a day. A crate weighs 24 kilograms. It takes 35 trainees and 48 cooks on.'

  it('is stated otherwise where the article has it for each day', () => {
    expect(on(text, 'Total: 3,100 bottles')).toEqual(['3100 bottles: otherwise unit of 3100 bottles per day'])
    expect(on(text, '3,100 bottles', 'Ø 3,100 bottles in total')).toEqual([
      '3100 bottles: stated',
      '3100 bottles: stated',
    ])
    const chinese = '奶站每天卖出3100瓶奶。'
    expect(on(chinese, '共3100瓶')).toEqual(['3100 瓶: otherwise unit of 3100 瓶 per day'])
  })

  it('may be two numbers together that stand far apart', () => {
    const apart = 'The dairy hired 27 people.\n\nIt sells milk.\n\nIt bakes bread.\n\nA bakery took on 16 more people.'
    expect(on(apart, '43 jobs in total')).toEqual(['43 jobs: look'])
    expect(on(apart, '44 jobs in total')).toEqual(['44 jobs: absent'])
  })

  it('may be what many come to in a year, of a month', () => {
    const helpers = 'The dairy has 130 helpers, who give it 6 hours a month each.'
    const verdicts = (hours: string) => on(helpers, '130 helpers, 6 hours a month', `${hours} hours in a year`)
    expect(verdicts('9,360').at(-1)).toContain('follows')
    expect(verdicts('7,360').at(-1)).toContain('absent')
  })
})

describe('a word between a number and its noun', () => {
  const text = 'Last year the dairy bought 40 vans, 25 of them electric.'

  it('is of that number, and not of another in the sentence', () => {
    expect(on(text, '40 electric vans')).toEqual(['40 vans: otherwise value of 25 count'])
    expect(on(text, '25 electric vans')).toEqual(['25 vans: stated'])
    expect(on(text, '40 new vans, 25 electric')).toEqual(['40 vans: stated', '25 count: stated'])
  })
})

describe('what is reckoned on slides', () => {
  it('is what goes with the name of its divisor, told before', () => {
    const deck = '# A talk\n\n---\n\n- The dairy cost £310 million\n- 48 tanks\n\n---\n\n- New tanks: £6.5m per tank\n'
    const text = 'The dairy has 48 tanks.\n\nIt cost £310 million.\n\nMilk is sold in town.\n\nThe cows are brown.'
    expect(verdictsOn(deck, text).at(-1)).toMatch(/^6500000 GBP per tank: (?:follows|look)/)
    expect(verdictsOn(deck.replace('6.5m', '8.5m'), text).at(-1)).toBe('8500000 GBP per tank: absent')
  })

  it('is a part of a sum that the slide shows', () => {
    expect(on('The dairy has 20 tanks.', 'Plan: 58.8 tonnes = 20 × 2.94').at(-1)).toMatch(/^2.94 \w+: (?:look|follows)/)
    expect(on('The dairy has 20 tanks.', 'Plan: 61.8 tonnes = 20 × 2.94')).toContain('2.94 count: absent')
  })

  it('is the same in another unit, with the bound of what it stands beside', () => {
    expect(on('Lorries drive at up to 50 kilometres an hour.', 'Up to 50 km/h (≈ 31 mph)')).toEqual([
      'at most 50 kilometer-per-hour: stated',
      expect.stringContaining('follows'),
    ])
  })

  it('is by how many points two shares of slides before lie apart', () => {
    const text =
      'In spring 17 per cent of the cows were ill.\n\nThe dairy is old.\n\nIn autumn it was 6.5 per cent of them.'
    const deck = (points: string) =>
      `# A talk\n\n---\n\n- Ill: 17 %\n- Autumn: 6.5 %\n\n---\n\n- Illness down by ${points} points\n`
    expect(verdictsOn(deck('10.5'), text).at(-1)).not.toContain('absent')
    expect(verdictsOn(deck('12.5'), text).at(-1)).toContain('absent')
  })
})

describe('a share in digits', () => {
  it('is no other share for that it has one digit', () => {
    const text = 'The state paid three quarters of the dairy. Of the cows 28 per cent are old.'
    expect(on(text, '1 in 2 paid by the state')[0]).not.toContain('follows')
    expect(on(text, '3/4 paid by the state')[0]).toContain('stated')
  })
})

describe('years of a change', () => {
  it('are in brackets of the number that they stand behind', () => {
    const text = '2023年有88%的农户满意，2018年只有71%。'
    expect(on(text, '满意 88%（2018：71%）').filter((each) => each.includes('otherwise'))).toEqual([])
    expect(on(text, '满意 71%（2018）→ 88%').filter((each) => each.includes('otherwise'))).toEqual([])
    expect(on(text, '满意 88%（2018）→ 71%（2023）').filter((each) => each.includes('otherwise'))).toHaveLength(2)
  })

  it('leave a change in points what it is where another number is the same', () => {
    const text = '有92名工人离职，占17%。2023年有88%的农户满意，2018年只有71%。'
    expect(on(text, '满意 71% → 88%，提升17%')).toContain('17 percent: otherwise unit of 71 percent')
    expect(on(text, '离职 17%')).toEqual(['17 percent: stated'])
  })
})

describe('a column of a table', () => {
  it('has the currency of its head, by its code, and the scale behind that', () => {
    const text = 'The dairy cost 310 million euros, of which the state paid 108.5 million.'
    expect(on(text, '| Who | EUR m |\n|---|---|\n| State | 108.5 |\n| All | 310 |')).toEqual([
      '108500000 EUR: stated',
      '310000000 EUR: stated',
    ])
  })
})
