import { expect, it } from 'vitest'
import { propose } from '../../scripts/draft/draft.ts'
import { sentencesOf } from './articles.ts'

const leads: Readonly<Record<string, string>> = { en: 'A town', 'zh-Hans': '小镇', 'zh-Hant': '小鎮' }

/** The first figures and claims that a paragraph may be shown as, with facts by their values. */
function proposed(locale: string, line: string) {
  const { all, candidates } = propose(sentencesOf(leads[locale] ?? '', line), locale)
  const valued = (text: string) =>
    text.replace(/\{([\w-]+)(?::\w+)?\}/g, (_, id: string) => JSON.stringify(all.facts[id]?.['value']))
  return [...candidates.values()].flatMap(({ variants: [first] }) =>
    first?.figure
      ? [{ kind: first.figure['kind'], claim: valued(first.claim), items: first.figure['items'], all }]
      : [],
  )
}

/** The bars of the figures of a paragraph that hold two amounts or more of it against each other: names and values. */
const barsOf = (locale: string, line: string) =>
  proposed(locale, line)
    .filter(({ kind }) => kind === 'proportion-bars' || kind === 'bar-chart')
    .map(({ items, all }) =>
      (items as { label: string; fact: string }[]).map(({ label, fact }) => [
        label.replace(/\{([\w-]+?)(?::\w+)?\}/g, (_, id: string) => String(all.facts[id]?.['value'])),
        all.facts[fact]?.['value'],
      ]),
    )

it.each([
  ['en', 'Only 29% of rural schools have a music teacher, against 74% of those in towns.', ['Rural schools', 29], ['In towns', 74]],
  ['en', 'On ploughed fields 18% of the rain ran off; on fields left in stubble it was 5%.', ['On ploughed fields', 18], ['On fields left in stubble', 5]],
  ['en', 'In a poll of 900 tenants last autumn, 64% of those in flats said they were cold; among owners of houses it was 21%.', ['In flats', 64], ['Owners of houses', 21]],
  ['en', 'At night 12% of ships waited for a pilot, by day 3%.', ['At night', 12], ['By day', 3]],
  ['en', 'Of the complaints about meters, 57% were about the bill. Only 6% were about privacy.', ['Bill', 57], ['Privacy', 6]],
  ['en', 'Some 38% of pumps failed because the fitter had erred, 9% because of rust.', ['Fitter had erred', 38], ['Rust', 9]],
  ['en', 'Children who walked scored 61 points in the test; children who were driven scored 52.', ['Children who walked', 61], ['Children who were driven', 52]],
  ['en', 'Last year 83% of containers were cleared within a day. Of those that held food, only 46% were.', ['Containers', 83], ['Those that held food', 46]],
  ['zh-Hans', '报社去年查了520起充电桩故障，其中63%是因为用户操作不当，因为设备老化的只有12%。', ['用户操作不当', 63], ['设备老化', 12]],
  ['zh-Hant', '去年的停航，因為零件故障的有31天，因為排不出船員的有94天。', ['零件故障', 31], ['排不出船員', 94]],
  ['zh-Hans', '大学走访后得出的结论正好相反：因为没有客人停业的只占两成三，因为补贴来得太晚而停业的占五成四。', ['没有客人', '23/100'], ['补贴来得太晚', '27/50']],
  ['zh-Hant', '附近三公里內有泳池的學生，會游泳的占66%；三公里內沒有泳池的，只有28%。', ['附近3內有泳池的學生', 66], ['3內沒有泳池的', 28]],
  ['zh-Hans', '河东的小区，七十岁以上的占三成二，三十岁以下的占一成一。', ['70岁以上的', '8/25'], ['30岁以下的', '11/100']],
  ['zh-Hans', '算下来，云浦每一顿饭花的钱是4.7元。棠溪是19.3元。', ['云浦', 4.7], ['棠溪', 19.3]],
  ['zh-Hans', '装了地暖的住户里，78%说冬天屋里够暖；没装的住户里，这个比例只有35%。', ['装了地暖的住户', 78], ['没装的住户', 35]],
  ['zh-Hans', '夜班码头工的工伤率是4.8%，白班工人是1.9%。', ['夜班码头工', 4.8], ['白班工人', 1.9]],
  ['zh-Hans', '女性患者平均等了46天才确诊，男性等了29天。', ['女性', 46], ['男性', 29]],
  ['zh-Hans', '住平房的老人，每月取暖花去收入的31%。住楼房的只花9%。', ['住平房的老人', 31], ['住楼房的', 9]],
  ['zh-Hant', '問到為什麼不搭公車，48%的人說班次太少，嫌票價貴的只有7%。', ['班次太少', 48], ['嫌票價貴', 7]],
  ['zh-Hant', '住在港邊的孩子，氣喘的比例是14%；住在山邊的是5%。', ['住在港邊的孩子', 14], ['住在山邊的', 5]],
] as const)('amounts of two groups, times, places or reasons stand beside each other, in %s: %s', (locale, line, one, other) => {
  expect(barsOf(locale, line)).toContainEqual([[...one], [...other]])
}) // prettier-ignore

it.each([
  ['en', 'In 2015 40% of farmers kept cows; in 2024 22% of villagers kept bees.'],
  ['en', 'Some 62% of nurses work nights, and 18% of the budget goes on taxis.'],
  ['en', 'Of the 126 shops, 31 closed, and 12 of them reopened.'],
  ['en', 'Among women 14% had asthma; 31% of them smoked.'],
  ['en', 'The turbine cost £2.1m to build and brings in £240,000 a year.'],
  ['zh-Hans', '堆肥售价每吨260元，两年收入41万元。'],
  ['zh-Hans', '2015年，62%的农户养猪；2024年，18%的农户养蜂。'],
  ['zh-Hans', '小麦用水占42%，灌溉效率是64%。'],
  ['zh-Hans', '分拣员平均年龄57岁，最年轻的41岁。'],
  ['zh-Hant', '颱風過後半天，91%的用戶恢復供電；山區要等到第三天，才有60%。'],
  ['zh-Hant', '室溫維持在15度以下；魚體溫度則控制在4度上下。'],
  ['zh-Hant', '市場啟用後，室溫是攝氏15度；魚體溫度則控制在攝氏4度。'],
  ['zh-Hant', '港區面積是12公頃，比十年前多3公頃。'],
])('what is of another whole, measure or time is held against nothing, in %s: %s', (locale, line) => {
  const figures = proposed(locale, line).filter(({ kind }) => /bar|before/.test(String(kind)))
  expect(figures.map(({ kind, items }) => [kind, items])).toEqual([])
})

it.each([
  [
    'en',
    'In a survey of 1,050 tenants that the town paid for last spring, 58% of women said they had stayed at home; among men it was 14%.',
    /^58 of women said they had stayed at home; among men it was 14$/,
  ],
  [
    'zh-Hans',
    '大学的住房研究所去年秋天受市政府委托调查了302个还没有动工的老单元，其中71%是因为一楼的住户反对，因为没有钱的只有13%。',
    /^302还没有动工的老单元，其中71是因为一楼的住户反对，因为没有钱的只有13$/,
  ],
])('who only counted and asked is left out of the claim, in %s: %s', (locale, line, claim) => {
  expect(proposed(locale, line).map((each) => each.claim)).toContainEqual(expect.stringMatching(claim))
})

it.each([
  ['en', 'Not everyone is convinced. The sensors find the leaks of the town at night.', 'sensors'],
  ['zh-Hans', '也有人认为应该盖新楼。全市的老年大学去年开出412个班。', '开出'],
  ['zh-Hant', '收費固然有效。登山口的步道去年擋下118萬人。', '擋下'],
])('what others say against it is no statement of the article, in %s: %s', (locale, line, word) => {
  const told = (text: string) => {
    const { candidates } = propose(sentencesOf(leads[locale] ?? '', text), locale)
    return [...candidates.values()].flatMap(({ variants }) => variants.map(({ claim }) => claim))
  }
  expect(told(line).filter((claim) => claim.includes(word))).toEqual([])
  const [, own = ''] = /^[^.。]*[.。] ?(.*)$/.exec(line) ?? []
  expect(told(own).some((claim) => claim.includes(word))).toBe(true)
})
