import type { Data } from './figure.ts'
import { plain, type Text } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { hang, lacking } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, measure, regular, widestWord, type Styled } from '../shared/text.ts'
import { spelledOut } from './spelledOut.ts'
import { smaller, sizesFrom, sizeWithin, type } from '../shared/typeScale.ts'

interface Sizes {
  label: number
  detail: number
  sum: number
}

const sizes = sizesFrom(type.label).map((label): Sizes => ({ label, detail: smaller(label), sum: label }))
const emsOf = (text: Text) => measure(text, bold(100)).width / 100
const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0)

/**
 * The term at its largest, and what each of its symbols stands for, with a way from the one to the other where the
 * symbols spell the term; else a bracket from it to its parts, each with its symbol. What they come to stands under a
 * rule, as in a sum. Where that has no room, the term stands on top.
 */
export function formulaBreakdown(data: Data, field: Field) {
  return spelledOut(data, field) ?? listed(data, field)
}

function listed(data: Data, field: Field) {
  const side = fitted(data, field, false)
  return roomOf(field) !== 'aside' && side.fits ? side : fitted(data, field, true)
}

function fitted(data: Data, field: Field, onTop: boolean) {
  return layout(
    data,
    field,
    onTop,
    largestThatFits(sizes, (size) => layout(data, field, onTop, size).fits),
  )
}

function layout(data: Data, field: Field, onTop: boolean, size: Sizes) {
  const count = data.parts.length
  const termRoom = onTop ? field.width : field.width * 0.3
  const termSize = sizeWithin(
    Math.min(
      onTop ? field.height * 0.16 : type.hero,
      termRoom / emsOf(data.term),
      onTop && count > 3 ? type.claim : type.hero,
    ),
  )
  const termHeight = onTop ? termSize * 1.4 : 0

  const widest = Math.max(...data.parts.map((part) => emsOf(part.symbol)))
  const symbolRoom = roomOf(field) === 'aside' ? type.claim : type.title
  const symbolSize = sizeWithin(Math.min(symbolRoom, (field.width * 0.13) / widest))
  const left = onTop ? 0 : termRoom + (roomOf(field) === 'main' ? 86 : 92)
  const symbolWidth = Math.max(
    Math.min(field.width * 0.14, widest * symbolSize),
    ...data.parts.map((part) => measure(part.symbol, bold(symbolSize)).widestWord),
  )
  const textX = left + symbolWidth + 32
  const width = field.width - textX

  const sumHeight = data.sum === undefined ? 0 : heightOf(field.width - left, [data.sum, bold(size.sum)]) + 22
  const gap = size.detail > 18 ? 16 : 4
  const textsOf = ({ label, detail }: Data['parts'][number]): Styled[] => [
    [label, bold(size.label)],
    [detail, regular(size.detail)],
  ]
  const said = (part: Data['parts'][number]) => heightOf(width, ...textsOf(part))
  const needs = data.parts.map((part) => gap + Math.max(symbolSize, said(part)))
  const need = termHeight + total(needs) + sumHeight
  const wanted = Math.max(field.height * 0.12, lacking(need - 2 * gap, field) / Math.max(1, count - 1))
  const spare = Math.max(0, Math.min(wanted, (field.height - need) / count))
  const heights = needs.map((height) => height + spare)
  const used = need + spare * count
  const top = hang(field.height - used)

  const parts = data.parts.map((part, index) => {
    const y = top + termHeight + total(heights.slice(0, index))
    const height = heights[index] ?? 0
    return {
      part,
      y,
      middle: y + height / 2,
      symbol: { x: left, y, width: symbolWidth, height },
      text: { x: textX, y, width, height },
      bar: { x: textX - 18, y: y + height / 2 - said(part) / 2 + 3, height: said(part) - 6 },
    }
  })
  const [first, last] = [parts[0]?.middle ?? 0, parts[count - 1]?.middle ?? 0]
  const sumY = top + used - sumHeight
  return {
    form: 'listed' as const,
    used,
    termSize,
    symbolSize,
    left,
    parts,
    size: size.detail,
    labelSize: size.label,
    sumSize: size.sum,
    fits: used <= field.height + 0.5 && data.parts.every((part) => widestWord(...textsOf(part)) <= width),
    bracket: onTop
      ? undefined
      : bracketOf(
          parts.map(({ middle }) => middle),
          left,
        ),
    term: onTop
      ? { x: 0, y: top, width: field.width, height: termHeight }
      : { x: 0, y: (first + last) / 2 - 120, width: termRoom, height: 240 },
    rules: parts.slice(1).map(({ y }) => y),
    sum:
      data.sum === undefined
        ? undefined
        : { y: sumY + 6, box: { x: left, y: sumY + 14, width: field.width - left, height: sumHeight - 14 } },
  }
}

/** From the term to each of its parts. */
function bracketOf(middles: readonly number[], left: number): string {
  const [first, last] = [middles[0] ?? 0, middles[middles.length - 1] ?? 0]
  const x = left - 48
  return (
    `M${x - 24} ${(first + last) / 2}H${x}M${left - 20} ${first}H${x}V${last}H${left - 20}`
    + middles
      .slice(1, -1)
      .map((middle) => `M${x} ${middle}H${left - 20}`)
      .join('')
  )
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const parts = data.parts.map((part) => {
    const said = [part.label, part.detail].flatMap((text) => (text === undefined ? [] : [plain(text)]))
    return words.pair(plain(part.symbol), words.list(said))
  })
  return [
    `${plain(data.term)} = ${words.statements(parts)}`,
    ...(data.sum === undefined ? [] : [plain(data.sum)]),
  ].join(' → ')
}
