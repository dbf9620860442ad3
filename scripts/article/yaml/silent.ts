import { isAlias, isMap, isNode, isScalar, type Scalar } from 'yaml'
import type { TakenApart } from './document.ts'

/** Something that YAML takes without a word, and reads otherwise than its author means. */
export interface SilentFault {
  offset: number
  message: string
}

/** Texts of which YAML silently takes a part for signs of its own: `Pier #7`, `&more`, `!now`, `{fact}`. */
export function silentFaults({ document, nodes }: TakenApart, source: string): SilentFault[] {
  const found: SilentFault[] = []
  const repeated = new Set(nodes.flatMap((node) => (isAlias(node) ? [node.source] : [])))
  for (const node of nodes) {
    if (!isAlias(node) && 'anchor' in node && node.anchor !== undefined && !repeated.has(node.anchor)) {
      const offset = source.lastIndexOf(`&${node.anchor}`, node.range?.[0] ?? source.length)
      found.push({
        offset: Math.max(0, offset),
        message: `&${node.anchor} names a value that nothing repeats; put a text that begins with & in quotes`,
      })
    }
    if (isScalar(node)) found.push(...cutOff(node, source))
    if (isMap(node) && node.flow && node.items.length === 1) {
      const [pair] = node.items
      const name = isScalar(pair?.key) ? String(pair.key.value) : ''
      if (pair && (pair.value === null || (isScalar(pair.value) && pair.value.value === null)) && /^[a-z]/.test(name))
        found.push({
          offset: node.range?.[0] ?? 0,
          message: `the text begins with "{", which begins a map in YAML; put the text in quotes: '{${name}}'`,
        })
    }
  }
  for (const { code, pos } of document.warnings)
    if (code === 'TAG_RESOLVE_FAILED')
      found.push({
        offset: pos[0],
        message: `${source.slice(pos[0], pos[1])} names a type that there is not; put a text that begins with ! in quotes`,
      })
  return found.sort((a, b) => a.offset - b.offset)
}

/** A text that a # cuts off, with no space behind it, as a remark has. */
function cutOff(node: Scalar, source: string): SilentFault[] {
  const isPlain = node.type === 'PLAIN' && (typeof node.value === 'string' || node.value === null)
  if (!isPlain || !isNode(node) || !node.range || !/^[^\s#!]/.test(node.comment ?? '')) return []
  const offset = source.indexOf('#', node.range[1])
  const line = source.slice(node.range[1], offset)
  if (offset < 0 || line.includes('\n')) return []
  return [
    {
      offset,
      message:
        'the text is cut off at " #", behind which YAML has a remark; put the text in quotes, or a space behind # where it is a remark',
    },
  ]
}
