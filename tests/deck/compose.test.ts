import { describe, expect, it } from 'vitest'
import type { Fact } from '../../scripts/article/facts.ts'
import { factsOf, plain } from '../../scripts/typography/text.ts'
import type { Citation } from '../../scripts/quantities/citation.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { paragraphs } from '../../scripts/deck/citedSources.ts'
import { compose } from '../../scripts/deck/compose.ts'
import { fact, slide, talkOf } from './build.ts'

const chapter = { question: 'Why?' }

/** A talk whose slide shows all these facts. */
function showing(facts: readonly Fact[]) {
  const claim = facts.map(({ id }) => ({ text: '3', fact: id }))
  return talkOf([{ id: 'one', title: 'One', slides: [slide('a', { claim })] }], facts)
}

describe('compose', () => {
  it('opens with a cover, closes with the sources and keeps the order between', () => {
    const { slides, title } = compose(
      talkOf([
        { id: 'one', title: 'One', slides: [slide('a'), slide('b')] },
        { id: 'two', title: 'Two', chapter, slides: [slide('c')] },
      ]),
    )
    expect(slides.map(({ id }) => id)).toEqual(['cover', 'a', 'b', 'two', 'c', 'sources'])
    expect(slides.map(({ layout }) => layout)).toEqual(['cover', 'claim', 'claim', 'chapter', 'claim', 'sources'])
    expect(slides.map(({ level }) => level)).toEqual([1, 2, 2, 1, 2, 1])
    expect(title).toBe('The ferry')
  })

  it('ends with the address of the site, where the data names one', () => {
    const talk = talkOf([{ id: 'one', title: 'One', slides: [slide('a')] }])
    const { slides, url } = compose({
      ...talk,
      article: { ...talk.article, site: { url: 'https://example.org/talk/' } },
    })
    expect(url).toBe('https://example.org/talk/')
    expect(slides.at(-1)).toMatchObject({
      layout: 'link',
      id: 'link',
      level: 1,
      content: { claim: 'Take this talk with you', url: 'https://example.org/talk/' },
    })
  })

  it('joins the lines of a Chinese title without a space', () => {
    expect(compose(talkOf([], [], 'zh-Hant')).title).toBe('Theferry')
  })

  it('numbers the chapters alone, also where two have one title', () => {
    const titles = ['Opening', 'Same', 'Same', 'Third']
    const { slides } = compose(
      talkOf(
        titles.map((title, index) => ({
          id: `s${index}`,
          title,
          ...(index > 0 ? { chapter } : {}),
          slides: [slide(`a${index}`)],
        })),
      ),
    )
    expect(slides.filter(({ layout }) => layout === 'chapter').map(({ content }) => content.number)).toEqual([
      '1',
      '2',
      '3',
    ])
  })

  it('shows each chapter among the others, unless it is the only one or they are too many to be seen at a glance', () => {
    const chaptersOf = (count: number) =>
      compose(
        talkOf(
          Array.from({ length: count }, (_, index) => ({
            id: `s${index}`,
            title: `Part ${index + 1}`,
            chapter,
            slides: [slide(`a${index}`)],
          })),
        ),
      ).slides.filter(({ layout }) => layout === 'chapter')
    expect(chaptersOf(3)[1]?.content.entries).toEqual([
      { title: 'Part 1', number: '1', slide: 's0' },
      { title: 'Part 2', number: '2', slide: 's1', isCurrent: true },
      { title: 'Part 3', number: '3', slide: 's2' },
    ])
    for (const count of [1, 9]) expect(chaptersOf(count)[0]?.content).not.toHaveProperty('entries')
  })

  it('puts the accent on the words of the claim, and the topic after the section', () => {
    const { slides } = compose(
      talkOf([
        { id: 'one', title: 'One', slides: [slide('a', { claim: 'The quiet boat', accent: 'quiet', topic: 'Noise' })] },
      ]),
    )
    expect(slides[1]?.content).toMatchObject({
      claim: ['The ', { text: 'quiet', accent: true }, ' boat'],
      kicker: 'One · Noise',
      source: 'Source: article, paragraph 1',
    })
  })

  it("counts a slide's clicks, and the parts that stand before the first", () => {
    const figure = {
      kind: 'process-flow' as const,
      closed: false,
      steps: [{ label: 'a' }, { label: 'b' }, { label: 'c' }],
    }
    const { slides } = compose(
      talkOf([
        {
          id: 'one',
          title: 'One',
          slides: [slide('a', { figure, points: undefined, notes: 'a, b [click] c' }), slide('b')],
        },
      ]),
    )
    expect(slides[1]).toMatchObject({ clicks: 1, standing: 2 })
    expect(slides[2]).not.toHaveProperty('clicks')
  })

  it('says at the head of the notes how long a slide takes, and the clock after it', () => {
    const { slides } = compose(
      talkOf(
        [
          {
            id: 'one',
            title: 'One',
            chapter: { ...chapter, seconds: 15, notes: 'Now' },
            slides: [slide('a', { seconds: 50 }), slide('b')],
          },
        ],
        [],
        'en',
      ),
    )
    expect(slides.map(({ planned, notes }) => [planned ?? [], notes].flat().join('\n\n'))).toEqual([
      '',
      '(15 s, until 0:15)\n\nNow',
      '(50 s, until 1:05)\n\nSaid',
      'Said',
      'The end',
    ])
  })

  it("says below a slide how a computed figure came about, before the slide's own note", () => {
    const facts = [
      fact('boats'),
      fact('electric', { value: 1 }),
      fact('diesel', { value: 2, derive: '(boats - electric) * boats / boats' }),
    ]
    const shown = {
      kind: 'big-number' as const,
      fact: { fact: 'diesel', value: 2, unit: 'count' as const, cite: '1.1', text: '2', number: '2' },
    }
    const { slides } = compose(
      talkOf(
        [
          {
            id: 'one',
            title: 'One',
            slides: [slide('a', { figure: shown, points: undefined, note: 'A caveat' }), slide('b')],
          },
        ],
        facts,
      ),
    )
    expect(slides[1]?.content.footnotes).toEqual(['* 2, calculated for this talk: (3 − 1) × 3 ÷ 3', 'A caveat'])
    expect(slides[2]?.content).not.toHaveProperty('footnotes')
  })

  it('says that a computed figure was rounded', () => {
    const facts = [
      fact('boats'),
      fact('share', { value: 33.3, unit: 'percent', derive: 'boats / 2 - boats', rounded: true }),
    ]
    const { slides } = compose(
      talkOf(
        [{ id: 'one', title: 'One', slides: [slide('a', { claim: [{ text: '33.3%', fact: 'share', cite: '1.1' }] })] }],
        facts,
      ),
    )
    expect(slides[1]?.content.footnotes).toEqual(['* ≈ 33.3%, calculated for this talk: 3 ÷ 2 − 3'])
  })

  it('says how a computed figure of a caveat came about too', () => {
    const note = [{ text: '3', fact: 'twice', cite: '1.1', computed: true as const }]
    const talk = talkOf(
      [{ id: 'one', title: 'One', slides: [slide('a', { note })] }],
      [fact('boats'), fact('twice', { derive: 'boats * 2' })],
    )
    expect(compose(talk).slides[1]?.content.footnotes).toEqual(['* 3, calculated for this talk: 3 × 2', note])
  })

  it('gives several computed figures of a slide a mark each, in the order in which it shows them', () => {
    const run = (id: string) => ({ text: '3', fact: id, cite: '1.1', computed: true as const })
    const talk = talkOf(
      [
        {
          id: 'one',
          title: 'One',
          slides: [slide('a', { claim: [run('half'), ' ', run('twice')], note: [run('half')] })],
        },
      ],
      [fact('boats'), fact('twice', { derive: 'boats * 2' }), fact('half', { derive: 'boats / 2' })],
    )
    const content = compose(talk).slides[1]?.content
    expect(content?.footnotes?.map(plain).slice(0, 2)).toEqual([
      '* 3, calculated for this talk: 3 ÷ 2',
      '† 3, calculated for this talk: 3 × 2',
    ])
    expect(content?.claim).toEqual([run('half'), ' ', { ...run('twice'), computed: '†' }])
    expect(content?.footnotes?.[2]).toEqual([run('half')])
  })

  it('does not say where a chapter stands that cites nothing', () => {
    const talk = talkOf([{ id: 'one', title: 'One', chapter: { ...chapter, cite: [] }, slides: [slide('a')] }])
    expect(compose(talk).slides[1]?.content).not.toHaveProperty('source')
  })

  it('explains places by one that is listed, and no mark that is not', () => {
    const footnotes = (...facts: Fact[]) => compose(showing(facts)).slides.at(-1)?.content.footnotes
    const stated = fact('boats', { cites: ['3.2'] })
    const computed = fact('twice', { derive: 'boats * 2', cites: ['3.2'] })
    const odd = fact('odd', { ownReading: 'the caption says so', cites: ['4.1'] })
    const place = '3.2 is paragraph 3, sentence 2 of the article'
    const dagger = '† could not be read for certain by software; whoever made this talk reads it so'
    expect(footnotes()).toEqual(['No slide shows a number from its source'])
    expect(footnotes(stated)).toEqual([place])
    expect(footnotes(stated, computed)).toEqual([`${place}; * marks what was calculated for this talk`])
    expect(footnotes(stated, odd)).toEqual([place, dagger])
  })

  it('marks what the author reads in a sentence himself among the sources', () => {
    const content = compose(showing([fact('boats'), fact('odd', { ownReading: 'so' })])).slides.at(-1)?.content
    expect(content).toMatchObject({ rows: [{ fact: 'boats' }, { fact: 'odd', ownReading: true }] })
  })

  it.each([
    ['en', '3.1 is paragraph 3, sentence 1 of the article; errata correct numbers of paragraph 3'],
    ['zh-Hant', '編號3.1指原文第3段第1句；第3段有數字依勘誤更正'],
    ['zh-Hans', '编号3.1指原文第3段第1句；第3段有数字依勘误更正'],
  ])('says in which of the paragraphs that are cited errata change a number: %s', (locale, key) => {
    const talk = showing([fact('boats', { cites: ['3.1'] })])
    const footnotes = (...paragraphs: number[]) =>
      compose({ ...talk, article: { ...talk.article, locale }, corrected: new Map([['', paragraphs]]) }).slides.at(-1)
        ?.content.footnotes
    expect(footnotes(3, 7)).toEqual([key])
    expect(footnotes(7)).toEqual([key.replace(/[；;] ?[^；;]*$/, '')])
  })

  it.each([
    ['en', 'paragraph 1 is the headline', 'headings count as paragraphs', ', and '],
    ['zh-Hant', '第1段是標題', '小標題也各算一段', '，'],
    ['zh-Hans', '第1段是标题', '小标题也各算一段', '，'],
  ])('says which paragraphs before those cited are headings: %s', (locale, headline, others, and) => {
    const talk = showing([fact('boats', { cites: ['5.1'] })])
    const key = (...headings: number[]) =>
      compose({ ...talk, article: { ...talk.article, locale }, headings: new Map([['', headings]]) })
        .slides.at(-1)
        ?.content.footnotes?.join()
        .split(/[；;] ?/)
        .slice(1)
    expect(key(1)).toEqual([headline])
    expect(key(1, 4)).toEqual([`${headline}${and}${others}`])
    expect(key(4)).toEqual([others])
    expect(key(5, 9)).toEqual([])
  })

  it('names the texts that begin with a headline, where there are several', () => {
    const talk = showing([fact('boats', { cites: ['report:5.1', 'letter:2.1', 'note:2.1'] })])
    const texts = { report: { title: 'Report' }, letter: { title: 'Letter' }, note: { title: 'Note' } }
    const article = { ...talk.article, sources: { title: 'Sources', texts } }
    const headings = new Map([
      ['report', [1]],
      ['letter', [1]],
      ['note', []],
    ])
    expect(compose({ ...talk, article, headings }).slides.at(-1)?.content.footnotes).toEqual([
      '5.1: Report, paragraph 5, sentence 1; Report, Letter: paragraph 1 is the headline',
    ])
  })

  it('leaves the rows less room where what is said of them takes more lines', () => {
    const many = Array.from({ length: 45 }, (_, index) => fact(`boats-${index}`, { cites: ['5.1'], derive: '6 * 7' }))
    const pages = (count: number, headings: number[]) =>
      compose({ ...showing(many.slice(0, count)), headings: new Map([['', headings]]) }).slides.filter(
        ({ layout }) => layout === 'sources',
      ).length
    // As many as fit above one line.
    const most = many.findLastIndex((_, index) => pages(index + 1, []) === 1) + 1
    expect(most).toBeGreaterThan(20)
    expect(pages(most, [1, 3])).toBe(2)
  })

  it('lists every fact that is shown among the sources, in the order of the article', () => {
    const facts = [
      fact('late', { cites: ['10.1'] }),
      fact('early', { cites: ['2.11'] }),
      fact('first', { cites: ['2.2', '3.1'], derive: 'early / late' }),
    ]
    const rows = compose(showing(facts)).slides.at(-1)?.content.rows
    expect(rows?.map((row) => row.fact)).toEqual(['first', 'early', 'late'])
    expect(rows?.[0]).toMatchObject({ fact: 'first', label: 'the first', text: '3', place: '2.2 3.1', computed: true })
  })

  it('lists what a computed figure is made of, and nothing that no slide shows', () => {
    const facts = [
      fact('boats'),
      fact('twice', { derive: 'boats * 2' }),
      fact('quadruple', { derive: 'twice * 2' }),
      fact('unused'),
    ]
    const said = { ...slide('a'), notes: 'They are {unused}.', claim: [{ text: '12', fact: 'quadruple' }] }
    const rows = compose(talkOf([{ id: 'one', title: 'One', slides: [said] }], facts)).slides.at(-1)?.content.rows
    expect(rows?.map((row) => row.fact)).toEqual(['boats', 'twice', 'quadruple'])
  })

  it.each(['title', 'subtitle', 'motif', 'topic', 'question', 'beside', 'points', 'note'])(
    'lists what is shown as %s',
    (place) => {
      const text = [{ text: '3', fact: 'boats' }]
      const talk = talkOf(
        [
          {
            id: 'one',
            title: 'One',
            chapter: { question: place === 'question' ? text : 'Why?' },
            slides: [
              slide('a', {
                ...(place === 'topic' || place === 'note' ? { [place]: text } : {}),
                ...(place === 'points' ? { points: [text] } : {}),
                ...(place === 'beside' ? { beside: { kind: 'venn-diagram', sets: [], overlap: text } } : {}),
              }),
            ],
          },
        ],
        [fact('boats')],
      )
      const article = {
        ...talk.article,
        ...(place === 'title' || place === 'subtitle' ? { [place]: [text] } : {}),
        ...(place === 'motif' ? { motif: { kind: 'venn-diagram' as const, sets: [], overlap: text } } : {}),
      }
      expect(compose({ ...talk, article }).slides.at(-1)?.content.rows).toHaveLength(1)
    },
  )

  it.each([
    [0, [0]],
    [39, [39]],
    [40, [21, 19]],
    [100, [36, 36, 28]],
  ])('spreads %i facts evenly over slides: %j', (count, pages) => {
    const facts = Array.from({ length: count }, (_, index) => fact(`f${index}`))
    const slides = compose(showing(facts)).slides.filter(({ layout }) => layout === 'sources')
    expect(slides.map(({ content }) => content.rows?.length)).toEqual(pages)
    expect(slides.map(({ id }) => id)).toEqual(
      pages.length === 1 ? ['sources'] : pages.map((_, page) => `sources-${page + 1}`),
    )
    expect(slides.map(({ title }) => title)).toEqual(
      pages.length === 1 ? ['Sources'] : pages.map((_, page) => `Sources ${page + 1}/${pages.length}`),
    )
    expect(slides.map(({ notes }) => notes)).toEqual(pages.map((_, page) => (page === 0 ? 'The end' : '')))
  })
})

describe('paragraphs', () => {
  it('draws three and more in a row together, and no two', () => {
    const listed = (...cites: Citation[]) => paragraphs(cites, wordsFor('en'))
    expect(listed('2.1')).toBe('2')
    expect(listed('2.1', '3.1')).toBe('2, 3')
    expect(listed('10.1', '2.1', '2.3', '3.1', '4.2')).toBe('2–4, 10')
    expect(paragraphs(['1.1', '3.1'], wordsFor('zh-Hant'))).toBe('1、3')
  })
})

describe('factsOf', () => {
  it('finds the facts that texts and figures show', () => {
    expect(factsOf([{ text: 'x', fact: 'a' }, { items: [{ fact: { fact: 'b' } }] }, 'plain', undefined])).toEqual(
      new Set(['a', 'b']),
    )
  })
})
