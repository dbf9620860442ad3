import {
  citationIn,
  compareCitations,
  isCellPlace,
  isCitation,
  isPlace,
  sourceOf,
  type Citation,
} from '../quantities/citation.ts'
import type { LockedSentence, SourceLock } from './lockSchema.ts'

type SeriesNames = readonly (readonly string[])[]

/**
 * What data is checked against: the lock of the text that the talk rests on, or those of several texts as one, whose
 * sentences are then named as data cites them, `report:25.2`.
 */
export interface TalkLock {
  language: string
  sentences: Readonly<Record<Citation, LockedSentence>>
  /** Where there are several: the language of each by its id, in their order. */
  languages?: ReadonlyMap<string, string>
  /** The names of series by which the sentences were read; of several texts, those of each by its id. */
  series?: SeriesNames | undefined
  seriesOf?: ReadonlyMap<string, SeriesNames | undefined>
  /** Hashes of the quotations that the texts have word for word. */
  quotations?: readonly string[] | undefined
  /** Hashes of who said them; none in a lock of an earlier version. */
  speakers?: readonly string[] | undefined
  /** The paragraphs that are headings; of several texts, those of each by its id. */
  headings?: readonly number[] | undefined
  headingsOf?: ReadonlyMap<string, readonly number[]>
  /** The names of the sheets of each table, by its id. */
  sheetsOf?: ReadonlyMap<string, readonly string[]>
}

/** Puts the locks of a talk together, by the ids of their texts and tables; the only text has an empty one. */
export function joinLocks(locks: ReadonlyMap<string, SourceLock>): TalkLock {
  const [[id, first] = ['', undefined]] = locks
  if (first && id === '' && locks.size === 1) return first
  const sentences = [...locks].flatMap(([source, lock]) =>
    Object.entries(lock.sentences).map(
      ([place, sentence]) =>
        [isPlace(place) || isCellPlace(place) ? citationIn(source, place) : place, sentence] as const,
    ),
  )
  const languages = new Map([...locks].map(([source, { language }]) => [source, language]))
  const seriesOf = new Map([...locks].map(([source, { series }]) => [source, series]))
  const headingsOf = new Map([...locks].map(([source, { headings = [] }]) => [source, headings]))
  const sheetsOf = new Map([...locks].flatMap(([source, { sheets }]) => (sheets ? [[source, sheets] as const] : [])))
  const quotations = [...locks.values()].flatMap((lock) => lock.quotations ?? [])
  const quoted = [...locks.values()].filter((lock) => lock.quotations)
  const speakers = quoted.every((lock) => lock.speakers) ? quoted.flatMap((lock) => lock.speakers ?? []) : undefined
  return {
    language: first?.language ?? '',
    languages,
    seriesOf,
    quotations,
    ...(speakers ? { speakers } : {}),
    headingsOf,
    ...(sheetsOf.size > 0 ? { sheetsOf } : {}),
    sentences: Object.fromEntries(sentences),
  }
}

/** The lock of one text with its sentences named as data cites them; with an empty id it is as it was. */
export function asCited(id: string, lock: SourceLock): TalkLock {
  return joinLocks(new Map([[id, lock]]))
}

/** What a lock of several texts holds of one of them; of the only one it is as it was. */
export function partOf({ language, languages, series, seriesOf, sheetsOf, sentences }: TalkLock, id: string): TalkLock {
  if (!languages) return { language, sentences, ...(series ? { series } : {}) }
  const own = Object.fromEntries(
    Object.entries(sentences).filter(([cite]) => isCitation(cite) && sourceOf(cite) === id),
  )
  const spoken = languages.get(id) ?? language
  const names = seriesOf?.get(id)
  if (id === '') return { language: spoken, sentences: own, ...(names ? { series: names } : {}) }
  const sheets = sheetsOf?.get(id)
  return {
    language: spoken,
    languages: new Map([[id, spoken]]),
    seriesOf: new Map([[id, names]]),
    ...(sheets ? { sheetsOf: new Map([[id, sheets]]) } : {}),
    sentences: own,
  }
}

/** The ids of the texts and tables, in their order; none where there is only one. */
export function sourcesIn({ languages }: TalkLock): string[] {
  return [...(languages?.keys() ?? [])]
}

/** The ids of the texts alone, in their order; none where there is only one, and no table. */
export function textsIn(lock: TalkLock): string[] {
  return sourcesIn(lock).filter((id) => !lock.sheetsOf?.has(id))
}

/** The names of series by which a text was read; undefined where it was read without any. */
export function seriesNamesIn({ series, seriesOf }: TalkLock, id: string): SeriesNames | undefined {
  return seriesOf ? seriesOf.get(id) : series
}

/** The paragraphs that are headings, by the id of their text; the only text has an empty one. */
export function headingsOf({ headings = [], headingsOf: ofEach }: TalkLock): ReadonlyMap<string, readonly number[]> {
  return ofEach ?? new Map([['', headings]])
}

/** The language in which a sentence was read. */
export function languageAt({ language, languages }: TalkLock, citation: Citation): string {
  return languages?.get(sourceOf(citation)) ?? language
}

/** All sentences, in the order of the texts. */
export function citationsOf(lock: TalkLock): Citation[] {
  const sources = sourcesIn(lock)
  return Object.keys(lock.sentences)
    .filter(isCitation)
    .sort((one, other) => compareCitations(one, other, sources))
}
