import { extent } from '../shared/scale.ts'
import { measure, regular } from '../shared/text.ts'
import { roundTicks } from '../shared/ticks.ts'
import type { ChartFormat, Moment } from './lines.ts'

/** What the value axis shows, all in the unit. */
export interface ValueAxis {
  from: number
  to: number
  ticks: number[]
  /** The scale begins above zero, or ends below it, and has to say so. */
  isBroken: boolean
}

/** Values that reach down to less than this share of the greatest are drawn from zero. */
const nearZero = 0.5

/**
 * The stretch that holds all values, from one round tick to another.
 * @param zero whether it begins at zero; without it, it does where the values come near it
 * @param most how many ticks there are room for
 */
export function valueAxis(
  values: readonly number[],
  zero: boolean | undefined,
  { scale }: ChartFormat,
  most: number,
): ValueAxis {
  const [least, greatest] = extent(values)
  const [near, far] = least < 0 && greatest <= 0 ? [-greatest, -least] : [least, greatest]
  const isAcross = least < 0 && greatest > 0
  const fromZero = isAcross || least === greatest || near === 0 || (zero ?? near < far * nearZero)
  // A line that lay on the lower edge would seem to reach nothing.
  const clearance = (greatest - least) * 0.06
  const [from, to] = fromZero
    ? extent(values, true)
    : least > 0
      ? [Math.max(0, least - clearance), greatest]
      : [least, Math.min(0, greatest + clearance)]
  const ticks = roundTicks(from / scale, to / scale, most).map((tick) => tick * scale)
  const [first, last] = [ticks[0] ?? from, ticks.at(-1) ?? to]
  const end = first === last ? first + 1 : last
  return { from: first, to: end, ticks, isBroken: first > 0 || end < 0 }
}

/** A date under the axis. */
interface DateLabel extends Moment {
  x: number
  width: number
}

/**
 * The dates that are written under the axis: the first and the last always, between them all where they have room, or
 * those of round years, or of every so many.
 * @param x where a day lies
 * @param room from the left edge to the right one
 */
export function dateLabels(
  moments: readonly Moment[],
  x: (day: number) => number,
  size: number,
  room: readonly [number, number],
): DateLabel[] {
  const gap = size * 0.7
  const all = moments.map((moment): DateLabel => {
    const { width } = measure(moment.label, regular(size))
    const middle = Math.min(room[1] - width / 2, Math.max(room[0] + width / 2, x(moment.day)))
    return { ...moment, x: middle, width }
  })
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last || all.length < 2) return all
  const between = all.slice(1, -1)
  for (const isKept of [() => true, ...stepsOf(moments)]) {
    const chosen = between.filter((label) => isKept(label))
    const clear = chosen.filter((label) => apart(first, label, gap) && apart(label, last, gap))
    const isClose = clear.slice(1).some((label, index) => !apart(clear[index] ?? label, label, gap))
    // All or those of a step: none but those beside the ends may be left out.
    const left = chosen.length - clear.length
    if (!isClose && (left === 0 || (chosen.length < between.length && left <= 2))) return [first, ...clear, last]
  }
  return [first, last]
}

const apart = (left: DateLabel, right: DateLabel, gap: number) =>
  left.x + left.width / 2 + gap <= right.x - right.width / 2

/** Rules for which dates to keep, from many to few. */
function stepsOf(moments: readonly Moment[]): ((moment: Moment) => boolean)[] {
  const yearOf = ({ key }: Moment) => Number(/\d{4}/.exec(key)?.[0] ?? Number.NaN)
  const firstOfYear = new Set<string>()
  const years = new Set<number>()
  for (const moment of moments) {
    const year = yearOf(moment)
    if (!years.has(year)) firstOfYear.add(moment.key)
    years.add(year)
  }
  // A run that begins within a year has no label for that year, as its first date is written anyway.
  const byYear = [1, 2, 5, 10, 20, 25, 50, 100].map(
    (step) => (moment: Moment) => firstOfYear.has(moment.key) && yearOf(moment) % step === 0,
  )
  if (years.size === moments.length || years.size > 3) return byYear
  const indexes = new Map(moments.map(({ key }, index) => [key, index]))
  const even = [2, 3, 4, 6, 12].map((step) => (moment: Moment) => (indexes.get(moment.key) ?? 0) % step === 0)
  return [...even, ...byYear]
}
