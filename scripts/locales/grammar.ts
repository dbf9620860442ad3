import type { Change, DeclaredUnit, Reading, TextContext } from '../quantities/quantity.ts'
import type { Assertion, Side } from '../quantities/assertion.ts'
import type { Country } from './reading/countryNames.ts'
import type { SeriesWords } from './seriesWords.ts'

/** A stretch of a text that states an amount, in digits or in words. `start` and `end` count UTF-16 units. */
export interface AmountInText {
  text: string
  start: number
  end: number
}

/** Somebody who says something, and where the words begin that tell it. */
export interface Sayer {
  name: string
  /** By what the name is known again: its words, or all of it. */
  marks: readonly string[]
  at: number
  /** It is a person for certain, or a body, for which people of other names speak. */
  isPerson: boolean
  isBody?: boolean
}

/** A body, or somebody by what they are, that says something; public ones may speak for one another. */
export interface SayingBody {
  name: string
  kind: 'own' | 'public' | 'person'
  /** By what the name is known again. */
  marks: readonly string[]
  at: number
}

/** What a clause says that somebody did, or did not do: its verb by its stem, and its other words. */
export interface Act {
  verb: string
  isDenied: boolean
  marks: readonly string[]
  /** Its verb is one of two opposites, and what is denied is told by the other of them. */
  hasOpposite?: boolean
}

/** That a text says that something has become more or less. */
export interface Trend {
  way: 'up' | 'down'
  /** What it is of, as `contentOf` has it. */
  subject: readonly string[]
  /** Whether it goes that way at each step: every year, 逐年. */
  isEachStep: boolean
  /** Whether it went that way in the last of the steps: than the year before, 同比. */
  isLastStep: boolean
  /** Where the word stands in a name that says what it is the name of: price of bread, 面包价格. */
  head: 'first' | 'last'
  /** Whether it is what the subject costs. */
  isPrice?: true
}

/** Which way a comparison goes, and the words for what it is held against. */
export interface Compared {
  way: Change
  base?: string | undefined
}

/** That a label is of what was earlier or later, alone or of something that happened: before the works. */
export interface SideTold {
  side: Side
  of: string
}

/** What a text calls a share of something: more than half of it, or less. */
export type Part = 'most' | 'few'

/**
 * How a language's numbers are read. It is used where data is checked, never on a slide, so it may be large.
 * Every function is linear in the length of its text.
 */
export interface Grammar {
  /**
   * The quantities that a sentence states, in order. A number is read whole or not at all: where a numeral, sign,
   * scale or unit stands beside it that was not understood, the reading says so in `unsure`. `context` is what the
   * whole text says.
   */
  read: (sentence: string, units: readonly DeclaredUnit[], context?: TextContext) => readonly Reading[]
  /** Where a language leaves a unit out the second time: sold 310 tonnes; last year they sold 870. */
  withLeftOutUnits?: (sentence: string, readings: readonly Reading[]) => readonly Reading[]
  /** What a whole text says of the numbers in it that its sentences leave out. */
  contextOf: (text: string) => TextContext
  /**
   * The amounts that a person has typed into a text of their own, whatever the wording: digits, numerals, and words
   * such as half, a dozen, 數十, 翻番, ½, Ⅻ. Words that only look like an amount (一起, first of all) are none.
   */
  amounts: (text: string) => readonly AmountInText[]
  /** Whether a text may hold any of these: cheap to ask, and true of every text that does. */
  mayHoldAmount: (text: string) => boolean
  /** Whether a number before a noun counts it, and makes no unit with it: cheap, and false where it takes a reading. */
  surelyCounts: (noun: string) => boolean
  /**
   * Whether two nouns count the same thing: by stem (turbine, turbines), by classifier (名, 名員工), or as what the first
   * is said to count (个, 泊位): see `Assertion.counted`.
   */
  sameNoun: (one: string, other: string, counted?: string) => boolean
  /** What a sentence says of each of its readings beside how much it is, in their order. */
  assertions: (sentence: string, readings: readonly Reading[]) => readonly Assertion[]
  /** What is counted where the noun is only a classifier, in the sentence's words: 深水泊位 of 4个深水泊位. */
  countedBy: (sentence: string, reading: Reading) => string | undefined
  /** By what a name is known again in another text, where it may be shorter: its words, or each two characters. */
  marksOf: (text: string) => readonly string[]
  /** The words of a text that say more than that there is something, as `marksOf` has them: without has, now, 共有. */
  contentOf: (text: string) => readonly string[]
  /** Whether words hold a pronoun, which stands for what was named before: it, they, 它. */
  hasPronoun: (text: string) => boolean
  /** Whether the words between two amounts say that the first is less or more: ", below the average of", "，低於全國的". */
  comparison: (between: string) => 'less' | 'more' | undefined
  /**
   * Which way "more" or "fewer" beside an amount says that it goes, and what it is held against, where that is said:
   * up and "in 2021" of "656 more than in 2021".
   */
  lessOrMore: (text: string, amount: Reading) => Compared | undefined
  /** Nouns that count how often something was done: times, 次. */
  timesNouns: readonly string[]
  /** Whether a noun counts a deed, told by its verb: spills of spilled. */
  countsDeed: (noun: string, deed: string) => boolean
  /** Words for all of a place, as `contentOf` has them: 全乡, 全省. */
  scopes: readonly string[]
  /** Who says what in a sentence, by name, in order: Ida Holm of "Ida Holm reckons that 40 are lost". */
  sayersIn: (sentence: string) => readonly Sayer[]
  /** Which bodies say what in a sentence, and who by what they are: the union, 里长. */
  bodiesSaying: (sentence: string) => readonly SayingBody[]
  /** What a sentence says outright that was done or was not; nothing where it leaves that open. */
  actsIn: (sentence: string) => readonly Act[]
  /** Which way a text says that something went over time; nothing where it leaves that open, or tells of two ways. */
  trendIn: (text: string) => Trend | undefined
  /** What a text calls the share that stands there: most of "most readers are children: 38%". */
  partOf: (text: string, share: { start: number; end: number }) => Part | undefined
  /** What a text without a number says of most, or of a minority, and its other words. */
  partToldIn: (text: string) => { part: Part; of: string } | undefined
  /** Whether a label by itself is of what was earlier or later: once, today, 涨价前. */
  sideToldBy: (label: string) => SideTold | undefined
  /** Whether a name is of how much something changes, and not of how much there is: growth of rents, 物价涨幅. */
  isOfChange: (name: string) => boolean
  /** Whether it may be a name, and no word that stands for anything. */
  isName: (label: string) => boolean
  /** What of a name of a place or body is its own, and of no other: Thames of Thames Water, 静海 of 静海港. */
  properOf: (name: string) => string | undefined
  /** What kind of place or body a name is of, where it says so: 港 of 静海港, Hospital. */
  kindOf: (name: string) => string | undefined
  /** The country that a name is, or begins with. */
  countryIn: (name: string) => Country | undefined
  /** How the amounts of a series go with its dates and names. */
  seriesWords: SeriesWords
}
