import { describe, expect, it } from 'vitest'
import { verdictsOn } from './deckOf.ts'

/** A deck whose second slide has these lines. */
const slide = (...lines: string[]) => `# A talk of the dairy\n\n---\n\n${lines.join('\n\n')}\n`

/** Holds lines of a slide against an article; their verdicts. */
const on = (text: string, ...lines: string[]) => verdictsOn(slide(...lines), text)

describe('what is computed of slides before', () => {
  const text = '从前奶站要480名工人，如今只要146名。\n\n奶站在河边。\n\n奶牛是棕色的。'

  it('is a difference of two that the article states together', () => {
    const deck = (count: number) =>
      `# 奶站\n\n---\n\n- 480人 → 146人\n\n---\n\n- 奶站在河边\n\n---\n\n- 少用${count}人\n`
    expect(verdictsOn(deck(334), text).at(-1)).not.toContain('absent')
    expect(verdictsOn(deck(343), text).at(-1)).toContain('absent')
  })

  it('is so much for each unit of a measure', () => {
    const pumps = 'The dairy has pumps of 64 megawatts.\n\nIt cost £86 million.\n\nCows are brown.\n\nMilk is white.'
    const verdict = (price: string) => on(pumps, '- 64 MW, cost £86m', `- £${price}m per MW`).at(-1)
    expect(verdict('1.3')).toMatch(/follows|look/)
    expect(verdict('2.7')).toContain('absent')
  })
})

describe('what adds up on a slide', () => {
  const text = '奶站收入四项：企业1240万元，市里950万元，捐款780万元，餐会330万元。前4个月最多。'

  it('is joined by full-width signs, which are no bounds', () => {
    const verdicts = on(text, '企业1,240＋市里950＋捐款780＋餐会330＝3,300')
    expect(verdicts.filter((each) => /otherwise|absent/.test(each))).toEqual([])
    expect(on(text, '企业1,240＋市里950＋捐款780＋餐会330＝3,700').at(-1)).toMatch(/otherwise|absent/)
  })

  it('may have a minus where it is paid', () => {
    expect(on(text, '| 项目 | 万元 |\n|---|---|\n| 餐会 | −330 |')).toEqual([expect.stringContaining('stated')])
  })
})

describe('what the article says the other way round', () => {
  const text = 'A crate costs £1,140, £95 less than in 2021.'

  it('is of another sign, though it is by how much its numbers differ', () => {
    const lines = (way: string) => on(text, `A crate is £1,140, was £1,235 in 2021. Cost ${way} £95`)
    expect(lines('up').at(-1)).toBe('95 GBP: otherwise sign of 95 GBP')
    expect(lines('down').at(-1)).toBe('95 GBP: stated')
  })
})

describe('a clause with a name of its own', () => {
  it('tells which of two numbers it is, whatever stands before it', () => {
    const text =
      '装奶工每班工作6小时，工资比以前高了18%。\n\n送奶车充一次电可以跑8小时。\n\n奶站在河边。\n\n奶牛是棕色的。'
    expect(on(text, '工资涨幅18%，每班8小时').at(-1)).toContain('otherwise value of 6 hours')
    expect(on(text, '工资涨幅18%，每班6小时').at(-1)).toContain('stated')
  })
})

describe('a number with what it is for, and no unit', () => {
  it('is that of the article, which has the unit', () => {
    expect(on('每箱奶的耗电从7.4千瓦时降到5.1千瓦时。', '每箱7.4 → 5.1度')[0]).toContain('stated')
  })
})

describe('the head of a row', () => {
  it('is no unit where only its first character is one', () => {
    const text = '奶站的人事费1,420万元，运输860万元。'
    expect(on(text, '| 项目 | 金额 |\n|---|---|\n| 人事 | 1,420 |\n| 运输 | 860 |')).toEqual([
      '1420 count: stated',
      '860 count: stated',
    ])
  })
})

describe('what is no number of the article', () => {
  it('is that of somebody to ask', () => {
    expect(on('The dairy has 20 vans.', '20 vans', '208, ann@dairy.example')).toEqual(['20 vans: stated'])
    expect(on('The dairy has 20 vans.', '20 vans', 'Ann Reed, ext. 4471')).toEqual(['20 vans: stated'])
  })

  it('is a day of the week in brackets', () => {
    expect(verdictsOn('# 奶站\n\n志工大會｜2025/1/18（六）\n\n---\n\n- 20輛車\n', '奶站有20輛車。')).toEqual([
      '20 輛: stated',
    ])
  })
})

describe('words that are opposites', () => {
  it('tell a profit from a loss', () => {
    const text = 'The dairy made a loss of 2.3 million euros in 2024 on revenue of 6.1 million.'
    expect(on(text, 'Revenue €6.1m, profit €2.3m').at(-1)).toBe('2300000 EUR: otherwise sign of 2300000 EUR')
    expect(on(text, 'Revenue €6.1m, loss €2.3m').at(-1)).toBe('2300000 EUR: stated')
  })
})

describe('what a row of a table goes with', () => {
  it('is computed with the share in it', () => {
    const text =
      'The dairy took 11,600 tonnes of milk in 2024.\n\nOf it 41 per cent became cheese, 33 per cent butter.\n\nA calf drinks about 3.4 tonnes.\n\nCows are brown.'
    const table = (cheese: string) => `| Use | Share | Tonnes |\n|---|---|---|\n| Cheese | 41 % | ≈ ${cheese} |`
    const last = (cheese: string) => on(text, 'Milk: 11,600 tonnes', table(cheese)).at(-1)
    expect(last('4,750')).toMatch(/follows|look/)
    expect(last('5,750')).toMatch(/otherwise|absent/)
  })
})

describe('the same in other words', () => {
  it('is a rate per hundred, and a share', () => {
    const text = 'Of wet sacks there are 3 in every hundred instead of 11. The dairy loses 12 per cent of its milk.'
    expect(on(text, 'Wet sacks: 11 % → 3 %').every((each) => !each.includes('otherwise'))).toBe(true)
    expect(on('没有冷库，奶站的烂果率为12%。', '没有冷库，每100斤烂12斤')).toEqual([expect.stringContaining('follows')])
  })

  it('is money whose country one of them leaves out', () => {
    expect(on('奶站三年共花6,300萬元。', '奶站三年：NT$6,300萬')).toContain('63000000 TWD: stated')
    expect(on('奶站三年共花6,300萬美元。', '奶站三年：NT$6,300萬').at(-1)).toContain('otherwise')
  })

  it('is a part of an amount that the sentence before has the currency of', () => {
    const text =
      'The dairy cost 38.5 million euros. Of that, 14 million came from the state and 9.5 million from a fund.'
    expect(
      on(text, '# Euros', '- State 14.0 (36 %)\n- Fund 9.5 (25 %)\n- All 38.5').filter((each) => /absent/.test(each)),
    ).toEqual([])
  })

  it('is a stretch of months with both its ends', () => {
    const text = '2024年10月到2025年3月，奶站共送奶1.86万吨。'
    expect(on(text, '奶站六个月送奶1.86万吨')[0]).toContain('follows')
  })
})

describe('what goes with its own', () => {
  it('is a part of both together', () => {
    const text = 'About 140 hectares of the farm are green; 35 hectares are not.'
    expect(on(text, '140 ha green, 35 ha still bare (20 %)').at(-1)).toContain('follows')
  })

  it('is a month of a year with a point, and the year from which on', () => {
    const text = '2019年3月奶站开工，2022年12月建成，2025年起卖奶。'
    expect(on(text, '| 时间 | 事 |\n|---|---|\n| 2019.3 | 开工 |\n| 2022.12 | 建成 |', '2025起：卖奶')).toEqual([
      '2019-03: stated',
      '2022-12: stated',
      '2025: stated',
    ])
  })
})

describe('the date of a talk', () => {
  it('may stand behind the names of the talk and of who gives it, on its first slide', () => {
    const deck = '# 奶站\n\n青石岭县奶站合作社情况介绍\n县委宣传部 2025年6月12日\n\n---\n\n- 20辆车\n'
    expect(verdictsOn(deck, '奶站有20辆车。')).toEqual(['20 辆: stated'])
  })
})
