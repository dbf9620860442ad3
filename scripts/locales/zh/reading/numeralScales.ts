import type { BeginsUnit } from './numeral.ts'
import { bigScales, smallScales } from './numeralCharacters.ts'
import type { Step } from './numeralSteps.ts'
import { Sum } from './numeralSum.ts'

/**
 * Reads the scale at a place of a numeral that begins at `start`: 十, 百 and 千 multiply the digit before them, 万 and
 * 亿 all of their section. Undefined where none stands there, a unit begins there, or no numeral goes on with it.
 */
export function readScale(text: string, at: number, start: number, sum: Sum, beginsUnit: BeginsUnit): Step | undefined {
  const small = smallScales.get(text.charAt(at))
  const scale = small ?? bigScales.get(text.charAt(at))
  if (scale === undefined || (at > start && beginsUnit(text, at, start))) return undefined
  const goesOn = small === undefined ? multiplySection(sum, scale) : multiplyDigit(sum, scale)
  if (!goesOn) return undefined
  closeDigit(sum, scale)
  return { end: at + 1, row: '' }
}

/** Whether the numeral goes on with a scale below 万, which is then taken into the sum. */
function multiplyDigit(sum: Sum, scale: number): boolean {
  const digit = sum.digit === 0 && sum.hasZero ? undefined : sum.digit
  if (scale >= sum.smallInSection || (digit !== undefined && sum.places > 0 && digit >= 1e4)) return false
  if (digit === undefined && scale > 10) {
    if (!sum.isEmpty()) return false
    sum.isHeadless = true
  }
  sum.section += (digit ?? 1) * scale
  sum.smallInSection = scale
  return true
}

/** Whether the numeral goes on with 万 or a larger scale, which is then taken into the sum. */
function multiplySection(sum: Sum, scale: number): boolean {
  const group = sum.section + (sum.digit ?? 0)
  const isFirst = group === 0 && sum.total === 0
  if (isFirst && sum.scales > 0) return false
  if (isFirst && sum.digit === undefined) sum.isHeadless = true
  if (sum.total > 0 && scale >= sum.lastBig) {
    if (group > 0 && scale === sum.lastBig) return false
    sum.total = (sum.total + group) * scale
  } else {
    if (group === 0 && sum.total > 0) return false
    sum.total += (group || 1) * scale
  }
  sum.section = 0
  sum.lastBig = scale
  sum.smallInSection = Number.POSITIVE_INFINITY
  return true
}

function closeDigit(sum: Sum, scale: number): void {
  sum.run = sum.digit === undefined && sum.isAfterScale ? sum.run * scale : scale
  sum.isAfterScale = true
  sum.digit = undefined
  sum.hasZero = false
  sum.lastScale = scale
  sum.scales++
}
