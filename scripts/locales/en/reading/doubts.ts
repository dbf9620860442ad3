import type { Reading } from '../../../quantities/quantity.ts'
import { whyUnsure } from '../../reading/neighbours.ts'
import type { Sentence } from './context.ts'
import { scales, small } from './numeralWords.ts'
import { signLeft } from './signs.ts'
import { wordAfter, wordBefore } from './text.ts'

type Found = Omit<Reading, 'text'>

const nothing = { isNumeral: (): boolean => false }

/** The readings, with a reason where something stands right beside one that may belong to it and was not understood. */
export function whyDoubted({ text }: Sentence, found: readonly Found[]): Found[] {
  return found.map((reading, index) => {
    if (reading.unsure !== undefined) return reading
    const near = found.slice(Math.max(0, index - 1), index + 2)
    const unsure = whyUnsure(text, reading.start, reading.end, nothing) ?? besides(text, reading, near)
    return unsure === undefined ? reading : { ...reading, unsure }
  })
}

function besides(text: string, reading: Found, near: readonly Found[]): string | undefined {
  const { start, end } = reading
  if (signLeft(text, start)) return `a sign stands right before it: ${text.charAt(start - 1)}`
  if (/^ ?±/.test(text.slice(end, end + 2))) return 'a tolerance stands right behind it'
  if (/\p{Sc}/u.test(text.charAt(start - 1)) || /^ ?\p{Sc}(?! ?\d)/u.test(text.slice(end, end + 4)))
    return 'a sign of money stands right beside it and was not understood'
  if (/^[ -]plus (?:hundred|thousand|[a-z]*illion)\b/.test(text.slice(end, end + 18)))
    return 'a scale stands behind it and was not understood'
  if (/^ (?:grand|mill?|mio)\b/.test(text.slice(end, end + 6)))
    return `a scale may stand behind it: ${text.slice(end + 1, end + 6)}`
  if (/^['’′]\d/.test(text.slice(end, end + 2)))
    return 'a mark and digits stand right behind it and were not understood'
  if (reading.unit === 'meter' && /\d ?h(?:rs?)? ?$/.test(text.slice(Math.max(0, start - 6), start)))
    return 'it stands behind hours, and may be minutes'
  const isLetter = reading.unit === 'meter' && / m$/.test(text.slice(start, end))
  if (isLetter && /^ (?:people|[a-z]{3,}s)\b/.test(text.slice(end, end + 16))) return 'm may be metres or millions'
  if (reading.unit !== 'date' && /^-[\d$€£]/.test(text.slice(end, end + 2)))
    return 'a dash and digits stand right behind it and were not understood'
  const left = near.find((other) => other.end === start - 1 && other.unit !== 'date' && other.unit !== 'count')
  if (left && reading.unit === 'count' && reading.noun === undefined && text.charAt(start - 1) === ' ')
    return 'a measure stands right before it, of which it may be a part'
  const last = text.charAt(end - 1)
  if (/[^A-Za-z]/.test(last) && /[A-Za-z°]/.test(text.charAt(end)))
    return `letters stand right behind it: ${text.slice(end, end + 6)}`
  if (/^[/^][A-Za-z]/.test(text.slice(end, end + 2)))
    return `what is per something was not understood: ${text.slice(end, end + 8)}`
  const before = wordBefore(text, start)
  // Two 12-inch guns are fine.
  const isJoined = /^[^ ]{1,12}-[a-z]/.test(text.slice(start, start + 16)) || before?.isHyphened
  if (reading.unit !== 'date' && before && small.has(before.word) && before.word !== 'one' && !isJoined)
    return `a numeral stands right before it: ${before.word}`
  if (reading.unit !== 'count') return undefined
  const scale = /[^A-Za-z]([a-z]{1,8}illions?)(?![a-z])/i.exec(` ${text.slice(start, end + 12)}`)?.[1]
  if (scale && !scales.has(scale.toLowerCase())) return `a scale was not understood: ${scale}`
  if (/^-(?!strong\b|plus\b|odd\b)[A-Za-z]/.test(text.slice(end, end + 7)) && reading.noun === undefined)
    return `what is joined to it was not understood: ${text.slice(end, end + 12)}`
  if (
    /^(?: and)? (?:first|second|third|[a-z]{2,9}(?:fth|nth|rth|xth|hth|eth))\b/.test(text.slice(end, end + 16))
    && /[a-z]$/.test(last)
  )
    return 'an ordinal stands right behind it'
  if (reading.noun !== undefined) return undefined
  if (/^ [B-HJ-Z](?![A-Za-z'’&-]|\.[A-Za-z])/.test(text.slice(end, end + 4)))
    return `a letter stands right behind it: ${text.charAt(end + 1)}`
  const next = wordAfter(text, end)
  if (next && (small.has(next.word) || scales.has(next.word)) && next.word !== 'one')
    return `a numeral stands right behind it: ${next.word}`
  const isTouched = near.some(
    (other) =>
      other !== reading
      && other.unit === 'count'
      && other.noun === undefined
      && /^ {1,2}$/.test(text.slice(Math.min(end, other.end), Math.max(start, other.start))),
  )
  return isTouched ? 'another number stands right beside it' : undefined
}
