import type { Data } from './figure.ts'
import { plain } from '../../scripts/article/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { lettersWidth } from '../shared/letters.ts'
import { bold, heightOf, measure, regular, widestWord } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'

type Item = Data['items'][number]

/** Where one voice stands: its words, and who said them beside or under them. */
interface Voice {
  x: number
  y: number
  width: number
  /** The room of the words, from the mark on; the mark hangs in the first `hang` pixels. */
  height: number
  hang: number
  by: { x: number; y: number; width: number; height: number }
}

export interface Drawing {
  size: number
  bySize: number
  leading: number
  voices: Voice[]
  /** The lines between voices. */
  rules: { x1: number; y1: number; x2: number; y2: number }[]
  bottom: number
}

const underWords = 20
const betweenRows = 36
const betweenColumns = 56
/** The serif of claims is a little wider than the sans that texts are measured in. */
const serif = 0.94

/**
 * One voice as large as it has room for; of several, beside one another or one under another, whichever sets their
 * words larger.
 */
export function quotation({ items }: Data, field: Field): Drawing {
  const sizes = sizesFrom(
    roomOf(field) === 'aside' ? type.label : items.length === 1 ? type.title : type.claim,
    type.text,
  )
  const compositions = roomOf(field) === 'full' && items.length > 1 ? [sideBySide, stacked] : [stacked]
  const drawn = compositions.map((compose) => {
    const all = sizes.map((size) => compose(items, field, size))
    return all.find((each) => each.fits) ?? all.at(-1) ?? compose(items, field, type.text)
  })
  const [best] = drawn.sort((one, other) => Number(other.fits) - Number(one.fits) || other.size - one.size)
  if (!best) throw new Error('a quotation has at least one voice')
  return best
}

/** Words are set tighter the larger they are. */
const leadingOf = (size: number) => (size >= type.title ? 1.22 : 1.35)

/** What the words and their speaker take in columns of these widths. */
function sizesOf({ quote, speaker, role }: Item, size: number, width: number, byWidth: number) {
  const hang = lettersWidth([...quote][0] ?? '', 'bold') * size
  const room = (width - hang) * serif
  const style = { ...bold(size), leading: leadingOf(size) }
  const bySize = size >= type.claim ? type.text : type.note
  const dash = bySize * 1.4
  return {
    hang,
    bySize,
    height: measure(quote, style, room).height,
    byHeight: heightOf(byWidth - dash, [speaker, bold(bySize)], [role, regular(bySize)]),
    isWhole: widestWord([quote, style]) <= room && widestWord([speaker, bold(bySize)]) <= byWidth - dash,
  }
}

/** One under another: who said it under the words. */
function stacked(items: readonly Item[], field: Field, size: number): Drawing & { fits: boolean } {
  const width = Math.min(field.width, size * 30)
  const all = items.map((item) => sizesOf(item, size, width, width))
  const gaps = (items.length - 1) * betweenRows
  const content = all.reduce((sum, { height, byHeight }) => sum + height + underWords + byHeight, gaps)
  // It stands a little above the middle of the field, where the eye expects what stands alone.
  let y = Math.max(0, (field.height - content) * 0.42)
  const voices = all.map(({ hang, height, byHeight }): Voice => {
    const voice = {
      x: 0,
      y,
      width,
      height,
      hang,
      by: { x: hang, y: y + height + underWords, width: width - hang, height: byHeight },
    }
    y += height + underWords + byHeight + betweenRows
    return voice
  })
  const rules = voices.slice(1).map((voice) => {
    const at = voice.y - betweenRows / 2
    return { x1: 0, y1: at, x2: field.width, y2: at }
  })
  return {
    size,
    bySize: all[0]?.bySize ?? type.note,
    leading: leadingOf(size),
    voices,
    rules,
    bottom: y - betweenRows,
    fits: content <= field.height && all.every(({ isWhole }) => isWhole),
  }
}

/** In columns from one line, who said it under each. */
function sideBySide(items: readonly Item[], field: Field, size: number): Drawing & { fits: boolean } {
  const width = (field.width - (items.length - 1) * betweenColumns) / items.length
  const all = items.map((item) => sizesOf(item, size, width, width))
  const content = Math.max(...all.map(({ height, byHeight }) => height + underWords + byHeight))
  const y = Math.max(0, (field.height - content) * 0.42)
  const voices = all.map(({ hang, height, byHeight }, index): Voice => {
    const x = index * (width + betweenColumns)
    return {
      x,
      y,
      width,
      height,
      hang,
      by: { x: x + hang, y: y + height + underWords, width: width - hang, height: byHeight },
    }
  })
  const rules = voices.slice(1).map(({ x }) => {
    const at = x - betweenColumns / 2
    return { x1: at, y1: y, x2: at, y2: y + content }
  })
  return {
    size,
    bySize: all[0]?.bySize ?? type.note,
    leading: leadingOf(size),
    voices,
    rules,
    bottom: y + content,
    fits: content <= field.height && all.every(({ isWhole }) => isWhole),
  }
}

/** The figure in words. */
export function describe({ items }: Data, words: Words): string {
  return words.statements(
    items.map(({ quote, speaker, role }) =>
      words.pair(role === undefined ? plain(speaker) : words.list([plain(speaker), plain(role)]), quote),
    ),
  )
}
