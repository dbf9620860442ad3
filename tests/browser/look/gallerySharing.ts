import { definitionOf } from '../../../scripts/talk/figures.ts'
import type { Limits } from '../../../scripts/article/sharedRooms.ts'
import { shortened } from './galleryTexts.ts'
import type { SampleFigure } from './gallerySample.ts'

/** A sample cut to what it may hold on a slide that it shares, in the main room or beside. */
export function sharing(sample: SampleFigure, room: 'main' | 'beside', locale: string): SampleFigure {
  const limits = definitionOf(sample.kind).beside[room === 'main' ? 'main' : 'aside']
  if (!limits) return sample
  const data = withColumns(cut(sample.data, limits, locale))
  return { ...sample, data, facts: sample.facts.filter((name) => JSON.stringify(data).includes(`"${name}"`)) }
}

/** A table whose columns were cut has as many cells in each row. */
function withColumns(data: object): object {
  const [columns, rows]: unknown[] = [Reflect.get(data, 'columns'), Reflect.get(data, 'rows')]
  if (!Array.isArray(columns) || !Array.isArray(rows)) return data
  return {
    ...data,
    rows: rows.map((row: object) => {
      const cells: unknown = Reflect.get(row, 'cells')
      return Array.isArray(cells) ? { ...row, cells: cells.slice(0, columns.length) } : row
    }),
  }
}

function cut(value: object, limits: Limits, locale: string): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => limits[key] !== 'not shown')
      .map(([key, inner]: [string, unknown]) => {
        const limit = limits[key]
        if (typeof inner === 'string' && typeof limit === 'number')
          return [key, shortened(inner, key === 'quote' ? limit - 2 : limit, locale)] // its marks are added
        if (!Array.isArray(inner))
          return [key, inner !== null && typeof inner === 'object' ? cut(inner, limits, locale) : inner]
        const [members, text] = typeof limit === 'object' ? limit : []
        return [
          key,
          inner.slice(0, members).map((each: unknown) => {
            if (typeof each === 'string') return text === undefined ? each : shortened(each, text, locale)
            return each !== null && typeof each === 'object' ? cut(each, limits, locale) : each
          }),
        ]
      }),
  )
}
