import { parseSync } from '@slidev/parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { coverageLines } from '../../scripts/check/coverage.ts'
import { readTalk, type Talk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import type { Deck } from '../../scripts/deck/deck.ts'
import { write } from '../../scripts/deck/write.ts'
import { handoutTexts } from '../../scripts/export/handout.ts'
import { specialFaces, specialStyles, specialText } from '../../scripts/fonts/special.ts'
import { fixture } from '../fixtures/paths.ts'

let talk: Talk
let deck: Deck

beforeAll(async () => {
  talk = await readTalk(fixture('tram'))
  deck = compose(talk)
})

const slideOf = (id: string, of = deck) => of.slides.find((slide) => slide.id === id)
const inLocale = (locale: string) => compose({ ...talk, article: { ...talk.article, locale } })

describe('an agenda', () => {
  it('lists the sections that make the case, with their chapters and minutes, and marks its own', () => {
    const entries = [
      { title: 'What the line changed', number: '1', slide: 'line', length: '4 min' },
      { title: 'How it was reckoned', number: '2', slide: 'method', length: '4 min' },
      { title: 'What the city makes of it', number: '3', slide: 'city', length: '3 min' },
    ]
    expect(slideOf('agenda')?.content).toEqual({ claim: 'Agenda', entries })
    const marked = entries.map((entry) => (entry.number === '2' ? { ...entry, isCurrent: true } : entry))
    expect(slideOf('agenda-again')?.content).toEqual({ claim: 'Where we are', entries: marked })
  })

  it('leads to the first slide of a section without a chapter, and says no minutes where they are not planned', () => {
    const sections = talk.article.sections.map(({ chapter, slides, ...section }) => {
      void chapter
      return { ...section, slides: slides.map((slide) => ({ ...slide, seconds: undefined })) }
    })
    const { content } = slideOf('agenda', compose({ ...talk, article: { ...talk.article, sections } })) ?? {}
    expect(content?.entries).toEqual([
      { title: 'What the line changed', slide: 'minutes' },
      { title: 'How it was reckoned', slide: 'agenda-again' },
      { title: 'What the city makes of it', slide: 'satisfied' },
    ])
  })
})

describe('free-form slides', () => {
  it.each([
    ['en', 'Agenda', 'Question', '4 min'],
    ['zh-Hant', '議程', '提問', '4分鐘'],
    ['zh-Hans', '议程', '提问', '4分钟'],
  ])('have words of their own in %s', (locale, agenda, question, length) => {
    const own = inLocale(locale)
    expect(slideOf('agenda', own)?.content).toMatchObject({ claim: agenda, entries: [{ length }, {}, {}] })
    expect(slideOf('your-town', own)?.content).toMatchObject({ kicker: question })
  })

  it('stand in the outline, in their section and in the time like others', () => {
    expect(slideOf('minutes')).toMatchObject({
      title: 'A ride across town is 15\u00a0minutes shorter than it was',
      level: 2,
      section: { id: 'line', title: 'What the line changed' },
      planned: '(40 s, until 2:00)',
      seconds: 40,
      notes: 'Pause here.',
    })
    expect(slideOf('formula')).toMatchObject({ title: 'Time saved is weighed by who rides' })
  })

  it('cite what they show at the foot, among the sources and in the handout', () => {
    expect(slideOf('minutes')?.content).toMatchObject({
      claim: [
        'A ride across town is ',
        { fact: 'saved', accent: true },
        { text: ' shorter', accent: true },
        ' than it was',
      ],
      footnotes: ['* 15\u00a0minutes, calculated for this talk: 33\u00a0minutes − 18\u00a0minutes'],
      source: 'Source: article, paragraph 2',
      sourceSlide: 'sources',
    })
    const rows = deck.slides.flatMap(({ content }) => content.rows ?? [])
    expect(rows).toContainEqual(expect.objectContaining({ fact: 'bus-riders', slide: 'before-and-after' }))
    const texts = handoutTexts(deck)[deck.slides.findIndex(({ id }) => id === 'before-and-after')]
    expect(texts?.citations).toContain('riders of the bus before: 31,000 riders (paragraph 1, sentence 3)')
  })

  it('end with thanks, which show the code of the site in place of the slide that else does', () => {
    expect(slideOf('thanks')?.content).toEqual({
      claim: 'Thank you',
      contact: {
        name: 'Jana Nováková',
        role: 'Editor for cities, The Moravian Courier',
        address: ['Courier House, 12 Quay Street', '602 00 Brno'],
        web: 'https://courier.example.org/nova',
        email: 'jana.novakova@courier.example.org',
      },
      url: 'https://example.org/tram/',
    })
    expect(slideOf('link')).toBeUndefined()
  })

  it('are in slides.md as data that stays data', () => {
    const { slides } = parseSync(write(deck), 'slides.md')
    const find = (id: string) => slides.find(({ frontmatter }) => frontmatter['routeAlias'] === id)
    expect(slides).toHaveLength(deck.slides.length)
    for (const id of ['agenda', 'minutes', 'formula', 'code', 'film', 'thanks'])
      expect(find(id)?.frontmatter, id).toMatchObject({
        layout: slideOf(id)?.layout,
        ...JSON.parse(JSON.stringify(slideOf(id)?.content)),
      })
  })
})

describe('the check', () => {
  it('lists what it does not hold: code, formulas, an address', () => {
    expect(coverageLines(talk.coverage).filter((line) => line.startsWith('not checked'))).toEqual([
      'not checked: numbers in formulas (4) of the slide "formula"',
      'not checked: numbers in code (2) of the slide "code"',
      'not checked: numbers in the address of the slide "thanks"',
    ])
    expect(talk.coverage.exempt).toContainEqual({ slide: 'formula', what: 'formula', text: 'r_h' })
  })
})

describe('fonts and styles', () => {
  it('of code and formulas come with a deck that has some, cut to them', async () => {
    const special = specialText(deck.slides)
    const faces = await specialFaces(special)
    const names = new Set(faces.flatMap(({ families }) => families.map(({ name }) => name)))
    expect([...names].sort()).toEqual(['KaTeX_Main', 'KaTeX_Math', 'KaTeX_Size1', 'Noto Sans Mono'])
    const css = await specialStyles(special)
    expect(css).toContain('.katex ')
    expect(css).not.toContain('@font-face')
  })

  it('are none for a deck without', async () => {
    const special = specialText(compose(await readTalk(fixture('ferry'))).slides)
    expect(await specialFaces(special)).toEqual([])
    expect(await specialStyles(special)).toBe('')
  })
})
