import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeTogether } from '../../scripts/files/writeTogether.ts'
import { readyFile } from '../../scripts/files/writeWhole.ts'

/** A file of this name is made ready, but cannot take its place. */
const stuck = 'stuck.yaml'

const make: typeof readyFile = async (path, content) => {
  const file = await readyFile(path, content)
  return path.endsWith(stuck) ? { ...file, place: () => Promise.reject(new Error('no room')) } : file
}

describe('several files', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citedeck-'))
    await writeFile(join(folder, 'a.yaml'), 'old')
  })
  afterEach(() => rm(folder, { recursive: true }))

  const write = (...names: string[]) =>
    writeTogether(
      names.map((name) => ({ path: join(folder, name), content: `new ${name}` })),
      make,
    )

  it('are all written', async () => {
    await write('a.yaml', 'b.yaml')
    expect(await readFile(join(folder, 'a.yaml'), 'utf8')).toBe('new a.yaml')
    expect(await readFile(join(folder, 'b.yaml'), 'utf8')).toBe('new b.yaml')
  })

  it.each([
    ['cannot be made ready', 'folder'],
    ['cannot take its place', stuck],
  ])('are all as they were where one %s, and nothing is left beside them', async (_, last) => {
    await mkdir(join(folder, 'folder'))
    await expect(write('a.yaml', 'b.yaml', last)).rejects.toThrow()
    expect(await readFile(join(folder, 'a.yaml'), 'utf8')).toBe('old')
    expect((await readdir(folder)).sort()).toEqual(['a.yaml', 'folder'])
  })
})
