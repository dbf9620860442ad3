import { z } from 'zod'
import { CitedeckError, type Code } from '../errors/citedeckError.js'
import type { Unit } from '../quantities/quantity.ts'
import { unitInfo } from '../quantities/units.ts'
import type { Disagreement } from './agreement/disagreement.ts'
import { tooFew } from './agreement/instead.ts'
import type { Instead } from './mend.ts'
import { labelledIn } from './agreement/beside.ts'
import type { SideTold } from '../locales/grammar.ts'
import { goesWith } from './agreement/labels.ts'
import { limits } from '../input/limits.ts'
import { asFault, asLack } from './asFault.ts'
import type { Fact } from './facts.ts'
import type { Markdown } from './markdown/nodes.ts'
import type { MarkdownFault } from './markdown/reading.ts'
import type { Former } from './corrections.ts'
import { citation } from './factKeys.ts'
import { printable } from './printable.ts'
import { stretchesOf } from '../source/quotation/stretches.ts'
import { room, tooLong } from '../typography/room.ts'
import { checkTable, checkLine, type SeriesLimits } from './series/limits.ts'
import type { DrawnColumn, DrawnSeries, DrawnTable, DrawnValue } from './series/drawn.ts'
import { factsOf, plain, type WrittenFact, type Text } from '../typography/text.ts'

/** A picture: its address as a page calls it, and its size in its own pixels. */
export interface PictureFile {
  src: string
  width: number
  height: number
}

/** How the names in the data become what a slide shows. */
export interface Resolver {
  /** Writes out a text; throws a message for the author where it names an unknown fact, or does not hold. */
  text: (source: string) => Text
  /** Writes out a text whether it holds or not; throws a message where it names an unknown fact. */
  unheld: (source: string) => Text
  /** Looks a fact up; throws a message for the author where there is none. */
  fact: (id: string) => WrittenFact
  /** A fact, and what was said in its place before; throws a message for the author where it cannot have been. */
  former: (id: string, was: Former) => { now: WrittenFact; was: string }
  /** Looks a series up, or a row or column of a table; throws a message for the author where there is none. */
  series: (id: string) => DrawnSeries
  /** Looks a table up; throws a message for the author where there is none. */
  table: (id: string) => DrawnTable
  /** Facts under one another, of which each has been looked up; undefined where the article gives none. */
  column: (ids: readonly (string | undefined)[]) => DrawnColumn
  facts: ReadonlyMap<string, Fact>
  /** Names that may hold amounts. */
  terms: readonly string[]
  /** A text that names no facts; throws a message for the author where an amount is typed into it. */
  plain: (source: string) => string
  /** Where a text says of a fact that something rose by it, and the article that it fell, or the other way round. */
  otherWay: (text: Text) => string | undefined
  /** Where a text says of a fact what its sentence says of another amount. */
  ofOther: (text: Text) => string | undefined
  /** Whether a label is of what was earlier or later. */
  sideToldBy: (label: string) => SideTold | undefined
  /** Reads a slide of Markdown, and says what is wrong with it. Without it, nothing is shown. */
  markdown?: (source: string) => { slide: Markdown; faults: readonly MarkdownFault[] }
  /**
   * Somebody's words, between the marks of the deck's language; throws a message for the author where an amount is
   * typed into what an editor put into them.
   */
  quotation: (source: string) => string
  /** Finds a picture; throws a message for the author where there is none, or what is no picture. */
  picture: (address: string, hash?: string) => PictureFile
  /** The first amount in a text as it stands, terms or not. */
  amount: (text: string) => string | undefined
}

/** Resolves nothing: for schemas that no data goes through. */
export const unresolved: Resolver = {
  facts: new Map(),
  terms: [],
  text: (source) => source,
  unheld: (source) => source,
  plain: (source) => source,
  quotation: (source) => source,
  picture: (src) => ({ src, width: 3, height: 2 }),
  otherWay: () => undefined,
  ofOther: () => undefined,
  sideToldBy: () => undefined,
  amount: () => undefined,
  former: (id) => ({ now: unresolved.fact(id), was: '' }),
  series: (id) => ({ id, unit: 'count', unitText: '', scale: 1, decimals: 0, cells: [] }),
  table: (id) => ({ id, unit: 'count', unitText: '', scale: 1, decimals: 0, columns: [], rows: [] }),
  column: () => ({ unit: 'count', unitText: '', scale: 1, decimals: 0, cells: [] }),
  fact: (id) => ({ fact: id, value: 0, unit: 'count', text: '', number: '', cite: '' }),
}

/** The facts behind what a figure shows: the one that is drawn, and those that its texts name. */
export interface FactsOf {
  shown: (quantity: WrittenFact) => Fact
  said: (...texts: readonly (Text | undefined)[]) => Fact[]
  /** Whether a label is of what was earlier or later. */
  side: (label: Text) => SideTold | undefined
}

/** Makes a schema once for each number: the kinds of figures ask for a hundred texts of some twenty lengths. */
function kept<Schema>(make: (max: number, lines?: number) => Schema): (max: number, lines?: number) => Schema {
  const made = new Map<string, Schema>()
  return (max, lines) => {
    const key = `${max} ${lines ?? ''}`
    const schema = made.get(key) ?? make(max, lines)
    made.set(key, schema)
    return schema
  }
}

/** A file of the talk's `public` folder, or a picture typed as data. */
const address = z
  .string()
  .min(1)
  .max(limits.dataPicture + limits.url)

/** The field types from which the schemas of slides and figures are put together. */
export function fields(resolver: Resolver) {
  /** @param unheld makes the same of what does not hold, where something can be made of it */
  const resolve = <Out>(
    ctx: z.core.$RefinementCtx,
    input: string,
    how: (input: string) => Out,
    unheld?: (input: string) => Out,
  ): Out => {
    try {
      return how(input)
    } catch (error) {
      if (!(error instanceof AuthorError)) throw error
      const made = unheld && attempt(() => unheld(input))
      const params = { at: error.at, instead: error.instead, ...(made ? asFault(error.code) : asLack(error.code)) }
      ctx.addIssue({ code: 'custom', message: error.message, input, params })
      return made ? made.value : z.NEVER
    }
  }

  /** A fact that cites nothing stands in for one that is wrong itself. */
  const isStandIn = (id: string | undefined) => id !== undefined && resolver.facts.get(id)?.cites.length === 0

  return {
    /**
     * A text. `{fact}` in it becomes the fact's words. `max` counts Han characters; two others take the room of one.
     * @param lines how many lines that fills on a slide, where that is always the same
     */
    text: kept((max: number, lines?: number) =>
      printable()
        .trim()
        .min(1)
        .transform((source, ctx) =>
          resolve(
            ctx,
            source,
            (text) => {
              const written = resolver.text(text)
              const shown = plain(written)
              if (room(shown) > max)
                throw new AuthorError('text-too-long', tooLong(shown, max, lines === undefined ? {} : { lines }))
              return written
            },
            resolver.unheld,
          ),
        ),
    ),

    /** A text without facts, of at most `max` characters. */
    plain: (max: number) =>
      printable()
        .min(1)
        .max(max)
        .transform((source, ctx) =>
          resolve(
            ctx,
            source,
            (text) => resolver.plain(text),
            (text) => plain(resolver.unheld(text)),
          ),
        ),

    /**
     * Somebody's words as the article has them, `max` Han characters at most: no fact is named in them, and their
     * numbers are the article's own.
     */
    quotation: kept((max: number) =>
      printable()
        .trim()
        .min(1)
        .transform((source, ctx) =>
          resolve(ctx, source, (quote) => {
            if (stretchesOf(quote).length === 0)
              throw new AuthorError('quotation-differs', `"${quote}" quotes no word; write what was said`)
            if (room(quote) > max)
              throw new AuthorError(
                'text-too-long',
                `${tooLong(quote, max)}; quote the words that count, with […] for what is left out`,
              )
            return resolver.quotation(quote)
          }),
        ),
    ),

    /** A picture by its address, or by its name and the hash of the file that it is to be. */
    picture: () =>
      z
        .union([
          address,
          z.strictObject({
            name: address,
            hash: printable().min(1).max(64).describe('Of the file that credit and licence are for; the check says it'),
          }),
        ])
        .transform((file, ctx) =>
          typeof file === 'string'
            ? resolve(ctx, file, (name) => resolver.picture(name))
            : resolve(ctx, file.name, (name) => resolver.picture(name, file.hash)),
        ),

    /**
     * A name as others have given it, such as a licence's, which may hold amounts: it is no statement of the talk's.
     */
    name: (max: number) =>
      printable()
        .trim()
        .min(1)
        .refine((text) => room(text) <= max, {
          error: ({ input }) => tooLong(String(input), max),
          params: asFault('text-too-long'),
        }),

    /** The sentence that something is taken from, or several. */
    cites: () => z.union([citation.transform((cite) => [cite]), z.array(citation).min(1).max(4)]),

    /** A slide of Markdown; each fault is told with its line there. */
    markdown: () =>
      printable()
        .min(1)
        .transform((source, ctx) => {
          const { slide, faults } = resolver.markdown?.(source) ?? nothing
          for (const { code, message, at, line } of faults)
            ctx.addIssue({
              code: 'custom',
              message: `line ${line} of the Markdown: ${message}`,
              input: source,
              params: { ...asLack(code), at, line },
            })
          return faults.length > 0 ? z.NEVER : slide
        }),

    /** A name that may hold an amount, then with the reason why it is a name. */
    term: () =>
      z.union([
        printable()
          .min(1)
          .transform((term, ctx) =>
            resolve(ctx, term, (name) => {
              const amount = resolver.amount(name)
              if (amount !== undefined)
                throw new AuthorError(
                  'amount-in-term',
                  `"${amount}" in it is an amount; say why it is a name: { term: ${name}, reason: … }`,
                  amount,
                )
              return name
            }),
          ),
        z
          .strictObject({
            term: printable().min(1).describe('The name'),
            reason: printable().min(1).describe('Why the amount in it is a name and not a number of the article'),
          })
          .transform(({ term }) => term),
      ]),

    /** A part of a coined name, such as the 1 of 1+N; or a text. */
    symbol: (max: number) =>
      printable()
        .trim()
        .min(1)
        .transform((source, ctx) =>
          resolve(
            ctx,
            source,
            (symbol) => {
              const written = resolver.terms.some((term) => term.includes(symbol)) ? symbol : resolver.text(symbol)
              if (room(plain(written)) > max)
                throw new AuthorError(
                  'text-too-long',
                  `takes at most ${max} Han characters or ${2 * max} Latin ones: it is drawn large`,
                )
              return written
            },
            resolver.unheld,
          ),
        ),

    /**
     * The name of a fact, of one of the units where any are given.
     * @param other what draws a fact of another unit, as `instead` says it
     */
    fact: (units?: readonly Unit[], other?: (fact: WrittenFact) => string) =>
      z.string().transform((id, ctx) =>
        resolve(ctx, id, (name) => {
          const quantity = resolver.fact(name)
          // A fact that cites nothing stands in for one that is wrong itself; its unit is not its own.
          const isStandIn = resolver.facts.get(name)?.cites.length === 0
          if (units && !isStandIn && !units.includes(quantity.unit)) {
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
          const isStandIn = resolver.facts.get(name)?.cites.length === 0
          if (!isStandIn && unitInfo(quantity.unit)?.kind !== 'money')
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

    /** Marks the one item that the claim speaks of. */
    accent: () => z.boolean().optional(),

    /** A list whose limits say what a slide can carry, and which kind carries more. */
    list: <Item extends z.ZodType>(item: Item, min: number, max: number, better: string) =>
      z
        .array(item)
        .min(min, { error: ({ input }) => tooFew(min, input) })
        .max(max, { error: `holds at most ${max}; use several slides${better ? `, or a ${better}` : ''}` }),

    /**
     * What must hold between the facts of a figure, said where all of them are right themselves.
     * @param rule gives what does not hold; `shown` gives the fact that is drawn, `said` those that a text names
     */
    agrees:
      <Figure>(rule: (figure: Figure, facts: FactsOf) => Disagreement[]) =>
      (figure: Figure, ctx: z.core.$RefinementCtx): void => {
        const facts = [...factsOf(figure)].flatMap((id) => resolver.facts.get(id) ?? [])
        if (facts.some(({ cites }) => cites.length === 0)) return
        const named = (ids: Iterable<string>) => [...ids].flatMap((id) => resolver.facts.get(id) ?? [])
        const shown = ({ fact, value, unit }: WrittenFact): Fact =>
          resolver.facts.get(fact) ?? { id: fact, value, unit, bound: 'exactly', nouns: {}, of: {}, cites: [] }
        /** A label says that something fell where it rose, or is of something else than the number beside it. */
        const saidBeside = (): Disagreement[] =>
          labelledIn(Object(figure)).flatMap(({ quantities, label, at }) => {
            const texts = quantities.map((quantity) => withLabel(quantity, label))
            // A heading over several amounts is wrong only where it belongs to none of them.
            const others = texts.map((text) => resolver.ofOther(text))
            const other = others.includes(undefined) ? undefined : others[0]
            const message = other ?? texts.map((text) => resolver.otherWay(text)).find((each) => each !== undefined)
            if (message !== undefined) return [{ at, message }]
            // A series has dates of its own.
            const dated = named(quantities.map(({ fact }) => fact)).filter(
              ({ path }) => path === undefined || at[0] !== 'measure',
            )
            return dated.flatMap((fact) => goesWith(plain(label), named(factsOf(label)), fact, at)).slice(0, 1)
          })
        const found = rule(figure, {
          shown,
          said: (...texts) => named(factsOf(texts)),
          side: (label) => resolver.sideToldBy(plain(label)),
        })
        const told = new Set(found.map(({ at }) => at.join('.')))
        for (const { at, message } of [...found, ...saidBeside().filter((each) => !told.has(each.at.join('.')))]) {
          ctx.addIssue({ code: 'custom', params: asFault('figure-conflict'), path: [...at], message, input: figure })
        }
      },

    /** @param purpose what the kind shows, in a sentence */
    figure: <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, purpose: string, shape: Shape) =>
      z.strictObject({
        kind: z.literal(kind).describe(purpose),
        ...shape,
      }),
  }
}

/** A slide of Markdown that nobody reads. */
const nothing = { slide: { title: '', blocks: [], exempt: [] }, faults: [] }

/** What is made, in a box; undefined where the author's text is in the way. */
function attempt<Out>(make: () => Out): { value: Out } | undefined {
  try {
    return { value: make() }
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error
    return undefined
  }
}

/** A number and its label as they are read together: 29% fall in gas use, 用气量下降29%. */
function withLabel({ fact, text }: Pick<WrittenFact, 'fact' | 'text'>, label: Text): Text {
  const runs = typeof label === 'string' ? [label] : label
  const isHan = /\p{Script=Han}$/u.test(plain(label))
  return isHan ? [...runs, { text, fact }] : [{ text, fact }, ' ', ...runs]
}

/**
 * Something the author of the data wrote that cannot be right; the message says what and what instead. Whoever knows
 * the place makes a diagnostic of it.
 */
export class AuthorError extends CitedeckError {
  /**
   * @param at the words it is about, where it is about some of a text
   * @param instead what is to be written for which words, where that is certain
   */
  constructor(
    code: Code,
    message: string,
    readonly at?: string,
    readonly instead?: Instead,
  ) {
    super(code, message)
  }
}

export type Fields = ReturnType<typeof fields>
