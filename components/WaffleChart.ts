import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import type { Field } from './field.ts'
import { fitNumbers, wrappedLines } from './fit.ts'

/** One of the hundred squares; `share` of it is filled. */
export interface Square { x: number, y: number, share: number }

/** A hundred squares, filled row by row; its words at its side, or in a narrow field above and below it. */
export function waffleChart(data: FigureData<'waffle-chart'>, field: Field) {
  const beside = field.width > 560
  const size = beside ? 26 : 20
  const lines = (text: string, width: number) => wrappedLines(text, size, width) * size * 1.4
  const textX = beside ? Math.min(field.height, 560) + 64 : 0
  const textWidth = field.width - textX
  const number = fitNumbers([data.fact], beside ? 120 : 72, textWidth, beside ? 0.3 : 0.4)
  const labelHeight = lines(plain(data.label), textWidth)
  const restHeight = data.rest ? lines(plain(data.rest), textWidth) : 0

  const headHeight = beside ? 0 : number.height + labelHeight + 16
  const room = beside ? Math.min(field.height, 560) : Math.min(field.width, field.height - headHeight - (data.rest ? restHeight + 12 : 0))
  const pitch = room / 10
  const gap = pitch * 0.14
  const side = (room - gap * 9) / 10
  const gridTop = beside ? (field.height - room) / 2 : (field.height - headHeight - room - (data.rest ? restHeight + 12 : 0)) / 2 + headHeight

  const filled = Math.min(100, Math.max(0, Number(data.fact.value)))
  const squares: Square[] = Array.from({ length: 100 }, (_, index) => ({
    x: (index % 10) * (side + gap),
    y: gridTop + Math.floor(index / 10) * (side + gap),
    share: Math.min(1, Math.max(0, filled - index)),
  }))
  // the figures of a number stand lower than its line: their top is the top of the squares
  const top = beside ? gridTop - (number.stacked ? 0 : number.size * 0.17) : gridTop - headHeight
  const labelY = top + number.height + (beside ? 8 : 4)
  return {
    beside, side, squares, number, size, textX, textWidth, room, gridTop, top, labelY,
    restY: beside ? gridTop + room - restHeight : gridTop + room + 12, bottom: gridTop + room + (beside || !data.rest ? 0 : 12 + restHeight),
  }
}

/** The figure in words. */
export function describe(data: FigureData<'waffle-chart'>): string {
  return `${data.fact.text} ${plain(data.label)}${data.rest ? `; ${plain(data.rest)}` : ''}`
}
