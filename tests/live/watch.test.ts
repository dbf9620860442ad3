import { mkdir, mkdtemp, realpath, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchTalk } from '../../scripts/live/watch.ts'

let above: string
let folder: string
let source: string
const changed = vi.fn()
let watching: { close: () => void } | undefined

beforeEach(async () => {
  above = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-watch-')))
  folder = join(above, 'talk')
  source = join(above, 'texts', 'source.txt')
  await mkdir(join(folder, 'public', 'pictures'), { recursive: true })
  await writeFile(join(folder, 'article.yaml'), 'one')
  changed.mockClear()
  watching = watchTalk([folder, source], changed)
})
afterEach(async () => {
  watching?.close()
  await rm(above, { recursive: true })
})

/** Does something that the talk rests on, and waits until it is told of. */
async function isToldOf(work: () => Promise<unknown>): Promise<void> {
  await quiet()
  changed.mockClear()
  await work()
  await vi.waitFor(
    () => {
      expect(changed).toHaveBeenCalled()
    },
    { timeout: 5000 },
  )
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 60))
const article = () => join(folder, 'article.yaml')

it('tells of a file that is written, exchanged by another of its name, added and removed', async () => {
  await isToldOf(() => writeFile(article(), 'another'))
  await isToldOf(async () => {
    await writeFile(join(above, 'beside'), 'a third')
    await rename(join(above, 'beside'), article())
  })
  const picture = join(folder, 'public', 'pictures', 'pier.svg')
  await isToldOf(() => writeFile(picture, '<svg/>'))
  await isToldOf(() => unlink(picture))
})

it('follows a folder that was not there, and a file in one that comes later', async () => {
  await isToldOf(async () => {
    await mkdir(join(folder, 'sources'))
    await writeFile(join(folder, 'sources', 'paper.txt'), 'text')
  })
  await isToldOf(() => writeFile(join(folder, 'sources', 'paper.txt'), 'other text'))
  await isToldOf(async () => {
    await mkdir(join(above, 'texts'))
    await writeFile(source, 'the source')
  })
  await isToldOf(() => writeFile(source, 'the source, mended'))
})

it('follows a link to what it leads to, and a folder that is linked into itself once', async () => {
  const elsewhere = join(above, 'elsewhere.yaml')
  await writeFile(elsewhere, 'one')
  await isToldOf(() => symlink(elsewhere, join(folder, 'theme.yaml')))
  await isToldOf(() => writeFile(elsewhere, 'two'))
  await symlink(folder, join(folder, 'public', 'round'))
  await isToldOf(() => writeFile(article(), 'after the round'))
})

it('is silent of what is made from the talk, and once it is closed', async () => {
  for (const name of ['slides.md', 'slides.edited-1.md', '.article.yaml.swp']) await writeFile(join(folder, name), 'x')
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'dist', 'index.html'), 'x')
  await new Promise((resolve) => setTimeout(resolve, 1300)) // longer than between two looks
  expect(changed).not.toHaveBeenCalled()
  watching?.close()
  await writeFile(article(), 'unseen')
  await new Promise((resolve) => setTimeout(resolve, 1300))
  expect(changed).not.toHaveBeenCalled()
})
