import type { Data } from './figure.ts'
import { plain, type WrittenFact } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { fitNumbers, isPercent, magnitudeOf } from '../shared/fit.ts'
import { composed, hang, lacking } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, regular } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'

interface Disc {
  x: number
  y: number
  part: boolean
}

/** The number of the part without its counter, which stands after the whole. */
export const counted = (part: WrittenFact): WrittenFact => ({
  ...part,
  suffix: isPercent(part) ? part.suffix : magnitudeOf(part).magnitude,
})

/** Beyond this many, discs say no more than a bar does. */
const most = 200
/** The radius of a disc, of the distance between two. */
const fullness = 0.42

/**
 * As many discs as the whole has, as many of them filled as are of the part; more than can be told apart become one
 * bar.
 */
export function partsOfWhole(data: Data, field: Field) {
  const whole = Math.max(1, Math.round(Number(data.whole.value)))
  const part = Math.min(whole, Math.max(0, Math.round(Number(data.part.value))))
  const at = (size: number) => layout(data, field, part, whole, size)
  const fits = ({ bottom, radius, bar }: ReturnType<typeof at>) =>
    bottom <= field.height && (bar !== undefined || radius >= 5)
  return at(largestThatFits(sizesFrom(roomOf(field) === 'aside' ? type.text : type.label), (size) => fits(at(size))))
}

function layout(data: Data, field: Field, part: number, whole: number, size: number) {
  const wide = roomOf(field) !== 'aside'
  // the text of the rest begins under the first disc of the rest, where that leaves both texts room
  const beside = wide && data.rest !== undefined
  const restX = beside ? field.width * Math.min(0.66, Math.max(0.45, part / whole)) : 0
  const width = beside ? restX - 48 : field.width
  // Discs in one row are counted at a glance; their number only names what they are.
  const isCountable = whole <= 8 && wide
  const number = fitNumbers(
    [counted(data.part), data.whole],
    isCountable ? type.claim : wide ? type.title : type.claim, // the discs show it already
    (field.width - 80) / 2,
    0.34,
  )
  const labelHeight = heightOf(width, [data.label, bold(size)])
  const restHeight = heightOf(field.width - restX, [data.rest, regular(size)])
  const labels = beside ? Math.max(labelHeight, restHeight) : labelHeight + restHeight
  const textHeight = labels + 8 + number.height + 4

  const space = wide ? 32 : 24 // the line under the discs stands in it
  const room = field.height - textHeight - space
  const { perRow, pitch } = arrange(whole, field.width, room, wide ? field.height * 0.45 : 120)
  const rows = Math.ceil(whole / perRow)
  const radius = pitch * fullness
  const discHeight = pitch * (rows - 1) + radius * 2
  const free = lacking((whole > most ? 72 : discHeight) + space + textHeight, field, composed)
  const drawingHeight = whole > most ? 72 + free : discHeight
  const apart = whole > most ? 0 : free / 2 // what the line under the discs and the number are set off by
  const top = hang(field.height - drawingHeight - space - textHeight - 2 * apart)
  const discs: Disc[] =
    whole > most
      ? []
      : Array.from({ length: whole }, (_, index) => ({
          x: radius + (index % perRow) * pitch,
          y: top + radius + Math.floor(index / perRow) * pitch,
          part: index < part,
        }))
  const bar = whole > most ? { y: top, height: drawingHeight, part: (field.width * part) / whole } : undefined

  const firstOfRest = rows === 1 ? discs.find((disc) => !disc.part) : undefined
  const aligned = beside && firstOfRest && firstOfRest.x - radius >= restX ? firstOfRest.x - radius : restX
  const textY = top + drawingHeight + space + apart
  return {
    discs,
    radius,
    bar,
    top,
    number,
    size,
    labelY: textY,
    numberY: textY + labels + 8 + apart,
    width,
    bottom: textY + textHeight + apart,
    brackets: rows === 1 && discs.length > 0 ? brackets(discs, radius, top + drawingHeight + 12 + apart / 2) : [],
    rest: { x: aligned, y: beside ? textY : textY + labelHeight, width: field.width - aligned },
  }
}

/** A line under the discs of the part, and one under those of the rest. */
function brackets(discs: readonly Disc[], radius: number, y: number) {
  return [true, false].flatMap((part) => {
    const own = discs.filter((disc) => disc.part === part)
    const [first, last] = [own[0], own.at(-1)]
    return first && last ? [{ x1: first.x - radius, x2: last.x + radius, y, part }] : []
  })
}

/** How many discs a row has so that they are large and the last row is as full as may be; few stay in one row. */
function arrange(count: number, width: number, height: number, largest: number): { perRow: number; pitch: number } {
  const pitchOf = (perRow: number) =>
    Math.min(largest, width / (perRow - 1 + fullness * 2), height / (Math.ceil(count / perRow) - 1 + fullness * 2))
  if (count > most || (count <= 8 && pitchOf(count) >= 72)) return { perRow: count, pitch: pitchOf(count) }
  const choices = Array.from({ length: count }, (_, index) => ({ perRow: index + 1, pitch: pitchOf(index + 1) }))
  const best = Math.max(...choices.map(({ pitch }) => pitch))
  const empty = (perRow: number) => (perRow - (count % perRow)) % perRow
  const large = choices
    .filter(({ pitch }) => pitch >= best * 0.8)
    .sort((a, b) => empty(a.perRow) - empty(b.perRow) || b.pitch - a.pitch)
  return large[0] ?? { perRow: count, pitch: pitchOf(count) }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const share = words.pair(plain(data.label), `${data.part.text} / ${data.whole.text}`)
  return words.statements([share, ...(data.rest ? [plain(data.rest)] : [])])
}
