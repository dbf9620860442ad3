/** Directives by which Marp sets a slide, which are no notes. */
const directive =
  /^_?(?:marp|theme|style|headingDivider|size|math|lang|title|author|description|keywords|url|image|transition|paginate|header|footer|class|background(?:Color|Image|Position|Repeat|Size)|color)\s*:|^(?:fit|prettier-ignore.*|markdownlint-.*)$/
const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/

/**
 * A slide's Markdown without its notes and without Slidev's and Quarto's marks of slots and blocks, and the notes:
 * comments but for directives, and Quarto's blocks of them. Code stays as it is. Linear in the length of the slide.
 */
export function partNotes(source: string): { shown: string; notes: string[] } {
  const shown: string[] = []
  const notes: string[] = []
  let code = ''
  let comment: string[] | undefined
  let block: string[] | undefined
  const endComment = () => {
    if (comment && !comment.every((line) => line.trim() === '' || directive.test(line.trim())))
      notes.push(comment.join('\n'))
    comment = undefined
  }
  const add = (line: string) => {
    if (block) block.push(line)
    else shown.push(line)
  }
  for (const line of source.split('\n')) {
    const [, marks = '', behind = ''] = comment ? [] : (fence.exec(line) ?? [])
    if (code !== '' || marks !== '') {
      if (code === '') code = marks
      else if (marks.startsWith(code) && behind.trim() === '') code = ''
      add(line)
      continue
    }
    if (!comment && /^:{2,}/.test(line)) {
      if (block) notes.push(block.join('\n'))
      block = !block && /^:{3,}\s*\{?\s*\.?notes\b/.test(line) ? [] : undefined
      continue
    }
    let rest = line
    let kept = ''
    for (;;) {
      if (comment) {
        const end = rest.indexOf('-->')
        comment.push(end < 0 ? rest : rest.slice(0, end))
        if (end < 0) break
        endComment()
        rest = rest.slice(end + 3)
      }
      const start = rest.indexOf('<!--')
      kept += start < 0 ? rest : rest.slice(0, start)
      if (start < 0) break
      comment = []
      rest = rest.slice(start + 4)
    }
    add(kept.replace(/^(#{1,6} [^{]*)\{[#.][^}]*\}\s*$/, '$1'))
  }
  endComment()
  if (block) notes.push(block.join('\n'))
  return { shown: shown.join('\n'), notes }
}
