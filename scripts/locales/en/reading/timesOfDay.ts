import { wordsOf } from './rows.ts'

/** What makes the number before it measure or count after all: a unit, a noun in the plural. */
const measured = [
  String.raw`[\d%:]|[.,]\d|-[a-z]| ?%| (?:per ?cent|percent|pence|cents|euros|(?:m|b|tr)illion|thousand|hundred|people|men|women)\b`,
  String.raw` ?(?:s|secs?|seconds?|min|mins|minutes?|h|hrs?|hours?|m|km|mi|miles?|metres?|meters?|kg|feet|ft|mph)\b`,
  String.raw` (?!(?:was|is|has|this|its|his|us|as|across|plus|always|perhaps|towards|versus)\b)[a-z-]+s\b`,
].join('|')
const raceTime = String.raw`\d{1,2}\.\d{2}(?:\.\d{1,2})?`
const fourDigits = String.raw`(?:[01]\d|2[0-3])[0-5]\d`

/** What something does at a time. */
const moves = wordsOf(`
  leave leaves leaving left depart departs departed departing sail sails sailed sailing arrive arrives arrived arriving
  return returns returned returning dock docks docked docking berth berths berthed land lands landed due board boards
  boarded off
`)
const races = wordsOf('clocks clocked clocking timed ran swam skated rowed finished finishing finishes won')
const records = wordsOf('time record best')

/** Words with the pattern of a time behind them: sails at 1430; clocked 9.81, in seconds that are not said. */
export const times: readonly (readonly [words: readonly string[], behind: string])[] = [
  [moves, String.raw` (?:[A-Za-z]+ ){0,3}at ${fourDigits}(?!${measured})`],
  [races, String.raw` (?:in |at )?(?:an? |the )?(?:[a-z]+ )?(?:time of )?${raceTime}(?!${measured})`],
  [records, String.raw` of ${raceTime}(?!${measured})`],
]
