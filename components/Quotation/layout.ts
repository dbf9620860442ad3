import type { Data } from './figure.ts'
import { plain } from '../../scripts/article/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { hang as hangIn } from '../shared/hang.ts'
import { lettersWidth } from '../shared/letters.ts'
import { bold, heightOf, measure, regular, widestWord } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'

type Item = Data['items'][number]

/** Where one voice stands: a bar at its left, then its words, and who said them under these. */
interface Voice {
  x: number
  y: number
  width: number
  height: number
  /** From its left edge to its words; the opening mark hangs in the last `hang` pixels of it. */
  inset: number
  hang: number
}

interface Drawing {
  size: number
  bySize: number
  leading: number
  /** From the words to who said them. */
  gap: number
  voices: Voice[]
  bottom: number
  /** Whether all words have room, unbroken. */
  fits: boolean
}

const betweenColumns = 48
/** The width of the bar. */
export const bar = 6
/** The serif of claims is a little wider than the sans that texts are measured in. */
const serif = 0.94

/**
 * One voice as large as it has room for; of several, beside one another or one under another, whichever sets their
 * words larger.
 */
export function quotation({ items }: Data, field: Field): Drawing {
  const room = roomOf(field)
  const sizes = sizesFrom(room === 'aside' ? type.label : items.length === 1 ? type.title : type.claim, type.text)
  const compositions = room === 'full' && items.length > 1 ? [sideBySide, stacked] : [stacked]
  const drawn = compositions.map((compose) => {
    const all = sizes.map((size) => compose(items, field, size))
    return all.find((each) => each.fits) ?? all.at(-1) ?? compose(items, field, type.text)
  })
  const [best] = drawn.sort((one, other) => Number(other.fits) - Number(one.fits) || other.size - one.size)
  if (!best) throw new Error('a quotation has at least one voice')
  return best
}

/** The height that voices one under another want on a page that is so narrow. */
export function heightIn(data: Data, width: number): number {
  return stacked(data.items, { width, height: 0 }, type.label).bottom
}

/** Words are set tighter the larger they are. */
const leadingOf = (size: number) => (size >= type.title ? 1.22 : 1.35)
/** The bar with the ground beside it, and the air between words and their speaker. */
const besideWords = (size: number) => Math.max(16, Math.round(size * 0.4))
const underWords = (size: number) => Math.max(16, Math.round(size * 0.55))
const bySizeOf = (size: number) => (size >= type.claim ? type.text : type.note)

/** The width of the mark that words begin with: of a full-width one, the half that has ink. */
function markWidth(quote: string, size: number): number {
  const isFull = /^(?:[「『]|[“‘]\p{Script=Han})/u.test(quote)
  return (isFull ? 0.5 : lettersWidth([...quote][0] ?? '', 'bold')) * size
}

/** What a voice takes that is so wide. */
function sized({ quote, speaker, role }: Item, size: number, width: number) {
  const hang = markWidth(quote, size)
  const inset = besideWords(size) + hang
  const room = width - inset
  const style = { ...bold(size), leading: leadingOf(size) }
  const by = bySizeOf(size)
  return {
    width,
    hang,
    inset,
    height:
      measure(quote, style, room * serif).height
      + underWords(size)
      + heightOf(room, [speaker, bold(by)], [role, regular(by)]),
    isWhole: widestWord([quote, style]) <= room * serif && widestWord([speaker, bold(by)], [role, regular(by)]) <= room,
  }
}

/** One under another. */
function stacked(items: readonly Item[], field: Field, size: number): Drawing {
  const all = items.map((item) => sized(item, size, Math.min(field.width, size * 30)))
  const between = underWords(size) + 12
  const content = all.reduce((sum, { height }) => sum + height, (all.length - 1) * between)
  let y = hangIn(field.height - content)
  const voices = all.map((each): Voice => {
    const voice = { ...each, x: 0, y }
    y += each.height + between
    return voice
  })
  return drawing(voices, size, content <= field.height && all.every(({ isWhole }) => isWhole))
}

/** In columns from one line. */
function sideBySide(items: readonly Item[], field: Field, size: number): Drawing {
  const width = (field.width - (items.length - 1) * betweenColumns) / items.length
  const all = items.map((item) => sized(item, size, width))
  const content = Math.max(...all.map(({ height }) => height))
  const y = hangIn(field.height - content)
  const voices = all.map((each, index): Voice => ({ ...each, x: index * (width + betweenColumns), y }))
  return drawing(voices, size, content <= field.height && all.every(({ isWhole }) => isWhole))
}

function drawing(voices: readonly Voice[], size: number, fits: boolean): Drawing {
  return {
    size,
    bySize: bySizeOf(size),
    leading: leadingOf(size),
    gap: underWords(size),
    voices: voices.map(({ x, y, width, height, inset, hang }) => ({ x, y, width, height, inset, hang })),
    bottom: Math.max(...voices.map(({ y, height }) => y + height)),
    fits,
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
