import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDataFiles, readOptions } from '../../scripts/talk/dataFiles.ts'
import { parseYaml, type YamlFile } from '../../scripts/article/yamlFile.ts'
import { formatDiagnostic, InputError } from '../../scripts/article/diagnostic.ts'
import { checkTalk, readTalk } from '../../scripts/check/index.ts'
import { citedIn } from '../../scripts/check/moving/cited.ts'
import { readSource } from '../../scripts/source/index.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import { parseLock } from '../../scripts/source/lockFile.ts'

const fixtures = join(import.meta.dirname, '..', 'fixtures')

/** The data of a fixture and its lock; its text is not at hand. */
async function fixture(name: string) {
  const folder = join(fixtures, name)
  const files = await readDataFiles(folder)
  const lock = parseLock(await readFile(join(folder, 'source.lock.json'), 'utf8'))
  return { folder, files, lock, facts: await readFile(join(folder, 'facts.yaml'), 'utf8') }
}

/** What is told of a fixture with other facts, by its lock alone. */
async function toldWith(name: string, from: string, to: string): Promise<string[]> {
  const { files, lock, facts } = await fixture(name)
  expect(facts).toContain(from)
  return toldOf({ ...files, facts: parseYaml(facts.replace(from, to), 'facts.yaml') }, lock)
}

function toldOf(files: { facts: YamlFile; article: YamlFile }, lock: Parameters<typeof checkTalk>[1]): string[] {
  try {
    checkTalk(files, lock)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics.map(formatDiagnostic)
    throw error
  }
}

describe.each(['grid', 'grid-zh'])('the talk %s, which rests on series', (name) => {
  it('holds by the lock of its text', async () => {
    const { folder, files, lock } = await fixture(name)
    const { sentences } = readSource(await readFile(join(folder, 'source.txt')), [])
    expect(lock).toEqual(makeLock(sentences, readOptions(files)))
    const { coverage } = await readTalk(folder)
    expect(coverage.matched).toBe(coverage.facts)
    expect(coverage.uncarried).toEqual([])
  })

  it('counts the dates of values that are shown as used', async () => {
    const { unused } = (await readTalk(join(fixtures, name))).coverage
    expect(unused.map(({ number: { value, noun } }) => noun ?? value)).toEqual([
      '2024',
      name === 'grid' ? 'harbours' : '个',
    ])
  })
})

describe('without the text at hand, by the lock', () => {
  it('years and rows that were swapped are refused', async () => {
    const years = await toldWith('grid', '2021: 1240, 2022: 1310', '2021: 1310, 2022: 1240')
    expect(years).toEqual([
      expect.stringContaining(
        'made.2021 is 1310 gigawatt-hours, but sentence 1.2 states that with 2022, and 1240 gigawatt-hours with 2021',
      ),
      expect.stringContaining('made.2022 is 1240 gigawatt-hours, but sentence 1.2 states that with 2021'),
    ])
    const rows = await toldWith(
      'grid-zh',
      '北港: [410, 395]\n      西港: [782, 766]',
      '北港: [782, 766]\n      西港: [410, 395]',
    )
    expect(rows).toHaveLength(4)
    expect(rows[0]).toContain('jobs.北港.2019 is 782 个, but sentence 3.2 states that with 西港')
  })

  it('a name that the lock was not made with is told of, since it says nothing of it', async () => {
    const told = await toldWith('grid', 'Eastness: {', 'Farness: {')
    expect(told.join('\n')).toContain(
      'facts.yaml:2:1  the lock was made before the series went by these dates and names',
    )
  })

  it('a lock of a talk without series tells nothing of them', async () => {
    const { files, lock } = await fixture('grid')
    const told = toldOf(files, { language: lock.language, sentences: lock.sentences })
    expect(told.join('\n')).toContain('npm run check -- --source FILE --lock')
  })

  it('a sentence that there is not is one fault of a series', async () => {
    expect(await toldWith('grid', "cite: '1.2'", "cite: '9.9'")).toHaveLength(2)
  })

  it('a reading of the author goes against what the sentence seems to pair, and against nothing else', async () => {
    expect(await toldWith('grid', "2024: '-'", "2024: { value: 1240, reading: 'the same again' }")).toEqual([])
    expect(await toldWith('grid', '2021: 1240', "2021: { value: 1240, reading: 'so it says' }")).toHaveLength(1)
    expect(await toldWith('grid', '2021: 1240', "2021: { value: 1241, reading: 'so it says' }")).toHaveLength(1)
  })
})

it('all citations of series are moved along with their text', async () => {
  const { files } = await fixture('grid')
  const cited = citedIn(files).filter(({ by }) => by.kind === 'fact')
  expect(cited.map(({ path, cites }) => [path.join('/'), ...cites])).toEqual([
    ['made/cite', '1.2'],
    ['lost/cite', '2.2'],
    ['lost/series/2025/cite', '2.3'],
    ['lost/series/2026/cite', '2.3'],
    ['jobs/cite', '3.2'],
    ['jobs/table/rows/Eastness/cite', '3.3'],
  ])
})
