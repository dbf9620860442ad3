import { describe, expect, it } from 'vitest'
import { findingsIn, verdictsOn } from './deckOf.ts'

/** A deck whose second slide has these lines. */
const slide = (...lines: string[]) => `# A talk of the mill\n\n---\n\n${lines.join('\n\n')}\n`

/** Holds lines of a slide against an article; their verdicts. */
const on = (text: string, ...lines: string[]) => verdictsOn(slide(...lines), text)

const faults = (verdicts: readonly string[]) => verdicts.filter((each) => /otherwise|absent/.test(each))

describe('an arrow', () => {
  it('is no bound where it is typed with two characters', () => {
    const text = 'The share of rye rose from 40 to 65 per cent. It took £356,000 and spent £342,000.'
    expect(faults(on(text, 'Rye: 40% -> 65%', 'Spent £342k, took £356k => £14k left'))).toEqual([])
    expect(faults(on(text, 'Rye: 40% -> 85%'))).toHaveLength(1)
  })
})

describe('the period of a number', () => {
  it('is not that of what another is held against', () => {
    const text = `The mill opened again in May 2019. In its first season, of 22 weeks, it ground 74,000 sacks, against 31,000 in 2016. A sack cost £6.20.`
    const deck = slide('# Season one (2019)', '- 22 weeks', '- 74,000 sacks', '- a sack at £6.20')
    expect(faults(verdictsOn(deck, text))).toEqual([])
    expect(faults(on(text, '# The last season (2016)', '- 74,000 sacks'))).toEqual([
      '74000 sacks: otherwise period of 74000 sacks',
    ])
  })

  it('is not the decade that its slide is headed with', () => {
    const text = 'The mill was built in 1934. In 2016 it ground 31,000 sacks.'
    expect(faults(on(text, '# A 1930s mill', '- 31,000 sacks'))).toEqual([])
  })

  it('is last year, behind a year that is named', () => {
    const text = '到2021年底，磨坊有9座水轮，2022年是22座，去年增加到38座。'
    const table = '| 年份 | 水轮 |\n|---|---|\n| 2021 | 9 |\n| 2022 | 22 |\n| 2023 | 38 |'
    expect(faults(on(text, table))).toEqual([])
    expect(faults(on(text, '2021年有22座水轮'))).toHaveLength(1)
  })

  it('stands behind the bracket with the number', () => {
    const text = 'In 2019 the mill ground 214,000 sacks. In 2020 it made a profit for the first time, of £90,000.'
    expect(on(text, 'First profit (£90k) in 2019')).toContain('90000 GBP: otherwise period of 90000 GBP')
    expect(faults(on(text, 'First profit (£90k) in 2020'))).toEqual([])
  })
})

describe('what follows', () => {
  it('is an area, and how fast something is', () => {
    const text = 'The pond is 50 metres long and 18 metres wide. A sack goes 187 kilometres by rail, in 5 hours.'
    expect(on(text, 'Pond: 50 m x 18 m, so 900 m²')).toContain('900 square-meters: follows 50 meters × 18 meters')
    expect(faults(on(text, '187 km in 5 hours, 37 km/h'))).toEqual([])
    expect(faults(on(text, '187 km in 5 hours, 73 km/h'))).toHaveLength(1)
  })

  it('is a year so long after a date of the slide', () => {
    const text = 'In February 2015 the wheel was mended. Nobody knew why. The lease had ten years to go.'
    const lines = ['- Feb 2015: mended', '- Ten years, i.e. until 2025']
    expect(on(text, ...lines)).toContain('2025: follows 2015 + 10 years')
    expect(faults(on(text, '- Feb 2015: mended', '- Ten years, i.e. until 2028'))).toHaveLength(1)
  })

  it('is computed with what has just been computed, whatever its sign', () => {
    const text = 'The average rent in the village fell from £1,380 to £790. The village has 212 houses.'
    expect(faults(on(text, '- Rent £1,380 → £790: −£590', '- Across 212 houses: about £125,000 a year'))).toEqual([])
  })

  it('is the rest of a share that was told before', () => {
    const text = 'Of the carts 27 per cent came late. The price is 9 pence.'
    const deck = `${slide('27% of carts late')}\n---\n\n# Now\n\n- A dip\n\n---\n\n# Later\n\nUp from 73%\n`
    expect(faults(verdictsOn(deck, text))).toEqual([])
    expect(faults(verdictsOn(deck.replace('73', '79'), text))).toHaveLength(1)
  })

  it('is a share of an amount that stands far away', () => {
    const text = `磨坊里一袋面粉新买268元。\n工人有9名。\n旧袋子标价15元一只，两天卖光。`
    expect(faults(on(text, '旧袋15元，才是新价的5.6%'))).toEqual([])
    expect(faults(on(text, '旧袋15元，才是新价的7.9%'))).toHaveLength(1)
  })

  it('is a daily average of what the article has for last year, and one of years', () => {
    const text = '去年磨坊收了9,600公吨麦子。2020年和2021年共亏损1150万元。'
    expect(faults(on(text, '磨坊平均一天收26公吨', '2020、2021合计亏1150万元，平均一年575万元'))).toEqual([])
    expect(faults(on(text, '磨坊平均一天收41公吨'))).toHaveLength(1)
  })

  it('is a share of counts of two kinds beside each other', () => {
    const text = 'The village has 212 houses. The flood put 87 families out of their homes.'
    expect(faults(on(text, '- 212 houses', '- 87 families out (about 4 in 10 houses)'))).toEqual([])
    expect(faults(on(text, '- 212 houses', '- 87 families out (about 7 in 10 houses)'))).toHaveLength(1)
  })

  it('is how many times one unit', () => {
    const text = '村里一年产蚵3200公吨，剥出来的壳有24000公吨。'
    expect(faults(on(text, '产蚵3200公吨，壳24000公吨：1公斤蚵有7.5公斤壳'))).toEqual([])
    expect(faults(on(text, '产蚵3200公吨，壳24000公吨：1公斤蚵有5.7公斤壳'))).toHaveLength(1)
  })

  it('is no share of counts that comes of two stretches of time', () => {
    const text = '三年前磨坊收了9600公吨。412户里有接班人的只有58户。磨坊够用15年。'
    const verdicts = on(text, '- 三年前9600公吨', '- 要用15年', '- 5户里有1户有接班人')
    expect(verdicts.filter((each) => /years ÷/.test(each))).toEqual([])
  })
})

describe('what is said for short', () => {
  it('is a bound, a degree and a piece of money', () => {
    const text = 'No more than eleven carts can go there in a night.'
    expect(on(text, 'max 11 carts a night')).toEqual(['at most 11 carts per night: stated'])
    const chinese = '面粉用85度的水烫过，每袋卖18元。'
    expect(faults(on(chinese, '85℃烫过', '一袋18块'))).toEqual([])
    expect(faults(on(chinese, '一袋81块'))).toHaveLength(1)
  })

  it('is a year before its noun, and the total of a list', () => {
    const text = '到2026年，磨坊要有47座水轮。每袋卖18元，其中运输4元，工人3元，磨坊留11元。'
    expect(faults(on(text, '# 2026目标', '47座水轮'))).toEqual([])
    expect(faults(on(text, '- 运输4元\n- 工人3元\n- 磨坊11元\n- 合计18元'))).toEqual([])
  })

  it('is each time', () => {
    const text = 'A cart burns 1,150 litres for a round trip; the lorries would burn 6,900 litres.'
    expect(faults(on(text, '1,150 litres, not 6,900 litres', 'It saves 5,750 l each time'))).toEqual([])
  })
})

describe('what is of the talk', () => {
  it('is how long it takes, below its title, and what its outline counts', () => {
    const text = '磨坊有9名工人。'
    const deck = '# The mill\n\nThe forum | 20 minutes\n\n---\n\n# 大纲\n\n- 一座磨坊\n- 三个争议\n'
    expect(faults(verdictsOn(deck, text))).toEqual([])
  })

  it('is a count of what stands behind it in its line, and the number of a question', () => {
    const text = '有人一口气买了五套面粉。'
    expect(faults(on(text, '三个心得：从小做起；账要公开；别怕旧'))).toEqual([])
    expect(faults(on(text, 'Q2：面粉够吗？'))).toEqual([])
    expect(faults(on(text, '三个孩子：一套；账要公开'))).toHaveLength(1)
  })

  it('is a note for whoever asks', () => {
    const note = '<!-- 11 million litres are 4.4 pools, if anyone asks. A pool is 2.5 million litres. -->'
    expect(faults(on('The pond holds 11 million litres. The mill has 9 men.', 'Pond', note))).toEqual([])
  })
})

describe('what is said wrongly', () => {
  it('is the earliest for the latest', () => {
    const text = 'The work could begin in 2027 at the earliest.'
    expect(on(text, '- It begins in 2027 at the latest', '- Ask')).toEqual(['2027: otherwise bound of 2027'])
    expect(on(text, '- It begins in 2027 at the earliest', '- Ask')).toEqual(['2027: stated'])
  })

  it('is a share in words of what has another, or the opposite multiple', () => {
    const text = `A quarter of the early millers stayed away. The leak is far less than in 2016, but twice as much as in 2020.`
    expect(faults(on(text, 'Half of the early millers stayed at home'))).toHaveLength(1)
    expect(faults(on(text, 'A quarter of the early millers stayed at home'))).toEqual([])
    expect(on(text, 'The leak is half of what it was in 2020')).toContain(
      '1/2, 50 percent: otherwise sign of 2 multiple',
    )
  })

  it('is what two shares in one sentence are of', () => {
    const text = 'Parcels bring in 22 per cent of the revenue on 8 per cent of the weight.'
    expect(faults(on(text, '8% of revenue from 22% of weight'))).toHaveLength(2)
    expect(faults(on(text, '22% of revenue from 8% of weight'))).toEqual([])
  })

  it('is not where entries of a list have semicolons between them', () => {
    const text = '磨坊收了4.7万只袋子，其中3.1万只卖出；9600只拆下布料，做成书包和坐垫；剩下的6400只太破，送去纤维厂。'
    expect(faults(on(text, '- 改做书包坐垫9600只\n- 纤维厂6400只'))).toEqual([])
    expect(faults(on(text, '- 改做书包坐垫6400只\n- 纤维厂9600只'))).toHaveLength(2)
  })
})

it('keeps the text of a deck as it stands', () => {
  const [found] = findingsIn(slide('Rye: -> 65%'), 'The share of rye is 65 per cent.')
  expect(found?.text).toBe('Rye: -> 65%')
})
