import { isPlural } from './nouns.ts'
import { readNumeral } from './numeral.ts'
import { readOrdinal } from './ordinals.ts'
import { matchAt, wordBefore } from './text.ts'
import { pattern, wordsOf } from './rows.ts'

/** A place in an order: second-largest, No. 1, ranked 5th; of "top three" the number of places. */
export interface RankRead {
  value: number
  end: number
}

const number = pattern(
  'y',
  String.raw`(?:N[oO]\.? ?|no\. ?|#)(?=\d)|(?:N[oO]\. |[Nn]umber )(?=\d|(?:one|two|three|four|five|six|seven|`,
  String.raw`eight|nine|ten)\b)`,
)
const top = /top(?: |-)(?=[\dtfsen])/iy
const superlative = pattern(
  'i',
  String.raw`^[ -](?:most|least|largest|biggest|smallest|highest|lowest|longest|shortest|best|worst|oldest|`,
  String.raw`youngest|fastest|slowest|tallest|richest|poorest|busiest|greatest|strongest|heaviest|deepest|`,
  String.raw`hottest|coldest|wettest|driest|safest|[a-z]{3,10}est)(?![a-z])`,
)
const places = /^[ -](?:place|placed|spot|position|rank|ranked)\b/i
const repeated = pattern(
  'i',
  String.raw`^ (?:consecutive|straight|successive|time|year running|month running|week running|day running|`,
  String.raw`title|win|victory|term|attempt|anniversary)\b`,
)
const verbs = new Set(
  wordsOf(`
  ranked ranks ranking rank finished finish finishes finishing came comes come coming placed places sits sit sitting
  stands stood lies lie lying running ran remains remained dropped climbed moved is was are were to from joint equal
`),
)
const ended =
  /^(?:$|[.,;:)]| (?:in|behind|after|with|among|on|out|worldwide|nationally|globally|overall|for|to|and|from)\b)/
/** 42nd Street, the 14th Amendment, the 12th floor. */
const address = /^ (?:[A-Z][a-z]+|floor|grade|graders?|street|avenue)\b/
const named = pattern(
  '',
  String.raw`^ (?:[A-Z][a-z]+|floor|grade|grader|graders|street|avenue|degree|cousin|hole|party|parties|world|`,
  String.raw`person|hand|half|reading|language|generation)\b`,
)

/** Reads the rank that begins at a place. */
export function readRank(text: string, place: number): RankRead | undefined {
  if (/[A-Za-z\d&]/.test(text.charAt(place - 1))) return undefined
  const led = matchAt(number, text, place) ?? matchAt(top, text, place)
  // Vacant homes number 676,452: there it is a verb.
  const isVerb = led && /^number/.test(led[0]) && isPlural(wordBefore(text, place)?.word ?? '')
  if (isVerb) return undefined
  if (led) return ofNumber(text, place + led[0].length, /^top/i.test(led[0]))
  const ordinal = readOrdinal(text, place)
  if (!ordinal || ordinal.isPlural || ordinal.value === 0) return undefined
  const behind = text.slice(ordinal.end, ordinal.end + 24)
  const only = ordinal.value === 2 ? matchAt(/ only to\b/y, text, ordinal.end) : null
  if (only) return { value: 2, end: ordinal.end + only[0].length }
  const rank = { value: ordinal.value, end: ordinal.end }
  if (superlative.test(behind))
    return { value: ordinal.value, end: ordinal.end + (superlative.exec(behind)?.[0].length ?? 0) }
  if (places.test(behind)) return rank
  const before = wordBefore(text, place)?.word ?? ''
  if (before === 'every') return undefined
  if (verbs.has(before) && ended.test(behind)) return rank
  if ((ordinal.isDigits ? address : named).test(behind)) return undefined
  if (repeated.test(behind) && ordinal.value > 1) return rank
  return ordinal.value >= 4 || ordinal.isDigits ? rank : undefined
}

function ofNumber(text: string, place: number, isTop: boolean): RankRead | undefined {
  const numeral = readNumeral(text, place)
  if (!numeral || !Number.isSafeInteger(numeral.value) || numeral.value === 0 || numeral.scale > 1) return undefined
  if (/^ ?(?:%|per ?cent|percent|[$€£])/.test(text.slice(numeral.end, numeral.end + 9))) return undefined
  return isTop && (numeral.value === 1 || numeral.value > 1000) ? undefined : { value: numeral.value, end: numeral.end }
}
