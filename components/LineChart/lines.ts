import { inDigits } from '../../scripts/locales/digits.ts'
import type { DrawnCell, DrawnSeries } from '../../scripts/article/series/drawn.ts'
import { plain, type Text } from '../../scripts/typography/text.ts'
import { measureIn } from '../shared/figureHead.ts'
import { cellText, certaintyOf } from '../shared/seriesFact.ts'
import type { Tone, Toned } from '../shared/subjects.ts'
import { decimalsOf } from '../shared/ticks.ts'
import type { Data } from './figure.ts'

/** One value of a line at its date; a gap has no value. */
export interface LinePoint {
  key: string
  /** The date as the deck writes it. */
  label: string
  /** In the unit; of a range, its lower end. */
  value: number | undefined
  /** The upper end of a range. */
  high: number | undefined
  /** The number as the chart writes it, whose head names the unit. */
  text: Text
  /** In words, with its unit; of a gap, what says so. */
  said: string
  isForecast: boolean
  isEstimate: boolean
  /** An estimate or a bound. */
  isInexact: boolean
}

export interface Line {
  id: string
  name: Text | undefined
  isAccent: boolean
  /** Its colour in the deck. */
  tone: Tone
  points: LinePoint[]
}

/** A date of the chart, and its middle in days since 1970. */
export interface Moment {
  key: string
  label: string
  day: number
}

/** The lines with their numbers in one format, gaps in their places. */
export function linesOf({ lines, ...data }: Data & Toned): Line[] {
  const format = formatOf(lines.map(({ series }) => series))
  return lines.map(({ series, label, accent = false }, index) => ({
    id: series.id,
    name: label ?? series.label,
    isAccent: accent,
    tone: data.tones?.[index] ?? 1,
    points: series.cells.map((cell) => ({
      key: cell.key,
      label: cell.label,
      value: cell.value,
      high: cell.high,
      text: format.isShared ? cellText(cell) : textIn(cell, format),
      said: cell.text,
      isForecast: cell.forecast === true,
      isEstimate: cell.estimate === true,
      isInexact: certaintyOf(cell) === 'inexact' || cell.bound !== undefined,
    })),
  }))
}

/** How all numbers of the chart are written. */
export interface ChartFormat {
  unitText: string
  scale: number
  decimals: number
  /** Whether every series is written so anyway. */
  isShared: boolean
}

/** More decimals than these of millions are read worse than whole numbers. */
const mostDecimals = 3

/** One scale and one count of decimals for all lines: the largest scale at which none needs many decimals. */
export function formatOf(series: readonly DrawnSeries[]): ChartFormat {
  const [largest, ...others] = [...series].sort((one, other) => other.scale - one.scale)
  if (!largest) return { unitText: '', scale: 1, decimals: 0, isShared: true }
  const isShared = others.every(({ scale, decimals }) => scale === largest.scale && decimals === largest.decimals)
  const { unitText, scale, decimals } = largest
  if (isShared) return { unitText, scale, decimals, isShared }
  const values = series.flatMap(({ cells }) => cells.flatMap(({ value, high }) => [value, high].filter(isNumber)))
  const needed = (divisor: number) => Math.max(...values.map((value) => decimalsOf(clean(value / divisor))))
  const chosen = others.find((each) => needed(each.scale) < needed(scale)) ?? largest
  const format = needed(scale) <= mostDecimals ? largest : chosen
  return { unitText: format.unitText, scale: format.scale, decimals: needed(format.scale), isShared }
}

const isNumber = (value: number | undefined): value is number => value !== undefined
const clean = (value: number) => String(Number(value.toPrecision(12)))

function textIn(cell: DrawnCell, format: ChartFormat): Text {
  if (cell.value === undefined) return cell.text
  const ends = cell.high === undefined ? [cell.value] : [cell.value, cell.high]
  return cellText({ ...cell, number: ends.map((end) => numberIn(end, format)).join('–') })
}

/** A value as the chart writes it. */
export function numberIn(value: number, { scale, decimals }: ChartFormat): string {
  return inDigits(Number((value / scale).toFixed(decimals)), ',', decimals)
}

/** All dates that the lines have, in the order of time. */
export function momentsOf({ lines }: Data): Moment[] {
  const moments = new Map<string, Moment>()
  for (const { series } of lines)
    for (const { key, label, days } of series.cells)
      if (days) moments.set(key, { key, label, day: (days.first + days.last) / 2 })
  return [...moments.values()].sort((one, other) => one.day - other.day)
}

/** Over the chart: what is measured, and in what. */
export function headOf(data: Data): Text | undefined {
  const { unitText } = formatOf(data.lines.map(({ series }) => series))
  return measureIn(data.measure, unitText)
}

/** The line that a note or a change speaks of, by the name of its series or its label. */
export function lineNamed(lines: readonly Line[], name: string | undefined): Line | undefined {
  if (name === undefined) return lines.length === 1 ? lines[0] : lines.find(({ isAccent }) => isAccent)
  return lines.find(({ id, name: label }) => id === name || label === name)
}

/** Two texts side by side; where Han meets Latin the space is set and not typed. */
export function besideText(one: Text, other: Text): Text {
  const isHan = /\p{Script=Han}$/u.test(plain(one)) || /^\p{Script=Han}/u.test(plain(other))
  return [...runsOf(one), ...(isHan || plain(one) === '' ? [] : [' ']), ...runsOf(other)]
}

const runsOf = (text: Text) => (typeof text === 'string' ? [text] : text)
