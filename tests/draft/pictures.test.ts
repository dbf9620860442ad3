import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { pngOf } from './madePicture.ts'
import { articles } from './articles.ts'
import { docxOf, pdfOf } from './documents.ts'
import { draftOf } from './runDraft.ts'

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-pictures-')))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const first = 'The mill was rebuilt after the flood, and now grinds 14 tonnes of barley a day for the whole valley.'
const last = 'It employs 23 people, most of them from the villages upstream, and has never closed on a market day.'
const page = (between: string) =>
  `<!doctype html><html><body><header><img src="mill_files/head.png" alt="Valley News"></header>
   <main><h1>The mill turns again</h1><p>${first}</p>${between}<p>${last}</p></main></body></html>`

interface Written {
  sections: { slides: { claim: string; figure?: { kind: string; alt: string; credit: string } }[] }[]
}

/** The pictures on slides, with their claims; and what the talk publishes. */
async function drafted(bytes: Uint8Array | string, name: string) {
  const { said, refusal } = await draftOf(folder, bytes, name)
  if (said === undefined) throw new Error(refusal)
  const talk = join(folder, 'talk')
  const { sections } = parseYaml(await readFile(join(talk, 'article.yaml'), 'utf8'), '').value as Written
  const shown = sections.flatMap(({ slides }) =>
    slides.flatMap(({ claim, figure }) => {
      if (figure?.kind !== 'picture') return []
      return [{ claim, alt: figure.alt, credit: figure.credit }]
    }),
  )
  return { shown, files: await readdir(join(talk, 'public')).catch(() => []), said }
}

describe('a saved page', () => {
  it('gives the pictures of its article, under their captions with the credit, and says which it leaves out', async () => {
    await mkdir(join(folder, 'mill_files'))
    const wheel = pngOf(900, 560)
    await writeFile(join(folder, 'mill_files', 'a wheel.png'), wheel)
    await writeFile(join(folder, 'mill_files', 'head.png'), pngOf(800, 500, 10))
    await writeFile(join(folder, 'mill_files', 'site-logo.png'), pngOf(800, 500, 20))
    await writeFile(join(folder, 'mill_files', 'dot.png'), pngOf(1, 1))
    await writeFile(join(folder, 'mill_files', 'words.png'), 'no picture')
    const images = ['site-logo', 'dot', 'words', 'missing'].map((each) => `<img src="mill_files/${each}.png" alt="The old mill">`) // prettier-ignore
    const { shown, files, said } = await drafted(
      page(
        `<figure><img src="mill_files/a%20wheel.png" alt="A wooden wheel"><figcaption>Figure 2: The wheel came back to the mill in March 2016. Photo: Jon Berg</figcaption></figure>
         <p>${images.join('')}<img src="https://example.org/far.png" alt="The valley"><img src="../up.png" alt="The valley"></p>`,
      ),
      'mill.html',
    )
    expect(shown).toHaveLength(1)
    expect(shown[0]).toMatchObject({ alt: 'A wooden wheel', credit: 'Jon Berg' })
    expect(shown[0]?.claim).toBe('The wheel came back to the mill in {in-2016-03}')
    expect(files).toEqual(['article-1.png'])
    expect(await readFile(join(folder, 'talk', 'public', 'article-1.png'))).toEqual(wheel)
    const lines = said.split('\n')
    for (const [name, why] of [
      ['site-logo.png', 'a logo'],
      ['dot.png', 'too few'],
      ['words.png', 'format'],
      ['missing.png', 'no such file'],
      ['far.png', 'nothing is fetched'],
      ['up.png', "outside of the article's folder"],
    ])
      expect(lines.filter((line) => line.includes(`the picture ${name}: `) && line.includes(why ?? ''))).toHaveLength(1)
    expect(said).not.toContain('head.png')
  })

  it('gives those that it holds itself; one whose words hold a number of their own is left out, and said', async () => {
    const held = (grey: number) => `data:image/png;base64,${pngOf(640, 400, grey).toString('base64')}`
    await writeFile(join(folder, 'wide.png'), pngOf(1800, 210))
    const { shown, files, said } = await drafted(
      page(
        `<p><img src="wide.png" alt="The valley"></p><p><img src="${held(50)}" alt="The stones of the mill"></p><p><img src="${held(90)}" alt="A barn with 300 sacks"></p>`,
      ),
      'mill.html',
    )
    expect(shown).toMatchObject([{ claim: expect.stringContaining('The stones of the mill') as string }])
    expect(files).toEqual(['article-1.png'])
    expect(said).toMatch(/the picture wide\.png: by its shape it is a banner/)
    expect(said).toMatch(/the picture that the article holds: no words of the article say what it shows/)
  })
})

it.each([
  ['en', [first, last], 'The wheel on its first day', 'Photo: Jon Berg', 'Jon Berg'],
  [
    'zh-Hant',
    ['山谷裡的磨坊在洪水之後重建，現在每天磨14公噸大麥。', '磨坊有23名工人，大多來自上游的村子。'],
    '新水輪裝好的那天',
    '（攝影：周阿樹）',
    '周阿樹',
  ],
  [
    'zh-Hans',
    ['山谷里的磨坊在洪水之后重建，现在每天磨14吨大麦。', '磨坊有23名工人，大多来自上游的村子。'],
    '新水轮装好的那天',
    '（摄影：周阿树）',
    '周阿树',
  ],
])('Markdown in %s gives pictures under what stands below them', async (_, [above, below], caption, by, credit) => {
  await writeFile(join(folder, 'wheel.png'), pngOf(900, 560))
  const { shown } = await drafted(`${above}\n\n![${caption}](wheel.png)\n\n*${caption} ${by}*\n\n${below}\n`, 'mill.md')
  expect(shown).toMatchObject([{ claim: expect.stringContaining(caption) as string, credit }])
})

it('a Word document gives its pictures under the paragraph that is styled as a caption', async () => {
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="A wooden wheel"/><a:blip r:embed="rId4"/></wp:inline></w:drawing></w:r></w:p>'
  const caption = '<w:p><w:pPr><w:pStyle w:val="a5"/></w:pPr><w:r><w:t>Figure 1. The wheel on its way to the mill</w:t></w:r></w:p>' // prettier-ignore
  const bytes = docxOf(['The mill turns again', first, '@', last], {
    'word/media/image1.png': pngOf(900, 560),
    'word/styles.xml': strToU8('<w:styles><w:style w:styleId="a5"><w:name w:val="caption"/></w:style></w:styles>'),
    'word/_rels/document.xml.rels': strToU8('<Relationships><Relationship Id="rId4" Type="image" Target="media/image1.png"/></Relationships>'), // prettier-ignore
  }, (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*?>@<.*?<\/w:p>/, drawing + caption)) // prettier-ignore
  const { shown, files } = await drafted(bytes, 'mill.docx')
  expect(shown).toMatchObject([{ alt: 'A wooden wheel', claim: expect.stringContaining('The wheel on its way') as string }]) // prettier-ignore
  expect(files).toEqual(['article-1.png'])
})

it('of a PDF it says that its pictures are not taken', async () => {
  const [article] = articles.filter(({ locale }) => locale === 'en')
  const bytes = pdfOf(article?.lines ?? [], '/Thumb << /Subtype /Image >>')
  const { shown, said } = await drafted(bytes, 'mill.pdf')
  expect(shown).toEqual([])
  expect(said).toContain('the pictures of the PDF: none is taken')
})
