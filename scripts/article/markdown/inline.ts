import type { Token } from 'markdown-it'
import type { Mark } from '../../typography/text.ts'

/** A stretch of a paragraph as it is typed. */
export interface Piece {
  source: string
  /** Its line in the Markdown, from 1. */
  line: number
  marks: Mark[]
  href?: string
  /** Code, or an address as a link's own words: no text of the talk's. */
  isExempt?: true
}

/** What a paragraph holds: pieces, and what stands between them. */
export type Part =
  | { part: 'text'; piece: Piece }
  | { part: 'formula'; tex: string; isDisplay: boolean; line: number }
  | { part: 'newLine' }
  | { part: 'picture'; token: Token; line: number }
  | { part: 'html'; html: string; line: number }

const markOf: Readonly<Record<string, Mark>> = { strong: 'strong', em: 'em', s: 'struck' }

/**
 * Takes a paragraph apart.
 * @param first its first line
 * @param joint what a line's end is in a running text: a blank, or nothing in Chinese
 */
export function partsIn(tokens: readonly Token[], first: number, joint: string): Part[] {
  let line = first
  const marks: Mark[] = []
  const links: { href: string; isAddress: boolean }[] = []
  return tokens.flatMap((token): Part[] => {
    const link = links.at(-1)
    const text = (source: string, own: Partial<Piece> = {}): Part[] => [
      {
        part: 'text',
        piece: {
          source,
          line,
          marks: [...marks],
          ...(link ? { href: link.href } : {}),
          ...(link?.isAddress ? { isExempt: true as const } : {}),
          ...own,
        },
      },
    ]
    const [, name = '', edge] = /^(strong|em|s)_(open|close)$/.exec(token.type) ?? []
    const mark = markOf[name]
    if (mark && edge === 'open') marks.push(mark)
    else if (mark) marks.splice(marks.lastIndexOf(mark), 1)
    switch (token.type) {
      case 'text':
        return token.content === '' ? [] : text(token.content)
      // What is escaped is no reference to a fact.
      case 'text_special':
        return text(token.content === '{' ? '\\{' : token.content)
      case 'code_inline':
        return text(token.content, { marks: [...marks, 'code'], isExempt: true })
      case 'softbreak':
        line += 1
        return text(joint)
      case 'hardbreak':
        line += 1
        return [{ part: 'newLine' }]
      case 'link_open':
        links.push({ href: token.attrGet('href') ?? '', isAddress: token.markup === 'autolink' })
        return []
      case 'link_close':
        links.pop()
        return []
      case 'formula':
        return [{ part: 'formula', tex: token.content, isDisplay: token.markup === '$$', line }]
      case 'image':
        return [{ part: 'picture', token, line }]
      case 'html_inline':
        return [{ part: 'html', html: token.content, line }]
      default:
        return []
    }
  })
}
