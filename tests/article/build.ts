import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InputError } from '../../scripts/article/diagnostic.ts'
import type { Fact } from '../../scripts/article/facts.ts'
import { readDataFiles } from '../../scripts/talk/dataFiles.ts'
import { load, type Loaded } from '../../scripts/talk/load.ts'

/** A fact of a value and unit. */
export function fact(value: number | string, unit: Fact['unit'], given: Partial<Fact> = {}): Fact {
  return { id: 'a-fact', value, unit, bound: 'exactly', nouns: {}, of: {}, cites: ['1.1'], ...given }
}

export const factsYaml = `rate:
  value: 68
  unit: percent
  of: { en: survival rate }
  cite: '2.1'
boats:
  value: 3
  unit: count
  of: { en: boats }
  cite: '2.2'
citedeck: 1
`

export const articleYaml = `locale: en
title: [T]
sections:
  - id: one
    title: One
    slides:
      - id: first
        claim: '{rate} stay'
        figure:
          kind: big-number
          fact: boats
        cite: ['2.1']
        notes: hello
sources: { title: S }
citedeck: 1
`

/** Runs with a data folder that holds the two files; a file that is undefined is not there. */
export async function withFolder<Result>(
  facts: string | Buffer | undefined,
  article: string | Buffer | undefined,
  run: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'citedeck-'))
  try {
    if (facts !== undefined) await writeFile(join(folder, 'facts.yaml'), facts)
    if (article !== undefined) await writeFile(join(folder, 'article.yaml'), article)
    return await run(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What the data files of the folder hold. */
export async function loadFolder(folder: string): Promise<Loaded> {
  return load(await readDataFiles(folder))
}

/** What the author of the folder is told is wrong, a line each, with the file's bare name. */
export async function told(folder: string): Promise<string[]> {
  const diagnostics = await loadFolder(folder).then(
    (loaded) => loaded.diagnostics,
    (error: unknown) => {
      if (error instanceof InputError) return error.diagnostics
      throw error
    },
  )
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, message }) => `${file.replace(/.*\//, '')}:${line}:${column}  ${message}`)
}
