import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { grammarOf } from '../../../scripts/locales/grammars.ts'

const { amounts, sameNoun } = grammarOf('zh-Hant')

describe('finds the amounts that are typed into a text, in any wording', () => {
  it.each(
    (
      '12% 3.5亿 ３ ½ ⅔ ③ ㊿ Ⅻ Ⅳ期 4.0.1版 3:1 GPT-4 一百座泊位 半数职工 过半 约半 一半 三成 八成五 三分之二 百分之九 翻番 翻三番 双倍 数倍 几倍 數十座 好几百人 百余座 十几个 上千 上百家 近百家 叁拾 '
      + '玖 肆佰万 二〇二四 五百 仨人 他们俩 七八个人 三四十家 两三天 八五折 对折 减半 三千人 两家公司 一倍 一年半 半年 成百上千 百萬 十余名 排名第二 前三 三月五日 六十年代 二十多歲 一打 过亿'
    ).split(' '),
  )('%s', (text) => {
    const found = amounts(`投入□，${text}`)
    expect(found.length).toBeGreaterThan(0)
    for (const amount of found) expect(`投入□，${text}`.slice(amount.start, amount.end)).toBe(amount.text)
  })

  it('gives the whole of an amount', () => {
    expect(amounts('投入约三亿五千万元，共十余座').map(({ text }) => text)).toEqual(['约三亿五千万元', '十余座'])
  })
})

describe('what only looks like an amount is none', () => {
  it.each(
    '一起 一成不变 一些 第一次 第一个 第一步 万一 十分重要 千万别去 三心二意 七上八下 半途而废 半导体 一心一意 一点一点 一个个 四面八方 独一无二 乱七八糟 有一天 那一年 三三两两 零食 百姓 陆续 五光十色 通義千問 陸陸續續 ，一不小心'.split(
      ' ',
    ),
  )('%s', (text) => {
    expect(amounts(`他说${text}`)).toEqual([])
  })

  it.each(['prose.txt', 'prose-of-the-valley.txt'])(
    'is rare in %s: at most one false alarm in a thousand words',
    (file) => {
      const prose = readFileSync(new URL(file, import.meta.url), 'utf8')
      const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(prose)].filter(
        ({ isWordLike }) => isWordLike,
      ).length
      const alarms = prose.split('\n').flatMap((line) => amounts(line).map(({ text }) => text))
      expect(words).toBeGreaterThan(1000)
      expect(alarms.length / words, alarms.join(' ')).toBeLessThanOrEqual(1 / 1000)
    },
  )
})

describe('nouns that count the same', () => {
  it.each([
    ['名', '人'],
    ['家', '間'],
    ['臺', '台'],
    ['名', '名員工'],
    ['个', '個'],
    ['标准箱', '標準箱'],
    ['例', '宗'],
    ['個中心', '中心'],
  ])('%s and %s', (one, other) => {
    expect(sameNoun(one, other)).toBe(true)
    expect(sameNoun(other, one)).toBe(true)
  })
  it.each([
    ['名', '家'],
    ['吨', '标准箱'],
    ['台', '户'],
    ['座', '人'],
    ['', '人'],
    ['件', '人'],
  ])('not %s and %s', (one, other) => expect(sameNoun(one, other)).toBe(false))
  it.each([
    ['個', '座位', '名'],
    ['個', '新增床位', '人'],
    ['个', '座位', '家'],
    ['个', '企业', '位'],
    ['个', '孩子', '家'],
  ])('not %s%s as %s', (one, counted, other) => expect(sameNoun(one, other, counted)).toBe(false))
  it.each([
    ['個', '座位', '座'],
    ['个', '孩子', '名'],
    ['个', '企业', '家'],
    ['個', '超市', '家'],
    ['個', '客戶', '名'],
    ['個', '客戶', '家'],
  ])('%s%s as %s', (one, counted, other) => expect(sameNoun(one, other, counted)).toBe(true))
})
