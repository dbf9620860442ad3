import { chmod, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recover } from '../../scripts/files/recover.ts'
import { asNobody, contents, dead, kind, leftoverOf, put, putOwn } from './build.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-recover-'))
})
afterEach(() => rm(folder, { recursive: true }))
const dist = () => join(folder, 'dist')

describe('recover', () => {
  it('brings back the folder that a killed run had taken away, through a link too, and removes what it was making', async () => {
    await putOwn(join(folder, leftoverOf('dist', 'old', dead)), { 'index.html': 'old' })
    await put(join(folder, leftoverOf('dist', 'new', dead)), { 'half.html': '' })
    await symlink('dist', join(folder, 'link'))
    expect(await recover(join(folder, 'link'), kind)).toEqual([])
    expect(await contents(dist())).toMatchObject({ 'index.html': 'old' })
    expect((await readdir(folder)).sort()).toEqual(['dist', 'link'])
  })

  it('removes the folder before where the new one is in its place, and of it only what was ours', async () => {
    await putOwn(dist(), { 'index.html': 'new' })
    const old = join(folder, leftoverOf('dist', 'old', dead))
    await putOwn(old, { 'index.html': 'old', 'assets/a.js': 'old' })
    await put(old, { 'assets/mine.txt': 'mine' })
    expect(await recover(dist(), kind)).toEqual([old])
    expect(await contents(old)).toEqual({ 'assets/mine.txt': 'mine' })
    await rm(join(old, 'assets'), { recursive: true })
    expect(await recover(dist(), kind)).toEqual([])
    expect(await readdir(folder)).toEqual(['dist'])
  })

  it("touches nothing of a run that lives, here or perhaps on another machine, and nothing that has a name of the user's", async () => {
    const others = [
      leftoverOf('dist', 'new', process.ppid),
      leftoverOf('dist', 'new', dead, 'another machine'),
      leftoverOf('other', 'new', dead),
      `${leftoverOf('dist', 'new', dead)}.txt`,
      '.dist.20240101',
      '.dist.staging-1',
      '.dist.previous-1',
      '.dist.citedeck',
      '.distance',
      '.dist.4000000',
    ]
    for (const name of others) await mkdir(join(folder, name))
    expect(await recover(dist(), kind)).toEqual([])
    expect((await readdir(folder)).sort()).toEqual([...others].sort())
  })

  it('goes on where something cannot be removed, and names it', async () => {
    const left = join(folder, leftoverOf('dist', 'new', dead))
    await put(left, { 'a/b': '' })
    await chmod(folder, 0o555)
    expect(await asNobody(() => recover(dist(), kind))).toEqual([left])
    await chmod(folder, 0o755)
    expect(await recover(dist(), kind)).toEqual([])
  })
})
