import type { Fraction } from './fraction.ts'

/** What is said of a number: it is exact, near the value, or on one side of it. */
export const bounds = ['exactly', 'about', 'nearly', 'over', 'at-least', 'under', 'at-most'] as const
export type Bound = (typeof bounds)[number]

/**
 * What a number measures, by name:
 * - a currency of ISO 4217: `CNY`
 * - a measure as CLDR names it, also put together: `kilometer`, `cubic-meter`, `milligram-per-liter`
 * - a part of a whole: `percent`, `permille`, `percentage-point`, `basis-point`, `part-per-1e6`
 * - `count`, whose `noun` says what is counted; `rank`; `multiple`; `date`
 * - a unit that the talk declares
 */
export type Unit = string

/** What a rate is for: 12.5 per 100,000 people has `{ value: 100000, unit: 'count', noun: 'people' }`. */
export interface Per {
  value: number
  unit: Unit
  noun?: string | undefined
}

/** How an article states a part of a whole: 三分之二, two in five, 六成三. */
export type FractionForm = 'fraction' | 'in' | 'tenths'

/** How a quantity is written, where it may be so or otherwise: a part of a whole; a date by the years of 民國. */
export type Form = FractionForm | 'minguo'

/** The way in which something changed. */
export type Change = 'up' | 'down'

/** A quantity: what a fact states, and what a sentence of the article states. */
export interface Quantity {
  /**
   * In the unit: 12 % is 12, 1.2億元 is 120 000 000. A date is text as `dates.ts` defines it: ISO 8601 where that has
   * a form, whole or in part.
   */
  value: number | string
  unit: Unit
  bound: Bound
  /** What is counted, as the article writes it: 人, 家, turbines. */
  noun?: string | undefined
  per?: Per | undefined
  /** The exact value of a percent that is stated as a fraction: of 三分之二, which is 66.6666666666667 percent. */
  fraction?: Fraction | undefined
  form?: Form | undefined
  /** Of a multiple: it is added to what was there. 增長了兩倍 is 2 more; 增長到兩倍 is 2 and has no sense of its own. */
  sense?: 'more' | undefined
}

/** A quantity that a sentence states, and where. `start` and `end` count UTF-16 units, bound and sign included. */
export interface Reading extends Quantity {
  text: string
  start: number
  end: number
  /** The two ends of a range or span (20至30萬元, 2021–2025), in the unit; `value` is then the lower. */
  low?: number | string | undefined
  high?: number | string | undefined
  /**
   * Why the reading may be wrong: a numeral, sign, scale or unit stands beside it that was not understood. No fact
   * can rest on it.
   */
  unsure?: string | undefined
  /** Other units that it may be in, where nothing in the text says which: those of a bare 元. */
  units?: Unit[] | undefined
  /** Which way the sentence says that something changed by it: fell 29 %, 上升五成. Not of a level: fell to 29 %. */
  change?: Change | undefined
}

/** What a whole text says of the numbers in it, and its sentences leave out. */
export interface TextContext {
  /** The currency of which it writes no more than 元. */
  currency?: Unit | undefined
  /** Where nothing says whose that is: all that it may be. */
  currencies?: readonly Unit[] | undefined
  /** It counts years by the Republic: 107年 may be 2018. */
  isRepublican?: boolean | undefined
}

/** How a sentence says that an amount goes with others in a series. */
export interface InSeries {
  /** The date that it goes with. */
  date?: string | undefined
  /** The names that it goes with, of those that the talk's series go by. */
  names?: readonly string[] | undefined
  /** The sentence says that it is still to come, or that it is not final. */
  outlook?: 'forecast' | 'estimate' | undefined
}

/** A unit that a talk declares, by the names that each language writes it with: 坪, TEU, 标准箱. */
export interface DeclaredUnit {
  id: Unit
  names: Readonly<Record<string, readonly string[]>>
}

export interface ReadOptions {
  /** The language that the sentence is in: zh-Hant, zh-Hans, en, en-GB. */
  locale: string
  units?: readonly DeclaredUnit[] | undefined
  /** The currency that the data says is meant where the text writes no more than 元. */
  currency?: Unit | undefined
  /** What the whole text says. */
  context?: TextContext | undefined
  /**
   * The names that series of the talk go by, each list those of one of its sides; there where the talk has series. How
   * amounts go with dates and names is then read too.
   */
  series?: readonly (readonly string[])[] | undefined
}
