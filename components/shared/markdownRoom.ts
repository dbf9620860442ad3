import { measure, regular } from './text.ts'
import { larger, sizesFrom, smaller, type } from './typeScale.ts'
import { blocksIn, type Block, type Code, type Inline, type Table } from '../../scripts/article/markdown/nodes.ts'
import { plain, type Text } from '../../scripts/typography/text.ts'

/** The sizes of a slide of Markdown, the largest first, in canvas pixels; and how the text around a size is set. */
const sizes = sizesFrom(type.label, type.note)

/** How a slide of Markdown is laid out: beside its one picture, or all in one column. */
interface MarkdownLayout {
  size: number
  /** The text that stands beside a picture or video, which stands before or after it. */
  split?: { text: Block[]; media: Block; isFirst: boolean }
  /** The height of what there is, in canvas pixels, about; more than there is where it does not fit. */
  height: number
}

/**
 * Code is set in the next smaller size, its letters are all as wide; a heading of the first rank in the next larger.
 */
export const codeSize = smaller
export const headingSize = larger
const codeAdvance = 0.6
const leading = 1.5
const gap = 0.7
/** What a picture in one column with text has at least. */
const leastPicture = 200

/** The largest size in which a slide of Markdown fits; the smallest where none does. */
export function layOutMarkdown(blocks: readonly Block[], room: { width: number; height: number }): MarkdownLayout {
  const split = splitOf(blocks)
  const width = split ? Math.round(room.width * 0.42) : room.width
  const text = split ? split.text : blocks
  const heights = sizes.map((size) => ({
    size,
    height: heightOf(text, size, width),
    isWide: widestCode(text, size) > width,
  }))
  const last = { size: type.note, height: heights.at(-1)?.height ?? 0 }
  const { size, height } = heights.find((each) => each.height <= room.height && !each.isWide) ?? last
  return { size, height, ...(split ? { split } : {}) }
}

/** The lines of code that are too long for a slide, with their widths in letters, and how many there is room for. */
export function longLines(blocks: readonly Block[], width: number): { text: string; letters: number; most: number }[] {
  const most = Math.floor((width - codePadding) / (codeSize(type.note) * codeAdvance))
  return [...blocksIn(blocks)].flatMap((block) =>
    block.block === 'code'
      ? linesOf(block).flatMap((text) => (lettersIn(text) > most ? [{ text, letters: lettersIn(text), most }] : []))
      : [],
  )
}

function splitOf(blocks: readonly Block[]): MarkdownLayout['split'] {
  const media = blocks.filter(({ block }) => block === 'picture' || block === 'video')
  const text = blocks.filter(({ block }) => block !== 'picture' && block !== 'video')
  const [only] = media
  const isWide = text.some(({ block }) => block === 'code' || block === 'table')
  if (!only || media.length > 1 || text.length === 0 || isWide) return undefined
  return { text, media: only, isFirst: blocks[0] === only }
}

const codePadding = 48
const linesOf = ({ lines }: Code) => lines.map(({ tokens }) => tokens.map(({ text }) => text).join(''))
const lettersIn = (line: string) =>
  [...line].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : character === '\t' ? 4 : 1), 0)

function widestCode(blocks: readonly Block[], size: number): number {
  const letters = [...blocksIn(blocks)].flatMap((block) =>
    block.block === 'code' ? linesOf(block).map(lettersIn) : [],
  )
  return letters.length === 0 ? 0 : Math.max(...letters) * codeAdvance * codeSize(size) + codePadding
}

function heightOf(blocks: readonly Block[], size: number, width: number): number {
  const heights = blocks.map((block) => blockHeight(block, size, width))
  return heights.reduce((sum, each) => sum + each, 0) + Math.max(0, blocks.length - 1) * gap * size
}

function blockHeight(block: Block, size: number, width: number): number {
  switch (block.block) {
    case 'heading':
      return inlineHeight(block.inline, block.level === 2 ? headingSize(size) : size, width, 1.35)
    case 'paragraph':
      return inlineHeight(block.inline, size, width)
    case 'list':
      return block.items.reduce((sum, item) => sum + heightOf(item, size, width - 1.5 * size) + 0.4 * size, -0.4 * size)
    case 'quote':
      return heightOf(block.blocks, size, width - 28)
    case 'table':
      return tableHeight(block, size, width)
    case 'code':
      return block.lines.length * codeSize(size) * leading + 32
    case 'formula':
      return formulaHeight(block.formula.tex) * 1.5 * size + 0.6 * size
    case 'picture':
    case 'video':
      return leastPicture
  }
}

/** The height of a formula in ems: rows, with a fraction or a sum in any of them. */
function formulaHeight(tex: string): number {
  const rows = tex.split('\\\\').length
  return rows * (/\\(?:d?frac|sum|prod|int|binom)|\\begin/.test(tex) ? 2.4 : 1.5)
}

function inlineHeight(inline: readonly Inline[], size: number, width: number, lineHeight = leading): number {
  const lines = linesOfInline(inline).reduce(
    (sum, text) => sum + Math.max(1, measure(text, regular(size), width).lines),
    0,
  )
  const tall = inline.some((each) => 'formula' in each && /\\frac|\\sum/.test(each.formula.tex)) ? 0.6 * size : 0
  return lines * size * lineHeight + tall
}

/** The lines that the author has typed; a formula counts for as many letters as it has signs. */
function linesOfInline(inline: readonly Inline[]): string[] {
  return inline
    .map((each) =>
      'text' in each ? plain(each.text) : 'formula' in each ? each.formula.tex.replace(/\\[a-z]+|[{}\s]/gi, 'x') : '\n',
    )
    .join('')
    .split('\n')
}

function tableHeight({ head, rows }: Table, size: number, width: number): number {
  const all = [head, ...rows]
  const columns = head.map((_, column) => Math.max(...all.map((row) => widestLine(row[column] ?? [], size))))
  const free = width - columns.length * 1.4 * size
  const total = columns.reduce((sum, each) => sum + each, 0)
  const shares = columns.map((each) =>
    total <= free ? each + 1 : Math.max(free / columns.length / 2, (each / total) * free),
  )
  return all.reduce(
    (sum, row) =>
      sum + Math.max(...row.map((cell, column) => inlineHeight(cell, size, shares[column] ?? free, 1.4))) + 0.8 * size,
    0,
  )
}

const widestLine = (inline: readonly Inline[], size: number) =>
  Math.max(0, ...linesOfInline(inline).map((text: Text) => measure(text, regular(size)).width))
