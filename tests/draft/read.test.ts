import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { articleIn } from '../../scripts/draft/read/index.ts'
import { articleOfPdf } from '../../scripts/draft/read/pdf.ts'
import { languageOf } from '../../scripts/draft/language.ts'

const read = (text: string) => articleIn(Buffer.from(text))
const paragraph = 'The mill was rebuilt after the flood, and now grinds 14 tonnes of barley a day for the whole valley.'
const other =
  'It employs 23 people, most of them from the villages upstream, and has never closed on a market day since.'

describe('a saved page', () => {
  const page = (main: string) =>
    `<!doctype html><html><head><title>The mill turns again | Valley News</title><meta name="author" content="Ada Lind">
     <meta property="article:published_time" content="2025-03-04T08:00:00Z"><script>var n = 99</script></head><body>
     <nav><a href="/">Home</a><a href="/sport">Sport</a></nav><header class="menu">412 readers online</header>${main}
     <section id="comments"><p>I ground 500 tonnes myself!</p></section><footer>© 2025</footer></body></html>`

  it('gives the article with its headline, author and date, and leaves menus and comments', async () => {
    const article = await read(
      page(`<main><h1>The mill turns again</h1><p>${paragraph}</p><aside>Read also: 7 mills</aside><h2>Who works there</h2>
            <p>${other}</p><div class="share-buttons">Shared 120 times</div></main>`),
    )
    expect(article?.split('\n')).toEqual([
      'The mill turns again',
      'By Ada Lind',
      '2025-03-04',
      paragraph,
      'Who works there',
      other,
    ])
  })

  it('leaves what stands above the headline, and names its author once', async () => {
    const byline = 'By Ada Lind · Photographs by Tom Reyes'
    const article = await read(
      page(`<main><p>Land</p><h1>The mill</h1><p>${byline}</p><p>${paragraph}</p><p>${other}</p></main>`),
    )
    expect(article?.split('\n')).toEqual(['The mill', '2025-03-04', byline, paragraph, other])
  })

  it('gives its tables as Markdown has them, and one that sets out the page as paragraphs', async () => {
    const table = `<table><caption>The mill by year</caption><tr><th>Year</th><th>Tonnes</th></tr><tr><td>2023</td><td>12 | 13</td></tr>
      <tr><td>2024</td><td><p>14</p></td></tr></table>`
    const article = await read(
      page(
        `<main><h1>The mill</h1><table><tr><td><p>${paragraph}</p>${table}</td><td><p>${other}</p></td></tr></table></main>`,
      ),
    )
    expect(article?.split('\n').slice(3)).toEqual([paragraph, 'The mill by year', '| Year | Tonnes |', '|---|---|', '| 2023 | 12 / 13 |', '| 2024 | 14 |', other]) // prettier-ignore
  })

  it('to log in on is refused', async () => {
    const form = '<main><h1>Log in</h1><form><label>Name</label><input></form><p>Members only.</p></main>'
    await expect(read(page(form))).rejects.toMatchObject({ code: 'draft-no-article' })
  })
})

describe('a Word document', () => {
  const run = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const docx = (body: string, more: Record<string, Uint8Array> = {}) =>
    zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`), ...more })

  it('gives its headings, paragraphs, lists, tables and footnotes, without what was deleted', async () => {
    const list = `<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one mill</w:t></w:r></w:p>`
    const cut = `<w:p><w:r><w:t>It grinds</w:t></w:r><w:del><w:r><w:delText> 900</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> barley.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`
    const cell = (text: string) => `<w:tc>${run(text)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('Year')}${cell('Tonnes')}</w:tr><w:tr>${cell('2024')}${cell('14')}</w:tr></w:tbl>`
    const notes = `<w:footnotes><w:footnote w:type="separator">${run('x')}</w:footnote><w:footnote w:id="2">${run('By the miller.')}</w:footnote></w:footnotes>`
    const article = await articleIn(
      docx(run('The mill') + list + cut + table, { 'word/footnotes.xml': strToU8(notes) }),
    )
    expect(article?.split('\n')).toEqual(['The mill', 'one mill', 'It grinds barley.', '| Year | Tonnes |', '|---|---|', '| 2024 | 14 |', 'By the miller.']) // prettier-ignore
  })

  it.each([
    ['that is an archive of something else', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'draft-unreadable'],
    ['that is encrypted', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'draft-unreadable'], // prettier-ignore
    ['that is cut short', docx(run(paragraph)).subarray(0, 60), 'draft-unreadable'],
    ['without a word', docx(''), 'draft-no-article'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(articleIn(bytes)).rejects.toMatchObject({ code })
  })

  it('that would unpack to more than is read is refused before it is', async () => {
    const bytes = docx(run(paragraph))
    // The size that the archive says its document has: four bytes of its central directory.
    const at = Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at, 0xfffffff0, true)
    await expect(articleIn(bytes)).rejects.toMatchObject({ code: 'draft-unreadable' })
  })
})

describe('a PDF', () => {
  const deck = (...pages: string[][]) => ({
    format: 'PDF',
    unread: [],
    slides: pages.map((texts, index) => ({
      number: index + 1,
      unread: [],
      texts: texts.map((text) => ({ place: 'body' as const, text })),
    })),
  })

  it('gives its paragraphs without running heads and page numbers, put together over the end of a page', () => {
    const article = articleOfPdf(
      deck(
        ['Valley News 1', 'The mill', 'It grinds barley for the', '1'],
        ['Valley News 2', 'whole valley.', '2'],
        ['Valley News 3', 'It has never closed.', '3'],
      ),
    )
    expect(article.split('\n')).toEqual(['The mill', 'It grinds barley for the whole valley.', 'It has never closed.'])
  })

  it('puts a long paragraph together that goes on with a name', () => {
    const [half, rest] = [
      `${paragraph} “We like it here,” says`,
      `Ada Lind, who has worked there since it was rebuilt. ${other}`,
    ]
    const article = articleOfPdf(deck(['The mill', half], [rest]))
    expect(article.split('\n')).toEqual(['The mill', `${half} ${rest}`])
  })

  it.each([
    ['is full, and no first line is set in', { indent: 0, word: 3, room: 0.4 }, { indent: 0, word: 3, room: 9 }, 1],
    ['has room for the next word', { indent: 0, word: 3, room: 6 }, { indent: 0, word: 3, room: 9 }, 2],
    ['is full, and the next is set in as paragraphs are', { indent: 1, word: 3, room: 0.4 }, { indent: 1, word: 3, room: 9 }, 2], // prettier-ignore
  ])('puts a paragraph together behind a sentence where the last line of a page %s', (_, last, first, count) => {
    const page = (text: string, ends: object) => ({ place: 'body' as const, text, ends: ends as typeof last })
    const pages = [[page(`${paragraph} ${paragraph}`, last)], [page(`${other} ${other}`, first)]]
    const slides = pages.map((texts, index) => ({ number: index + 1, unread: [], texts }))
    expect(articleOfPdf({ format: 'PDF', unread: [], slides }).split('\n')).toHaveLength(count)
  })

  it('of two pages is read without what both say at their heads and feet', () => {
    const first = [
      'The Valley Courier',
      'The mill',
      'It grinds barley.',
      'Wheat too.',
      'And rye.',
      'It is old.',
      'Page 1',
    ]
    const article = articleOfPdf(deck(first, ['The Valley Courier', 'It has never closed.', 'Page 2']))
    expect(article.split('\n')).toEqual([...first.slice(1, -1), 'It has never closed.'])
  })

  it('keeps its tables', () => {
    const { slides, ...rest } = deck(['Barley by year:'])
    const cells = [['2023', '40'], ['2024', '52']].flatMap((row, index) => row.map((text) => ({ place: 'table' as const, text, row: index }))) // prettier-ignore
    const withTable = slides.map((slide) => ({ ...slide, texts: [...slide.texts, ...cells] }))
    expect(articleOfPdf({ ...rest, slides: withTable }).split('\n')).toEqual(['Barley by year:', '| 2023 | 40 |', '| 2024 | 52 |']) // prettier-ignore
  })

  it('without text is refused as a scan', () => {
    expect(() => articleOfPdf(deck([], []))).toThrow(/scanned/)
  })

  it('whose fonts do not say what they draw is refused', () => {
    const { slides, ...rest } = deck(['qzx'])
    const unread = ['text in a font that does not say which letters it has']
    expect(() => articleOfPdf({ ...rest, slides: slides.map((slide) => ({ ...slide, unread })) })).toThrow(/font/)
  })
})

describe('the language of an article', () => {
  it('is told from its text', () => {
    expect(languageOf(`${paragraph} ${other}`)).toMatch(/^en/)
    expect(languageOf('The boats came home. Nobody was hurt, and the harbour was full at 7 per cent.')).toBe('en-GB')
    expect(languageOf('The boats came home. Nobody was hurt, and the harbor was full at 7 percent.')).toBe('en')
    expect(languageOf('山裡的蜂箱少了，蜂農說這個冬天很難過。')).toBe('zh-Hant')
    expect(languageOf('山里的蜂箱少了，蜂农说这个冬天很难过。')).toBe('zh-Hans')
  })

  it.each([
    'Die Mühle wurde nach der Flut wieder aufgebaut und mahlt nun am Tag 14 Tonnen Gerste für das ganze Tal, wie der Müller sagt, der mit seinen Leuten seit vielen Jahren dort oben wohnt und arbeitet.',
    'Мельница была восстановлена после наводнения и теперь мелет ячмень для всей долины.',
    '水車小屋は洪水のあとに建て直され、いまは谷じゅうの大麦をひいています。',
  ])('that no decks are drafted in is said: %s', (text) => {
    expect(() => languageOf(text)).toThrow(/language/)
  })
})
