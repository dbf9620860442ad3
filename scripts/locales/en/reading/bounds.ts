import type { Bound } from '../../../quantities/quantity.ts'
import { nameBeforeFinder } from '../../reading/names.ts'
import { before, behind, negatedSubject, negatedVerb, negation, takes, unreached } from './boundWords.ts'
import { isDifference, spanAgo } from './thenWords.ts'
import { matchAt } from './text.ts'

/** A bound beside a number, and where it begins (before it) or ends (behind it). */
export interface BoundRead {
  bound: Exclude<Bound, 'exactly'>
  place: number
  phrase: string
}

const reach = 48
const find = nameBeforeFinder(() => before.map(([phrase, bound]) => [phrase, { bound, phrase }] as const))

const turned: Readonly<Record<BoundRead['bound'], BoundRead['bound']>> = {
  over: 'at-most',
  under: 'at-least',
  'at-least': 'under',
  'at-most': 'over',
  about: 'about',
  nearly: 'nearly',
}

/** The bound right before a place, looking back no further than `floor`, with what turns it. */
export function boundBefore(text: string, place: number, floor: number): BoundRead | undefined {
  const from = Math.max(floor, place - reach)
  const reached =
    /[hgd]/i.test(text.charAt(place - 2)) && /reach(?:ing|ed)? $/i.test(text.slice(Math.max(from, place - 9), place))
  const miss = reached ? unreached.exec(text.slice(from, place)) : null
  if (miss) return { bound: 'under', place: from + miss.index, phrase: miss[0] }
  let end = place
  while (end > from && text.charAt(end - 1) === ' ') end--
  const found = find(text, end, from)
  if (!found) return undefined
  const { bound, phrase } = found.row
  const isWord = /^[a-z]/.test(phrase)
  const isInWord = found.start > from && /[a-z\u00C0-\u024F\d'’-]/i.test(text.charAt(found.start - 1))
  if (isWord && (isInWord || end === place)) return undefined
  const outside = text.slice(from, found.start)
  if (takes[phrase]?.test(outside) || isComparedInTime(text, found.start, phrase, place)) return undefined
  const negative = turns(bound, phrase)
    ? (negation.exec(outside)
      ?? (/^(?:more|less|fewer) than$/.test(phrase) ? negatedVerb.exec(outside) : null)
      ?? (/^(?:more|less|fewer) than$|^(?:over|under|above|below)$/.test(phrase) ? negatedSubject.exec(outside) : null))
    : null
  if (negative) return { bound: turned[bound], place: from + negative.index, phrase: `not ${phrase}` }
  return { bound, place: found.start, phrase }
}

/**
 * Whether what looks like a bound compares with an earlier time: 45 fewer than five years ago, higher than a decade
 * before. It closed more than five years ago is a bound.
 */
function isComparedInTime(text: string, start: number, phrase: string, place: number): boolean {
  const [, comparative] = /^(\w+) than$/.exec(phrase) ?? []
  if (comparative === undefined || !spanAgo.test(text.slice(place, place + 40))) return false
  return !/^(?:more|less|fewer)$/.test(comparative) || isDifference(text.slice(Math.max(0, start - 40), start))
}

/** Of the bounds that are turned already (no more than, not exceeding), a no before them is part of something else. */
function turns(bound: Bound, phrase: string): boolean {
  return (bound === 'over' || bound === 'under' || phrase === 'at least') && !/^n(?:o|ot) /.test(phrase)
}

/** What every bound behind a number begins with; it is asked before the bounds are tried. */
const beginning = /\+|[ ,-]{1,2}[oamuptgi]/iy

/** The bound right behind a place. */
export function boundBehind(text: string, place: number, isBeforeNoun = false): BoundRead | undefined {
  if (!matchAt(beginning, text, place)) return undefined
  const plus = isBeforeNoun ? matchAt(/ plus(?= (?:[a-z]+s|people|men|women|children)\b)/y, text, place) : null
  if (plus) return { bound: 'over', place: place + plus[0].length, phrase: 'plus' }
  for (const [bound, pattern] of behind) {
    const match = matchAt(pattern, text, place)
    if (match) return { bound, place: place + match[0].length, phrase: match[0] }
  }
  return undefined
}
