import type { Fact } from '../article/facts.ts'
import { writeFact } from '../article/format.ts'
import { forLocale } from '../article/nouns.ts'
import { canvas } from '../article/themes.ts'
import type { ShownTalk } from '../check/index.ts'
import { citationInWords } from '../../components/shared/citationInWords.ts'
import { rowsAndHeads, sourceEntries, sourcePages } from '../../components/shared/sourceColumns.ts'
import { measure, regular } from '../../components/shared/text.ts'
import { remember } from '../input/remember.ts'
import type { Words } from '../locales/words.ts'
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
import type { Article } from '../talk/schema.ts'
import { setWords } from '../typography/set.ts'
import { plain } from '../typography/text.ts'
import { areSeveral, inOrder, namesOf, placesUnder, writtenDate } from './citedSources.ts'
import type { DeckSlide, DeckSource, SourceHead, SourceRow } from './deck.ts'
import { cellLabels, seriesTogether } from './seriesRows.ts'

/**
 * What the title and the foot of a sources slide take of its height, with one line of notes, each further one, and the
 * size and width of these lines; in CSS pixels, as `styles/slide.css` and `styles/type.css` set them.
 */
const sourcesFrame = 252
const footLine = 30
const [noteSize, noteWidth] = [20, 1152]

/** How many lines of notes there are below the first. */
function furtherLines(keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + measure(key, regular(noteSize), noteWidth).lines, -1)
}

/** Columns are filled anew only where a row has changed: it is a third of composing a deck. */
const pagesOf = remember(4, (...inputs: Parameters<typeof sourcePages>) => JSON.stringify(inputs), sourcePages)

/** What is known of paragraphs, by the id of their text. */
type OfParagraphs = Required<Pick<ShownTalk, 'corrected' | 'headings'>>

/** The slides that list where every number stands, as many as the rows fill, in the order of the article. */
export function sourcesSlides({
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

/** Orders rows by the first sentence that they stand on, as the article has it; those that stand on none come first. */
function comparePlaces(a: SourceRow, b: SourceRow, texts: readonly string[]): number {
  const [[one], [other]] = [splitCitations(a.place), splitCitations(b.place)]
  return one && other ? compareCitations(one, other, texts) : Number(one !== undefined) - Number(other !== undefined)
}
