import { dateText, yearOfEra, ordinal, smallNumber, type DateFields } from './calendar.ts'
import { digitString } from './numeralCharacters.ts'

/** A date read at a place of a folded text. `fields` are kept where a span may fill them in from its other end. */
export interface DateRead {
  value: string
  end: number
  fields: DateFields
  /** The date may as well be a length of time: 98年. */
  unsure?: string
  /** The era that its year is counted in, which the other end of a span shares: 民国89年至97年. */
  era?: string
}

export type Groups = Readonly<Record<string, string | undefined>>
export type Read = Omit<DateRead, 'end'>

/** As far as 6月底 is as far as June; as far as 2025年底 is as far as the end of that year. */
const upTo = /(?:截至|截止|截至于|至|到)$/

export function dated(groups: Groups, before: string): Read | undefined {
  const { era, eraYear, year: written, month, month2, month3, month4, month5, day, day2, day3 } = groups
  const fields: DateFields = {
    year:
      eraYear !== undefined
        ? yearOfEra(era ?? '民国', eraYear)
        : written === undefined
          ? undefined
          : Number(digitString(written)),
    month: optional(month ?? month2 ?? month3 ?? month4 ?? month5),
    day: optional(day ?? day2 ?? day3),
    part: partOf(groups),
  }
  if (fields.year === undefined && fields.month === undefined && fields.part === undefined && fields.day === undefined)
    fields.part = 'Q1'
  const isUpTo = fields.month !== undefined && upTo.test(before) && /[底末]/.test(groups['when'] ?? '')
  const when = isUpTo ? undefined : whenOf(groups['when'] ?? groups['yearWhen'] ?? groups['mid'])
  // No year before 1000 is written in digits alone: 0123年.
  if (eraYear === undefined && fields.year !== undefined && fields.year < 1000) return undefined
  const value = dateText({ ...fields, when })
  if (value === undefined) return undefined
  return {
    value,
    fields: { ...fields, when },
    ...(eraYear === undefined ? {} : { era: era ?? '民国' }),
  }
}

function optional(text: string | undefined): number | undefined {
  return text === undefined ? undefined : smallNumber(text)
}

const whens: Readonly<Record<string, string>> = {
  初: 'early',
  底: 'end',
  末: 'end',
  上旬: 'early',
  中旬: 'mid',
  下旬: 'late',
  中: 'mid',
  中期: 'mid',
  中叶: 'mid',
  初期: 'early',
  早期: 'early',
  后期: 'late',
  晚期: 'late',
  末期: 'late',
}

function whenOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : whens[text]
}

/** The part of a decade or century, which ends as late as it is late. */
function ofLong(when: string | undefined): string {
  const part = whenOf(when)
  return part === undefined ? '' : `${part === 'end' ? 'late' : part} `
}

const seasons: Readonly<Record<string, string>> = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' }

function partOf({ half, quarter, quarter2, q, season }: Groups): string | undefined {
  const third = quarter ?? quarter2 ?? q
  if (third !== undefined) return `Q${smallNumber(third)}`
  if (half !== undefined) return half === '上' ? 'H1' : 'H2'
  return season === undefined ? undefined : seasons[season]
}

export function fiscalSpan({ from = '', to, ofSchool, season }: Groups): Read | undefined {
  const first = Number(digitString(from))
  if (first < 1900 || first > 2100 || (to !== undefined && Number(to) % 100 !== (first + 1) % 100)) return undefined
  return {
    value: `${season !== undefined ? 'season ' : ofSchool === undefined ? 'FY' : 'SY'}${first}${to === undefined ? '' : `/${to.slice(-2)}`}`,
    fields: {},
  }
}

/** 113学年度 begins in the 113th year of the Republic. */
export function schoolYear({ school = '' }: Groups): Read | undefined {
  return { value: `SY${yearOfEra('民国', school)}`, fields: {} }
}

export function beforeCommonEra({ bc = '', what }: Groups): Read | undefined {
  const value = smallNumber(bc)
  return !(value > 0)
    ? undefined
    : { value: what === '年' ? `${value} BC` : `${ordinal(value)} century BC`, fields: {} }
}

/** 公元907年, 公元一千六百六十一年: a year in four digits, as ISO 8601 writes it. */
export function commonEra({ ce = '' }: Groups): Read | undefined {
  const year = smallNumber(ce)
  return year > 0 && year < 3000 ? { value: String(year).padStart(4, '0'), fields: {} } : undefined
}

export function century({ century: written, last, decade: tens, when }: Groups): Read | undefined {
  const which = written !== undefined ? smallNumber(written) : last?.startsWith('上') ? 20 : 21
  if (!(which >= 1 && which <= 30)) return undefined
  const front = ofLong(when)
  if (tens === undefined)
    return last === undefined ? { value: `${front}${ordinal(which)} century`, fields: {} } : undefined
  return { value: `${front}${(which - 1) * 100 + smallNumber(tens)}s`, fields: {} }
}

export function decade({ decade4, decade2, when }: Groups): Read | undefined {
  const front = ofLong(when)
  if (decade4 !== undefined) return { value: `${front}${digitString(decade4)}s`, fields: {} }
  return { value: `${front}--${smallNumber(decade2 ?? '')}s`, fields: {} }
}

export function decadeOfEra({ era = '', tens = '', when }: Groups): Read | undefined {
  return { value: `${ofLong(when)}${Math.floor(yearOfEra(era, tens) / 10)}0s`, fields: {} }
}

/** 98年毕业 is a year, 98年的历史 a length of time; 08年 can only be a year. */
export function shortYear(groups: Groups, before: string): Read | undefined {
  if (/[近约达长经满共过超逾第历时续期\d余]$/.test(before)) return undefined
  const short = Number(digitString(groups['short'] ?? ''))
  const fields: DateFields = {
    year: short < 30 ? 2000 + short : 1900 + short,
    month: optional(groups['month']),
    day: optional(groups['day']),
  }
  const value = dateText(fields)
  const isCertain = short < 10 || fields.month !== undefined
  if (value === undefined) return undefined
  return {
    value,
    fields,
    ...(isCertain
      ? {}
      : { unsure: `${groups['short'] ?? ''}年 can be the year ${fields.year ?? ''} or a length of time` }),
  }
}

/** What lasts, and 前 and 次, stand before no day of a month. */
const notDayWords =
  '逾期 连续 为期 历时 持续 长达 间隔 延长 延后 不到 不足 少于 至少 超过 达 近 约 共 满 逾 仅 只 了 用 需 在'
const notDay = new RegExp(`(?:[前后次翌同每上下某当]|${notDayWords.replaceAll(' ', '|')})$`)

/** 连续10日 lasts; 10日 is a day of a month that the text has named before. */
export function dayAlone(groups: Groups, before: string): Read | undefined {
  if (notDay.test(before)) return undefined
  const fields = { day: optional(groups['day']) }
  const value = dateText(fields)
  return value === undefined ? undefined : { value, fields }
}
