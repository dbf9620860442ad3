import type { BeginsUnit } from './numeral.ts'
import type { Step } from './numeralSteps.ts'
import { Sum } from './numeralSum.ts'

export function smallScale(
  text: string,
  at: number,
  start: number,
  scale: number,
  sum: Sum,
  beginsUnit: BeginsUnit,
): Step | undefined {
  if (at > start && beginsUnit(text, at, start)) return undefined
  const digit = sum.digit === 0 && sum.hasZero ? undefined : sum.digit
  if (scale >= sum.smallInSection || (digit !== undefined && sum.places > 0 && digit >= 1e4)) return undefined
  if (digit === undefined && scale > 10 && !sum.isEmpty()) return undefined
  if (digit === undefined && scale > 10) sum.isHeadless = true
  sum.section += (digit ?? 1) * scale
  scaled(sum, scale)
  sum.smallInSection = scale
  return { end: at + 1, row: '' }
}

export function bigScale(
  text: string,
  at: number,
  start: number,
  scale: number,
  sum: Sum,
  beginsUnit: BeginsUnit,
): Step | undefined {
  if (at > start && beginsUnit(text, at, start)) return undefined
  const group = sum.section + (sum.digit ?? 0)
  const isFirst = group === 0 && sum.total === 0
  if (isFirst && sum.scales > 0) return undefined
  if (isFirst && sum.digit === undefined) sum.isHeadless = true
  if (sum.total > 0 && scale >= sum.lastBig) {
    if (group > 0 && scale === sum.lastBig) return undefined
    sum.total = (sum.total + group) * scale
  } else {
    if (group === 0 && sum.total > 0) return undefined
    sum.total += (group || 1) * scale
  }
  sum.section = 0
  sum.lastBig = scale
  sum.smallInSection = Number.POSITIVE_INFINITY
  scaled(sum, scale)
  return { end: at + 1, row: '' }
}

export function scaled(sum: Sum, scale: number): void {
  sum.run = sum.digit === undefined && sum.isAfterScale ? sum.run * scale : scale
  sum.isAfterScale = true
  sum.digit = undefined
  sum.hasZero = false
  sum.lastScale = scale
  sum.scales++
}
