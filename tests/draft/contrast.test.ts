import { describe, expect, it } from 'vitest'
import type { DraftedSlide } from '../../scripts/draft/drafted.ts'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

const leads: Readonly<Record<string, string>> = { en: 'A town', 'zh-Hans': '小镇', 'zh-Hant': '小鎮' }

/** The slides of a draft on a paragraph, with the facts of each as their sentences have them. */
async function drawnOf(locale: string, ...paragraphs: string[]) {
  const { drafted, talk } = await draftTalk(sentencesOf(leads[locale] ?? '', ...paragraphs), locale)
  const slides = drafted.sections.flatMap((section) => section.slides)
  const written = (text: string) =>
    text.replace(/\{([\w.-]+?)(?::\w+)?\}/g, (_, id: string) => String(talk.facts.get(id)?.value ?? id))
  const figures = slides.flatMap(({ shown: { figure } }) => (figure ? [JSON.stringify(figure)] : []))
  const valued = figures.map((figure) =>
    written(figure).replace(/"fact":"([\w.-]+)"/g, (_, id: string) => String(talk.facts.get(id)?.value)),
  )
  return { slides, figures: valued, claims: slides.map(({ shown }) => written(shown.claim)) }
}

const kindsOf = (slides: readonly DraftedSlide[]) => slides.map(({ shown }) => shown.figure?.['kind'])

describe('what was and what is are drawn together, with the words for when', () => {
  it.each([
    ['en', 'The pier closed. In its first season it drew 9,000 visitors. Last season it drew 64,000.', 'First season', 9000, 'Last season', 64000],
    ['en', 'Before the move, 34 patients waited outside; afterwards, seven did.', 'Before the move', 34, 'Afterwards', 7],
    ['en', "Before, 31 of the town's buses ran late; since the lane opened, nine do.", 'Before', 31, 'Since the lane opened', 9],
    ['en', 'Within two years, losses in Pell fell from 33 per cent to 19 per cent.', 'Before', 33, 'Within 2', 19],
    ['en', 'The road was blocked 3 times in 2012. It has been blocked 22 times since 2015.', '2012', 3, 'Since 2015', 22],
    ['en', 'The price, unchanged since 2011, rises from £45 to £92, the council decided.', 'Before', 45, 'After', 92],
    ['zh-Hant', '月票2011年以來一直沒有調整，如今由45元漲到92元。', '之前', 45, '之後', 92],
    ['en', 'In 2019, 11 of the 26 shops stood empty; today two do.', '2019', 11, 'Today', 2],
    ['en', 'The shelter had 18 beds. It has 52 beds today, and 11 nurses.', 'Before', 18, 'Today', 52],
    ['zh-Hans', '改造之前，一户一冬平均交暖气费2600元；改造之后，降到1450元。', '改造之前', 2600, '改造之后', 1450],
    ['zh-Hans', '合作社头一年收了12吨蜂蜜。去年收了96吨，来自58户。', '头一年', 12, '去年', 96],
    ['zh-Hans', '头三个月，分对的住户只占三成，有人守着桶。她们挨家去讲。现在分对的住户占八成。', '头3', 30, '现在', 80],
    ['zh-Hans', '头一个学期，剩饭率高达22%，一桶一桶往回拉。她跑了很多学校。她改了菜。现在剩饭率是8%。', '头一个学期', 22, '现在', 8],
    ['zh-Hant', '換燈之前，一年用電380萬度，之後減到150萬度。', '換燈之前', 3800000, '之後', 1500000],
    ['zh-Hant', '二十年前，一公斤小卷拍賣到65元，現在要240元。', '20前', 65, '現在', 240],
    ['zh-Hant', '受訪的居民，2016年有58%每天過橋，2024年只剩21%；會開車過橋的占13%，其餘騎車。', '2016', 58, '2024', 21],
    ['zh-Hans', '2019年，小学生近视率是41.5%，2024年降到33.2%；肥胖的比例从9.8%升到12.1%。', '2019', 41.5, '2024', 33.2],
    ['zh-Hans', '到2024年秋季，配送学校增加到38所，2025年秋季达到61所。', '2024-autumn', 38, '2025-autumn', 61],
    ['zh-Hans', '返乡的年轻人从2015年的11人增加到去年的196人。', '2015', 11, '去年', 196],
    ['zh-Hant', '那天晚上我們數得出的星星有200顆。今天同樣的地方，數得出的星星有2,600顆。', '那天', 200, '今天', 2600],
    ['en', 'On 38 days of last year bathing was forbidden, as against 112 days in 2018.', '2018', 112, 'Last year', 38],
    ['zh-Hant', '坐船的遊客由每天410人增為每天690人。', '之前', 410, '之後', 690],
  ] as const)('in %s: %s', async (locale, line, before, was, after, is) => {
    const { figures } = await drawnOf(locale, line)
    expect(figures.join('\n')).toMatch(
      new RegExp(`"before":\\{"label":"${before}",${was}\\},"after":\\{"label":"${after}",${is}\\}|"items":\\[\\{${was},"label":"${before}"\\},\\{${is},"label":"${after}"\\}`),
    )
  }) // prettier-ignore

  it('under a claim that joins the two sentences, each with its words for when', async () => {
    const { claims } = await drawnOf('zh-Hans', '以前各校零散采购，蔬菜损耗率接近三成。集中采购之后，蔬菜损耗降到9%。')
    expect(claims.some((claim) => /^以前各校零散采购，蔬菜损耗率.*；集中采购之后，蔬菜损耗降到/u.test(claim))).toBe(
      true,
    )
  })

  it('a second pair of the same sentence has the times of the first', async () => {
    const { proven } = await draftTalk(
      sentencesOf('学校', '2019年，小学生近视率是41.5%，2024年降到33.2%；肥胖的比例从9.8%升到12.1%。'),
      'zh-Hans',
    )
    const figures = proven.sections.flatMap(({ slides }) => slides.map(({ shown }) => JSON.stringify(shown.figure)))
    const dated = figures.filter((figure) => /"label":"\{in-2019\}".*"label":"\{in-2024\}"/.test(figure))
    expect(dated).toHaveLength(2)
  })
})

it.each([
  ['en', 'In 2010, 46% of adults smoked and 12% ran; in 2022, 19% smoked and 30% ran.', /"before".*:46\}|12\}.*19\}/],
  ['en', 'In 40 similar cottages gas use fell. Before the work, 22 of the wool cottages had mould.', /40/],
  ['en', 'A berth earns the railway €78 a night, against €112 for two seats on a day train.', /before/],
  ['zh-Hans', '我们答应过，七成的收入要用在老人身上，现在做到了65%。', /before/],
  ['zh-Hans', '2023年第三季度收到投诉128件，第四季度94件，2024年第一季度51件，第二季度37件。', /before/],
  ['en', 'In 2015, 57% were for the river, 29% were against it. Ten years later 83% were for it.', /:29\}/],
  ['zh-Hans', '去年有62%的家庭养狗。现在18%的老人养鱼。', /before-after/],
  ['zh-Hant', '2025年碧灣漁港的漁獲最多，有3200公噸，其後是深灣漁港的2100公噸。', /before-after/],
  [
    'en',
    'The line cost €17 million to run last year, of which fares brought in €4 million; the state paid €9 million.',
    /Price.*:9000000\}/,
  ],
])('what is of other things is no before and after, in %s: %s', async (locale, line, figure) => {
  const { figures } = await drawnOf(locale, line)
  expect(figures.filter((each) => each.includes('before-after')).join('\n')).not.toMatch(figure)
})

it.each([
  [
    'en',
    'In 1990 the reeds covered 310 hectares. By 2015 they covered 120 hectares. In 2024 they covered 205 hectares.',
  ],
  ['zh-Hans', '2015年河里有鱼21种，2020年只剩9种。退捕之后，2024年又回到17种。'],
])('a third value that goes on with two makes them a series, in %s: %s', async (locale, line) => {
  const { slides } = await drawnOf(locale, line)
  expect(kindsOf(slides)).toContain('bar-chart')
  expect(kindsOf(slides)).not.toContain('before-after')
})

it.each([
  ['en', 'A lamb costs £61 to raise and sells for £54 at the market.', ['Cost', 'Price'], [61, 54]],
  ['en', 'A farmer gets £18 for a crate of apples that costs £26 to pick.', ['Price', 'Cost'], [18, 26]],
  ['zh-Hans', '一斤鲜叶采下来要18元工钱，卖出去只有15元。', ['成本', '售价'], [18, 15]],
  ['zh-Hant', '一公斤稻穀的成本是23元，收購價只有19元。', ['成本', '售價'], [23, 19]],
  ['en', 'The bakery lost €40,000 in 2022 and €12,000 in 2023. In 2024 it made a profit, of €8,500.', ['Loss, 2022', 'Loss, 2023', 'Profit, 2024'], [40000, 12000, 8500]], // prettier-ignore
  ['zh-Hans', '茶厂2022年亏损40万元，2023年亏损12万元。2024年盈利9万元。', ['2022亏损', '2023亏损', '2024盈利'], [400000, 120000, 90000]], // prettier-ignore
])('both sides of an account stand in one figure, in %s: %s', async (locale, line, labels, values) => {
  const { figures } = await drawnOf(locale, line)
  const items = labels.map((label, index) => `{"label":"${label}",${values[index] ?? ''}}`).join(',')
  expect(figures.some((figure) => figure.includes(items))).toBe(true)
})

it('a change behind a colon is drawn, whatever leads its sentence in', async () => {
  const { figures } = await drawnOf(
    'en',
    'At the same time, patients have turned to the web: online shops sold 31 per cent of all pills last year, up from 12 per cent five years earlier.',
  )
  expect(figures.join('\n')).toMatch(/"kind":"before-after".*:?12\}.*31\}/)
})

it('what comes first and what comes after it stand under their own names', async () => {
  const line = '各鄉鎮中，停辦最多的是和平鄉，有19所；其次是大埔鄉17所、石門鄉16所。'
  const { figures } = await drawnOf('zh-Hant', line)
  expect(figures.join('\n')).toMatch(/"label":"和平鄉".*"label":"大埔鄉".*"label":"石門鄉"/)
})

it.each([
  ['A litre saved in Pell cost the town £7. In Marl it cost £36.', 'Pell', 7, 'Marl', 36],
  ['A tonne of wet kelp sells for £540 to food makers. To fertiliser makers it sells for £150.', 'Food makers', 540, 'Fertiliser makers', 150],
  ['A bed costs £90 on the Heights. On the Shore, a mile down the hill, it costs £41.', 'Heights', 90, 'Shore', 41],
  ['In a poll, 68 per cent of guests said they came for the meadows. Only 11 per cent came for the peaks.', 'Meadows', 68, 'Peaks', 11],
  ['An audit found that bursts account for only 9 per cent of the water lost. 68 per cent comes from small leaks.', 'Bursts', 9, 'Small leaks', 68],
] as const)('amounts of two sentences of one build stand beside each other: %s', async (line, one, first, other, second) => {
  const { figures } = await drawnOf('en', line)
  expect(figures.join('\n')).toMatch(
    new RegExp(`"label":"${one}","?(?:fact"?:)?${first}\\b.*"label":"${other}","?(?:fact"?:)?${second}\\b`),
  )
}) // prettier-ignore

it('changes in two places are two lines of one figure', async () => {
  const line = 'Losses in Pell fell from 33 per cent to 19 per cent. In the western district of Marl, where 22 kilometres of main were laid, losses fell from 32 per cent to 27 per cent.' // prettier-ignore
  const { figures, claims } = await drawnOf('en', line)
  expect(figures[0]).toMatch(/slope-chart.*"label":"Pell".*"label":"Marl"/)
  expect(claims[0]).toMatch(/^Losses in Pell fell from 33 per cent to 19 per cent/)
  const one = await drawnOf('en', 'Losses in Pell fell from 33 per cent to 19 per cent. The town was glad.')
  expect(one.figures[0]).toContain('before-after')
})

it('the beginning of a sentence is a statement where it says something', async () => {
  const cut = 'A valley that loses its cows, it turns out, loses its grass; and it would be cheaper to keep the cows.'
  const { claims } = await drawnOf('en', 'Anna sold her last cow in March.', cut)
  expect(claims).not.toContain('A valley that loses its cows')
  const joined =
    'The cheapest way to clean the air is a cable to the ship, and the board has left one lying in its store.'
  expect((await drawnOf('en', joined)).claims).toContain('The cheapest way to clean the air is a cable to the ship')
})

it('what somebody says is no slide where the next sentence answers it', async () => {
  const said = 'Tom Reyes says that 80 per cent of the ships that call have no socket.'
  expect((await drawnOf('en', `${said} The quay is old.`)).claims.join('\n')).toContain('no socket')
  expect((await drawnOf('en', `${said} That was true in 2019.`)).claims.join('\n')).not.toContain('no socket')
})

it('not where the second sentence says something else', async () => {
  const { figures } = await drawnOf('en', 'A litre saved in Pell cost the town £7. In Marl a fine came to £36.')
  expect(figures.join('\n')).not.toMatch(/Marl/)
})

describe('what says little is on no slide', () => {
  const rest = [
    'The fare rose from €1.80 to €2.40 in the spring. The quay was widened from 12 metres to 30 metres.',
    'The fleet fell from 41 boats to 26 boats. Of the guests, 52% came by train, 31% walked and 17% drove.',
    'The lake rose from 3 metres to 5 metres. The choir grew from 14 singers to 63 singers.',
  ]

  it('numbers of unlike things side by side', async () => {
    const { slides } = await drawnOf('en', 'The hospital has 310 beds and a budget of £4m.')
    expect(kindsOf(slides)).not.toContain('stat-row')
  })

  it('a number alone that the article does not stress', async () => {
    const { claims } = await drawnOf('en', ...rest, 'Nobody had expected that. The bakery sells 400 rolls. It is open.')
    expect(claims.join('\n')).not.toContain('400')
    expect(claims.length).toBeGreaterThanOrEqual(5)
  })

  it('what was found where nothing was done, by itself', async () => {
    const line = 'The new nets cut litter by 41 per cent. In a reach without nets it fell by 38 per cent.'
    expect((await drawnOf('en', line)).claims.join('\n')).not.toContain('38')
  })

  it('the change of the others, where the article has that of those it is about', async () => {
    const line =
      'In the schools that took part, weak readers fell from 28% to 15%. In the other schools, it fell from 27% to 24%.'
    const { slides } = await drawnOf('en', ...rest, line)
    expect(slides.filter(({ cites }) => cites.includes('5.1'))).toHaveLength(1)
    expect(slides.filter(({ cites }) => cites.includes('5.2') && !cites.includes('5.1'))).toEqual([])
  })

  it('an amount that another slide shows already', async () => {
    const { claims } = await drawnOf('en', 'The town pays €310,000. The roof costs the town €310,000 in all.')
    expect(claims.filter((claim) => claim.includes('310000'))).toHaveLength(1)
  })

  it.each([
    ['en', 'The mulch brings in 14% of the income.'],
    ['zh-Hant', '網購已占本地成衣銷售的三成。'],
  ])('the name of the whole on its part, in %s: %s', async (locale, line) => {
    const { slides } = await drawnOf(locale, line)
    expect(slides).toHaveLength(1)
    expect(kindsOf(slides)).not.toContain('waffle-chart')
  })
})
