import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import type { Field } from './field.ts'
import { fitNumbers, numberWidth, wrappedLines } from './fit.ts'

export interface Disc { x: number, y: number, part: boolean }

/** Beyond this many, discs say no more than a bar does. */
const most = 200
/** The radius of a disc, of the distance between two. */
const fullness = 0.42

/** As many discs as the whole has, as many of them filled as are of the part; more than can be told apart become one bar. */
export function partsOfWhole(data: FigureData<'parts-of-whole'>, field: Field) {
  const whole = Math.max(1, Math.round(Number(data.whole.value)))
  const part = Math.min(whole, Math.max(0, Math.round(Number(data.part.value))))
  const wide = field.width > 560
  const size = wide ? 26 : 20
  const gap = wide ? 48 : 24

  // the text of the rest begins under the first disc of the rest, where that leaves both texts room
  const beside = wide && data.rest !== undefined
  const restX = beside ? field.width * Math.min(0.66, Math.max(0.45, part / whole)) : 0
  const width = beside ? restX - gap : field.width
  const restWidth = field.width - restX
  const number = fitNumbers([data.part, data.whole], wide ? 96 : 56, (field.width - 80) / 2, 0.34)
  const labelHeight = wrappedLines(plain(data.label), size, width) * size * 1.4
  const restHeight = data.rest ? wrappedLines(plain(data.rest), size, restWidth) * size * 1.4 : 0
  const numbersWidth = numberWidth(data.part, number) + numberWidth(data.whole, number) + 80
  const belowNumbers = beside && numbersWidth > width
  const textHeight = number.height + 8 + (beside ? Math.max(labelHeight, restHeight - (belowNumbers ? 0 : number.height)) : labelHeight + restHeight)

  const space = wide ? 36 : 24
  const room = field.height - textHeight - space
  const { perRow, pitch } = arrange(whole, field.width, room, wide ? field.height * 0.45 : 120)
  const rows = Math.ceil(whole / perRow)
  const radius = pitch * fullness
  const discsHeight = whole > most ? 72 : pitch * (rows - 1) + radius * 2
  const top = (field.height - discsHeight - space - textHeight) / 2
  const discs: Disc[] = whole > most
    ? []
    : Array.from({ length: whole }, (_, index) => ({
        x: radius + (index % perRow) * pitch,
        y: top + radius + Math.floor(index / perRow) * pitch,
        part: index < part,
      }))
  const bar = whole > most ? { y: top, height: 72, part: field.width * part / whole } : undefined

  const firstOfRest = discs.find((disc) => !disc.part)
  const aligned = beside && rows === 1 && firstOfRest && firstOfRest.x - radius >= restX ? firstOfRest.x - radius : restX
  const textY = top + discsHeight + space
  const labelY = textY + number.height + 8
  return {
    discs, radius, bar, top, number, size, textY, labelY, width, bottom: textY + textHeight,
    rest: { x: aligned, y: beside ? (belowNumbers ? labelY : textY + number.size * 0.14) : labelY + labelHeight, width: field.width - aligned },
  }
}

/** How many discs a row has so that they are large and the last row is as full as may be; few stay in one row. */
function arrange(count: number, width: number, height: number, largest: number): { perRow: number, pitch: number } {
  const pitchOf = (perRow: number) => Math.min(largest, width / (perRow - 1 + fullness * 2), height / (Math.ceil(count / perRow) - 1 + fullness * 2))
  if (count > most || (count <= 8 && pitchOf(count) >= 72)) return { perRow: count, pitch: pitchOf(count) }
  const choices = Array.from({ length: count }, (_, index) => ({ perRow: index + 1, pitch: pitchOf(index + 1) }))
  const best = Math.max(...choices.map(({ pitch }) => pitch))
  const empty = (perRow: number) => (perRow - count % perRow) % perRow
  const large = choices.filter(({ pitch }) => pitch >= best * 0.8).sort((a, b) => empty(a.perRow) - empty(b.perRow) || b.pitch - a.pitch)
  return large[0] ?? { perRow: count, pitch: pitchOf(count) }
}

/** The figure in words. */
export function describe(data: FigureData<'parts-of-whole'>): string {
  return `${data.part.text} / ${data.whole.text}: ${plain(data.label)}${data.rest ? `; ${plain(data.rest)}` : ''}`
}
