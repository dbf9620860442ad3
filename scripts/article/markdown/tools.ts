import type { Token } from 'markdown-it'
import type { CodeLine } from './nodes.ts'

/** What Markdown is read and drawn with: loaded where a talk has some. */
export interface MarkdownTools {
  parse: (source: string) => Token[]
  /** The names of languages whose code is coloured. */
  languages: readonly string[]
  highlight: (code: string, language: string) => CodeLine[]
  /** @throws Error that says what is wrong with it */
  formula: (tex: string, isDisplay: boolean) => string
}
