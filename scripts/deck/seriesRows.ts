import { forLocale } from '../article/nouns.ts'
import { keyLabel } from '../article/series/label.ts'
import type { Series } from '../article/series/series.ts'
import type { Words } from '../locales/words.ts'
import { sourceOf, splitCitations } from '../quantities/citation.ts'
import { setWords } from '../typography/set.ts'
import type { SourceRow } from './deck.ts'

/** How the cells of series are listed, by their facts: what the series is of, and the date or name of the cell. */
export function cellLabels(
  all: Iterable<Series>,
  locale: string,
  words: Words,
): Map<string, Required<Pick<SourceRow, 'series' | 'label'>>> {
  return new Map(
    [...all].flatMap(({ id, of, rows }) => {
      const series = setWords(forLocale(of, locale) ?? Object.values(of)[0] ?? id, locale)
      return rows.flatMap(({ cells }) =>
        cells.flatMap(({ fact, row, column }) => {
          const keys = [row, column].flatMap((key) => (key ? keyLabel(key, locale) : []))
          return fact === undefined ? [] : [[fact, { series, label: setWords(words.list(keys), locale) }] as const]
        }),
      )
    }),
  )
}

/** Rows with those of a series, as far as one text states them, in a line, where the first of them stands. */
export function seriesTogether(rows: readonly SourceRow[]): SourceRow[] {
  const keyOf = ({ series, place }: SourceRow) => {
    const [first] = splitCitations(place)
    return series === undefined ? undefined : `${first ? sourceOf(first) : ''}\n${series}`
  }
  const groups = new Map<string, SourceRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return rows.flatMap((row) => {
    const group = groups.get(keyOf(row) ?? '')
    return group === undefined ? [row] : group[0] === row ? group : []
  })
}
