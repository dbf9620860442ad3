import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { fitNumbers, numberWidth as widthOf } from '../shared/fit.ts'
import { composed, hang } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, regular } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'

interface Stat {
  x: number
  y: number
  labelX: number
  labelY: number
}

const largest = [type.hero, type.hero, type.hero, type.number, type.number]

/**
 * Numbers of one size, each under a rule of its own: side by side, or one under the other where the field is narrow, or
 * where they would stand side by side as a strip in a bare field.
 */
export function statRow(data: Data, field: Field) {
  const row = field.width / data.items.length >= 236 ? across(data, field) : undefined
  return row && row.height >= field.height * composed ? row : down(data, field)
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
  const isFull = roomOf(field) === 'full'
  const facts = data.items.map((item) => item.fact)
  const heightAt = (figure: number, size: number) => {
    const number = fitNumbers(facts, figure, beside ? width * (isFull ? 0.5 : 0.4) : width, 0.38)
    const labelX = beside ? Math.max(width * 0.3, ...facts.map((fact) => widthOf(fact, number))) + 48 : 0
    const labelWidth = width - labelX
    const label = tallest(data, size, labelWidth)
    const all = beside ? Math.max(number.height, label) : number.height + label
    return { number, label, labelX, labelWidth, size, height: all }
  }
  const choices = sizesFrom(isFull ? type.number : type.title, type.claim).flatMap((figure) =>
    sizesFrom(isFull ? type.label : type.text).map((size) => heightAt(figure, size)),
  )
  const { number, label, labelX, labelWidth, size, height } = largestThatFits(
    choices,
    (choice) => choice.height <= pitch - 16,
  )
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
