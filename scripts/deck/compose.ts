import type { Fact } from '../article/facts.ts'
import { operandsOf } from '../article/expression.ts'
import { writeFact } from '../article/format.ts'
import type { Talk } from '../check/index.ts'
import {
  citationParts,
  compareCitations,
  joinCitations,
  paragraphOf,
  splitCitations,
  type Citation,
} from '../quantities/citation.ts'
import { clock, plan, type Planned } from '../article/plannedTime.ts'
import { clickable, type Article, type Section, type Slide } from '../article/schema.ts'
import { countClicks, expressionTokens } from '../article/syntax.ts'
import { factsOf, plain, type Text } from '../article/text.ts'
import { localeOf, wordsFor } from '../locales/index.ts'
import type { Words } from '../locales/words.ts'
import { stress } from '../article/writeText.ts'
import { canvas, type Deck, type DeckSlide, type SourceRow } from './deck.ts'
import { withLinks } from './links.ts'
import { sourcePages } from './sourceColumns.ts'

/** What the title and the foot of a sources slide leave its columns, of the slide's height, in CSS pixels. */
const sourcesFrame = 252
const footLine = 24

/** Puts the talk together: cover, sections with their chapters and claims, sources. */
export function compose({ article, facts }: Talk): Deck {
  const words = wordsFor(article.locale)
  const chapters = article.sections.filter((section) => section.chapter)
  const title = article.title.map(plain).join(localeOf(article.locale).joint)
  const slides = [
    cover(article, title),
    ...article.sections.flatMap((section) => [
      ...(section.chapter ? [chapter(section, section.chapter, chapters.indexOf(section) + 1, words)] : []),
      ...section.slides.map((slide) => claim(slide, section, facts, article.locale, words)),
    ]),
    ...sources(article, facts, words),
    ...(article.site ? [link(article.site.url, words)] : []),
  ]

  return {
    locale: article.locale,
    title,
    description: article.description === undefined ? undefined : plain(article.description),
    author: article.author,
    keywords: article.keywords,
    date: article.date,
    url: article.site?.url,
    theme: article.theme,
    aspect: article.aspect,
    minutes: article.minutes,
    terms: article.terms,
    slides: withPlannedTime(withLinks(slides), plan(article), article.locale, words),
  }
}

/** Puts the planned time at the head of each slide's notes, in the order of the talk. */
function withPlannedTime(
  slides: readonly DeckSlide[],
  planned: readonly Planned[],
  locale: string,
  words: Words,
): DeckSlide[] {
  let elapsed = 0
  return slides.map((slide, index) => {
    const seconds = planned[index]?.seconds
    elapsed += seconds ?? 0
    const time = seconds === undefined ? [] : [words.plannedTime(seconds, clock(elapsed))]
    return { ...slide, notes: [...time, paragraphsOf(slide.notes, locale)].join('\n\n').trim() }
  })
}

function cover(article: Article, title: string): DeckSlide {
  return {
    layout: 'cover',
    id: 'cover',
    title,
    level: 1,
    content: {
      lines: article.title,
      ...(article.subtitle.length > 0 ? { subtitle: article.subtitle } : {}),
      ...(article.byline ? { byline: article.byline } : {}),
      ...(article.motif ? { figure: article.motif } : {}),
    },
    notes: article.cover === undefined ? '' : plain(article.cover.notes),
  }
}

function chapter(
  section: Section,
  { question, cite, notes }: NonNullable<Section['chapter']>,
  number: number,
  words: Words,
): DeckSlide {
  return {
    layout: 'chapter',
    id: section.id,
    title: plain(section.title),
    level: 1,
    section: { id: section.id, title: plain(section.title) },
    content: {
      number: String(number),
      claim: section.title,
      question,
      ...(cite && cite.length > 0 ? { source: words.source(paragraphs(cite, words)) } : {}),
    },
    notes: notes === undefined ? '' : plain(notes),
  }
}

function claim(
  slide: Slide,
  section: Section,
  facts: ReadonlyMap<string, Fact>,
  locale: string,
  words: Words,
): DeckSlide {
  const text = (slide.accent === undefined ? undefined : stress(slide.claim, plain(slide.accent))) ?? slide.claim
  const footnotes: Text[] = [...computedNotes(slide, facts, locale, words), ...(slide.note ? [slide.note] : [])]
  return {
    layout: 'claim',
    id: slide.id,
    title: plain(slide.claim),
    level: 2,
    section: { id: section.id, title: plain(section.title) },
    content: {
      kicker: slide.topic ? `${plain(section.title)} · ${plain(slide.topic)}` : section.title,
      ...(section.chapter ? { chapter: section.id } : {}),
      claim: text,
      ...(slide.figure ? { figure: slide.figure } : {}),
      ...(slide.beside ? { beside: slide.beside } : {}),
      ...(slide.points ? { points: slide.points } : {}),
      ...(footnotes.length > 0 ? { footnotes } : {}),
      source: words.source(paragraphs(slide.cite, words)),
    },
    notes: plain(slide.notes),
    ...steps(slide),
  }
}

/** The clicks that the notes mark, and the parts that stand before the first. */
function steps(slide: Slide): Pick<DeckSlide, 'clicks' | 'standing'> {
  const clicks = countClicks(plain(slide.notes))
  return clicks === 0 ? {} : { clicks, standing: clickable(slide) - clicks }
}

/** The speaker's notes as Markdown, in the paragraphs of the language. */
function paragraphsOf(notes: string, locale: string): string {
  return localeOf(locale).linesAreParagraphs ? notes.trim().replace(/\n+/g, '\n\n') : notes.trim()
}

/** A line for every figure on the slide that the article does not state but that follows from it. */
function computedNotes(slide: Slide, facts: ReadonlyMap<string, Fact>, locale: string, words: Words): string[] {
  const shown = factsOf([slide.claim, slide.figure, slide.beside, slide.points, slide.note])
  return [...facts.values()]
    .filter((fact) => fact.derive !== undefined && shown.has(fact.id))
    .map((fact) =>
      words.computed(
        `${fact.rounded ? '≈ ' : ''}${writeFact(fact, locale).text}`,
        formula(fact.derive ?? '', facts, locale),
      ),
    )
}

function formula(derive: string, facts: ReadonlyMap<string, Fact>, locale: string): string {
  const symbols: Record<string, string> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' }
  return expressionTokens(derive)
    .map((token) => {
      const fact = facts.get(token)
      return fact ? writeFact(fact, locale).text : (symbols[token] ?? token)
    })
    .join('')
}

/** `2.1, 2.3, 3.1, 4.2, 10.1` as `2–4, 10`. */
export function paragraphs(cites: readonly Citation[], words: Words): string {
  const numbers = [...new Set(cites.map((cite) => paragraphOf(cite)))].sort((a, b) => a - b)
  const runs: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last.to + 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return words.paragraphs(
    runs.flatMap(({ from, to }) =>
      to - from > 1 ? [`${from}–${to}`] : from === to ? [String(from)] : [String(from), String(to)],
    ),
  )
}

/** The facts that slides show, with all that computed ones stand on, whose formula shows it. */
function factsShown({ title, subtitle, byline, motif, sections }: Article, facts: ReadonlyMap<string, Fact>): Fact[] {
  const shown = new Set<string>()
  const add = (id: string): void => {
    if (shown.has(id)) return
    shown.add(id)
    for (const operand of operandsOf(facts.get(id)?.derive ?? '')) add(operand)
  }
  const slides = sections.flatMap(({ title: section, chapter, slides: claims }) => [
    section,
    chapter?.question,
    ...claims.map(({ topic, claim: text, figure, beside, points, note }) => [
      topic,
      text,
      figure,
      beside,
      points,
      note,
    ]),
  ])
  for (const id of factsOf([title, subtitle, byline, motif, slides])) add(id)
  return [...facts.values()].filter(({ id }) => shown.has(id))
}

function sources(article: Article, facts: ReadonlyMap<string, Fact>, words: Words): DeckSlide[] {
  const rows = factsShown(article, facts)
    .map((fact): SourceRow => ({
      fact: fact.id,
      label: fact.of[article.locale] ?? Object.values(fact.of)[0] ?? fact.id,
      text: writeFact(fact, article.locale).text,
      place: joinCitations(fact.cites),
      ...(fact.derive ? { computed: true } : {}),
      ...(fact.ownReading === undefined ? {} : { ownReading: true }),
    }))
    .sort(comparePlaces)
  // What a dagger means is said in one more line at the foot.
  const foot = rows.some((row) => row.ownReading) ? footLine : 0
  const pages = sourcePages(rows, canvas(article.aspect).height - sourcesFrame - foot)
  return pages.map((shown, page): DeckSlide => {
    const counter = pages.length > 1 ? ` ${page + 1}/${pages.length}` : ''
    const title = `${plain(article.sources.title)}${counter}`
    return {
      layout: 'sources',
      id: pages.length > 1 ? `sources-${page + 1}` : 'sources',
      title,
      level: page === 0 ? 1 : 2,
      content: { claim: title, rows: shown, footnotes: keyOf(shown, words) },
      notes: page === 0 && article.sources.notes !== undefined ? plain(article.sources.notes) : '',
    }
  })
}

/** What the places and marks of these rows mean: no more than stands in them. */
function keyOf(rows: readonly SourceRow[], words: Words): string[] {
  if (rows.length === 0) return [words.nothingListed]
  const [place] = rows.flatMap((row) => splitCitations(row.place))
  const said = [
    ...(place ? [words.placeKey(place, ...citationParts(place))] : []),
    ...(rows.some((row) => row.computed) ? [words.computedKey] : []),
  ]
  return [
    ...(said.length > 0 ? [words.statements(said)] : []),
    ...(rows.some((row) => row.ownReading) ? [words.ownReading] : []),
  ]
}

/** The last slide, which takes the audience to the site. */
function link(url: string, words: Words): DeckSlide {
  return {
    layout: 'link',
    id: 'link',
    title: words.linkTitle,
    level: 1,
    content: { claim: words.linkTitle, hint: words.linkHint, url },
    notes: '',
  }
}

/** Orders rows by the first sentence that they stand on, as the article has it; those that stand on none come first. */
function comparePlaces(a: SourceRow, b: SourceRow): number {
  const [[one], [other]] = [splitCitations(a.place), splitCitations(b.place)]
  return one && other ? compareCitations(one, other) : Number(one !== undefined) - Number(other !== undefined)
}
