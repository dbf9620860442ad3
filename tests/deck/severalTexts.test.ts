import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../scripts/talk/schema.ts'
import { readTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import { slidevConfig } from '../../scripts/deck/slidevConfig.ts'
import type { Deck, SourceRow } from '../../scripts/deck/deck.ts'
import { surroundings } from '../../scripts/deck/files.ts'
import { sourceColumns, sourceEntries, sourcePages } from '../../components/shared/sourceColumns.ts'
import { write } from '../../scripts/deck/write.ts'
import { handoutTexts } from '../../scripts/export/handout.ts'
import { describeDeck } from '../../scripts/export/describeDeck.ts'
import { sharing } from '../../scripts/site/head.ts'
import { fixture } from '../fixtures/paths.ts'
import { fact, slide, talkOf } from './build.ts'

let harbour: Deck
beforeAll(async () => {
  harbour = compose(await readTalk(fixture('harbour')))
})

const slideOf = (deck: Deck, id: string) => deck.slides.find((each) => each.id === id)?.content

describe('a deck that rests on two texts', () => {
  it('is the golden one of the harbour', async () => {
    const golden = await readFile(fixture('harbour', 'slides.md'), 'utf8')
    expect(write(harbour, surroundings(fixture('harbour', 'slides.md')))).toBe(golden)
  })

  it('names the text at the foot of each slide, in the order of the texts', () => {
    expect(slideOf(harbour, 'cargo')?.source).toBe('Source: Report, paragraph 2')
    expect(slideOf(harbour, 'waiting')?.source).toBe('Source: Report, paragraph 2; Article, paragraphs 2, 3')
  })

  it('lists figures under the text that they stand in, with title, author, date and address', () => {
    const { rows = [], heads, footnotes } = slideOf(harbour, 'sources') ?? {}
    expect(heads).toEqual([
      {
        before: 0,
        title: 'Report: A year in the harbour, for those who work there',
        said: 'Harbour office of Jinghai, February 2024',
        url: 'https://example.org/reports/harbour-2023',
      },
      { before: 5, title: 'Article: 靜海港的新碼頭', said: '林安, March 15, 2024' },
    ])
    expect(rows.slice(5).map(({ place }) => place)).toEqual(['article:2.1', 'article:2.2', 'article:3.1'])
    expect(rows.map(({ placed }) => placed)).toContain('2.2; Article 2.2')
    expect(footnotes).toEqual([
      '2.1: Report, paragraph 2, sentence 1; Report, Article: paragraph 1 is the headline; * marks what was calculated for this talk',
    ])
  })

  it('names the text under a slide of the handout', () => {
    const { citations } = handoutTexts(harbour)[2] ?? { citations: [] }
    expect(citations).toContain(
      'berths when all are built: 17 berths* (Report, paragraph 2, sentence 2; Article, paragraph 2, sentence 2)',
    )
  })

  it('tells machines which texts it rests on', () => {
    const [, json = ''] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(sharing(harbour)) ?? []
    expect(JSON.parse(json).isBasedOn).toEqual([
      {
        '@type': 'CreativeWork',
        name: 'A year in the harbour, for those who work there',
        creditText: 'Harbour office of Jinghai',
        datePublished: '2024-02',
        url: 'https://example.org/reports/harbour-2023',
      },
      { '@type': 'CreativeWork', name: '靜海港的新碼頭', creditText: '林安', datePublished: '2024-03-15' },
    ])
    expect(describeDeck(harbour).sources).toEqual([
      'A year in the harbour, for those who work there, Harbour office of Jinghai, February 2024, https://example.org/reports/harbour-2023',
      '靜海港的新碼頭, 林安, March 15, 2024',
    ])
  })
})

/** A talk whose data names its texts. */
function naming(
  texts: NonNullable<Article['sources']['texts']>,
  cite: Article['sections'][number]['slides'][number]['cite'],
  locale = 'en',
): Deck {
  const claim = [{ text: '3', fact: 'boats' }]
  const talk = talkOf(
    [{ id: 'one', title: 'One', slides: [slide('a', { claim, cite })] }],
    [fact('boats', { cites: cite.slice(0, 1) })],
    locale,
  )
  return compose({ ...talk, article: { ...talk.article, sources: { title: 'Sources', texts } } })
}

describe('the texts of a deck', () => {
  it('are named in the words of its locale', () => {
    const deck = naming({ a: { title: '報告' }, b: { title: '文章' } }, ['a:2.1', 'b:1.1', 'b:3.1'], 'zh-Hant')
    expect(slideOf(deck, 'a')?.source).toBe('出處：《報告》第2段；《文章》第1、3段')
    expect(slideOf(deck, 'sources')?.footnotes).toEqual(['2.1：《報告》第2段第1句'])
  })

  it('are listed also where no figure stands in them, and one alone is called the article', () => {
    expect(slideOf(naming({ a: { title: 'A' }, b: { title: 'B' } }, ['b:1.1']), 'sources')?.heads).toMatchObject([
      { title: 'A', before: 0 },
      { title: 'B', before: 0 },
    ])
    expect(slideOf(naming({ a: { title: 'A' }, b: { title: 'B' } }, ['a:1.1']), 'sources')?.heads).toMatchObject([
      { title: 'A', before: 0 },
      { title: 'B', before: 1 },
    ])
    const alone = naming({ a: { title: 'A long title', short: 'A', author: 'Somebody' } }, ['1.1'])
    expect(slideOf(alone, 'a')?.source).toBe('Source: article, paragraph 1')
    expect(slideOf(alone, 'sources')).toMatchObject({
      heads: [{ before: 0, title: 'A long title', said: 'Somebody' }],
      footnotes: ['1.1 is paragraph 1, sentence 1 of the article'],
    })
  })

  it('have a column each where they are few and short', () => {
    const { rows = [], heads } = slideOf(harbour, 'sources') ?? {}
    const columns = sourceColumns(sourceEntries(rows, heads))
    expect(columns.map((column) => column.map(({ row }) => row?.place.split(':')[0]))).toEqual([
      Array.from({ length: 5 }, () => 'report'),
      Array.from({ length: 3 }, () => 'article'),
    ])
  })

  it('are told again on a slide that begins within one', () => {
    const rows = Array.from({ length: 60 }, (_, index): SourceRow => ({
      fact: `f${index}`,
      label: 'a',
      text: '1',
      place: 'b:1.1',
    }))
    const [first, second] = sourcePages(
      sourceEntries(rows, [
        { before: 0, title: 'A' },
        { before: 20, title: 'B' },
      ]),
      488,
    )
    expect(first?.flatMap(({ head }) => head?.title ?? [])).toEqual(['A', 'B'])
    expect(second?.map(({ head }) => head?.title)).toEqual([
      'B',
      ...Array.from({ length: (second?.length ?? 0) - 1 }, () => undefined),
    ])
  })
})

describe('a deck whose text can be read on the web', () => {
  const address = 'https://example.org/reports/harbour-2023#:~:text='

  it('leads from the foot of a slide to its sentences there, and to nothing where it rests on another text', () => {
    const urls = harbour.slides.flatMap(({ content: { source, sourceUrl } }) => (source ? [[source, sourceUrl]] : []))
    expect(urls.length).toBeGreaterThan(2)
    for (const [source = '', url = ''] of urls) expect(url.startsWith(address)).toBe(source.includes('Report'))
    expect(slideOf(harbour, 'cargo')?.sourceUrl).toBe(`${address}The%20harbour%20handled,2023`)
  })

  it('leads from each number to its sentence, and from a computed one to all of the same text', () => {
    const { evidence } = slidevConfig(harbour)
    const hrefs = Object.entries(evidence).map(([id, { href }]) => [id, href] as const)
    expect(hrefs.filter(([, href]) => href?.startsWith(address)).length).toBeGreaterThan(3)
    const computed = Object.values(evidence).find(({ sum }) => sum !== undefined)
    expect(computed).toMatchObject({ text: '17 berths', sum: '14 berths + 3 berths' })
  })
})
