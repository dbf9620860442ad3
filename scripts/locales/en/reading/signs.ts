import { matchAt } from './text.ts'

const words = /(?:^|[^A-Za-z-])((?:plus or minus|minus|negative|plus) {1,2})$/i

/** The sign before a place, and where it begins: -0.4, minus 4, +2.5, a dash at the beginning. */
export function signBefore(
  text: string,
  place: number,
  floor: number,
): { place: number; isNegative: boolean } | undefined {
  const character = text.charAt(place - 1)
  if (
    (character === '-' || character === '+')
    && place - 1 >= floor
    && /^$|[\s([,:;~/=<>"'“‘—]/.test(text.charAt(place - 2))
  ) {
    return { place: place - 1, isNegative: character === '-' }
  }
  if (character === ' ' && /^\s*- *$/.test(text.slice(Math.max(0, place - 24), place)) && place < 8)
    return { place: text.indexOf('-'), isNegative: true }
  if (character !== ' ' || !/[se ]/i.test(text.charAt(place - 2))) return undefined
  const from = Math.max(floor, place - 16)
  const word = words.exec(text.slice(from, place))
  return word?.[1] ? { place: place - word[1].length, isNegative: !/^plus/i.test(word[1]) } : undefined
}

/** Whether a sign that was not read stands before a place. */
export function signLeft(text: string, place: number): boolean {
  return matchAt(/[±∓×÷^]/y, text, place - 1) !== null
}
