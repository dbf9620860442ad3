import { z } from 'zod'
import type { Fields } from '../../scripts/article/fields.ts'
import { plain } from '../../scripts/typography/text.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { narrowText, sum } from '../shared/narrow.ts'
import { describe, layerStack } from './layout.ts'

const data = (f: Fields) => ({
  layers: f.list(
    z.strictObject({
      label: f.text(12),
      members: f.list(f.text(14), 1, 3, 'comparison-table'),
      output: f.text(24).optional(),
      accent: f.accent(),
    }),
    2,
    4,
    'comparison-table',
  ),
  coupling: f.text(16).optional().describe('What holds all the layers together'),
})

export type Data = DataOf<'layer-stack', typeof data>

export default defineFigure({
  kind: 'layer-stack',
  purpose: 'Layers with their members and what leaves each; what couples them.',
  data,
  agrees: () => [],
  steps: ({ layers }) => layers.length,
  beside: {
    main: { label: 10, members: [2, 10], output: 14, coupling: 10 },
    aside: { layers: [3], label: 8, members: [2, 8], output: 12, coupling: 8 },
  },
  narrowHeight: ({ layers }) =>
    Math.max(
      500,
      80
        + sum(
          layers,
          ({ members, output }) =>
            110 + narrowText(members.map(plain).join('、'), 20, 320) + narrowText(output, 20, 320),
        ),
    ),
  layout: layerStack,
  describe,
  extremes: [],
})
