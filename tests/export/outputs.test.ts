import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExportOrder } from '../../scripts/export/order.ts'
import { checkOutputs, outputsOf, pictureList, pictureName, type Output } from '../../scripts/export/outputs.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { page } from '../../scripts/site/page.ts'
import { deckOf } from '../deck/build.ts'

const order = (given: Partial<ExportOrder> = {}): ExportOrder => ({
  formats: ['pdf', 'png', 'handout'],
  range: undefined,
  scale: 1,
  withClicks: false,
  dark: false,
  paper: 'a4',
  notes: true,
  ...given,
})

describe('outputsOf', () => {
  it("puts the deck's PDF into the site, and beside it what is not to be published", () => {
    expect(outputsOf(order(), '/talk/dist', undefined).map(({ path }) => path)).toEqual([
      '/talk/dist/deck.pdf',
      '/talk/exports/png',
      '/talk/exports/handout.pdf',
    ])
  })

  it('never takes a part for the whole', () => {
    const paths = (given: Partial<ExportOrder>) =>
      outputsOf(order({ formats: ['pdf'], ...given }), '/talk/dist', undefined).map(({ path }) => path)
    expect(paths({ range: '3-7, 12' })).toEqual(['/talk/exports/deck-3-7,12.pdf'])
    expect(paths({ withClicks: true })).toEqual(['/talk/exports/deck-clicks.pdf'])
    expect(paths({ dark: true })).toEqual(['/talk/exports/deck-dark.pdf'])
  })

  it('goes where it is told: one output there, several into there', () => {
    expect(outputsOf(order({ formats: ['pdf'] }), '/talk/dist', '/tmp/talk.pdf')).toEqual([
      { format: 'pdf', path: '/tmp/talk.pdf' },
    ])
    expect(outputsOf(order({ dark: true }), '/talk/dist', '/tmp/talk').map(({ path }) => path)).toEqual([
      '/tmp/talk/deck.pdf',
      '/tmp/talk/png',
      '/tmp/talk/handout.pdf',
    ])
  })
})

describe('the proof sheet', () => {
  const proof = order({ formats: ['proof'] })
  const paths = (out?: string) => outputsOf(proof, '/talk/dist', out).map(({ path }) => path)

  it('goes as PDF and page beside the site, or where it is told', () => {
    expect(paths()).toEqual(['/talk/exports/proof.pdf', '/talk/exports/proof.html'])
    expect(paths('/tmp/sheets')).toEqual(['/tmp/sheets/proof.pdf', '/tmp/sheets/proof.html'])
    expect(paths('/tmp/sheet.html')).toEqual(['/tmp/sheet.html'])
  })

  it('is never in what a talk publishes: its site, and the folder that is copied into that', async () => {
    const publicFolder = '/talk/public'
    for (const path of ['/talk/dist/proof.pdf', '/talk/public/proof.pdf', '/talk/public/a/proof.html'])
      expect(await checkOutputs([{ format: 'proof', path }], '/talk/dist', [], publicFolder), path).toEqual([
        expect.stringMatching(/publishe[sd]/),
      ])
    expect(await checkOutputs([{ format: 'proof', path: '/talk/x.pdf' }], '/talk/dist', [], publicFolder)).toEqual([])
    expect(await checkOutputs([{ format: 'pdf', path: '/talk/public/x.pdf' }], '/talk/dist', [], publicFolder)).toEqual(
      [],
    )
  })

  it('lies by default where a talk keeps it out of its repository', async () => {
    const [ours, theirs] = await Promise.all([
      readFile(join(projectRoot, '.gitignore'), 'utf8'),
      readFile(join(projectRoot, 'scripts', 'starter', 'index.ts'), 'utf8'),
    ])
    for (const ignored of [ours, theirs]) expect(ignored).toContain('exports/')
  })
})

describe('checkOutputs', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citedeck-outputs-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const named = (...path: string[]) => relative(process.cwd(), join(folder, ...path))
  const site = () => join(folder, 'dist')
  const check = (outputs: readonly Output[]) =>
    checkOutputs(outputs, site(), [{ path: join(folder, 'data'), what: 'the data' }])

  it("refuses what would take a picture of the user's along, also one that is named as ours are", async () => {
    await mkdir(join(folder, 'png'))
    await writeFile(join(folder, 'png', '.citedeck.json'), pictureList(['001-cover.png'], [3]))
    await writeFile(join(folder, 'png', '001-holiday.png'), 'mine')
    expect(await check([{ format: 'png', path: join(folder, 'png') }])).toEqual([
      `${named('png')} holds other files (001-holiday.png), which would be lost; name a new folder, such as ${named('png', 'png')}`,
    ])
  })

  it('refuses to write over a file that citedeck did not write', async () => {
    for (const [name, content] of [
      ['thesis.pdf', '%PDF-1.4 a thesis'],
      ['page.html', '<!DOCTYPE html>\n<html lang="en">'],
    ] as const)
      await writeFile(join(folder, name), content)
    const refusal = 'is a file that citedeck did not write, which would be lost; move it away, or name another'
    expect(
      await check([
        { format: 'pdf', path: join(folder, 'thesis.pdf') },
        { format: 'html', path: join(folder, 'page.html') },
      ]),
    ).toEqual([`${named('thesis.pdf')} ${refusal}`, `${named('page.html')} ${refusal}`])
  })

  it('refuses what would be published with the site, or take the place of the site or the data', async () => {
    await mkdir(join(site(), 'assets'), { recursive: true })
    await mkdir(join(folder, 'data'))
    await symlink('dist', join(folder, 'link'))
    const published = (path: string) =>
      `${path} lies in the site and would be published with it; name a place outside of ${named('dist')}`
    expect(
      await check([
        { format: 'handout', path: join(folder, 'link', 'handout.pdf') },
        { format: 'png', path: join(site(), 'png') },
        { format: 'png', path: join(folder, 'link') },
        { format: 'webp', path: join(folder, 'data') },
      ]),
    ).toEqual([
      published(named('link', 'handout.pdf')),
      published(named('dist', 'png')),
      `${named('link')} is the site, and would be replaced as a whole; name a folder of its own, such as ${named('link', 'dist')}`,
      `${named('data')} is the data, and would be replaced as a whole; name a folder of its own, such as ${named('data', 'dist')}`,
    ])
  })

  it('finds nothing wrong with new places, and with pictures that were exported before', async () => {
    await mkdir(join(folder, 'png'))
    await writeFile(join(folder, 'png', '001-cover.png'), 'png')
    await writeFile(join(folder, 'png', '.citedeck.json'), pictureList(['001-cover.png'], [3]))
    await writeFile(join(folder, 'talk.pdf'), '%PDF-1.7\n<xmp:CreatorTool>citedeck</xmp:CreatorTool>')
    await writeFile(
      join(folder, 'talk.html'),
      page(deckOf([]), { version: '1', slides: [], css: '', icon: 'data:,', fonts: '', script: '' }),
    )
    await writeFile(join(folder, 'handout.pdf'), '')
    await mkdir(site())
    expect(
      await check([
        { format: 'png', path: join(folder, 'png') },
        { format: 'pdf', path: join(folder, 'talk.pdf') },
        { format: 'html', path: join(folder, 'talk.html') },
        { format: 'handout', path: join(folder, 'handout.pdf') },
        { format: 'webp', path: join(folder, 'a', 'b') },
        { format: 'pdf', path: join(site(), 'deck.pdf') },
      ]),
    ).toEqual([])
  })

  it('refuses a folder for a file, a file for a folder, a folder that holds other things', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(
      await checkOutputs(
        [
          { format: 'pdf', path: folder },
          { format: 'png', path: join(folder, 'file') },
          { format: 'webp', path: folder },
          { format: 'handout', path: join(folder, 'handout') },
          { format: 'handout', path: join(folder, 'file', 'handout.pdf') },
        ],
        join(tmpdir(), 'nowhere', 'dist'),
        [],
      ),
    ).toEqual([
      `${named()} is a folder; name a file, such as ${named('deck.pdf')}`,
      `${named('file')} is a file; png makes a picture of every slide: name a folder`,
      `${named()} holds other files (file), which would be lost; name a new folder, such as ${named('webp')}`,
      `${named('handout')} is to be a PDF; give it a name that ends in .pdf`,
      `${named('file', 'handout.pdf')} cannot be written: ${named('file')} is a file`,
    ])
  })
})

describe('pictureName', () => {
  const slide = { number: 2, id: 'busy', title: '', layout: 'claim', clicks: 1, step: undefined }
  it('sorts in the order of the talk', () => {
    const names = [
      slide,
      { ...slide, number: 3, step: 0 },
      { ...slide, number: 3, step: 1 },
      { ...slide, number: 10 },
    ].map((each) => pictureName(each, 'png'))
    expect(names).toEqual(['002-busy.png', '003-busy-0.png', '003-busy-1.png', '010-busy.png'])
    expect([...names].sort()).toEqual(names)
  })
})
