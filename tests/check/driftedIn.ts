import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { driftOf } from '../../scripts/check/drift.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { makeLock } from '../../scripts/source/lock.ts'
import { parseLock, stringifyLock } from '../../scripts/source/lockFile.ts'

/** Sentences of the table that holds how numbers of a language are read, by locale: one of so many, of each locale. */
async function sentencesIn(language: string, oneOf: number): Promise<Map<string, string[]>> {
  const rows = (await readFile(join(projectRoot, 'tests', 'locales', language, 'numbers.tsv'), 'utf8')).split('\n')
  const found = new Map<string, string[]>()
  for (const row of rows.slice(1)) {
    const [locale = '', sentence = ''] = row.split('\t')
    if (sentence !== '') found.set(locale, [...(found.get(locale) ?? []), sentence])
  }
  return new Map([...found].map(([locale, all]) => [locale, all.filter((_, index) => index % oneOf === 0)]))
}

/** The sentences that are called read otherwise than when they were locked a moment ago. */
export async function driftedIn(language: string, oneOf = 1): Promise<string[]> {
  const drifted: string[] = []
  for (const [locale, texts] of await sentencesIn(language, oneOf)) {
    const sentences = texts.map((text, index) => ({
      id: `${index + 1}.1` as const,
      paragraph: index + 1,
      sentence: 1,
      text,
    }))
    const lock = makeLock(sentences, { locale })
    const { reread, changed } = driftOf(parseLock(stringifyLock(lock)), lock)
    drifted.push(...reread.map((id) => texts[Number.parseInt(id, 10) - 1] ?? ''), ...changed.map(String))
  }
  return drifted
}
