import { Composer, Lexer, LineCounter, Parser, YAMLParseError, type CST, type Document } from 'yaml'

/** A text as YAML, with where its lines begin. */
export interface TakenApart {
  document: Document
  lines: LineCounter
}

const collections: ReadonlySet<CST.Token['type']> = new Set(['block-map', 'block-seq', 'flow-collection'])

/**
 * Takes a text apart, as `parseDocument` of yaml does, but no deeper than `most` lists and maps in one another: what
 * composes a document does so by recursions that a file of brackets would bring down.
 * @returns where the text first stands too deep, as an offset, or what it is
 */
export function takeApart(source: string, most: number): number | TakenApart {
  const lines = new LineCounter()
  lines.addNewLine(0)
  const parser = new Parser(lines.addNewLine)
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length <= most) continue
    const open = parser.stack.filter(({ type }) => collections.has(type))
    if (open.length > most) return open.at(-1)?.offset ?? 0
  }
  for (const token of parser.end()) tokens.push(token)
  // Keys that occur twice are looked for later: the composer compares each with all before it.
  const composer = new Composer({ lineCounter: lines, prettyErrors: false, logLevel: 'error', uniqueKeys: false })
  const [document, another] = composer.compose(tokens, true, source.length)
  if (!document) throw new Error('yaml has composed no document, though it was told to')
  if (another) {
    const message = 'Source contains multiple documents'
    document.errors.push(new YAMLParseError([another.range[0], another.range[1]], 'MULTIPLE_DOCS', message))
  }
  return { document, lines }
}
