import { mkdir, mkdtemp, readFile, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deckPath } from '../../scripts/talk/places.ts'
import { surroundings, writeDeck } from '../../scripts/deck/files.ts'
import { isPristine } from '../../scripts/deck/write.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { deckOf, slideWith } from './build.ts'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-'))
  path = join(folder, 'slides.md')
})
afterEach(() => rm(folder, { recursive: true }))

const deck = deckOf([slideWith('words')])
const other = deckOf([slideWith('other words')])

describe('writeDeck', () => {
  it('writes a deck that is not there yet, and nothing when nothing changed', async () => {
    expect(await writeDeck(deck, path, false)).toEqual({ written: true })
    expect(await writeDeck(deck, path, false)).toEqual({ written: false })
    expect(await readdir(folder)).toEqual(['slides.md'])
  })

  it('replaces a deck that it wrote itself', async () => {
    await writeDeck(deck, path, false)
    expect(await writeDeck(other, path, false)).toEqual({ written: true })
    expect(await readFile(path, 'utf8')).toContain('other words')
  })

  it('refuses to replace a deck that was edited by hand, and leaves it as it is', async () => {
    await writeDeck(deck, path, false)
    const edited = `${await readFile(path, 'utf8')}\nedited`
    await writeFile(path, edited)
    await expect(writeDeck(other, path, false)).rejects.toMatchObject({ code: 'edited-by-hand' })
    expect(await readFile(path, 'utf8')).toBe(edited)
    expect(await readdir(folder)).toEqual(['slides.md'])
  })

  it('keeps the edited deck beside the new one where it is forced', async () => {
    await writeFile(path, 'mine')
    const kept = join(folder, 'slides.edited.md')
    expect(await writeDeck(deck, path, true)).toEqual({ written: true, kept })
    expect(await readFile(kept, 'utf8')).toBe('mine')
    expect(isPristine(await readFile(path, 'utf8'))).toBe(true)
  })

  it('keeps every edited deck, whatever was kept before', async () => {
    for (const text of ['mine', 'mine again', 'mine again']) {
      await writeFile(path, text)
      await writeDeck(deck, path, true)
    }
    expect((await readdir(folder)).sort()).toEqual(['slides.edited-2.md', 'slides.edited.md', 'slides.md'])
    expect(await readFile(join(folder, 'slides.edited.md'), 'utf8')).toBe('mine')
    expect(await readFile(join(folder, 'slides.edited-2.md'), 'utf8')).toBe('mine again')
  })

  it('follows a link to a deck that lies elsewhere, and keeps it', async () => {
    await mkdir(join(folder, 'elsewhere'))
    await symlink(join('elsewhere', 'deck.md'), path)
    await writeDeck(deck, path, false)
    expect(await readlink(path)).toBe(join('elsewhere', 'deck.md'))
    expect(isPristine(await readFile(join(folder, 'elsewhere', 'deck.md'), 'utf8'))).toBe(true)
  })

  it('writes nothing over a deck that it cannot read', async () => {
    await mkdir(path)
    await expect(writeDeck(deck, path, true)).rejects.toThrow('EISDIR')
  })
})

describe('the place of a deck', () => {
  it('is the top of the project for its own data, and the data folder for others', () => {
    expect(deckPath(join(projectRoot, 'data'))).toBe(join(projectRoot, 'slides.md'))
    expect(deckPath('/talks/mine')).toBe('/talks/mine/slides.md')
  })

  it('tells the deck where theme and layouts are', () => {
    expect(surroundings(join(projectRoot, 'slides.md'))).toEqual({ theme: 'default', folder: projectRoot })
    expect(surroundings(join(projectRoot, 'talks', 'mine', 'slides.md'))).toEqual({
      theme: '../../node_modules/@slidev/theme-default',
      addons: ['..'],
      folder: join(projectRoot, 'talks', 'mine'),
    })
  })
})
