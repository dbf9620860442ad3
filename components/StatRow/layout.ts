import type { Data } from './figure.ts'
import { plain } from '../../scripts/article/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { fitNumbers } from '../shared/fit.ts'
import { hang } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, regular } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'

interface Stat {
  x: number
  y: number
  labelX: number
  labelY: number
}

const largest = [type.hero, type.hero, type.hero, type.number, type.number]

/** Numbers of one size, each under a rule of its own: side by side, or in a narrow field one under the other. */
export function statRow(data: Data, field: Field) {
  return field.width / data.items.length >= 236 ? across(data, field) : down(data, field)
}

const tallest = (data: Data, size: number, width: number) =>
  Math.max(...data.items.map((item) => heightOf(width, [item.label, (item.accent ? bold : regular)(size)])))

function across(data: Data, field: Field) {
  const count = data.items.length
  const gap = 48
  const width = (field.width - gap * (count - 1)) / count
  const number = fitNumbers(
    data.items.map((item) => item.fact),
    largest[count] ?? type.title,
    width,
    0.3,
  )
  const fixed = 32 + number.height + 20
  const size = largestThatFits(
    sizesFrom(type.text),
    (candidate) => fixed + tallest(data, candidate, width) <= field.height,
  )
  const height = fixed + tallest(data, size, width)
  const top = hang(field.height - height)
  const stats: Stat[] = data.items.map((_, index) => {
    const x = index * (width + gap)
    return { x, y: top, labelX: x, labelY: top + fixed }
  })
  return { number, numberTop: 32, width, labelWidth: width, size, height, stats }
}

function down(data: Data, field: Field) {
  const count = data.items.length
  const width = field.width
  const beside = roomOf(field) !== 'aside'
  const pitch = Math.min(field.height * 0.38, field.height / count)
  const numberWidth = beside ? width * 0.4 : width
  const labelX = beside ? numberWidth + 32 : 0
  const labelWidth = width - labelX
  const facts = data.items.map((item) => item.fact)
  const heightAt = (figure: number, size: number) => {
    const number = fitNumbers(facts, figure, numberWidth, 0.38)
    const label = tallest(data, size, labelWidth)
    return { number, label, size, height: beside ? Math.max(number.height, label) : number.height + label }
  }
  const choices = [type.title, type.claim].flatMap((figure) =>
    sizesFrom(type.text).map((size) => heightAt(figure, size)),
  )
  const { number, label, size, height } = largestThatFits(choices, (choice) => choice.height <= pitch - 16)
  const numberTop = Math.max(4, (pitch - height) / 2)
  const top = hang(field.height - pitch * count)
  const stats: Stat[] = facts.map((_, index) => {
    const y = top + index * pitch
    return {
      x: 0,
      y,
      labelX,
      labelY: y + numberTop + (beside ? Math.max(0, number.height - label) / 2 : number.height),
    }
  })
  return { number, numberTop, width, labelWidth, size, height: pitch * count, stats }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  return words.statements(data.items.map((item) => words.pair(item.fact.text, plain(item.label))))
}
