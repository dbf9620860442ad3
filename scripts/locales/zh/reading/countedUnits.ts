import type { Unit } from '../../../quantities/quantity.ts'
import { rounded } from '../../reading/digits.ts'
import type { CountedRow } from './counted.ts'
import { degreeUnit, isBarrel, yuanOf } from './inContext.ts'
import { decimalsBehind } from './measureUnits.ts'
import { readYuan } from './moneyUnits.ts'
import type { Numeral } from './numeral.ts'
import { withRest } from './perUnits.ts'
import type { Sentence } from './sentence.ts'
import { closesAmount, digitOf } from './tenths.ts'
import type { UnitRead } from './unitRows.ts'
import { wordEnd } from './words.ts'

export function readCounted(
  sentence: Sentence,
  numeral: Numeral,
  row: CountedRow | { kind: string },
  at: number,
  end: number,
): UnitRead | undefined {
  const { text, original } = sentence
  const { value } = numeral
  const name = text.slice(at, end)
  const noun = original.slice(at, end)
  const kind = row.kind === 'noun' ? 'noun' : 'classifier'
  if (name === '度') {
    const unit = degreeUnit(text, at)
    const tenths = decimalsBehind(sentence, numeral, end)
    return withRest(sentence, {
      kind: 'measure',
      unit: unit ?? 'degree',
      value: rounded(value + (tenths?.value ?? 0)),
      end: tenths?.end ?? end,
      ...(unit ? {} : { unsure: 'nothing beside it says whether 度 is of temperature, of an angle or of electricity' }),
    })
  }
  if (
    name === '块'
    && (value !== 1
      || text.charAt(end) === '钱'
      || numeral.script === 'arabic'
      || (/[一二三四五六七八九]/.test(text.charAt(end)) && closesAmount.test(text.slice(end + 1, end + 4))))
    && /^$|[钱的和与及又零半多只就才都还也给买卖不起左以，。、；：！？,.;）)\s]|\d|[一二三四五六七八九两]/.test(
      text.charAt(end),
    )
  )
    return readYuan(sentence, numeral, end)
  if (name === '级' && numeral.scale >= 1e4) return undefined
  if (name === '桶' && isBarrel(text, at)) return withRest(sentence, { kind: 'measure', unit: 'barrel', value, end })
  const taels =
    name === '斤' ? /^([\d一二三四五六七八九])[两](?![千百万亿])/.exec(text.slice(end, end + 3))?.[1] : undefined
  if (taels !== undefined) {
    const whole = rounded(value + digitOf(taels) / (sentence.script === 'Hans' ? 10 : 16))
    return { kind, unit: 'count', noun, value: whole, end: end + 2 }
  }
  const tenth =
    name === '亩' ? /^([\d一二三四五六七八九])分(?![之钟成秒])/.exec(text.slice(end, end + 3))?.[1] : undefined
  if (tenth !== undefined) {
    const whole = rounded(value + digitOf(tenth) / 10)
    return { kind, unit: 'count', noun, value: whole, end: end + 2 }
  }
  // 月薪四万起: no cases are counted behind a price.
  if (
    name === '起'
    && closesAmount.test(text.slice(end, end + 3))
    && priced.test(text.slice(Math.max(0, numeral.start - 8), numeral.start))
  )
    return undefined
  // 二期、三期工程: phases, which are numbered; those that are counted are 两期.
  if (
    name === '期'
    && (text.slice(numeral.start, at) === '二'
      || /期[、和及与]$/.test(text.slice(Math.max(0, numeral.start - 2), numeral.start)))
  )
    return undefined
  if (name === '节' && /航速|风速|时速|船速/.test(text.slice(Math.max(0, numeral.start - 8), numeral.start)))
    return { kind: 'measure', unit: 'knot', value, end }
  if (name === '分' && isSmallChange(text, numeral.start, end))
    return withRest(sentence, { kind: 'money', unit: yuanOf(sentence, at), value: rounded(value / 100), end })
  if (name === '分' && /时[又零]?$/.test(text.slice(Math.max(0, numeral.start - 2), numeral.start)))
    return { kind: 'measure', unit: 'minute', value, end: text.charAt(end) === '钟' ? end + 1 : end }
  if (name === '分' && /^\d{1,2}秒|^[零一二三四五六七八九十]{1,3}秒/.test(text.slice(end, end + 4)))
    return { kind: 'measure', unit: 'minute', value, end }
  if (
    name === '分'
    && text.charAt(end) === '半'
    && takesTime.test(text.slice(Math.max(0, numeral.start - 20), numeral.start))
  )
    return { kind: 'measure', unit: 'minute', value: rounded(value + 0.5), end: end + 1 }
  if (name === '晚' || name === '夜') {
    if (!countsNights(text, numeral)) return undefined
    if (mayBeDay(text, numeral)) {
      const unsure = `nothing beside it says whether ${name} counts nights or is the evening of a day`
      return { kind, unit: 'count', noun, value, end, unsure }
    }
  }
  if (name === '周' && !numeral.isVague) return withRest(sentence, { kind: 'measure', unit: 'week', value, end })
  const timed = name === '个' ? geMeasure(sentence, numeral, end) : undefined
  if (timed) return timed
  if (name === '点' && !isIndex(numeral, text, end)) return undefined
  if (name === '里' && !isRoad(numeral, text, end)) return undefined
  return withRest(sentence, {
    kind,
    unit: 'count',
    noun,
    value,
    end: halfEnd(text, end),
    ...(halfEnd(text, end) > end ? { value: rounded(value + 0.5) } : {}),
  })
}

/** 每度0.58元，上调2分: behind a price, by so much of its hundredths. */
function isSmallChange(text: string, start: number, end: number): boolean {
  return (
    /(?:[上下]调|[涨跌贬升]值?|贵|便宜|降价?|降低|提高)了?[约近]?$/.test(text.slice(Math.max(0, start - 6), start))
    && /[元角块毛]|费(?!者)|[电油气水粮菜]价/.test(text.slice(Math.max(0, start - 24), start))
    && /^$|[，。、；,.)）]/.test(text.charAt(end))
    && !/[比积得失]分|分数|成绩/.test(text.slice(Math.max(0, start - 24), start))
  )
}

/** A price, before its number: 票价三百起, 只要两千起. */
const priced = /[价薪费租资售卖]|[只需]要|[每一][晚夜人天张间坪平位]/

/** What stands before minutes, and before no points: 班距两分半. */
const takesTime =
  /(?:间隔|班距|时长|耗时|用时|时间|历时|晚点|误点|迟到)[^，。；]{0,14}$|(?:等了?|停了?|只要|需要?|花了?)[约只仅近为]?$/

/** 一万二千五百里, 三里路: half a kilometer each; behind other short numbers 里 is inside. */
function isRoad(numeral: Numeral, text: string, end: number): boolean {
  return numeral.script === 'chinese' && (numeral.value >= 100 || /[路地山水]/.test(text.charAt(end)))
}

/** What stands before nights that are counted, where the number could be a day of the month: 住了15晚. */
const stayed = /[住宿留过了共均达连续每约近逾超]$/

/** 两晚, 2.3夜; but the evening of a weekday or day (周三晚, 初五夜, 15晚) and 一夜之间 count none. */
function countsNights(text: string, { value, start, script }: Numeral): boolean {
  const before = text.slice(Math.max(0, start - 1), start)
  if (/[周期拜初第廿日号月时点]/.test(before) || (value === 1 && script !== 'arabic')) return false
  return true
}

/** 15晚 may be the evening of the fifteenth. */
function mayBeDay(text: string, { value, start }: Numeral): boolean {
  return (
    Number.isInteger(value) && value >= 10 && value <= 31 && !stayed.test(text.slice(Math.max(0, start - 1), start))
  )
}

/** What comes in halves: 两碗半, 三层半, 三个半孩子. */
const halved = /[分个枚碗页杯瓶箱袋桶层局节盘圈斤两亩盒包壶份本篇集章卷车船块课时票格学期里甲坪]/

/** Where a half behind a classifier ends; 三个半岛 and 两个半决赛 are no halves. */
function halfEnd(text: string, end: number): number {
  if (text.charAt(end) !== '半' || !halved.test(text.charAt(end - 1))) return end
  const behind = text.slice(end + 1, end + 2)
  return !/[天年月夜场]/.test(behind) && wordEnd(text, end) === undefined ? end + 1 : end
}

/** 两个半月, 三个多小时, 一个半世纪: the half or the more stands inside the unit. */
function geMeasure(sentence: Sentence, numeral: Numeral, end: number): UnitRead | undefined {
  const spaced = /^ {0,2}百 {0,2}分 {0,2}点/.exec(sentence.text.slice(end, end + 9))
  if (spaced) return { kind: 'measure', unit: 'percentage-point', value: numeral.value, end: end + spaced[0].length }
  if (/^点(?![\u4e00-\u9fff]|$)|^点(?:$|左右|以[上下])/.test(sentence.text.slice(end, end + 3)))
    return {
      kind: 'classifier',
      unit: 'count',
      noun: sentence.original.slice(end - 1, end + 1),
      value: numeral.value,
      end: end + 1,
      unsure: 'points may be of an index or of percent',
    }
  const match = /^(半|多|余) ?(月|小时|钟头|星期|礼拜|世纪|季度|百分点|工作日)/.exec(sentence.text.slice(end, end + 5))
  const unit = match?.[2] === undefined ? undefined : geUnits[match[2]]
  if (!match || !unit) return undefined
  const value = match[1] === '半' ? rounded(numeral.value + 0.5) : numeral.value
  return {
    kind: 'measure',
    unit,
    value,
    end: end + match[0].length,
    ...(match[1] === '半' ? {} : { bound: 'over' }),
  }
}

const geUnits: Readonly<Record<string, Unit>> = {
  月: 'month',
  小时: 'hour',
  钟头: 'hour',
  星期: 'week',
  礼拜: 'week',
  世纪: 'century',
  季度: 'quarter',
  百分点: 'percentage-point',
}

/** 3261.56点 of an index; a small whole number is a time of the day. */
function isIndex(numeral: Numeral, text: string, end: number): boolean {
  return (numeral.value > 24 || !Number.isInteger(numeral.value)) && !/[钟半整]/.test(text.charAt(end))
}
