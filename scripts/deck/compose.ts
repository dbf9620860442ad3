import type { ShownTalk } from '../check/index.ts'
import { clock, plan, type Planned } from '../article/plannedTime.ts'
import type { FreeSlide } from '../article/freeSlides.ts'
import { clickable, type AnySlide, type Article, type Section, type Slide } from '../talk/schema.ts'
import { countClicks } from '../article/syntax.ts'
import { isClaim } from '../article/shown.ts'
import { plain, type Text } from '../typography/text.ts'
import { localeOf, wordsFor } from '../locales/index.ts'
import type { Words } from '../locales/words.ts'
import { stress } from '../article/writeText.ts'
import { deckSources, namesOf, sourceLine, writtenDate } from './citedSources.ts'
import type { AgendaEntry, Deck, DeckSlide } from './deck.ts'
import { setWords } from '../typography/set.ts'
import { correctionsOn, deckCorrections } from './corrections.ts'
import { evidenceOf } from './evidence.ts'
import { freeContent, type Place } from './freeSlides.ts'
import { withAddresses, withLinks, withSentences } from './links.ts'
import { isDraft } from '../article/draftDigest.ts'
import { marksOf, withMarks } from './noteMarks.ts'
import { noteParts } from './noteParts.ts'
import { computedNotes, computedOn, factsShown } from './shownFacts.ts'
import { sourcesSlides } from './sourcesSlides.ts'
import { giveTones } from './tones.ts'

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
    ...sourcesSlides({
      article,
      shown,
      series,
      ofParagraphs: { corrected, headings },
      texts,
      words,
      reviewed,
      isPaged,
    }),
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
