import type { Reading } from '../../../quantities/quantity.ts'
import { mapBeside } from '../../reading/besideDates.ts'
import { pattern } from './rows.ts'
import { asMillions, isBare, isGiver, isSameMoney, withUnitOf } from './sharedUnit.ts'

type Found = Omit<Reading, 'text'>

/** When the one end was: last year, in the first half of 2019, a decade ago. No clause of its own. */
const when =
  String.raw`(?:,? \(?(?!and\b|but\b)(?:in|at|by|for|on|during|last|this|as of|as at|over|since|a|an|the|one|two|`
  + String.raw`\d{4}|per|of|earlier|just|today|now)\b[^.;:!?,()]{0,40}\)?)?`
const moved =
  String.raw`(?:up|down|higher|lower|rising|falling|rose|fell|increasing|decreasing|improving|climbing|`
  + String.raw`recovering|growing|slowing|narrowing|widening|unchanged|an? (?:rise|fall|increase|drop|decline|jump|gain|`
  + String.raw`improvement|decrease|reduction)|it was|that is|and)`
const small =
  String.raw`(?:the|an?|just|only|some|its|their|previous|earlier|revised|estimated|a year-earlier|last year['’]s|`
  + String.raw`this year['’]s|\d{4}['’]s|(?:the|an?) (?:[a-z]+ )?(?:average|mean|median|target|limit|norm) of)`

/** Between an amount and what it changed from or is compared with: ", up from", ", compared with". */
const behind = pattern(
  'i',
  `^(?: (?:high|wide|long|deep|tall|thick|across|old|in length))?${when}(?:,| [-—]|—)? \\(?(?:(?:${moved} )?(?:from|on)|compared (?:with|to)|in comparison with|(?:as )?against|`,
  `versus|vs\\.?|rather than|instead of|in place of|as opposed to) (?:${small} )*$`,
)
/** Between what it changed from and what it came to; "from" stands before the first. */
const between = pattern('i', `^${when} (?:(?:and|then) )?to (?:${small} )*$`)
/** Between what an amount is compared with and the next: against 10.8 and 9.9. */
const joins = /^(?:,? and|,| or) $/
const nearBounds = '(?:(?:about|only|just|some|nearly|almost|around|over|under) )*'
/** Between amounts of two things, each told with the same word: 78.8 years for men and 82.8 for women. */
const parallel = pattern(
  '',
  String.raw`^ (?:[^.;:!?()\d]{2,50}?|[^.;:!?()\d]{1,30}?(?:19|20)\d\d)(?:,? (?:and|but|while|against)|,) ${nearBounds}$`,
)
/** Between amounts of two times, each told behind the same word: on 47 days, and last year on 83; in summer for six. */
const later = pattern(
  'i',
  `^(?:,? (?:and|but)|,|;) (?:(?:in|by) (?:19|20)\\d\\d,?|(?:last|this|in|by) (?:the )?(?:year|season|month|week|spring|summer|autumn|winter|day|night|morning|evening|wet season|dry season)|today|now|a year later) (\\w+) ${nearBounds}$`,
)
const isFrom = /\bfrom (?:the |just |only |a )?$/i

/**
 * Gives the second end of a change or a comparison the unit, noun and rate of the first: 63 hours a week, up from 41;
 * from 3.2 percent to 2.1; from 41 in 2019 to 63 hours a week.
 */
export function withOtherEnds(text: string, found: readonly Found[]): Found[] {
  if (!found.some(mayShare)) return [...found]
  const others = new WeakSet<Found>()
  return mapBeside(found, (written, first, next) => {
    if (!mayShare(written) || isName.test(text.slice(written.end, written.end + 12))) return written
    const giver =
      first
      && (isOtherEnd(text, first, written)
        || isParallel(text, first, written)
        || isLater(text, first, written)
        || isSide(text, first, written)
        || (others.has(first) && joins.test(text.slice(first.end, written.start))))
        ? first
        : next && isLower(text, written, next)
          ? next
          : undefined
    if (!giver || !hasUnit(giver) || !isGiver(giver) || isExtent(text, giver, written)) return written
    const one = asMillions(text, written, giver)
    const given = isBare(one) || isSameMoney(text, one, giver) ? withUnitOf(text, one, giver) : undefined
    if (!given) return written
    others.add(given.reading)
    return given.reading
  })
}

/** What may lack a part of its unit: a number alone, money without its scale, 4.1m. */
function mayShare(one: Found): boolean {
  return (
    one.unit === 'meter' || (one.unsure === undefined && (isBare(one) || (/^[A-Z]{3}$/.test(one.unit) && !one.per)))
  )
}

/** 41 Squadron: what stands behind the number is a name that it belongs to. */
const isName = /^ (?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]/

/** Rose 3 percent (from 11.8 to 15.2): by how many percent something changed says nothing of what it changed from. */
function isExtent(text: string, { change, unit, end }: Found, { start }: Found): boolean {
  return (
    change !== undefined
    && (unit === 'percent' || unit === 'percentage-point' || unit === 'basis-point')
    && /^[^a-z]*(?:from|to) /i.test(text.slice(end, start))
  )
}

function hasUnit({ unit, noun, per }: Found): boolean {
  return unit !== 'count' || noun !== undefined || per !== undefined
}

function isOtherEnd(text: string, first: Found, one: Found): boolean {
  const words = text.slice(first.end, one.start)
  return words.length < 100 && (behind.test(words) || (between.test(words) && beginsChange(text, first)))
}

function isParallel(text: string, first: Found, { start, end }: Found): boolean {
  const words = text.slice(first.end, start)
  const lead = /^ (?:for|in|at|among|by|on) /.exec(text.slice(end, end + 7))?.[0]
  return lead !== undefined && words.length < 70 && words.includes(lead) && parallel.test(words)
}

function isLater(text: string, first: Found, { start }: Found): boolean {
  const word = later.exec(text.slice(first.end, start))?.[1]
  return (
    word !== undefined && /^(?:on|for|in|at|with|by)$/i.test(word) && text.slice(0, first.start).endsWith(` ${word} `)
  )
}

const side = '(?:long|wide|deep|high|tall|thick|broad|across)'
const nextSide = pattern('', `^ ${side}(?:,| and|, and) ${nearBounds}$`)
const isOfSide = pattern('', `^ ${side}\\b`)

/** Twelve metres long and 5 wide: how far it is the other way. */
function isSide(text: string, first: Found, { start, end }: Found): boolean {
  return nextSide.test(text.slice(first.end, start)) && isOfSide.test(text.slice(end, end + 7))
}

function isLower(text: string, one: Found, next: Found): boolean {
  const words = text.slice(one.end, next.start)
  return words.length < 70 && between.test(words) && beginsChange(text, one)
}

function beginsChange(text: string, { start }: Found): boolean {
  return isFrom.test(text.slice(Math.max(0, start - 14), start))
}
