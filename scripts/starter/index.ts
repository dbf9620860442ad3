import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonSchemas } from '../commands/schema.ts'
import { projectRoot } from '../project.js'
import { en } from './en.ts'
import type { Starter } from './starter.ts'
import { zhHans } from './zhHans.ts'
import { zhHant } from './zhHant.ts'

/** By the language of a locale, with its script where that has several. */
const starters: Readonly<Record<string, Starter>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** What git is to leave: what is made anew at any time, and the article's text, which is somebody's copyright. */
const ignored = ['dist/', 'exports/', '*.contact-sheet.png', 'source.txt', 'sources/*.txt']

/**
 * The files of a new talk, by their paths in its folder.
 * @param locale of the deck
 * @throws Error where no talk to begin with is written in its language
 */
export async function starterFiles(locale: string): Promise<Record<string, string>> {
  const starter = starters[locale] ?? starters[locale.split('-')[0] ?? '']
  if (!starter) throw new Error(`there is no talk to begin with in ${locale}`)
  const data = (name: string, text: string) =>
    `${schemaComments(`${name}.schema.json`)}${text.replaceAll('LOCALE', locale)}`
  return {
    'README.md': starter.readme,
    '.gitignore': `${ignored.join('\n')}\n`,
    'source.txt': starter.source,
    'facts.yaml': data('facts', starter.facts),
    'article.yaml': data('article', starter.article),
    'public/favicon.svg': await readFile(join(projectRoot, 'public', 'favicon.svg'), 'utf8'),
    ...jsonSchemas(),
  }
}

/** By the first, editors with the YAML language server know the schema of a file; by the second, those of JetBrains. */
const schemaComments = (schema: string) => `# yaml-language-server: $schema=./${schema}\n# $schema: ./${schema}\n`
