import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeDeck, digestOf } from '../../scripts/export/describeDeck.ts'
import { readManifest, writeManifest } from '../../scripts/export/manifest.ts'
import { deckOf } from '../deck/build.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-manifest-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<html>')
  await writeFile(join(folder, 'assets', 'a.js'), 'let a')
})
afterEach(() => rm(folder, { recursive: true }))

const deck = () => describeDeck(deckOf([], 'words of the notes'))
const firstSlide = { id: 'first', title: 'First', layout: 'claim', clicks: 0 }
const read = () => readManifest(folder, 'dist', 'npm run build')

describe("a site's manifest", () => {
  it('tells which deck it is and what belongs to it, and nothing that is said', async () => {
    const secret = deckOf([]).slides.map((slide) => ({ ...slide, notes: 'secret' }))
    const noted = { ...deckOf([]), date: '2024-05-06', slides: secret }
    await writeManifest(folder, describeDeck(noted), 'inputs')
    expect(await read()).toMatchObject({
      digest: digestOf(noted),
      width: 1280,
      height: 720,
      date: '2024-05-06',
      files: { 'index.html': 6, 'assets/a.js': 5 },
      slides: [{ id: 'cover', layout: 'cover', clicks: 0 }, { id: 'sources' }],
    })
    expect(await readFile(join(folder, 'deck.json'), 'utf8')).not.toContain('secret')
  })

  it('tells a deck from any other, and not where the files of its look lie', () => {
    const at = (folder: string) => ({
      ...deckOf([]),
      look: { light: {}, dark: {}, fonts: { body: { name: 'Own', bold: `${folder}/own.ttf`, licence: 'OFL' } } },
    })
    expect(digestOf(at('/here'))).toBe(digestOf(at('/there')))
    expect(digestOf(at('/here'))).not.toBe(digestOf(deckOf([])))
    expect(digestOf(deckOf([], 'other words'))).not.toBe(digestOf(deckOf([])))
  })

  it('does not count what is printed from the site', async () => {
    await writeFile(join(folder, 'deck.pdf'), '%PDF')
    await writeManifest(folder, deck(), 'inputs')
    await writeFile(join(folder, 'deck.pdf'), 'another')
    expect((await read()).files).not.toHaveProperty('deck.pdf')
  })

  it('is missed, with the command that makes it', async () => {
    await expect(read()).rejects.toMatchObject({
      message: expect.stringContaining('dist holds a site that does not say which deck it is'),
      hint: 'Build it with: npm run build',
    })
    await rm(join(folder, 'index.html'))
    await expect(read()).rejects.toMatchObject({ message: 'dist holds no site.', hint: 'Build it with: npm run build' })
  })

  it('is not whole while its files are being replaced', async () => {
    await writeManifest(folder, deck(), 'inputs')
    await writeFile(join(folder, 'deck.json'), JSON.stringify({ ...(await read()), unfinished: true }))
    await expect(read()).rejects.toThrow('dist is half-built: a run was cut short, or is still at work.')
  })

  it('names what a half-built site lacks', async () => {
    await writeManifest(folder, deck(), 'inputs')
    await rm(join(folder, 'assets', 'a.js'))
    await writeFile(join(folder, 'index.html'), '<ht')
    await expect(read()).rejects.toThrow(
      'dist is not whole: assets/a.js is missing, index.html has 3 bytes instead of 6.',
    )
  })

  it.each<[string, (manifest: Record<string, unknown>) => object]>([
    ['a slide whose id leads out', () => ({ slides: [{ ...firstSlide, id: '../../x' }] })],
    ['a slide whose id is an element of the page', () => ({ slides: [{ ...firstSlide, id: 'print-content' }] })],
    ['a slide with a title that is no text', () => ({ slides: [{ ...firstSlide, title: 'a\u001b[2J' }] })],
    ['a section whose id leads out', () => ({ slides: [{ ...firstSlide, section: { id: 'a/b', title: 'A' } }] })],
    ['clicks without end', () => ({ slides: [{ ...firstSlide, clicks: 1e9 }] })],
    ['slides without end', () => ({ slides: Array.from({ length: 5000 }, () => firstSlide) })],
    ['a canvas of a million pixels', () => ({ width: 1e6 })],
    ['a canvas of none', () => ({ height: 0 })],
    ['a locale that is none', () => ({ locale: '"><script>' })],
    ['a day that is none', () => ({ date: '2024-13-45)/JS' })],
    ['a file that leads out', () => ({ files: { '../secret': 1 } })],
    ['a file that leads out by a folder', () => ({ files: { 'assets/../../secret': 1 } })],
    ['a file at the root', () => ({ files: { '/etc/passwd': 1 } })],
    ['a file on another drive', () => ({ files: { 'C:secret': 1 } })],
    ['a file as Windows writes it', () => ({ files: { '..\\secret': 1 } })],
    ['a file without a name', () => ({ files: { '': 1 } })],
    ['a file that checks pass over', () => JSON.parse('{ "files": { "__proto__": 1 } }')],
  ])('refuses %s', async (_, change) => {
    const whole: Record<string, unknown> = { ...(await writeManifest(folder, deck(), 'inputs')) }
    await writeFile(join(folder, 'deck.json'), JSON.stringify({ ...whole, ...change(whole) }))
    await expect(read()).rejects.toThrow(
      /dist holds a deck\.json that cannot be read: half-built, built by another version, or not by citedeck/,
    )
  })

  it("is not read where it is no file, or larger than a deck's", async () => {
    await mkdir(join(folder, 'deck.json'))
    await expect(read()).rejects.toThrow('dist holds a deck.json that is a folder, not a file.')
    await rm(join(folder, 'deck.json'), { recursive: true })
    const file = await open(join(folder, 'deck.json'), 'w')
    await file.truncate(5 * 1024 * 1024)
    await file.close()
    await expect(read()).rejects.toThrow('dist holds a deck.json that has 5 MB; at most 4 MB are read.')
  })

  it.each(['', '{', '{"citedeck":2}', '[]'])('does not trust %j', async (content) => {
    await writeFile(join(folder, 'deck.json'), content)
    await expect(read()).rejects.toThrow('dist holds a deck.json that cannot be read')
  })
})
