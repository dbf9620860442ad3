import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import type { DraftedSlide } from '../../scripts/draft/drafted.ts'
import { sentencesOf } from './articles.ts'

/** The slides of a draft on these lines, by what they show. */
async function slidesOf(locale: string, ...lines: string[]): Promise<DraftedSlide[]> {
  const { drafted } = await draftTalk(sentencesOf(...lines), locale)
  return drafted.sections.flatMap(({ slides }) => slides)
}
const figureOf = (slides: readonly DraftedSlide[], kind: string) =>
  slides.find(({ shown }) => shown.figure?.['kind'] === kind)?.shown

describe('values of one thing by date', () => {
  it('are a line from five on, under the first and the last of them', async () => {
    const slides = await slidesOf(
      'en',
      'The tower',
      'The tower leans. Visitors numbered 4,000 in 2019, 2,500 in 2020, 3,100 in 2021, 5,200 in 2022 and 7,900 in 2023.',
    )
    expect(figureOf(slides, 'line-chart')?.claim).toBe(
      'Visitors numbered {visitors.2019} in {in-2019} and {visitors.2023} in {in-2023}',
    )
  })

  it('are of one thing where the next sentence leaves out what it counts, under the first and the last', async () => {
    const slides = await slidesOf(
      'en',
      'Buses',
      'In 2023 the buses carried 61,000 passengers. In 2024 they carried 98,000, and in 2025 the number rose to 143,000.',
    )
    const bars = figureOf(slides, 'bar-chart')
    expect(bars?.figure).toMatchObject({ series: 'passengers' })
    expect(bars?.claim).toMatch(/^\{passengers\.2023\} in \{[^}]+\}, \{passengers\.2025\} in \{[^}]+\}$/)
  })

  it('are bars where they are fewer', async () => {
    const slides = await slidesOf('zh-Hant', '塔', '塔還在。門票收入2021年120萬元，2022年310萬元，2023年460萬元。')
    expect(figureOf(slides, 'bar-chart')?.figure).toMatchObject({ series: expect.any(String) as string })
  })
})

describe('two amounts of which one became the other', () => {
  it.each([
    ['en', 'The fare rose from €1.80 to €2.40 in the spring.'],
    ['en', 'The library lent 41,000 books last year, down from 63,000 books in 2015.'],
    ['en', 'In 2010 the valley had 12 bakers. It now has 3 bakers.'],
    ['en', "Before the strike, 31 percent of the clinic's staff came by car. Today 19 percent do."],
    ['zh-Hans', '票价由每人18元涨到24元，排队的人没有变少。'],
    ['zh-Hant', '班次從每天36班減為12班，站員都還在。'],
    ['zh-Hant', '路燈一年的電費從612萬元降到147萬元。'],
    ['zh-Hans', '县戏校2010年招生45人，去年招到7人。'],
    ['en', 'Three houses were flooded last year, where it had once been 412.'],
  ])('stand before and after, in %s: %s', async (locale, line) => {
    const slides = await slidesOf(locale, locale === 'en' ? 'A valley' : '山谷', line)
    const { before, after } = figureOf(slides, 'before-after')?.figure ?? {}
    expect(before).toBeDefined()
    expect(after).toBeDefined()
  })
})

describe('shares', () => {
  it('that come to a whole are one bar', async () => {
    const slides = await slidesOf('en', 'Lunch', 'Of the guests, 52% came by train, 31% walked and 17% drove.')
    expect(figureOf(slides, 'share-bar')?.figure?.['parts']).toHaveLength(3)
  })

  it('that come to one by chance, from one sentence to the next, are none', async () => {
    const slides = await slidesOf(
      'en',
      'Honey',
      'A third of the hives were empty after the frost, and 58% of those are filled again. Of the honey, 9% was too wet.',
    )
    expect(slides.length).toBeGreaterThan(0)
    expect(figureOf(slides, 'share-bar')).toBeUndefined()
  })

  it('that leave a rest which the article speaks of have it computed', async () => {
    const slides = await slidesOf('zh-Hans', '午餐', '预算里，食材占六成，人工占三成，其余是房租。')
    expect(figureOf(slides, 'share-bar')?.figure).toMatchObject({ rest: { label: '房租' } })
  })

  it('of different things stand on one scale', async () => {
    const slides = await slidesOf(
      'en',
      'Trains',
      'Only 61% of night trains were on time, compared with 84% of day trains.',
    )
    expect(figureOf(slides, 'proportion-bars')?.figure?.['items']).toHaveLength(2)
  })
})

it('shows amounts that come to the one before them as its parts', async () => {
  const slides = await slidesOf('zh-Hans', '账', '学校两年共花了100万元。设备60万元，人工30万元，运输10万元。')
  expect(figureOf(slides, 'share-bar')?.figure).toMatchObject({ whole: expect.any(String) as string })
})

it('shows so many of so many as a part of them', async () => {
  const slides = await slidesOf('zh-Hant', '老師', '學校有12名老師，其中5名是志工。')
  expect(figureOf(slides, 'parts-of-whole')).toBeDefined()
})

it('shows of so many in a whole the part, not the whole', async () => {
  const slides = await slidesOf('zh-Hans', '学校', '全县1.4万名农村小学生中，有4300人中午吃不上热饭。')
  const [shown] = slides.map((slide) => slide.shown)
  expect(shown?.isStatement).toBe(true)
  expect(shown?.claim).toContain(`有${shown?.accent ?? 'nothing'}`)
})

describe('a quotation', () => {
  it.each([
    ['en', '"We counted the boats twice before we believed it," said Ada Lind, the harbour master.', 'Ada Lind'],
    ['en', 'My friend Tom Aldous, who keeps the books, knows. "A seed in the ground is a sentence somebody can answer," he says.', 'Tom Aldous'], // prettier-ignore
    ['zh-Hant', '隊長宋可晴告訴我：「我們只是不再用燈把牠們藏起來。」', '宋可晴'],
    ['zh-Hans', '班主韦玉珍说：“一场戏台下坐着的人，我们先为他们唱好。”', '韦玉珍'],
  ])('is given to who said it, in %s: %s', async (locale, line, speaker) => {
    const lead = locale === 'en' ? 'Nobody in the town had expected the change.' : '镇上没有谁料到会有这样的变化。'
    const slides = await slidesOf(locale, 'x', `${lead} ${line}`)
    expect(figureOf(slides, 'quotation')?.figure?.['items']).toMatchObject([{ speaker }])
  })

  it.each([
    [
      'en',
      ['"My shop has never done better than it does today." The baker who says this is Daniel Frost.'],
      'Daniel Frost',
    ],
    [
      'en',
      ['Professor Ruth Adeyemi had hoped for less. "I thought the instruments were broken," she told me.'],
      'Ruth Adeyemi',
    ],
    ['en', ['"One was a pipe twice as wide. The other was a river," remembers Miriam Okafor.'], 'Miriam Okafor'],
    ['zh-Hant', ['「他們把停車場移到後門，我才睡得著。」林國棟說。'], '林國棟'],
    ['zh-Hans', ['“我一天骑好几趟，省下的时间够给孩子讲故事。”在校门口，母亲陆婷这样告诉我们。'], '陆婷'],
    ['zh-Hans', ['裁判长吴启胜在县里吹了很久哨子。“我没见过输了球的队请赢的队吃饭。”'], '吴启胜'],
    ['zh-Hant', ['護理師許雅筑每週都來。', '「醫院的休息室有床，沒有桌子，」她說，「我需要的是桌子。」'], '許雅筑'],
  ])('is given to whom the sentences around it name, in %s: %s', async (locale, lines, speaker) => {
    const lead = locale === 'en' ? 'Nobody in the town had expected the change.' : '镇上没有谁料到会有这样的变化。'
    const [first = '', ...more] = lines
    const slides = await slidesOf(locale, 'x', `${lead} ${first}`, ...more)
    expect(figureOf(slides, 'quotation')?.figure?.['items']).toMatchObject([{ speaker }])
  })

  it.each([
    ['en', 'Ada Lind and Tom Aldous had a plan. "We counted the boats twice before we believed it," he said.'],
    ['zh-Hans', '镇上的人都在。“我没见过输了球的队请赢的队吃饭。”'],
  ])('of one of two, or of nobody, is left out, in %s: %s', async (locale, line) => {
    expect(figureOf(await slidesOf(locale, 'x', line), 'quotation')).toBeUndefined()
  })

  it('of nobody who is named is left out', async () => {
    const slides = await slidesOf(
      'en',
      'x',
      'The town had changed. "We counted the boats twice before we believed it," he said.',
    )
    expect(figureOf(slides, 'quotation')).toBeUndefined()
  })
})

it('draws no change between two times that things take', async () => {
  const slides = await slidesOf(
    'en',
    'Buses',
    'In the first winter a bus was late by ten minutes, because the drivers waited. They now wait for six minutes.',
  )
  expect(figureOf(slides, 'before-after')).toBeUndefined()
})

describe('over a quotation', () => {
  it.each([
    ['a clause of it, the last that is clear', 'en', 'Ada Lind runs the port. Beds are cheap this year. “We lost the spring to the ice, and the whole town waited for a boat,” she says.', '“The whole town waited for a boat”'],
    ['its last sentence', 'en', 'Ada Lind runs the port. “When it thaws, people sing. The ice takes one boat a winter,” she says.', '“The ice takes one boat a winter”'],
    ['no clause that points back, but whose words they are', 'en', 'Ada Lind runs the port. “We lost the spring to the ice, and they never gave it back,” she says.', 'In the words of Ada Lind'],
    ['no first half of what is said', 'zh-Hans', '卖鱼的摊子最热闹。管理员何建国说：“市场不是卖菜的地方，是让邻居见面的地方。”', '何建国这样说'],
    ['what is said in Chinese too', 'zh-Hant', '村裡的小孩都走了。總幹事許志明說：「颱風來的時候我們不怕，大家最怕的是沒有人問米好不好吃。」', '「大家最怕的是沒有人問米好不好吃」'],
  ])('stands %s', async (_, locale, line, claim) => {
    const slides = await slidesOf(locale, 'x', line)
    expect(figureOf(slides, 'quotation')?.claim).toBe(claim)
  }) // prettier-ignore
})

it.each([
  ['somebody’s words', ['“When a tap runs, people forget the tap,” says Ada Lind. “That is all I wanted.”', 'The last pump cost €900.'], 'quotation'],
  ['what the article stresses most', ['The share of houses with water rose from 40% to 85%.', 'The last pump cost €900.'], 'change'],
])('ends with %s, of those that the end of the article gives', async (_, end, kind) => {
  const first = ['The village had 12 wells.', 'A grant of €40,000 paid for three new pumps.', 'Nine wells were dry in 2019.']
  const more = ['A school of 31 pupils stands above it.', 'The road is 14 kilometres long.', 'Rain fell on 40 days.', 'The mill has 3 wheels.']
  const slides = await slidesOf('en', 'Houses with water', [...first, ...more].join(' '), ...end)
  expect(slides.at(-1)?.kind).toBe(kind)
}) // prettier-ignore

describe('a claim', () => {
  it.each([
    ['en', 'If the share falls below 40%, the club closes its 12 rooms.', 'If'],
    ['zh-Hans', '如果参加率低于五成，每吨成本将超过3,000元。', '如果'],
  ])('keeps the condition that it stands under, in %s', async (locale, line, begins) => {
    const slides = await slidesOf(locale, 'x', line)
    expect(slides.length).toBeGreaterThan(0)
    expect(slides.every(({ shown }) => shown.claim.startsWith(begins))).toBe(true)
  })

  it('has the number alone named where its sentence says more than the fact does', async () => {
    const slides = await slidesOf('en', 'x', 'The railway has 214 sleeping cars.')
    expect(slides[0]?.shown.claim).toMatch(/^The railway has \{[a-z-]+:number\} sleeping cars$/)
  })
})

describe('a table', () => {
  it('by date gives a series for each column of a unit of its own, each value cited to its row', async () => {
    const { texts } = await draftTalk(
      sentencesOf(
        '# Boats',
        'The town has boats.',
        '| Year | Boats | Share |',
        '|---|---|---|',
        '| 2021 | 12 boats | 4% |',
        '| 2022 | 17 boats | 6% |',
        '| 2023 | 31 boats | 9% |',
      ),
      'en',
    )
    expect(texts.facts).toMatch(
      /series: \{ 2021: 12, 2022: \{ value: 17, cite: '6.1' \}, 2023: \{ value: 31, cite: '7.1' \} \}/,
    )
    expect(texts.facts).toMatch(/series: \{ 2021: 4, /)
  })

  it('by name is drawn whole, with its rows and what stands over its columns', async () => {
    const slides = await slidesOf(
      'zh-Hans',
      '# 街',
      '街上的店越开越多了。',
      '| 街 | 店 | 人 |',
      '|---|---|---|',
      '| 市街 | 12家 | 40人 |',
      '| 磨坊街 | 17家 | 65人 |',
      '| 桥街 | 31家 | 80人 |',
    )
    expect(figureOf(slides, 'data-table')?.figure).toMatchObject({
      columns: [{ label: '店' }, { label: '人' }],
      rows: [{ label: '市街' }, { label: '磨坊街' }, { label: '桥街' }],
    })
  })

  it('of before and after gives a change for each row', async () => {
    const slides = await slidesOf(
      'en',
      '# Wards',
      'The wards are quiet.',
      '| Measure | Before | After |',
      '|---|---|---|',
      '| Sleep | 5.2 hours | 6.1 hours |',
      '| Delirium | 12.4% | 9.7% |',
    )
    const { shown } = slides.find(({ kind }) => kind === 'change') ?? {}
    expect(shown?.figure).toMatchObject({ before: { label: 'Before' }, after: { label: 'After' } })
    expect(shown?.claim).toMatch(/^(?:Sleep|Delirium) went from \{/)
  })
})

it('ranks only what has its places from the first on', async () => {
  const slides = await slidesOf(
    'zh-Hans',
    '名次',
    '大学路馆第二，11900人次；总馆第三，6400人次；山脚馆第四，2800人次。',
  )
  expect(slides.filter(({ kind }) => kind === 'ranking')).toEqual([])
})

it('tells no events that the article does not tell in their order', async () => {
  const slides = await slidesOf(
    'en',
    'The work',
    'The market moved in September 2017. The bridge was lifted in March 2016. The bank was planted in April 2015.',
  )
  expect(slides.filter(({ kind }) => kind === 'timeline')).toEqual([])
})

it.each([
  ['zh-Hant', '報案從去年同期的57件減為31件。', { before: { label: '去年同期' }, after: { label: '後來' } }],
  ['en', 'Complaints fell from 57 cases last year to 31 cases.', { after: { label: 'After' } }],
  ['zh-Hant', '館方在五月改了動線，陳情從每月19件降到6件。', { before: { label: '之前' }, after: { label: '之後' } }],
])('says when an amount was of by no word that is said of the other, in %s: %s', async (locale, line, figure) => {
  const slides = await slidesOf(locale, 'x', line)
  expect(figureOf(slides, 'before-after')?.figure).toMatchObject(figure)
})

it('takes no two amounts for then and now over the end of a clause', async () => {
  const slides = await slidesOf(
    'en',
    'x',
    'All nine sewers that used to run into the pipe are closed; the other two sewers will be.',
  )
  expect(figureOf(slides, 'before-after')).toBeUndefined()
})

it('puts the accent of a figure on the number that its claim names', async () => {
  const { talk } = await draftTalk(
    sentencesOf('账', '建议增加120个站点，把密度提高到3公里，为老人试用300辆车。'),
    'zh-Hans',
  )
  expect(talk.warnings.map(({ message }) => message).filter((message) => message.includes('accent'))).toEqual([])
})

describe('how much less or more there was than at another time', () => {
  it.each([
    ['en', 'The tram carried 31.4 million people last year, 2.6 million fewer than in 2019.'],
    ['en', 'The museum has 18,200 members, 1,400 more than in 2021.'],
    ['en', 'The mill earned £41 million last year, £6 million less than in 2022.'],
    ['en', 'The mill employs 510 people, 45 fewer than five years ago.'],
    ['en', 'The ferry took 820,000 cars across last year, down 60,000 on 2024.'],
    ['zh-Hans', '博物馆去年有会员300人，比2019年多20人。'],
    ['zh-Hant', '渡船去年載客41萬人，比前一年減少3萬人。'],
  ])('is not what there was then, in %s: %s', async (locale, line) => {
    const slides = await slidesOf(locale, locale === 'en' ? 'A valley' : '山谷', line)
    expect(slides).not.toEqual([])
    for (const kind of ['before-after', 'bar-chart', 'stat-row', 'slope-chart'])
      expect(figureOf(slides, kind)).toBeUndefined()
  })
})

describe('what comes every year up to a date', () => {
  it.each([
    [
      'en',
      'The council says that 60 kilometres of pipes will be laid each year until 2030, up from 22 kilometres in 2023.',
    ],
    ['en', 'The council will lay 60 kilometres of pipes a year through 2030, up from 22 kilometres in 2023.'],
  ])('is not of that date, in %s: %s', async (locale, line) => {
    const slides = await slidesOf(locale, 'A valley', line)
    expect(figureOf(slides, 'before-after')?.figure).toMatchObject({
      before: { label: '{in-2023}' },
      after: { label: 'After' },
    })
  })

  it('is of the date by which it is so much', async () => {
    const slides = await slidesOf(
      'en',
      'A valley',
      'The bill is to rise from £512 a year in 2025 to £590 a year by 2030.',
    )
    expect(figureOf(slides, 'before-after')?.figure).toMatchObject({ after: { label: '{in-2030}' } })
  })
})
