import type { Article } from '../talk/schema.ts'
import { writeQuantity } from '../locales/numbers.ts'
import type { Words } from '../locales/words.ts'
import { shortest as roomOfShort } from '../article/citedText.ts'
import { room } from '../typography/room.ts'
import {
  cellParts,
  compareCitations,
  isCell,
  paragraphOf,
  placeOf,
  sourceOf,
  splitCitations,
  type Citation,
} from '../quantities/citation.ts'
import type { Deck, DeckSource } from './deck.ts'

/** The texts that a talk rests on, as far as its data names them, in their order, and then its tables. */
export function deckSources({ sources: { texts = {}, tables = {} }, locale }: Article): DeckSource[] {
  const all = [
    ...Object.entries(texts).map((entry) => [...entry, false] as const),
    ...Object.entries(tables).map((entry) => [...entry, true] as const),
  ]
  const isOnlyText = Object.keys(texts).length === 1 && Object.keys(tables).length > 0
  return all.map(([name, { title, short, author, date, url, archived }, isTable]) => ({
    id: isOnlyText && !isTable ? '' : name,
    title,
    short: short ?? (isOnlyText && !isTable && room(title) > roomOfShort ? '' : title),
    ...(isTable ? { isTable } : {}),
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date, written: writtenDate(date, locale) }),
    ...(url === undefined ? {} : { url }),
    ...(archived === undefined ? {} : { archived }),
  }))
}

/** A date as the deck writes it. */
export function writtenDate(date: string, locale: string): string {
  const { prefix, number, suffix } = writeQuantity({ value: date, unit: 'date', bound: 'exactly' }, locale)
  return `${prefix}${number}${suffix}`
}

/** A text in a line, for what holds no slides. */
export function sourceInWords({ title, author, written, url }: DeckSource): string {
  return [title, author, written, url].flatMap((each) => each ?? []).join(', ')
}

/** Whether a citation has to say which text or table it means. */
export function areSeveral(sources: readonly DeckSource[]): boolean {
  return sources.length > 1 || sources.some(({ isTable }) => isTable)
}

/**
 * What texts and tables are called where a citation has to say which it means: nothing where there is only one. The
 * only text beside tables has no name where the data gives it none that is short.
 */
export function namesOf(sources: readonly DeckSource[]): Map<string, string> {
  const named = areSeveral(sources) ? sources.filter(({ short }) => short !== '') : []
  return new Map(named.map(({ id, short }) => [id, short]))
}

/** The same, as slides are told of it: undefined where there is only one. */
export function sourceNames({ sources = [] }: Pick<Deck, 'sources'>): Record<string, string> | undefined {
  return areSeveral(sources) ? Object.fromEntries(namesOf(sources)) : undefined
}

/**
 * The foot of a slide: `Source: article, paragraphs 2–4`, or of several `Source: Report, paragraph 12; Article,
 * paragraph 3; Jobs, rows 2–4`.
 */
export function sourceLine(cites: readonly Citation[], names: ReadonlyMap<string, string>, words: Words): string {
  if (names.size === 0) return words.source(paragraphs(cites, words))
  const unnamed = cites.filter((cite) => !names.has(sourceOf(cite)))
  const places = [...names].flatMap(([id, name]) => {
    const own = cites.filter((cite) => sourceOf(cite) === id)
    const sentences = own.filter((cite) => !isCell(cite))
    return [
      ...(sentences.length > 0 ? [words.paragraphsIn(name, paragraphs(sentences, words))] : []),
      ...rowsOf(name, own, words),
    ]
  })
  return words.sources([
    ...(unnamed.length > 0 ? [words.paragraphsOfArticle(paragraphs(unnamed, words))] : []),
    ...places,
  ])
}

/** The rows of a table in which cells stand, of each of its sheets. */
function rowsOf(name: string, cites: readonly Citation[], words: Words): string[] {
  const bySheet = new Map<string, Citation[]>()
  for (const cite of cites) {
    const { sheet } = cellParts(cite) ?? {}
    if (sheet !== undefined) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cite])
  }
  return [...bySheet].map(([sheet, own]) => words.rowsIn(name, sheet, paragraphs(own, words)))
}

/** `2.1, 2.3, 3.1, 4.2, 10.1` of one text as `2–4, 10`; of a table its rows. */
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

/** The places of a figure in a list of those of its first text: `12.3`, and of other texts with their names. */
export function placesUnder(place: string, names: ReadonlyMap<string, string>, words: Words): string {
  const cites = splitCitations(place)
  const [first] = cites
  const own = cites.filter((cite) => first && sourceOf(cite) === sourceOf(first)).map(placeOf)
  const ids = [...new Set(['', ...names.keys()])]
  const others = ids.flatMap((id) => {
    const theirs = cites.filter((cite) => first && sourceOf(cite) === id && id !== sourceOf(first))
    return theirs.length > 0 ? [[names.get(id), ...theirs.map(placeOf)].flatMap((each) => each ?? []).join(' ')] : []
  })
  return words.statements([own.join(' '), ...others])
}

/** Citations of several texts in the order of the texts; those of one stay as they are. */
export function inOrder(cites: readonly Citation[], names: ReadonlyMap<string, string>): Citation[] {
  if (names.size === 0) return [...cites]
  const ids = [...names.keys()]
  return [...cites].sort((one, other) => compareCitations(one, other, ids))
}

/** A place in short: `25.2`, of several texts `Report 25.2`. */
export function placeCode(cite: Citation, names: ReadonlyMap<string, string>): string {
  const name = names.get(sourceOf(cite))
  return name === undefined ? placeOf(cite) : `${name} ${placeOf(cite)}`
}
