import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stage } from '../../scripts/files/staging.ts'
import { asNobody, contents, kind, put, putOwn } from './build.ts'

let folder: string
let dist: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-staging-'))
  dist = join(folder, 'dist')
})
afterEach(() => rm(folder, { recursive: true }))

const before = { 'index.html': 'old', 'assets/a.js': 'old', 'assets/old/b.js': 'old' }
const after = { 'index.html': 'new', 'assets/a.js': 'new', 'assets/c.js': 'new' }
const fillWith = async (files: Readonly<Record<string, string>>, path = dist) => {
  const staging = await stage(path, kind)
  await putOwn(staging.folder, files)
  return staging
}

describe('a folder that is replaced', () => {
  it('is the old one until the new one is whole, and then the new one, with the rights of the old', async () => {
    await putOwn(dist, before)
    await chmod(dist, 0o750)
    const staging = await fillWith(after)
    expect(await contents(dist)).toMatchObject(before)
    expect(await staging.commit()).toEqual([])
    expect(await contents(dist)).toEqual({ ...after, [kind.list]: expect.any(String) })
    expect((await stat(dist)).mode & 0o777).toBe(0o750)
    expect(await readdir(folder)).toEqual(['dist'])
  })

  it('stays where the new one is discarded, and folders that were made for it go', async () => {
    await putOwn(dist, before)
    await (await fillWith(after)).discard()
    await (await fillWith(after, join(folder, 'a', 'b', 'c'))).discard()
    expect(await contents(dist)).toMatchObject(before)
    expect(await readdir(folder)).toEqual(['dist'])
  })

  it("stays where something of the user's has come into it since", async () => {
    await putOwn(dist, before)
    const staging = await fillWith(after)
    await put(dist, { 'assets/mine.txt': 'mine' })
    await expect(staging.commit()).rejects.toMatchObject({ code: 'output-refused' })
    await staging.discard()
    expect(await contents(dist)).toMatchObject({ ...before, 'assets/mine.txt': 'mine' })
    expect(await readdir(folder)).toEqual(['dist'])
  })

  it('may be replaced by several at once: one after the other', async () => {
    await putOwn(dist, before)
    const all = await Promise.all(Array.from({ length: 12 }, (_, run) => fillWith({ [`${run}.txt`]: String(run) })))
    await Promise.all(all.map((staging) => staging.commit()))
    expect(Object.keys(await contents(dist))).toEqual([expect.stringMatching(/^\d+\.txt$/), kind.list])
    expect(await readdir(folder)).toEqual(['dist'])
  })

  it('may have been removed since', async () => {
    await putOwn(dist, before)
    const staging = await fillWith(after)
    await rm(dist, { recursive: true })
    await staging.commit()
    expect(await contents(dist)).toMatchObject(after)
  })

  it('says so where what it is made in has been removed, and passes any other fault on', async () => {
    const [gone, other] = [await fillWith(after), await fillWith(after)]
    await rm(gone.folder, { recursive: true })
    const fault = new Error('of a disk')
    expect(() => gone.explain(fault)).toThrow(/^The folder that .*dist was being put together in has been removed\.$/)
    expect(() => other.explain(fault)).toThrow(fault)
    await other.discard()
  })

  it('may have a name as long as names can be', async () => {
    const long = join(folder, 'x'.repeat(255))
    for (const files of [before, after]) await (await fillWith(files, long)).commit()
    expect(await contents(long)).toMatchObject(after)
  })
})

describe('a link to a folder', () => {
  it.each(['there', 'not/there/yet'])('is followed and kept: one to a folder that is %s', async (where) => {
    if (where === 'there') await putOwn(join(folder, where), before)
    await symlink(where, dist)
    await (await fillWith(after)).commit()
    expect(await readlink(dist)).toBe(where)
    expect(await contents(join(folder, where))).toMatchObject(after)
  })
})

describe('a folder that cannot be renamed', () => {
  /** As a volume of a container: the folder is ours, and the one that it lies in is not. */
  const asVolume = async <Result>(work: () => Promise<Result>) => {
    await chmod(folder, 0o555)
    for (const path of ['', 'assets', 'assets/old', ...Object.keys(before), kind.list])
      await chmod(join(dist, path), 0o777)
    try {
      return await asNobody(work)
    } finally {
      await chmod(folder, 0o755)
    }
  }

  it('is filled file by file, and what is no longer wanted goes', async () => {
    await putOwn(dist, before)
    await asVolume(async () => (await fillWith({ ...after, 'assets/old': 'a file where a folder was' })).commit())
    expect(await contents(dist)).toEqual({
      ...after,
      'assets/old': 'a file where a folder was',
      [kind.list]: expect.any(String),
    })
  })

  it('says so where that stops halfway, and the next run ends it', async () => {
    await putOwn(dist, before)
    await asVolume(async () => {
      const staging = await fillWith(after)
      await asRoot(() => chmod(join(dist, 'assets'), 0o555))
      await expect(staging.commit()).rejects.toThrow(/dist is replaced only in part: EACCES/)
      await asRoot(() => chmod(join(dist, 'assets'), 0o777))
    })
    expect(JSON.parse(await readFile(join(dist, kind.list), 'utf8'))).toMatchObject({
      unfinished: true,
      files: { 'assets/c.js': 3, 'assets/old/b.js': 3 },
    })
    await (await fillWith(after)).commit()
    expect(await contents(dist)).toEqual({ ...after, [kind.list]: expect.not.stringContaining('unfinished') })
  })

  it('is filled where the process stands in it, so that nobody is left in a folder that is gone', async () => {
    await putOwn(dist, before)
    const [cwd, { ino }] = [process.cwd(), await stat(dist)]
    process.chdir(join(dist, 'assets'))
    await (await fillWith(after)).commit().finally(() => {
      process.chdir(cwd)
    })
    expect(await contents(dist)).toMatchObject(after)
    expect((await stat(dist)).ino).toBe(ino)
  })

  it("is left as it was where it holds something of the user's", async () => {
    await putOwn(dist, { ...before, 'mine.txt': 'mine' })
    const { [kind.list]: list = '', ...files } = await contents(dist)
    await writeFile(join(dist, kind.list), list.replace(/,"mine.txt":4/, ''))
    await asVolume(async () => {
      await expect((await fillWith(after)).commit()).rejects.toMatchObject({ code: 'output-refused' })
    })
    expect(await contents(dist)).toMatchObject(files)
  })
})

/** Within the work of nobody, as whoever runs the tests. */
async function asRoot(work: () => Promise<void>): Promise<void> {
  const nobody = process.geteuid?.()
  if (process.getuid?.() === 0) process.seteuid?.(0)
  await work()
  if (process.getuid?.() === 0) process.seteuid?.(nobody ?? 0)
}

it('keeps a place beside the target for itself alone', async () => {
  await mkdir(dist)
  const [one, other] = await Promise.all([stage(dist, kind), stage(dist, kind)])
  expect(one.folder).not.toBe(other.folder)
  await Promise.all([one.discard(), other.discard()])
  expect(await readdir(folder)).toEqual(['dist'])
})
