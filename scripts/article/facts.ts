import { z } from 'zod'
import { AuthorError } from './fields.ts'
import { dateFields } from '../quantities/dates.ts'
import { suggest } from './nearest.ts'
import { printable } from './printable.ts'
import { isDate, scaleOf, units, type Unit } from './units.ts'

/** A word per locale, as BCP 47 names it. */
const localized = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'is not a locale such as en or zh-Hant'), printable().min(1))

/** The noun that a count goes with; per plural form (`one`, `other`) where the language has them. */
const counter = z.record(z.string(), z.union([printable(), z.strictObject({ one: printable(), other: printable() })]))

const unit = z.enum(Object.keys(units) as [Unit, ...Unit[]])

/** A date as ISO 8601, whole or in part: `2024-07-15`, `2024-07`, `2002`, `--04-02`. */
export const partialDate = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|--(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/

/** A sentence of the article, as paragraph and sentence, both from 1. */
export const citation = z.string({ error: (issue) => (typeof issue.input === 'number' ? 'is a number to YAML, which drops a last zero; put the citation in quotes, such as \'25.2\'' : undefined) })
  .regex(/^[1-9]\d*\.[1-9]\d*$/, 'is not a citation; write paragraph.sentence, both from 1, such as \'25.2\'')

const stated = z.strictObject({
  value: z.union([z.number(), z.string()]).describe('In the unit. 1_000_000 may be written so; dates are ISO 8601, also in part'),
  unit,
  bound: z.enum(['exactly', 'over', 'under', 'about']).default('exactly'),
  counter: counter.optional(),
  span: z.strictObject({ years: z.number().positive() }).optional().describe('The time over which the amount came together'),
  of: localized.describe('What it is a figure of'),
  cite: citation,
})

const derived = z.strictObject({
  derive: z.string().describe('Computed from other facts: names, + - * / and brackets'),
  unit,
  counter: counter.optional(),
  of: localized,
})

const name = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is not a name; write it in small letters, digits and hyphens')

const fact = z.union([stated, derived])

/** What `facts.yaml` holds: every figure of the article by name. */
export const factsSchema = z.record(name, fact)

/** Of the value of a `facts.yaml` with faults, the entries that have none. */
export function soundEntries(value: unknown): z.output<typeof factsSchema> {
  const entries = value !== null && typeof value === 'object' ? Object.entries(value) : []
  return Object.fromEntries(entries.flatMap(([id, entry]) => {
    const read = fact.safeParse(entry)
    return read.success ? [[id, read.data]] : []
  }))
}

export type Bound = z.output<typeof stated>['bound']
type Noun = z.output<typeof counter>[string]

/** A figure of the article, or one computed from such. */
export interface Fact {
  id: string
  value: number | string
  unit: Unit
  bound: Bound
  counter: Readonly<Record<string, Noun>>
  of: Readonly<Record<string, string>>
  span?: { years: number } | undefined
  /** The sentences on which it stands: one, or those of its operands. */
  cites: readonly string[]
  /** How it was computed, where it was. */
  derive?: string | undefined
}

/** Says that a fact named by another is wrong itself, which has been reported where it stands. */
class FaultElsewhere extends Error {}

/**
 * Turns the entries of `facts.yaml` into facts; a problem goes to `report` with the fact's name and key, once,
 * where it stands. What is computed from `faulty` facts is left out without a word.
 */
export function resolveFacts(
  entries: z.output<typeof factsSchema>,
  report: (id: string, key: string, message: string) => void,
  faulty: Iterable<string> = [],
): Map<string, Fact> {
  const facts = new Map<string, Fact>()
  const pending = new Set<string>()
  const wrong = new Set<string>(faulty)

  const resolve = (id: string): Fact | undefined => {
    const known = facts.get(id)
    if (known) return known
    if (wrong.has(id)) throw new FaultElsewhere(id)
    const entry = Object.hasOwn(entries, id) ? entries[id] : undefined
    if (!entry) return undefined
    if (pending.has(id)) throw new AuthorError(`"${id}" is computed from itself`)
    pending.add(id)
    try {
      const found = 'derive' in entry ? compute(id, entry, resolve, Object.keys(entries)) : state(id, entry)
      facts.set(id, found)
      return found
    } catch (error) {
      if (error instanceof AuthorError) report(id, 'derive' in entry ? 'derive' : 'value', error.message)
      else if (!(error instanceof FaultElsewhere)) throw error
      wrong.add(id)
      throw new FaultElsewhere(id)
    } finally {
      pending.delete(id)
    }
  }

  for (const id of Object.keys(entries)) {
    try {
      resolve(id)
    } catch (error) {
      if (!(error instanceof FaultElsewhere)) throw error
    }
  }
  return facts
}

function state(id: string, entry: z.output<typeof stated>): Fact {
  if (entry.counter && entry.unit !== 'count') throw new AuthorError(`a counter goes with the unit count; this is a ${entry.unit}`)
  return { id, value: readValue(entry.value, entry.unit), unit: entry.unit, bound: entry.bound, counter: entry.counter ?? {}, of: entry.of, span: entry.span, cites: [entry.cite] }
}

function readValue(value: number | string, unit: Unit): number | string {
  if (isDate(unit)) {
    const text = String(value)
    if (!partialDate.test(text)) throw new AuthorError(`"${text}" is not a date; write ISO 8601, such as '2024-07-15', '2024-07', '2002' or '--04-02'`)
    if (!isInCalendar(text)) throw new AuthorError(`"${text}" is not a date; that month has no such day`)
    return text
  }
  const number = typeof value === 'number' ? value : /^-?\d+(_\d+)*(\.\d+)?$/.test(value) ? Number(value.replaceAll('_', '')) : Number.NaN
  if (!Number.isFinite(number)) throw new AuthorError(`"${String(value)}" is not a number; a ${unit} needs one`)
  return number
}

function isInCalendar(iso: string): boolean {
  const { year = 2000, month = 1, day = 1 } = dateFields(iso)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

/** A quantity on the way to a computed one, in what its kind is reckoned in. */
interface Amount { value: number, kind: string }

function compute(id: string, entry: z.output<typeof derived>, resolve: (id: string) => Fact | undefined, names: readonly string[]): Fact {
  const cites = new Set<string>()
  const bounds = new Set<Bound>()
  const operand = (name: string): Amount => {
    const found = resolve(name)
    if (!found) throw new AuthorError(`unknown fact "${name}"${suggest(name, names)}`)
    if (typeof found.value === 'string') throw new AuthorError(`"${name}" is a date; dates cannot be computed with`)
    for (const cite of found.cites) cites.add(cite)
    bounds.add(found.bound)
    return { value: found.value * scaleOf(found.unit), kind: units[found.unit] }
  }
  const amount = evaluate(entry.derive, operand)
  if (amount.kind !== units[entry.unit]) throw new AuthorError(`"${entry.derive}" gives ${amount.kind}, but "unit" says ${entry.unit}`)
  if (!Number.isFinite(amount.value)) throw new AuthorError(`"${entry.derive}" divides by zero`)
  const value = Number((amount.value / scaleOf(entry.unit)).toPrecision(12))
  const inexact = bounds.size > 1 || !bounds.has('exactly')
  return { id, value, unit: entry.unit, bound: inexact ? 'about' : 'exactly', counter: entry.counter ?? {}, of: entry.of, cites: [...cites], derive: entry.derive }
}

/**
 * Evaluates `a - b`, `(a + b) / c` and the like. Sums take one kind of quantity; a product takes a ratio or a count
 * on one side; a quotient of one kind is a ratio.
 */
function evaluate(expression: string, operand: (name: string) => Amount): Amount {
  const tokens = expression.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*|[-+*/()]|[^\s]/g) ?? []
  let position = 0
  const take = () => tokens[position++]

  const factor = (): Amount => {
    const token = take()
    if (token === '(') {
      const inner = sum()
      if (take() !== ')') throw new AuthorError(`"${expression}" lacks a closing bracket`)
      return inner
    }
    if (token === undefined || !/^[a-z]/.test(token)) throw new AuthorError(`"${expression}" has ${token === undefined ? 'nothing' : `"${token}"`} where a fact's name belongs${token && /\d/.test(token) ? '; numbers must be facts too' : ''}`)
    return operand(token)
  }
  const product = (): Amount => {
    let left = factor()
    while (tokens[position] === '*' || tokens[position] === '/') {
      const by = take()
      const right = factor()
      if (by === '/') {
        if (right.value === 0) throw new AuthorError(`"${expression}" divides by zero`)
        left = { value: left.value / right.value, kind: left.kind === right.kind ? 'ratio' : scaled(left, right, expression) }
      } else {
        left = { value: left.value * right.value, kind: left.kind === 'ratio' || (scalar(left) && right.kind !== 'ratio') ? right.kind : scaled(left, right, expression) }
      }
    }
    return left
  }
  const sum = (): Amount => {
    let left = product()
    while (tokens[position] === '+' || tokens[position] === '-') {
      const by = take()
      const right = product()
      if (left.kind !== right.kind) throw new AuthorError(`"${expression}" adds or subtracts ${left.kind} and ${right.kind}, which do not go together`)
      left = { value: by === '+' ? left.value + right.value : left.value - right.value, kind: left.kind }
    }
    return left
  }

  const result = sum()
  if (position < tokens.length) throw new AuthorError(`"${expression}" has "${tokens[position] ?? ''}" where + - * / belongs`)
  return result
}

const scalar = ({ kind }: Amount) => kind === 'ratio' || kind === 'count'

function scaled(left: Amount, right: Amount, expression: string): string {
  if (!scalar(right)) throw new AuthorError(`"${expression}" multiplies or divides ${left.kind} by ${right.kind}; one of them must be a count or a ratio`)
  return left.kind
}
