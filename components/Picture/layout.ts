import type { Data } from './figure.ts'
import { plain, type Text } from '../../scripts/article/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Box } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { bold, heightOf, measure, regular } from '../shared/text.ts'
import { pushApart } from '../shared/spread.ts'
import { type } from '../shared/typeScale.ts'

/** A label at the right of the picture, or numbered under it where there is no room beside. */
export interface Label {
  text: Text
  box: Box
  /** What it points to. */
  point: { x: number; y: number }
  /** From its words to its point; none where a number leads there. */
  line?: { x1: number; y1: number; x2: number; y2: number }
  number?: number
}

const beforeTexts = 10
const lineRoom = 28
const numberRoom = 32

/** Width over height of what is shown: the shape that it is cut to, or its own. */
export function ratioOf({ file, aspect }: Data): number {
  const [width = 1, height = 1] = (aspect ?? '').split('/').map(Number)
  return aspect === undefined ? file.width / file.height : width / height
}

/** The picture as large as its field holds it, its labels at its right, its caption and credit under its edge. */
export function picture(data: Data, field: Field) {
  const { caption, labels = [], file } = data
  const isWide = roomOf(field) !== 'aside'
  const isBleeding = data.bleed === true && roomOf(field) === 'full'
  const fills = isBleeding || (data.fit === 'cover' && data.aspect === undefined)
  const credit = `${data.credit} · ${data.licence}`
  const besideWidth = labels.length > 0 && isWide ? labelWidth(labels, field) : 0
  const room = field.width - (besideWidth > 0 ? besideWidth + lineRoom : 0)

  const textsAt = (width: number) => {
    const least = Math.max(width, Math.min(room, 280))
    const creditWidth = measure(credit, regular(type.least)).width
    const captionWidth = caption === undefined ? 0 : measure(caption, regular(type.note)).width
    const isOneLine = captionWidth + creditWidth + 32 <= least
    const captionHeight = heightOf(least, [caption, regular(type.note)])
    const creditHeight = heightOf(least, [credit, regular(type.least)])
    return {
      width: least,
      isOneLine,
      captionHeight,
      height: beforeTexts + (isOneLine ? Math.max(captionHeight, creditHeight) : captionHeight + creditHeight),
      creditHeight,
    }
  }
  const listed = labels.length > 0 && !isWide ? labels : []
  const listHeights = listed.map(({ text }) => heightOf(field.width - numberRoom, [text, regular(type.note)]) + 6)
  const listHeight = listHeights.reduce((total, each) => total + each, 0)
  const ratio = fills ? undefined : ratioOf(data)
  // The narrower the picture, the higher its texts: twice is enough, since they grow by lines.
  let width = room
  let height = 0
  for (let turn = 0; turn < 3; turn += 1) {
    height = Math.max(40, field.height - textsAt(width).height - listHeight - (listHeight > 0 ? beforeTexts : 0))
    width = ratio === undefined ? room : Math.min(room, height * ratio)
  }
  if (ratio !== undefined) height = Math.min(height, width / ratio)
  const texts = textsAt(width)
  const content = height + texts.height + (listHeight > 0 ? listHeight + beforeTexts : 0)
  const y = Math.max(0, (field.height - content) / 3)
  const box: Box = { x: 0, y, width, height }
  const under = y + height + beforeTexts

  const points = labels.map((label) => ({ x: (label.x / 100) * width, y: y + (label.y / 100) * height }))
  const heights = labels.map(({ text }) => heightOf(besideWidth, [text, bold(type.note)]))
  const middles =
    besideWidth > 0
      ? pushApart(
          points.map((point) => point.y),
          heights,
          8,
          {
            from: y,
            to:
              y
              + Math.max(
                height,
                heights.reduce((total, each) => total + each + 8, 0),
              ),
          },
        )
      : []
  let listY = under + texts.height
  const drawn = labels.map(({ text }, index): Label => {
    const point = points[index] ?? { x: 0, y }
    const [middle = point.y, own = 0] = [middles[index], heights[index]]
    if (besideWidth > 0) {
      const x = width + lineRoom
      return {
        text,
        point,
        box: { x, y: middle - own / 2, width: besideWidth, height: own },
        line: { x1: x - 6, y1: middle, x2: point.x, y2: point.y },
      }
    }
    const height = listHeights[index] ?? 0
    const label = {
      text,
      point,
      number: index + 1,
      box: { x: numberRoom, y: listY, width: field.width - numberRoom, height },
    }
    listY += height
    return label
  })
  return {
    box,
    isBleeding,
    /** How the file lies in the box, as CSS says it. */
    fit: fills || data.aspect !== undefined ? ('cover' as const) : ('contain' as const),
    focus: `${data.focus?.x ?? 50}% ${data.focus?.y ?? 50}%`,
    file,
    caption: { x: 0, y: under, width: texts.width, height: texts.captionHeight },
    credit: {
      x: 0,
      y: under + (texts.isOneLine ? Math.max(0, texts.captionHeight - texts.creditHeight) : texts.captionHeight),
      width: texts.width,
      height: texts.creditHeight,
      text: credit,
    },
    labels: drawn,
    bottom: y + content,
  }
}

function labelWidth(labels: NonNullable<Data['labels']>, field: Field): number {
  return Math.min(field.width * 0.3, Math.max(...labels.map(({ text }) => measure(text, bold(type.note)).width)) + 4)
}

/** The figure in words. */
export function describe({ alt, caption, credit, licence, labels = [] }: Data, words: Words): string {
  return words.statements([
    plain(alt),
    ...(caption === undefined ? [] : [plain(caption)]),
    ...(labels.length > 0 ? [words.list(labels.map(({ text }) => plain(text)))] : []),
    `${credit} · ${licence}`,
  ])
}
