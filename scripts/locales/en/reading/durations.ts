import type { Unit } from '../../../quantities/quantity.ts'
import { rounded } from '../../reading/digits.ts'
import type { Amount } from './amount.ts'
import { matchAt, wordBefore } from './text.ts'

/** How many of the smaller unit make one of the larger; only where that is always the same. */
const ratios: Readonly<Record<Unit, Readonly<Record<Unit, number>>>> = {
  year: { month: 12 },
  week: { day: 7 },
  day: { hour: 24 },
  hour: { minute: 60, second: 3600 },
  minute: { second: 60 },
  stone: { pound: 14 },
  pound: { ounce: 16 },
  yard: { foot: 3, inch: 36 },
  foot: { inch: 12 },
}
const joint = /,? {1,2}(?:and {1,2})?(?=[\dA-Za-z])/iy

/**
 * Reads on from a length of time, a length or a weight to its smaller parts, so that all are one: 2 hours 40 minutes
 * are 160 minutes, three years and six months 42 months, 6ft 3in 75 inches. The unit is that of the last part.
 * `readAt` reads the amount that begins at a place.
 */
export function withSmallerParts(
  text: string,
  place: number,
  first: Amount,
  readAt: (place: number) => Amount | undefined,
): Amount {
  if (!ratios[first.unit] || wordBefore(text, place)?.word === 'between') return first
  let whole = first
  for (let next = smallerPart(text, whole, readAt); next; next = smallerPart(text, whole, readAt)) whole = next
  return whole
}

/** Five foot nine, 11 stone 4: inches and pounds that their name is left out of. */
function spokenPart(first: Amount, part: Amount): Amount | undefined {
  const small = first.unit === 'foot' ? 'inch' : first.unit === 'stone' ? 'pound' : undefined
  const ratio = small && ratios[first.unit]?.[small]
  if (small === undefined || ratio === undefined || part.own !== 'none' || part.unit !== 'count') return undefined
  if (!Number.isInteger(part.value) || part.value >= ratio || part.bound !== 'exactly') return undefined
  return { ...first, unit: small, value: first.value * ratio + part.value }
}

function smallerPart(text: string, first: Amount, readAt: (place: number) => Amount | undefined): Amount | undefined {
  const smaller = ratios[first.unit]
  if (!smaller || first.per || first.bound !== 'exactly' || !Number.isInteger(first.value)) return undefined
  const match = matchAt(joint, text, first.end)
  const part = match ? readAt(first.end + match[0].length) : undefined
  const spoken = part && match?.[0] === ' ' ? spokenPart(first, part) : undefined
  if (spoken) return { ...spoken, bound: part?.bound ?? 'exactly', end: part?.end ?? first.end }
  const ratio = part && smaller[part.unit]
  if (!part || ratio === undefined || part.unsure !== undefined || part.value >= ratio) return undefined
  return { ...part, value: rounded(first.value * ratio + part.value), own: 'unit' }
}
