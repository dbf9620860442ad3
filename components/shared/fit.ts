import type { WrittenFact } from '../../scripts/typography/text.ts'
import { lettersWidth } from './letters.ts'
import { bold, largestThatFits, measure } from './text.ts'
import { sizesFrom, sizeWithin, type } from './typeScale.ts'

/** Where things of these sizes begin, each as near its target as the one before it and the room allow. */
export function spread(targets: readonly number[], sizes: readonly number[], gap: number, room: number): number[] {
  const starts: number[] = []
  let free = 0
  targets.forEach((target, index) => {
    const start = Math.max(target, free)
    starts.push(start)
    free = start + (sizes[index] ?? 0) + gap
  })
  let end = room
  return starts
    .reverse()
    .map((start, back) => {
      const size = sizes[sizes.length - 1 - back] ?? 0
      const moved = Math.min(start, end - size)
      end = moved - gap
      return moved
    })
    .reverse()
}

/** How numbers are set at one size: `words` is the size of what stands before and after them. */
export interface FittedNumber {
  size: number
  words: number
  stacked: boolean
  before: boolean
  after: number
  height: number
  /** How far below the top of the number's box its ink begins. */
  rise: number
}

/** The percent sign is part of its number: larger than words, and beside it also where words are under it. */
export const isPercent = (fact: WrittenFact): boolean => fact.suffix?.trim() === '%'
export const percentRatio = 0.64

/**
 * The sign of money before a number, which is part of it and as large as its digits, and the words before that. One
 * that
 * has letters is smaller; a code, such as PLN, is a word.
 */
export function signOf(fact: WrittenFact): { words: string; sign: string; ratio: number } {
  const prefix = fact.prefix ?? ''
  const sign = /[−+]?[A-Z]{0,3}\p{Sc}$/u.exec(prefix)?.[0] ?? ''
  const words = prefix.slice(0, prefix.length - sign.length)
  return { words, sign, ratio: /[A-Z]/.test(sign) ? percentRatio : 1 }
}

/**
 * The 萬 and 億 of a number, which are part of it and as large as its digits to the eye; and the unit, which is a word.
 */
export function magnitudeOf(fact: WrittenFact): { magnitude: string; unit: string } {
  // In 千瓦 and 兆瓦时 they belong to the unit.
  const magnitude = /^(?:[萬万億亿]+|兆(?![瓦焦赫帕位]))/u.exec(fact.suffix ?? '')?.[0] ?? ''
  return { magnitude, unit: (fact.suffix ?? '').slice(magnitude.length) }
}
/** Of the size of the digits: at this size a Han character is as high as they are. */
export const magnitudeRatio = 0.82

/**
 * A stretch of a number: its digits; a word between them; or a number that is all words, in Han characters or in
 * letters.
 */
export interface Segment {
  text: string
  role: 'digits' | 'word' | 'han' | 'letters'
}

/** What a number is set in: the Han characters of a date are words between its digits, those of 三分之二 are the number. */
export function segments(number: string): Segment[] {
  const hasDigits = /\p{Nd}/u.test(number)
  return (number.match(/[\u2e80-\u9fff]+|[^\u2e80-\u9fff]+/gu) ?? []).map((text) => ({
    text,
    role: /[\u2e80-\u9fff]/u.test(text)
      ? hasDigits
        ? 'word'
        : 'han'
      : /\p{Script=Latin}/u.test(text)
        ? 'letters'
        : 'digits',
  }))
}

/** The size of a stretch of a number, where its digits and its words have these. */
export function segmentSize({ role }: Segment, size: number, words: number): number {
  return role === 'word' ? words : role === 'han' ? size * magnitudeRatio : size
}

/** Of the size: how far below the top of a line the ink of digits begins, and that of letters, which reach higher. */
const riseOf = { digits: 0.24, letters: 0.16 }

/** The width of the number alone: a sign of money, digits, what stands between them, its magnitude, a percent sign. */
function coreWidth(fact: WrittenFact, size: number, words: number): number {
  const digits = segments(fact.number).reduce(
    (sum, segment) =>
      sum
      + lettersWidth(segment.text, 'bold') * segmentSize(segment, size, words)
      + (segment.role === 'word' ? words * 0.2 : 0),
    0,
  )
  const { magnitude } = magnitudeOf(fact)
  const { sign, ratio } = signOf(fact)
  return (
    digits
    + lettersWidth(sign, 'bold') * size * ratio
    + (magnitude ? lettersWidth(magnitude, 'bold') * size * magnitudeRatio + size * 0.08 : 0)
    + (isPercent(fact) ? size * percentRatio : 0)
    + (fact.computed ? size * 0.3 : 0)
  )
}

/** The words before and after it. */
const wordsOf = (fact: WrittenFact) =>
  [signOf(fact).words, isPercent(fact) ? undefined : magnitudeOf(fact).unit].filter(
    (text) => text !== undefined && text !== '',
  )

/** Numbers that are digits stay at least so large; those that are long words may be as small as a text. */
const smallest = { digits: type.label, words: type.least }

/**
 * The largest size, up to `largest`, at which all the numbers are within `width` pixels, with their words beside or
 * over and under them.
 */
export function fitNumbers(facts: readonly WrittenFact[], largest: number, width: number, ratio = 0.25): FittedNumber {
  const parts = facts.flatMap((fact) => segments(fact.number))
  const isWords = parts.some(({ role }) => role === 'letters' || role === 'han')
  const rise = parts.some(({ role }) => role === 'letters') ? riseOf.letters : riseOf.digits
  const least = isWords ? smallest.words : smallest.digits
  const wordsAt = (size: number) => Math.max(sizeWithin(size * ratio), Math.min(size, type.note))
  const largestOf = (fits: (size: number) => boolean) => largestThatFits(sizesFrom(largest, least), fits)
  const inlineWidth = (fact: WrittenFact, size: number) =>
    wordsOf(fact).reduce(
      (sum, text) => sum + (lettersWidth(text ?? '', 'bold') + 0.25) * wordsAt(size),
      coreWidth(fact, size, wordsAt(size)),
    )
  const widest = (size: number, stacked: boolean) =>
    Math.max(...facts.map((fact) => (stacked ? coreWidth(fact, size, wordsAt(size)) : inlineWidth(fact, size))))

  const inline = largestOf((size) => widest(size, false) <= width)
  if (inline >= largest * 0.55 && widest(inline, false) <= width) {
    const fitted = { size: inline, words: wordsAt(inline), stacked: false, before: false, after: 0 }
    return { ...fitted, height: inline * 1.1, rise: inline * rise }
  }
  const size = largestOf((candidate) => widest(candidate, true) <= width)
  const words = wordsAt(Math.min(size, largest * 0.7))
  const before = facts.some((fact) => signOf(fact).words !== '')
  const after = Math.max(
    ...facts.map((fact) =>
      isPercent(fact) || magnitudeOf(fact).unit === ''
        ? 0
        : measure(magnitudeOf(fact).unit.trim(), bold(words), width).lines,
    ),
  )
  return {
    size,
    words,
    stacked: true,
    before,
    after,
    height: size * 1.1 + words * 1.3 * ((before ? 1 : 0) + after) + (after > 0 ? 6 : 0),
    rise: before ? 0 : size * rise,
  }
}

/** The width of a number so set, the words at its sides included. */
export function numberWidth(fact: WrittenFact, fit: FittedNumber): number {
  const words = wordsOf(fact).map((text) => lettersWidth(text ?? '', 'bold') * fit.words)
  const core = coreWidth(fact, fit.size, fit.words)
  return fit.stacked ? Math.max(core, ...words) : words.reduce((sum, width) => sum + width + fit.words * 0.25, core)
}
