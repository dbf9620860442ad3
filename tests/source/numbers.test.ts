import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognise } from '../../scripts/source/numbers.ts'

/** One line per quantity: bound (unless exactly), value, unit, counter. */
function read(sentence: string): string[] {
  return recognise(sentence).map(({ value, unit, bound, counter }) =>
    [bound === 'exactly' ? '' : bound, value, unit, counter ?? ''].filter((part) => part !== '').join(' '))
}

function states(examples: Record<string, string[]>): void {
  it.each(Object.entries(examples))('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected)
  })
}

describe('reads shares', () => states({
  '覆蓋率是68%': ['68 percent'],
  '覆蓋率是６８．５％': ['68.5 percent'],
  '約佔12 %': ['about 12 percent'],
  '百分之六十八點五': ['68.5 percent'],
  '千分之三': ['0.3 percent'],
  '四分之一的學校': ['25 percent'],
  '近七成用戶': ['about 70 percent'],
  '一半的人': ['50 percent'],
  '過半數同意': ['over 50 percent'],
  '百分之百': ['100 percent'],
  '高出5個百分點': ['over 5 percentage-point'],
  '0.5个百分点': ['0.5 percentage-point'],
  '12 percent, then 15 per cent': ['12 percent', '15 percent'],
  'a gap of 23 percentage points': ['23 percentage-point'],
}))

describe('reads money', () => states({
  '耗資1200億元': ['120000000000 CNY'],
  '投入3.5亿元人民币': ['350000000 CNY'],
  '投入人民幣五千萬元': ['50000000 CNY'],
  '售價¥1,200': ['1200 CNY'],
  '售價￥９９': ['99 CNY'],
  '動輒上億美金': ['over 100000000 USD'],
  '300萬美元': ['3000000 USD'],
  'US$5 billion': ['5000000000 USD'],
  '$5.6M': ['5600000 USD'],
  '$1.2bn': ['1200000000 USD'],
  '5 million dollars': ['5000000 USD'],
  '300 million yuan': ['300000000 CNY'],
  'RMB 20 million': ['20000000 CNY'],
  '300萬歐元': ['3000000 count 歐元'],
}))

describe('reads counts', () => states({
  '開設3個班': ['3 count 個'],
  '三個班': ['3 count 個'],
  '兩種做法': ['2 count 種'],
  '十二座橋': ['12 count 座'],
  '一千二百三十': ['1230 count'],
  '三萬五': ['35000 count'],
  '三萬零五': ['30005 count'],
  '3萬5千人': ['35000 count 人'],
  '1亿2000万人': ['120000000 count 人'],
  '兩萬億': ['2000000000000 count'],
  '1,234,567件': ['1234567 count 件'],
  '1，200件': ['1200 count 件'],
  '2\u00A0000\u00A0000人': ['2000000 count 人'],
  '六小龍與三要素': ['6 count 小龍', '3 count 要素'],
  '30万人次': ['300000 count 人次'],
  '目前一百家': ['100 count 家'],
  '只有一家': ['1 count 家'],
  '200 models': ['200 count models'],
  'three companies': ['3 count companies'],
  'three of the six firms': ['3 count', '6 count firms'],
  'two hundred and fifty thousand users': ['250000 count users'],
  'half a million people': ['500000 count people'],
  'twenty-five schools': ['25 count schools'],
}))

describe('reads ranks', () => states({
  '位列第二': ['2 rank'],
  '第 2 名': ['2 rank 名'],
  '第一層是地基': ['1 rank 層'],
  '排在前三的學校': ['3 rank'],
  '前10強': ['10 rank 強'],
  '僅次於甲市': ['2 rank'],
  '仅次于甲市': ['2 rank'],
  '位居榜首': ['1 rank'],
  'ranked No. 3': ['3 rank'],
  'the second city, then the 4th': ['2 rank', '4 rank'],
  'second only to Paris': ['2 rank'],
  'among the top three': ['3 rank'],
}))

describe('reads multiples', () => states({
  '快了3倍': ['3 multiple'],
  '增長一倍': ['1 multiple'],
  '兩倍多': ['over 2 multiple'],
  '翻了兩番': ['4 multiple'],
  '翻一番': ['2 multiple'],
  'threefold': ['3 multiple'],
  'a 12-fold rise': ['12 multiple'],
  'it tripled': ['3 multiple'],
  '3x faster': ['3 multiple'],
  '3 times as many': ['3 multiple'],
  '3 times a day': ['3 count times'],
}))

describe('reads lengths of time', () => states({
  '停留24小時': ['24 hour'],
  '歷時9個月': ['9 month'],
  '過去五年': ['5 year'],
  '連續10日': ['10 day'],
  '半年': ['0.5 year'],
  '一年半': ['1.5 year'],
  '兩個半月': ['2.5 month'],
  '一個半小時': ['1.5 hour'],
  '3年多': ['over 3 year'],
  '3年多次': ['3 year'],
  '十分鐘': ['10 count 分鐘'],
  '24-hour service for nine months': ['24 hour', '9 month'],
  'over the past five years': ['5 year'],
}))

describe('reads dates as ISO 8601, as precise as they are', () => states({
  '2017年成立': ['2017 date'],
  '二〇一七年': ['2017 date'],
  '2023年8月': ['2023-08 year-month'],
  '2023 年 8 月': ['2023-08 year-month'],
  '2024年4月2日': ['2024-04-02 date'],
  '4月2日': ['--04-02 date'],
  '五月一日': ['--05-01 date'],
  '去年5月': ['--05 date'],
  '10日公布': ['---10 date'],
  '2024-04-02': ['2024-04-02 date'],
  '2024/4/2': ['2024-04-02 date'],
  '2024-07': ['2024-07 year-month'],
  'April 2, 2024': ['2024-04-02 date'],
  '2nd April 2024': ['2024-04-02 date'],
  'on April 2': ['--04-02 date'],
  'July 2024': ['2024-07 year-month'],
  'in 2017, when': ['2017 date'],
}))

describe('reads bounds before and behind', () => states({
  '超過200家': ['over 200 count 家'],
  '逾三百家': ['over 300 count 家'],
  '突破了10萬': ['over 100000 count'],
  '多於5家': ['over 5 count 家'],
  '不少於5家': ['over 5 count 家'],
  '至少3個月': ['over 3 month'],
  '200多款': ['over 200 count 款'],
  '20餘億元': ['over 2000000000 CNY'],
  '十幾個': ['over 10 count 個'],
  '200+款': ['over 200 count 款'],
  '10天以上': ['over 10 day'],
  '上百家': ['over 100 count 家'],
  '約1500項': ['about 1500 count 項'],
  '約合人民幣5000萬元': ['about 50000000 CNY'],
  '近10萬': ['about 100000 count'],
  '近百家': ['about 100 count 家'],
  '100人左右': ['about 100 count 人'],
  '一百來人': ['about 100 count 人'],
  '10萬量級': ['about 100000 count'],
  '百億級': ['about 10000000000 count'],
  '不到10天': ['under 10 day'],
  '不足5%': ['under 5 percent'],
  '低於3倍': ['under 3 multiple'],
  '不超過8家': ['under 8 count 家'],
  '20歲以下': ['under 20 count 歲'],
  'more than 200 models': ['over 200 count models'],
  '200+ models': ['over 200 count models'],
  'no fewer than 10 firms': ['over 10 count firms'],
  'no more than 5%': ['under 5 percent'],
  'up to 40%': ['under 40 percent'],
  'nearly 1,500 patents': ['about 1500 count patents'],
  'about US$3 million': ['about 3000000 USD'],
  'we discover 3 rivers': ['3 count rivers'],
  '在紐約3天': ['3 day'],
  '最近五年': ['5 year'],
  '近五年': ['5 year'],
}))

describe('reads both ends of a range', () => {
  states({
    '3至5億元': ['300000000 CNY', '500000000 CNY'],
    '9000至1萬家': ['9000 count 家', '10000 count 家'],
    '10%-20%': ['10 percent', '20 percent'],
    '2～3成': ['20 percent', '30 percent'],
    '約3到5倍': ['about 3 multiple', 'about 5 multiple'],
    '2002—2012年': ['2002 date', '2012 date'],
    '10 to 15 days': ['10 day', '15 day'],
    '$3 to $5 billion': ['3000000000 USD', '5000000000 USD'],
    'between 10 and 20 percent': ['10 percent', '20 percent'],
    'from 2002 to 2012': ['2002 date', '2012 date'],
  })
  it('gives both the text of the whole range', () => {
    expect(recognise('需時3至5天。').map(({ text }) => text)).toEqual(['3至5天', '3至5天'])
  })
})

describe('finds no number', () => {
  it.each([
    '之一', '一些', '一起', '統一', '唯一', '第一時間', '一脈相承', '一切', '一舉', '一個城市', '每一家', '同一個', '一次性', '一個個',
    '十分重要', '通義千問', '萬一', '三圈合一', '四通八達', '黃金三角', '第三方', '成千上萬', '千萬別去', '三成為新手', '億萬富翁',
    '數百家', '幾十億元', '過去幾年', '三四個', '上半年', '前三季度', '20世紀90年代', '十四五規劃', '從0到1', '半導體', '通過百度',
    'GPT-4', 'Qwen2.5', '5G', '3D', 'A4', 'v1.2.3', '10:30', '3:1',
    'one of the best', 'one company', 'first of all', 'a second-hand car', 'it may march on', 'the 21st century', 'the 1990s',
  ])('in %s', (sentence) => {
    expect(read(sentence)).toEqual([])
  })
})

describe('coined terms', () => states({
  '「1+N」網絡': ['1 count'],
  '「123N」規劃': ['123 count'],
  '「241」算法': ['241 count'],
  '1個中心+N個平臺': ['1 count 個'],
}))

describe('places', () => {
  it('gives the text with its bound, and where it stands', () => {
    expect(recognise('我校有超過２００款樂器')).toEqual([
      { value: 200, unit: 'count', bound: 'over', counter: '款', text: '超過２００款', start: 3, end: 9 },
    ])
  })

  it('writes the counter in the script of the sentence', () => {
    expect(recognise('三種與三种').map(({ counter }) => counter)).toEqual(['種', '种'])
  })

  it('gives what stands from start to end, in order, for any text', () => {
    const piece = fc.constantFrom(...'0 1 12 , . 一 三 十 百 萬 億 半 多 餘 第 前 年 月 日 元 % 個 超過 近 約 以上 至 - $ US$ N + two million April percent GPT 。'.split(' '), ' ', '𠮷')
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const sentence = pieces.join('')
      let last = 0
      for (const { text, start, end, value } of recognise(sentence)) {
        expect(sentence.slice(start, end)).toBe(text)
        expect(text).not.toBe('')
        expect(start).toBeGreaterThanOrEqual(last === end ? 0 : last)
        expect(typeof value === 'string' || Number.isFinite(value)).toBe(true)
        last = end
      }
    }))
  })

  it('reads Simplified as it reads Traditional', () => {
    expect(read('超过200亿元，约3个月，两项，第二层')).toEqual(read('超過200億元，約3個月，兩項，第二層').map((line) => line.replace('項', '项').replace('層', '层')))
  })
})

describe('long text', () => {
  it.each(['1', '一', '1,', '萬1', 'a', 'A-', '百分之', '約10萬家 ', 'twenty ', '3至'])('comes to an end on a long run of %s', (unit) => {
    expect(recognise(unit.repeat(Math.floor(50_000 / unit.length)))).toBeInstanceOf(Array)
  }, 30_000)
})
