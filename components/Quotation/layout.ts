import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
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
  /** From the words to who said them, under them. */
  gap: number
  /** The width of who said them at the side of the words, and what lifts the last line to that of the words. */
  aside?: { width: number; lift: number }
  voices: Voice[]
  bottom: number
  /** Whether all words have room, unbroken. */
  fits: boolean
}

const betweenColumns = 48
/** What who it is takes of the width at the side of the words, with what parts them. */
const asideShare = 0.28
/** The width of the bar. */
export const bar = 6
/** The serif of claims is a little wider than the sans that texts are measured in. */
const serif = 0.94

/**
 * Voices as large as they have room for, in whichever composition sets their words larger: one with who it is at its
 * side or under it; several beside one another or one under another.
 */
export function quotation({ items }: Data, field: Field): Drawing {
  const room = roomOf(field)
  const sizes = sizesFrom(room === 'aside' ? type.label : items.length === 1 ? type.title : type.claim, type.text)
  const compositions =
    room !== 'full' ? [stacked] : items.length > 1 ? [sideBySide, stacked] : [withSpeakerAside, stacked]
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

/** What the words of a voice take in a column that is so wide. */
function wordsIn({ quote }: Item, size: number, width: number) {
  const hang = markWidth(quote, size)
  const inset = besideWords(size) + hang
  const style = { ...bold(size), leading: leadingOf(size) }
  const room = (width - inset) * serif
  return { hang, inset, height: measure(quote, style, room).height, isWhole: widestWord([quote, style]) <= room }
}

/** What it takes to say who it is. */
function speakerIn({ speaker, role }: Item, size: number, width: number) {
  const texts = [
    [speaker, bold(bySizeOf(size))],
    [role, regular(bySizeOf(size))],
  ] as const
  return { height: heightOf(width, ...texts), isWhole: widestWord(...texts) <= width }
}

/** What a voice takes that is so wide, who it is under its words. */
function sized(item: Item, size: number, width: number) {
  const words = wordsIn(item, size, width)
  const by = speakerIn(item, size, width - words.inset)
  return {
    ...words,
    width,
    height: words.height + underWords(size) + by.height,
    isWhole: words.isWhole && by.isWhole,
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

/** One voice, and at its side who it is, down to the last line of the words. */
function withSpeakerAside(items: readonly Item[], field: Field, size: number): Drawing {
  const [aside, lift] = [Math.round(field.width * asideShare) - betweenColumns, (size - bySizeOf(size)) * 0.22]
  const all = items.map((item) => {
    const words = wordsIn(item, size, field.width - aside - betweenColumns)
    const by = speakerIn(item, size, aside)
    const height = Math.max(words.height, by.height + lift)
    return { ...words, width: field.width, height, isWhole: words.isWhole && by.isWhole }
  })
  const content = Math.max(...all.map(({ height }) => height))
  const y = hangIn(field.height - content)
  const voices = all.map((each): Voice => ({ ...each, x: 0, y }))
  const fits = content <= field.height && all.every(({ isWhole }) => isWhole)
  return { ...drawing(voices, size, fits), aside: { width: aside, lift } }
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
