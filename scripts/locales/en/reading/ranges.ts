import { rounded } from '../../reading/digits.ts'
import type { Amount } from './amount.ts'
import type { Sentence } from './context.ts'
import { withLetters } from './letterScales.ts'
import { readMixed } from './mixed.ts'
import { readAmount } from './readAmount.ts'
import { matchAt } from './text.ts'
import { pattern } from './rows.ts'

/** Both ends of a range, or two amounts of which the first takes the second's unit, or a score, which is no amount. */
export type RangeRead =
  | { kind: 'range'; low: number; high: number; amount: Amount }
  | { kind: 'two'; first: Amount; second: Amount; start: number }
  | { kind: 'score'; end: number }

const joint = pattern(
  'iy',
  String.raw`(?: {0,2}- {0,2}| ?~ ?| ?— ?)(?:minus )?(?!(?:to|and|or) )(?=[\d.$€£¥₹A-Z])|`,
  String.raw`(-to-)|-? (?:(to)|(and)|(or)|through)`,
  String.raw`(?: (?:about|around|over|nearly|almost|more than|as many as|up to|at least))? (?:minus |negative )?-?`,
)
const change = pattern(
  'i',
  String.raw`\b(?:rose|risen|rise|rises|fell|fall|fallen|grew|grow|grown|increased?|increasing|decreased?|`,
  String.raw`dropped|drop|climbed|jumped|went|gone|goes|declined?|up|down|cut|slid|slipped|rising|falling|`,
  String.raw`raised?|raising|reduced|expanded|shrank|shrunk|plunged|improved?|improving|worsened|doubled|`,
  String.raw`tripled|lifted|lowered|narrowed|widened|moved|changed?|shortened|extended|slowed|boosted|trimmed|`,
  String.raw`hiked|surged|soared|eased|edged|accelerated|shifted|converted|downgraded|upgraded|jump|leap|surge|slide|`,
  String.raw`slump|dip|move|swing|shift|improvement|recovery|revision|revised|`,
  String.raw`went) (?:[\w'’-]+ ){0,6}from (?:about |around |nearly |over |just |some |almost )?$`,
)

/** From 17% to 19%, unemployment climbed: the change is told behind. */
const from = /(?:^|[,;:(–—] ?)from $/i
const told = pattern(
  'i',
  String.raw`^,? [^.;]{0,50}\b(?:rose|risen|fell|fallen|grew|grown|climbed|jumped|dropped|declined|slid|sank|`,
  String.raw`shrank|increased|decreased|improved|worsened|moved|went|rise|fall|drop|jump|increase|decrease)\b`,
)

/** "Fell $3 to $71" is a fall, and where it ended; with one unit for both, "fell 5 to 10%", it is a range. */
const by = pattern(
  'i',
  String.raw`\b(?:rose|fell|grew|gained|lost|added|shed|dropped|climbed|jumped|slid|slipped|increased|`,
  String.raw`decreased|declined|up|down|by) (?:by |about |around |nearly |over |just )?$`,
)

/**
 * Reads on from an amount to the other end of its range: 5-10%, $3 to $5 million, between 10 and 20 days, two or
 * three.
 */
export function readRange(sentence: Sentence, place: number, first: Amount): RangeRead | undefined {
  const { text } = sentence
  if (first.own === 'noun' && first.numeral.scale === 1 && /-[a-z]+$/i.test(text.slice(place, first.end)))
    return undefined
  const match = matchAt(joint, text, first.end)
  if (!match) return undefined
  const before = text.slice(Math.max(0, place - 90), place)
  const isBetween = /\bbetween (?:about |around |roughly |an estimated )?$/i.test(before)
  if (match[3] && !isBetween) return undefined
  const next = first.end + match[0].length
  const isFactor = first.unit === 'multiple' && /^an? {1,2}factor/i.test(text.slice(place, place + 10))
  const second =
    moneyBehind(sentence, first, next)
    ?? (isFactor ? factorBehind(text, first, next) : undefined)
    ?? readAmount(sentence, next)
  if (!second || (second.numeral.isLone && second.own === 'none')) return undefined
  const isNegative = /(?:minus |negative |-)$/i.test(match[0]) && /(?:to|and|or|through) .*$/i.test(match[0])
  // €4 a week – €208 in the year: what the first is for ends it, and the second has a sign of its own.
  const isSpacedDash = /^ [-–—] /.test(match[0])
  if (isSpacedDash && first.own === 'money' && first.per !== undefined && second.per === undefined) return undefined
  // £30,000 – £5k more than before: no range leads down between two sums of money.
  if (isSpacedDash && first.own === 'money' && second.own === 'money' && second.value < first.value) return undefined
  const pair = united(first, isNegative ? { ...second, value: -second.value } : second)
  if (!pair) return undefined
  const isToldBehind = from.test(before) && told.test(text.slice(second.end, second.end + 64))
  const isAside =
    /\b(?:rose|fell|grew|gained|lost|dropped|climbed|jumped|improved|worsened|increased|decreased|declined|cut|up|down)\b[^;(]{1,50} \((?:up |down )?from $/i.test(
      before,
    )
  const isChange =
    change.test(before)
    || isToldBehind
    || isAside
    || (first.own !== 'none' && (first.per !== undefined || by.test(before)))
  if (isChange && !isFactor && (match[2] ?? match[1])) return two(first, second, next)
  return judge(sentence, place, pair, match, isBetween)
}

/** The two amounts of a change; the sign of the second is read where it is placed. */
function two(first: Amount, second: Amount, start: number): RangeRead | undefined {
  const pair = united(first, second)
  return pair && { kind: 'two', first: { ...pair[0], end: first.end }, second: pair[1], start }
}

/** The 100 of "a factor of 10 to 100" is a multiple too. */
function factorBehind(text: string, first: Amount, next: number): Amount | undefined {
  const numeral = readMixed(text, next)
  return numeral && { ...first, value: numeral.value, end: numeral.end, numeral }
}

/** The 12m of $10-12m: its letter is a scale. */
function moneyBehind(sentence: Sentence, first: Amount, place: number): Amount | undefined {
  const read = first.own === 'money' ? readMixed(sentence.text, place) : undefined
  const numeral = read && withLetters(sentence, read, true)
  return numeral && numeral.end > read.end
    ? { value: numeral.value, unit: 'count', bound: 'exactly', end: numeral.end, own: 'none', numeral }
    : undefined
}

function judge(
  { text }: Sentence,
  place: number,
  [low, high]: [Amount, Amount],
  match: RegExpExecArray,
  isBetween: boolean,
): RangeRead | undefined {
  const isBare = low.own === 'none' && high.own === 'none'
  const isDash = !(match[1] ?? match[2] ?? match[3] ?? match[4]) && !/through/i.test(match[0])
  const isAscending =
    low.value < high.value || /\b(?:minus|negative) $|-$/i.test(text.slice(Math.max(0, place - 9), place))
  const isLed =
    isBetween
    || low.value !== low.numeral.value
    || (!Number.isInteger(low.value) && !Number.isInteger(high.value))
    || /\b(?:from|aged?|ages|of|score|range|ranging|about|around|some|or|to) $|\($/i.test(
      text.slice(Math.max(0, place - 9), place),
    )
  if (isDash && (!isAscending || (isBare && !isLed))) return { kind: 'score', end: high.end }
  if (
    match[4]
    && !(
      high.value === low.value + 1
      || (low.numeral.isWords && high.numeral.isWords && isAscending && high.value <= 2 * low.value)
    )
  )
    return undefined
  if (!isAscending || (isBare && !isDash && !isLed && !match[4])) return undefined
  const bound = low.bound === 'exactly' ? high.bound : low.bound
  // The exact value is the lower end's, as the value is.
  // About 2-3,000: the two, or two thousand.
  const isApart =
    isDash && low.unit === 'count' && low.value < high.value / 1000 && high.value < 1e5 && high.value % 1000 === 0
  const unsure = low.unsure ?? (isApart ? 'its ends may not be of one scale' : undefined)
  const doubt = unsure === undefined ? {} : { unsure }
  const amount = { ...high, ...doubt, bound, fraction: low.fraction, form: low.form }
  return { kind: 'range', low: low.value, high: high.value, amount }
}

/**
 * Gives both ends one unit and scale: the 3 of $3-5 million is 3 million dollars. Undefined where the two do not fit.
 */
function united(first: Amount, second: Amount): [Amount, Amount] | undefined {
  const isFree = first.own === 'none'
  const takesMoney = first.own === 'money' && second.own === 'none'
  const isSame =
    first.unit === second.unit && (first.noun === second.noun || first.noun === undefined || second.noun === undefined)
  if (!isFree && !takesMoney && !isSame) return undefined
  if (isFree && second.unit === 'multiple' && second.numeral.isWords) return undefined
  const giver = takesMoney ? first : second
  const scale = second.numeral.scale
  const shares =
    first.numeral.scale === 1
    && scale > 1
    && first.value < (second.value / scale) * 1000
    && (isFree || takesMoney || first.own === 'money')
    && first.value < 1000
  const factor = shares ? scale : isFree && second.fraction ? second.value / second.numeral.value : 1
  const common = {
    unit: giver.unit,
    noun: second.noun ?? first.noun,
    per: second.per ?? first.per,
    sense: second.sense,
    unsure: giver.unsure ?? first.unsure,
  }
  return [
    { ...first, ...common, own: giver.own, value: rounded(first.value * factor) },
    { ...second, ...common, own: giver.own },
  ]
}
