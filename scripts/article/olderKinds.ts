import type { DataChange } from './change.ts'
import { itemsOf, valueAt } from './untyped.ts'

/** What a kind of figure, and the fields of its data, were called before: one row a kind. */
const olderKinds: Readonly<Record<string, { kind: string; fields: Readonly<Record<string, string>> }>> = {
  'capital-mix': { kind: 'inflow', fields: { kinds: 'sources' } },
  'founder-tree': { kind: 'family-tree', fields: { founders: 'parents', institution: 'child' } },
}

type Path = readonly (string | number)[]

/** The changes that give the figures of an `article.yaml` the names of today. */
export function figuresRenamed(article: unknown): DataChange[] {
  return figuresIn(article).flatMap(({ path, figure }): DataChange[] => {
    const older = figure['kind']
    const now = typeof older === 'string' && Object.hasOwn(olderKinds, older) ? olderKinds[older] : undefined
    if (!now) return []
    const fields = Object.entries(now.fields).filter(([field]) => field in figure)
    return [
      { kind: 'set', path: [...path, 'kind'], value: now.kind },
      ...fields.map(([field, to]): DataChange => ({ kind: 'rename', path: [...path, field], to })),
    ]
  })
}

/** The figures of older names that an `article.yaml` draws, each with its name of today. */
export function olderNamesIn(article: unknown): [older: string, now: string][] {
  const used = new Set(figuresIn(article).map(({ figure }) => figure['kind']))
  return Object.entries(olderKinds).flatMap(([older, { kind }]): [string, string][] =>
    used.has(older) ? [[older, kind]] : [],
  )
}

/** All figures of an `article.yaml`, as they stand there. */
export function figuresIn(article: unknown): { path: Path; figure: Readonly<Record<string, unknown>> }[] {
  const slides = itemsOf(valueAt(article, 'sections')).flatMap((section, index) =>
    itemsOf(valueAt(section, 'slides')).map((slide, place) => ({ slide, path: ['sections', index, 'slides', place] })),
  )
  const places = [
    { path: ['motif'], figure: valueAt(article, 'motif') },
    ...slides.flatMap(({ slide, path }) =>
      ['figure', 'beside'].map((key) => ({ path: [...path, key], figure: valueAt(slide, key) })),
    ),
  ]
  return places.flatMap(({ path, figure }) =>
    figure !== null && typeof figure === 'object' ? [{ path, figure: { ...figure } }] : [],
  )
}
