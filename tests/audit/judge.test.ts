import { describe, expect, it } from 'vitest'
import { audit } from '../../scripts/audit/index.ts'
import { readMarkdown } from '../../scripts/audit/read/markdown.ts'
import { segment } from '../../scripts/source/segment.ts'
import { article, findingsIn, verdictsOn } from './deckOf.ts'

const slide = (...lines: string[]) => `# The tram\n\n---\n\n${lines.join('\n\n')}\n`

describe('a number of a deck', () => {
  it('is stated where a sentence states value, unit and bound, and says where', () => {
    const [found] = findingsIn(slide('The line is 14.2 km long'))
    expect(found).toMatchObject({ slide: 2, place: 'body', verdict: { is: 'stated', by: { cite: '1.2' } } })
    expect(verdictsOn(slide('19 stops, 14.2 km', 'The state paid 60%'))).toEqual([
      '19 stops: stated',
      '14.2 kilometers: stated',
      '60 percent: stated',
    ])
  })

  it.each([
    ['The line has 91 stops', '91 stops: otherwise value of 19 stops'],
    ['The line is 14.2 miles long', '14.2 miles: otherwise unit of 14.2 kilometers'],
    ['Noise fell by 5 per cent', '5 percent: otherwise unit of 5 decibels'],
    ['The tram carried 42,000 passengers', '42000 passengers: otherwise bound of over 42000 count'],
    ['Fewer than 260 trees were felled', 'under 260 trees: otherwise bound of about 260 trees'],
    ['Fares fell by 4 per cent', '4 percent: otherwise sign of 4 percent'],
    ['The line cost 380 million dollars', '380000000 USD: otherwise unit of 380000000 EUR'],
    ['The line cost 3.8 billion euros', '3800000000 EUR: otherwise value of 380000000 EUR'],
    ['1,400 passengers answered the survey', '1400 passengers: otherwise noun of 1400 residents'],
  ])('is stated otherwise: %s', (text, verdict) => {
    expect(verdictsOn(slide(text))).toEqual([verdict])
  })

  it('is of another period where every sentence that states it goes with other dates', () => {
    expect(verdictsOn(slide('In 2023 the buses carried 31,000 passengers a day'))).toEqual([
      '2023: stated',
      '31000 passengers per day: otherwise period of 31000 passengers per day',
    ])
    expect(verdictsOn(slide('In 2020 the buses carried 31,000 passengers a day'))).toEqual([
      '2020: stated',
      '31000 passengers per day: stated',
    ])
  })

  it('is of another direction where the article says so of what it came to', () => {
    const text = 'Sick leave went down from 9.1 days to 7.6 days. Nobody knows why.'
    expect(verdictsOn(slide('Sick leave rose from 9.1 to 7.6 days'), text)).toContain(
      '7.6 days: otherwise sign of 7.6 days',
    )
    expect(verdictsOn(slide('Sick leave fell from 9.1 to 7.6 days'), text)).toContain('7.6 days: stated')
  })

  it('is not in the article where nothing related states it', () => {
    expect(verdictsOn(slide('The mayor owns 37 bicycles', 'The dome weighs 80 tonnes'))).toEqual([
      '37 bicycles: absent',
      '80 tonnes: absent',
    ])
  })

  it('may say less than the article: about 19, at least where it has over', () => {
    expect(verdictsOn(slide('About 19 stops', 'The tram carried at least 42,000 a day'))).toEqual([
      'about 19 stops: stated',
      'at least 42000 count per day: stated',
    ])
  })

  it('that was not read for certain is said to be so, and not judged', () => {
    expect(verdictsOn(slide('A ticket costs 3,50 euros'))).toEqual(['3.5 EUR: unread'])
  })

  it('may follow from a date or lie in one: May 2021 is in 2021', () => {
    expect(verdictsOn(slide('The tram has run since 2021', 'From 2020 to 2023'))).toEqual([
      '2021: stated',
      '2020/2023: follows from 2020 to 2023',
    ])
    expect(verdictsOn(slide('The tram line has run through Ardbeck since June 2021'))).toEqual([
      '2021-06: otherwise value of 2021-05',
    ])
  })
})

describe('a number that the deck computed', () => {
  it.each([
    ['The journey took 29 minutes before', '29 minutes', '18 minutes + 11 minutes'],
    ['The state paid 228 million euros', '228000000 EUR', '60 percent of 380000000 EUR'],
    ['The town paid the other 40 per cent', '40 percent', '100 % − 60 percent'],
    ['The town paid 152 million euros', '152000000 EUR', '(100 % − 60 percent) of 380000000 EUR'],
    ['16% had no opinion in the survey', '16 percent', '100 % − 61 percent − 23 percent'],
    ['Twice as many trees were planted as felled', '2 multiple', '520 count ÷ about 260 trees'],
    ['The line is 8.8 miles long', '8.8 miles', '14.2 kilometers, in another unit'],
    ['The line is about 14 km long', 'about 14 kilometers', '14.2 kilometers, rounded'],
    ['Each of the stops cost 20 million euros on average', '20000000 EUR', '380000000 EUR ÷ 19 stops'],
    ['It has run for two years by 2023', '2 years', '2023 − 2021'],
  ])('follows: %s', (text, number, sum) => {
    expect(verdictsOn(slide(text))).toContain(`${number}: follows ${sum}`)
  })

  it('follows from a stretch of time, or a rate, in another unit', () => {
    const text = 'The pool was shut for 14 weeks. It has 73,000 visitors a year. The pumps are old.'
    expect(
      verdictsOn(slide('The pool was shut for over three months', 'It has about 200 visitors a day'), text),
    ).toEqual([
      'over 3 months: follows 14 weeks, in another unit',
      'about 200 visitors per day: follows 73000 visitors per year, for another time',
    ])
    expect(verdictsOn(slide('It has about 200 visitors a day'), 'In one year the pool had 73,000 visitors.')).toEqual([
      'about 200 visitors per day: follows 73000 visitors per year, for another time',
    ])
    expect(verdictsOn(slide('The pool was shut for over four months'), text)).not.toContain('follows')
  })

  it('does not follow from numbers of different places, or of different things', () => {
    // 42,000 − 31,000 are a tram and buses, next to each other; 19 + 9 are stops and people.
    expect(verdictsOn(slide('There are 28 tram depots'))).toEqual(['28 depots: absent'])
    // 1,400 − 380 are residents and euros, far apart.
    expect(verdictsOn(slide('There are 1,020 lamps'))).toEqual(['1020 lamps: absent'])
  })

  it('does not follow from what is rounded to the wrong side', () => {
    expect(verdictsOn(slide('The line is more than 14.5 km long'))).toEqual([
      'over 14.5 kilometers: otherwise value of 14.2 kilometers',
    ])
  })
})

describe('a number that a reader works out', () => {
  const follows = (text: string, deck: string, number: string, sum: string) =>
    expect(verdictsOn(slide(deck), text)).toContain(`${number}: follows ${sum}`)

  it('follows from times of the day, days of the week, and names', () => {
    const text = 'The pool is open from ten to six from Monday to Thursday. Harrow, Sell and Lund have copied it.'
    const opening = 'counted in "The pool is open from ten to six from Monday to Thursday."'
    follows(text, 'The pool is open for eight hours', '8 hours', opening)
    follows(text, 'The pool is open four days a week', '4 days per week', opening)
    follows(text, 'Three have copied it', '3 count', 'counted in "Harrow, Sell and Lund have copied it."')
    const night = 'counted in "The pump ran from six in the evening to four in the morning."'
    follows(
      'The pump ran from six in the evening to four in the morning.',
      'The pump ran for ten hours',
      '10 hours',
      night,
    )
    expect(verdictsOn(slide('The pool is open for nine hours, five days a week'), text)).toEqual([
      '9 hours: absent',
      '5 days per week: absent',
    ])
    const pool = '泳池週一到週四開放，上午十點到下午六點。'
    follows(pool, '泳池每天開放8小時', '8 hours per day', `counted in "${pool}"`)
  })

  it('follows from the time since a year that the article names, until it was written', () => {
    const text = 'Fares have not changed since 2015. In 2024 the tram was full. In 2024 it was late.'
    follows(text, 'Fares have not changed for nine years', '9 years', '2024 − 2015')
    follows(text, 'Fares have not changed for ten years', '10 years', '2025 − 2015')
    expect(verdictsOn(slide('Fares have not changed for twelve years'), text)).toEqual(['12 years: look'])
  })

  it('follows from what its own sentence adds up, whatever it counts', () => {
    const text = 'It heats 48,200 homes and 3,100 firms. It asked 1,900 customers.'
    const sum = '48200 homes + 3100 firms'
    follows(text, '48,200 homes and 3,100 firms: just over 51,000 customers', 'over 51000 customers', sum)
    expect(verdictsOn(slide('It has over 51,000 customers'), text)).toEqual([
      'over 51000 customers: otherwise value of 1900 customers',
    ])
  })

  it('follows from an amount beside it and one of an earlier slide, and from how many there are in all', () => {
    const text = `The four old pumps have 64 megawatts together.
The town is proud. A fifth pump is to have 20 megawatts.
In August 115 buses stood still. The city has 1,280 buses.`
    const deck = '# Four pumps: 64 MW\n\n---\n\n# Next pump\n\nWith its 20 MW there will be 84 MW'
    expect(verdictsOn(deck, text)).toContain('84 megawatts: follows 20 megawatts + 64 megawatts')
    follows(text, '115 buses stood still, nearly a tenth', 'nearly 1/10, 10 percent', '115 buses ÷ 1280 buses')
  })

  it('follows from a whole of which a part and its share are stated, and from the rest of parts', () => {
    const text =
      'That year 92 nurses left, 17 per cent of all. Pumps gave 58 per cent of the heat. Gas gave 33 per cent.'
    follows(text, 'There were about 540 nurses', 'about 540 nurses', '92 nurses ÷ 17 percent')
    follows(text, 'The remaining 9% of the heat', '9 percent', '100 % − 58 percent − 33 percent')
  })

  it('follows from an amount of a year for a day, and from years for a century', () => {
    const text = 'In 2024 the port moved 4.86 million boxes. Its loan runs for 25 years.'
    const [boxes] = ['4860000 boxes per year, for another time']
    follows(text, 'On average some 13,000 boxes a day', 'about 13000 boxes per day', boxes)
    follows(text, 'The loan runs for a quarter of a century', '0.25 centurys', '25 years, in another unit')
  })

  it('follows where a round number in words stands for one that the slide states', () => {
    const text = 'It cost over 103 million euros.'
    expect(verdictsOn('# A hundred million\n\nIt cost over 103 million euros', text)).toEqual([
      '100000000 count: follows over 103000000 EUR, in round words',
      'over 103000000 EUR: stated',
    ])
    expect(verdictsOn('# Two hundred million\n\nIt cost over 103 million euros', text)).toContain(
      '200000000 count: absent',
    )
  })

  it('does not follow from a count of something else, for another time', () => {
    const text = '醫院一年增聘了78名護理師。工會要求每月的夜班至多6個。'
    expect(verdictsOn('# 夜班\n\n工會要求每月的夜班至少6個', text)).toEqual([
      'at least 6 個 per month: otherwise bound of at most 6 個 per month',
    ])
  })
})

describe('how much more or less', () => {
  it.each([
    ['It costs £95 less than in 2021.', 'It costs £95 more than in 2021', '95 GBP: otherwise sign of 95 GBP'],
    ['Visits are 21 minutes longer.', 'Visits are 21 minutes shorter', '21 minutes: otherwise sign of 21 minutes'],
    ['他们的工资比以前高了18%。', '工资低了18%', '18 percent: otherwise sign of 18 percent'],
    ['電動公車比柴油公車貴620萬元。', '電動公車便宜了620萬元', '6200000 CNY: otherwise sign of 6200000 CNY'],
  ])('is of another sign: %s', (text, deck, verdict) => {
    expect(verdictsOn(slide(deck), text)).toContain(verdict)
    expect(verdictsOn(slide(text), text).every((each) => each.endsWith('stated'))).toBe(true)
  })
})

it('takes no year at the head of a column for a unit', () => {
  expect(verdictsOn('| | 2024年 |\n|---|---|\n| 裝卸 | 35.8 |', '2024年每小時裝卸35.8個。')).toContain(
    '35.8 count: stated',
  )
})

describe('what says nothing of the article', () => {
  it('is passed over: steps, own lists, addresses, page numbers, the date of the talk', () => {
    const deck = `# The tram\n\nTown hall, 3 June 2025\n\n---\n\n# Three lessons\n\n- Ask first\n- Step 2: build\n- See https://example.org/2030/77\n\n2 / 4\n`
    expect(verdictsOn(deck)).toEqual([])
  })

  it('is passed over: lines of the slide that it counts, and what a picture is drawn of', () => {
    expect(verdictsOn(slide('- Ask', '- Build', 'The first two points are of 2021', '![Two bars](bars.png)'))).toEqual([
      '2021: stated',
    ])
  })

  it('is not a date on the last slide that is said of something', () => {
    const deck = '# The tram\n\n---\n\n# Next\n\n- Free of noise by 2031\n- Done'
    expect(verdictsOn(deck)).toEqual(['2031: absent'])
  })

  it('is not passed over where it counts something else', () => {
    expect(verdictsOn('# Three mayors resigned\n\n- Ask first\n- Then build')).toEqual(['3 mayors: absent'])
  })

  it('is looked at once where it stands on most slides', () => {
    const footer = 'Ardbeck report with 77 pictures'
    const deck = ['A', 'B', 'C', 'D'].map((title) => `# ${title}\n\n${footer}`).join('\n\n---\n\n')
    expect(verdictsOn(deck)).toEqual(['77 pictures: absent'])
  })
})

describe('a small number', () => {
  it('is not stated by the same number of other things', () => {
    const text = 'Two branches were shut last year. The roof leaks.'
    expect(verdictsOn(slide('The ticket costs the same as two paperbacks'), text)).toEqual(['2 paperbacks: look'])
    expect(verdictsOn(slide('Two branches were shut'), text)).toEqual(['2 branches: stated'])
  })
})

describe('a deck in another language', () => {
  const languages = (deck: string) => audit(readMarkdown(deck), segment(article))

  it('is held against values and units, and no nouns', () => {
    const { languages: told, findings } = languages(
      '# 新電車\n\n---\n\n全線長14.2公里，共有19個車站，造價3.8億歐元。政府負擔六成，其餘由市鎮負擔。每天載客超過42000人。',
    )
    expect(told).toEqual({ deck: 'zh-Hant', article: 'en' })
    expect(findings.map(({ verdict: { is } }) => is)).toEqual(['stated', 'stated', 'stated', 'stated', 'stated'])
  })

  it('compares Traditional with Simplified Chinese', () => {
    const text = '全市公车共有1280辆，其中896辆是电动的。司机有1460名。\n票价为15元。'
    expect(verdictsOn('# 公車\n\n全市公車1280輛，司機1460名\n\n電動的有869輛', text)).toEqual([
      '1280 輛: stated',
      '1460 名: stated',
      '869 輛: otherwise value of 896 辆',
    ])
  })
})

it('says that a deck is of another article, instead of all its numbers', () => {
  const deck = `# Glaciers\n\nIce sheets lost 412 gigatonnes\n\n---\n\nSea levels climbed 37 millimetres\n\n---\n\nSome 88 stations drill 2,900 metres deep for 77 days`
  expect(audit(readMarkdown(deck), segment(article)).isOfAnother).toBe(true)
  expect(audit(readMarkdown(slide('The line has 91 stops', 'It is 14.9 km long')), segment(article)).isOfAnother).toBe(
    false,
  )
})
