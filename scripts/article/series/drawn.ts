import type { Bound, Unit } from '../../quantities/quantity.ts'
import type { Computed } from '../../typography/text.ts'

/** A value as a figure draws it among others, in their format. */
export interface DrawnValue {
  /** The fact; none of a gap. */
  fact?: string | undefined
  /** In the unit; of a range, its lower end. */
  value?: number | undefined
  /** The upper end of a range. */
  high?: number | undefined
  /** The number in the format of the whole series, without unit or bound. */
  number?: string | undefined
  /** The fact in full, with bound and unit: over 330 GWh. Of a gap, what says so. */
  text: string
  /** Where it is not exact. */
  bound?: Exclude<Bound, 'exactly'> | undefined
  /** How the bound is marked beside the number: ≈ > ≥ < ≤; none where it is exact. */
  mark?: string | undefined
  /** The sentences that it stands on. */
  cite?: string | undefined
  /** The article does not state it: it is computed. */
  computed?: Computed | undefined
  /** Something fell by it, which its sign says in a column of changes. */
  falls?: true | undefined
  /** Why there is no value: the article gives none, or the data has no cell here in a run of even steps. */
  missing?: 'not-given' | 'no-cell' | undefined
  forecast?: true | undefined
  estimate?: true | undefined
}

/** One place of a series as a figure draws it. */
export interface DrawnCell extends DrawnValue {
  /** As the data writes it: `2024`, `Poland`. */
  key: string
  /** As the deck's language writes it: 2024年, 波兰. */
  label: string
  /** Where it is a date: as `quantities/dates.ts` writes it. */
  date?: string | undefined
  /** The first and the last day that the date may mean, in days since 1970, for a scale of time. */
  days?: { first: number; last: number } | undefined
}

/** How all numbers of a series are written: one scale, one count of decimals. */
export interface SeriesFormat {
  unit: Unit
  /** For an axis or a head, with the scale: GWh, CN¥ million, 万人次. */
  unitText: string
  /** What a value is divided by before it is written: 1e6 where the unit says million. */
  scale: number
  decimals: number
}

/** A series as a figure draws it. */
export interface DrawnSeries extends SeriesFormat {
  id: string
  /** The row or column of a table that it is. */
  label?: string | undefined
  cells: DrawnCell[]
}

/** Facts under one another as a figure draws them: in one format, or each in full where they have none in common. */
export interface DrawnColumn extends SeriesFormat {
  /** All of them say by how much something changed; their numbers carry a sign. */
  isChange?: true | undefined
  cells: DrawnValue[]
}

/** A table as a figure draws it: each row has a cell for each column. */
export interface DrawnTable extends SeriesFormat {
  id: string
  columns: { key: string; label: string; date?: string | undefined }[]
  rows: { key: string; label: string; date?: string | undefined; cells: DrawnCell[] }[]
}
