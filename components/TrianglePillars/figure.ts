import { z } from 'zod'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, trianglePillars } from './layout.ts'

const data = (f: Fields) => ({
  top: f.text(20),
  pillars: f.list(z.strictObject({ label: f.text(12), detail: f.text(36), accent: f.accent() }), 3, 3, 'process-flow'),
})

export type Data = DataOf<'triangle-pillars', typeof data>

export default defineFigure({
  kind: 'triangle-pillars',
  purpose: 'Three columns that carry one roof: what one thing rests on.',
  data,
  agrees: () => [],
  steps: ({ pillars }) => pillars.length + 1,
  beside: {},
  narrowHeight: () => 500,
  layout: trianglePillars,
  describe,
  extremes: [],
})
