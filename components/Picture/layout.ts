import type { Data } from './figure.ts'
import { heightOfLabels, heightOfList, lineRoom, placeLabels, sidesOf, type Label } from './labels.ts'
import { placeOn } from './onPicture.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Box } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { hang } from '../shared/hang.ts'
import { heightOf, measure, regular } from '../shared/text.ts'
import { type } from '../shared/typeScale.ts'

export interface Drawing {
  box: Box
  /**
   * Whether it runs to the edges of the slide, of which a figure knows nothing; then `box` has what of it lies in the
   * field.
   */
  isBleeding: boolean
  /** How the file lies in the box, as CSS says it. */
  fit: 'contain' | 'cover'
  focus: string
  file: Data['file']
  /**
   * The caption, over the credit where they stand beside the picture, before it on one line where they stand under it.
   */
  caption: Box & { size: number }
  credit: Box & { across: 'left' | 'right' }
  labels: Label[]
  bottom: number
}

const beforeTexts = 10
const besidePicture = 32
const underLabels = 36
/** The least width in which a caption is set. */
const leastColumn = 240
/** The least width in which texts are set under a picture, and what parts two on a line. */
const leastTexts = 280
const underGap = 32

/** Width over height of what is shown: the shape that it is cut to, or its own. */
function ratioOf({ file, aspect }: Data): number {
  const [width = 1, height = 1] = (aspect ?? '').split('/').map(Number)
  return aspect === undefined ? file.width / file.height : width / height
}

/** The name and the right as one text: the two are set with a gap between them. */
const creditOf = ({ credit, licence }: Pick<Data, 'credit' | 'licence'>): string => `${credit} · ${licence}`

/**
 * The picture as large as its field holds it. What is said of it stands at its foot: beside it, where it leaves a
 * column, or under it. Its labels stand at the side that their points are nearer to; of one that is so wide that this
 * would make it much smaller, on it.
 */
export function picture(data: Data, field: Field): Drawing {
  const common = {
    isBleeding: data.bleed === true && roomOf(field) === 'full',
    focus: `${data.focus?.x ?? 50}% ${data.focus?.y ?? 50}%`,
    file: data.file,
  }
  const beside = textsBeside(data, field)
  const under = textsUnder(data, field, common.isBleeding)
  const around = beside && (!data.labels || beside.box.height > under.box.height) ? beside : under
  const labelled = data.labels && roomOf(field) !== 'aside' ? labelledOn(data, field, around.box.width) : undefined
  return { ...common, ...(labelled ?? around) }
}

/** How much wider a picture has to be for its labels to stand on it. */
const muchWider = 1.12

/** The picture with its labels on it; undefined where that makes it not much wider, or they have no room on it. */
function labelledOn({ labels = [], ...data }: Data, field: Field, width: number): Composition | undefined {
  const bare = textsUnder(data, field, false)
  const placed = bare.box.width > width * muchWider ? placeOn(labels, bare.box) : undefined
  return placed && { ...bare, labels: placed }
}

type Composition = Omit<Drawing, 'isBleeding' | 'focus' | 'file'>

/**
 * The picture in all of the height, between its labels; undefined where it leaves no column for what is said of it,
 * under the labels at its right.
 */
function textsBeside(data: Data, field: Field): Composition | undefined {
  if (data.bleed || roomOf(field) === 'aside' || (data.fit === 'cover' && !data.aspect)) return undefined
  const { labels = [] } = data
  const ratio = ratioOf(data)
  const sides = sidesOf(labels, field)
  const gap = labels.length > 0 ? lineRoom : besidePicture
  const least = Math.max(leastColumn, sides.right - lineRoom)
  // Between labels it gives up a little of its height for what is said of it.
  const room = labels.length > 0 ? field.width - sides.left - gap - least : Infinity
  const height = Math.min(field.height, room / ratio)
  const width = height * ratio
  const edge = sides.left + width
  const x = edge + gap
  const column = Math.min(field.width - x, 480)
  if (column < least - 0.01) return undefined
  const y = hang(field.height - height)
  const creditHeight = heightOf(column, [creditOf(data), regular(type.least)])
  const captionSize = labels.length > 0 ? type.note : type.text
  const captionHeight = heightOf(column, [data.caption, regular(captionSize)])
  const captionY = y + height - creditHeight - captionHeight - (captionHeight > 0 ? beforeTexts : 0)
  const free = captionY - y - (labels.length > 0 ? underLabels : 0)
  const around = { sides: { ...sides, right: column + lineRoom }, field, left: sides.left, right: edge, listY: 0 }
  if (free < heightOfLabels(labels, around)) return undefined
  const box = { x: sides.left, y, width, height }
  return {
    box,
    fit: data.aspect === undefined ? 'contain' : 'cover',
    caption: { x, y: captionY, width: column, height: captionHeight, size: captionSize },
    credit: { x, y: y + height - creditHeight, width: column, height: creditHeight, across: 'left' },
    labels: placeLabels(labels, box, { ...around, free }),
    bottom: y + height,
  }
}

/**
 * The picture over what is said of it, its labels at its sides, or numbered under all of it where there is no room
 * beside.
 */
function textsUnder(data: Data, field: Field, isBleeding: boolean): Composition {
  const { caption, labels = [] } = data
  const fills = isBleeding || (data.fit === 'cover' && data.aspect === undefined)
  const ratio = fills ? undefined : ratioOf(data)
  const sides = sidesOf(labels, field)
  const room = field.width - sides.left - sides.right

  const textsAt = (width: number) => textsIn(data, Math.max(width, Math.min(room, leastTexts)))
  const listHeight = sides.isListed ? beforeTexts + heightOfList(labels, field.width) : 0
  // The narrower the picture, the higher its texts: twice is enough, since they grow by lines.
  let width = room
  let height = 0
  for (let turn = 0; turn < 3; turn += 1) {
    height = Math.max(40, field.height - textsAt(width).height - listHeight)
    width = ratio === undefined ? room : Math.min(room, height * ratio)
  }
  if (ratio !== undefined) height = Math.min(height, width / ratio)
  const texts = textsAt(width)
  const content = height + texts.height + listHeight
  const y = hang(field.height - content)
  const isBetween = sides.left > 0 && sides.right > 0
  const column = isBetween ? (field.width - texts.width - sides.left - sides.right) / 2 : 0
  const from = column + sides.left
  const x = from + (sides.left > 0 ? (texts.width - width) / (isBetween ? 2 : 1) : 0)
  const box = { x, y, width, height }
  const under = y + height + beforeTexts
  return {
    box,
    fit: fills || data.aspect !== undefined ? 'cover' : 'contain',
    caption: { x: from, y: under, width: texts.width, height: texts.captionHeight, size: type.note },
    credit: {
      x: from,
      y: under + (texts.isOneLine ? Math.max(0, texts.captionHeight - texts.creditHeight) : texts.captionHeight),
      width: texts.width,
      height: texts.creditHeight,
      across: texts.isOneLine || caption === undefined ? 'right' : 'left',
    },
    labels: placeLabels(labels, box, {
      sides,
      left: from,
      right: from + texts.width,
      listY: under + texts.height,
      field,
    }),
    bottom: y + content,
  }
}

/** What is said of a picture, under it: on one line where that is wide enough. */
function textsIn(data: Data, width: number) {
  const { caption } = data
  const creditWidth = measure(creditOf(data), regular(type.least)).width
  const captionWidth = caption === undefined ? 0 : measure(caption, regular(type.note)).width
  const isOneLine = captionWidth + creditWidth + underGap <= width
  const captionHeight = heightOf(width, [caption, regular(type.note)])
  const creditHeight = heightOf(width, [creditOf(data), regular(type.least)])
  const height = beforeTexts + (isOneLine ? Math.max(captionHeight, creditHeight) : captionHeight + creditHeight)
  return { width, isOneLine, captionHeight, creditHeight, height }
}

/** The height that a picture wants with its texts and its list of labels where there is so little width. */
export function heightIn(data: Data, width: number): number {
  const height = Math.min(520, width / ratioOf(data))
  const list = data.labels ? beforeTexts + heightOfList(data.labels, width) : 0
  return height + textsIn(data, Math.max(height * ratioOf(data), leastTexts)).height + list
}

/** The figure in words. */
export function describe({ alt, caption, labels = [], ...said }: Data, words: Words): string {
  return words.statements([
    plain(alt),
    ...(caption === undefined ? [] : [plain(caption)]),
    ...(labels.length > 0 ? [words.list(labels.map(({ text }) => plain(text)))] : []),
    creditOf(said),
  ])
}
