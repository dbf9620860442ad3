/**
 * The words by which a language says how the amounts of a series go with its dates and names, and which of them are
 * not yet facts. Each is tested against a stretch of a sentence between two of those.
 */
export interface SeriesWords {
  /** Between an amount and the date or name behind it that it goes with: 210 GWh in 2021, 410 (Poland). */
  ties: RegExp
  /** What comes between them and says the same in other words, so that it is passed over: `, or 12%,`. */
  asides: RegExp
  /** What says of an amount that it is still to come: expected, 预计. */
  forecast: RegExp
  /** What says of an amount that it is not final: provisional, 初步. */
  estimate: RegExp
  /**
   * What says that something has happened: rose, was, 已. A sentence with it, and without a word of the future,
   * forecasts nothing.
   */
  past: RegExp
  /** Between two amounts of which the same is said: 940 in 2025 and 1,100 in 2026. */
  carries: RegExp
  /** What stands before a name that is part of a longer one: South Korea is no Korea. */
  longer: RegExp
  /** Right before what something rose or fell from, which is of no date that stands before: in 2024 it rose from. */
  from: RegExp
  /**
   * What stands before and behind a date that says when something was, and not since, before or up to when; what parts
   * it from an amount that is not of then; and behind an amount, that it only tells which thing is meant.
   */
  dated: { before: RegExp; behind: RegExp; parts: RegExp; tellsWhich: RegExp }
  /** Before and behind a date with which an amount is only compared, and of which it is not: 45 fewer than in 2019. */
  comparedWith: readonly [before: RegExp, behind: RegExp]
  /** Dates that a list names before the last of them, whose reading is the last alone: 2021、2022、2023年. */
  listed: RegExp
  /** A mark that parts amounts, which a list of numbers has too, and one of the same length that no list has. */
  parting: readonly [mark: RegExp, instead: string]
  /** Before and behind a whole that opens its sentence, of which what follows is parts: of the 230 boxes, */
  wholes: readonly [before: RegExp, behind: RegExp]
  /** Before a date and behind it, where the year that follows is the other end of a span: between 2021 and 2025. */
  spans: readonly [before: RegExp, between: RegExp]
}
