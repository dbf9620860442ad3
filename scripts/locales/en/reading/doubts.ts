import type { Reading } from '../../../quantities/quantity.ts'
import { whyUnsure } from '../../reading/neighbours.ts'
import type { Sentence } from './context.ts'
import { stops } from './nounWords.ts'
import { ordinals, scales, small } from './numeralWords.ts'
import { signLeft } from './signs.ts'
import { wordAfter, wordAt, wordBefore } from './text.ts'

type Found = Omit<Reading, 'text'>

const nothing = { isNumeral: (): boolean => false }

/** The readings, with a reason where something stands right beside one that may belong to it and was not understood. */
export function whyDoubted(sentence: Sentence, found: readonly Found[]): Found[] {
  return found.map((reading, index) => {
    if (reading.unsure !== undefined) return reading
    const near = found.slice(Math.max(0, index - 1), index + 2)
    const unsure = whyUnsure(sentence.text, reading.start, reading.end, nothing) ?? besides(sentence, reading, near)
    return unsure === undefined ? reading : { ...reading, unsure }
  })
}

function besides(sentence: Sentence, reading: Found, near: readonly Found[]): string | undefined {
  const { text } = sentence
  const { start, end, unit } = reading
  const behind = text.slice(end, end + 20)
  return (
    signBefore(text, start)
    ?? (behind === '' ? undefined : unreadBehind(text, reading, behind))
    ?? (unit === 'meter' ? letterOfMany(sentence, reading, behind) : undefined)
    ?? unreadBefore(text, reading, near)
    ?? (reading.form === 'fraction' ? nextOfSome(text, reading) : undefined)
    ?? (unit === 'count' ? besidesCount(text, reading, near, behind) : undefined)
  )
}

function signBefore(text: string, start: number): string | undefined {
  const character = text.charAt(start - 1)
  if (character === ' ' || character === '') return undefined
  if (signLeft(text, start)) return `a sign stands right before it: ${character}`
  return /\p{Sc}/u.test(character) ? 'a sign of money stands right before it and was not understood' : undefined
}

const unreadScale = /^ (?:grand|mill?|mio)\b/
const unreadPlus = /^[ -]plus (?:hundred|thousand|[a-z]*illion)\b/

function unreadBehind(text: string, { unit, end }: Found, behind: string): string | undefined {
  if (/^ ?±/.test(behind)) return 'a tolerance stands right behind it'
  if (/^ ?\p{Sc}(?! ?\d)/u.test(behind)) return 'a sign of money stands right behind it and was not understood'
  if (unreadPlus.test(behind)) return 'a scale stands behind it and was not understood'
  if (unit !== 'date' && unreadScale.test(behind)) return `a scale may stand behind it: ${behind.slice(1, 6)}`
  const last = text.charAt(end - 1)
  if (/^ 0\d/.test(behind) && /\d/.test(last)) return `digits stand right behind it: ${behind.slice(1, 6)}`
  if (/^ /.test(behind)) return undefined
  if (/^['’′]\d/.test(behind)) return 'a mark and digits stand right behind it and were not understood'
  if (unit !== 'date' && /^-[\d$€£]/.test(behind))
    return 'a dash and digits stand right behind it and were not understood'
  if (/[^A-Za-z]/.test(last) && /^[A-Za-z°]/.test(behind)) return `letters stand right behind it: ${behind.slice(0, 6)}`
  return /^[/^][A-Za-z]/.test(behind) ? `what is per something was not understood: ${behind.slice(0, 8)}` : undefined
}

/** The m of 2h 5m is a minute, and that of 5 m people a million. */
function letterOfMany({ text, about }: Sentence, { start, end }: Found, behind: string): string | undefined {
  if (/\d ?h(?:rs?)? ?$/.test(text.slice(Math.max(0, start - 6), start)))
    return 'it stands behind hours, and may be minutes'
  const written = text.slice(start, end)
  if (/ meters$/.test(written) && /^ (?:have|had|were|are)\b/.test(behind)) return 'meters may be a length or devices'
  const counted = / m$/.test(written) ? /^ (people|[a-z]{3,}s)\b/.exec(behind)?.[1] : undefined
  const isMany = counted !== undefined && !stops.has(counted)
  const isMeasured = /^ (?:long|wide|deep|tall|high|below|above|across|away|apart|from|of|at)\b|^-/.test(behind)
  const mayCount = about('counting') && /\d\.\d+m$/.test(written) && !isMeasured
  return isMany || mayCount || (/\d ?m$/.test(written) && about('many') && !about('length'))
    ? 'm may be metres or millions'
    : undefined
}

function unreadBefore(text: string, reading: Found, near: readonly Found[]): string | undefined {
  const { start, unit } = reading
  if (unit === 'date') return undefined
  const isAlone = unit === 'count' && reading.noun === undefined && text.charAt(start - 1) === ' '
  if (isAlone && near.some((other) => other.end === start - 1 && other.unit !== 'date' && other.unit !== 'count'))
    return 'a measure stands right before it, of which it may be a part'
  const before = wordBefore(text, start)
  if (!before || before.isHyphened || !small.has(before.word) || before.word === 'one') return undefined
  // Two 12-inch guns are fine, four 660 MW units, and a family of four about 30 years ago; three plus four is a sum.
  const isApart =
    /^(?:[^ ]{1,12}-[a-z]|plus )/.test(text.slice(start, start + 16))
    || (/\d/.test(text.charAt(start)) && unit !== 'count' && unit !== 'percent')
    || (reading.bound !== 'exactly' && !small.has(wordAt(text, start)?.word ?? ''))
  return isApart ? undefined : `a numeral stands right before it: ${before.word}`
}

/** What stands before a part for certain: cut by a third, nearly a fifth. */
const beforePart = /\b(?:by|to|from|than|about|nearly|almost|over|under|up|down|another|roughly|around) $/i
/** The number before each ordinal, in words and digits: two or both before a third. */
const before: ReadonlyMap<string, string> = new Map(
  [...ordinals].map(([word, value]) => {
    const same = [...small].flatMap(([numeral, other]) => (other === value - 1 ? [numeral] : []))
    return [word, [String(value - 1), ...same, ...(value === 3 ? ['both', 'second'] : [])].join('|')]
  }),
)

/** Two farms have closed and a third will follow: that is one more, and no part. */
function nextOfSome(text: string, { start, end }: Found): string | undefined {
  const ordinal = /^an? ([a-z]+)$/i.exec(text.slice(start, end))?.[1]?.toLowerCase() ?? ''
  const number = before.get(ordinal)
  const lead = text.slice(0, start)
  if (
    number === undefined
    || /^ (?:of|are|were|have|less|more|fewer|[a-z]+er)\b/.test(text.slice(end, end + 12))
    || beforePart.test(lead.slice(-12))
  )
    return undefined
  const isNext = new RegExp(`(?<![\\d.,])\\b(?:${number})\\b(?![.,]\\d)`, 'i').test(lead.slice(-120))
  return isNext ? `it may be the ${ordinal} of several` : undefined
}

/** British time with a dot, of which nothing else says that it is one: came at 9.20. */
const timeOfDay = /\b(?:at|from|until|till|by|before|after) (?:[01]\d|[1-9]|2[0-3])\.[0-5]\d$/

const unreadOrdinal =
  /^(?: and)? (?:first|second|third|(?!worth|north|birth|earth|forth|berth|month|health|wealth|beneath)[a-z]{2,9}(?:fth|nth|rth|xth|hth|eth))\b/

/** 340 six years earlier: the numeral behind is of when that was. */
const saysWhen = /^ (?:earlier|later|ago|before|after)\b/

function besidesCount(text: string, reading: Found, near: readonly Found[], behind: string): string | undefined {
  const { start, end, noun } = reading
  const scale = /[^A-Za-z]([a-z]{1,8}illions?)(?![a-z])/i.exec(` ${text.slice(start, end + 12)}`)?.[1]
  if (scale && !scales.has(scale.toLowerCase())) return `a scale was not understood: ${scale}`
  if (noun === undefined && /^-(?!strong\b|plus\b|odd\b)[A-Za-z]/.test(behind))
    return `what is joined to it was not understood: ${behind.slice(0, 12)}`
  if (/^ ?[x×] ?\d/.test(behind)) return 'another dimension stands right behind it'
  if (unreadOrdinal.test(behind) && /[a-z]/.test(text.charAt(end - 1))) return 'an ordinal stands right behind it'
  if (noun !== undefined)
    return ordinals.has(noun.replace(/s$/, '')) && /[A-Za-z]/.test(text.charAt(start))
      ? `it may be a fraction that was not understood: ${noun}`
      : undefined
  if (reading.per === undefined && timeOfDay.test(text.slice(Math.max(0, start - 9), end)))
    return 'it may be a time of day'
  if (/^ [B-HJ-Z](?![A-Za-z'’&-]|\.[A-Za-z])/.test(behind))
    return `a letter stands right behind it: ${behind.charAt(1)}`
  const next = wordAfter(text, end)
  const isWhen = near.some(
    (other) => other.start === next?.start && saysWhen.test(text.slice(other.end, other.end + 9)),
  )
  if (next && !isWhen && (small.has(next.word) || scales.has(next.word)) && next.word !== 'one')
    return `a numeral stands right behind it: ${next.word}`
  const isTouched = near.some(
    (other) =>
      other !== reading
      && other.unit === 'count'
      && other.noun === undefined
      && !/^plus /.test(text.slice(Math.max(start, other.start), Math.max(start, other.start) + 5))
      && /^ {1,2}$/.test(text.slice(Math.min(end, other.end), Math.max(start, other.start))),
  )
  return isTouched ? 'another number stands right beside it' : undefined
}
