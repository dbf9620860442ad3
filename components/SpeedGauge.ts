import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import type { Field } from './field.ts'
import { fitNumbers, wrappedLines } from './fit.ts'

export interface Segment { path: string, filled: boolean }

/** What one turn of the dial is: a day, a week, a year, a decade. */
const turns: Record<string, number> = { hour: 24, day: 7, month: 12, year: 10 }

/** The duration on a dial that turns like a clock, divided into its units; what it is a multiple of is not drawn, for the fact does not say. */
export function speedGauge(data: FigureData<'speed-gauge'>, field: Field) {
  const value = Math.max(0, Number(data.duration.value))
  const turn = turns[data.duration.unit] ?? 10
  const whole = Math.max(1, Math.ceil(value / turn)) * turn
  const beside = field.width > 560
  const size = beside ? 26 : 20
  const tickSize = beside ? 20 : 17

  const textRoom = beside ? 0 : 34 + narrowText(data, field.width, size)
  const diameter = Math.min(beside ? field.width * 0.46 : field.width, field.height - textRoom, 600)
  const radius = diameter / 2 - tickSize * 1.5
  const thickness = radius * 0.19
  const centre = { x: beside ? diameter / 2 : field.width / 2, y: beside ? field.height / 2 : diameter / 2 }
  const inner = radius - thickness

  const parts = whole <= 60 ? whole : 1
  const gap = parts > 1 ? Math.min(3, radius * Math.PI / parts / 4) : 0
  const edges = (share: number) => share * 2 * Math.PI
  const segments: Segment[] = []
  for (let part = 0; part < parts; part += 1) {
    const from = part / parts
    const to = (part + 1) / parts
    const until = Math.min(to, Math.max(from, value / whole))
    if (until > from) segments.push({ path: arc(centre, radius, inner, edges(from), edges(until), gap), filled: true })
    if (until < to) segments.push({ path: arc(centre, radius, inner, edges(until), edges(to), gap), filled: false })
  }
  const quarters = whole % 4 === 0 ? 4 : whole % 2 === 0 ? 2 : 1
  const ticks = Array.from({ length: quarters }, (_, index) => {
    const angle = edges((index + 1) / quarters)
    const distance = radius + tickSize * 0.85
    return { text: String(whole / quarters * (index + 1)), x: centre.x + Math.sin(angle) * distance, y: centre.y - Math.cos(angle) * distance }
  })

  const number = fitNumbers([data.duration], Math.floor(inner * 0.95), inner * 1.5, 0.28)
  const textX = beside ? diameter + 72 : 0
  const textWidth = field.width - textX
  const multiple = data.multiple ? fitNumbers([data.multiple.fact], beside ? 88 : 48, textWidth, 0.4) : undefined
  const labelHeight = wrappedLines(plain(data.label), size, textWidth) * size * 1.4
  const multipleHeight = data.multiple && multiple
    ? 56 + multiple.height + wrappedLines(plain(data.multiple.label), size, textWidth) * size * 1.4
    : 0
  const top = beside ? (field.height - labelHeight - multipleHeight) / 2 : diameter + 10
  return {
    beside, whole, centre, radius, inner, diameter, segments, ticks, tickSize, number, size, textX, textWidth, labelY: top, multiple,
    rule: top + labelHeight + (beside ? 24 : 10), multipleY: top + labelHeight + (beside ? 44 : 18), bottom: beside ? top + labelHeight + multipleHeight : top + textRoom - 10,
  }
}

function narrowText(data: FigureData<'speed-gauge'>, width: number, size: number): number {
  const label = wrappedLines(plain(data.label), size, width) * size * 1.4
  return label + (data.multiple ? 48 * 1.1 + 16 + wrappedLines(plain(data.multiple.label), size, width) * size * 1.4 : 0)
}

/** A part of a ring between two angles from the top, clockwise, half of `gap` taken off at each end. */
function arc(centre: { x: number, y: number }, outer: number, inner: number, from: number, to: number, gap: number): string {
  const at = (radius: number, angle: number) => `${(centre.x + Math.sin(angle) * radius).toFixed(2)} ${(centre.y - Math.cos(angle) * radius).toFixed(2)}`
  const trim = (radius: number) => Math.min(gap / 2 / radius, (to - from) / 2)
  const large = to - from > Math.PI ? 1 : 0
  const full = to - from > 2 * Math.PI - 0.001 ? 0.0005 : 0
  const [o, i] = [trim(outer) + full, trim(inner) + full]
  return `M${at(outer, from + o)} A${outer} ${outer} 0 ${large} 1 ${at(outer, to - o)} L${at(inner, to - i)} A${inner} ${inner} 0 ${large} 0 ${at(inner, from + i)} Z`
}

/** The figure in words. */
export function describe(data: FigureData<'speed-gauge'>): string {
  const multiple = data.multiple ? `; ${data.multiple.fact.text} ${plain(data.multiple.label)}` : ''
  return `${data.duration.text}: ${plain(data.label)}${multiple}`
}
