import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import type { Field } from './field.ts'
import { spacedWidth, wrappedLines } from './fit.ts'

export interface Bar { y: number, width: number, labelInside: boolean, labelY: number }

/**
 * Bars on one scale from 0 to 100 %: `width` of a bar is its share of `scale`, the pixels of 100 %.
 * The gap is bracketed under the two, from the end of the second bar to the end of the first.
 */
export function proportionBars(data: FigureData<'proportion-bars'>, field: Field) {
  const count = data.items.length
  const beside = field.width > 560
  const many = count > 3
  const labelWidth = beside ? Math.min(280, Math.max(...data.items.map((item) => spacedWidth(plain(item.label), 22))) + 28) : 0
  const scale = field.width - labelWidth
  const above = beside ? 0 : 30
  const roomy = Math.max(1, field.height / 452)
  const gapHeight = data.gap && count > 1 ? 38 + 16 + 31 : 0
  const share = (field.height - 34 - gapHeight) / count - above - 12
  const thickness = Math.max(20, Math.min(share, (many ? 40 : beside ? 64 : 44) * roomy))
  const between = (many ? 24 : beside ? 60 : 28) * roomy
  const free = field.height - 34 - gapHeight - count * (thickness + above)
  const pitch = thickness + above + (count > 1 ? Math.min(between, free / (count - 1)) : 0)
  const height = 34 + pitch * (count - 1) + above + thickness + gapHeight
  const top = (field.height - height) / 2 + 34

  const valueSize = thickness < 38 ? 20 : 32
  const bars: Bar[] = data.items.map((item, index) => {
    const width = scale * Math.min(100, Math.max(0, Number(item.fact.value))) / 100
    const y = top + above + index * pitch + (index > 1 ? gapHeight : 0)
    return {
      y, width,
      labelInside: width > spacedWidth(item.fact.text, valueSize) + (item.fact.computed ? 12 : 0) + 32,
      labelY: beside ? y + (thickness - wrappedLines(plain(item.label), 22, labelWidth - 20) * 22 * 1.4) / 2 : y - above,
    }
  })

  const [first, second] = bars
  const gap = data.gap && first && second ? bracket(plain(data.gap.label), labelWidth, first, second, thickness, field) : undefined
  return { beside, labelWidth, scale, thickness, valueSize, top, bars, gap, bottom: top - 34 + height }
}

function bracket(label: string, origin: number, first: Bar, second: Bar, thickness: number, field: Field) {
  const from = origin + second.width
  const to = origin + first.width
  const width = Math.min(field.width, spacedWidth(label, 22) + 8)
  const x = Math.min(field.width - width / 2, Math.max(width / 2, (from + to) / 2))
  return { from, to, x, y: second.y + thickness + 38, fromTop: second.y + thickness + 12, toTop: first.y + thickness + 12 }
}

/** The figure in words. */
export function describe(data: FigureData<'proportion-bars'>): string {
  const items = data.items.map((item) => `${plain(item.label)} ${item.fact.text}`)
  return [...items, ...(data.gap ? [plain(data.gap.label)] : [])].join('; ')
}
