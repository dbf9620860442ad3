import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { driftOf } from '../../scripts/check/drift.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { makeLock } from '../../scripts/source/lock.ts'
import { parseLock, stringifyLock } from '../../scripts/source/lockFile.ts'

/** Every sentence of the tables that hold how numbers are read, in the languages of a table. */
async function sentencesIn(language: string): Promise<Map<string, string[]>> {
  const rows = (await readFile(join(projectRoot, 'tests', 'locales', language, 'numbers.tsv'), 'utf8')).split('\n')
  const found = new Map<string, string[]>()
  for (const row of rows.slice(1)) {
    const [locale = '', sentence = ''] = row.split('\t')
    if (sentence !== '') found.set(locale, [...(found.get(locale) ?? []), sentence])
  }
  return found
}

it.each(['en', 'zh'])(
  'calls no sentence in %s read otherwise than when it was locked a moment ago',
  async (language) => {
    for (const [locale, texts] of await sentencesIn(language)) {
      const sentences = texts.map((text, index) => ({
        id: `${index + 1}.1` as const,
        paragraph: index + 1,
        sentence: 1,
        text,
      }))
      const lock = makeLock(sentences, { locale })
      const { reread, changed } = driftOf(parseLock(stringifyLock(lock)), lock)
      expect(reread.map((id) => texts[Number.parseInt(id, 10) - 1])).toEqual([])
      expect(changed).toEqual([])
    }
  },
)

it.each([
  [
    'Yesterday Norway paid 3.1 million euros, Denmark 2.4 million euros, which came second.',
    ['hasCome', 'when', 'of', 'poles', 'apart'],
  ],
  ['The new works emit 62 percent less soot than the old ones.', ['of', 'relation']],
])('takes a lock of an earlier version, which tells less of its amounts, for no other reading: %s', (text, known) => {
  const now = makeLock([{ id: '1.1', paragraph: 1, sentence: 1, text }], { locale: 'en' })
  const told = now.sentences['1.1']?.numbers.map(({ said = {} }) => Object.keys(said)).flat()
  expect(new Set(told)).toEqual(new Set(known))
  const before = structuredClone(now)
  for (const number of before.sentences['1.1']?.numbers ?? []) delete number.said
  expect(driftOf(before, now).reread).toEqual([])
  // What it does tell counts as ever.
  expect(driftOf(now, before).reread).toEqual(['1.1'])
})
