import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'
import { drawnOf } from './drawn.ts'

describe('amounts of one kind that a sentence holds against each other', () => {
  it.each([
    ['en-GB', 'An average boat in the harbour now pays £512 a year, against £447 in the county as a whole.', 'An average boat in the harbour now pays £# a year, against # in the county as a whole', ['Harbour', 'County as a whole']], // prettier-ignore
    [
      'zh-Hans',
      '一碗面，堂食能落下6.3元，走外卖只落下2.4元。',
      '一碗面，堂食能落下#，走外卖只落下#',
      ['堂食', '走外卖'],
    ],
    ['zh-Hans', '客人也多了：装了风扇的船，周末乘客比前一年增加了8%，没有的只增加了2%。', '装了风扇的船，周末乘客比前一年增加了#，没有的只增加了#', ['装了风扇的船', '没有的']], // prettier-ignore
    ['zh-Hant', '登山客一年省下940萬元；而飲水站的維護費，一年是210萬元。', '登山客#省下#；而飲水站的維護費，#是#', ['登山客', '飲水站的維護費']], // prettier-ignore
  ])('stand side by side under what says both, in %s: %s', async (locale, line, claim, labels) => {
    expect(await drawnOf(locale, line)).toContainEqual({ kind: 'comparison', claim, labels })
  })

  it.each([
    ['en-GB', 'The pier costs £230 to paint, of which the paint accounts for £95 and the men for the rest.'],
    ['en-GB', 'Some 62% of nurses work nights, while 18% of the budget goes on taxis.'],
    ['en-GB', 'A skate on the pond costs £7; members pay £24 a month and come when they like.'],
    ['zh-Hant', '室溫維持在15度以下；魚體溫度則控制在4度上下。'],
    ['zh-Hant', '一支水20元，碼頭一年因此省下940萬元。'],
    ['zh-Hans', '剧团的学员班每年招30人，学满四年。前六期共有160名学员，留在团里的有52人。'],
    ['en-GB', 'The school takes 30 pupils a year. The first classes had 160 pupils; 52 pupils stayed.'],
  ])('but not parts, nor shares and measures of different things, in %s: %s', async (locale, line) => {
    expect((await drawnOf(locale, line)).filter(({ kind }) => kind === 'comparison')).toEqual([])
  })
})

describe('two groups of whom the second sentence says only that so many did', () => {
  it.each([
    [
      'Of the farmers who took the grant, 58 percent planted a hedge. Of those who refused it, only 11 percent did.',
      ['Farmers who took the grant', 'Those who refused it'],
    ],
    [
      'Of the masons who trained here last year, 62 percent kept their job. Of the others, just 17 percent did.',
      ['Masons who trained here', 'The others'],
    ],
  ])('are two bars, with names that have room: %s', async (line, labels) => {
    const found = (await drawnOf('en-GB', line)).filter(({ kind }) => kind === 'comparison')
    expect(found).toMatchObject([{ labels }])
  })

  it.each([
    'Of the readers who wrote in, 44 percent asked for longer hours. Of those, only 12 percent would pay for them.',
    'Of the masons who answered, 62 percent work alone. Of those who work alone, only 17 percent did so before 2020.',
  ])('but not some of the first: %s', async (line) => {
    expect((await drawnOf('en-GB', line)).filter(({ kind }) => kind === 'comparison')).toEqual([])
  })
})

describe('what was, told behind what is', () => {
  it.each([
    ['Pell has 1,870 cases waiting. Before the flood it had 640.', ['Before the flood', 'Now']],
    ['Nearly one in four swans in Pell is sick. Five years ago it was one in ten.', ['{ago} ago', 'Now']],
    ['The club has 300 members. In 2010 it had 90.', ['{in-2010}', 'Now']],
    ['The guild spent £140,000 a year on rope; it now spends £30,000.', ['Before', 'Now']],
    ['In May the men borrowed 5,200 books, compared with 1,300 a year before.', ['A year before', '{in-05}']],
  ])('stands before it, each with its time: %s', async (line, labels) => {
    const found = (await drawnOf('en-GB', line)).filter(({ kind }) => kind === 'change')
    expect(found.map((each) => each.labels)).toEqual([labels])
  })

  it.each([
    [
      'The street gave off 204 tonnes when it burned peat. Now it gives off 96.',
      'change',
      'stat-row',
      ['Before', 'Now'],
    ],
    ['Homes without a meter use 171 litres; homes with one use 128.', 'comparison', 'bar-chart', ['Homes without a meter', 'Homes with one']], // prettier-ignore
  ])(
    'stands beside it where its unit is left out, and is drawn to scale where that is certain: %s',
    async (line, kind, figure, labels) => {
      const { drafted } = await draftTalk(sentencesOf('A town', line), 'en-GB')
      const slide = drafted.sections.flatMap(({ slides }) => slides).find((each) => each.kind === kind)
      expect(slide?.shown.figure?.['kind']).toBe(figure)
      expect(JSON.stringify(slide?.shown.figure).match(/(?<="label":")[^"]*/g)).toEqual(labels)
    },
  )

  it('is none where only the number has no unit', async () => {
    const line = 'The road is 12 miles long and the village has 30.'
    expect((await drawnOf('en-GB', line)).filter(({ kind }) => /change|comparison/.test(kind))).toEqual([])
  })

  it('is not held against what had its time before', async () => {
    const line = 'At 14 pence a unit the mill paid £86,000 in 2020. In 2023 the price was 31 pence.'
    expect((await drawnOf('en-GB', line)).filter(({ kind }) => kind === 'change')).toEqual([])
  })
})

describe('what changed', () => {
  it.each([
    ['en-GB', 'Priya Venn runs the dairy. Her barn had 140 goats before the road came. It now has 52.', 'Priya Venn’s barn had # before the road came; it now has #'], // prettier-ignore
    ['en-GB', 'Boats go out from Marl, and men in Marl like it. Ten miles away, Pell chose another way. Use rose from 5,100 trips a month to 8,700, while the cost per trip fell from £8.10 to £4.60.', 'In Pell, use rose from # trips a month to #, while the cost per trip fell from # to #'], // prettier-ignore
    ['zh-Hans', '对面的孙家面馆走了另一条路，只留6个座位，每月房租由1.8万元降到6500元。', '对面的孙家面馆每月房租由#万元降到#元'], // prettier-ignore
    ['zh-Hans', '兽医检查了90只猴，过重的从27只变成8只。', '兽医检查了#猴，过重的从#变成#'],
  ])('is told with whose it is, in %s: %s', async (locale, line, claim) => {
    expect((await drawnOf(locale, line)).map((each) => each.claim)).toContain(claim)
  })

  it.each([
    ['en-GB', 'The company spilled dye into the Arrel on 214 days in 2015. After it was made to build tanks, at a cost of £46m, the figure dropped to 38 days.', 'The company spilled dye into the Arrel on # in #; the figure dropped to #'], // prettier-ignore
    [
      'zh-Hans',
      '2018年店里有12%的收入来自外卖。平台的抽成也在涨，当年是15%，如今到了23%。',
      '平台的抽成在涨，#是#，如今到了#',
    ],
    ['zh-Hans', '今年7月12日下了大雨。公司事后测算，那天落在杏园的雨水有72%被留在了原地，青湖路只有19%。', '公司事后测算，#落在杏园的雨水有#被留在了原地，青湖路只有#'], // prettier-ignore
    ['en-GB', 'Of the 2,900 people who had used a night boat at least once a week, 1,240 told a survey that they had given up an activity for want of transport.', '# of # who had used a night boat had given up an activity for want of transport'], // prettier-ignore
  ])('has names for what it points at, or leaves that out, in %s: %s', async (locale, line, claim) => {
    expect((await drawnOf(locale, line)).map((each) => each.claim)).toContain(claim)
  })

  it('over three times and more goes on behind a colon', async () => {
    const line = 'Salmon have been counted going up past the old weir: 61 in 2019, 188 in 2022 and 540 last year.'
    expect(await drawnOf('en-GB', line)).toContainEqual({
      kind: 'series',
      claim: 'Salmon have been counted going up past the old weir: # in # and # last year',
      labels: ['{in-2019}', '{in-2022}', 'Last year'],
    })
  })
})

it('leaves when it was to the labels, where a claim with the times is too long', async () => {
  const line =
    'The average time from call to first ladder rose from 11 minutes and 20 seconds in 2019 to 15 minutes and 50 seconds last year.'
  const found = (await drawnOf('en-GB', line)).filter(({ kind }) => kind === 'change')
  expect(found.map(({ claim, labels }) => ({ claim, labels }))).toEqual([
    { claim: expect.stringMatching(/ went from # to #$/) as string, labels: ['{in-2019}', 'Last year'] },
  ])
})
