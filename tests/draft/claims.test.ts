import { describe, expect, it } from 'vitest'
import { statedIn } from '../../scripts/draft/stated.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { sentencesOf } from './articles.ts'
import { claimsIn } from './claimsIn.ts'

/** The labels of the numbers of a sentence. */
const labelsIn = (locale: string, text: string): string[] =>
  statedIn(sentencesOf(text), locale, draftWordsFor(locale), false).stated.map(({ label }) => label)

describe('what makes a clause true stays with it', () => {
  it.each([
    ['en', 'If every guest paid 50 pence more, the ferry would earn £90,000 a year.', ['If every guest paid 50 pence more, the ferry would earn £90,000 a year']], // prettier-ignore
    ['zh-Hans', '如果每班船多载4个人，公司一年可以多收90万元。', ['如果每班船多载4个人，公司一年可以多收90万元']],
    [
      'zh-Hans',
      '以前各村自己买米，大米每斤比市价贵0.6元。',
      ['以前各村自己买米', '以前各村自己买米，大米每斤比市价贵0.6元'],
    ],
    ['zh-Hans', '邻近的清河镇三年前并了书店，借书的人由40人增加到210人。', ['邻近的清河镇三年前并了书店', '邻近的清河镇三年前并了书店，借书的人由40人增加到210人']], // prettier-ignore
    ['en', 'In 1998, before the road was built, the village had 340 people.', ['In 1998, before the road was built, the village had 340 people']], // prettier-ignore
  ])('its condition, when and whose it was, in %s: %s', (locale, line, claims) => {
    expect(claimsIn(locale, line)).toEqual(claims)
  })

  it.each([
    ['zh-Hant', '政府若繼續以載客率決定補助，只會讓最需要車的人最先失去車。', ['政府若繼續以載客率決定補助，只會讓最需要車的人最先失去車']], // prettier-ignore
    [
      'zh-Hans',
      '每当一条线路由6班减为4班，一年内乘客平均再少三成一。',
      ['每当一条线路由6班减为4班，一年内乘客平均再少三成一'],
    ],
    ['zh-Hant', '全縣的年運量從三百一十二萬人次降到二百零五萬人次。', ['全縣的年運量從312萬人次降到205萬人次']],
    ['en', 'Of the 38 toilets that the team tried to use in the town, 15 refused them.', ['Of the 38 toilets that the team tried to use in the town, 15 refused them']], // prettier-ignore
  ])('what only leads up to it is none, and digits stand beside digits, in %s: %s', (locale, line, claims) => {
    expect(claimsIn(locale, line)).toEqual(claims)
  })

  it.each([
    ['zh-Hant', '方案分三期：第一期拆除64個攤位，第二期種下2,500棵樹。', ['方案分三期：第一期拆除64個攤位，第二期種下2500棵樹']], // prettier-ignore
    ['en', 'The plan has two parts: the moorings are cut to 60, and the quay is raised by 80 centimetres.', ['The plan has two parts: the moorings are cut to 60, and the quay is raised by 80 centimetres']], // prettier-ignore
    ['en', 'Dry clay is nearly 30% sand, lime and old shell, and none of it is sold.', ['Dry clay is nearly 30% sand, lime and old shell', 'Dry clay is nearly 30% sand, lime and old shell, and none of it is sold']], // prettier-ignore
  ])('a plan and a list are whole, in %s: %s', (locale, line, claims) => {
    expect(claimsIn(locale, line)).toEqual(claims)
  })

  it.each([
    ['zh-Hans', '据餐饮协会统计，外卖已经占全城晚餐的四成。', ['据餐饮协会统计，外卖已经占全城晚餐的四成']],
    [
      'zh-Hans',
      '调查显示，外卖已经占全城晚餐的四成。',
      ['外卖已经占全城晚餐的四成', '调查显示，外卖已经占全城晚餐的四成'],
    ],
    ['en', 'The union says that deer eat a quarter of all young trees.', ['The union says that deer eat a quarter of all young trees']], // prettier-ignore
    ['en', 'Deer, Mr Voss admits, do not read fences.', ['Deer, Mr Voss admits, do not read fences']],
    ['en', 'What is picked up has grown from 9 tonnes a year to 17.', ['What is picked up has grown from 9 tonnes a year to 17']], // prettier-ignore
    [
      'en',
      'A survey of the county, made in May, found that 44% of farms had a fence.',
      ['44% of farms had a fence', 'A survey of the county, made in May, found that 44% of farms had a fence'],
    ],
    ['zh-Hans', '他说，山路有38公里，冬天要走6个小时。', []],
  ])('a party is named, and who only counted need not be, in %s: %s', (locale, line, claims) => {
    expect(claimsIn(locale, line)).toEqual(claims)
  })
})

describe('a claim needs nothing that was named before it', () => {
  it.each([
    ['en', 'The mill offered him 40 sacks a month.'],
    ['en', 'To the surprise of all involved it brings in a tenth of the income.'],
    ['en', 'In the other group the number went from 21 to 16.'],
    ['en', 'In 50 similar wards visits fell by 12%.'],
    ['en', 'For cabbage the number fell from 544 to 28.'],
    ['en', 'Members pay 35% of that.'],
    ['en', 'The kept ones yielded 2.3 kilograms.'],
    ['en', 'The number has already shrunk by a third since 1990.'],
    ['en', 'The press also takes 9 tonnes of pears.'],
    ['en', 'Another 12 hectares were planted last year.'],
    ['zh-Hans', '同年11月，第一批350盏灯亮了。'],
    ['zh-Hans', '维修车也从3辆增加到8辆。'],
    ['zh-Hans', '从这里到县城，山路四十公里。'],
    ['zh-Hans', '公司接手了其中的18辆图书车。'],
    ['zh-Hant', '大多在海拔八百公尺以下。'],
    ['zh-Hant', '一半靠村裡人的工。'],
    ['zh-Hans', '卖给了学校1500箱菜。'],
  ])('else it is none, in %s: %s', (locale, line) => {
    expect(claimsIn(locale, line)).toEqual([])
  })

  it.each([
    ['en', 'The mill raised its output to 90 tonnes.'],
    ['en', 'Last year 48,000 people came, and two-thirds of them paid nothing.'],
    ['zh-Hans', '教授邵平来过两次，他认为一半的学校太小。'],
    ['zh-Hans', '还有31所学校没有通热饭。'],
    ['zh-Hant', '館方再忙也留了12個座位給老人。'],
  ])('what is named in it may be named again, in %s: %s', (locale, line) => {
    expect(claimsIn(locale, line)).toContain(line.replace(/[.。]$/, ''))
  })
})

describe('a claim is a sentence', () => {
  it.each([
    ['zh-Hans', '车间里的一百零八名工人，多数是本地人。', ['车间里的108名工人，多数是本地人']],
    ['zh-Hans', '全厂2万平方米的厂房中，有8000平方米空着。', ['全厂2万平方米的厂房中，有8000平方米空着']],
    ['zh-Hant', '至於那批課桌，校方賣掉了120張。', []],
    ['en', 'She spent £70,000 that she had borrowed, on a cooler that now saves 60% of the water.', []],
  ])('and no phrase, in %s: %s', (locale, line, claims) => {
    expect(claimsIn(locale, line)).toEqual(claims)
  })

  it.each([
    ['en', 'Water, and what it leaves behind', false],
    ['en', 'The river comes back', true],
    ['zh-Hant', '修補的生意', false],
    ['zh-Hans', '还有31所学校没有热饭', true],
  ])('of a heading too, in %s: %s', (locale, title, isSentence) => {
    expect(draftWordsFor(locale).isSentence(title)).toBe(isSentence)
  })
})

it.each([
  ['zh-Hant', '攤主每個月付給市場兩千六百元。', '攤主每個月付給市場2600元'],
  ['zh-Hans', '八成的格子是满的，现在连三分之一都不到。', undefined],
  ['en', 'Twenty-three people now work at the mill.', 'Twenty-three people now work at the mill'],
])('a number leaves the grammar of its sentence whole, in %s: %s', (locale, line, claim) => {
  const claims = claimsIn(locale, line)
  if (claim === undefined) expect(claims.join()).not.toContain('连不到')
  else expect(claims).toContain(claim)
})

describe('a label is a name, whole', () => {
  it.each([
    ['zh-Hant', '回收箱由現在的2150個減為900個。', ['回收箱', '']],
    ['zh-Hans', '配送车从9辆增加到14辆。', ['配送车', '']],
    ['zh-Hans', '三分之一的订单来自这里。', ['订单']],
    ['zh-Hans', '全县苹果卖了3.1亿元。', ['全县苹果']],
    ['zh-Hant', '設籍在南埔的動力漁船有742艘。', ['設籍在南埔的動力漁船']],
    ['zh-Hant', '夜裡的報案從去年同期的57件減為31件。', ['夜裡的報案', '']],
    ['en', 'A householder gets £20 towards foam and only £8 towards wool.', ['towards foam', 'towards wool']],
    ['en', 'The farms burned nearly half of everything the county grew.', ['The farms']],
    ['zh-Hans', '愿意付给村里2000元。', ['']],
    ['en', 'A grower gets £3 for something that cost him £2.', ['A grower', '']],
    ['en', 'In the other group the number went from 21 to 16.', ['', '']],
  ])('or left out, in %s: %s', (locale, line, labels) => {
    expect(labelsIn(locale, line)).toEqual(labels)
  })
})

it.each([
  ['58% of women said they had given up an evening.', 'Women'],
  ['61% of night trains were on time.', 'Night trains'],
  ['44% of farms that had a fence lost no lambs.', 'Farms that had a fence lost no lambs'],
])('a bar is called by who does it, and not by what is done: %s', (line, name) => {
  const [fact] = statedIn(sentencesOf(line), 'en', draftWordsFor('en'), false).stated
  expect(fact?.names.behind).toBe(name)
})

it('ends a clause before no more than what leads the next one in', () => {
  const line = 'There are 180 swans on the lake and on a Monday, which is a quiet day, 171 of them come to the quay.'
  expect(claimsIn('en', line)).not.toContain('There are 180 swans on the lake and on a Monday')
})

it('counts thousands whole, and not up to their comma', () => {
  expect(claimsIn('en', 'Pell has 1,870 letters waiting.')).toEqual(['Pell has 1,870 letters waiting'])
})
