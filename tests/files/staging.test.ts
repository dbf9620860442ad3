import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stage, writeWhole } from '../../scripts/files/staging.ts'

let folder: string
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'citedeck-staging-')) })
afterEach(() => rm(folder, { recursive: true }))

/** The id of a process that is no more. */
const dead = 4_000_000

describe('stage', () => {
  it('puts the new folder in place of the old only when it is whole', async () => {
    await mkdir(join(folder, 'dist'))
    await writeFile(join(folder, 'dist', 'index.html'), 'old')
    const staging = await stage(join(folder, 'dist'))
    await writeFile(join(staging.folder, 'index.html'), 'new')
    expect(await readFile(join(folder, 'dist', 'index.html'), 'utf8')).toBe('old')
    await staging.commit()
    expect(await readFile(join(folder, 'dist', 'index.html'), 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['dist'])
  })

  it('leaves the old folder when it is discarded', async () => {
    await mkdir(join(folder, 'dist'))
    const staging = await stage(join(folder, 'dist'))
    await staging.discard()
    expect(await readdir(folder)).toEqual(['dist'])
  })

  it('clears away what a killed run left, and not what a living one is at', async () => {
    await mkdir(join(folder, `.dist.staging-${dead}`))
    await mkdir(join(folder, `.dist.staging-${process.ppid}`))
    await (await stage(join(folder, 'dist'))).discard()
    expect(await readdir(folder)).toEqual([`.dist.staging-${process.ppid}`])
  })

  it('brings the previous folder back where a run was killed between taking it away and putting the new one there', async () => {
    await mkdir(join(folder, `.dist.previous-${dead}`))
    await writeFile(join(folder, `.dist.previous-${dead}`, 'index.html'), 'old')
    await (await stage(join(folder, 'dist'))).discard()
    expect(await readFile(join(folder, 'dist', 'index.html'), 'utf8')).toBe('old')
  })
})

describe('writeWhole', () => {
  it('writes a file into folders that are not there yet, and leaves nothing beside it', async () => {
    await writeWhole(join(folder, 'a', 'b.txt'), 'text')
    expect(await readFile(join(folder, 'a', 'b.txt'), 'utf8')).toBe('text')
    expect(await readdir(join(folder, 'a'))).toEqual(['b.txt'])
  })

  it('leaves the file as it was where it cannot be written', async () => {
    await mkdir(join(folder, 'taken'))
    await expect(writeWhole(join(folder, 'taken'), 'text')).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['taken'])
  })
})
