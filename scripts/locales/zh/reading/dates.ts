import { eraNames } from './calendar.ts'
import {
  century,
  shortYear,
  decade,
  decadeOfEra,
  beforeCommonEra,
  commonEra,
  dated,
  fiscalSpan,
  schoolYear,
  dayAlone,
  type Read,
  type Groups,
  type DateRead,
} from './dateKinds.ts'
import { yearDigits } from './numeralCharacters.ts'

const number = String.raw`(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})`
const year = String.raw`(?:\d{4}|[${yearDigits}]{4})`
/** 春运, 秋装 and their like name no season. */
const season = '(?<season>[春夏秋冬])(?:季|天|日)?(?![节运晚令游闱城装眠笋色])'
const parts = String.raw`(?<half>[上下])半年|第?(?<quarter>[1-4一二三四])季度?|${season}|Q(?<q>[1-4])`
const tail = String.raw`(?<when>初|底|末|[上中下]旬)(?![级审试期步])`
/** Parts of a decade or a century. */
const ofLong = String.raw`[初早]期|中期|中叶|[后晚末]期|[初末](?![级审试期步])`
const monthDay = String.raw`(?<month>${number}|元(?!月份?[会])) ?月(?:份|(?: ?(?<day>${number}) ?[日号](?![线楼院]))|${tail})?`
const partOfYear = String.raw`年?(?<yearWhen>初|底|末|后期)(?![级审试期步])|年(?<mid>中)`
const after = String.raw`(?: ?年度?(?: ?(?:${monthDay}|${parts}|${partOfYear}))?)`

/** 2023/24财年, 2023-2024赛季 */
const twoYears = String.raw`(?<=^|[^\d])(?<from>${year})[-/](?<to>\d{2}|\d{4})`
const fiscalNames = '财政?年度|财年|会计年度|(?<ofSchool>学年度?)|年度|(?<season>[赛球榨产雪]?季(?!度))'

const centuryNumber = String.raw`(?:[公西]元 ?)?(?<century>\d{1,2}|[一二三四五六七八九十]{1,3}) ?世纪`
const decadeOfCentury = String.raw`(?<decade>\d0|[一二三四五六七八九]十) ?年代`

/** 113, 一一三, 一百一十三: a year of the Republic. */
const republican = '1[0-4]\\d|一[〇零一二三四][〇零一二三四五六七八九]|一百[一二三四]?十[一二三四五六七八九]?'

/** Behind 113年: 度, a month, a part. Alone it may be a length of time. */
const republicanAfter = String.raw`度(?!假)|度? ?(?:${monthDay}|${parts}|(?<yearWhen>初|底)(?![级审试期步]))`

/** 2024-04-15, 2024/4/15, 2024.4.15 */
const joined = [
  String.raw`-(?<month>\d{2})(?:-(?<day>\d{2}))?(?![\d-])`,
  String.raw`/(?<month2>\d{1,2})/(?<day2>\d{1,2})(?![\d/])`,
  // 2023.11停工: not of 2023.11亿
  String.raw`\.(?<month5>0[1-9]|1[0-2])(?=[\u4e00-\u9fff])(?![万亿元块美欧日人个件吨千百十度米秒小分天年月倍次公平家名所座])`,
  String.raw`/(?<month4>0?[1-9]|1[0-2])(?![\d/.%])`,
  String.raw`\.(?<month3>\d{1,2})\.(?<day3>\d{1,2})(?![\d.])`,
].join('|')

/** A quarter or a half without its year; 第二季军 is none. */
const partAlone = [
  '第?(?<quarter>[1-4一二三四])季度',
  '第(?<quarter2>[1-4一二三四])季(?![军])',
  '首季度?',
  String.raw`Q(?<q>[1-4])(?![\dA-Za-z])`,
  '(?<half>[上下])半年(?!度?[会])',
].join('|')

/** Behind 六日, a ticket for so many days: 六日滑雪票售价, 三日通票; not 六日门票售罄. */
const pass =
  '(?:通|联|套|周游)?[票券](?![房价数选务面])|[^，。；：、]{0,3}[票券团](?:原|现|优惠|特)?(?:[售要定票团]价|费|卖|每张|一张|只[要需卖]|仅[售需])'

/** 98年, 08年7月: a year in two digits. Before 代, 来 and their like it is something else. */
const twoDigits = String.raw`(?<short>0\d|[6-9]\d|[〇零六七八九][一二三四五六七八九〇零])年`
const twoDigitsAfter = String.raw`(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?(?![代级多来间以后前历内之半期制])`

const patterns: readonly (readonly [RegExp, (groups: Groups, text: string) => Read | undefined])[] = [
  [new RegExp(`${twoYears}(?:${fiscalNames})`, 'y'), fiscalSpan],
  [new RegExp(String.raw`(?<from>${year}) ?(?:财政?年度|财年|会计年度|(?<ofSchool>学年度?))`, 'y'), fiscalSpan],
  [
    new RegExp(String.raw`[公西]元前 ?(?<bc>\d{1,4}|[一二两三四五六七八九十百千零〇]{1,8}) ?(?<what>年|世纪)`, 'y'),
    beforeCommonEra,
  ],
  [new RegExp(String.raw`[公西]元 ?(?<ce>\d{1,3}|[一二两三四五六七八九十百千零〇]{1,8}) ?年`, 'y'), commonEra],
  [
    new RegExp(`(?:${centuryNumber}|(?<last>上个?世纪|本世纪))(?:${decadeOfCentury})?(?<when>${ofLong})?`, 'y'),
    century,
  ],
  [new RegExp(String.raw`(?<decade4>\d{3}0|[${yearDigits}]{3}[〇零]) ?年代(?<when>${ofLong})?`, 'y'), decade],
  [new RegExp(String.raw`(?<decade2>\d0|[一二三四五六七八九][十〇]) ?年代(?<when>${ofLong})?`, 'y'), decade],
  // 民国七十年代 begins with the seventieth year of the Republic.
  [
    new RegExp(String.raw`(?<era>${eraNames}) ?(?<tens>\d0|[二三四五六七八九]十)年代(?<when>${ofLong})?`, 'y'),
    decadeOfEra,
  ],
  [
    new RegExp(
      String.raw`(?<era>${eraNames}) ?(?<eraYear>元|\d{1,3}|[一二三四五六七八九十百零〇廿卅]{1,6})${after}`,
      'y',
    ),
    dated,
  ],
  // 113年7月, 114年度: the years of the Republic, which the press of Taiwan writes without its name.
  [new RegExp(String.raw`(?<![公西]元 ?)(?<eraYear>${republican}) ?年(?:${republicanAfter})`, 'y'), dated],
  [new RegExp(String.raw`(?:民国)?(?<![公西]元 ?)(?<school>${republican}) ?学年度?`, 'y'), schoolYear],
  [new RegExp(String.raw`(?:[公西]元 ?)?(?<year>${year})${after}`, 'y'), dated],
  [new RegExp(String.raw`(?<year>\d{4}) ?(?:${parts})`, 'y'), dated],
  [new RegExp(String.raw`(?<year>[12]\d{3})(?:${joined})`, 'y'), dated],
  // 2018：71%
  [/(?<year>(?:19|20)\d\d)(?= ?: ?\d[\d.,]* ?[%A-Za-z\u4e00-\u9fff])/y, dated],
  [new RegExp(monthDay, 'y'), dated],
  [new RegExp(partAlone, 'y'), dated],
  [new RegExp(twoDigits + twoDigitsAfter, 'y'), shortYear],
  [
    new RegExp(
      String.raw`(?<day>${number}) ?日(?![内后之间以前本语报元出落产方益程均常子经渐夜光圆军裔韩俄]|[^，。；：、]{0,2}游(?!客|行(?!程)|泳|说|戏|击|离)|${pass})`,
      'y',
    ),
    dayAlone,
  ],
]

/** What a date in digits or numerals holds near its beginning, and what one begins with that has a word first. */
const near = /[年月日世季春夏秋冬Q]|\d[-/.]\d|^\d{4} ?:/
const worded = new RegExp(String.raw`[公西]元|元月|[上下]半年|上个?世纪|本世纪|首季|第|Q|${eraNames}`, 'y')

/** What a date can begin with: characters, and how those begin that are words. */
export const dateBeginnings: readonly string[] = [
  ...'0123456789零〇一二三四五六七八九十廿卅第Q',
  '元月',
  ...'公元 西元 上半 下半 上个 上世 本世 首季'.split(' '),
  ...eraNames.split('|'),
]

/** Whether a date may begin at a place: cheap, as it is asked of most places. */
function mayBegin(text: string, place: number): boolean {
  if (/[\d零〇一二三四五六七八九十廿卅]/.test(text.charAt(place))) return near.test(text.slice(place, place + 20))
  worded.lastIndex = place
  return worded.test(text)
}

/** Reads the date that begins at `place` of a folded text. */
export function readDate(text: string, place: number): DateRead | undefined {
  if (!mayBegin(text, place)) return undefined
  const previous = text.charAt(place - 1)
  if (/\d/.test(text.charAt(place)) && (/[\d/]/.test(previous) || /\d[.,:]$/.test(text.slice(0, place).slice(-2))))
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
