import { describe, expect, it } from 'vitest'
import { drawnOf } from './drawn.ts'

describe('what was planned or allowed, and what came', () => {
  it.each([
    ['en-GB', 'The old ferry carried 900 people on Sundays, twice the 450 that its papers allowed.', 'The old ferry carried # on Sundays, against the # that its papers allowed', ['Carried', 'Allowed']], // prettier-ignore
    ['en-GB', 'We keep 610 cows in a shed that was built for 400.', 'We keep # in a shed that was built for #', ['Keep', 'Built for']], // prettier-ignore
    ['en-GB', 'The bridge cost £8.4m, against a planned £5m.', 'The bridge cost #, against a planned #', ['Cost', 'Planned']], // prettier-ignore
    ['en-GB', 'Some 63,000 people came to the fair, nearly double the 35,000 planned.', 'Some # people came to the fair, against the # planned', ['In fact', 'Planned']], // prettier-ignore
    ['zh-Hans', '水库原设计灌溉两万亩，实际灌了三万四千亩。', '水库原设计灌溉#，实际灌了#', ['原设计灌溉', '实际灌']],
    ['zh-Hant', '老樓核定住120人，實際住了310人。', '老樓核定住#，實際住了#', ['核定住', '實際住']],
  ])('stand side by side, each under its verb, in %s: %s', async (locale, line, claim, labels) => {
    const found = await drawnOf(locale, line)
    expect(found).toContainEqual({ kind: 'comparison', claim, labels })
  })

  it.each([
    ['en-GB', 'The jail has 12 cooks, 40 cells and 31 books in the room that was built for 1920 readers.'],
    ['zh-Hans', '大桥计划投资3亿元，工期两年，实际上修了五年。'],
  ])('but not what is planned of one thing beside what came of another, in %s: %s', async (locale, line) => {
    expect((await drawnOf(locale, line)).filter(({ kind }) => kind === 'comparison')).toEqual([])
  })
})

it('two things that somebody did are called by what was done', async () => {
  const [slide] = await drawnOf('en-GB', 'Last year the firm collected 340 pianos and delivered 45.')
  expect(slide?.labels).toEqual(['Collected', 'Delivered'])
})

describe('what so many answered', () => {
  it.each([
    [
      'zh-Hans',
      '44%的人说抢不到桩，15%不知道有优惠，只有8%嫌便宜得不够多。',
      ['抢不到桩', '不知道有优惠', '嫌便宜得不够多'],
    ],
    ['zh-Hant', '41%的人說學費太貴，33%擔心路遠，9%不知道有這所學校。', ['學費太貴', '擔心路遠', '不知道有這所學校']],
  ])('is drawn with the others, in %s: %s', async (locale, line, labels) => {
    expect((await drawnOf(locale, line)).map((each) => each.labels)).toContainEqual(labels)
  })

  it.each(['62%的人说路远，18%的预算花在修路上。', '六成的农户说不养猪，三成的学生想住校。'])(
    'but not of another whole: %s',
    async (line) => {
      expect((await drawnOf('zh-Hans', line)).filter(({ kind }) => kind === 'comparison')).toEqual([])
    },
  )
})

it('answers with a rest are parts of one bar', async () => {
  const found = await drawnOf('zh-Hant', '工會調查了1460名司機，63%表示滿意，22%表示不滿意，其餘沒有意見。')
  expect(found.map(({ kind }) => kind)).toEqual(['shares'])
})

describe('two changes of a sentence', () => {
  it.each([
    ['en-GB', 'Cases at night dropped from 238 to 31, while those in daytime fell only from 174 to 172.', ['At night', 'In daytime']], // prettier-ignore
    ['zh-Hans', '东坡的茶园由210座增加到640座，西坡由190座减少到88座。', ['东坡', '西坡']],
    ['zh-Hant', '城裡的書店從12家減到4家，鄉下沒有這樣做，從9家增加到31家。', ['城裡', '鄉下']],
  ])('of one thing in two places are lines of one figure, in %s: %s', async (locale, line, labels) => {
    const found = await drawnOf(locale, line)
    expect(found.map((each) => [each.kind, each.labels])).toContainEqual(['change', labels])
  })

  it('but not of two things', async () => {
    const found = await drawnOf('zh-Hans', '东坡的茶园由37座减为4座，茶价由58座回升到69座。')
    expect(JSON.stringify(found.map(({ labels }) => labels))).not.toContain('茶价')
  })
})

describe('when something was', () => {
  it.each([
    ['en-GB', 'The factory employed 230 people at its peak. Today it employs 14.', ['At its peak', 'Today']],
    [
      'en-GB',
      'The clinic saw 412 cases in the year before the curfew began. In the year since, it has seen 203.',
      ['In the year before', 'In the year since'],
    ],
    ['zh-Hans', '到年底，全市的充电桩将由现在的5200根增加到7500根。', ['现在', '到年底']],
    ['zh-Hant', '2005年泉源的溫度是78度，2015年是71度，今年春天只剩63度。', ['{in-2005}', '{in-2015}', '今年春天']],
  ])('is said under it by the words of the article, in %s: %s', async (locale, line, labels) => {
    expect((await drawnOf(locale, line)).map((each) => each.labels)).toContainEqual(labels)
  })
})

describe('what a claim points at in the sentence before', () => {
  it.each([
    ['en-GB', 'Wakeley, a city of the same size, ended its curfew. There, cases rose from 14 to 33.', 'In Wakeley, cases rose from # to #'], // prettier-ignore
    [
      'zh-Hans',
      '公司原先指望优惠以后夜间充电的比例能到一半。去年这个比例是13%，今年是21%。',
      '去年夜间充电的比例是#，今年是#',
    ],
  ])('is named in it, in %s: %s', async (locale, line, claim) => {
    expect((await drawnOf(locale, line)).map((each) => each.claim)).toContain(claim)
  })

  it('but not where two may be meant', async () => {
    const line = '夜间充电的比例低，白天充电的比例高。去年这个比例是13%，今年是21%。'
    expect((await drawnOf('zh-Hans', line)).map((each) => each.claim).join()).not.toContain('充电的比例是')
  })
})
