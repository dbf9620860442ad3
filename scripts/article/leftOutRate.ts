import { isCell, paragraphOf, sourceOf, type Citation } from '../quantities/citation.ts'
import type { Fact } from './facts.ts'

/**
 * Whether facts are of one rate that some of them leave out, since one paragraph states them all: of "spends 71,000 a
 * year; the town gives 20,000" both are of a year.
 */
export function isRateLeftOut(facts: readonly Fact[]): boolean {
  const rates = new Set(facts.map(({ per }) => (per ? `${per.value} ${per.unit} ${per.noun ?? ''}` : undefined)))
  const places = new Set(facts.flatMap(({ cites }) => cites.map(paragraphIn)))
  return rates.has(undefined) && rates.size === 2 && places.size === 1
}

/** Where a citation's paragraph is; each cell of a table stands alone. */
const paragraphIn = (cite: Citation): string => (isCell(cite) ? cite : `${sourceOf(cite)}:${paragraphOf(cite)}`)
