import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Box } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { fitNumbers } from '../shared/fit.ts'
import { bold, heightOf, largestThatFits, measure, regular, widestWord, type Styled } from '../shared/text.ts'
import { smaller, sizesFrom, type } from '../shared/typeScale.ts'

type Source = Data['sources'][number]
interface Sizes {
  label: number
  text: number
}

// How thick a stream is that says nothing of an amount, and in a narrow field.
const [line, lineBelow] = [10, 12]
const foot = 34 // for the words that say that the streams are not to scale
const sizes = sizesFrom(type.label).map((label): Sizes => ({ label, text: smaller(label) }))

/** Whether each source has its amount, all of them in one unit. */
export function isToScale({ sources }: Data): boolean {
  const [first] = sources
  return (
    sources.every(({ fact }) => fact && typeof fact.value === 'number' && fact.unit === first?.fact?.unit)
    && sources.some(({ fact }) => Number(fact?.value) > 0)
  )
}

const amountsOf = (data: Data): number[] => (isToScale(data) ? data.sources.map(({ fact }) => Number(fact?.value)) : [])

/**
 * Sources that flow into one pool: in bands to scale where each has its amount, and otherwise in lines, which look like
 * no amounts. How one of them draws the
 * others in is said under it, in words: what a share of it is a share of, the drawing does not know. In a narrow field
 * the pool lies below.
 */
export function inflow(data: Data, field: Field) {
  const lie = roomOf(field) !== 'aside'
  const size = largestThatFits(sizes, (candidate) => layout(data, field, candidate, lie).fits)
  return layout(data, field, size, lie)
}

function layout(data: Data, field: Field, size: Sizes, lie: boolean) {
  return lie ? lying(data, field, size) : falling(data, field, size)
}

const textsOf = ({ label, fact, members, lever }: Source, { label: large, text }: Sizes): Styled[] => [
  [label, bold(large)],
  [fact?.text, bold(text)],
  [members, regular(text)],
  [lever, regular(text)],
]

/** The width of a source's texts, each on one line. */
const widest = (source: Source, size: Sizes) =>
  Math.max(...textsOf(source, size).map(([text, style]) => measure(text, style).width))

/** The rooms of the sources one under another: what each needs, and what is left shared out evenly. */
function rowsOf(data: Data, width: number, height: number, size: Sizes, gap: number, thick: readonly number[]) {
  const texts = data.sources.map((source) => heightOf(width, ...textsOf(source, size)))
  const needs = texts.map((text, index) => Math.max(text, thick[index] ?? 0))
  const spare = (height - needs.reduce((sum, need) => sum + need, 0) - gap * (needs.length - 1)) / needs.length
  return { spare, heights: needs.map((need) => need + spare), texts }
}

/** How thick the streams are: to one scale where the amounts are known, all of them in `most` at the most. */
function thicknesses(data: Data, texts: readonly number[], height: number, gap: number, line: number, most: number) {
  const amounts = amountsOf(data)
  if (amounts.length === 0) return data.sources.map(() => line)
  const all = amounts.reduce((sum, amount) => sum + amount, 0)
  const takes = (scale: number) =>
    texts.reduce((sum, text, index) => sum + Math.max(text, (amounts[index] ?? 0) * scale), gap * (texts.length - 1))
  let [low, high] = [0, most / all]
  if (takes(high) <= height) low = high
  for (let step = 0; step < 30 && low < high; step++) {
    const middle = (low + high) / 2
    if (takes(middle) <= height) low = middle
    else high = middle
  }
  return amounts.map((amount) => amount * low)
}

/** Where each begins of those that stand one behind another. */
const startsOf = (sizes: readonly number[], gap: number) =>
  sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size + gap, 0))

/** A source's texts in the middle of its room. */
function sourceIn(source: Source, room: Box, need: number) {
  return { source, text: { ...room, y: room.y + (room.height - need) / 2, height: need } }
}

function lying(data: Data, field: Field, size: Sizes) {
  const count = data.sources.length
  const gap = size.text > type.least ? 14 : 8
  const height = field.height - foot
  const poolWidth = field.width * (roomOf(field) === 'main' ? 0.3 : 0.32)
  const most = field.width * (roomOf(field) === 'main' ? 0.42 : 0.4)
  const width = Math.min(most, Math.max(field.width * 0.24, ...data.sources.map((source) => widest(source, size))))
  const texts = data.sources.map((source) => heightOf(width, ...textsOf(source, size)))
  const isScaled = amountsOf(data).length > 0
  const thick = thicknesses(data, texts, height, gap, line, height - 2 * gap)
  const { spare, heights } = rowsOf(data, width, height, size, gap, thick)
  const pool: Box = { x: field.width - poolWidth, y: 0, width: poolWidth, height }
  const [from, bend] = [width + 24, (width + 24 + pool.x) / 2]
  const tops = startsOf(heights, gap)
  // Bands to scale lie on one another where they arrive: together they are what the pool holds.
  const stacked = startsOf(thick, 0)
  const first = (height - thick.reduce((sum, each) => sum + each, 0)) / 2

  const sources = data.sources.map((source, index) => {
    const [y, own] = [tops[index] ?? 0, thick[index] ?? 0]
    const room: Box = { x: 0, y, width, height: heights[index] ?? 0 }
    const above = Math.max(0, Math.min(height - own, y + room.height / 2 - own / 2))
    const into = isScaled ? first + (stacked[index] ?? 0) : (height / count) * (index + 0.5) - own / 2
    return {
      ...sourceIn(source, room, texts[index] ?? 0),
      thick: own,
      stream: `M${from} ${above}C${bend} ${above} ${bend} ${into} ${pool.x} ${into}v${own}C${bend} ${into + own} ${bend} ${above + own} ${from} ${above + own}Z`,
    }
  })
  return {
    ...drawn(data, field, size, pool, false),
    sources,
    fits: spare >= 0 && data.sources.every((source) => widestWord(...textsOf(source, size)) <= width),
  }
}

function falling(data: Data, field: Field, size: Sizes) {
  const count = data.sources.length
  const head = heightOf(field.width - 24, [data.pool, bold(type.text)]) + (data.total ? 46 : 0) + 20
  const pool: Box = { x: 0, y: field.height - foot - head, width: field.width, height: head }
  const room = pool.y - 14
  // Lines first, so that the width that they leave is known; bands to scale take as much.
  const x = count * (lineBelow + 4) + 16
  const width = field.width - x
  const texts = data.sources.map((source) => heightOf(width, ...textsOf(source, size)))
  const thick = thicknesses(data, texts, room, 10, lineBelow, count * lineBelow)
  const { spare, heights } = rowsOf(data, width, room, size, 10, thick)
  const tops = startsOf(heights, 10)
  const lefts = startsOf(thick, 4)

  const sources = data.sources.map((source, index) => {
    const [y, own, left] = [tops[index] ?? 0, thick[index] ?? 0, lefts[index] ?? 0]
    const place: Box = { x, y, width, height: heights[index] ?? 0 }
    const middle = Math.max(own / 2, y + place.height / 2)
    return {
      ...sourceIn(source, place, texts[index] ?? 0),
      thick: own,
      stream: `M${x - 12} ${middle - own / 2}H${left}V${pool.y}h${own}V${middle + own / 2}H${x - 12}Z`,
    }
  })
  return {
    ...drawn(data, field, size, pool, true),
    sources,
    fits: spare >= 0 && data.sources.every((source) => widestWord(...textsOf(source, size)) <= width),
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
    claimed: data.sources.every((source) => !source.accent),
    isScaled: amountsOf(data).length > 0,
    poolText: { x: pool.x + inset, y: pool.y, width, height: pool.height },
    total: data.total && fitNumbers([data.total], narrow ? type.claim : type.title, width, narrow ? 0.55 : 0.42),
    note: { x: 0, y: field.height - 30, width: field.width, height: 30 },
  }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const sources = data.sources.map(({ label, fact, members, lever }) => {
    const said = [fact?.text, members].flatMap((text) => (text === undefined ? [] : [plain(text)]))
    const named = said.length === 0 ? plain(label) : words.pair(plain(label), words.list(said))
    return lever === undefined ? named : words.list([named, plain(lever)])
  })
  const pool = data.total ? words.pair(plain(data.pool), data.total.text) : plain(data.pool)
  return words.statements([...sources, `→ ${pool}`, ...(amountsOf(data).length > 0 ? [] : [words.illustrative])])
}
