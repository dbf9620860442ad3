import { z } from 'zod'
import { tooFewRows, type EndRow } from '../../scripts/article/agreement/ends.ts'
import type { Fields } from '../../scripts/article/fields.ts'

/** The data of a figure that draws two amounts of each of its rows. */
export const endsFields = (f: Fields) => ({
  measure: f.text(24).describe('What is measured, and in which unit where the values do not say it'),
  from: f.text(8).describe('The first moment or group'),
  to: f.text(8).describe('The second moment or group'),
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
    .max(15, { error: 'holds at most 15; show those that the claim speaks of, or use several slides' }),
})

export type { EndRow }
