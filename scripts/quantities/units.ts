import cldr from './cldr.json' with { type: 'json' }
import type { Unit } from './quantity.ts'

/** What a unit measures: units of one dimension can be added, and turned into each other by their scale. */
export interface UnitInfo {
  id: Unit
  kind: 'money' | 'measure' | 'share' | 'difference' | 'multiple' | 'count' | 'rank' | 'date'
  /** Equal for units that measure the same; a currency's is the currency. */
  dimension: string
  /** How much one of it is in the base of its dimension: a kilometer is 1000 (meters). */
  scale: number
  /** What is added to a value in the base to get to 0 of the base: celsius lies 273.15 above kelvin. */
  offset: number
}

/** Units that CLDR does not have, or has in another sense: a row each. */
const own: Readonly<Record<string, Omit<UnitInfo, 'id'>>> = {
  count: { kind: 'count', dimension: 'count', scale: 1, offset: 0 },
  rank: { kind: 'rank', dimension: 'rank', scale: 1, offset: 0 },
  date: { kind: 'date', dimension: 'date', scale: 1, offset: 0 },
  multiple: { kind: 'multiple', dimension: 'ratio', scale: 1, offset: 0 },
  percent: { kind: 'share', dimension: 'ratio', scale: 0.01, offset: 0 },
  permille: { kind: 'share', dimension: 'ratio', scale: 0.001, offset: 0 },
  permyriad: { kind: 'share', dimension: 'ratio', scale: 0.0001, offset: 0 },
  'part-per-1e6': { kind: 'share', dimension: 'ratio', scale: 1e-6, offset: 0 },
  'part-per-1e9': { kind: 'share', dimension: 'ratio', scale: 1e-9, offset: 0 },
  'percentage-point': { kind: 'difference', dimension: 'ratio-difference', scale: 0.01, offset: 0 },
  'basis-point': { kind: 'difference', dimension: 'ratio-difference', scale: 0.0001, offset: 0 },
}

/** The codes of ISO 4217. */
export const currencies: ReadonlySet<string> = new Set(cldr.currencies.split(' '))

/** What a unit is; undefined where there is none of that name. Declared units are not known here. */
export function unitInfo(id: Unit): UnitInfo | undefined {
  const row = Object.hasOwn(own, id) ? own[id] : undefined
  if (row) return { id, ...row }
  if (currencies.has(id)) return { id, kind: 'money', dimension: `money in ${id}`, scale: 1, offset: 0 }
  const measure = parseMeasure(id)
  if (!measure) return undefined
  const dimension = [...measure.dimensions]
    .filter(([, power]) => power !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([base, power]) => `${base}^${power}`)
    .join(' ')
  return { id, kind: 'measure', dimension, scale: measure.scale, offset: measure.offset }
}

/** Whether two units measure the same, so that values in one can be turned into the other. */
export function sameDimension(a: Unit, b: Unit): boolean {
  const one = unitInfo(a)
  const other = unitInfo(b)
  return one !== undefined && other !== undefined && one.dimension === other.dimension
}

/**
 * A value in another unit of the same dimension, to 15 significant figures: 1.5 kilometer is 1500 meter.
 * @throws RangeError where the two do not measure the same
 */
export function convert(value: number, from: Unit, to: Unit): number {
  const [source, target] = [unitInfo(from), unitInfo(to)]
  if (!source || !target || source.dimension !== target.dimension)
    throw new RangeError(`${from} cannot be turned into ${to}`)
  return Number(((value * source.scale + source.offset - target.offset) / target.scale).toPrecision(15))
}

/**
 * The names of simple units, own ones and currencies, to find the one that was meant among; put-together ones are
 * endless.
 */
export function unitNames(): string[] {
  return [...Object.keys(own), ...currencies, ...Object.keys(simple)]
}

interface Measure {
  scale: number
  offset: number
  dimensions: Map<string, number>
}

const simple: Readonly<Record<string, { base: string; factor: number; offset?: number } | undefined>> = cldr.units
const prefixes = Object.entries(cldr.prefixes)
const powers: Readonly<Record<string, number>> = { square: 2, cubic: 3, pow2: 2, pow3: 3, pow4: 4 }
const cache = new Map<Unit, Measure | undefined>()

/**
 * Takes a CLDR unit identifier apart (UTS 35, part 6, unit identifiers): `-per-`, powers, prefixes, simple units.
 * A month is not of one length in days, so CLDR's `year` and `second` stay apart.
 */
function parseMeasure(id: Unit): Measure | undefined {
  if (!cache.has(id)) cache.set(id, /^[a-z][a-z0-9-]{0,60}$/.test(id) ? readMeasure(id) : undefined)
  return cache.get(id)
}

function readMeasure(id: string): Measure | undefined {
  const sides = id.split(/(?:^|-)per-/)
  const total: Measure = { scale: 1, offset: 0, dimensions: new Map() }
  for (const [index, side] of sides.entries()) {
    if (side === '' && index > 0) return undefined
    if (side === '') continue
    const parts = readProduct(side)
    if (!parts) return undefined
    for (const { scale, offset, dimensions } of parts) {
      total.scale *= index === 0 ? scale : 1 / scale
      if (sides.length === 1 && parts.length === 1) total.offset = offset
      for (const [base, power] of dimensions)
        total.dimensions.set(base, (total.dimensions.get(base) ?? 0) + (index === 0 ? power : -power))
    }
  }
  return total.dimensions.size === 0 ? undefined : { ...total, scale: Number(total.scale.toPrecision(15)) }
}

/** The factors of a side, read from the left: the longest name first, so that `kilowatt-hour` is kilowatt × hour. */
function readProduct(side: string): Measure[] | undefined {
  if (side === '') return []
  const words = side.split('-')
  const [power, rest] = [powers[words[0] ?? ''], words.slice(1)]
  const from = power === undefined ? words : rest
  for (let count = from.length; count > 0; count--) {
    const unit = readSimple(from.slice(0, count).join('-'))
    const others = unit && readProduct(from.slice(count).join('-'))
    if (unit && others) return [raised(unit, power ?? 1), ...others]
  }
  return undefined
}

function readSimple(name: string): Measure | undefined {
  const constant = /^\d{1,9}$/.exec(name)
  if (constant) return { scale: Number(name), offset: 0, dimensions: new Map() }
  const unit = Object.hasOwn(simple, name) ? simple[name] : undefined
  if (unit) {
    const base = unit.base === name ? { scale: 1, offset: 0, dimensions: new Map([[name, 1]]) } : readMeasure(unit.base)
    return base && { scale: base.scale * unit.factor, offset: unit.offset ?? 0, dimensions: base.dimensions }
  }
  for (const [prefix, factor] of prefixes) {
    const inner = name.startsWith(prefix) ? readSimple(name.slice(prefix.length)) : undefined
    if (inner) return { ...inner, scale: inner.scale * factor, offset: 0 }
  }
  return undefined
}

function raised({ scale, offset, dimensions }: Measure, power: number): Measure {
  return { scale: scale ** power, offset, dimensions: new Map([...dimensions].map(([base, of]) => [base, of * power])) }
}
