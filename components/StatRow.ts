import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import type { Field } from './field.ts'
import { firstFitting, fitNumbers, wrappedLines } from './fit.ts'

export interface Stat { x: number, y: number, labelX: number, labelY: number }

const largest = [0, 160, 136, 104, 88]

/** Numbers of one size, each under a rule of its own: side by side, or in a narrow field one under the other. */
export function statRow(data: FigureData<'stat-row'>, field: Field) {
  const count = data.items.length
  const facts = data.items.map((item) => item.fact)
  const lines = (size: number, width: number) => Math.max(...data.items.map((item) => wrappedLines(plain(item.label), size, width)))

  if (field.width / count >= 236) {
    const gap = 48
    const width = (field.width - gap * (count - 1)) / count
    const number = fitNumbers(facts, largest[count] ?? 88, width, 0.3)
    const size = 24
    const height = 28 + number.height + 16 + lines(size, width) * size * 1.4
    const top = (field.height - height) / 2
    const stats: Stat[] = facts.map((_, index) => {
      const x = index * (width + gap)
      return { x, y: top, labelX: x, labelY: top + 28 + number.height + 16 }
    })
    return { number, numberTop: 28, width, labelWidth: width, size, height, stats }
  }

  const width = field.width
  const beside = width > 560
  const pitch = Math.min(field.height * 0.38, field.height / count)
  const numberWidth = beside ? width * 0.4 : width
  const labelX = beside ? numberWidth + 32 : 0
  const labelWidth = width - labelX
  const number = fitNumbers(facts, beside || count < 4 ? 64 : 44, numberWidth, 0.38)
  const over = beside ? 0 : number.height
  const size = firstFitting([22, 20, 18, 17], (candidate) => over + lines(candidate, labelWidth) * candidate * 1.4, pitch - 14)
  const labelHeight = lines(size, labelWidth) * size * 1.4
  const numberTop = (pitch - (beside ? Math.max(number.height, labelHeight) : number.height + labelHeight)) / 2
  const top = (field.height - pitch * count) / 2
  const stats: Stat[] = facts.map((_, index) => {
    const y = top + index * pitch
    return { x: 0, y, labelX, labelY: y + numberTop + (beside ? Math.max(0, number.height - size * 1.4) / 2 : number.height) }
  })
  return { number, numberTop, width, labelWidth, size, height: pitch * count, stats }
}

/** The figure in words. */
export function describe(data: FigureData<'stat-row'>): string {
  return data.items.map((item) => `${item.fact.text}: ${plain(item.label)}`).join('; ')
}
