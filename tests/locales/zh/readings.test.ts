import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grammarOf } from '../../../scripts/locales/grammars.ts'
import type { DeclaredUnit, Reading } from '../../../scripts/quantities/quantity.ts'

const read = (sentence: string, locale = 'zh-Hans', units: readonly DeclaredUnit[] = []): readonly Reading[] =>
  grammarOf(locale).read(sentence, units)

function states(examples: Record<string, Partial<Reading>>, locale = 'zh-Hans'): void {
  it.each(Object.entries(examples))('%s', (sentence, expected) => {
    expect(read(sentence, locale)).toEqual([expect.objectContaining(expected)])
  })
}

describe('bounds are told apart', () =>
  states({
    约5家: { bound: 'about' },
    近5万人: { bound: 'nearly' },
    将近5家: { bound: 'nearly' },
    超过5家: { bound: 'over' },
    逾5家: { bound: 'over' },
    百余家: { bound: 'over' },
    不少于5家: { bound: 'at-least' },
    不低于5家: { bound: 'at-least' },
    至少5家: { bound: 'at-least' },
    起码5家: { bound: 'at-least' },
    '5家以上': { bound: 'at-least' },
    不到5家: { bound: 'under' },
    不足5家: { bound: 'under' },
    未达5家: { bound: 'under' },
    低于5家: { bound: 'under' },
    不超过5家: { bound: 'at-most' },
    不得超过5家: { bound: 'at-most' },
    未超过5家: { bound: 'at-most' },
    至多5家: { bound: 'at-most' },
    最多5家: { bound: 'at-most' },
    '5家以内': { bound: 'at-most' },
    上限为5家: { bound: 'at-most' },
    上百家: { bound: 'over', value: 100 },
    近五年: { bound: 'exactly' },
    历时近五年: { bound: 'nearly' },
    附近5家: { bound: 'exactly' },
    '2028年前': { bound: 'under', value: '2028' },
    '2020年以后': { bound: 'over', value: '2020' },
    '2016年以来': { bound: 'exactly' },
  }))

describe('parts of a whole are kept exact', () =>
  states({
    三分之二: { unit: 'percent', fraction: { numerator: 2, denominator: 3 }, form: 'fraction' },
    六成三: { value: 63, fraction: { numerator: 63, denominator: 100 }, form: 'tenths' },
    三成半: { value: 35, fraction: { numerator: 7, denominator: 20 }, form: 'tenths' },
    千分之三: { value: 0.3, fraction: { numerator: 3, denominator: 1000 } },
    一半: { value: 50, fraction: { numerator: 1, denominator: 2 } },
    过半: { value: 50, bound: 'over' },
    百分之三十五: { value: 35, unit: 'percent' },
    每五人就有一人失眠: {
      value: 20,
      fraction: { numerator: 1, denominator: 5 },
      form: 'in',
      text: '每五人就有一人',
    },
  }))

describe('multiples keep their sense', () => {
  states({ 增长了两倍: { value: 2, sense: 'more' }, 翻两番: { value: 4 }, 快了3倍: { value: 3, sense: 'more' } })
  it('has none where it is the whole', () => {
    for (const sentence of ['增长到三倍', '是去年的三倍', '扩大至1.8倍'])
      expect(read(sentence)[0]).not.toHaveProperty('sense')
  })
})

describe('rates', () =>
  states({
    '每10万人12.5例': { value: 12.5, noun: '例', per: { value: 100_000, unit: 'count', noun: '人' } },
    人均用水每天120升: { value: 120, unit: 'liter', per: { value: 1, unit: 'day' } },
    '电价0.52元/千瓦时': { value: 0.52, unit: 'CNY', per: { value: 1, unit: 'kilowatt-hour' } },
    每吨涨价200元: { value: 200, unit: 'CNY', per: { value: 1, unit: 'tonne' } },
    人均收入39218元: { unit: 'CNY', per: { value: 1, unit: 'count', noun: '人' } },
    每小时350公里: { value: 350, unit: 'kilometer-per-hour' },
    '28微克/立方米': { unit: 'microgram-per-cubic-meter' },
  }))

describe('what each thing costs', () => {
  const pers = (sentence: string) => read(sentence).map(({ text, per }) => [text, per?.unit])
  it('is no length of time ago and no year', () => {
    expect(pers('每度电的成本在三年前是0.68元')).toEqual([
      ['三年', undefined],
      ['0.68元', 'kilowatt-hour'],
    ])
    expect(pers('每吨运价2021年为1200美元')).toEqual([
      ['2021年', undefined],
      ['1200美元', 'tonne'],
    ])
  })
  it('stays the same while the amount changes, and ends with it', () =>
    expect(pers('每公里造价从1.2亿元升至约3亿元，利润增至5亿元')).toEqual([
      ['1.2亿元', 'kilometer'],
      ['约3亿元', 'kilometer'],
      ['5亿元', undefined],
    ]))
})

describe('ranges and spans are one reading with two ends', () =>
  states({
    '20~30万元': { value: 200_000, low: 200_000, high: 300_000, unit: 'CNY', text: '20~30万元' },
    '-3到5度，气温': { low: -3, high: 5, unit: 'celsius' },
    '零下10至零下5℃': { low: -10, high: -5 },
    '2021–2025年': { value: '2021', low: '2021', high: '2025', unit: 'date' },
    '5月3日至8日': { low: '--05-03', high: '--05-08' },
    '1.2-1.5万亿元': { low: 1.2e12, high: 1.5e12 },
  }))

it('a change is two readings, and not a range', () => {
  const values = (sentence: string) => read(sentence).map(({ value, high }) => [value, high])
  expect(values('从17%到19%，失业率升了。')).toEqual([
    [17, undefined],
    [19, undefined],
  ])
  expect(values('从3%到5%不等，涨幅较大。')).toEqual([[3, 5]])
  expect(values('年龄从16岁到24岁，逐年增加。')).toEqual([[16, 24]])
})

describe('a length of time that two units state is one', () => {
  states({
    '2小时40分钟': { value: 160, unit: 'minute', text: '2小时40分钟' },
    '3分27秒46': { value: 207.46, unit: 'second' },
    '1小时12分5秒': { value: 4325, unit: 'second' },
    三年零六个月以上: { value: 42, unit: 'month', bound: 'at-least' },
    '2天又3小时': { value: 51, unit: 'hour' },
  })
  it.each(['一年12个月', '一天8小时', '一周五天'])('%s says how much of each', (sentence) =>
    expect(read(sentence)).toHaveLength(2),
  )
})

describe('what is said in more than one way', () =>
  states({
    认罪扣减三分一: { unit: 'percent', fraction: { numerator: 1, denominator: 3 } },
    零下两度: { value: -2, unit: 'celsius' },
    '误差为±3个百分点': { value: 3, unit: 'percentage-point' },
    总成绩九十八点七五分: { value: 98.75, noun: '分' },
    江豚两头: { value: 2, noun: '头' },
  }))

describe('digits and halves behind a unit are of the number', () => {
  states({
    烧到40度2: { value: 40.2, unit: 'celsius' },
    气温偏高1度5左右: { value: 1.5, bound: 'about' },
    三个半孩子: { value: 3.5, noun: '个' },
    两碗半饭: { value: 2.5, noun: '碗' },
    三成二五: { value: 32.5, fraction: { numerator: 13, denominator: 40 } },
    '12 个百分 点': { value: 12, unit: 'percentage-point' },
  })
  it.each([
    ['三个半岛', 3],
    ['两个半决赛', 2],
    ['用户2度', 2],
  ])('%s is %d', (sentence, value) => expect(read(sentence)[0]?.value).toBe(value))
})

describe('two digits that name both ends are an approximate range', () => {
  states({
    七八十人: { bound: 'about', low: 70, high: 80, noun: '人' },
    十七八万元: { low: 170_000, high: 180_000, unit: 'CNY' },
    两百三四十万人次: { low: 2_300_000, high: 2_400_000 },
    三五天: { low: 3, high: 5, unit: 'day' },
    七八成: { low: 70, high: 80, unit: 'percent' },
    百分之六七十: { low: 60, high: 70, unit: 'percent' },
    零下二十六七度: { low: -27, high: -26, unit: 'celsius' },
    三四千瓦: { low: 3, high: 4, unit: 'kilowatt' },
    两三千米的海拔: { low: 2000, high: 3000, unit: 'meter' },
    两三个半小时: { low: 2.5, high: 3.5, unit: 'hour' },
  })
  it.each(['七八月份', '六七十年代', '七八点钟', '三五成群', '二三线'])('%s is none', (sentence) =>
    expect(read(sentence)).toEqual([]),
  )
})

describe('dates', () =>
  states({
    '2025年第三季度': { value: '2025-Q3' },
    '2024年上半年': { value: '2024-H1' },
    '5月中旬': { value: 'mid --05' },
    '2024年底': { value: 'end 2024' },
    截至2025年底: { value: 'end 2025' },
    截至6月底: { value: '--06' },
    上世纪90年代: { value: '1990s' },
    '90年代': { value: '--90s' },
    '21世纪': { value: '21st century' },
    西元前221年: { value: '221 BC' },
    '18世纪中叶': { value: 'mid 18th century' },
    '20世纪90年代后期': { value: 'late 1990s' },
    不早于2028年: { value: '2028', bound: 'at-least' },
    '2026财年': { value: 'FY2026' },
    '2023学年': { value: 'SY2023' },
    '2023-2024学年': { value: 'SY2023/24' },
    '109學年度': { value: 'SY2020' },
    '2023/24财年': { value: 'FY2023/24' },
    公元前221年: { value: '221 BC' },
    令和7年: { value: '2025' },
    民国113年: { value: '2024' },
    二〇二四年十月一日: { value: '2024-10-01' },
    '2024年春季': { value: '2024-spring' },
  }))

describe('兆 by its place', () => {
  states({
    '300兆瓦': { value: 300, unit: 'megawatt' },
    '98.7兆赫': { unit: 'megahertz' },
    '2.4兆元': { value: 2.4e12, unit: 'CNY' },
  })
  states({ 達三兆: { value: 3e12 } }, 'zh-Hant')
  it('is unsure alone in Simplified', () => expect(read('宽带100兆宽带')[0]?.unsure).toContain('兆'))
})

describe('a reading that may not be whole says so', () => {
  it.each([
    ['增长±3%', 'a sign'],
    ['共5300kWx', 'kWx'],
    ['1，200件', 'comma'],
    ['3亿克朗', 'more than one country'],
    ['98年毕业', 'length of time'],
    ['共12度', '度'],
  ])('%s', (sentence, reason) => expect(read(sentence)[0]?.unsure).toContain(reason))
  it.each(['增长3%', '瑞典拨款3亿克朗', '气温12度', '1,200件', '超过5000元'])('%s is sure', (sentence) =>
    expect(read(sentence)[0]).not.toHaveProperty('unsure'),
  )
})

describe('declared units', () => {
  const units: DeclaredUnit[] = [
    { id: 'ping', names: { 'zh-Hant': ['坪'] } },
    { id: 'TEU', names: { 'zh-Hans': ['标准箱', '标箱'], en: ['TEU'] } },
  ]
  it('are read by any of their names, in either script', () => {
    expect(read('面積約3,200坪', 'zh-Hant', units)).toEqual([
      expect.objectContaining({ value: 3200, unit: 'ping', bound: 'about' }),
    ])
    expect(read('完成1860万标准箱，其中TEU 5个，共200万TEU', 'zh-Hans', units).map(({ unit }) => unit)).toEqual([
      'TEU',
      'count',
      'TEU',
    ])
    expect(read('每坪85.6萬元', 'zh-Hant', units)[0]?.per).toEqual({ value: 1, unit: 'ping' })
  })
  it('are counts where they are not declared', () =>
    expect(read('面積3,200坪', 'zh-Hant')[0]).toMatchObject({ unit: 'count', noun: '坪' }))
})

describe('places', () => {
  it('is sure of a number in words behind a number and a comma', () =>
    expect(read('最低3度5，零下十度').at(-1)).not.toHaveProperty('unsure'))

  it('parts two numbers at a full-width comma that cannot set thousands apart', () =>
    expect(read('门店增至40，39家亏损').map(({ value }) => value)).toEqual([40, 39]))

  it('gives text, bound and sign included, and the noun in the script of the sentence', () => {
    expect(read('我校有超過２００臺樂器', 'zh-Hant')).toEqual([
      { value: 200, unit: 'count', bound: 'over', noun: '臺', text: '超過２００臺', start: 3, end: 9 },
    ])
    expect(read('同比-3.5%')).toMatchObject([{ value: -3.5, text: '-3.5%' }])
  })

  it('gives what stands from start to end, in order, for any text', () => {
    const pieces =
      '0 1 12 , . 一 三 十 百 万 億 半 多 余 第 前 年 月 日 元 % 个 超过 近 约 以上 至 - ~ $ US$ N + / 每 分之 成 倍 翻 负 零下 度 兆 千瓦时 点 GPT 。 ， 港币 每10万人 又'.split(
        ' ',
      )
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ' ', '𠮷'), { maxLength: 20 }), (parts) => {
        const sentence = parts.join('')
        let last = 0
        for (const { text, start, end, value, low, high } of read(sentence)) {
          expect(sentence.slice(start, end)).toBe(text)
          expect(text).not.toBe('')
          expect(start).toBeGreaterThanOrEqual(last)
          for (const each of [value, low ?? 0, high ?? 0])
            expect(typeof each === 'string' || Number.isFinite(each)).toBe(true)
          last = end
        }
      }),
      { numRuns: 400 },
    )
  })

  it.each(['1', '一', '9', '亿', '1,', '萬1', 'a', 'A-', '百分之', '约10万家 ', '3至', '每1人', '的', '1/', '三分之'])(
    'comes to an end on a long run of %s',
    (unit) => {
      expect(read(unit.repeat(Math.floor(40_000 / unit.length)))).toBeInstanceOf(Array)
    },
    10_000,
  )
})

describe('a unit that begins a longer word is a unit where the two can be cut apart', () => {
  it.each([
    ['股价连续三天下跌。', 3, 'day'],
    ['会员年费100元年内有效。', 100, 'CNY'],
    ['六成人认为贵。', 60, 'percent'],
    ['两成本地人反对。', 20, 'percent'],
    ['3个人受伤。', 3, 'count'],
    ['三年中一切如常。', 3, 'year'],
  ])('%s', (sentence, value, unit) => expect(read(sentence)).toMatchObject([{ value, unit }]))
  it.each(['三成本上涨', '三年级学生', '跌幅达两位数。', '2025个人赛开打。'])('but not in %s', (sentence) => {
    expect(read(sentence).filter(({ unit, noun }) => unit !== 'count' || noun !== undefined)).toEqual([])
  })
})

it('multiplies by the scale behind 多 only what stands below it', () => {
  expect(read('共2亿3千多万人。')).toMatchObject([{ value: 230_000_000, bound: 'over' }])
  expect(read('426万2,451票')).toMatchObject([{ value: 4_262_451 }])
})

it('reads no amount from a title', () => expect(read('歌曲《十年》')).toEqual([]))

describe('a list shares the unit of its last number', () => {
  const values = (sentence: string): unknown[] => read(sentence).map(({ value, unit }) => [value, unit])
  it('each of its numbers is in that unit', () => {
    expect(values('面额10、20、50元。')).toEqual([
      [10, 'CNY'],
      [20, 'CNY'],
      [50, 'CNY'],
    ])
    expect(values('分别为3、4亿元。')).toEqual([
      [3e8, 'CNY'],
      [4e8, 'CNY'],
    ])
  })
  states({
    '约有6、7成民众': { bound: 'about', low: 60, high: 70, unit: 'percent' },
    '五、六十人': { bound: 'about', low: 50, high: 60 },
    '气温下探14、15度': { bound: 'about', low: 14, high: 15, unit: 'celsius' },
    '14、15日停课': { unit: 'date', value: '---15' },
  })
  it.each(['第6、7届', '6、7号线', '第一、三产业', '约五、六十'])('%s holds no amount', (sentence) =>
    expect(read(sentence)).toEqual([]),
  )
})

describe('a bound reaches past the words that part it from its number', () => {
  states({
    不得超过注册资本总额百分之三十: { bound: 'at-most', value: 30 },
    不高于上一年度全球营业总额的百分之六: { bound: 'at-most', value: 6 },
    最高可被判处十年有期徒刑: { bound: 'at-most', value: 10, unit: 'year' },
    几乎是去年同期的三倍: { bound: 'nearly', value: 3 },
    约相当于去年全年进口总量的三分之一: { bound: 'about' },
    逼近常年平均雨量的三成: { bound: 'nearly', value: 30 },
    远低于邻国的五十多天: { bound: 'over', value: 50 },
    低于前年的26人: { bound: 'exactly', value: 26 },
    不及前年的三成: { bound: 'under', value: 30 },
    不低于前年的26人: { bound: 'at-least', value: 26 },
    历时近两年: { bound: 'nearly', value: 2 },
    可供使用近两年: { bound: 'nearly' },
    使用近两年的数据: { bound: 'exactly' },
    得票未过半数: { bound: 'at-most', value: 50 },
  })
  it('also past a date, which is a reading of its own', () =>
    expect(read('不到2023年同期的三成')).toMatchObject([{ unit: 'date' }, { value: 30, bound: 'under' }]))
  it('but not to what something else is, or when it was', () => {
    expect(read('高于2023年同期的1.5%')).toMatchObject([{ unit: 'date' }, { value: 1.5, bound: 'exactly' }])
    expect(read('高于三年前的7人')).toMatchObject([
      { value: 3, bound: 'exactly' },
      { value: 7, bound: 'exactly' },
    ])
  })
  it.each(['打9.9折', '八点五折', '-1.1^+23', '较前一日', '第二轮投票', '加满一箱油', '全国人大二次会议', '转分机567'])(
    '%s states no amount',
    (sentence) => expect(read(sentence)).toEqual([]),
  )
})
