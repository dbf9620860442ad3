import type { CodeLine } from './nodes.ts'
import type { MarkdownTools } from './tools.ts'

/** How a variable of a token's colour begins. */
const variable = '--shiki-'

/**
 * Loads what Markdown is read with, and of what draws code and formulas only what these texts need: neither is loaded
 * for a talk without.
 */
export async function loadMarkdown(sources: readonly string[]): Promise<MarkdownTools> {
  const [{ default: MarkdownIt }, { formulaRules }] = await Promise.all([
    import('markdown-it'),
    import('./formulaRules.ts'),
  ])
  // HTML is read so that it can be named and refused; a character that is escaped stays apart from references to facts.
  const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false })
  markdown.use(formulaRules)
  markdown.core.ruler.disable('text_join')
  markdown.validateLink = () => true
  const [code, formula] = await Promise.all([
    loadCode(sources),
    sources.some((source) => source.includes('$')) ? loadFormulas() : notLoaded,
  ])
  return { parse: (source) => markdown.parse(source, {}), ...code, formula }
}

const notLoaded = (): never => {
  throw new Error('what draws formulas was not loaded')
}

async function loadFormulas(): Promise<MarkdownTools['formula']> {
  const { default: katex } = await import('katex')
  const faulty = '#c0ffee'
  return (tex, isDisplay) => {
    const html = katex.renderToString(tex, {
      displayMode: isDisplay,
      throwOnError: true,
      errorColor: faulty,
      strict: 'ignore',
      trust: false,
      maxSize: 20,
      maxExpand: 1000,
    })
    // What leads elsewhere or brings HTML is not drawn, but written in the colour of errors.
    const command = html.includes(faulty) ? /\\[a-zA-Z]*(?:href|url|html|includegraphics)[a-zA-Z]*/.exec(tex) : null
    if (html.includes(faulty)) throw new Error(`"${command?.[0] ?? tex}" is not drawn on a slide; take it out`)
    // No font of KaTeX's has the blank without a width that holds its cells open; any blank does, a pixel high.
    return html.replaceAll('\u200b', '\u00a0')
  }
}

async function loadCode(sources: readonly string[]): Promise<Pick<MarkdownTools, 'languages' | 'highlight'>> {
  const wanted = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/^[ \t>*+-]*(?:`{3,}|~{3,})[ \t]*([\w+#.-]+)/gm)].map(([, name = '']) => name.toLowerCase()),
    ),
  )
  if (wanted.size === 0) return { languages: [], highlight: plainLines }
  const [
    { createHighlighterCoreSync, createCssVariablesTheme },
    { createJavaScriptRegexEngine },
    { bundledLanguages },
  ] = await Promise.all([import('shiki/core'), import('shiki/engine/javascript'), import('shiki/langs')])
  const known = Object.entries(bundledLanguages)
  const loaded = await Promise.all(known.filter(([name]) => wanted.has(name)).map(async ([, load]) => load()))
  const theme = createCssVariablesTheme({ variablePrefix: variable, fontStyle: false })
  const highlighter = createHighlighterCoreSync({
    themes: [theme],
    langs: loaded.map((each) => each.default),
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
  return {
    languages: known.map(([name]) => name),
    highlight: (text, language) => {
      if (!highlighter.getLoadedLanguages().includes(language)) return plainLines(text)
      const { tokens } = highlighter.codeToTokens(text, {
        lang: language,
        theme: theme.name ?? '',
        tokenizeTimeLimit: 0, // else a busy machine would colour less of it than an idle one
      })
      return tokens.map((line): CodeLine => ({
        tokens: together(line.map(({ content, color }) => withRole(content, color))),
      }))
    },
  }
}

const plainLines = (text: string): CodeLine[] =>
  text.split('\n').map((line) => ({ tokens: line === '' ? [] : [{ text: line }] }))

/** A stretch of code by the variable of its colour: `var(--shiki-token-keyword)` is a keyword. */
function withRole(text: string, color = ''): CodeLine['tokens'][number] {
  const role = new RegExp(`^var\\(${variable}token-([a-z-]+)\\)$`).exec(color)?.[1]
  return role === undefined ? { text } : { text, role }
}

/** Stretches of one role as one. */
function together(tokens: CodeLine['tokens']): CodeLine['tokens'] {
  const joined: CodeLine['tokens'] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    if (last && last.role === token.role) last.text += token.text
    else joined.push({ ...token })
  }
  return joined
}
