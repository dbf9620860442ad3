import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readOptions } from '../../scripts/talk/dataFiles.ts'
import { formatDiagnostic, InputError } from '../../scripts/article/diagnostic.ts'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { checkTalk } from '../../scripts/check/index.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import { segment } from '../../scripts/source/segment.ts'

/** What the author of a deck of one fact is told, in the format before there were formats; nothing where it holds. */
function told(locale: string, sentence: string, fact: object): string {
  const facts = stringify({ x: { of: { [locale]: 'x' }, cite: '1.1', ...fact } })
  const slide = { id: 'first', claim: '{x}', points: ['–'], cite: ['1.1'], notes: '–' }
  const article = stringify({
    locale,
    title: ['–'],
    sections: [{ id: 'one', title: '–', slides: [slide] }],
    sources: { title: '–' },
  })
  const files = { facts: parseYaml(facts, 'facts.yaml'), article: parseYaml(article, 'article.yaml') }
  const sentences = segment(sentence)
  try {
    checkTalk(files, makeLock(sentences, readOptions(files)), sentences)
    return ''
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics.map(formatDiagnostic).join('\n')
    throw error
  }
}

const counted = (value: number, locale: string, counter: string, more: object = {}) => ({
  value,
  unit: 'count',
  counter: { [locale]: counter },
  ...more,
})

/** A sentence, what is true of it, and what is not, as an author of that time could write them. */
const table: readonly [locale: string, sentence: string, truth: object, lie: object][] = [
  [
    'zh-Hans',
    '学校投入约32亿元。',
    { value: 3_200_000_000, unit: 'CNY', bound: 'about' },
    { value: 3_200_000_000, unit: 'CNY' },
  ],
  ['zh-Hans', '学校有近900名学生。', counted(900, 'zh-Hans', '名', { bound: 'about' }), counted(900, 'zh-Hans', '名')],
  [
    'zh-Hans',
    '票价不得超过40元。',
    { value: 40, unit: 'CNY', bound: 'under' },
    { value: 40, unit: 'CNY', bound: 'over' },
  ],
  ['zh-Hans', '礼堂至少能坐600人。', counted(600, 'zh-Hans', '人', { bound: 'over' }), counted(600, 'zh-Hans', '人')],
  ['zh-Hans', '学校有教师75名。', counted(75, 'zh-Hans', '名'), { value: 75, unit: 'count' }],
  ['zh-Hans', '学校有教师75名。', counted(75, 'zh-Hans', '名'), counted(75, 'zh-Hans', '栋')],
  ['zh-Hans', '全年用纸12吨。', counted(12, 'zh-Hans', '吨'), counted(12, 'zh-Hans', '箱')],
  ['zh-Hans', '夜里降到零下8度。', counted(-8, 'zh-Hans', '度'), counted(8, 'zh-Hans', '度')],
  ['zh-Hans', '捐款达三百五十万元。', { value: 3_500_000, unit: 'CNY' }, { value: 3_000_050, unit: 'CNY' }],
  ['zh-Hans', '捐款达30万欧元。', counted(300_000, 'zh-Hans', '欧元'), { value: 300_000, unit: 'CNY' }],
  ['zh-Hans', '参观人数增长了三倍。', { value: 4, unit: 'multiple' }, { value: 3, unit: 'multiple' }],
  ['zh-Hans', '三分之一的学生住校。', { value: 33.3333333333, unit: 'percent' }, { value: 33, unit: 'percent' }],
  ['zh-Hans', '2016年建成。', { value: '2016', unit: 'date' }, counted(2016, 'zh-Hans', '间')],
  ['zh-Hant', '2019年6月開幕。', { value: '2019-06', unit: 'year-month' }, { value: '2019-07', unit: 'year-month' }],
  ['en', 'The hall cost C$7m.', counted(7_000_000, 'en', 'Canadian dollars'), { value: 7_000_000, unit: 'USD' }],
  ['en', 'The plant made 3.2 MWh.', counted(3.2, 'en', 'MWh'), counted(3.2, 'en', 'kWh')],
  ['en', 'Two in seven pupils walk.', { value: 28.5714285714, unit: 'percent' }, counted(7, 'en', 'pupils')],
  ['en', 'No fewer than 40 pupils came.', counted(40, 'en', 'pupils', { bound: 'over' }), counted(40, 'en', 'pupils')],
  ['en', 'A desk costs 90 euros a year.', counted(90, 'en', 'euros'), counted(90, 'en', 'pounds')],
]

describe('data of the format before there were formats', () => {
  it.each(table)('%s: %s – %j holds', (locale, sentence, truth) => {
    expect(told(locale, sentence, truth)).toBe('')
  })

  it.each(table)('%s: %s – not %j – %j is refused for what it says, not for its format', (locale, sentence, _, lie) => {
    const said = told(locale, sentence, lie)
    expect(said).toContain('states')
    expect(said).not.toMatch(/unknown key|upgrade|expected one of/)
  })
})
