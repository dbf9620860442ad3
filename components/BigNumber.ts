import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import type { Field } from './field.ts'
import { fitNumbers, wrappedLines } from './fit.ts'

/** One number as large as the field carries, and under it what it counts. */
export function bigNumber(data: FigureData<'big-number'>, field: Field) {
  const number = fitNumbers([data.fact], 160, field.width)
  const size = field.width > 560 ? 28 : 22
  const width = Math.min(field.width, 780)
  const lines = data.context ? wrappedLines(plain(data.context), size, width) : 0
  const height = number.height + (lines ? 24 + lines * size * 1.5 : 0)
  const top = (field.height - height) / 2
  return { number, top, height, context: { top: top + number.height + 24, width, size } }
}

/** The figure in words. */
export function describe(data: FigureData<'big-number'>): string {
  return data.context ? `${data.fact.text}; ${plain(data.context)}` : data.fact.text
}
