import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import { largestSize, textHeight, wordWidth } from './box.ts'
import type { Field } from './field.ts'

/** A gable with the whole in it, on three pillars of one width that say what holds it up. */
export function trianglePillars(data: FigureData<'triangle-pillars'>, field: Field) {
  const narrow = field.width < 600
  const gap = narrow ? 10 : 28
  const width = (field.width - 2 * gap) / 3
  const inset = narrow ? 8 : 24
  const textWidth = width - 2 * inset

  const topSize = narrow ? 22 : 30
  const beam = textHeight(field.width * 0.86, [data.top, topSize]) + 20
  const gable = narrow ? 48 : Math.min(116, field.width * 0.1)
  const roof = gable + beam

  const label = (size: number) => largestSize((candidate) => data.pillars.every((pillar) => wordWidth(pillar.label, candidate) <= textWidth), [size + 4, size + 2, size])
  const need = (size: number) => Math.max(...data.pillars.map((pillar) => textHeight(textWidth, [pillar.label, label(size)], [pillar.detail, size]))) + 2 * inset + 8
  const whole = (size: number) => data.pillars.every((pillar) => wordWidth(pillar.detail, size) <= textWidth)
  const room = field.height - roof - gap / 2
  const size = largestSize((candidate) => need(candidate) <= room && whole(candidate), narrow ? [18] : undefined)
  const height = Math.min(room, Math.max(need(size), Math.min(250, field.height * 0.5)))
  const top = (field.height - roof - gap / 2 - height) / 2
  const base = top + roof + gap / 2

  return {
    roof: `M${field.width / 2} ${top}L${field.width} ${top + gable}V${top + roof}H0V${top + gable}Z`,
    top: { size: topSize, box: { x: field.width * 0.07, y: top + gable - 12, width: field.width * 0.86, height: beam } },
    size, labelSize: label(size),
    pillars: data.pillars.map((pillar, index) => {
      const x = index * (width + gap)
      return { pillar, x, y: base, width, height, box: { x: x + inset, y: base + inset, width: textWidth, height: height - 2 * inset } }
    }),
  }
}

/** The figure in words. */
export function describe(data: FigureData<'triangle-pillars'>): string {
  return `${plain(data.top)}: ${data.pillars.map((pillar) => `${plain(pillar.label)} – ${plain(pillar.detail)}`).join('; ')}`
}
