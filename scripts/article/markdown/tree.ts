import type { Token } from 'markdown-it'

/** A token of markdown-it with those between it and the one that closes it, and its line in the text, from 1. */
export interface Node {
  token: Token
  kids: Node[]
  line: number
}

/** The flat list of tokens as a tree. */
export function treeOf(tokens: readonly Token[]): Node[] {
  const top: Node[] = []
  const open: Node[] = []
  let line = 1
  for (const token of tokens) {
    if (token.map) line = token.map[0] + 1
    if (token.nesting === -1) {
      open.pop()
      continue
    }
    const node: Node = { token, kids: [], line }
    ;(open.at(-1)?.kids ?? top).push(node)
    if (token.nesting === 1) open.push(node)
  }
  return top
}
