import type { Change } from './quantity.ts'

/** The two ends of a change. */
export type Side = 'before' | 'after'

/** How long it is that an amount is for; a total is for all of it up to now. */
export const spans = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'total'] as const
export type Span = (typeof spans)[number]

/** The words on both sides of an amount. */
export interface Beside {
  /** Before it, from the amount before, or the end of its clause. */
  lead: string
  /** Before it, from the beginning of its clause. */
  clause: string
  /** To the end of the clause, or the next amount. */
  behind: string
}

/**
 * What tells an amount from those beside it in its sentence: digests of the words that are its own, and of those that
 * stand with another where its own stand with it, as 冬季 and 夏季 of 冬季42万人次，夏季15万人次.
 */
export interface Apart {
  own: readonly string[]
  others: readonly string[]
}

/**
 * Two of which a sentence says by an amount what is not so the other way round: `by` a comparison (more, 比…多) the one
 * and what it is held against, by a share the whole and what so much of it is. Each is known by its words, as
 * `Grammar.contentOf` has them; in a lock by digests of those.
 */
export interface Relation {
  by: string
  one: readonly string[]
  other: readonly string[]
}

/** What a sentence says of one of its amounts, beside how much it is. */
export interface Assertion {
  /** Of a change, what it began from and what it came to: from 31 (before) to 26 (after). */
  side?: Side | undefined
  /** Which way it went from or to it: rose to 90 (up). Of an amount with a side. */
  way?: Change | undefined
  /**
   * That it has come to it, that it is still to come, or that it may or must be: has reached 63 (past), is expected to
   * reach 63 (future), can hold 63 (open).
   */
  time?: 'past' | 'future' | 'open' | undefined
  /** That its sentence tells it as having come about, and leaves it open in no way: cost 80 million, fell to 31. */
  hasCome?: true | undefined
  /** That it is told outright as still to come: will fall to 31. No lock keeps it. */
  isAhead?: true | undefined
  /** When, told from the day that the text is of: `year-1` is last year, `day+0` today. */
  when?: string | undefined
  /** Whose it is, as its clause begins: Norway of "Norway paid 3.1 million". */
  of?: string | undefined
  /** Where, by a name: Leeds of "14 schools in Leeds". */
  at?: string | undefined
  /** Of a share, of what it is one: paper of "22 percent of paper". */
  among?: string | undefined
  /**
   * Of what its sentence tells as a part (two of which, 其中…), what it says of the whole beside it, as
   * `Grammar.contentOf` has it: airline flies jet of "The airline flies 88 jets, of which 31 are leased".
   */
  whole?: string | undefined
  /** What is done to it, by the verb beside it: delayed of "Fog delayed 64 flights". */
  deed?: string | undefined
  /** That its clause has nothing but that verb before it: and cancelled 12. No lock keeps it. */
  isDeedAlone?: true | undefined
  /** That its clause compares two, so that it is not told whose it is. No lock keeps it. */
  isRelated?: true | undefined
  /** Over how long it came about: in a quarter, in a year, since 2015. */
  span?: Span | undefined
  /** For how long each, in words of a rate: a month, yearly. No lock keeps it. */
  rate?: Span | undefined
  /** Of an average, for each of what, by a unit of time or in the words of the text: 户 of 户均1200元. */
  each?: string | undefined
  /** That it is not so: did not cut 63 jobs. A bound that is turned round, did not exceed 63, denies nothing. */
  isDenied?: true | undefined
  /** That something behind it is denied, so that it may be said without: 63 homes were not built. */
  mayDeny?: true | undefined
  /** That it was spared, dropped or called off, which says the same as a denial in other words. No lock keeps it. */
  isUndone?: true | undefined
  /** Of which amount beside it in the sentence it is a part: 85 of 640, 640人中有85人. No lock keeps it. */
  partOf?: 'next' | 'last' | undefined
  /** Who is counted, where the noun is only a classifier: 護士 of 640名護士. In Simplified Chinese. */
  thing?: string | undefined
  /** Who or what its rate is for, where the noun of that is only a classifier: 学生 of 每名学生1500元. In Chinese. */
  perCounted?: string | undefined
  /** The words beside it, which tell it apart from the other amounts of its sentence. No lock keeps them. */
  beside?: Beside | undefined
  /** What the words beside it tell it apart by. In a lock, and not of a text. */
  apart?: Apart | undefined
  /** That it is by how much one is more or less than what the sentence holds it against: 12 fewer than in 2019. */
  isDifference?: true | undefined
  /** What it says of two. */
  relation?: Relation | undefined
  /** Which body pays it, by the words of its name: savings bank of "the savings bank gave £90". */
  payer?: readonly string[] | undefined
  /** Which of two opposites it is of, by a name for both: +pass of a pass rate, -pass of a failure rate. */
  poles?: readonly string[] | undefined
}

/** The opposites by which two assertions differ: what one says and the other says the opposite of. */
export function otherPole(said: readonly string[], stated: readonly string[]): string | undefined {
  return said.find((pole) => {
    const opposite = `${pole.startsWith('+') ? '-' : '+'}${pole.slice(1)}`
    return !stated.includes(pole) && stated.includes(opposite) && !said.includes(opposite)
  })
}
