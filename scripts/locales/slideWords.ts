import type { Change } from '../quantities/quantity.ts'

/** The words by which the slides of a language speak, where they are read to be held against an article. */
export interface SlideWords {
  /** Says when without naming a date: last year, 去年. */
  relativeDate: RegExp
  /** Says which year without naming it: last year, 今年. */
  relativeYear: RegExp
  /** Before a date, and behind it, that is not that of the number beside: since 2019, 2019年以来. */
  beforeOtherDate: RegExp
  behindOtherDate: RegExp
  /** At the head of a column of years. */
  yearsHead: RegExp
  /** Before the unit in a head: in GWh, 单位：辆. */
  unitLabel: RegExp
  /** A date, as `#`, from which on something is as it is: since #, 從#年起. */
  sinceDate: RegExp
  /** A noun that may stand for many others. */
  generalNoun: RegExp
  /** Says that something is to come, or is asked for, and is not done yet: is to open, planned, 計劃. */
  planned: RegExp
  /** Says that something is done: opened, have been, 已經. */
  done: RegExp
  /** At the beginning of what stands behind a number, that it is done: have been added, 已. */
  doneBehind: RegExp
  /** Before a number of which the first of two is said to be more, or less, than the other: fewer hours:, 變少：. */
  lessAhead: RegExp
  moreAhead: RegExp
  /** Right before a number without its unit that can only be of money: 電費310萬, fees: 310k. */
  moneyAhead: RegExp
  /** Right before a number of a slide: it is what somebody wants to reach: target:, 目標. */
  goalBefore: RegExp
  /** A noun for people each by themselves, and one for those who live together: 人, 戶. */
  persons: RegExp
  households: RegExp
  /** A number with its bound that lies only just beyond: a little over, 略高於. */
  barely: RegExp
  /** Before a number that something else is held against: against, compared with, 相比. */
  heldAgainstBefore: RegExp
  /** Between two numbers: they are the ends of one change, as `from 39% to 19%` and `3.8 bar, down from 6.2 bar`. */
  betweenEnds: RegExp
  /** An amount of money in a unit that several countries call the same, with none named: 300元. */
  anyCurrency: RegExp
  /** Before a number: it is neither more nor less. */
  exactly: RegExp
  /** Before a number that something reached and did not pass: had reached, 高達. */
  beforePeak: RegExp
  /** Says that a number is what two others differ by: a margin of, 相差. */
  difference: RegExp
  /** Two numbers, as `#`, that stand against each other, at the end: 31 votes to 19, 11票對4票. */
  versus: RegExp
  /** A noun for points of percent: 9.5 points. */
  points: RegExp
  /** Says that a sentence is of the talk itself: questions at the end, 開場. */
  ofTalk: RegExp
  /** Says that something is of the speaker, or made up to make something plain: imagine, my own, 打个比方. */
  aside: RegExp
  /** Says that something began: opened, 成立. */
  began: RegExp
  /** A number, as `#`, of which one is meant: one visitor in #, 每#人. */
  oneIn: RegExp
  /** A noun for the years that something is old: 岁. */
  age: RegExp
  /** A noun for one of many times: each time, 每次. */
  eachTime: RegExp
  /** Before a number: max, min, as slides have them for short. */
  mostBefore: RegExp
  leastBefore: RegExp
  /** At the end of what stands behind a number, parted from it: – at most, （最多）. */
  mostBehind: RegExp
  leastBehind: RegExp
  /** What begins behind a number of points of percent, for short: pts. */
  pointsFor: RegExp
  /** A noun for those who work somewhere, which stands for any other of the same: staff, 员工. */
  workers: RegExp
  /** Behind a number and before one, that it is of the year before the one that is spoken of: the year before, 上一年. */
  yearBefore: RegExp
  yearBeforeIt: RegExp
  /** Speaks of the year before the one that is named: the year before, 前一年. */
  yearBeforeNamed: RegExp
  /** Says that somebody pays half of a price: half price, 半價. */
  halfPrice: RegExp
  /** The head of a slide that lists what comes: agenda, 目錄. */
  agenda: RegExp
  /** A noun for a piece of money, as it is spoken of: 块. */
  moneyPiece: RegExp
  /** Says that what was spent came back: paid back, 回本. */
  paidBack: RegExp
  /** Of what time a number is for each, by the words before it: day in 日均. */
  rateBefore: (before: string) => string | undefined
  /** Says of a sentence that it speaks of a whole year: last year, 去年. */
  wholeYear: RegExp
  /** Beside a date: not before it, and not after it. */
  earliest: RegExp
  latest: RegExp
  /** A noun for hundredths of a currency: pence, 分錢. */
  hundredth: RegExp
  /** Units that are counted as nouns are, by their names: how many of another unit one of them is. */
  customary: ReadonlyMap<string, { value: number; unit: string }>
  /** Says that a number is what each of many has. */
  average: RegExp
  /** A number, as `#`, of which it is said that it is all of something: # in total, 總共#. */
  total: RegExp
  /** Says for how long something was counted: in the year, 全年. */
  inAll: RegExp
  /** Says that a number is what is left of a whole. */
  rest: RegExp
  /** A number, as `#`, that numbers a part of the talk: step #, 第#步. */
  numbersPart: RegExp
  /** A number in brackets, with its noun, that counts lines of the slide: the first [two points], [前兩項]. */
  countsLines: RegExp
  /** A noun for what a talk has of its own: lessons, 頁. */
  ofTalkNoun: RegExp
  /** What begins behind a number and names something that a talk tells so many of: three questions, 三个数字. */
  ofTalkThing: RegExp
  /** A noun for what a picture is drawn of: bars, 條柱. */
  drawn: RegExp
  /** A line of nothing but a slide's number, as `#`: Slide # of #. */
  pageNumber: RegExp
  /** A line that tells which number to call. */
  callLine: RegExp
  /** What a sentence begins with that tells of what the one before it counted: of these, 其中. */
  ofThese: RegExp
  /** Before a number that is called. */
  telephone: RegExp
  /** Where a house stands, with its number: 12 Quay Street, 中山路18號. */
  street: RegExp
  /** What an entry of a list is numbered with. */
  listNumeral: RegExp
  /** A number in words that says no more than that there is one. */
  one: RegExp
  /** Before a number: a verb between it and the word that says `about`. */
  aboutApart: RegExp
  /** A word that stands in any sentence, or of a language without gaps two characters that do. */
  filler: RegExp
  /**
   * The words before a number that something came to, put as if it had changed by it, since the grammar reads which way
   * it changed by one: rose from 7.6 to, rose by; the same where they do not say so.
   */
  asChangedBy: (before: string) => string
  /** Which way a number sets one thing apart from another, by the words around it: £95 more than, 比柴油車貴620萬元. */
  setsApart: (before: string, number: string, behind: string) => Change | undefined
  /** How many hours lie between two times of the day: 8 in `open from ten to six`. */
  hoursBetween: (text: string) => number[]
  /** How many months a span of them has, with both its ends and without one: 7 and 6 in `October to April`. */
  monthsBetween: (text: string) => number[]
  /** How many days of the week a span of them has: 4 in `Monday to Thursday`. */
  daysBetween: (text: string) => number[]
  /** How many names are listed: 3 in `Harrow, Sell and Lund`. */
  namesListed: (text: string) => number[]
}
