import { z } from 'zod'
import { tooFewRows } from '../../scripts/article/agreement/ends.ts'
import type { Fields } from '../../scripts/article/fields.ts'

/** As many rows as stay apart on a slide. */
export const mostRows = 15

/** The data of a figure that draws two amounts of each of its rows. */
export const endsFields = (f: Fields) => ({
  measure: f.text(24).describe('What is measured, and in which unit where the values do not say it'),
  table: f
    .table({ rows: [1, Infinity], columns: [1, Infinity] })
    .optional()
    .describe('A table of facts.yaml in place of rows: its two columns are the two moments or groups'),
  columns: z
    .array(f.key())
    .length(2)
    .optional()
    .describe('The two columns of a wider table that are drawn, by their keys'),
  only: z
    .array(f.key())
    .min(2)
    .max(mostRows)
    .optional()
    .describe('The rows of the table that are drawn, by their keys'),
  accent: f.key().optional().describe('The key of the row of the table that the claim speaks of'),
  from: f.text(8).optional().describe('The first moment or group; of a table it is named by its column'),
  to: f.text(8).optional().describe('The second moment or group'),
  rows: z
    .array(
      z.strictObject({
        label: f.text(10),
        from: f.fact(),
        to: f.fact(),
        change: f.fact().optional().describe('From the first to the second: in their unit, in percent or in points'),
        accent: f.accent(),
      }),
    )
    .min(2, { error: ({ input }) => tooFewRows(input) })
    .max(mostRows, { error: `holds at most ${mostRows}; show those that the claim speaks of, or use several slides` })
    .optional(),
})
