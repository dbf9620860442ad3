import type MarkdownIt from 'markdown-it'

/** `$…$` within a line and `$$…$$` as a block, as Slidev takes them: tokens `formula` and `formula_block`. */
export function formulaRules(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'formula', (state, silent) => {
    const { src, pos, posMax } = state
    if (src[pos] !== '$') return false
    const mark = src[pos + 1] === '$' ? '$$' : '$'
    const start = pos + mark.length
    const end = closing(src, start, posMax, mark)
    if (end === undefined) return false
    if (!silent) {
      const token = state.push('formula', '', 0)
      token.content = src.slice(start, end).trim()
      token.markup = mark
    }
    state.pos = end + mark.length
    return true
  })
  markdown.block.ruler.before(
    'fence',
    'formula_block',
    (state, startLine, endLine, silent) => {
      const lineAt = (line: number) =>
        state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd()
      const first = lineAt(startLine)
      if (!first.startsWith('$$')) return false
      const isOneLine = first.length > 4 && first.endsWith('$$')
      let last = startLine
      while (!isOneLine && last < endLine) {
        last += 1
        if (last < endLine && lineAt(last).endsWith('$$')) break
      }
      if (last >= endLine || (!isOneLine && last === startLine)) return false
      if (silent) return true
      const token = state.push('formula_block', '', 0)
      const lines = Array.from({ length: last - startLine + 1 }, (_, index) => lineAt(startLine + index))
      token.content = lines.join('\n').slice(2, -2).trim()
      token.map = [startLine, last + 1]
      state.line = last + 1
      return true
    },
    { alt: ['paragraph', 'blockquote', 'list'] },
  )
}

/** Where a formula closes: not at `\$`; a single mark neither after a blank nor before a digit, as in prices. */
function closing(source: string, start: number, most: number, mark: string): number | undefined {
  if (mark === '$' && /\s/.test(source[start] ?? ' ')) return undefined
  for (let at = source.indexOf(mark, start); at > start && at < most; at = source.indexOf(mark, at + 1)) {
    if (source[at - 1] === '\\') continue
    if (mark === '$' && (/\s/.test(source[at - 1] ?? '') || /\d/.test(source[at + 1] ?? ''))) continue
    return at
  }
  return undefined
}
