import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Deck } from '../../scripts/deck/deck.ts'
import { deckOf } from '../browser/look/open.ts'
import { namedByContent } from '../../scripts/site/contentNames.ts'
import { listPublic } from '../../scripts/site/publicFolder.ts'
import { fixture } from '../fixtures/paths.ts'

let folder = ''
let deck: Deck

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-names-'))
  await mkdir(join(folder, 'quay side'))
  deck = await deckOf(fixture('ferry'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** The ferry's deck with this picture on its first slide that has a figure, and the site's names for its files. */
async function published(src: string) {
  const picture = {
    kind: 'picture' as const,
    file: { src, width: 3, height: 2 },
    alt: 'A crane',
    credit: 'Ines Vale',
    licence: 'CC0',
  }
  const [first, ...rest] = deck.slides.filter(({ content }) => content.figure)
  if (!first) throw new Error('the ferry has figures')
  const shown = { ...deck, slides: [{ ...first, content: { ...first.content, figure: picture } }, ...rest] }
  const named = await namedByContent(shown, listPublic(folder).files)
  const figure = named.deck.slides[0]?.content.figure
  return {
    named,
    src: figure?.kind === 'picture' ? figure.file.src : undefined,
    paths: named.files.map(({ path }) => path),
    isRestTheSame: named.deck.slides.slice(1).every((slide, index) => slide === rest[index]),
  }
}

it('names a picture by what is in it, on its slide and in the site, and another as soon as it is exchanged', async () => {
  await writeFile(join(folder, 'quay side', 'crane.v2.png'), 'one')
  await writeFile(join(folder, 'paper.pdf'), 'paper')
  const one = await published('./quay%20side/crane.v2.png')
  expect(one.src).toMatch(/^\.\/quay%20side\/crane\.v2\.[0-9a-f]{10}\.png$/)
  expect(one.paths).toEqual(['paper.pdf', decodeURIComponent(one.src?.slice(2) ?? '')])
  expect(one.isRestTheSame).toBe(true)
  expect((await published('./quay%20side/crane.v2.png')).src).toBe(one.src)
  await writeFile(join(folder, 'quay side', 'crane.v2.png'), 'two')
  expect((await published('./quay%20side/crane.v2.png')).src).not.toBe(one.src)
})

it('leaves pictures in the data, files that no slide shows and favicons as they are', async () => {
  await writeFile(join(folder, 'favicon.png'), 'icon')
  for (const src of ['data:image/png;base64,AAAA', './favicon.png', './none.png']) {
    const { src: after, paths } = await published(src)
    expect(after).toBe(src)
    expect(paths).toEqual(['favicon.png', 'paper.pdf', 'quay side/crane.v2.png'])
  }
})
