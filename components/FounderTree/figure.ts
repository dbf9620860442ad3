import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, founderTree } from './layout.ts'

const data = (f: Fields) => ({
  founders: f.list(f.text(12), 2, 4, 'hub-spoke'),
  institution: f.text(12),
  date: f.fact(['date']).optional(),
  fields: f.list(f.text(14), 1, 4, 'layer-stack').optional(),
})

export type Data = DataOf<'founder-tree', typeof data>

export default defineFigure({
  kind: 'founder-tree',
  purpose: 'Several founders, one institution, its fields.',
  data,
  agrees: () => [],
  steps: ({ fields }) => 2 + (fields ? 1 : 0),
  beside: { aside: { founders: [3, 8], institution: 10, fields: [3, 8] } },
  narrowHeight: () => 500,
  layout: founderTree,
  describe,
  extremes: [{ facts: ['list-last'], amount: 'most' }],
})
