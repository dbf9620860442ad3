import { expect, it } from 'vitest'
import { grammarOf } from '../../scripts/locales/grammars.ts'

/** The direction of each reading of a sentence. */
const changes = (locale: string, sentence: string) =>
  grammarOf(locale)
    .read(sentence, [])
    .map(({ change }) => change ?? 'none')
    .join(' ')

it.each([
  ['成本下降了约29%。', 'down'],
  ['成本下降到29%。', 'none'],
  ['成本降至29%。', 'none'],
  ['股价跌破3000元。', 'none'],
  ['股价涨破3000元。', 'none'],
  ['失业率上升超过两个百分点。', 'up'],
  ['降幅达29%。', 'down'],
  ['29%的降幅令人吃惊。', 'down'],
  ['增速为5.2%，增速下降0.3个百分点。', 'up down'],
  ['利润负增长3%。', 'down'],
  ['周期缩短9个月，效率提升3倍。', 'down up'],
  ['購買了5升油。', 'none'],
  ['產量減少三成。', 'down'],
  ['利润翻了两番。', 'up'],
  ['工期减半。', 'down'],
  ['占29%。', 'none'],
  ['投降29人。', 'none'],
  ['汽油每升7.86元。', 'none'],
  ['收益率上行4个基点。', 'up'],
  ['价格比去年高29%。', 'none'],
])('%s changes: %s', (sentence, expected) => {
  expect(changes('zh-Hans', sentence)).toBe(expected)
})

it.each([
  ['Costs fell by about 29 per cent.', 'down'],
  ['Costs fell to 29%.', 'none'],
  ['Prices fell below 29%.', 'none'],
  ['Prices rose above $3,000.', 'none'],
  ['Prices rose more than 5%.', 'up'],
  ['It treats half as many again.', 'up'],
  ['It treats half as many.', 'none'],
  ['He is a quarter taller.', 'up'],
  ['Sales were down 12%.', 'down'],
  ['Sales up 12% on the year.', 'up'],
  ['Turnout was up to 5%.', 'none'],
  ['A drop of 12% followed.', 'down'],
  ['The 12% rise surprised them.', 'up'],
  ['The plan cut its costs by 29%.', 'down'],
  ['They cut prices and raised output by 29%.', 'up'],
  ['They raised output while costs fell by 29%.', 'down'],
  ['Women made up 29% of staff.', 'none'],
  ['They shut down 3 plants.', 'none'],
  ['The tram carried many people last year, 2.6 million fewer than in 2019.', 'down none'],
  ['It has many members, 1,400 more than in 2021.', 'up none'],
  ['It employs some people, 45 fewer than five years ago.', 'down none'],
  ['Fines came to a lot, £3 less than the year before.', 'down'],
  ['The bill is £46 higher than in May 2024.', 'up none'],
  ['The yard sold 300 boats more than two years ago.', 'none none'],
  ['In 2019 it had 300 more than in 2025.', 'none none none'],
  ['It has 12 fewer than it needs.', 'none'],
  ['The lower 40% of earners pay less.', 'none'],
  ['Costs were 12% lower.', 'down'],
  ['Support is 3 percentage points higher.', 'none'],
  ['Losses halved.', 'down'],
  ['Sales rose from 20% to 45%.', 'none none'],
])('%s changes: %s', (sentence, expected) => {
  expect(changes('en', sentence)).toBe(expected)
})
