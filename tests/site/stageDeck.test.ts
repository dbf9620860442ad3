import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeStageDeck } from '../../scripts/site/stageDeck.ts'
import type { StageDeck } from '../../scripts/stage/stageDeck.ts'
import { deckOf, slideWith } from '../deck/build.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-stage-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const read = async (address: string): Promise<unknown> => JSON.parse(await readFile(join(folder, address), 'utf8'))
const written = async (deck: Parameters<typeof writeStageDeck>[0], withNotes = false) =>
  (await read(await writeStageDeck(deck, withNotes, folder))) as StageDeck

describe('the deck for the stage', () => {
  const slide = { ...slideWith('words'), id: 'busy', clicks: 2, standing: 1 }

  it('names each slide, and a file with what it shows', async () => {
    const deck = deckOf([slide], 'A talk')
    const { configs, slides } = await written({ ...deck, minutes: 20 })
    expect(configs).toMatchObject({
      title: 'A talk',
      canvasWidth: 1280,
      aspectRatio: 16 / 9,
      duration: '20min',
      timer: 'countdown',
    })
    expect(slides.map(({ id }) => id)).toEqual(deck.slides.map(({ id }) => id))
    const busy = slides.find(({ id }) => id === 'busy')
    expect(busy).toMatchObject({ layout: slide.layout, title: slide.title, clicks: 2, standing: 1 })
    expect(await read(busy?.content ?? '')).toEqual(JSON.parse(JSON.stringify(slide.content)))
  })

  it('has another name where it says something else, and the same for the same', async () => {
    const first = await writeStageDeck(deckOf([slide]), false, folder)
    const count = (await readdir(join(folder, 'assets'))).length
    expect(await writeStageDeck(deckOf([slide]), false, folder)).toBe(first)
    expect(await readdir(join(folder, 'assets'))).toHaveLength(count)
    expect(await writeStageDeck(deckOf([{ ...slide, title: 'Other words' }]), false, folder)).not.toBe(first)
  })

  it('holds the notes only where they are published, as text and with the clicks marked', async () => {
    const notes = 'First <b>this</b>.\n\n[click] Then two more: [click:2] & done.\nSame paragraph.'
    const deck = deckOf([{ ...slide, notes }])
    const address = await writeStageDeck(deck, false, folder)
    for (const name of await readdir(join(folder, 'assets')))
      expect(await readFile(join(folder, 'assets', name), 'utf8'), name).not.toContain('paragraph')
    const { slides } = await written(deck, true)
    expect(basename(await writeStageDeck(deck, true, folder))).not.toBe(basename(address))
    expect(slides.find(({ id }) => id === 'busy')?.note).toEqual({
      text: notes,
      html: '<p>First &#60;b&#62;this&#60;/b&#62;.</p>\n<p><span class="slidev-note-click-mark" data-clicks="1"></span> Then two more: <span class="slidev-note-click-mark" data-clicks="3"></span> &#38; done.\nSame paragraph.</p>',
    })
  })

  it('shows the presenter what the notes stress', async () => {
    const { slides } = await written(
      deckOf([{ ...slide, notes: 'Say *this* and **<that>** [click]*now*; 2 * 3' }]),
      true,
    )
    expect(slides.find(({ id }) => id === 'busy')?.note?.html).toBe(
      '<p>Say <em>this</em> and <strong>&#60;that&#62;</strong> <span class="slidev-note-click-mark" data-clicks="1"></span><em>now</em>; 2 * 3</p>',
    )
  })
})
