import {
  Composer,
  isMap,
  isNode,
  isPair,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  YAMLParseError,
  type CST,
  type Document,
  type Node,
  type Pair,
} from 'yaml'

/** A text as YAML. */
export interface TakenApart {
  document: Document
  /** Where its lines begin. */
  lines: LineCounter
  /** What stands in it, in order; what is in a node comes right after it. */
  nodes: Node[]
  pairs: Pair[]
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
  return { document, lines, ...contentsOf(document) }
}

/** All that stands in a document, found once for all that look at it. */
function contentsOf({ contents }: Document): Pick<TakenApart, 'nodes' | 'pairs'> {
  const nodes: Node[] = []
  const pairs: Pair[] = []
  const add = (item: unknown): void => {
    if (isPair(item)) {
      pairs.push(item)
      add(item.key)
      add(item.value)
    } else if (isNode(item)) {
      nodes.push(item)
      if (isMap(item) || isSeq(item)) for (const inner of item.items) add(inner)
    }
  }
  add(contents)
  return { nodes, pairs }
}
