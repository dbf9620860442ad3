import type { Article } from '../talk/schema.ts'
import { writeQuantity } from '../locales/numbers.ts'
import type { Words } from '../locales/words.ts'
import {
  compareCitations,
  paragraphOf,
  placeOf,
  sourceOf,
  splitCitations,
  type Citation,
} from '../quantities/citation.ts'
import type { Deck, DeckSource } from './deck.ts'

/** The texts that a talk rests on, as far as its data names them, in their order. */
export function deckSources({ sources: { texts = {} }, locale }: Article): DeckSource[] {
  return Object.entries(texts).map(([id, { title, short = title, author, date, url, archived }]) => ({
    id,
    title,
    short,
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

/** What texts are called where a citation has to say which it means: nothing where there is only one. */
export function namesOf(sources: readonly DeckSource[]): Map<string, string> {
  return new Map(sources.length > 1 ? sources.map(({ id, short }) => [id, short]) : [])
}

/** The same, as slides are told of it: undefined where there is only one. */
export function sourceNames({ sources = [] }: Pick<Deck, 'sources'>): Record<string, string> | undefined {
  return sources.length > 1 ? Object.fromEntries(namesOf(sources)) : undefined
}

/**
 * The foot of a slide: `Source: article, paragraphs 2–4`, or of several `Source: Report, paragraph 12; Article,
 * paragraph 3`.
 */
export function sourceLine(cites: readonly Citation[], names: ReadonlyMap<string, string>, words: Words): string {
  if (names.size === 0) return words.source(paragraphs(cites, words))
  const places = [...names].flatMap(([id, name]) => {
    const own = cites.filter((cite) => sourceOf(cite) === id)
    return own.length > 0 ? [words.paragraphsIn(name, paragraphs(own, words))] : []
  })
  return words.sources(places)
}

/** `2.1, 2.3, 3.1, 4.2, 10.1` of one text as `2–4, 10`. */
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
  const others = [...names].flatMap(([id, name]) => {
    const theirs = cites.filter((cite) => first && sourceOf(cite) === id && id !== sourceOf(first))
    return theirs.length > 0 ? [`${name} ${theirs.map(placeOf).join(' ')}`] : []
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
