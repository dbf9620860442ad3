import type { Data } from './figure.ts'
import { plain } from '../../scripts/article/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Box } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { fitNumbers } from '../shared/fit.ts'
import { bold, heightOf, largestThatFits, leading, measure, regular, widestWord, type Styled } from '../shared/text.ts'
import { smaller, sizesFrom, type } from '../shared/typeScale.ts'

type Kind = Data['kinds'][number]
interface Sizes {
  label: number
  text: number
}

const foot = 34 // for the words that say that the streams are not to scale
const sizes = sizesFrom(type.label).map((label): Sizes => ({ label, text: smaller(label) }))

/**
 * Kinds of capital as streams of one width, as their shares are not known, into one pool. How one of them draws the
 * others in is said under it, in words: what a share of it is a share of, the drawing does not know. In a narrow field
 * the pool lies below.
 */
export function capitalMix(data: Data, field: Field) {
  const lie = roomOf(field) !== 'aside'
  const size = largestThatFits(sizes, (candidate) => layout(data, field, candidate, lie).fits)
  return layout(data, field, size, lie)
}

function layout(data: Data, field: Field, size: Sizes, lie: boolean) {
  return lie ? lying(data, field, size) : falling(data, field, size)
}

const textsOf = ({ label, members, lever }: Kind, { label: large, text }: Sizes): Styled[] => [
  [label, bold(large)],
  [members, regular(text)],
  [lever, regular(text)],
]

/** The width of a kind's texts, each on one line. */
const widest = (kind: Kind, size: Sizes) =>
  Math.max(...textsOf(kind, size).map(([text, style]) => measure(text, style).width))

/** The rooms of the kinds one under another: what each needs, and what is left shared out evenly. */
function rowsOf(data: Data, width: number, height: number, size: Sizes, gap: number) {
  const needs = data.kinds.map((kind) => heightOf(width, ...textsOf(kind, size)))
  const spare = (height - needs.reduce((sum, need) => sum + need, 0) - gap * (needs.length - 1)) / needs.length
  return { spare, heights: needs.map((need) => need + spare), needs }
}

/** A kind's texts in the middle of its room. */
function kindIn(kind: Kind, room: Box, need: number) {
  return { kind, text: { ...room, y: room.y + (room.height - need) / 2, height: need } }
}

function lying(data: Data, field: Field, size: Sizes) {
  const count = data.kinds.length
  const gap = size.text > type.least ? 14 : 8
  const height = field.height - foot
  const poolWidth = field.width * (roomOf(field) === 'main' ? 0.3 : 0.32)
  const most = field.width * (roomOf(field) === 'main' ? 0.42 : 0.4)
  const width = Math.min(most, Math.max(field.width * 0.24, ...data.kinds.map((kind) => widest(kind, size))))
  const { spare, heights, needs } = rowsOf(data, width, height, size, gap)
  const pool: Box = { x: field.width - poolWidth, y: 0, width: poolWidth, height }
  const thick = Math.min(64, height / count - 14)
  const [from, bend] = [width + 24, (width + 24 + pool.x) / 2]

  const kinds = data.kinds.map((kind, index) => {
    const y = heights.slice(0, index).reduce((sum, own) => sum + own + gap, 0)
    const room: Box = { x: 0, y, width, height: heights[index] ?? 0 }
    const [above, into] = [
      Math.max(0, Math.min(height - thick, y + room.height / 2 - thick / 2)),
      (height / count) * (index + 0.5) - thick / 2,
    ]
    return {
      ...kindIn(kind, room, needs[index] ?? 0),
      stream: `M${from} ${above}C${bend} ${above} ${bend} ${into} ${pool.x} ${into}v${thick}C${bend} ${into + thick} ${bend} ${above + thick} ${from} ${above + thick}Z`,
    }
  })
  return {
    ...drawn(data, field, size, pool, false),
    kinds,
    fits: spare >= 0 && data.kinds.every((kind) => widestWord(...textsOf(kind, size)) <= width),
  }
}

function falling(data: Data, field: Field, size: Sizes) {
  const count = data.kinds.length
  const head = heightOf(field.width - 24, [data.pool, bold(type.text)]) + (data.total ? 46 : 0) + 20
  const pool: Box = { x: 0, y: field.height - foot - head, width: field.width, height: head }
  const thick = 12
  const x = count * (thick + 4) + 16
  const width = field.width - x
  const { spare, heights, needs } = rowsOf(data, width, pool.y - 14, size, 10)

  const kinds = data.kinds.map((kind, index) => {
    const y = heights.slice(0, index).reduce((sum, own) => sum + own + 10, 0)
    const room: Box = { x, y, width, height: heights[index] ?? 0 }
    const middle = y + (room.height - (needs[index] ?? 0)) / 2 + (size.label * leading) / 2
    const left = (count - 1 - index) * (thick + 4)
    return {
      ...kindIn(kind, room, needs[index] ?? 0),
      stream: `M${x - 12} ${middle - thick / 2}H${left}V${pool.y}h${thick}V${middle + thick / 2}H${x - 12}Z`,
    }
  })
  return {
    ...drawn(data, field, size, pool, true),
    kinds,
    fits: spare >= 0 && data.kinds.every((kind) => widestWord(...textsOf(kind, size)) <= width),
  }
}

/** The pool's texts and the words below: alike in both forms. */
function drawn(data: Data, field: Field, size: Sizes, pool: Box, narrow: boolean) {
  const inset = narrow ? 12 : 24
  const width = pool.width - 2 * inset
  const poolSize = largestThatFits(
    sizesFrom(narrow ? type.text : type.label),
    (candidate) => widestWord([data.pool, bold(candidate)]) <= width,
  )
  return {
    ...size,
    narrow,
    pool,
    poolSize,
    claimed: data.kinds.every((kind) => !kind.accent),
    poolText: { x: pool.x + inset, y: pool.y, width, height: pool.height },
    total: data.total && fitNumbers([data.total], narrow ? type.claim : type.title, width, narrow ? 0.55 : 0.42),
    note: { x: 0, y: field.height - 30, width: field.width, height: 30 },
  }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const kinds = data.kinds.map((kind) => {
    const named = kind.members === undefined ? plain(kind.label) : words.pair(plain(kind.label), plain(kind.members))
    return kind.lever === undefined ? named : words.list([named, plain(kind.lever)])
  })
  const pool = data.total ? words.pair(plain(data.pool), data.total.text) : plain(data.pool)
  return words.statements([...kinds, `→ ${pool}`, words.illustrative])
}
