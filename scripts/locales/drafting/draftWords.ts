/** A number of an article, with what stands beside it in its clause: what it is named and labelled by. */
export interface Nameable {
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

/**
 * The words by which a first deck is made of an article in a language: where its clauses begin and end, what leads into
 * them, and what the deck says of itself. Everything else on a drafted slide is the article's.
 */
export interface DraftWords {
  /** Words that every text in it has, where other languages have the same letters. */
  common?: ReadonlySet<string>
  /** The clauses of a sentence that can be said by themselves, the plainest first. */
  clausesOf: (sentence: string) => Stretch[]
  /** A clause that stands alone, as a sentence is written: without what led into it, with a capital in English. */
  asSentence: (clause: string) => string
  /** What begins a clause that speaks of something named before it: It, They, 它. */
  refersBack: RegExp
  /** What begins a clause that is said to the audience, not to it: I want to begin, 請大家. */
  addressed: RegExp
  /** What parts of a whole leave, said without its number: the rest, 其餘. */
  rest: RegExp
  /** The words before the first of two amounts of which one became the other, and those between the two. */
  became: { before: RegExp; between: RegExp }
  /** Words of a sentence that say that it speaks of an earlier time, or of the present. */
  then: RegExp
  now: RegExp
  /** The words before an amount that is how much something changed, and no share of it: fell by, 少了. */
  isDifference: RegExp
  /** The first of two periods, and the one that follows it: the first half, 下半年. */
  periods: { first: RegExp; second: RegExp }
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
  /** The words before an amount that is a part of the one before it: of which, 其中. */
  ofThese: RegExp
  /** Who has a place in an order, by the words beside it: before it, or behind it where that says who it is. */
  rankedName: (rank: Nameable) => string
  /** Who is said to be the last, in a clause before an amount; empty where nobody is. */
  lastName: (clauses: string) => string
  /** A clause without its date, which is named as `{id}`, and what leads up to that. */
  withoutDate: (clause: string, id: string) => string
  /** Whether the heads of two columns say that one is of before and the next of after. */
  thenAndNow: (then: string, now: string) => boolean
  /** That something went from one amount to another, as a sentence. */
  changed: (what: string, from: string, to: string) => string
  /** That of several one has the highest amount, as a sentence. */
  largest: (what: string, name: string, amount: string) => string
  /** What an amount is of, with whose it is. */
  ofWhom: (what: string, name: string) => string
  /** What stands over a quotation of which no clause can. */
  inWordsOf: (name: string) => string
  /** What makes a clause unclear without the one before it: it, 這. */
  pointsBack: RegExp
  /** The title of the section that shows a table. */
  fromTable: string
  /** The words between two amounts that are held against each other: compared with, 而. */
  against: RegExp
  /** Between the items of a list, where its first and its last are kept alone. */
  joint: string
  /** The end of an item of a list: a joint, global. */
  itemEnd: RegExp
  /** A line that says who wrote an article; captures the name. */
  author: RegExp
  /** What such a line says beside names: what they are, and where they report from; global. */
  authorRole: RegExp
  /** The name of a fact from its words, in small letters, digits and hyphens; empty where they give none. */
  nameOf: (number: Nameable) => string
  /** What a number is of, read with it, from the words around it; empty where they say nothing. */
  labelOf: (number: Nameable) => string
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
  /** A label shortened at a word until it fits; empty where nothing of it does. */
  shorten: (label: string, fits: (text: string) => boolean) => string
  /** What a date, or a number without words of its own, is a figure of. */
  aDate: string
  aNumber: string
  before: string
  after: string
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
  aboutFacts: string
  aboutArticle: string
}
