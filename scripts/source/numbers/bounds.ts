import type { Bound } from './quantity.ts'
import { matchAt } from './sticky.ts'

/** A bound that stands beside a number, and where it begins (before it) or ends (behind it). */
export interface BoundWord {
  bound: Exclude<Bound, 'exactly'>
  place: number
}

/** Words before a number, nearest to it last. 不 and no turn a bound round, so they are tried first. */
const before: [BoundWord['bound'], RegExp][] = [
  ['under', /(?:不超过|不多于|不高于|不大于|至多|最多|不到|不足|未满|不满|未及|(?<!不)(?:少于|低于|小于)|(?:no|not) more than|(?<!no |not )(?:less|fewer|lower) than|at most|up to|under|below|within|[<≤])\s?$/i],
  ['over', /(?:(?:超过|突破)了?|远?超|超出|逾|不少于|不低于|不小于|不下于?|至少|最少|起码|(?:多于|大于|高于|高出)|(?:more|greater|higher|(?:no|not) (?:less|fewer)) than|at least|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|upwards of|in excess of|[>≥])\s?$/i],
  ['about', /(?:大约|大概|约莫|(?<![节条合预纽公契违简特])约[为合占佔达有]?|将近|接近|逼近|差不多|(?<![附就最靠临远相亲新])近|about|around|approximately|approx\.|roughly|nearly|almost|close to|some|circa|[~≈])\s?$/i],
]

const behind: [BoundWord['bound'], RegExp][] = [
  ['over', /(?:以上|之上|开外|\+(?![\dA-Za-z])|\s(?:or (?:more|above|higher|older)|and (?:above|up)|plus)\b)/y],
  ['under', /(?:以下|以内|之内|之下|\s(?:or (?:less|fewer|below|under))\b)/y],
  ['about', /(?:左右|上下|量级|级别|(?<=[万亿])级|\sor so\b)/y],
]

/** How far back a bound's words can reach. */
const reach = 20

/** The bound that stands right before `place`, looking back no further than `floor`. */
export function boundBefore(text: string, place: number, floor: number): BoundWord | undefined {
  const from = Math.max(floor, place - reach)
  const window = text.slice(from, place)
  for (const [bound, pattern] of before) {
    const match = pattern.exec(window)
    if (!match) continue
    // "discover 3" is not "over 3".
    const joined = /^[a-z]/i.test(match[0]) && /[A-Za-z]/.test(text.charAt(from + match.index - 1))
    if (!joined) return { bound, place: from + match.index }
  }
  return undefined
}

/** The bound that stands right behind `place`. */
export function boundBehind(text: string, place: number): BoundWord | undefined {
  for (const [bound, pattern] of behind) {
    const match = matchAt(pattern, text, place)
    if (match) return { bound, place: place + match[0].length }
  }
  return undefined
}
