import { CST, Lexer } from 'yaml'

/**
 * Tokens that stand for no character: one begins a document, one says that the next is a scalar's text, one that
 * brackets lack.
 */
const empty = new Set(['doc-mode', 'scalar', 'flow-error-end'])

/**
 * Where YAML first stands deeper than `most` lists and maps in one another, as an offset; undefined where it nowhere
 * does. Told from the tokens alone, without a recursion: what takes YAML apart does so by recursions that a file of
 * brackets would bring down.
 */
export function tooDeep(source: string, most: number): number | undefined {
  /** The columns at which the lists and maps that are open began, outermost first. */
  const blocks: number[] = []
  let flow = 0
  /** Whether a list or a map can begin here: on a new line, or behind a dash. */
  let fresh = true
  let [offset, lineStart, isScalar] = [0, 0, false]
  for (const token of new Lexer().lex(source)) {
    const type = isScalar ? 'text' : CST.tokenType(token)
    isScalar = type === 'scalar'
    if (type !== null && empty.has(type)) continue
    if (type === 'flow-seq-start' || type === 'flow-map-start') flow++
    else if (type === 'flow-seq-end' || type === 'flow-map-end') flow = Math.max(0, flow - 1)
    if (
      fresh
      && flow === 0
      && type !== 'space'
      && type !== 'comment'
      && type !== 'newline'
      && type !== 'byte-order-mark'
    ) {
      const column = offset - lineStart
      while (blocks.length > 0 && (blocks.at(-1) ?? 0) >= column) blocks.pop()
      blocks.push(column)
      fresh = type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind'
    }
    if (blocks.length + flow > most) return offset
    offset += token.length
    if (!token.includes('\n')) continue
    lineStart = offset - token.length + token.lastIndexOf('\n') + 1
    if (lineStart === offset) fresh = true
  }
  return undefined
}
