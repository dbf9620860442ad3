import type { Text } from '../../typography/text.ts'

/** A formula as KaTeX draws it, and how it is typed. */
export interface Formula {
  html: string
  tex: string
}

/** What stands in a line: text, a formula, or the end of the line. */
export type Inline = { text: Text } | { formula: Formula } | { newLine: true }

/** A stretch of code; `role` is what it is to its language. */
interface CodeToken {
  text: string
  role?: string
}
export interface CodeLine {
  tokens: CodeToken[]
  /** Another line than those that the author marks. */
  dim?: true
}

export type Align = 'left' | 'center' | 'right'

/** A file of the talk's `public` folder, as a page calls it. */
export interface Picture {
  block: 'picture'
  src: string
  alt: string
}
/** A video in `public`, or with `href` one elsewhere that its picture leads to. */
export interface Video {
  block: 'video'
  src?: string
  href?: string
  poster: string
  alt: string
}
interface List {
  block: 'list'
  ordered: boolean
  items: Block[][]
}
export interface Table {
  block: 'table'
  align: (Align | undefined)[]
  head: Inline[][]
  rows: Inline[][][]
}
export interface Code {
  block: 'code'
  language: string
  lines: CodeLine[]
}

/** What a slide of Markdown is made of, from top to bottom. */
export type Block =
  | { block: 'heading'; level: number; inline: Inline[] }
  | { block: 'paragraph'; inline: Inline[] }
  | { block: 'quote'; blocks: Block[] }
  | { block: 'formula'; formula: Formula }
  | List
  | Table
  | Code
  | Picture
  | Video

/** A slide of Markdown, rendered. */
export interface Markdown {
  title: Text
  blocks: Block[]
  /** What in it is no text of the talk's, so that its numbers are not checked. */
  exempt: Exempt[]
}

/** Code or a formula, as typed, and its line in the Markdown. */
export interface Exempt {
  what: 'code' | 'formula'
  text: string
  line: number
}

/** Every block, those within others too. */
export function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    if (block.block === 'quote') yield* blocksIn(block.blocks)
    if (block.block === 'list') for (const item of block.items) yield* blocksIn(item)
  }
}
