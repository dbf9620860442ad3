import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { load } from '../../scripts/talk/load.ts'
import { picturesIn } from '../../scripts/article/picture.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEklEQVR4nGOorJ4JRww4OQDSWg/5FJe7vQAAAABJRU5ErkJggg==',
  'base64',
)
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h9v9z"/></svg>'

/** The picture of 3 × 2 with another size in its header (PNG, 11.2.2). */
function sized(width: number, height: number): Buffer {
  const other = Buffer.from(png)
  other.writeUInt32BE(width, 16)
  other.writeUInt32BE(height, 20)
  return other
}

/** A photograph of 3 × 2 that is to be turned by a quarter: only what says so (JPEG, Exif 2.3, 4.6.4). */
function turned(): Buffer {
  const exif = Buffer.from(
    '457869660000' + '4d4d002a00000008' + '0001' + '0112000300000001' + '00060000' + '00000000',
    'hex',
  )
  const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif])
  const frame = Buffer.from('ffc0001108000200030301220002110103110100', 'hex')
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app1, frame, Buffer.from([0xff, 0xd9])])
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'citedeck-pictures-'))
  const put = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, 'public', name), content)
  }
  mkdirSync(join(folder, 'public', 'quay'), { recursive: true })
  put('crane.png', png)
  put('quay/ship.svg', svg)
  put('turned.jpg', turned())
  put('note.png', 'This is a note.')
  put('script.svg', svg.replace('<path', '<script>alert(1)</script><path'))
  put('sizeless.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>')
  put('broken.png', png.subarray(0, 20))
  put('huge.png', png)
  truncateSync(join(folder, 'public', 'huge.png'), 40 * 1024 * 1024)
  writeFileSync(join(folder, 'outside.png'), png)
  symlinkSync(join(folder, 'outside.png'), join(folder, 'public', 'link.png'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What is said of a talk with this picture, each with its place; and how large it is. */
function told(file: string | object, rest = 'alt: A crane, credit: Ines Vale, licence: CC BY 4.0'): string[] {
  const article = `citedeck: 1
locale: en
title: [Port]
sources: { title: Sources }
sections:
  - id: one
    title: One
    slides:
      - id: crane
        claim: A crane stands
        cite: ['1.1']
        notes: none
        figure:
          kind: picture
          file: ${JSON.stringify(file)}
          more: { }
`.replace(
    '          more: { }\n',
    rest
      .split(', ')
      .map((line) => `          ${line}\n`)
      .join(''),
  )
  const { diagnostics } = load({
    facts: parseYaml('citedeck: 1\n', 'facts.yaml'),
    article: parseYaml(article, 'article.yaml'),
    pictures: picturesIn(join(folder, 'public')),
  })
  return diagnostics.map(
    ({ severity, line, message }) => `${severity === 'warning' ? 'warning ' : ''}${line}: ${message}`,
  )
}
const hash = createHash('sha256').update(png).digest('hex').slice(0, 16)
const held = { name: 'crane.png', hash }

describe('a picture', () => {
  it('is as large as its header says, turned as the camera was', () => {
    const find = picturesIn(join(folder, 'public'))
    expect(find('crane.png')).toEqual({ src: './crane.png', width: 3, height: 2, hash, isDrawn: false })
    expect(find('public/quay/ship.svg')).toMatchObject({ src: './quay/ship.svg', width: 40, height: 30, isDrawn: true })
    expect(find('turned.jpg')).toMatchObject({ width: 2, height: 3 })
    const data = `data:image/png;base64,${png.toString('base64')}`
    expect(find(data)).toEqual({ src: data, width: 3, height: 2, isDrawn: false })
    expect(find(`data:image/svg+xml,${encodeURIComponent(svg)}`)).toMatchObject({ width: 40, height: 30 })
  })

  it('is taken with its words, whose numbers are a licence of others', () => {
    expect(told(held)).toEqual([])
  })

  it.each([
    ['cran.png', 'there is no public/cran.png; did you mean "crane.png"?'],
    ['note.png', 'public/note.png is no png file within'],
    ['notes.txt', 'is no picture by its name'],
    ['huge.png', 'public/huge.png has 40 MB; a picture has at most 20 MB: save it smaller'],
    ['broken.png', 'public/broken.png is broken off or damaged'],
    ['script.svg', 'holds "<script"'],
    ['sizeless.svg', 'public/sizeless.svg cannot be read as a picture'],
    ['../outside.png', 'lies outside of public/'],
    ['link.png', 'leads out of the folder'],
    ['https://example.org/a.png', 'lies elsewhere'],
    ['data:text/plain,hello', 'is no picture'],
    ['data:image/png;base64,aGVsbG8=', 'the picture in the data is no png file within'],
    [`data:image/svg+xml,${encodeURIComponent(svg.replace('<path', '<path onload="a()"'))}`, 'onload='],
  ])('is refused as %s, at its place', (file, message) => {
    const [only = '', ...others] = told(file)
    expect(others).toEqual([])
    expect(only).toMatch(/^15: /)
    expect(only).toContain(message)
  })

  it('is told when it is another file than the one that its credit is for, and which it is', () => {
    expect(told({ ...held, hash: '0123456789abcdef' })).toEqual([
      `15: crane.png is another file than the one that its credit and licence are for; where they hold for this one too, write hash: '${hash}'`,
    ])
    expect(told('crane.png')).toEqual([
      `warning 15: nothing says which file the credit and the licence are for, should it be exchanged; where they are for this one, write file: { name: crane.png, hash: '${hash}' }`,
    ])
    const data = `data:image/png;base64,${png.toString('base64')}`
    expect(told({ name: data, hash })).toEqual([expect.stringContaining('cannot be exchanged by itself')])
    expect(told(data)).toEqual([])
  })

  it('is told when it has far more pixels than a slide shows, with the size that is enough', () => {
    const large = (width: number, height: number) => {
      writeFileSync(join(folder, 'public', 'large.png'), sized(width, height))
      return told('large.png').filter((line) => line.includes('pixels'))
    }
    expect(large(8000, 6000)).toEqual([
      'warning 15: large.png has 8000 × 6000 pixels, of which a slide never shows more than 1808 × 1356: save it that large',
    ])
    expect(large(2400, 1800)).toEqual([])
    const words = 'alt: A crane, credit: Ines Vale, licence: CC0, bleed: true'
    expect(told('large.png', words).filter((line) => line.includes('pixels'))).toEqual([])
    writeFileSync(join(folder, 'public', 'large.png'), sized(8000, 4500))
    expect(told('large.png', words).join()).toContain('never shows more than 3840 × 2160')
  })

  it('has words for those who do not see it, a credit and a licence', () => {
    const lacking = told('crane.png', 'caption: A crane').join('\n')
    for (const key of ['alt', 'credit', 'licence']) expect(lacking).toContain(key)
  })

  it('is not cut where labels stand', () => {
    const words = 'alt: A crane, credit: Ines Vale, licence: CC0, '
    const label = 'labels: [ { x: 1.0,y: 2.0,text: Crane } ]'
    expect(told(held, words + label)).toEqual([])
    expect(told('crane.png', `${words}${label}, fit: cover`).join()).toContain('cuts off what a label may point to')
    expect(told('crane.png', `${words}focus: { x: 1.0,y: 2.0 }`).join()).toContain('is for a picture that is cut')
  })
})
