import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, familyTree } from './layout.ts'

const data = (f: Fields) => ({
  parents: f.list(f.text(12), 2, 4, 'hub-spoke').describe('Who founded it, or what it came from'),
  child: f.text(12).describe('What they founded, or what came of them'),
  date: f.fact(['date']).optional(),
  fields: f.list(f.text(14), 1, 4, 'layer-stack').optional(),
})

export type Data = DataOf<'family-tree', typeof data>

export default defineFigure({
  kind: 'family-tree',
  purpose: 'Several that founded or made one, and the fields that it works in.',
  data,
  agrees: () => [],
  steps: ({ fields }) => 2 + (fields ? 1 : 0),
  beside: { aside: { parents: [3, 8], child: 10, fields: [3, 8] } },
  narrowHeight: () => 500,
  layout: familyTree,
  describe,
  extremes: [{ facts: ['list-last'], amount: 'most' }],
})
