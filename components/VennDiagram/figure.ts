import { z } from 'zod'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, vennDiagram } from './layout.ts'

const data = (f: Fields) => ({
  sets: f.list(
    z.strictObject({ label: f.text(8), title: f.text(20).optional(), detail: f.text(28).optional() }),
    2,
    3,
    'hub-spoke',
  ),
  overlap: f.text(6),
})

export type Data = DataOf<'venn-diagram', typeof data>

export default defineFigure({
  kind: 'venn-diagram',
  purpose: 'Circles that overlap, and the name of the overlap.',
  data,
  agrees: () => [],
  steps: ({ sets }) => sets.length + 1,
  beside: { aside: { label: 2, title: 10, detail: 12, overlap: 4 } },
  narrowHeight: () => 500,
  layout: vennDiagram,
  describe,
  extremes: [],
})
