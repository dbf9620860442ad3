import type { Token } from 'markdown-it'
import { plain, type Text } from '../../typography/text.ts'
import { codeOf } from './code.ts'
import type { Part } from './inline.ts'
import { drawFormula, inlineOf, partsOf, refuseHtml, textOf, written } from './lines.ts'
import { readMedia } from './media.ts'
import type { Align, Block, Markdown, Table } from './nodes.ts'
import { beginReading, type MarkdownFault, type MarkdownReader, type Reading } from './reading.ts'
import { faultOfHtml } from './refused.ts'
import { treeOf, type Node } from './tree.ts'

/** Reads a slide of Markdown; what is wrong with it is told all at once. */
export function readMarkdown(source: string, reader: MarkdownReader): { slide: Markdown; faults: MarkdownFault[] } {
  const reading = beginReading(reader)
  const nodes = treeOf(reader.tools.parse(source)).filter(
    ({ token }) => token.type !== 'html_block' || faultOfHtml(token.content) !== undefined,
  )
  const [first, ...rest] = nodes
  const isTitled = first?.token.tag === 'h1'
  if (!isTitled)
    reading.report(
      'markdown-form',
      first?.line ?? 1,
      'the slide has no title; begin its Markdown with "# " and the title',
    )
  const title = isTitled ? titleOf(first, reading) : ''
  const blocks = (isTitled ? rest : nodes).flatMap((node) => blocksOf(node, reading))
  return { slide: { title, blocks, exempt: reading.exempt }, faults: reading.faults }
}

function titleOf(node: Node, reading: Reading): Text {
  const inline = inlineOf(node, reading)
  if (inline.some((each) => !('text' in each)))
    reading.report('markdown-form', node.line, 'a title holds text alone; put the formula or line break below it')
  return inline.flatMap((each) => ('text' in each ? [each.text] : []))[0] ?? ''
}

function blocksOf(node: Node, reading: Reading): Block[] {
  const { token, kids, line } = node
  const { report } = reading
  switch (token.type) {
    case 'heading_open':
      if (token.tag === 'h1') report('markdown-form', line, 'a slide has one title; write ## for what stands below it')
      return [{ block: 'heading', level: Number(token.tag.slice(1)), inline: inlineOf(node, reading) }]
    case 'paragraph_open':
      return paragraph(node, reading)
    case 'bullet_list_open':
    case 'ordered_list_open': {
      const start = token.attrGet('start')
      if (start !== null)
        report('amount-typed', line, `a list that begins with "${start}." shows a typed number; begin it with 1`, start)
      const items = kids.map((item) => item.kids.flatMap((each) => blocksOf(each, reading)))
      return [{ block: 'list', ordered: token.type === 'ordered_list_open', items }]
    }
    case 'blockquote_open':
      return [{ block: 'quote', blocks: kids.flatMap((each) => blocksOf(each, reading)) }]
    case 'table_open':
      return [tableOf(kids, reading)]
    case 'fence':
    case 'code_block':
      return codeOf(token, line, reading)
    case 'formula_block':
      return drawFormula(token.content, true, line, reading).map((formula) => ({ block: 'formula', formula }))
    case 'html_block':
      refuseHtml(token.content, line, reading)
      return []
    case 'hr':
      report('markdown-form', line, 'a rule across the slide parts what are two slides; make two of it', token.markup)
      return []
    default:
      report('markdown-form', line, `"${token.type}" is not taken on a slide; take it out`)
      return []
  }
}

/** A paragraph, which may be nothing but a formula or pictures. */
function paragraph(node: Node, reading: Reading): Block[] {
  const parts = partsOf(node, reading)
  const pictures = parts.flatMap((part) => (part.part === 'picture' ? [part] : []))
  const others = parts.filter((part) => part.part !== 'picture' && !isBlank(part))
  const [only] = others
  if (pictures.length === 0 && others.length === 1 && only?.part === 'formula' && only.isDisplay)
    return drawFormula(only.tex, true, only.line, reading).map((formula) => ({ block: 'formula', formula }))
  if (pictures.length === 0) return [{ block: 'paragraph', inline: written(parts, reading) }]
  if (others.length > 0)
    reading.report(
      'markdown-form',
      pictures[0]?.line ?? node.line,
      'a picture stands by itself; leave an empty line before and after it',
    )
  return pictures.flatMap(({ token, line }) => picture(token, line, reading))
}

const isBlank = (part: Part) => part.part === 'text' && part.piece.source.trim() === ''

/** A picture or a video, whose words are held as all others, and whose files must be there. */
function picture(token: Token, line: number, reading: Reading): Block[] {
  const before = reading.faults.length
  const alt = plain(textOf([{ source: token.content, line, marks: [] }], reading))
  if (reading.faults.length > before) return []
  const address = token.attrGet('src') ?? ''
  const media = readMedia(address, token.attrGet('title') ?? '', alt)
  if (typeof media === 'string') {
    reading.report('markdown-refused', line, media, address)
    return []
  }
  for (const { path, is } of media.files) {
    const fault = reading.published(path, is)
    if (fault !== undefined) reading.report('file-not-public', line, fault, path)
  }
  return [media.block]
}

function tableOf(parts: readonly Node[], reading: Reading): Table {
  const rows = parts.flatMap(({ kids }) => kids)
  const [head = [], ...body] = rows.map(({ kids }) => kids.map((cell) => inlineOf(cell, reading)))
  const align = (rows[0]?.kids ?? []).map(({ token }) => alignOf(token.attrGet('style') ?? ''))
  return { block: 'table', align, head, rows: body }
}

function alignOf(style: string): Align | undefined {
  const align = /text-align:(left|center|right)/.exec(style)?.[1]
  return align === 'left' || align === 'center' || align === 'right' ? align : undefined
}
