import { inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { fontLicence } from '../../../scripts/fonts/families.ts'
import { finishPdf, type Finishing } from '../../../scripts/export/pdf/finish.ts'
import { Stream } from '../../../scripts/export/pdf/objects.ts'
import { readPdf } from '../../../scripts/export/pdf/read.ts'
import { chromiumPrint } from './chromium.ts'

const finishing: Finishing = {
  title: '標題 (a) & <b>',
  locale: 'zh-Hant',
  description: 'A \\ description',
  author: 'Å. Writer',
  keywords: ['開源', 'model'],
  date: '2026-04-02',
  licences: fontLicence,
  sources: ['A report, 2024', '一篇 <文章>'],
  pages: [
    { label: '3', title: 'One', section: { id: 'a', title: 'Part' } },
    { label: '4', title: 'Two', section: { id: 'a', title: 'Part' } },
  ],
  bookmarks: [{ title: 'Part', page: 0, below: [{ title: 'Two 二', page: 1, below: [] }] }],
  origin: 'http://127.0.0.1:1',
}
const finished = (given: Partial<Finishing> = {}) => finishPdf(chromiumPrint(), { ...finishing, ...given })
const open = (bytes: Uint8Array) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise

/** A page's structure tree as nested lists of roles; stretches of drawing are left out. */
async function rolesOf(bytes: Uint8Array, page: number): Promise<unknown> {
  interface Node {
    role?: string
    alt?: string
    type?: string
    children?: Node[]
  }
  const shape = ({ role, alt, children = [] }: Node): unknown[] => [
    alt ? `${role ?? ''}: ${alt}` : (role ?? ''),
    ...children.filter((child) => child.role).map(shape),
  ]
  const tree: Node | null = await (await (await open(bytes)).getPage(page)).getStructTree()
  return tree && shape(tree)
}

/** A page's drawing operators. The bytes of a print that is read are those of its only streams without a type. */
function drawings(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  return [...text.matchAll(/<<\/Filter \/FlateDecode \/Length (\d+)>>\nstream\n/g)]
    .map((match) =>
      inflateSync(
        Buffer.from(bytes).subarray(match.index + match[0].length, match.index + match[0].length + Number(match[1])),
      ).toString('latin1'),
    )
    .join('\n---\n')
}

describe('finishPdf', () => {
  it('says what the document is, in the words of the data, and nothing of the clock', async () => {
    const { info, metadata } = await (await open(finished())).getMetadata()
    expect(info).toMatchObject({
      Title: '標題 (a) & <b>',
      Author: 'Å. Writer',
      Subject: 'A \\ description',
      Keywords: '開源, model',
      Creator: 'citedeck',
      Producer: 'citedeck with Chromium',
      CreationDate: 'D:20260402000000Z',
      ModDate: 'D:20260402000000Z',
      Language: 'zh-Hant',
    })
    expect(metadata?.get('dc:title')).toBe('標題 (a) & <b>')
    expect(metadata?.get('dc:source')).toBe('A report, 2024; 一篇 <文章>')
    const undated = await (
      await open(finished({ date: undefined, author: undefined, keywords: undefined, description: undefined }))
    ).getMetadata()
    for (const key of ['CreationDate', 'ModDate', 'Author', 'Keywords', 'Subject'])
      expect(undated.info).not.toHaveProperty(key)
    expect(Buffer.from(finished({ date: undefined })).toString('latin1')).not.toMatch(/CreateDate|ModifyDate/)
  })

  it("shows the title instead of the file's name, and the bookmarks", async () => {
    const document = await open(finished())
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
    expect(await document.getPageMode()).toBe('UseOutlines')
    expect(await document.getPageLabels()).toEqual(['3', '4'])
    const outline = await document.getOutline()
    expect(outline.map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)])).toEqual([
      ['Part', ['Two 二']],
    ])
    expect(await document.getPageIndex((outline[0]?.items[0]?.dest ?? [])[0])).toBe(1)
  })

  it('keeps of the structure what has a meaning: a part, its pages, headings, figures, lists, links', async () => {
    expect(await rolesOf(finished(), 1)).toEqual([
      'Root',
      ['Document', ['Part', ['Sect', ['H1'], ['Figure: Two (of three)'], ['P', ['Link']]]]],
    ])
    expect(await rolesOf(finished(), 2)).toEqual([
      'Root',
      ['Document', ['Part', ['Sect', ['H2'], ['L', ['LI', ['LBody']]]]]],
    ])
  })

  it('draws what belongs together under one tag, a figure with its words, and what means nothing as an artifact', () => {
    expect(drawings(finished())).toBe(
      [
        'q',
        '/Artifact BMC',
        '0 0 960 540 re',
        'f',
        'EMC',
        '/H1 <</MCID 0>> BDC',
        'BT',
        '<0001> Tj',
        'ET',
        'BT',
        '<0002> Tj',
        'ET',
        'EMC',
        '/Figure <</MCID 1>> BDC',
        '1 1 1 1 re',
        'f',
        'BT',
        '<0003> Tj',
        'ET',
        'EMC',
        '/Link <</MCID 2>> BDC',
        '/Span<</ActualText <feff00a0> >> BDC',
        '<0004> Tj',
        'EMC',
        '<0005> Tj',
        'EMC',
        '/P <</MCID 3>> BDC',
        '<0006> Tj',
        'Q',
        'EMC',
        '---',
        '/H2 <</MCID 0>> BDC',
        '<0001> Tj',
        'EMC',
        '/LBody <</MCID 1>> BDC',
        '<0002> Tj',
        'EMC',
      ].join('\n'),
    )
  })

  it('leads links straight to their pages, and drops those into the site that was printed from', async () => {
    const document = await open(finished())
    const links = await (await document.getPage(1)).getAnnotations()
    expect(links).toHaveLength(1)
    expect(await document.getPageIndex(links[0].dest[0])).toBe(1)
    expect(links[0].contentsObj.str).toBe('Two')
    expect(Buffer.from(finished()).toString('latin1')).not.toContain('127.0.0.1')
  })

  it('gives the same bytes for the same print and data, and another identifier for other data', () => {
    expect(Buffer.compare(finished(), finished())).toBe(0)
    const id = (bytes: Uint8Array) => /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
    expect(id(finished())).toBeDefined()
    expect(id(finished({ title: 'Another' }))).not.toBe(id(finished()))
  })

  it('refuses a print with more or fewer pages than there are slides', () => {
    expect(() => finished({ pages: finishing.pages.slice(0, 1) })).toThrow(
      expect.objectContaining({
        code: 'pdf-pages',
        message: expect.stringContaining('it has 2 pages for 1 slides') as string,
      }),
    )
  })
})

describe('readPdf', () => {
  it('reads strings with brackets, names, numbers and streams as they stand', () => {
    const file = readPdf(chromiumPrint())
    expect(file.pages()).toHaveLength(2)
    const info = file.dict(file.trailer.get('Info'))
    expect(info?.get('Creator')).toMatchObject({ source: '(Mozilla \\) of old)' })
    expect(info?.get('Producer')).toMatchObject({ source: '<feff0041>' })
    const content = file.resolve(file.pages()[1]?.dict.get('Contents'))
    expect(content instanceof Stream && Buffer.from(content.bytes).toString('latin1')).toMatch(/^\/H2 .*EMC$/s)
  })

  it.each([
    ['no PDF at all', 'hello', 'no table of cross-references'],
    ['one cut short', Buffer.from(chromiumPrint()).toString('latin1').slice(0, -200), 'no table of cross-references'],
    [
      'one changed after it was printed',
      Buffer.from(chromiumPrint()).toString('latin1').replace('/Root 1', '/Prev 9 /Root 1'),
      'was changed or encrypted',
    ],
  ])('refuses %s', (_, source, message) => {
    expect(() => readPdf(Buffer.from(source, 'latin1'))).toThrow(message)
  })
})
