import type { Words } from '../../scripts/locales/words.ts'
import type { Field } from '../shared/field.ts'
import { columns } from './columns.ts'
import type { Data } from './figure.ts'
import type { BarDrawing } from './parts.ts'
import { rows } from './rows.ts'
import { valuesOf } from './values.ts'

/**
 * Bars from zero. A series by date stands upright where its labels have room; all else lies, with names at the left, or
 * in a narrow field over the bars.
 */
export function barChart(data: Data, field: Field, words?: Words): BarDrawing {
  const values = valuesOf(data, words)
  const isDated = data.series?.cells.every(({ date }) => date !== undefined) ?? false
  // Two columns leave half of a slide bare, unless what lies between them stands there.
  const hasMark = data.change !== undefined || data.reference !== undefined
  const isForColumns = isDated && !data.against && (values.length > 2 || hasMark)
  const upright = isForColumns ? columns(data, values, field) : undefined
  return upright ?? rows(data, values, field)
}
