import { describe, expect, it } from 'vitest'
import { verdictsOn } from './deckOf.ts'

const lines = (...filling: string[]) => filling.join('\n')
const slide = (...lines: string[]) => `# The pool\n\n---\n\n${lines.join('\n\n')}\n`

describe('what follows from numbers that stand anywhere', () => {
  it.each([
    // a product of what an earlier slide and this one state, of two paragraphs
    [
      lines('一年修了5,230輛車。', '修一輛的零件費是135元。', '鎮外的店收480元。'),
      '# 一年\n\n5,230輛\n\n---\n\n# 省\n\n鎮外的店480元，零件費135元，差345元\n\n一年省下約180萬元',
      'about 1800000 CNY: follows 345 CNY × 5230 輛',
    ],
    // what there is for each, of a number told before
    [
      lines('The boat carried 71,300 passengers.', 'It is blue.', 'Running it cost £187,000.'),
      '# Boat\n\n71,300 passengers\n\n---\n\n# Money\n\nIt cost £187,000, or £2.62 a passenger',
      '2.62 GBP per passenger: follows 187000 GBP ÷ 71300 passengers',
    ],
    // a stretch of time, of an amount and what there is a year
    [
      lines('The boat costs £1.6 million.', 'Fuel costs £46,000 a year, and will cost £14,000.'),
      slide('The boat costs £1.6m', 'Fuel: £46,000 to £14,000: £32,000 a year saved', 'It pays for itself in 50 years'),
      '50 years: follows 1600000 GBP ÷ 32000 GBP per year',
    ],
    // so many hours a week, for weeks
    ['課上六週，每週兩小時。', slide('一班上六週，共12小時'), '12 hours: follows 2 hours per week × 6 weeks'],
    // a half of what another sentence states
    [
      lines('The boat costs £1.6 million. Half of the price is to come from a fund.'),
      slide('£1.6m, of which £800,000 from a fund'),
      '800000 GBP: follows 1/2, 50 percent of 1600000 GBP',
    ],
  ])('%#: %s', (text, deck, verdict) => {
    expect(verdictsOn(deck, text)).toContain(verdict)
  })

  it('is in the unit of what it follows from, which the deck leaves out', () => {
    const text = lines('企業捐款1,240萬元，市府950萬元，小額780萬元，餐會330萬元。', '全部支出是3,180萬元。')
    const deck =
      '# 支出\n\n花費3,180萬元\n\n---\n\n# 收入\n\n企業1,240萬、市府950萬、小額780萬、餐會330萬\n\n合計3,300萬，還有120萬的餘裕'
    expect(verdictsOn(deck, text)).toContain('1200000 count: follows 33000000 CNY − 31800000 CNY')
  })

  it('is what is left of an amount, without others of its paragraph', () => {
    const text = 'It cost £118,000 in 2024. Payments were £92,000 of that, and a coordinator cost £19,000.'
    expect(verdictsOn(slide('Payments £92,000, coordinator £19,000, the rest £7,000'), text)).toContain(
      '7000 GBP: follows 118000 GBP − 92000 GBP − 19000 GBP',
    )
  })

  it('but not where some of so many results would come to it by accident', () => {
    const told = ['A cap is £3.', 'Socks are £4.', 'Soap is £5.', 'A comb is £7.', 'A brush is £8.']
    const text = lines('A towel costs £2.', ...told)
    const deck = (pounds: number) => `# Shop\n\n${told.join('\n\n')}\n\n---\n\n# Towels\n\nA towel costs £${pounds}\n`
    expect(verdictsOn(deck(2), text)).toContain('2 GBP: stated')
    expect(verdictsOn(deck(6), text)).toContain('6 GBP: otherwise value of 2 GBP')
  })

  it('is no share where a number goes before one', () => {
    const text = 'In 2021 it rose to 44,700, and in 2024 it reached 71,300, of whom 29 per cent were residents.'
    expect(verdictsOn(slide('2024: 71,300, of whom some 50,600 were visitors'), text)).toContain(
      'about 50600 count: follows (100 % − 29 percent) of 71300 count',
    )
  })
})

describe('what a speaker says with small numbers', () => {
  it('is a share that two counts give', () => {
    const text = lines('鎮上有4萬2千人，登記的自行車有3萬1千輛。', '志工有3名。')
    expect(verdictsOn(slide('四萬多人，三萬多輛車：每四個人有三輛'), text).slice(2)).toEqual([
      '4 個: follows over 30000 輛 ÷ over 40000 人',
      '3 輛: follows over 30000 輛 ÷ over 40000 人',
    ])
    expect(verdictsOn(slide('四萬多人，三萬多輛車：每五個人有一輛'), text)[2]).not.toContain('follows')
  })

  it('is not stated by a sentence of something else that has the same number', () => {
    const text = lines('第一年只有3名志工。', '第二站在火車站旁。', '縣政府答應出錢。')
    expect(verdictsOn(slide('已有三家企業答應贊助'), text)).toEqual(['3 家: absent'])
    expect(verdictsOn(slide('頭一年三位志工'), text)).toEqual(['3 位: stated'])
  })

  it('is none, the whole, or what the talk tells so many of', () => {
    const table = slide('| | Old | New |\n|---|---|---|\n| Cars | 11 | 0 |')
    expect(verdictsOn(table, 'The old boat took 11 cars, the new one takes none.')).toEqual(['11 Cars: stated'])
    expect(verdictsOn(slide('先看三个数字', 'Three questions first'), '天气很好。')).toEqual([])
  })

  it('is of an age, which the article has in years', () => {
    expect(verdictsOn(slide('路灯平均13岁'), '路灯平均已用了13年。')).toEqual(['13 岁: stated'])
  })
})

describe('what a speaker rounds or counts in time', () => {
  it('is a year before one that is stated, by a stated time', () => {
    const text = 'For ninety-one years a ferry ran. It stopped in October 1987.'
    expect(verdictsOn(slide('The ferry ran from 1896 to 1987'), text)).toEqual(['1896/1987: follows from 1896 to 1987'])
    expect(verdictsOn(slide('The ferry ran from 1895 to 1987'), text)).toEqual([
      '1895/1987: otherwise value of 1987-10',
    ])
  })

  it('is of the period that the deck gives, in another unit', () => {
    const text = lines(
      '2020年春天停開了11週。',
      '夜間開放停辦在2023年4月，只做了三個月。',
      '屋頂漏水。',
      '志工不少。',
      '修車課很熱門。',
    )
    expect(verdictsOn(slide('2020年夜間停辦快三個月'), text)).toContain('3 months: follows 11 weeks, in another unit')
  })

  it.each([
    // in round words, of a number far away, where no other of the kind is near
    [
      lines(
        'The town has 61,400 lamps.',
        ...Array.from({ length: 9 }, (_, at) => `Street ${at + 2} has old sodium light.`),
      ),
      slide('Sixty thousand lamps: old sodium light in each street'),
      '60000 lamps: follows 61400 lamps, rounded',
    ],
    ['結業的有56人。', slide('五十多人結業'), 'over 50 人: follows 56 人, rounded'],
    ['The Trust has 54 volunteers.', slide('five staff and more than fifty volunteers'), 'over 50 volunteers: follows'],
    // months of one year that is named once
    ['老城区2019年6月动工，同年11月完工。', slide('2019年6月起换灯，五个月完工'), '5 months: follows 2019-11 − 2019-6'],
    ['診所有3名志工，每週六上午9點開到12點。', slide('診所只開三個小時'), '3 hours: follows counted in'],
  ])('%#: %s', (text, deck, verdict) => {
    expect(verdictsOn(deck, text).join('\n')).toContain(verdict)
  })

  it('is until the year of the first slide, not of one that the last slide names', () => {
    const deck =
      '# The clinic\n\nTown hall, 6 November 2025\n\n---\n\n- Open for nine years\n\n---\n\n- In 2027 a second one\n'
    expect(verdictsOn(deck, 'The clinic opened in 2016. A second is planned.')).toContain(
      '9 years: follows 2025 − 2016',
    )
  })

  it('is of the same side, under or at most, but for a few things', () => {
    expect(verdictsOn(slide('盐低于2.5克'), '盐不超过2.5克。')).toEqual(['under 2.5 grams: stated'])
    expect(verdictsOn(slide('More than five boxes agree'), 'At least five boxes agree.')).toEqual([
      'over 5 boxes: otherwise bound of at least 5 boxes',
    ])
  })
})
