import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExportOrder } from '../../scripts/export/order.ts'
import { checkOutputs, outputsOf, pictureName } from '../../scripts/export/outputs.ts'

const order = (given: Partial<ExportOrder> = {}): ExportOrder => ({ formats: ['pdf', 'png', 'handout'], range: undefined, scale: 1, withClicks: false, dark: false, paper: 'a4', notes: true, ...given })

describe('outputsOf', () => {
  it('puts the deck\'s PDF into the site, and beside it what is not to be published', () => {
    expect(outputsOf(order(), '/talk/dist', undefined).map(({ path }) => path)).toEqual(['/talk/dist/deck.pdf', '/talk/exports/png', '/talk/exports/handout.pdf'])
  })

  it('never takes a part for the whole', () => {
    const paths = (given: Partial<ExportOrder>) => outputsOf(order({ formats: ['pdf'], ...given }), '/talk/dist', undefined).map(({ path }) => path)
    expect(paths({ range: '3-7, 12' })).toEqual(['/talk/exports/deck-3-7,12.pdf'])
    expect(paths({ withClicks: true })).toEqual(['/talk/exports/deck-clicks.pdf'])
    expect(paths({ dark: true })).toEqual(['/talk/exports/deck-dark.pdf'])
  })

  it('goes where it is told: one output there, several into there', () => {
    expect(outputsOf(order({ formats: ['pdf'] }), '/talk/dist', '/tmp/talk.pdf')).toEqual([{ format: 'pdf', path: '/tmp/talk.pdf' }])
    expect(outputsOf(order({ dark: true }), '/talk/dist', '/tmp/talk').map(({ path }) => path)).toEqual(['/tmp/talk/deck.pdf', '/tmp/talk/png', '/tmp/talk/handout.pdf'])
  })
})

describe('checkOutputs', () => {
  let folder: string
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'citedeck-outputs-')) })
  afterEach(() => rm(folder, { recursive: true }))
  const named = (...path: string[]) => relative(process.cwd(), join(folder, ...path))

  it('finds nothing wrong with new places, and with pictures that were exported before', async () => {
    await mkdir(join(folder, 'png'))
    await writeFile(join(folder, 'png', '001-cover.png'), '')
    await writeFile(join(folder, 'talk.pdf'), '')
    expect(await checkOutputs([{ format: 'png', path: join(folder, 'png') }, { format: 'pdf', path: join(folder, 'talk.pdf') }, { format: 'webp', path: join(folder, 'a', 'b') }])).toEqual([])
  })

  it('refuses a folder for a file, a file for a folder, a folder that holds other things', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await checkOutputs([
      { format: 'pdf', path: folder },
      { format: 'png', path: join(folder, 'file') },
      { format: 'webp', path: folder },
      { format: 'handout', path: join(folder, 'handout') },
      { format: 'handout', path: join(folder, 'file', 'handout.pdf') },
    ])).toEqual([
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
    const names = [slide, { ...slide, number: 3, step: 0 }, { ...slide, number: 3, step: 1 }, { ...slide, number: 10 }].map((each) => pictureName(each, 'png'))
    expect(names).toEqual(['002-busy.png', '003-busy-0.png', '003-busy-1.png', '010-busy.png'])
    expect([...names].sort()).toEqual(names)
  })
})
