import type { DataFiles } from '../../talk/dataFiles.ts'
import { parseCitation, type Citation } from '../../quantities/citation.ts'
import { entriesOf, itemsOf, valueAt } from '../../article/untyped.ts'

/** What cites a sentence. `id` names it: a fact's or slide's, a section's for its chapter, none of a waiver. */
export type Citer = { kind: 'fact' | 'slide' | 'chapter'; id: string } | { kind: 'waiver'; number?: string }

/** One thing in the data that cites sentences of the article. */
export interface Cited {
  by: Citer
  file: 'facts' | 'article'
  /** That of the citation, or of the list of them. */
  path: (string | number)[]
  cites: Citation[]
  /** Whether more than one may stand there. */
  isList: boolean
}

/**
 * All that cites the article, as it stands in the files; what is no citation is passed over, since the check tells of
 * it.
 */
export function citedIn(files: DataFiles): Cited[] {
  return [...citedByFacts(files.facts.value), ...citedByArticle(files.article.value)].filter(
    ({ cites }) => cites.length > 0,
  )
}

function citedByFacts(value: unknown): Cited[] {
  return entriesOf(value).flatMap(([id, fact]) => [
    citer(id, fact, [id]),
    ...entriesOf(valueAt(fact, 'series')).map(([key, cell]) => citer(`${id}.${key}`, cell, [id, 'series', key])),
    ...entriesOf(valueAt(valueAt(fact, 'table'), 'rows')).flatMap(([key, row]) => {
      const path = [id, 'table', 'rows', key]
      const [cells, at] = Array.isArray(row) ? [row, path] : [itemsOf(valueAt(row, 'values')), [...path, 'values']]
      return [
        citer(`${id}.${key}`, row, path),
        ...cells.map((cell, index) => citer(`${id}.${key}`, cell, [...at, index])),
      ]
    }),
  ])
}

/** A fact, or a part of a series, that has a citation of its own. */
function citer(id: string, holder: unknown, path: (string | number)[]): Cited {
  const cites = citationsIn([valueAt(holder, 'cite')])
  return { by: { kind: 'fact', id }, file: 'facts', path: [...path, 'cite'], cites, isList: false }
}

function citedByArticle(value: unknown): Cited[] {
  const list = (by: Citer, holder: unknown, path: (string | number)[]): Cited => ({
    by,
    file: 'article',
    path: [...path, 'cite'],
    cites: citationsIn(itemsOf(valueAt(holder, 'cite'))),
    isList: true,
  })
  const waivers = itemsOf(valueAt(value, 'waived')).map((waiver, index): Cited => {
    const number = valueAt(waiver, 'number')
    return {
      by: { kind: 'waiver', ...(typeof number === 'string' ? { number } : {}) },
      file: 'article',
      path: ['waived', index, 'cite'],
      cites: citationsIn([valueAt(waiver, 'cite')]),
      isList: false,
    }
  })
  const slides = itemsOf(valueAt(value, 'sections')).flatMap((section, s) => [
    list({ kind: 'chapter', id: idOf(section) }, valueAt(section, 'chapter'), ['sections', s, 'chapter']),
    ...itemsOf(valueAt(section, 'slides')).flatMap((slide, n) => {
      const path = ['sections', s, 'slides', n]
      const by: Citer = { kind: 'slide', id: idOf(slide) }
      return [
        list(by, slide, path),
        ...['figure', 'beside'].flatMap((place) =>
          itemsOf(valueAt(valueAt(slide, place), 'items')).map((item, index): Cited => {
            const cite = valueAt(item, 'cite')
            const isList = Array.isArray(cite)
            const cites = citationsIn(isList ? itemsOf(cite) : [cite])
            return { by, file: 'article', path: [...path, place, 'items', index, 'cite'], cites, isList }
          }),
        ),
      ]
    }),
  ])
  return [...waivers, ...slides]
}

/** What cites, as a message names it. */
export function nameCiter(by: Citer): string {
  if (by.kind === 'waiver') return by.number === undefined ? 'waived' : `waived "${by.number}"`
  return `${by.kind} ${by.id}`
}

const idOf = (value: unknown): string => String(valueAt(value, 'id') ?? '')
const citationsIn = (values: readonly unknown[]): Citation[] =>
  values.flatMap((value) => (typeof value === 'string' ? (parseCitation(value) ?? []) : []))
