import { expect, it } from 'vitest'
import { grammarOf } from '../../scripts/locales/grammars.ts'

/** What is said of each amount of a sentence, in short. */
function said(locale: string, sentence: string): string {
  const grammar = grammarOf(locale)
  return grammar
    .assertions(sentence, grammar.read(sentence, []))
    .map(({ side, way, time, isDenied, thing, poles = [] }) =>
      [side, way, time, isDenied && 'denied', thing, ...poles].filter(Boolean).join(' '),
    )
    .join('; ')
}

it.each([
  // The two ends of a change
  ['en', 'Class size dropped from 31 to 26 pupils.', 'before down; after down'],
  ['en', 'Sales rose 5% to $26 million, up from $24 million.', 'past; after up; before up'],
  ['en', 'After a fall in prices, demand came to 40 tonnes.', 'after past -before-fall'],
  ['en', 'Reduced rates lifted demand to 40 tonnes.', 'after up'],
  ['en', 'Output did not rise to 40 tonnes.', 'after denied'],
  ['en', 'Average pay is now £31 an hour, up from £26.', 'after +average -median +range -former; before up'],
  ['en', 'From 17% to 19%, joblessness climbed.', 'before; after'],
  ['en', 'The ferry sails from 3 ports to 5 islands.', '; '],
  ['en', 'He gave 3 euros to 5 people.', 'past; '],
  ['zh-Hans', '班额从31人减少到26人。', 'before down; after down'],
  ['zh-Hant', '空置率由去年的12.4%降至9.8%。', 'before down -occupy +空置; after down'],
  ['zh-Hans', '从17%到19%，票价升了。', 'before; after'],
  ['zh-Hans', '渡轮从3个码头开往5座岛。', '; '],
  // What is still to come, and what has come
  ['en', 'Output is expected to reach 63 million tonnes by 2028.', 'future; '],
  ['en', 'Beating forecasts, output reached 63 million tonnes.', 'past'],
  ['en', 'There are 63 ships in the port.', ''],
  ['zh-Hans', '预计2028年产量将达到63万吨。', '; future'],
  ['zh-Hans', '产量已达到63万吨。', 'past'],
  // What is denied; a bound that is turned round denies nothing
  ['en', 'The firm did not cut 63 jobs.', 'past denied'],
  ['en', 'The firm did not exceed 63 tonnes.', ''],
  ['en', 'It is not only 63 jobs that went.', ''],
  ['en', 'The bank has not said which of its 63 shops it means.', ''],
  ['zh-Hant', '公司並未增聘63人。', 'denied'],
  ['zh-Hans', '产量未达到63万吨。', ''],
  ['zh-Hans', '公司不仅增聘63人。', ''],
  // Who is counted, and of which of two opposites a share is
  ['zh-Hant', '醫院有640名護士。', '护士'],
  ['en', 'The pass rate was 63%.', 'past +pass'],
  ['en', 'About 63% of homes have no boiler.', '-with'],
  ['en', 'About 63% of homes with a boiler are cold.', '+with'],
  ['zh-Hans', '产品不合格率为63%。', '-pass -合格'],
  ['zh-Hans', '63%的儿童未接种疫苗。', '-接种'],
])('%s: %s', (locale, sentence, expected) => {
  expect(said(locale, sentence)).toBe(expected)
})
