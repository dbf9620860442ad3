import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadDeck } from '../../scripts/audit/deck.ts'
import { tableCells } from '../../scripts/audit/read/cells.ts'
import { readHtml } from '../../scripts/audit/read/html.ts'
import { readDeck } from '../../scripts/audit/read/index.ts'
import { readMarkdown } from '../../scripts/audit/read/markdown.ts'

/** Each slide's texts, as `place: text`. */
const textsOf = ({ slides }: ReadDeck) => slides.map(({ texts }) => texts.map(({ place, text }) => `${place}: ${text}`))
const unreadOf = ({ slides }: ReadDeck) =>
  slides.flatMap(({ number, unread }) => unread.map((what) => `${number}: ${what}`))

describe('a deck of Markdown', () => {
  it('of Slidev has settings for each slide, notes in comments, slots and components', () => {
    const deck = readMarkdown(
      '---\ntheme: seriph\ntitle: Not shown 7\n---\n\n# One\n\n---\nlayout: two-cols\nclass: p-4\n---\n\n# Two\n\n- 5 trees\n\n::right::\n\n<v-click>\n\n6 more\n\n</v-click>\n\n<BarChart :values="[1, 2]" />\n\n<!--\nSay 7.\n-->\n\n---\n\n```yaml\n---\nkey: 8\n---\n```\n\nEnd\n',
    )
    expect(deck.format).toBe('Slidev Markdown')
    expect(textsOf(deck)).toEqual([
      ['title: One'],
      ['title: Two', 'body: 5 trees', 'body: 6 more', 'notes: Say 7.'],
      ['body: End'],
    ])
    expect(unreadOf(deck)).toEqual(['2: the component <BarChart>, whose attributes are not read', '3: a block of code'])
  })

  it('of Marp has a footer, directives that are no notes, and words for the size of pictures', () => {
    const deck = readMarkdown(
      '---\nmarp: true\nfooter: "Ten of us"\n---\n<!-- _class: lead -->\n# One\n\n---\n\n![bg right:40%](a.png)\n![w:300 A chart of 4 bars](b.png)\n\n| Year | Sold (GWh) |\n|---|---|\n| 2022 | 96 |\n\n<!-- Note: 12 -->\n',
    )
    expect(deck.format).toBe('Marp Markdown')
    expect(textsOf(deck)).toEqual([
      ['footer: Ten of us', 'title: One'],
      ['alt: A chart of 4 bars', 'table: Year', 'table: Sold (GWh)', 'table: 2022', 'table: 96', 'notes: Note: 12'],
    ])
    expect(deck.slides[1]?.texts.find(({ text }) => text === '96')?.about).toEqual(['Sold (GWh)', '2022'])
    expect(unreadOf(deck)).toEqual(['2: a picture without alternative text'])
  })

  it('of Quarto begins a slide at a heading, and has notes in a block', () => {
    const deck = readMarkdown(
      '---\ntitle: "A talk"\nformat:\n  revealjs:\n    theme: dark\n---\n\n## First {.smaller}\n\n3 trees\n\n::: {.notes}\nAbout 4.\n:::\n\n## Second\n\n5 trees\n',
    )
    expect(deck.format).toBe('Quarto Markdown')
    expect(textsOf(deck)).toEqual([
      ['title: A talk'],
      ['title: First', 'body: 3 trees', 'notes: About 4.'],
      ['title: Second', 'body: 5 trees'],
    ])
  })
})

describe('a deck in HTML', () => {
  it('of reveal.js has slides below each other, and notes', () => {
    const deck = readHtml(
      '<!doctype html><body><div class="reveal"><div class="slides"><section><h1>One</h1><aside class="notes">Say 4</aside></section><section><section><h2>Two</h2><p>5 <b>trees</b></p></section><section><p>6<br>7</p><img src="x.png"><iframe src="y.html"></iframe></section></section></div></div><script>var x = 8</script></body>',
    )
    expect(deck.format).toBe('HTML of reveal.js')
    expect(textsOf(deck)).toEqual([
      ['title: One', 'notes: Say 4'],
      ['title: Two', 'body: 5 trees'],
      ['body: 6', 'body: 7'],
    ])
    expect(unreadOf(deck)).toEqual([
      '3: a picture without alternative text (x.png)',
      '3: a page within the page without alternative text (y.html)',
    ])
  })

  it('of Marp has its notes behind the slides', () => {
    const deck = readHtml(
      '<!DOCTYPE html><html><body><div id=":$p"><svg data-marpit-svg=""><foreignObject><section id="1" data-theme="default"><h1>One</h1></section></foreignObject></svg><svg data-marpit-svg=""><foreignObject><section id="2" data-theme="default"><ul><li>5 trees</li></ul></section></foreignObject></svg></div><div class="bespoke-marp-note" data-index="1"><p>Say 6</p></div></body></html>',
    )
    expect(deck.format).toBe('HTML of Marp')
    expect(textsOf(deck)).toEqual([['title: One'], ['body: 5 trees', 'notes: Say 6']])
  })

  it('of our own has each slide once, and what stands apart on it apart', () => {
    const deck = readHtml(
      '<main><div class="print-slide-container"><h1>About <span>$2.6</span> million</h1><div class="figure"><span class="stat">about <span>$2.6</span> million</span><span style="left:0px;top:151px">for the hull</span></div><div class="narrow">about $2.6 million</div><p class="source">Source: paragraph 2</p></div></main>',
    )
    expect(deck.format).toBe('a site of citedeck')
    expect(textsOf(deck)).toEqual([['title: About $2.6 million', 'body: about $2.6 million', 'body: for the hull']])
  })

  it('of our own parts a label from its number, and leaves out where sentences stand', () => {
    const deck = readHtml(
      '<div class="print-slide-container"><div class="citedeck"><p><span class="rich-text">2019</span><span class="rich-text">112 boats</span></p><p class="source-line"><span class="source"><span class="rich-text">Source: paragraph 2</span></span><span class="page">7</span></p></div></div><div class="print-slide-container"><div class="citedeck sources-layout"><h1 class="claim">Where the numbers stand 1/2</h1><table><tr><th>Boats</th><td>112</td><td class="place">6.1</td></tr></table><div class="foot"><p>6.1 is paragraph 6</p></div></div></div>',
    )
    expect(textsOf(deck)).toEqual([
      ['body: 2019', 'body: 112 boats'],
      ['table: Boats', 'table: 112'],
    ])
  })

  it('heads the columns of a table whose empty corner is left out', () => {
    expect(
      tableCells([['boats'], ['2024', '112'], ['2022', '98']]).map(({ text, about = [] }) => [text, ...about]),
    ).toEqual([['boats'], ['2024'], ['112', 'boats', '2024'], ['2022'], ['98', 'boats', '2022']])
  })

  it('reads the texts and the name of a drawing', () => {
    const deck = readHtml(
      '<section><svg aria-label="Bars of 3 years"><text>2022</text><text>96 GWh</text></svg></section>',
    )
    expect(textsOf(deck)).toEqual([['alt: Bars of 3 years', 'chart: 2022', 'chart: 96 GWh']])
  })

  it('of no known kind is one slide, and says so', () => {
    const deck = readHtml('<html><body><h1>Trees</h1><p>There are 5.</p></body></html>')
    expect(textsOf(deck)).toEqual([['title: Trees', 'body: There are 5.']])
    expect(deck.unread).toEqual(['where a slide ends: the page has no section for each, and is read as one slide'])
  })
})

describe('a file that is no deck, or one that cannot be read', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citedeck-audit-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const refusal = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content)
    return readDeck(join(folder, name)).then(
      () => 'read',
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    )
  }

  it('is refused, each with a code of its own', async () => {
    expect(await refusal('empty.md', '')).toBe('deck-empty')
    expect(await refusal('blank.md', '---\nmarp: true\n---\n\n---\n\n---\n')).toBe('deck-empty')
    expect(await refusal('plain.txt', 'There are five trees.\nThey are tall.\n')).toBe('deck-unknown')
    expect(await refusal('picture.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toBe('deck-unknown')
    expect(await refusal('deep.html', `<section>${'<div>'.repeat(200_000)}5`)).toBe('deck-damaged')
    expect(await refusal('long.md', '# A\n\n---\n\n'.repeat(2001))).toBe('deck-too-long')
    await expect(readDeck(folder)).rejects.toMatchObject({ code: 'deck-unknown' })
    await expect(readDeck(join(folder, 'none.md'))).rejects.toMatchObject({ code: 'no-such-file' })
  })

  it('is read in the time that its length takes, also where nothing in it ends', async () => {
    const began = performance.now()
    for (const open of ['<!--', '```x\n', '::: notes\n', '![', '| '])
      expect(await refusal('open.md', `# A\n\n5 trees\n\n${open.repeat(20_000)}`)).toBe('read')
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  it('is told by what it holds, not by its name', async () => {
    await writeFile(join(folder, 'deck.pdf'), '# One\n\n5 trees\n')
    expect((await readDeck(join(folder, 'deck.pdf'))).format).toBe('Slidev Markdown')
  })
})
