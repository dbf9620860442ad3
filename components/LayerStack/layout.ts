import type { Data } from './figure.ts'
import { plain, type Text } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { arrow } from '../shared/arrow.ts'
import type { Box } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { hang } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, leading, regular, widestWord, type Styled } from '../shared/text.ts'
import { larger, sizesFrom, type } from '../shared/typeScale.ts'

/** The edge of a layer. Layers are alike: a darker one would seem to hold more. */
const edgeWidth = 6
const reach = 56 // the length of the arrow to an output
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

/** The label's size over the size of what else stands in a layer. */
export const labelSize = larger

/**
 * Bands under one another, each with its members; what leaves a layer stands at the right of its band, or in a
 * narrow field in it. Arrows both ways join neighbours; where the coupling has a name, a bracket spans them all.
 */
export function layerStack(data: Data, field: Field) {
  const at = (size: number) => stack(data, field, size)
  const alike = sizesFrom(type.text).find((size) => at(size).fits && at(size).alike)
  return at(alike ?? largestThatFits(sizesFrom(type.note), (size) => at(size).fits))
}

/** Where the columns stand: the bracket, the bands with their texts, and the outputs. */
function columnsOf(data: Data, field: Field, size: number) {
  const beside = roomOf(field) !== 'aside' && data.layers.some((layer) => layer.output !== undefined)
  const bracket = bracketOf(data.coupling, field, size)
  const output = beside ? field.width * (roomOf(field) === 'main' ? 0.285 : 0.25) : 0
  const band = field.width - bracket.width - (beside ? output + reach + 24 : 0)
  const inset = roomOf(field) === 'aside' || size < type.note ? 14 : roomOf(field) === 'main' ? 20 : 28
  return { beside, bracket, band, inset, text: band - 2 * inset, output: beside ? output : band - 2 * inset - 40 }
}

/** How high each layer is: all alike where that has room, else each as its texts need. */
function heightsOf(data: Data, field: Field, size: number) {
  const { beside, bracket, text, output } = columnsOf(data, field, size)
  const count = data.layers.length
  const padding = size > type.least ? 20 : 8
  const outputs = data.layers.map((layer) => heightOf(output, [layer.output, bold(size)]))
  const texts = data.layers.map(
    (layer, index) =>
      padding
      + (beside ? 0 : (outputs[index] ?? 0))
      + heightOf(text, [layer.label, bold(labelSize(size))], [membersText(layer.members), regular(size)]),
  )
  const own = texts.map((height, index) => Math.max(height, outputs[index] ?? 0))

  const seam = size < 20 ? 18 : roomOf(field) === 'aside' && count > 2 ? 22 : Math.min(40, field.height * 0.09)
  const room = field.height - bracket.head - seam * (count - 1)
  const even = Math.min(room / count, Math.max(...own, 150, room * 0.27))
  const alike = Math.max(...own) <= even
  const heights = own.map((height) => (alike ? even : height + (room - total(own)) / count))
  const used = total(heights) + seam * (count - 1)
  const top = bracket.head + hang(field.height - bracket.head - used)
  return { heights, outputs, texts, padding, seam, top, used, alike, fits: alike || total(own) <= room }
}

function stack(data: Data, field: Field, size: number) {
  const columns = columnsOf(data, field, size)
  const rows = heightsOf(data, field, size)
  const layers = data.layers.map((layer, index) => {
    const height = rows.heights[index] ?? 0
    const band: Box = {
      x: columns.bracket.width,
      y: rows.top + total(rows.heights.slice(0, index)) + rows.seam * index,
      width: columns.band,
      height,
    }
    const inner = columns.beside || layer.output === undefined ? 0 : (rows.outputs[index] ?? 0)
    const spare = inner ? (height - (rows.texts[index] ?? 0)) / 2 + rows.padding : 0 // above and below the texts, where two stand in a band
    const text: Box = {
      x: band.x + columns.inset,
      y: band.y + spare / 2,
      width: columns.text,
      height: height - inner - spare,
    }
    return {
      layer,
      band,
      text,
      edge: { ...band, width: edgeWidth },
      output:
        layer.output === undefined
          ? undefined
          : { text: layer.output, ...(inner ? outputIn(text, inner, size) : outputBeside(band, columns.output)) },
    }
  })
  const whole = (layer: Data['layers'][number]) =>
    widestWord([layer.label, bold(labelSize(size))], ...layer.members.map((member): Styled => [member, regular(size)]))
      <= columns.text && widestWord([layer.output, bold(size)]) <= columns.output
  return {
    size,
    beside: columns.beside,
    alike: rows.alike,
    layers,
    joins: joinsOf(
      layers.map(({ band }) => band),
      rows.seam,
    ),
    coupling: columns.bracket.draw(rows.top, rows.used),
    fits: rows.fits && data.layers.every(whole),
  }
}

function outputBeside(band: Box, width: number) {
  const [from, y] = [band.x + band.width + 8, band.y + band.height / 2]
  return {
    box: { x: from + reach + 8, y: band.y, width, height: band.height },
    arrow: arrow({ x: from, y }, { x: from + reach - 8, y }, false, 13),
  }
}

function outputIn(text: Box, height: number, size: number) {
  const [top, y] = [text.y + text.height, text.y + text.height + (size * leading) / 2]
  return {
    box: { x: text.x + 40, y: top, width: text.width - 40, height },
    arrow: arrow({ x: text.x, y }, { x: text.x + 28, y }, false, 8),
  }
}

/** An arrow down and one up between each two bands. */
function joinsOf(bands: readonly Box[], seam: number): string[] {
  return bands.slice(1).flatMap(({ x, y, width }) => {
    const [middle, high, low] = [x + width / 2, y - seam + 3, y - 3]
    return [
      arrow({ x: middle - 9, y: high }, { x: middle - 9, y: low }, false, seam / 4),
      arrow({ x: middle + 9, y: low }, { x: middle + 9, y: high }, false, seam / 4),
    ]
  })
}

/** The members as they stand in a line; the mark between them is in no locale wider. */
function membersText(members: readonly Text[]): string {
  return members.map(plain).join('、')
}

/** The bracket at the left of all the layers; its name beside it, or over them where the field is narrow. */
function bracketOf(coupling: Text | undefined, field: Field, size: number) {
  if (coupling === undefined) return { width: 0, head: 0, draw: () => undefined }
  const narrow = roomOf(field) === 'aside'
  const name = Math.max(type.note, size)
  const room = narrow
    ? field.width
    : Math.max(roomOf(field) === 'main' ? 4 * name + 4 : 120, widestWord([coupling, bold(name)]))
  const height = heightOf(room, [coupling, bold(name)])
  const head = narrow ? height + 8 : 0
  const x = narrow ? 1 : room + 12
  return {
    width: x + 22,
    head,
    draw: (top: number, used: number) => ({
      size: name,
      path: `M${x + 12} ${top + 1}H${x}V${top + used - 1}H${x + 12}`,
      narrow,
      box: narrow
        ? { x: 0, y: Math.max(0, top - head), width: room, height }
        : { x: 0, y: top, width: room, height: used },
    }),
  }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const layers = data.layers.map((layer) => {
    const said = words.pair(plain(layer.label), words.list(layer.members.map(plain)))
    return layer.output === undefined ? said : `${said} → ${plain(layer.output)}`
  })
  const all = words.statements(layers)
  return data.coupling === undefined ? all : words.pair(plain(data.coupling), all)
}
