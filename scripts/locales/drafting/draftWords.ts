import type { Form } from '../../quantities/quantity.ts'
import type { DoubtWords } from './doubtWords.ts'
import type { EnumerationWords } from './enumerationWords.ts'
import type { PlanWords } from './planWords.ts'

/** A number of an article, with what stands beside it in its clause: what it is named and labelled by. */
export interface Nameable {
  /** Whether another amount stands behind it in its clause, so that what goes on with it is not said whole. */
  isParted?: boolean
  /** Whether another amount stands before it in its clause: the clause before that one says nothing of it. */
  isLater?: boolean
  unit: string
  noun?: string | undefined
  change?: 'up' | 'down' | undefined
  /** The words of its clause before it, and behind it with what it counts. */
  before: string
  after: string
  /** The clause before its own, in the same sentence. */
  clauseBefore: string
}

/** What a slide shows, by which the speaker is told how to lead through it. */
export type NoteKind =
  | 'series'
  | 'change'
  | 'shares'
  | 'share'
  | 'part'
  | 'comparison'
  | 'numbers'
  | 'number'
  | 'ranking'
  | 'timeline'
  | 'quotation'
  | 'statement'
  | 'points'
  | 'picture'

/** A stretch of a sentence. `start` and `end` count UTF-16 units. */
export interface Stretch {
  start: number
  end: number
}

/** What a sentence says aside. */
export interface Aside extends Stretch {
  /** It says more of a name, and may be left out with the amounts that it has. */
  isOfName?: boolean
}

/** What says when something was, in a sentence. */
export interface WhenPhrase extends Stretch {
  /** How late it is beside others of its sentence: 0 was, 3 is now. */
  rank: number
  /** Whether it names a time, and may stand under a number: the first year; not: once. */
  isName: boolean
}

/** What is said around an amount, up to the others: with what leads its clause in, without marks at its end. */
export interface AroundAmount {
  before: string
  after: string
  /** The amount itself, where that is asked for. */
  amount?: string
}

/** Of whom, when, where or why an amount is, as a stretch of the words before it, or of those behind it. */
export interface SideName extends Stretch {
  isBehind: boolean
}

/** What two amounts are called: by whose word each is, or by what was looked for and what came. */
export interface ToldApart {
  names: [string, string]
  areSources: boolean
  /** Which of the two came, where the other was only looked for. */
  main?: 0 | 1
  /** What leads in the second, where its own clause has no room: so far it is. */
  came?: string
}

/** Who said something, as the words around a quotation say it. */
export interface Speaker {
  name: string
  role?: string | undefined
}

/** What stands around a quotation, without what is quoted. */
export interface AroundQuotation {
  /** The words of its sentence before it, and behind it up to the next that is quoted. */
  before: string
  after: string
  /** The sentence behind its own; empty where the paragraph ends. */
  next: string
  /** The sentences before its own in its paragraph; where there are none those of the one above; the nearest first. */
  earlier: readonly string[]
  above: readonly string[]
}

/** What a claim may point at: what the article says before it, and in all. */
export interface ClaimContext {
  /** The sentences before its own in its paragraph, without what is quoted in them; the nearest first. */
  earlier: readonly string[]
  article: readonly string[]
  people: readonly Speaker[]
  /** The title of the article. */
  title: string
  /** The one day that the article names before it, and the one year of the sentence before, as `{fact}`. */
  day?: string | undefined
  year?: string | undefined
}

/** An amount as `{fact}`, and when it was. */
export interface TimedAmount {
  when: string
  amount: string
  /** Whether the time is a day, not a month or a year. */
  isDay?: boolean
}

/**
 * The words by which a first deck is made of an article in a language: where its clauses begin and end, what leads into
 * them, and what the deck says of itself. Everything else on a drafted slide is the article's.
 */
export interface DraftWords extends EnumerationWords {
  /** How what is to be done is said. Without it no plan is shown as such. */
  plan?: PlanWords
  /** How it is said that something may be otherwise. Without it nothing is. */
  doubt?: DoubtWords
  /** Whether an amount was only planned, by the words before it, so that it became nothing. Without it none was. */
  isPlanned?: (before: string) => boolean
  /** Where what so many answered ends, behind their share; undefined where nobody answers. */
  answerEnd?: (after: string) => number | undefined
  /** What changed of two groups, and these, by what is said before the first change and between the two. */
  twoGroups?: (before: string, between: string) => { what: string; names: [string, string] } | undefined
  /** What holds an amount against one that was planned, where the article says how many times as much it is. */
  held?: string
  /** Words that every text in it has, where other languages have the same letters. */
  common?: ReadonlySet<string>
  /** A text with the marks that the language writes, as long as it was: a wide comma where a narrow one was typed. */
  withOwnMarks?: (text: string) => string
  /** The locale of its variety that a text is spelt in, such as en-GB; undefined where that is not clear. */
  varietyOf?: (text: string) => string | undefined
  /** The clauses of a sentence that can be said by themselves, the plainest first. */
  clausesOf: (sentence: string) => Stretch[]
  /** What a sentence says whole, whatever its clauses are: itself, and the first of two that it joins. */
  wholesOf: (sentence: string) => Stretch[]
  /** What a sentence says aside, which it is true without and plainer, in its order; without it nothing is left out. */
  asidesOf?: (sentence: string) => Aside[]
  /** Whether a claim tells only how something was found out: A study compared 38 towns. */
  isMethod: (claim: string) => boolean
  /** Whether an amount is only what another is compared with: 与2016年的79%相比. */
  isBaseline: (before: string, after: string) => boolean
  /** A clause that stands alone, as a sentence is written: without what led into it, with a capital in English. */
  asSentence: (clause: string) => string
  /** A sentence as it goes on behind other words: with a small letter, where its first word is no name. */
  inMiddle: (sentence: string) => string
  /** Whether all that a claim points at stands in it: no pronoun, and no "also", whose thing was named before it. */
  standsAlone: (claim: string) => boolean
  /** Whether a clause is one that the next stands under, and is no longer true without: if you only ever patch. */
  isCondition: (clause: string) => boolean
  /**
   * What puts names in the place of what a claim points at in the sentences before it; undefined where it is not
   * certain what that is. Without it such claims are left.
   */
  withNames?: (claim: string, context: ClaimContext) => ((text: string) => string) | undefined
  /** Whether a claim is of what only a pronoun before it says: its list has grown, and | the wait has fallen. */
  restsOn?: (before: string, claim: string) => boolean
  /** A claim that has no room in fewer words, without what it is true without; itself where that is none. */
  shorter?: (claim: string, people: readonly Speaker[]) => string
  /** Whether a heading says something of something, so that it may be a claim; of how many characters at least. */
  isSentence: (title: string, least?: number) => boolean
  /** What begins a clause that is said to the audience, not to it: I want to begin, 請大家. */
  addressed: RegExp
  /** What begins a clause that tells a scene, by the hour of the day: At half past nine, 傍晚. */
  hour: RegExp
  /** Where the words behind an amount go on with something else that is done: cost £6 | and served four schools. */
  goesOnAt?: (after: string) => number | undefined
  /** Says what was only expected or hoped for: had expected, 原先預計. */
  lookedFor?: RegExp
  /** At the head of a name, how much of it something is: less than 1% of the budget, a small part of it. */
  shareLed?: RegExp
  /** Where a name may end before what only says more of it, the longest first: equipment | such as a bed. */
  nameEnds?: (name: string) => number[]
  /** What parts of a whole leave, said without its number: the rest, 其餘. */
  rest: RegExp
  /** What the rest is, where the words behind the last part say that: 其餘為病蟲害; empty where they do not. */
  restName: (after: string) => string
  /** What says of a change that each step of another brings it, and that it is none in time: 每延長一小時. */
  perStep: RegExp
  /** What somebody says, in fewer words of theirs: 治碱不是…，而是… is 治碱是…; empty where that cannot be told. */
  gistOf: (quote: string) => string
  /** What somebody says, told by their name. */
  toldBy: (name: string, said: string) => string
  /** How much of an amount is its numeral in words, where its bound stands behind it: 六十 of 六十岁以上. */
  numeralBefore: (amount: string) => number
  /** Where 底 stands behind a month, as far as which is as far as the month: 9月 | 底. Without it that is read with it. */
  monthEnd?: (date: string) => number | undefined
  /** Where the numeral of an amount stands behind a verb that it is read with: 至少試 | 兩 | 年. Without it none does. */
  numeralBehindVerb?: (amount: string) => Stretch | undefined
  /** The words before the first of two amounts of which one became the other, and those between the two. */
  became: { before: RegExp; between: RegExp }
  /**
   * Whether a clause tells from what something moved, up to that; and that with what it moved to, by the words between
   * it and the next amount: 由{2020年}的{38}, 增加為…、, 去年達到{186} is 由…增加為去年的{186}. Without it they are set side by side.
   */
  fromTo?: {
    isFrom: (head: string) => boolean
    joined: (head: string, between: string, tail: string) => string | undefined
  }
  /** What leads up to the size of a change, at the end of the words before it: rose | by. Without it nothing does. */
  bySize?: RegExp
  /** What says when, in words: ten years ago, in its first season, 換燈之後, 現在. */
  whensOf: (text: string) => WhenPhrase[]
  /** What points at the year of the sentence before. Without it nothing does. */
  inThatYear?: RegExp
  /**
   * Whether a clause, up to its amount and without what says when, leaves out what it speaks of: it drew, 只剩. Where
   * the amount begins it, that is so of what is counted: 57,000 did.
   */
  goesOn: (before: string, isCount: boolean) => boolean
  /** What stands for what was measured before, in a clause up to its amount: the figure fell to, 這個比例是. */
  sameMeasure: RegExp
  /** What of a clause stands between when something was and how much: five years ago | it was. */
  wasThen?: RegExp
  /** What says behind a clause by whose figures it is so: , according to figures of the county. */
  byFigures?: RegExp
  /** Whether a clause is of the past by its verb. */
  isPast: (clause: string) => boolean
  /** On which side of an account money stands, by the words beside it: what is paid for a thing or had for it. */
  sideOf: (number: Nameable) => 'cost' | 'price' | 'loss' | 'profit' | undefined
  sides: Readonly<Record<'cost' | 'price' | 'loss' | 'profit', string>>
  /** A side of an account with when that was. */
  sideWhen: (side: string, when: string) => string
  /** Whether the words behind a share name its whole alone, and not the part: a tenth of the income, 占支出的三成. */
  namesWhole: (share: Nameable) => boolean
  /** Whether an amount is what the amount beside it is a part of: 11 of the 26 shops, 26家店裡有11家. */
  isWhole: (before: string, after: string) => boolean
  /** What gives the word to those who see it otherwise, or grants them something: not everyone is convinced. */
  othersSay: RegExp
  /** What asks for something, or says what that would do: should, would save. */
  proposes?: RegExp
  /** Whether the sentence behind what somebody says answers it: He says so. That was true once. */
  isAnswered?: (said: string, next: string) => boolean
  /** What sets those apart that nothing was done with: in the other group, 沒有減鹽的村. */
  control: RegExp
  /** The words before an amount that is how much something changed, and no share of it: fell by, 少了. */
  isDifference: RegExp
  /** Before a date up to which something comes every year, and of which the amount is not: each year until. */
  isUntil: RegExp
  /** A sentence that only says that somebody says something, which stands before or behind it. */
  onlySays: RegExp
  /** Whether an amount between these words is how much less or more there was than at another time or elsewhere. */
  isGap: (before: string, after: string) => boolean
  /** What is done with an amount, by the words beside it; empty where they say nothing. */
  doneWith: (number: Nameable) => string
  /** What a number counts, where that stands behind the classifier that the number is read with; empty else. */
  countedBehind: (noun: string, after: string) => string
  /** Whether a place in an order is what something has, by the words around it: no 第一批, no fifth year. */
  isRank: (before: string, after: string) => boolean
  /** The words before one year, one day and the like where it is how long something lasted: 滿, for. */
  lasting: RegExp
  /** What stands behind a time that says when, and not how long: five years ago, 五年前. */
  away: RegExp
  /** The words between two such amounts where the later comes first: 23, down from 41. */
  cameFrom: RegExp
  /** What says behind an amount that it was so before: compared with 1,300 a year before. Without it nothing does. */
  timeBefore?: RegExp
  /**
   * Which way an amount has moved from the one behind it, by the words between the two and those behind: 127起，
   * 比去年同期的214起下降了. Without it nothing is told so.
   */
  movedFrom?: (between: string, after: string) => 'up' | 'down' | undefined
  /** The words between an amount and by how much it moved: 下降了. Without it nothing is told so. */
  movedBy?: RegExp
  /** What says, between two shares, that the second is of another whole. Without it nothing does. */
  otherWhole?: RegExp
  /** What begins a clause that is of some of what was named right before it: 其中. Without it nothing does. */
  someOfThese?: RegExp
  /**
   * Which way an amount has moved from another, by the words before it and those around the other, with what each
   * counts; undefined where it is not of the same.
   */
  isMovedTo?: (before: string, around: string, nouns: readonly [string, string]) => 'up' | 'down' | undefined
  /** Whether a sentence, up to its amount, says that it is little beside the one before: 然而碼頭上的泊位只有. */
  holdsLittle?: (before: string) => boolean
  /** The words before an amount that is a part of the one before it: of which, 其中. */
  ofThese: RegExp
  /** What a sentence says that the next one counts: The number of apprentices tells the same story. Empty for none. */
  countedBefore?: (sentence: string) => string
  /** What leads a sentence in and says only by when something is to be done: Before it builds, …. */
  untilThen?: RegExp
  /** Which of what was listed a sentence says is what matters: its place, from the end below zero. Without it none. */
  stressedItem?: (sentence: string) => number | undefined
  /** What says of something planned what it would cost, up to its amount as a fact. Without it nothing does. */
  wouldCost?: RegExp
  /** What begins a sentence by what the one before it plans, and says what that would cost. Without it none does. */
  thatWouldCost?: RegExp
  /** What says at the end of a sentence by when something is planned: by autumn 2027. */
  byADate?: RegExp
  /** What else a sentence says that it would do, before that. */
  besideCost?: RegExp
  /** What joins it to what it hangs on, where that stands in its sentence. */
  beforeCondition?: RegExp
  /** Where words behind that say what it hangs on, the best first. */
  hangsOn?: (text: string) => readonly Stretch[]
  /** What those of a share do, by the words behind it that say first of whom it is: of drivers | work; else empty. */
  deedOf?: (beside: Nameable) => string
  /** Words for when that are so many years ago. Without it a month without its year comes behind none. */
  yearsAgo?: RegExp
  /** Before an amount, that it is of several things together. */
  ofSeveral?: RegExp
  /** What there points at the amount right before it, at its end: a third of that. */
  ofThatAmount?: RegExp
  /**
   * What leads in the share of those whom the sentence before says were asked, by the words before how many they were,
   * how many, and the words behind the share: Of 820 passengers asked, …. Undefined where it is of others.
   */
  ofAsked?: (before: string, amount: string, found: string) => string | undefined
  /** Who has so much, by the words before an amount, of several told from the most on. Without it none are. */
  inOrder?: Readonly<Record<'first' | 'next' | 'last', (before: string) => string | undefined>> & {
    /** Whether an amount is only said to come behind another: Inver follows with. */
    isBehind: (before: string) => boolean
    /** Who has the most, where no clause of the article can say it. */
    comesFirst: (who: string, amount: string) => string
  }
  /** The words between an amount and one that only says where it is, or of whom: in the county's. */
  within?: RegExp
  /** The words behind an amount that is a part of the one before it: two of which. Without it there are none. */
  ofTheseBehind?: RegExp
  /** The words between an amount and what it is a part of: 31 of 60 boats. Without it there are none. */
  partOf?: RegExp
  /** Between a part and what its label says, what only leads that in: of which | close at dusk. */
  partLead?: RegExp
  /** Behind a part, that those of it only say what is said: told a survey that they. Without it nobody does. */
  partSaid?: RegExp
  /** The words from a whole to its part: of the 52 halls that answered, 37. Without it there are none. */
  wholeAhead?: RegExp
  /** The words from a whole to a part that ends the clause: of the 61 houses, the firm has bought 17. */
  wholeOfClause?: RegExp
  /** The words before an amount that is left of another: what remains is. Without it no rest is told of. */
  remains?: RegExp
  /** The words before an amount that was lost or cost, of which nothing can be left. */
  spent?: RegExp
  /** The words before an amount that some others come to: in all, 總共. Without it none is. */
  comesTo?: RegExp
  /** What a part of a count is called, by the words from the part before it, and by those up to the next. */
  partNames: (around: AroundAmount, isFollowed: boolean) => { ahead: string; behind: string }
  /** What an amount went on, by the words behind it; empty where they do not say. */
  wentOn?: (after: string) => string
  /** That an amount is left, as a clause; and what bars of the whole and of its rest are called. */
  isLeft?: (amount: string, isOfSaving: boolean) => string
  /** What calls an amount saved. */
  saved?: RegExp
  inAll?: string
  theRestLeft?: string
  /** Whether words behind a part say only when or where something was done with it: since the autumn. */
  isCircumstance?: (text: string) => boolean
  /** What only says how something was done, at the end of its clause: by hiring crews. */
  saysHow?: RegExp
  /**
   * How a part stands before its whole, the fullest first: the words between them, and where the name of the whole may
   * end before what says which it is (halls | along the coast). Without it the whole stays first.
   */
  ofWhole?: (before: string, name: string) => { between: string; end: number }[]
  /** Who has a place in an order, by the words beside it: before it, or behind it where that says who it is. */
  rankedName: (rank: Nameable) => string
  /** A sentence that says that two differ, and leaves in what to the one before it: 差距依然明显：. */
  gapOfWhat?: RegExp
  /** The words before an amount that is paid more than before, and before one that is saved: 多花, 省下. */
  paysMore?: RegExp
  paysLess?: RegExp
  /**
   * What several have most of, and who they are, by the words before each of their amounts, from the first on. Without
   * it no such order is read.
   */
  superlatives?: (around: readonly AroundAmount[]) => { what: string; names: string[] } | undefined
  /** Whether the words before an amount say who comes last of all. Without it the order is told in one sentence. */
  comesLast?: (before: string) => boolean
  /**
   * By whose word what stands behind is told, in few words: 合作社負責人某某算了一筆帳： is 某某：; empty where nothing stands
   * before it, undefined where that says something else. Without it nothing is told so.
   */
  toldAhead?: (before: string, people: readonly Speaker[]) => string | undefined
  /** What is left of a whole behind its parts, before its amount: 剩下. Without it no claim tells only that. */
  leftAhead?: RegExp
  /** A claim with whoever says it named as a headline does: 縣府農業處長某某說，… is 縣府農業處長某某：…. */
  headed?: (claim: string, people: readonly Speaker[]) => string
  /**
   * Where the words that name a whole begin, which stand right before the first of its parts: 調查隊…，| 撈起的廢網中，.
   * Without it a claim on parts begins with its sentence.
   */
  wholeLead?: (before: string) => number | undefined
  /** Who is said to be the last, in a clause before an amount; empty where nobody is. */
  lastName: (clauses: string) => string
  /** A clause without its date, which is named as `{id}`, and what leads up to that. */
  withoutDate: (clause: string, id: string) => string
  /** Whether the heads of two columns say that one is of before and the next of after. */
  thenAndNow: (then: string, now: string) => boolean
  /** That something went from one amount to another, as a sentence. */
  changed: (what: string, from: string, to: string) => string
  /** Behind an amount, what leaves out what is said of it: 19 percent do. */
  elliptic: RegExp
  /** By which calendar a date is told, where it is not the common one: 民國105年. */
  calendarOf?: (date: string) => Form | undefined
  /** What is measured, of a label: of "of wool" wool. */
  measureOf: (label: string) => string
  /** What was and what is, as a headline: of what, and two amounts, each with when it was; a date is `{fact}`. */
  contrasted: (what: string, then: TimedAmount, now: TimedAmount) => string
  /** An amount with its words for when, which leaves out what it is of: 3 today. Without it, that is not said. */
  timed?: (amount: TimedAmount) => string
  /** That of several one has the highest amount, as a sentence. */
  largest: (what: string, name: string, amount: string) => string
  /** What an amount is of, with whose it is. */
  ofWhom: (what: string, name: string) => string
  /** The words before a quotation, where they say what somebody says, and do not only lead to it. */
  tells: RegExp
  /** In what is told of somebody, that they say something. */
  saysWhat: RegExp
  /** What tells of somebody who sees it otherwise than those of whom the article tells: not everyone is pleased. */
  objects: RegExp
  /** What stands over a quotation of which no clause can. */
  inWordsOf: (name: string) => string
  /** What begins the rest of a sentence that says something of the clause before it: 這樣的事…. Without it none does. */
  comments?: RegExp
  /** What makes a clause unclear without the one before it: it, 這. */
  pointsBack: RegExp
  /** The title of the section that shows a table. */
  fromTable: string
  /** The words between two amounts that are held against each other: compared with, 而. */
  against: RegExp
  /** For whom something is that the clause beside it names: taxis | for them. Without it that is not left out. */
  forThem?: RegExp
  /** Whether a sentence is set against the one before it by how it begins, or both do. Without it none is. */
  holdsAgainst?: (sentence: string, next: string) => boolean
  /** Whether an amount, as the article has it, leaves out what it counts: two of the five pubs. */
  leavesOutNoun: (amount: string, noun: string) => boolean
  /** What there are so many of in an amount that stands around it, as it goes behind: flats, of one flat in five. */
  inSoMany?: (amount: string) => string | undefined
  /** Whether an amount behind some words says more in the article than what is written for it: 不到前年的六成. */
  losesWords: (amount: string, written: string, before: string) => boolean
  /** The words from the clause of an amount up to it, where they say that it is little or much beside another: 卻有. */
  opposes: RegExp
  /** What a clause is of, by its words before an amount, where its own clause leaves that out. Without it none is. */
  subjectOf?: (before: string) => string
  /** What begins a clause that answers the one before it, behind the mark between them: but, 可是. */
  turn?: RegExp
  /**
   * Whether an amount behind such a turn is of what the one before it was of, by the words from its clause up to it and
   * those behind it. Without it each of its kind is.
   */
  isSameAnswer?: (before: string, after: string) => boolean
  /** What stands between two amounts of which the later changed as the earlier did: by 4% here, and by. */
  changedToo?: RegExp
  /** What counts years of age: 歲. Without it nothing does. */
  ofAge?: RegExp
  /** What is counted, without the classifier before it; empty where that is all. */
  thingOf: (noun: string) => string
  /** What parts a clause from one beside it that says something else: a semicolon, while. Global. */
  clauseJoint: RegExp
  /** Where in some clauses what all of them are of ends, and where the last begins, if that is said of it too. */
  topicOf?: (clauses: string) => { end: number; clause: number } | undefined
  /** Where the last of some clauses begins, if it stands by itself. Without it none does. */
  ownClauseAt?: (clauses: string) => number | undefined
  /** Of the second thing that somebody says, where who says it ends, and where that begins: says | a, and | that b. */
  saysAgain?: (before: string) => { lead: number; from: number } | undefined
  /** How much of a clause only says that it is of the time of the one before it: 同一時期，. */
  laterLead: (clause: string) => number
  /** Between two amounts, what parts what is said of the one from what is said of the other. */
  turnsAt: (between: string) => Stretch | undefined
  /** What sets two amounts apart, where that is all: 58% of women; among men it was 14%. */
  contrastOf: (one: AroundAmount, other: AroundAmount) => [SideName, SideName] | undefined
  /** What names two amounts of one kind, where more than that sets them apart: their clauses are said beside them. */
  tellApart?: (one: AroundAmount, other: AroundAmount, areShares: boolean) => [SideName, SideName] | undefined
  /** What two amounts of neighbouring sentences are called that one thing alone sets apart. Without it none are. */
  acrossOf?: (one: AroundAmount, other: AroundAmount) => ToldApart | undefined
  /** The same of two amounts of a sentence, by the words before the first, between them and behind each. */
  withinOf?: (one: AroundAmount, other: AroundAmount) => ToldApart | undefined
  /** Somebody who is only pointed at, as the subject of a clause, and its rest; undefined of a name. */
  asSubject?: (name: string) => { subject: string; rest: string } | undefined
  /** How much of a sentence only says that something was counted or asked: In a survey of 900 tenants, …. */
  surveyLead: (sentence: string) => number
  /** The amounts of several, each behind whose it is, as a headline. */
  beside: (what: string, items: readonly { name: string; amount: string }[]) => string
  /** What goes with words within an amount that are lost where it is written as a fact: 连 of 连一半都不到. */
  otherHalf: RegExp
  /** Between the items of a list, where its first and its last are kept alone. */
  joint: string
  /** Between the ends of a range, where several words say so. */
  rangeJoint?: RegExp
  /** Between two clauses that are held against each other. */
  semicolon: string
  /** Behind what says when, at the head of a clause. */
  comma: string
  /** The end of an item of a list: a joint, global. */
  itemEnd: RegExp
  /** A line that says who wrote an article; captures the name. */
  author: RegExp
  /** A sentence that such a line stands before, in the same line; captures the name. */
  signed: RegExp
  /** What such a line says beside names: what they are, and where they report from; global. */
  authorRole: RegExp
  /** The name of a fact from its words, in small letters, digits and hyphens; empty where they give none. */
  nameOf: (number: Nameable) => string
  /** What a number is of, read with it, from the words around it; empty where they say nothing. */
  labelOf: (number: Nameable) => string
  /**
   * What a number is of, in words of its clause or of its sentence before it, where it has no label: for the list of
   * numbers, not for figures.
   */
  saidOf?: (number: Nameable, before: string) => string
  /** What it is a number of, as a name, by the words before it and by those behind it; each may be empty. */
  namesOf: (number: Nameable) => { ahead: string; behind: string }
  /** The people whom sentences name, without what is quoted in these. */
  peopleIn: (sentences: readonly string[]) => Speaker[]
  /** Whose words a quotation is, by what stands around it; undefined where that is not certain. */
  speakerOf: (around: AroundQuotation, people: readonly Speaker[]) => Speaker | undefined
  /** Somebody with the name and the office by which the article introduces them: Mr Oduya is the harbour master. */
  fullSpeaker: (speaker: Speaker, sentences: readonly string[]) => Speaker
  /** The halves of a quotation without who says it between them; undefined where the comma may be of that alone. */
  joined: (half: string, other: string) => string | undefined
  /** Words that a new sentence is to stand behind, whose comma is of who says them. */
  ended: (words: string) => string
  /** A label that says nothing: a conjunction, a pronoun. Without it all say something. */
  bareLabel?: RegExp
  /** A label shortened at a word until it fits; empty where nothing of it does. */
  shorten: (label: string, fits: (text: string) => boolean) => string
  /** What a date, or a number without words of its own, is a figure of. */
  aDate: string
  aNumber: string
  /** What an amount is a figure of that is how much more or less there was. */
  aGap: string
  before: string
  after: string
  /** What is, beside what was at a time that the article tells. Without it that is after. */
  now?: string
  /** What is later than a time that is named, where no words say when. Without it that is after. */
  later?: string
  /** What is, and what it is to become. Without it a plan is before and after. */
  planned?: Readonly<{ before: string; after: string }>
  /** What is, and what would be under a condition that the words before an amount tell. Without it none is told so. */
  supposed?: Readonly<{ if: RegExp; before: string; after: string }>
  section: string
  theRest: string
  title: string
  sources: string
  thanks: string
  isHeading: string
  /** What begins a caption and only numbers it: Figure 2, 圖二. Matches at the beginning alone. */
  captionLabel: RegExp
  /** Whose a picture is, at the end of its caption; captures the name. */
  pictureBy: RegExp
  /** Where nobody is named, and that nobody has looked yet by what right it is shown. */
  pictureCredit: string
  pictureLicence: string
  coverNotes: string
  sourcesNotes: string
  thanksNotes: string
  notes: Readonly<Record<NoteKind, string>>
  /** What leads in what the article says before a slide, behind it, and what the next slide says; and their marks. */
  /** Whether words that a number is listed under name something, and are no clause, time or small word cut out. */
  namesSomething: (name: string) => boolean
  /** What parts what is said of one number from what is said of the one before it: , and. */
  partsNumbers: RegExp
  noteParts: Readonly<Record<'leadIn' | 'goOn' | 'bridge' | 'between' | 'stop', string>>
  /** What the speaker does with two amounts side by side, with a series in bars, and with a share as a statement. */
  notesFor: Readonly<Record<'two' | 'bars' | 'shareAlone', string>>
  /** What a sentence says that leads nobody in who has not heard the one before it: whether that is so. */
  leadsNobodyIn: (sentence: string) => boolean
  aboutFacts: string
  aboutArticle: string
}
