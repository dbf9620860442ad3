import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWhole } from '../../scripts/files/writeWhole.ts'
import { asNobody, dead, leftoverOf } from './build.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('writeWhole', () => {
  it('writes a file into folders that are not there yet, and leaves nothing beside it', async () => {
    await mkdir(join(folder, 'a'))
    await writeFile(join(folder, 'a', leftoverOf('b.txt', 'new', dead)), 'half')
    await writeFile(join(folder, 'a', '.b.txt.20240101'), "the user's")
    await writeWhole(join(folder, 'a', 'b.txt'), 'text')
    await writeWhole(join(folder, 'c', 'd', 'x'.repeat(255)), 'text')
    expect(await readFile(join(folder, 'a', 'b.txt'), 'utf8')).toBe('text')
    expect((await readdir(join(folder, 'a'))).sort()).toEqual(['.b.txt.20240101', 'b.txt'])
  })

  it('follows a link and keeps it, and gives the file the rights that it had', async () => {
    await writeFile(join(folder, 'real.txt'), 'old', { mode: 0o600 })
    await symlink('real.txt', join(folder, 'link.txt'))
    await writeWhole(join(folder, 'link.txt'), 'new')
    expect(await readlink(join(folder, 'link.txt'))).toBe('real.txt')
    expect(await readFile(join(folder, 'real.txt'), 'utf8')).toBe('new')
    expect((await stat(join(folder, 'real.txt'))).mode & 0o777).toBe(0o600)
  })

  it('leaves what cannot be written as it was', async () => {
    await mkdir(join(folder, 'taken'))
    await expect(writeWhole(join(folder, 'taken'), 'text')).rejects.toThrow('is a folder')
    await symlink('b', join(folder, 'a'))
    await symlink('a', join(folder, 'b'))
    await expect(writeWhole(join(folder, 'a'), 'text')).rejects.toThrow('leads back to itself')
    expect((await readdir(folder)).sort()).toEqual(['a', 'b', 'taken'])
  })

  it('writes into a file whose folder is not ours to write in', async () => {
    const path = join(folder, 'mounted.txt')
    await writeFile(path, 'old')
    await link(path, join(folder, 'same.txt'))
    await chmod(path, 0o666)
    await chmod(folder, 0o555)
    await asNobody(() => writeWhole(path, 'new'))
    await chmod(folder, 0o755)
    expect(await readFile(join(folder, 'same.txt'), 'utf8')).toBe('new')
  })

  it('may be called for one file many times at once', async () => {
    const path = join(folder, 'a.txt')
    await Promise.all(Array.from({ length: 20 }, () => writeWhole(path, 'text')))
    expect(await readdir(folder)).toEqual(['a.txt'])
  })
})
