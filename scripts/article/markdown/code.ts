import type { Token } from 'markdown-it'
import { suggest } from '../../input/nearest.ts'
import type { Code, CodeLine } from './nodes.ts'
import type { Reading } from './reading.ts'

/** A block of code, coloured by its language; the lines that its author marks stand out. */
export function codeOf(token: Token, line: number, { tools, exempt, report }: Reading): Code[] {
  const [, name = '', rest = ''] = /^([\w+#.-]*)\s*(.*)$/.exec(token.info.trim()) ?? []
  const language = name.toLowerCase()
  exempt.push({ what: 'code', text: token.content, line: token.type === 'fence' ? line + 1 : line })
  if (isDiagram(language))
    report(
      'markdown-refused',
      line,
      `diagrams of ${language} are not drawn; show it by a figure, or by a picture in public/`,
      name,
    )
  else if (language !== '' && !isPlain(language) && !tools.languages.includes(language))
    report(
      'markdown-form',
      line,
      `there is no language "${name}" for code${suggest(language, tools.languages)}; without a name it is shown plain`,
      name,
    )
  const marked = /^\{([\d,\s-]*)\}$/.exec(rest)?.[1]
  if (rest !== '' && marked === undefined)
    report('markdown-form', line, `"${rest}" behind the language says nothing here; lines are marked by {1,3-4}`, rest)
  const lines = tools.highlight(token.content.replace(/\n$/, ''), language)
  return [{ block: 'code', language, lines: marked === undefined ? lines : dimmed(lines, marked) }]
}

const isPlain = (language: string) => /^(?:text|txt|plain|plaintext|ansi)$/.test(language)
const isDiagram = (language: string) => /^(?:mermaid|plantuml)$/.test(language)

/** Lines of code, dim but for those that are marked: `1,3-4`. */
function dimmed(lines: readonly CodeLine[], marked: string): CodeLine[] {
  const spans = marked.split(',').map((span) => span.split('-').map(Number))
  return lines.map((line, index) =>
    spans.some(([from = 0, to = from]) => index + 1 >= from && index + 1 <= to) ? line : { ...line, dim: true },
  )
}
