import type { Data } from './figure.ts'
import { plain, type Text } from '../../scripts/typography/text.ts'
import type { Box } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { hang } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, measure, regular, widestWord, type Styled } from '../shared/text.ts'
import { smaller, sizesFrom, type } from '../shared/typeScale.ts'

type Part = Data['parts'][number]

/** How a part is told from its neighbours, in the term and on its way down. */
type Tone = 'ink' | 'data' | 'accent'

/** A stretch of the term: a part's symbol, or what stands between two. */
interface Stretch {
  text: Text
  part?: number
}

const line = 6 // the height of a line under a symbol
const level = 18 // between the ways of two symbols
const indent = 20 // of a text from the way that comes down to it
const apart = 28 // between a text and the next way

/** The term as its parts spell it, in their order; `undefined` where they do not. */
export function spellingOf({ term, parts }: Data): Stretch[] | undefined {
  const whole = plain(term)
  const found: Stretch[] = []
  let from = 0
  for (const [part, { symbol }] of parts.entries()) {
    const at = whole.indexOf(plain(symbol), from)
    if (at < 0 || plain(symbol) === '') return undefined
    if (at > from) found.push({ text: whole.slice(from, at) })
    found.push({ text: symbol, part })
    from = at + plain(symbol).length
  }
  return from < whole.length ? [...found, { text: whole.slice(from) }] : found
}

/**
 * The term in large letters, a way down from each of its symbols to what that stands for, in columns. `undefined`
 * where the parts do not spell the term, or where there is no room.
 */
export function spelledOut(data: Data, field: Field) {
  const spelling = spellingOf(data)
  if (!spelling || roomOf(field) === 'aside') return undefined
  const choices = sizesFrom(type.claim, type.note).flatMap((label) =>
    [type.hero, type.number, type.title].map((term) => layout(data, spelling, field, term, label)),
  )
  const drawing = largestThatFits(choices, ({ fits }) => fits)
  return drawing.fits ? drawing : undefined
}

function layout(data: Data, spelling: readonly Stretch[], field: Field, termSize: number, labelSize: number) {
  const size = smaller(labelSize)
  const count = data.parts.length
  const pitch = (field.width + apart) / count
  const width = pitch - indent - apart
  const textsOf = ({ label, detail }: Part): Styled[] => [
    [label, bold(labelSize)],
    [detail, regular(size)],
  ]
  const texts = Math.max(...data.parts.map((part) => heightOf(width, ...textsOf(part))))
  const sumHeight = data.sum === undefined ? 0 : heightOf(field.width, [data.sum, bold(labelSize)]) + 46
  const letters = termSize * 1.1
  const way = line + 14 + level * count
  const height = letters + way + texts + sumHeight
  const top = hang(field.height - height)

  const widths = spelling.map(({ text }) => measure(text, bold(termSize)).width)
  const term = spelling.map((stretch, index) => ({
    ...stretch,
    box: {
      x: widths.slice(0, index).reduce((sum, each) => sum + each, 0),
      y: top,
      width: widths[index] ?? 0,
      height: letters,
    },
  }))
  const columnY = top + letters + way
  const parts = data.parts.map((part, index) => {
    const x = pitch * index + 2
    const from = term.find((stretch) => stretch.part === index)?.box ?? { x, width: 0 }
    const middle = from.x + from.width / 2
    const lineY = top + letters
    // the further to the right, the higher it turns, so that no way crosses another
    const turn = lineY + line + 14 + level * (middle < x ? count - 1 - index : index)
    const text: Box = { x: x + indent, y: columnY, width, height: texts }
    return {
      part,
      text,
      tone: toneOf(data, index),
      under: { x: from.x + termSize * 0.05, y: lineY, width: from.width - termSize * 0.1, height: line },
      way: `M${middle} ${lineY + line}V${turn}H${x}V${columnY + heightOf(width, ...textsOf(part))}`,
    }
  })
  const sumY = columnY + texts + 26
  return {
    form: 'spelled' as const,
    used: height,
    termSize,
    labelSize,
    size,
    sumSize: labelSize,
    left: 0,
    term,
    parts,
    sum:
      data.sum === undefined
        ? undefined
        : { y: sumY, box: { x: 0, y: sumY + 8, width: field.width, height: sumHeight - 34 } },
    fits:
      height <= field.height
      && widths.reduce((sum, each) => sum + each, 0) <= field.width
      && data.parts.every((part) => widestWord(...textsOf(part)) <= width),
  }
}

const toneOf = ({ parts }: Data, index: number): Tone =>
  parts[index]?.accent ? 'accent' : index % 2 === 0 ? 'data' : 'ink'
