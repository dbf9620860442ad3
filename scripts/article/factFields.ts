import { z } from 'zod'
import type { Unit } from '../quantities/quantity.ts'
import { unitInfo } from '../quantities/units.ts'
import type { WrittenFact } from '../typography/text.ts'
import { AuthorError } from './authorError.ts'
import type { Former } from './corrections.ts'
import { printable } from './printable.ts'
import { attempt, resolve } from './resolve.ts'
import type { Resolver } from './fieldResolver.ts'
import type { DrawnSeries, DrawnValue } from './series/drawn.ts'
import { checkLine, checkTable, type SeriesLimits } from './series/limits.ts'

/** The fields that name facts, series and tables, and those that lay facts out in rows. */
export function factFields(resolver: Resolver) {
  /** A fact that cites nothing stands in for one that is wrong itself; its unit is not its own. */
  const isStandIn = (id: string | undefined) => id !== undefined && resolver.facts.get(id)?.cites.length === 0

  return {
    /**
     * The name of a fact, of one of the units where any are given.
     * @param other what draws a fact of another unit, as `instead` says it
     */
    fact: (units?: readonly Unit[], other?: (fact: WrittenFact) => string) =>
      z.string().transform((id, ctx) =>
        resolve(ctx, id, (name) => {
          const quantity = resolver.fact(name)
          if (units && !isStandIn(name) && !units.includes(quantity.unit)) {
            throw new AuthorError(
              'figure-unit',
              `"${name}" is a ${quantity.unit}; this figure shows ${units.join(' or ')}${other ? `; ${other(quantity)}` : ''}`,
            )
          }
          return quantity
        }),
      ),

    /** A fact, and what was said in its place before the article was corrected. */
    former: (id: string, was: Former, ctx: z.core.$RefinementCtx) =>
      resolve(ctx, id, (name) => resolver.former(name, was)),

    /** The name of a fact in any currency. */
    money: () =>
      z.string().transform((id, ctx) =>
        resolve(ctx, id, (name) => {
          const quantity = resolver.fact(name)
          if (!isStandIn(name) && unitInfo(quantity.unit)?.kind !== 'money')
            throw new AuthorError(
              'figure-unit',
              `"${name}" is a ${quantity.unit}; this figure shows an amount of money`,
            )
          return quantity
        }),
      ),

    /**
     * The name of a series, or of a row or column of a table, with as many values as the figure can draw. Gaps have
     * places of their own among its cells and do not count.
     */
    series: (limits: SeriesLimits) =>
      z.string().transform((id, ctx) =>
        resolve(ctx, id, (name) => {
          const series = resolver.series(name)
          if (!series.cells.some(({ fact }) => isStandIn(fact))) checkLine(series, limits)
          return series
        }),
      ),

    /** The series of a name, for a message that rewrites the data; none where there is none of it. */
    seriesNamed: (name: unknown): DrawnSeries | undefined =>
      typeof name === 'string' ? attempt(() => resolver.series(name))?.value : undefined,

    /** The name of a table, with as many rows and columns as the figure can draw. */
    table: (limits: { units?: readonly Unit[]; rows: readonly [number, number]; columns: readonly [number, number] }) =>
      z.string().transform((id, ctx) =>
        resolve(ctx, id, (name) => {
          const table = resolver.table(name)
          if (!table.rows.some(({ cells }) => cells.some(({ fact }) => isStandIn(fact)))) checkTable(table, limits)
          return table
        }),
      ),

    /**
     * Rows of facts, the columns of which have a format each.
     * @param list reads the rows; null stands where the article gives no fact
     */
    factRows: <Row extends { cells: readonly (WrittenFact | null)[] }>(list: z.ZodType<Row[]>) =>
      list.transform((rows) => {
        const most = Math.max(0, ...rows.map(({ cells }) => cells.length))
        const columns = Array.from({ length: most }, (_, index) =>
          resolver.column(rows.map(({ cells }) => cells[index]?.fact)),
        )
        return {
          columns: columns.map(({ unit, unitText }) => ({ unit, unitText })),
          rows: rows.map((row, line): Omit<Row, 'cells'> & { cells: DrawnValue[] } => ({
            ...row,
            cells: row.cells.map((_, index): DrawnValue => columns[index]?.cells[line] ?? { text: '' }),
          })),
        }
      }),

    /** A key of a series, such as 2025 or Poland; or the label of an item. */
    key: () =>
      z
        .union([z.int(), printable().trim().min(1).max(60)])
        .transform(String)
        .meta({ type: ['string', 'integer'] }),
  }
}
