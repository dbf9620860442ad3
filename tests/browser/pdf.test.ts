import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plain } from '../../scripts/typography/text.ts'
import { readTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import { withHyphens } from '../../scripts/deck/withHyphens.ts'
import type { Deck } from '../../scripts/deck/deck.ts'
import { fontNames } from '../../scripts/fonts/families.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { buildFerry, type Ferry } from './ferry.ts'
import { print, unpacked } from './printedDeck.ts'
import { readPdf, squeeze, type ReadPdf } from './transcript.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

let ferry: Ferry
let deck: Deck
let pdf: ReadPdf
const path = () => join(ferry.site, 'deck.pdf')

beforeAll(async () => {
  ferry = await buildFerry()
  deck = withHyphens(compose(await readTalk(ferry.data)))
  pdf = await readPdf(path())
}, 120_000)

afterAll(async () => {
  await pdf?.document.destroy()
  await ferry?.remove()
})

/** The number of a slide, from 1. */
const numberOf = (id: string) => deck.slides.findIndex((slide) => slide.id === id) + 1

describe('the PDF', () => {
  it('is sound', async () => {
    const found = await promisify(execFile)('qpdf', ['--check', path()]).then(
      ({ stdout }) => stdout,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return 'No syntax or stream encoding errors found' // no qpdf here
        throw error
      },
    )
    expect(found).toContain('No syntax or stream encoding errors found')
  })

  it('says of itself what the data says', async () => {
    const { info } = await pdf.document.getMetadata()
    expect(info).toMatchObject({
      Title: 'The ferry that went quiet',
      Author: 'A. Writer & Sons',
      Subject: 'A small deck on a ferry & its electric boat.',
      Keywords: 'ferry, electric boat',
      Creator: 'citedeck',
      CreationDate: 'D:20240506000000Z',
      ModDate: 'D:20240506000000Z',
      Language: 'en',
    })
    expect(await pdf.document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
  })

  it('has a page for each slide, numbered like it, and bookmarks chapter above slide', async () => {
    expect(pdf.pages.map(({ width, height }) => [width, height])).toEqual(deck.slides.map(() => [960, 540]))
    expect(await pdf.document.getPageLabels()).toEqual(deck.slides.map((_, index) => String(index + 1)))
    const outline = await pdf.document.getOutline()
    expect(outline.map(({ title, items }) => [title, items.length])).toEqual([
      ['The ferry that went quiet', 0],
      ['The river', 2],
      ['The battery', 4],
      ['Where the figures stand', 0],
    ])
    const claims = outline.flatMap(({ items }) => items)
    for (const { title, dest } of claims) {
      const slide = deck.slides.findIndex((each) => each.title === title)
      expect(slide, title).toBeGreaterThan(0)
      expect(await pdf.document.getPageIndex(dest[0]), title).toBe(slide)
    }
  })

  it('reads as a transcript of the talk', () => {
    expect(pdf.pages[0]?.transcript).toBe(
      [
        'Part',
        '  Sect',
        '    H1 The ferry that went quiet',
        '    P What one electric boat does for a town',
        '    P May 6, 2024',
        '    P A made-up article, written for the tests',
      ].join('\n'),
    )
    expect(pdf.pages[numberOf('busy') - 1]?.transcript).toMatch(
      new RegExp(
        [
          '^Part',
          '  Sect',
          '    P The river',
          '    H2 Over 412,000 passengers cross in a year, most of them on foot',
          '    Figure \\(.*71%.*62%.*\\) .*since the new pier',
          '    P \\* 62%, calculated for this talk: .*',
          '    P',
          '      Link Source: article, paragraph 1$',
        ].join('\n'),
      ),
    )
    expect(pdf.pages[numberOf('loop') - 1]?.transcript).toContain(
      '    L\n      LI\n        LBody Fares are {{ unchanged }}\n      LI\n        LBody The pier is shared\n',
    )
  })

  it('has one heading to a slide: H1 for the cover, chapters and sources, H2 for claims; and each figure in words', () => {
    for (const [index, { layout, level, content, title }] of deck.slides.entries()) {
      const transcript = pdf.pages[index]?.transcript ?? ''
      expect(
        transcript.match(/^ *H\d .*$/gm)?.map((heading) => squeeze(heading).replaceAll('*', '')),
        title,
      ).toEqual([`H${level}${squeeze(title)}`])
      if (layout === 'claim' && content.figure) expect(transcript, title).toMatch(/^ *(?:Figure \(.+\)|Table)/m)
    }
  })

  it('lists the sources in tables whose rows have heads', () => {
    const transcript = pdf.pages.at(-1)?.transcript ?? ''
    const rows = deck.slides.at(-1)?.content.rows ?? []
    expect(transcript.match(/^ +TH /gm)).toHaveLength(rows.length)
    expect(squeeze(transcript)).toContain(squeeze(`TH ${rows[0]?.label ?? ''} TD ${rows[0]?.text ?? ''}`))
  })

  it('leads from each citation to the sources and from there back to the slide that shows the figure', () => {
    const sources = numberOf('sources')
    for (const [index, { content, title }] of deck.slides.entries()) {
      if (content.source)
        expect(
          pdf.pages[index]?.links.map(({ page }) => page),
          title,
        ).toContain(sources)
    }
    const rows = deck.slides.at(-1)?.content.rows ?? []
    expect(
      pdf.pages
        .at(-1)
        ?.links.map(({ page }) => page)
        .sort(),
    ).toEqual(rows.flatMap(({ slide }) => (slide ? [numberOf(slide)] : [])).sort())
    expect(pdf.pages[numberOf('fleet') - 1]?.links[0]).toMatchObject({
      page: numberOf('battery'),
      contents: 'The battery',
    })
  })

  it('holds every text of the slides, to be copied and searched', () => {
    for (const [index, { content, title, layout }] of deck.slides.entries()) {
      const text = squeeze(pdf.pages[index]?.text ?? '').replaceAll('*', '')
      const texts = [
        ...(content.lines ?? []),
        ...(content.subtitle ?? []),
        content.speaker,
        content.occasion,
        content.byline,
        content.claim,
        content.kicker,
        content.question,
        ...(content.points ?? []),
        ...(content.footnotes ?? []),
        content.source,
        ...(content.rows ?? []).flatMap((row) => [row.label, row.text, row.place]),
      ]
      for (const each of texts)
        if (each !== undefined) expect(text, title).toContain(squeeze(plain(each)).replaceAll('*', ''))
      if (layout !== 'cover') expect(text, title).toContain(String(index + 1))
      expect(text).not.toMatch(/[\u2e80-\u2fdf\ufffd\ue000-\uf8ff]/)
    }
  })

  it('holds a word whole that might have been divided', () => {
    expect(deck.hyphens).toContain('elec-tric')
    const said = pdf.pages.map(({ text }) => text).join('\n')
    expect(said).not.toContain('\u00ad')
    expect(pdf.pages[numberOf('fleet') - 1]?.text).toContain('electric diesel')
  })

  it('embeds its own fonts alone, as subsets in TrueType', async () => {
    const objects = await unpacked(path())
    const fonts = [...objects.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name)
    expect(fonts.length).toBeGreaterThan(2)
    for (const name of fonts) expect(name).toMatch(new RegExp(`^[A-Z]{6}\\+(?:${fontNames.join('|')})`))
    expect(objects.match(/\/Subtype \/(?:Type0|CIDFontType2)\b/g)).toHaveLength(fonts.length)
    expect(objects.match(/\/FontFile2 /g)).toHaveLength(fonts.length / 2)
    expect(objects).not.toMatch(/\/Type3\b|\/Type1\b|\/Subtype \/Image\b|\/ShadingType/)
  })
})

describe('a page of the PDF', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await sharedBrowser()
  })
  afterAll(() => leaveBrowser(browser))

  it('says what its slide says, in the order of its meaning, and nothing else', async () => {
    const { slides, pages } = await print(browser, join(projectRoot, 'data'), ferry.folder)
    expect(pages.map(({ text }) => squeeze(text))).toEqual(slides)
  })
})
