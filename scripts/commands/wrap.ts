/** What stays together in a line: a word, or a character of Han and the like with the closing marks behind it. */
const pieces = /[\u2e80-\uffef][、。，；：！？」』）》〉】”’…]*|[^\s\u2e80-\uffef]+|\s+/gu

/** A character that takes two columns of a terminal. */
const wide = /[\u2e80-\uffef\u{1f300}-\u{3ffff}]/u

function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)
}

/**
 * A text in lines of at most so many columns of a terminal, but for words that are longer; in one where none are given.
 */
export function wrap(text: string, columns: number | undefined): string[] {
  if (columns === undefined || columns < 20) return [text]
  const lines: string[] = []
  let [line, width] = ['', 0]
  for (const [piece] of text.matchAll(pieces)) {
    const more = columnsOf(piece)
    if (width + more > columns && line !== '') {
      lines.push(line.trimEnd())
      ;[line, width] = ['', 0]
      if (piece.trim() === '') continue
    }
    line += piece
    width += more
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
