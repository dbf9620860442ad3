import type { Reading } from '../../../quantities/quantity.ts'
import { convert, sameDimension } from '../../../quantities/units.ts'
import { rounded } from '../../reading/digits.ts'
import { scales } from './numeralWords.ts'

type Found = Omit<Reading, 'text'>

/** Whether a reading is a number alone, which may share the unit of another. */
export function isBare({ unit, noun, per }: Found): boolean {
  return unit === 'count' && noun === undefined && !per
}

/** Whether a reading has what it can share: dates, places in an order, multiples and a third in words have not. */
export function isGiver({ unit, high, form }: Found): boolean {
  return unit !== 'date' && unit !== 'rank' && unit !== 'multiple' && typeof high !== 'string' && form !== 'fraction'
}

/** €4 beside €7 million: the sign stands before each, and the scale behind one. */
export function isSameMoney(text: string, one: Found, giver: Found): boolean {
  return (
    /^[A-Z]{3}$/.test(one.unit)
    && one.unit === giver.unit
    && !one.per
    && /[^\dA-Za-z. ]\d[\d.]*$/.test(text.slice(one.start, one.end))
  )
}

/** The m of 4.1m beside 6.8m visitors is a million, as that is. */
export function asMillions(text: string, one: Found, giver: Found): Found {
  const isMillions =
    one.unit === 'meter'
    && giver.unit !== 'meter'
    && /\dm$/.test(text.slice(one.start, one.end))
    && scaleIn(text, giver) >= 1e6
  if (!isMillions) return one
  return { ...one, unit: 'count', value: rounded(Number(one.value) * 1e6), unsure: undefined }
}

const letters: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, M: 1e6, K: 1e3, b: 1e9, B: 1e9 }
const scaleWord = /\d ?([kKmMbB])(?![A-Za-z])|(?<![A-Za-z])([a-z]{2,9})(?![a-z])/g

/** The scale in the words of a reading: 1e6 of 3.2 million and £4m, 1 of none. */
function scaleIn(text: string, { start, end, value }: Found): number {
  for (const [, letter, word] of text.slice(start, end).matchAll(scaleWord)) {
    const scale = letter === undefined ? scales.get(word ?? '') : letters[letter]
    if (scale !== undefined && scale >= 1000 && Math.abs(Number(value)) >= scale / 1000) return scale
  }
  return 1
}

/** The first unit of a duration that is said in two: the hours of three hours and ten minutes. */
const outer = /\b(year|month|week|day|hour|minute)s?\b/i

/** How much one of the first unit of a giver is in its own: 60 of three hours and ten minutes, 1 of ten minutes. */
function outerFactor(text: string, { start, end, unit }: Found): number {
  const first = outer.exec(text.slice(start, end))?.[1]?.toLowerCase()
  return first !== undefined && first !== unit && sameDimension(first, unit) ? convert(1, first, unit) : 1
}

/** How many times one number may be the other, if one scale is of both. */
const alike = 20

/**
 * A number with the unit, noun and rate of another beside it, and with its scale where both are of one size without it:
 * the 2.1 of "3.2 million, from 2.1". Undefined where only the one has a scale and that cannot be told.
 */
export function withUnitOf(text: string, one: Found, giver: Found): { reading: Found; isScaled: boolean } | undefined {
  const { unit, noun, per, sense } = giver
  const scale = scaleIn(text, one) > 1 ? 1 : scaleIn(text, giver)
  if (scale === 1 && isSameMoney(text, one, giver)) return undefined
  const [own, other] = [Math.abs(Number(one.value)), Math.abs(Number(giver.value)) / scale]
  const isScaled = scale > 1 && own < 1000
  const factor = isScaled ? scale : outerFactor(text, giver)
  const isAlike = own <= other * alike && other <= own * alike
  const reading: Found = {
    ...one,
    value: rounded(Number(one.value) * factor),
    unit,
    ...(noun !== undefined && { noun }),
    ...(per && { per }),
    ...(sense && { sense }),
    ...(typeof one.low === 'number' && { low: rounded(one.low * factor) }),
    ...(typeof one.high === 'number' && { high: rounded(one.high * factor) }),
    ...(isScaled && !isAlike && { unsure: 'the scale of the number beside it may be of this one too' }),
  }
  return { reading, isScaled }
}
