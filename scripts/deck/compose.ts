import type { Fact } from '../article/facts.ts'
import { operandsOf } from '../article/expression.ts'
import { writeFact } from '../article/format.ts'
import type { ShownTalk } from '../check/index.ts'
import {
  citationParts,
  compareCitations,
  isCell,
  joinCitations,
  paragraphOf,
  placeOf,
  sourceOf,
  splitCitations,
  type Citation,
} from '../quantities/citation.ts'
import { clock, plan, type Planned } from '../article/plannedTime.ts'
import type { FreeSlide } from '../article/freeSlides.ts'
import { clickable, type AnySlide, type Article, type Section, type Slide } from '../talk/schema.ts'
import { countClicks } from '../article/syntax.ts'
import { isClaim, shownOn } from '../article/shown.ts'
import { factsOf, markOf, plain, type Text } from '../typography/text.ts'
import { forLocale } from '../article/nouns.ts'
import { localeOf, wordsFor } from '../locales/index.ts'
import type { Words } from '../locales/words.ts'
import { stress } from '../article/writeText.ts'
import { citationInWords } from '../../components/shared/citationInWords.ts'
import { areSeveral, deckSources, inOrder, namesOf, placesUnder, sourceLine, writtenDate } from './citedSources.ts'
import { canvas } from '../article/themes.ts'
import { remember } from '../input/remember.ts'
import type { AgendaEntry, Deck, DeckSlide, DeckSource, SourceHead, SourceRow } from './deck.ts'
import { setWords } from '../typography/set.ts'
import { measure, regular } from '../../components/shared/text.ts'
import { correctionsOn, deckCorrections } from './corrections.ts'
import { evidenceOf } from './evidence.ts'
import { formula } from './formula.ts'
import { freeContent, type Place } from './freeSlides.ts'
import { withAddresses, withLinks, withSentences } from './links.ts'
import { isDraft } from '../article/draftDigest.ts'
import { marksOf, withMarks } from './noteMarks.ts'
import { noteParts } from './noteParts.ts'
import { cellLabels, seriesTogether } from './seriesRows.ts'
import { giveTones } from './tones.ts'
import { rowsAndHeads, sourceEntries, sourcePages } from '../../components/shared/sourceColumns.ts'

/**
 * What the title and the foot of a sources slide take of its height, with one line of notes, each further one, and the
 * size and width of these lines; in CSS pixels, as `styles/slide.css` and `styles/type.css` set them.
 */
const sourcesFrame = 252
const footLine = 30
const [noteSize, noteWidth] = [20, 1152]

/**
 * Puts the talk together: cover, sections with their chapters and claims, sources.
 * @param options `isPaged: false` leaves the sources on one slide, however long: their texts are not measured then
 */
export function compose(
  {
    article,
    facts,
    series,
    look,
    lock,
    coverage,
    corrected = new Map(),
    headings = new Map(),
    reviewed,
    sentences,
  }: ShownTalk,
  { isPaged = true } = {},
): Deck {
  const words = wordsFor(article.locale)
  const chapters = article.sections.filter((section) => section.chapter)
  const texts = deckSources(article)
  const names = namesOf(texts)
  const title = article.title.map(plain).join(localeOf(article.locale).joint)
  const toned = giveTones()
  const shown = factsShown(article, facts)
  const slides = withLinks([
    cover(article, title, words),
    ...article.sections.flatMap((section) => [
      ...(section.chapter ? [chapter(section, section.chapter, chapters, names, words)] : []),
      ...section.slides.map((slide) => {
        const computed = computedOn(slide, facts)
        const marks = marksOf(computed.map(({ id }) => id))
        const notes = computedNotes(computed, marks, { facts, locale: article.locale, words })
        const foot = footOf(slide, [...notes, ...noteOf(slide)], correctionsOn(slide.id, article, words), names, words)
        const composed = isClaim(slide)
          ? claim(slide, section, foot, {
              words,
              toned,
              noteParts: noteParts(
                slide,
                computed.map(({ id }) => id),
              ),
            })
          : free(slide, foot, { article, section, words })
        return { ...composed, content: withMarks(composed.content, marks) }
      }),
    ]),
    ...sources({ article, shown, series, ofParagraphs: { corrected, headings }, texts, words, reviewed, isPaged }),
    // Thanks show the site's code themselves.
    ...(article.site && !hasThanks(article) ? [link(article.site.url, words)] : []),
  ])
  const evidence = evidenceOf({ lock, coverage, article, facts, reviewed, sentences }, shown, slides)
  return {
    locale: article.locale,
    title,
    description: article.description === undefined ? undefined : plain(article.description),
    author: article.author,
    keywords: article.keywords,
    date: article.date,
    url: article.site?.url,
    theme: article.theme,
    ...(look ? { look } : {}),
    aspect: article.aspect,
    minutes: article.minutes,
    terms: article.terms.map((term) => setWords(term, article.locale)),
    ...(texts.length > 0 ? { sources: texts } : {}),
    ...(article.corrections.length > 0 ? { corrections: deckCorrections(article, words) } : {}),
    evidence,
    slides: withPlannedTime(
      withSentences(withAddresses(slides, evidence), evidence, names),
      plan(article),
      article.locale,
      words,
    ),
  }
}

/** Gives each slide its planned time, in the order of the talk. */
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
    return {
      ...slide,
      notes: paragraphsOf(slide.notes, locale),
      ...(seconds === undefined ? {} : { seconds, planned: words.plannedTime(seconds, clock(elapsed)) }),
    }
  })
}

function cover(article: Article, title: string, words: Words): DeckSlide {
  const occasion = occasionOf(article, words)
  return {
    layout: 'cover',
    id: 'cover',
    title,
    level: 1,
    content: {
      lines: article.title,
      ...(article.subtitle.length > 0 ? { subtitle: article.subtitle } : {}),
      ...(article.speaker ? { speaker: article.speaker } : {}),
      ...(occasion === undefined ? {} : { occasion }),
      ...(article.byline ? { byline: article.byline } : {}),
      ...(article.motif ? { figure: article.motif } : {}),
    },
    notes: article.cover === undefined ? '' : plain(article.cover.notes),
  }
}

/** Where and when the talk is given, in a line. */
function occasionOf({ event, date, locale }: Article, words: Words): string | undefined {
  const day = date === undefined ? undefined : setWords(writtenDate(date, locale), locale)
  if (event === undefined) return day
  return day === undefined ? plain(event) : words.topic(plain(event), day)
}

/** More than these are no list that is read at a glance: then a chapter bears its number alone. */
const mostChapters = 8

/** The chapters of the talk, and which of them begins. */
function chapterEntries(chapters: readonly Section[], current: Section): AgendaEntry[] {
  return chapters.map((each, index): AgendaEntry => ({
    title: each.title,
    number: String(index + 1),
    slide: each.id,
    ...(each === current ? { isCurrent: true as const } : {}),
  }))
}

function chapter(
  section: Section,
  { question, cite, notes }: NonNullable<Section['chapter']>,
  chapters: readonly Section[],
  names: ReadonlyMap<string, string>,
  words: Words,
): DeckSlide {
  return {
    layout: 'chapter',
    id: section.id,
    title: plain(section.title),
    level: 1,
    section: { id: section.id, title: plain(section.title) },
    content: {
      number: String(chapters.indexOf(section) + 1),
      claim: section.title,
      question,
      ...(chapters.length > 1 && chapters.length <= mostChapters ? { entries: chapterEntries(chapters, section) } : {}),
      ...(cite && cite.length > 0 ? { source: sourceLine(cite, names, words) } : {}),
    },
    ...(cite && cite.length > 0 ? { cites: cite } : {}),
    notes: notes === undefined ? '' : plain(notes),
  }
}

/** What stands at the foot of a slide: its footnotes, and where it stands in the article. */
type Foot = Pick<DeckSlide['content'], 'footnotes' | 'source'>

function footOf(
  slide: AnySlide,
  notes: readonly Text[],
  corrections: readonly Text[],
  names: ReadonlyMap<string, string>,
  words: Words,
): Foot {
  const footnotes = [...notes, ...corrections]
  return {
    ...(footnotes.length > 0 ? { footnotes } : {}),
    ...(slide.cite.length > 0 ? { source: marked(slide, sourceLine(slide.cite, names, words), words) } : {}),
  }
}

/** What stands small on a slide, with the mark of a draft where it still is one. */
const marked = (slide: AnySlide, text: string, words: Words): string =>
  isDraft(slide) ? words.topic(words.draft, text) : text

const noteOf = ({ note }: AnySlide): Text[] => (note ? [note] : [])

function claim(
  slide: Slide,
  section: Section,
  foot: Foot,
  { words, toned, noteParts }: { words: Words; toned: ReturnType<typeof giveTones>; noteParts: number[] | undefined },
): DeckSlide {
  const text = (slide.accent === undefined ? undefined : stress(slide.claim, plain(slide.accent))) ?? slide.claim
  const clicks = steps(slide)
  return {
    layout: 'claim',
    id: slide.id,
    title: plain(slide.claim),
    level: 2,
    section: { id: section.id, title: plain(section.title) },
    content: {
      kicker: kickerOf(slide, section, words),
      ...(section.chapter ? { chapter: section.id } : {}),
      claim: text,
      ...(slide.figure ? { figure: toned(slide.figure) } : {}),
      ...(slide.beside ? { beside: toned(slide.beside) } : {}),
      ...(slide.points ? { points: slide.points } : {}),
      ...foot,
      // One that comes on with a part that is there from the start is there too.
      ...(noteParts?.some((part) => part >= (clicks.standing ?? Infinity)) ? { noteParts } : {}),
    },
    ...(slide.cite.length > 0 ? { cites: slide.cite } : {}),
    notes: plain(slide.notes),
    ...clicks,
  }
}

function kickerOf(slide: Slide, section: Section, words: Words): Text {
  const kicker = slide.topic ? words.topic(plain(section.title), plain(slide.topic)) : section.title
  return isDraft(slide) ? marked(slide, plain(kicker), words) : kicker
}

/** A slide of another layout than a claim's. */
function free(slide: FreeSlide, foot: Foot, place: Place): DeckSlide {
  const { title, content } = freeContent(slide, place)
  return {
    layout: slide.layout,
    id: slide.id,
    title: plain(title),
    level: 2,
    section: { id: place.section.id, title: plain(place.section.title) },
    content: { ...content, ...foot },
    ...(slide.cite.length > 0 ? { cites: slide.cite } : {}),
    notes: plain(slide.notes),
  }
}

const hasThanks = ({ sections }: Article) =>
  sections.some(({ slides }) => slides.some(({ layout }) => layout === 'thanks'))

/** The clicks that the notes mark, and the parts that stand before the first. */
function steps(slide: Slide): Pick<DeckSlide, 'clicks' | 'standing'> {
  const clicks = countClicks(plain(slide.notes))
  return clicks === 0 ? {} : { clicks, standing: clickable(slide) - clicks }
}

/** The speaker's notes as Markdown, in the paragraphs of the language. */
function paragraphsOf(notes: string, locale: string): string {
  return localeOf(locale).linesAreParagraphs ? notes.trim().replace(/\n+/g, '\n\n') : notes.trim()
}

/** The facts on a slide that the article does not state but that follow from it, in the order that it shows them in. */
function computedOn(slide: AnySlide, facts: ReadonlyMap<string, Fact>): Fact[] {
  return [...factsOf(shownOn(slide))].flatMap((id) => facts.get(id) ?? []).filter(({ derive }) => derive !== undefined)
}

/** A footnote for each of these, behind its mark. */
function computedNotes(
  computed: readonly Fact[],
  marks: ReturnType<typeof marksOf>,
  { facts, locale, words }: { facts: ReadonlyMap<string, Fact>; locale: string; words: Words },
): string[] {
  return computed.map((fact) =>
    words.computed(
      `${fact.rounded ? '≈ ' : ''}${writeFact(fact, locale).text}`,
      formula(fact.derive ?? '', facts, locale),
      markOf(marks.get(fact.id) ?? true),
    ),
  )
}

/** The facts that slides show, with all that computed ones stand on, whose formula shows it. */
function factsShown(
  { title, subtitle, speaker, event, byline, motif, sections }: Article,
  facts: ReadonlyMap<string, Fact>,
): Fact[] {
  const shown = new Set<string>()
  const add = (id: string): void => {
    if (shown.has(id)) return
    shown.add(id)
    for (const operand of operandsOf(facts.get(id)?.derive ?? '')) add(operand)
  }
  const slides = sections.flatMap(({ title: section, chapter, slides: own }) => [
    section,
    chapter?.question,
    ...own.map(shownOn),
  ])
  for (const id of factsOf([title, subtitle, speaker, event, byline, motif, slides])) add(id)
  return [...facts.values()].filter(({ id }) => shown.has(id))
}

/** How many lines of notes there are below the first. */
function furtherLines(keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + measure(key, regular(noteSize), noteWidth).lines, -1)
}

/** Columns are filled anew only where a row has changed: it is a third of composing a deck. */
const pagesOf = remember(4, (...inputs: Parameters<typeof sourcePages>) => JSON.stringify(inputs), sourcePages)

/** What is known of paragraphs, by the id of their text. */
type OfParagraphs = Required<Pick<ShownTalk, 'corrected' | 'headings'>>

function sources({
  article,
  shown,
  series,
  ofParagraphs,
  texts,
  words,
  reviewed,
  isPaged,
}: {
  article: Article
  shown: readonly Fact[]
  series: ShownTalk['series']
  ofParagraphs: OfParagraphs
  texts: readonly DeckSource[]
  words: Words
  reviewed: ShownTalk['reviewed']
  isPaged: boolean
}): DeckSlide[] {
  const names = namesOf(texts)
  const cells = cellLabels(series.values(), article.locale, words)
  const rows = shown
    .map((fact): SourceRow => {
      const place = joinCitations(inOrder(fact.cites, names))
      return {
        fact: fact.id,
        ...(cells.get(fact.id) ?? {
          label: setWords(forLocale(fact.of, article.locale) ?? Object.values(fact.of)[0] ?? fact.id, article.locale),
        }),
        text: writeFact(fact, article.locale).text,
        place,
        ...(names.size > 0 ? { placed: placesUnder(place, names, words) } : {}),
        ...(fact.derive ? { computed: true } : {}),
        ...(fact.ownReading === undefined ? {} : { ownReading: true }),
      }
    })
    .sort((one, other) => comparePlaces(one, other, [...names.keys()]))
  const listed = seriesTogether(rows)
  const review = reviewLine(reviewed, article.locale, words)
  const keys = [...keyOf(listed, ofParagraphs, names, words), ...review]
  const entries = sourceEntries(listed, headsOf(listed, texts, words))
  const pages = isPaged
    ? pagesOf(entries, canvas(article.aspect).height - sourcesFrame - furtherLines(keys) * footLine)
    : [[...entries]]
  return pages.map((page, index): DeckSlide => {
    const counter = pages.length > 1 ? ` ${index + 1}/${pages.length}` : ''
    const title = setWords(`${plain(article.sources.title)}${counter}`, article.locale)
    const { rows: shown, heads } = rowsAndHeads(page)
    return {
      layout: 'sources',
      id: pages.length > 1 ? `sources-${index + 1}` : 'sources',
      title,
      level: index === 0 ? 1 : 2,
      content: {
        claim: title,
        rows: shown,
        ...(heads.length > 0 ? { heads } : {}),
        footnotes: [...keyOf(shown, ofParagraphs, names, words), ...(index === pages.length - 1 ? review : [])],
      },
      notes: index === 0 && article.sources.notes !== undefined ? plain(article.sources.notes) : '',
    }
  })
}

/** By how many every slide was reviewed as it is, for the last of the sources slides. */
function reviewLine(reviewed: ShownTalk['reviewed'], locale: string, words: Words): string[] {
  if (!reviewed || reviewed.people === 0) return []
  return [words.reviewed(reviewed.people, setWords(writtenDate(reviewed.last, locale), locale), reviewed.names ?? [])]
}

/** A head for each text that the data names: over the first of its rows, or where that would be. */
function headsOf(rows: readonly SourceRow[], texts: readonly DeckSource[], words: Words): SourceHead[] {
  const ids = texts.map(({ id }) => id)
  const textOf = ({ place }: SourceRow) => {
    const [first] = splitCitations(place)
    return areSeveral(texts) && first ? ids.indexOf(sourceOf(first)) : 0
  }
  return texts.map(({ title, short, author, written, url }, index) => {
    const said = [author, written].flatMap((each) => each ?? [])
    const before = rows.findIndex((row) => textOf(row) >= index)
    return {
      before: before < 0 ? rows.length : before,
      // The name by which slides call it is explained here.
      title: texts.length > 1 && short !== title && short !== '' ? words.pair(short, title) : title,
      ...(said.length > 0 ? { said: words.list(said) } : {}),
      ...(url === undefined ? {} : { url }),
    }
  })
}

/** What the places and marks of these rows mean: no more than stands in them. */
function keyOf(
  rows: readonly SourceRow[],
  { corrected, headings }: OfParagraphs,
  names: ReadonlyMap<string, string>,
  words: Words,
): string[] {
  if (rows.length === 0) return [words.nothingListed]
  const cites = rows.flatMap((row) => splitCitations(row.place))
  const examples = [cites.find((cite) => !isCell(cite)), cites.find(isCell)].flatMap((cite) => cite ?? [])
  const said = [
    ...examples.map((cite) => placeKey(cite, names, words)),
    ...headingKeys(rows, headings, names, words),
    ...(rows.some((row) => row.computed) ? [words.computedKey] : []),
    ...correctedKey(rows, corrected, names, words),
  ]
  return [
    ...(said.length > 0 ? [words.statements(said)] : []),
    ...(rows.some((row) => row.ownReading) ? [words.ownReading] : []),
  ]
}

/** Which paragraphs, up to those that rows cite, are headings, and count; of several texts with their names. */
function headingKeys(
  rows: readonly SourceRow[],
  headings: OfParagraphs['headings'],
  names: ReadonlyMap<string, string>,
  words: Words,
): string[] {
  const cites = rows.flatMap((row) => splitCitations(row.place))
  const saidOf = new Map<string, string[]>()
  for (const [id, own] of headings) {
    const last = Math.max(0, ...cites.filter((cite) => sourceOf(cite) === id).map(paragraphOf))
    const before = own.filter((paragraph) => paragraph < last)
    if (before.length === 0) continue
    const said = words.headingKey({ headline: before[0] === 1, headings: before.some((paragraph) => paragraph > 1) })
    saidOf.set(said, [...(saidOf.get(said) ?? []), ...[names.get(id)].flatMap((name) => name ?? [])])
  }
  return [...saidOf].map(([said, texts]) => (texts.length > 0 ? words.pair(words.list(texts), said) : said))
}

/** In which of the paragraphs that rows cite errata change a number; of several texts with their names. */
function correctedKey(
  rows: readonly SourceRow[],
  corrected: NonNullable<ShownTalk['corrected']>,
  names: ReadonlyMap<string, string>,
  words: Words,
): string[] {
  const cites = rows.flatMap((row) => splitCitations(row.place))
  const own = [...corrected].flatMap(([id, numbers]) =>
    numbers
      .filter((number) => cites.some((cite) => sourceOf(cite) === id && paragraphOf(cite) === number))
      .map((number) => [names.get(id), number].filter((part) => part !== undefined).join(' ')),
  )
  return own.length > 0 ? [words.corrected(words.paragraphs(own))] : []
}

function placeKey(cite: Citation, names: ReadonlyMap<string, string>, words: Words): string {
  return isCell(cite) || names.has(sourceOf(cite))
    ? words.pair(placeOf(cite), citationInWords(cite, names, words))
    : words.placeKey(cite, ...citationParts(cite))
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
function comparePlaces(a: SourceRow, b: SourceRow, texts: readonly string[]): number {
  const [[one], [other]] = [splitCitations(a.place), splitCitations(b.place)]
  return one && other ? compareCitations(one, other, texts) : Number(one !== undefined) - Number(other !== undefined)
}
