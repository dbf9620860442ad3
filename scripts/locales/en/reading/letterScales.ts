import { rounded } from '../../reading/digits.ts'
import { readMoneyBehind } from '../../reading/moneySymbols.ts'
import type { Sentence } from './context.ts'
import { nounBehind } from './nouns.ts'
import type { Numeral } from './numeral.ts'
import { pattern } from './rows.ts'
import { matchAt } from './text.ts'

/** What a letter of scale ends before; a slash leads to what it is for: $1.2 m/yr. */
const letters =
  /( {0,2})(MM|mm|[kKmMbBtT])(?![A-Za-z\d²³^☉⊕]|\/(?!(?:yr|year|month|mo|week|wk|day)\b)|-(?!strong\b)[a-z]{3})/y
const factors: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  m: 1e6,
  M: 1e6,
  MM: 1e6,
  mm: 1e6,
  b: 1e9,
  B: 1e9,
  t: 1e12,
  T: 1e12,
}

/**
 * Reads on through a letter of scale: $5m, 10k, 1.4M. An m is a million behind a sign of money and before a noun that
 * is counted, and otherwise a meter; a t is a trillion of money only.
 */
export function withLetters(sentence: Sentence, numeral: Numeral, isMoney: boolean): Numeral {
  if (numeral.isWords || numeral.scale > 1) return numeral
  const { text } = sentence
  const match = matchAt(letters, text, numeral.end)
  const [, space = '', letter = ''] = match ?? []
  const end = numeral.end + (match?.[0].length ?? 0)
  if (!match || !(isMoney || means(sentence, letter, space !== '', numeral.end, end))) return numeral
  const scale = factors[letter] ?? 1
  return { ...numeral, value: rounded(numeral.value * scale), end, scale, plain: undefined, isLone: false }
}

/** The 400m hurdles, 0.1 M sulphuric acid, 221B Baker Street: where the letter is no scale. */
const others: Readonly<Record<string, RegExp>> = {
  m: /^ (?:(?:men|women|boys|girls)['’]s )?(?:hurdles|freestyle|backstroke|breaststroke|butterfly|medley|relays?|sprint(?:s|er|ers)?|dash|steeplechase|champion(?:s|ships?)?|runners?|swimmers?|finals?|semi-?finals?|heats)\b/,
  M: /^ (?:[a-z]+ (?:acid|hydroxide|chloride|sulph?ate|nitrate|buffer|solution)\b|acid\b|solution\b|(?:[A-Z][a-z]?\d?){2,5}(?![A-Za-z]))/,
  B: /^ [A-Z][a-z]+ (?:Street|St|Road|Rd|Avenue|Lane|Square|Terrace|Drive|Place|Crescent|Gardens)\b/,
}

/** What is many: a population of 4.1m. */
const many =
  /\b(?:population|readership|audience|circulation|electorate|workforce|membership|following|turnout|catchment) (?:of|was|is|to|from|stands at|reached|hit) (?:[a-z]+ ){0,2}[\d.,]+$/i

/** What comes in millions, and how it changed: bookings fell last year, to 2.4m. */
const manyMoved = pattern(
  'i',
  String.raw`\b(?:numbers|sales|bookings|arrivals|departures|registrations|visits|journeys|trips|downloads|deliveries|`,
  String.raw`shipments|visitors|passengers|users|subscribers|customers|tourists|viewers|readers|listeners|voters|`,
  String.raw`students|pupils|patients|followers|riders|workers|households) (?:[a-z]+ )?(?:rose|fell|grew|climbed|`,
  String.raw`dropped|slipped|jumped|increased|declined|doubled|tripled|halved|shrank|risen|fallen|grown)\b`,
  String.raw`[^.;:!?]{0,50} to (?:[a-z]+ ){0,2}[\d.,]+$`,
)

function isOfMany(text: string, digits: number): boolean {
  return (
    many.test(text.slice(Math.max(0, digits - 48), digits))
    || manyMoved.test(text.slice(Math.max(0, digits - 90), digits))
  )
}

function means(sentence: Sentence, letter: string, isApart: boolean, digits: number, end: number): boolean {
  const { text } = sentence
  if (others[letter]?.test(text.slice(end, end + 40))) return false
  if (letter === 'k' || letter === 'MM' || letter === 'M') return true
  if (letter === 'm' && (text.startsWith('-strong', end) || isOfMany(text, digits))) return true
  const isMoney = sentence.findUnit(text, end + 1)?.row.isMoney === true || readMoneyBehind(text, end) !== undefined
  if (isMoney && letter === 'm') return true
  if (isApart || letter === 't' || letter === 'T' || letter === 'mm') return false
  if (letter === 'K' || letter === 'b' || letter === 'B') return true
  return (
    isMoney
    || sentence.findDeclared(text, end + 1) !== undefined
    || (text.charAt(end) === ' '
      && (nounBehind(text, end, 2) !== undefined || sentence.findUnit(text, end + 1)?.row.isDoubtful === false))
  )
}
