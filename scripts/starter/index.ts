import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonSchemas } from '../commands/schema.ts'
import { projectRoot } from '../machine/project.js'
import { en } from './en.ts'
import { talkOfText, type TextToShow } from './ofText.ts'
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
  const { readme, source, facts, article } = starterOf(locale)
  return {
    'README.md': readme,
    '.gitignore': `${ignored.join('\n')}\n`,
    'source.txt': source,
    'facts.yaml': withSchema('facts', facts.replaceAll('LOCALE', locale)),
    'article.yaml': withSchema('article', article.replaceAll('LOCALE', locale)),
    'public/favicon.svg': await readFile(join(projectRoot, 'public', 'favicon.svg'), 'utf8'),
    ...jsonSchemas(),
  }
}

/** The files of a first talk on a text that is there; what git is to leave, one by one. */
export function draftFiles(text: TextToShow): { files: Record<string, string>; ignored: readonly string[] } {
  return filesOfTalk(talkOfText(text, starterOf(text.locale).draft))
}

/** The data files of a talk beside a text that is there, with the schemas for editors; what git is to leave. */
export function filesOfTalk({ facts, article }: { facts: string; article: string }): {
  files: Record<string, string>
  ignored: readonly string[]
} {
  return {
    files: {
      'facts.yaml': withSchema('facts', facts),
      'article.yaml': withSchema('article', article),
      ...jsonSchemas(),
    },
    ignored,
  }
}

function starterOf(locale: string): Starter {
  const starter = starters[locale] ?? starters[locale.split('-')[0] ?? '']
  if (!starter) throw new Error(`there is no talk to begin with in ${locale}`)
  return starter
}

/** By the first line, editors with the YAML language server know the schema of a file; by the second, JetBrains'. */
const withSchema = (name: string, text: string) =>
  `# yaml-language-server: $schema=./${name}.schema.json\n# $schema: ./${name}.schema.json\n${text}`
