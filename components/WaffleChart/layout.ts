import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { fitNumbers } from '../shared/fit.ts'
import { hang } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, regular } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'

/** One of the hundred squares; `share` of it is filled. */
interface Square {
  x: number
  y: number
  share: number
}

const most = 600

/** A hundred squares, filled row by row; its words at its side, or in a narrow field above and below it. */
export function waffleChart(data: Data, field: Field) {
  return roomOf(field) !== 'aside' ? wordsBeside(data, field) : wordsAround(data, field)
}

function wordsBeside(data: Data, field: Field) {
  const room = Math.min(field.height, most, field.width * 0.62)
  const gridTop = hang(field.height - room)
  const textX = room + (roomOf(field) === 'full' ? 64 : 40)
  const textWidth = field.width - textX
  const number = fitNumbers([data.fact], type.hero, textWidth, 0.3)
  const heights = (size: number) => ({
    label: heightOf(textWidth, [data.label, bold(size)]),
    rest: heightOf(textWidth, [data.rest, regular(size)]),
  })
  const size = largestThatFits(sizesFrom(type.label), (candidate) => {
    const { label, rest } = heights(candidate)
    return number.height + 8 + label + 24 + rest <= room
  })
  // a number stands lower than its line: the top of its ink is the top of the squares
  const top = gridTop - number.rise
  return {
    size,
    textX,
    textWidth,
    number,
    room,
    gridTop,
    top,
    labelY: top + number.height + 12,
    restY: gridTop + room - heights(size).rest,
    bottom: gridTop + room,
    ...squares(data, room, gridTop),
  }
}

function wordsAround(data: Data, field: Field) {
  const size = type.note
  const number = fitNumbers([data.fact], type.title, field.width, 0.4)
  const head = number.height + 4 + heightOf(field.width, [data.label, bold(size)]) + 16
  const rest = data.rest ? 12 + heightOf(field.width, [data.rest, regular(size)]) : 0
  const room = Math.min(field.width, field.height - head - rest)
  const top = hang(field.height - head - room - rest)
  const gridTop = top + head
  return {
    size,
    textX: 0,
    textWidth: field.width,
    number,
    room,
    gridTop,
    top,
    labelY: top + number.height + 4,
    restY: gridTop + room + 12,
    bottom: gridTop + room + rest,
    ...squares(data, room, gridTop),
  }
}

function squares(data: Data, room: number, top: number): { side: number; squares: Square[] } {
  const gap = (room / 10) * 0.12
  const side = (room - gap * 9) / 10
  const filled = Math.min(100, Math.max(0, Number(data.fact.value)))
  return {
    side,
    squares: Array.from({ length: 100 }, (_, index) => ({
      x: (index % 10) * (side + gap),
      y: top + Math.floor(index / 10) * (side + gap),
      share: Math.min(1, Math.max(0, filled - index)),
    })),
  }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  return words.statements([words.pair(plain(data.label), data.fact.text), ...(data.rest ? [plain(data.rest)] : [])])
}
