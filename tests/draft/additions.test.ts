import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPresent } from '../../scripts/commands/draftAdditions.ts'
import { additionsTo } from '../../scripts/draft/additions/index.ts'
import { edited, unifiedDiff } from '../../scripts/draft/additions/patch.ts'
import { tableForDraft, withTable } from '../../scripts/draft/facts/index.ts'
import { hold } from '../../scripts/draft/hold.ts'
import { draftTalk } from '../../scripts/draft/index.ts'
import { stringifyLock } from '../../scripts/source/lockFile.ts'
import { sentencesOf } from './articles.ts'

const lines = [
  'A quieter year',
  'The harbour office counted the people at the quays again. In 2024 the jobs at Northport came to 390.',
  'Fewer cranes are manned by night. A third of the crews now live in the town.',
  'The fare of the ferry rose from 2.10 euros to 2.40 euros in March.',
]
const sentences = sentencesOf(...lines)
let folder: string

/** A deck that somebody has taken a fact and its slide out of, with comments of their own. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-additions-'))
  const { texts, lock, drafted } = await draftTalk(sentences, 'en')
  const fact = Object.keys(drafted.facts).find((id) => id.includes('crews')) ?? ''
  const slide = drafted.sections.flatMap(({ slides }) => slides).find(({ facts }) => facts.includes(fact))
  const facts = texts.facts.split('\n').filter((line) => !line.startsWith(`${fact}:`))
  const from = texts.article.indexOf(`      - id: ${slide?.id ?? ''}`)
  const to = texts.article.indexOf('\n      - ', from + 1) + 1
  const article = `${texts.article.slice(0, from)}${texts.article.slice(to)}`
  await writeFile(join(folder, 'facts.yaml'), `# mine\n${facts.join('\n')}`)
  await writeFile(
    join(folder, 'article.yaml'),
    article
      .replace(/^minutes: .*\n/m, '')
      // Notes name what other slides show.
      .replace(/^( *notes: ).*$/gm, '$1Mine')
      .replace(/^ *seconds: \d+\n/gm, '')
      .replace(/, seconds: \d+/g, '')
      .replace('sections:', '# of my own\nsections:'),
  )
  await writeFile(join(folder, 'source.lock.json'), stringifyLock(lock))
})
afterAll(() => rm(folder, { recursive: true }))

describe('what a draft adds to a deck', () => {
  it('is what the deck has not, and leaves all else as it was', async () => {
    const present = await readPresent(folder)
    const { drafted } = await draftTalk(sentences, 'en')
    const { facts, slides, diff, written } = await additionsTo(present, drafted, sentences, undefined)
    expect(Object.keys(facts)).toEqual(['crews-live-share'])
    expect(slides.map(({ shown }) => shown.figure?.['kind'])).toEqual(['waffle-chart'])
    expect(diff.filter((line) => line.startsWith('-') && !line.startsWith('---'))).toEqual([])
    const [, article] = written
    expect(article?.content).toContain('# of my own\nsections:')
    expect(await readFile(join(folder, 'article.yaml'), 'utf8')).toBe(present.texts['article.yaml'])
    for (const { path, content } of written) await writeFile(path, content)
    const again = await additionsTo(await readPresent(folder), drafted, sentences, undefined)
    expect(again.diff).toEqual([])
  })

  it('takes a table in', async () => {
    const { drafted } = await draftTalk(sentences, 'en')
    const table = tableForDraft(Buffer.from('Harbour,Jobs\nNorthport,4\nEastness,5\n'), 'jobs.csv', {
      locale: 'en',
      taken: new Set(Object.keys(drafted.facts)),
    })
    const { drafted: both } = await hold(withTable(drafted, table), sentences)
    const { facts, diff } = await additionsTo(await readPresent(folder), both, sentences, table)
    expect(Object.keys(facts)).toEqual(['jobs'])
    expect(diff.some((line) => line.startsWith("+  tables: { jobs: { file: 'sources/jobs.csv'"))).toBe(true)
  })

  it('is refused for another text', async () => {
    const other = sentencesOf('Another', 'This is another text, in which 12 ships are counted.')
    const { drafted } = await draftTalk(other, 'en')
    await expect(additionsTo(await readPresent(folder), drafted, other, undefined)).rejects.toThrow(
      'rests on another text',
    )
  })
})

describe('a diff', () => {
  it('is as git has it', () => {
    const before = ['a', 'b', 'c', 'd', 'e', 'f', '']
    const edits = [
      { at: 6, removed: 0, added: ['g'] },
      { at: 1, removed: 1, added: ['B'] },
    ]
    expect(edited(before, edits).join('')).toBe('aBcdefg')
    expect(unifiedDiff('x', before, edits).join('\n')).toBe(
      '--- a/x\n+++ b/x\n@@ -1,6 +1,7 @@\n a\n-b\n+B\n c\n d\n e\n f\n+g',
    )
  })
})
