/** The words by which the slides of a language speak, where they are read to be held against an article. */
export interface SlideWords {
  /** Says when without naming a date: last year, 去年. */
  relativeDate: RegExp
  /** Before a date, and behind it, that is not that of the number beside: since 2019, 2019年以来. */
  beforeOtherDate: RegExp
  behindOtherDate: RegExp
  /** At the head of a column of years. */
  yearsHead: RegExp
  /** Before the unit in a head: in GWh, 单位：辆. */
  unitLabel: RegExp
  /** A noun that may stand for many others. */
  generalNoun: RegExp
  /** Says that a number is what each of many has. */
  average: RegExp
  /** A number, as `#`, that numbers a part of the talk: step #, 第#步. */
  numbersPart: RegExp
  /** A line of nothing but a slide's number, as `#`: Slide # of #. */
  pageNumber: RegExp
  /** Before a number that is called. */
  telephone: RegExp
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
}
