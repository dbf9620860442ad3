import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { localeOfText } from '../../scripts/locales/grammars.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { readSource } from '../../scripts/source/index.ts'
import type { Sentence } from '../../scripts/source/segment.ts'

const folder = join(projectRoot, 'bench', 'draft', 'articles')

/** An article of our own that is drafted: its sentences, and the file that it lies in. */
export interface Article {
  name: string
  file: string
  locale: string
  lines: readonly string[]
  sentences: readonly Sentence[]
}

/** The articles of the bench: two in each language. */
export const articles: readonly Article[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => articleOf(name.replace(/\.txt$/, ''), join(folder, name)))

function articleOf(name: string, file: string): Article {
  const { text, sentences } = readSource(readFileSync(file), [])
  return { name, file, locale: localeOfText(text), lines: text.split('\n').filter((line) => line !== ''), sentences }
}

/** The sentences of a text of some lines. */
export const sentencesOf = (...lines: readonly string[]): readonly Sentence[] =>
  readSource(Buffer.from(lines.join('\n')), []).sentences
