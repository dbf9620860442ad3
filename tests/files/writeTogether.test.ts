import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finishJournal } from '../../scripts/files/journal.ts'
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
      folder,
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

  describe('of a run that is killed while they take their places', () => {
    const names = ['a.yaml', 'b.yaml', 'source.lock.json']
    const contents = () =>
      Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => 'not there')))

    /**
     * Writes the files, and stands still for ever once so many have taken their places, as a run that is killed does.
     */
    const kill = (after: number) =>
      new Promise<void>((resolve, reject) => {
        let placed = 0
        const files = names.map((name) => ({ path: join(folder, name), content: `new ${name}` }))
        writeTogether(folder, files, async (path, content) => {
          const file = await readyFile(path, content)
          return {
            ...file,
            place: async () => {
              if (placed++ < after) return file.place()
              resolve()
              return new Promise(() => undefined)
            },
          }
        }).then(() => {
          reject(new Error('it was not killed'))
        }, reject)
      })

    it.each([0, 1, 2])('are finished by the next run, with %d in place', async (after) => {
      await kill(after)
      expect((await contents()).filter((content) => content.startsWith('new'))).toHaveLength(after)
      const finished = names.slice(after).map((name) => join(folder, name))
      expect(await finishJournal(folder)).toEqual(finished)
      expect(await contents()).toEqual(names.map((name) => `new ${name}`))
      expect(await finishJournal(folder)).toEqual([])
    })

    it('stay as they are where none is in place and one has been edited since', async () => {
      await kill(0)
      await writeFile(join(folder, 'a.yaml'), 'edited')
      expect(await finishJournal(folder)).toEqual([])
      expect(await contents()).toEqual(['edited', 'not there', 'not there'])
      expect(await finishJournal(folder)).toEqual([])
    })

    it('are refused where one has been edited since, until it is put back', async () => {
      await kill(1)
      const lock = join(folder, 'source.lock.json')
      await writeFile(lock, 'edited')
      await expect(finishJournal(folder)).rejects.toThrow(/source\.lock\.json has been edited since/)
      expect(await contents()).toEqual(['new a.yaml', 'not there', 'edited'])
      await rm(lock)
      await finishJournal(folder)
      expect(await contents()).toEqual(names.map((name) => `new ${name}`))
    })

    it.each(['', '{"files":[{"name":"a.yaml","was":', '{"files":[{"name":"../a.yaml","was":null,"content":"x"}]}'])(
      'write nothing by a note that is cut short, or of files elsewhere: %s',
      async (note) => {
        await writeFile(join(folder, '.citedeck-unfinished.json'), note)
        expect(await finishJournal(folder)).toEqual([])
        expect(await readdir(folder)).toEqual(['a.yaml'])
      },
    )
  })
})
