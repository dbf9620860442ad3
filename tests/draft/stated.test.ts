import { describe, expect, it } from 'vitest'
import { statedIn } from '../../scripts/draft/stated.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { sentencesOf } from './articles.ts'

/** What becomes facts of a text, in words. */
function factsOf(locale: string, ...lines: string[]): string[] {
  const { stated } = statedIn(sentencesOf(...lines), locale, draftWordsFor(locale), false)
  return stated
    .filter(({ isTimeAlone }) => !isTimeAlone)
    .map(({ fact }) => [fact.value, fact.unit, fact.noun].filter((each) => each !== undefined).join(' '))
}

describe('a place in an order is a fact', () => {
  it.each([
    ['zh-Hant', '河岸館排名第一，山腳館排名第四。', ['1 rank', '4 rank']],
    ['zh-Hans', '大学路是第二名。', ['2 rank']],
    ['en', 'Hexley ranks first, and Dale came fourth.', ['1 rank', '4 rank']],
  ])('where something has it, in %s: %s', (locale, line, facts) => {
    expect(factsOf(locale, line)).toEqual(facts)
  })

  it.each([
    ['zh-Hant', '第一個月不上課。'],
    ['zh-Hans', '第一，球场是大家平的。第二，没有人收钱。'],
    ['en', 'Every child of the fifth year plants a tree on the fourth of January.'],
  ])('and no place of what is only counted off, in %s: %s', (locale, line) => {
    expect(factsOf(locale, line).filter((fact) => fact.endsWith('rank'))).toEqual([])
  })
})

it.each([
  ['zh-Hant', '竊案一年37件。', ['37 count 件']],
  ['zh-Hant', '試辦滿一年，來了37人。', ['1 year', '37 count 人']],
  ['en', 'That year 37 boats came, and they came for one year.', ['37 count boats', '1 year']],
])('one year is a fact where it is how long something lasted, in %s: %s', (locale, line, facts) => {
  expect(factsOf(locale, line)).toEqual(facts)
})

it.each([
  ['zh-Hans', '5年前村里有37口井。', ['37 count 口']],
  ['en', 'Five years ago the hills had 37 kilns.', ['37 count kilns']],
])('a time that says when is none, in %s: %s', (locale, line, facts) => {
  expect(factsOf(locale, line)).toEqual(facts)
})

it.each([
  ['zh-Hans', '文化馆把9个旧祠堂改成戏台。', '9 count 个旧祠堂'],
  ['zh-Hans', '试点选了17个小区一共3年。', '17 count 个小区'],
  ['zh-Hans', '第一批30辆自行车投入使用。', '30 count 辆自行车'],
  ['zh-Hant', '9名是退休的人。', '9 count 名'],
  ['en', 'The lists named 408 kinds of tomato.', '408 count kinds of tomato'],
])('a classifier stands with the thing behind it and nothing more, in %s: %s', (locale, line, fact) => {
  expect(factsOf(locale, line)).toContain(fact)
})

it.each([
  ['zh-Hans', '全县已建成1327部电梯，另有216部正在施工。', 216, '正在施工'],
  ['zh-Hans', '检验所抽查了400部电梯，有37部停用超过一个月。', 37, '有…部停用'],
  ['zh-Hant', '全處122條路線裡，有31條被列為高成本路線。', 31, '被列為高成本路線'],
  ['zh-Hans', '原先码头上每天有人丢行李12件，如今只有5件，因为有人看着。', 5, '码头上'],
  ['zh-Hant', '問安的對象從最初的200戶增加到1850戶。', 200, '問安的對象'],
  ['zh-Hant', '問安的對象從最初的200戶增加到1850戶。', 1850, '問安的對象'],
  ['en', 'It burns 70 kilograms of oak a day and gives 900 kilowatt-hours of heat.', 70, 'It burns'],
  ['en', 'Two of its four kilns had cracked.', 2, 'kilns'],
  ['en', 'When the parish shut the slipway in 2011, two boats were left.', '2011', 'When the parish shut the slipway'],
  ['zh-Hans', '渡口1953年造好石阶，能停6条船。', '1953', '造好石阶'],
])('a number is called by its own words whole, or by none, in %s: %s', (locale, line, value, of) => {
  const { stated } = statedIn(sentencesOf(line), locale, draftWordsFor(locale), false)
  expect(stated.find(({ fact }) => fact.value === value)?.entry.of).toEqual({ [locale]: of })
})

it.each([
  ['en', 'Of every £100, £38 goes into pipes, £31 into pumps, £19 into interest and £12 into taxes.', 12, 'into taxes'],
  ['en', 'The mill made a profit of £71 million in the year to March.', 71000000, 'Profit'],
  [
    'en',
    'The mill was fined £3.4 million in February for a spill at Sallow Brook.',
    3400000,
    'for a spill at Sallow Brook',
  ],
  [
    'en',
    'Dale Water lost 84 million litres a day, down from 112 million litres a day in 2019.',
    112000000,
    'Dale Water',
  ],
  ['en', 'Dale Water lost 84 million litres a day, down from 112 million litres a day in 2019.', '2019', 'Dale Water'],
  ['en', 'She found trout at seven sites; ten years ago she found them at three.', 3, 'ago she found them at …'],
  ['en', 'The library lent 214,000 books last year, 26,000 fewer than in 2019.', 26000, 'difference'],
])('a number is called by no words of another, in %s: %s', (locale, line, value, of) => {
  const { stated } = statedIn(sentencesOf(line), locale, draftWordsFor(locale), false)
  expect(stated.find(({ fact }) => fact.value === value)?.entry.of).toEqual({ [locale]: of })
})
