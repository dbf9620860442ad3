import { describe, expect, it } from 'vitest'
import { verdictsOn } from './deckOf.ts'

/** A deck whose second slide has these lines. */
const slide = (...lines: string[]) => `# A talk of the mill\n\n---\n\n${lines.join('\n\n')}\n`

/** Holds lines of a slide against an article; their verdicts. */
const on = (text: string, ...lines: string[]) => verdictsOn(slide(...lines), text)

describe('a bound that is left out', () => {
  const text =
    'The mill has about 140 looms. Wages came to just over £5,300. Damp reached 78 per cent. The mill has more than 260 windows.'

  it('is none where the article has about, nearly, or hardly more', () => {
    expect(on(text, '140 looms', 'Wages: £5,300', 'Damp of up to 78 per cent')).toEqual([
      '140 looms: stated',
      '5300 GBP: stated',
      'at most 78 percent: stated',
    ])
  })

  it('is one where the article has more than, or the deck sets one of its own', () => {
    expect(on(text, 'The mill has 260 windows', 'The mill has at least 140 looms')).toEqual([
      '260 windows: otherwise bound of over 260 windows',
      'at least 140 looms: otherwise bound of about 140 looms',
    ])
  })
})

describe('two numbers in the place of each other', () => {
  it('are found where each stands beside the words of the other', () => {
    const text = 'In 2023 the weavers earned £310,000, the dyers £245,000 and the carters £80,000.'
    expect(on(text, 'The dyers earned £310,000', 'The weavers earned £245,000')).toEqual([
      '310000 GBP: otherwise subject of 245000 GBP',
      '245000 GBP: otherwise subject of 310000 GBP',
    ])
    expect(on(text, 'The weavers earned £310,000', 'The dyers earned £245,000')).toEqual([
      '310000 GBP: stated',
      '245000 GBP: stated',
    ])
  })

  it('are found where the first begins with what goes for both', () => {
    const text = '修复区的覆盖率回升到29%，对照区只有14%。'
    expect(on(text, '对照区覆盖率29%，修复区14%')).toEqual([
      '29 percent: otherwise subject of 14 percent',
      '14 percent: otherwise subject of 29 percent',
    ])
    expect(on(text, '修复区覆盖率29%，对照区14%')).toEqual(['29 percent: stated', '14 percent: stated'])
  })

  it('are found in a table', () => {
    const text = '廠房去年收入600萬元，其中織布260萬元，染布142萬元，其餘來自出租。'
    const table = (one: number, other: number) => `| 來源 | 萬元 |\n|---|---|\n| 織布 | ${one} |\n| 染布 | ${other} |`
    expect(on(text, table(142, 260)).filter((each) => each.includes('subject'))).toHaveLength(2)
    expect(on(text, table(260, 142)).filter((each) => each.includes('subject'))).toEqual([])
  })

  it('are found where an arrow leads from the second to the first', () => {
    const text = 'Stoppages fell from 410 to 65 hours a year.'
    expect(on(text, 'Stoppages: 65 hours → 410 hours')).toEqual([
      '65 hours: otherwise sign of 65 hours per year',
      '410 hours: otherwise sign of 410 hours per year',
    ])
    expect(on(text, 'Stoppages: 410 hours → 65 hours')).toEqual(['410 hours: stated', '65 hours: stated'])
  })
})

describe('what a person works out', () => {
  it.each([
    [
      'The mill took a loan in 2019. It runs for 15 years.',
      'The loan is paid off by 2034',
      '2034: follows 2019 + 15 years',
    ],
    [
      'Faults in cloth fell from 12.5 to 3 per cent.',
      'Faults in cloth: 12.5% → 3%, a fall of 9.5 points',
      '9.5 points: follows 12.5 percent − 3 percent',
    ],
    [
      'The oil held 12 looms. Repairs to 9 looms cost £1,280 each.',
      '9 looms were repaired at £1,280 each, £11,520 in all',
      '11520 GBP: follows 1280 GBP × 9 looms',
    ],
    [
      'The shed had between 11°C in January and 17°C in August.',
      'The shed: 11 to 17 °C',
      '11–17 celsius: follows from 11 to 17',
    ],
    ['那一年有17%的女工離廠。', '女工每六人走一人', '1 人 per 6 人: follows 17 percent, rounded'],
    [
      'The mill was to be shut for 18 months. It took 29.',
      'The mill was shut 29 months, eleven months late',
      '11 months: follows 29 months − 18 months',
    ],
    [
      'The wheel lasts more than 300 years, not 45 years.',
      'The wheel lasts at least six times as long as 45 years',
      'at least 6 multiple: follows over 300 years ÷ 45 years',
    ],
    [
      'The belts run 120 miles, but 85 in winter.',
      'Belts run 120 miles, in winter 85 miles: 35 miles less',
      '35 miles: follows 120 miles − 85 miles',
    ],
  ])('follows: %s', (text, line, verdict) => {
    expect(on(text, line)).toContain(verdict)
  })

  it('does not follow where the words beside it are those of another number', () => {
    const text = '三年投入2400万元，其中厂房改造950万元，织机更新600万元，巡护450万元，剩下的400万元用来补偿。'
    expect(on(text, '厂房改造占了近七成')).toEqual(['nearly 7/10, 70 percent: look'])
    expect(on(text, '厂房改造占了近四成')).toEqual(['nearly 2/5, 40 percent: follows 9500000 CNY ÷ 24000000 CNY'])
  })

  it('is no average where the article has its own', () => {
    const text = '拨出400万元补偿146条船，平均每条不到3万元；另有600万元修厂房。'
    expect(on(text, '补偿146条船，平均每条4.1万元')).toContain(
      '41000 CNY per 条: otherwise value of under 30000 CNY per 条',
    )
  })

  it('is rounded to the nearest: 22,400 are not about 23,000', () => {
    const text = 'The mill sold 22,400 bolts of cloth.'
    expect(on(text, 'About 22,000 bolts of cloth')).toEqual(['about 22000 bolts: follows 22400 bolts, rounded'])
    expect(on(text, 'About 23,000 bolts of cloth')[0]).toContain('otherwise value')
  })
})

describe('what says nothing of the article', () => {
  it('is how long the talk takes, the number of a row, and the years that a slide counts', () => {
    const text = 'The mill lost £340,000 in 2021 and £150,000 in 2022. Since then it has had 14 looms.'
    const deck = `# The mill\n\n<!-- Ten minutes, then questions. -->\n\n---\n\n| Year | Loss |\n|---|---|\n| 2021 | £340,000 |\n| 2022 | £150,000 |\n\nTwo years of losses\n\n---\n\n| No | Part |\n|---|---|\n| 1 | looms |\n| 2 | wheel |\n`
    expect(verdictsOn(deck, text).filter((each) => /absent|otherwise/.test(each))).toEqual([])
  })
})

describe('a unit that may be several', () => {
  it('is the one that the article means by its name', () => {
    const text = '工廠每公斤布的用電從2.3度降到1.9度。'
    expect(on(text, '每公斤布：從2.3度降到1.4度')).toEqual([
      '2.3 degrees: stated',
      '1.4 degrees: otherwise value of 1.9 kilowatt-hours per kilogram',
    ])
  })

  it('is money where pence are of one currency alone', () => {
    expect(on('The mill paid £86,000, at 14 pence a kilowatt-hour.', '£86,000 at 14p per kWh')).toEqual([
      '86000 GBP: stated',
      '0.14 GBP per kilowatt-hour: stated',
    ])
  })
})

it('is not judged among letters that the file does not tell', () => {
  expect(on('The mill has 14 looms.', 'T\ufffde mill has 15 looms')).toEqual(['15 looms: unread'])
})
