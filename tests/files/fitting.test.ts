import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { foldersFitting } from '../../scripts/files/fitting.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-fitting-'))
  for (const path of [
    'talks/b',
    'talks/a',
    'talks/a/deep/er',
    'talks/a2',
    'talks/.hidden',
    'talks/[x]',
    'talks/演講',
    'node_modules/a',
  ])
    await mkdir(join(folder, path), { recursive: true })
  await writeFile(join(folder, 'talks', 'file'), '')
})
afterAll(() => rm(folder, { recursive: true }))

it.each([
  ['talks/*', ['talks/[x]', 'talks/a', 'talks/a2', 'talks/b', 'talks/演講']],
  ['talks/?', ['talks/a', 'talks/b']],
  ['talks/a*', ['talks/a', 'talks/a2']],
  ['talks/[a-b]', ['talks/a', 'talks/b']],
  ['talks/[!a]', ['talks/b']],
  ['talks/{a,b}*', ['talks/a', 'talks/a2', 'talks/b']],
  ['talks/{?,演*}', ['talks/a', 'talks/b', 'talks/演講']],
  ['talks/.*', ['talks/.hidden']],
  ['*/a', ['node_modules/a', 'talks/a']],
  ['**/er', ['talks/a/deep/er']],
  ['./talks/../talks/b*', ['talks/b']],
  ['talks/(*', []],
  ['talks/*+', []],
  ['nothing/*', []],
  ['talks/file*', []],
])('finds the folders that fit %s', (pattern, expected) => {
  const found = foldersFitting(pattern, folder).map((path) => relative(folder, path).replaceAll('\\', '/'))
  expect(found).toEqual([...expected].sort())
  expect(foldersFitting(join(folder, pattern).replaceAll('\\', '/'), '/')).toHaveLength(expected.length)
})
