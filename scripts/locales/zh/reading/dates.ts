import { dateText, eraNames, ordinal, smallNumber, yearOfEra, type DateFields } from './calendar.ts'
import { digitString, yearDigits } from './numeralCharacters.ts'

/** A date read at a place of a folded text. `fields` are kept where a span may fill them in from its other end. */
export interface DateRead {
  value: string
  end: number
  fields: DateFields
  /** The date may as well be a length of time: 98年. */
  unsure?: string
}

const number = String.raw`(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})`
const year = String.raw`(?:\d{4}|[${yearDigits}]{4})`
const parts = String.raw`(?<half>[上下])半年|第?(?<quarter>[1-4一二三四])季度?|(?<season>[春夏秋冬])(?:季|天|日)?(?![节运晚令游闱城装眠笋色])|Q(?<q>[1-4])`
const tail = String.raw`(?<when>初|底|末|[上中下]旬)(?![级审试期步])`
const monthDay = String.raw`(?<month>${number}) ?月(?:份|(?: ?(?<day>${number}) ?[日号](?![线楼院]))|${tail})?`
const after = String.raw`(?: ?年度?(?: ?(?:${monthDay}|${parts}|年?(?<yearWhen>初|底|末)(?![级审试期步])|年(?<mid>中)))?)`

const patterns: readonly (readonly [RegExp, (groups: Groups, text: string) => Read | undefined])[] = [
  [
    new RegExp(
      String.raw`(?:(?<=^|[^\d]))(?<from>${year})(?:(?:[-/](?<to>\d{2}|\d{4}))(?=财|会计|学年|年度|赛季))(?:财政?年度|财年|会计年度|学年度?|年度|赛季)`,
      'y',
    ),
    fiscalSpan,
  ],
  [new RegExp(String.raw`(?<from>${year}) ?(?:财政?年度|财年|会计年度)`, 'y'), fiscalSpan],
  [
    new RegExp(String.raw`公元前 ?(?<bc>\d{1,4}|[一二三四五六七八九十百零〇]{1,6}) ?(?<what>年|世纪)`, 'y'),
    beforeCommonEra,
  ],
  [
    new RegExp(
      String.raw`(?:公元 ?)?(?:(?<century>\d{1,2}|[一二三四五六七八九十]{1,3}) ?世纪|(?<last>上个?世纪|本世纪))(?:(?<decade>\d0|[一二三四五六七八九]十) ?年代(?<when>初|末|中期)?)?`,
      'y',
    ),
    century,
  ],
  [new RegExp(String.raw`(?<decade4>\d{3}0|[${yearDigits}]{3}[〇零]) ?年代(?<when>初|末)?`, 'y'), decade],
  [new RegExp(String.raw`(?<decade2>\d0|[一二三四五六七八九]十) ?年代(?<when>初|末)?`, 'y'), decade],
  [
    new RegExp(
      String.raw`(?<era>${eraNames}) ?(?<eraYear>元|\d{1,3}|[一二三四五六七八九十百零〇]{1,6})${after}`,
      'y',
    ),
    dated,
  ],
  [new RegExp(String.raw`(?:公元 ?)?(?<year>${year})${after}`, 'y'), dated],
  [new RegExp(String.raw`(?<year>\d{4}) ?(?:${parts})`, 'y'), dated],
  [
    new RegExp(
      String.raw`(?<year>[12]\d{3})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?(?![\d-])|\/(?<month2>\d{1,2})\/(?<day2>\d{1,2})(?![\d/])|\.(?<month3>\d{1,2})\.(?<day3>\d{1,2})(?![\d.]))`,
      'y',
    ),
    dated,
  ],
  [new RegExp(monthDay, 'y'), dated],
  [
    new RegExp(
      String.raw`第?(?<quarter>[1-4一二三四])季度|第(?<quarter2>[1-4一二三四])季(?![军])|首季度?|Q(?<q>[1-4])(?![\dA-Za-z])|(?<half>[上下])半年(?!度?[会])`,
      'y',
    ),
    dated,
  ],
  [
    /(?<short>0\d|[6-9]\d|[〇零六七八九][一二三四五六七八九〇零])年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?(?![代级多来间以后前历内之半期制])/y,
    shortYear,
  ],
  [
    new RegExp(
      String.raw`(?<day>${number}) ?日(?![内后之间以前本语报元出落产方益程均常子经渐夜光圆军裔韩俄])`,
      'y',
    ),
    dayAlone,
  ],
]

type Groups = Readonly<Record<string, string | undefined>>
type Read = Omit<DateRead, 'end'>

/** Reads the date that begins at `place` of a folded text. */
export function readDate(text: string, place: number): DateRead | undefined {
  const previous = text.charAt(place - 1)
  if (
    /[\d.,:/]/.test(previous)
    && /\d/.test(text.charAt(place))
    && (previous !== ',' || /\d/.test(text.charAt(place - 2)))
  )
    return undefined
  if (
    !/\d/.test(text.charAt(place))
    && /[零〇一二三四五六七八九十百]/.test(text.charAt(place))
    && /[零〇一二三四五六七八九十百千万亿第]/.test(previous)
  )
    return undefined
  for (const [pattern, read] of patterns) {
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (!match) continue
    const date = read(match.groups ?? {}, text.slice(Math.max(0, place - 4), place))
    if (date) return { ...date, end: place + match[0].length }
  }
  return undefined
}

/** 6月底 is the end of June; as far as 6月底 is as far as June. */
const upTo = /(?:截至|截止|截至于|至|到)$/

function dated(groups: Groups, before: string): Read | undefined {
  const { era, eraYear, year: written, month, month2, month3, day, day2, day3 } = groups
  const fields: DateFields = {
    year:
      era !== undefined && eraYear !== undefined
        ? yearOfEra(era, eraYear)
        : written === undefined
          ? undefined
          : Number(digitString(written)),
    month: optional(month ?? month2 ?? month3),
    day: optional(day ?? day2 ?? day3),
    part: partOf(groups),
  }
  if (
    fields.year === undefined
    && fields.month === undefined
    && fields.part === undefined
    && fields.day === undefined
  )
    fields.part = 'Q1'
  const when
    = upTo.test(before) && /[底末]/.test(groups['when'] ?? groups['yearWhen'] ?? '')
      ? undefined
      : whenOf(groups['when'] ?? groups['yearWhen'] ?? groups['mid'])
  const value = dateText({ ...fields, when })
  return value === undefined ? undefined : { value, fields: { ...fields, when } }
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
}

function whenOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : whens[text]
}

const seasons: Readonly<Record<string, string>> = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' }

function partOf({ half, quarter, quarter2, q, season }: Groups): string | undefined {
  const third = quarter ?? quarter2 ?? q
  if (third !== undefined) return `Q${smallNumber(third)}`
  if (half !== undefined) return half === '上' ? 'H1' : 'H2'
  return season === undefined ? undefined : seasons[season]
}

function fiscalSpan({ from = '', to }: Groups): Read | undefined {
  const first = Number(digitString(from))
  if (first < 1900 || first > 2100 || (to !== undefined && Number(to) % 100 !== (first + 1) % 100)) return undefined
  return { value: `FY${first}${to === undefined ? '' : `/${to.slice(-2)}`}`, fields: {} }
}

function beforeCommonEra({ bc = '', what }: Groups): Read | undefined {
  const value = smallNumber(bc)
  return !(value > 0)
    ? undefined
    : { value: what === '年' ? `${value} BC` : `${ordinal(value)} century BC`, fields: {} }
}

function century({ century: written, last, decade: tens, when }: Groups): Read | undefined {
  const which = written !== undefined ? smallNumber(written) : last?.startsWith('上') ? 20 : 21
  if (!(which >= 1 && which <= 30)) return undefined
  const front = whenOf(when) === undefined ? '' : `${whenOf(when) === 'end' ? 'late' : (whenOf(when) ?? '')} `
  if (tens === undefined) return last === undefined ? { value: `${ordinal(which)} century`, fields: {} } : undefined
  return { value: `${front}${(which - 1) * 100 + smallNumber(tens)}s`, fields: {} }
}

function decade({ decade4, decade2, when }: Groups): Read | undefined {
  const front = whenOf(when) === undefined ? '' : `${whenOf(when) === 'end' ? 'late' : (whenOf(when) ?? '')} `
  if (decade4 !== undefined) return { value: `${front}${digitString(decade4)}s`, fields: {} }
  return { value: `${front}--${smallNumber(decade2 ?? '')}s`, fields: {} }
}

/** 98年毕业 is a year, 98年的历史 a length of time; 08年 can only be a year. */
function shortYear(groups: Groups, before: string): Read | undefined {
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

/** 连续10日 lasts; 10日 is a day of a month that the text has named before. */
function dayAlone(groups: Groups, before: string): Read | undefined {
  if (
    /(?:连续|为期|历时|达|近|约|共|满|逾|超过|每|仅|只|间隔|持续|长达|不到|不足|少于|至少|了|用|需|在|延长|延后)$/.test(
      before,
    )
  )
    return undefined
  const fields = { day: optional(groups['day']) }
  const value = dateText(fields)
  return value === undefined ? undefined : { value, fields }
}
