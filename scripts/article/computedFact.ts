import type { Citation } from '../quantities/citation.ts'
import {
  clean,
  exact,
  readable,
  rescaledPrecision,
  roundToPrecision,
  roundToStep,
  statedPrecision,
} from '../quantities/precision.ts'
import { roundingOf } from '../quantities/boundArithmetic.ts'
import type { UnitInfo } from '../quantities/units.ts'
import { describe, describeDimensions, type Amount, type Kind } from './amount.ts'
import { evaluate, operandsOf } from './expression.ts'
import type { Fact, FactOptions, FactPer } from './facts.ts'
import type { DerivedEntry } from './factsSchema.ts'
import { FactError } from './factError.ts'
import { AuthorError } from './authorError.ts'
import { isRateLeftOut } from './leftOutRate.ts'
import { nounFor, type CountNames, type Nouns } from './nouns.ts'
import { readPer, readUnit } from './unitOfFact.ts'

/** A fact, and the amount before it was rounded where it was computed, for what is computed from it. */
export interface Calculated {
  fact: Fact
  amount?: Amount
}

/** What facts are computed with. */
export interface CalculationOptions extends FactOptions {
  resolve: (id: string) => Calculated
  counts: CountNames
}

/**
 * A fact that follows from others. `docs/facts.md` has the rules: what goes together, what becomes of bounds, and how
 * a value is rounded.
 * @throws AuthorError where the expression is broken or gives something else than the entry says
 */
export function computeFact(id: string, entry: DerivedEntry, options: CalculationOptions): Calculated {
  try {
    return computeFrom(id, entry, options)
  } catch (error) {
    const operands = operandsOf(entry.derive).map((name) => options.resolve(name).fact)
    if (!(error instanceof AuthorError) || !isRateLeftOut(operands)) throw error
    // What one of the operands has and the others leave out, the result may say or leave out.
    const resolve = (name: string) => ({ fact: { ...options.resolve(name).fact, per: undefined } })
    const { fact } = computeFrom(id, { ...entry, per: undefined }, { ...options, resolve })
    const per = readPer(entry.per, options)
    return { fact: per ? { ...fact, per } : fact }
  }
}

function computeFrom(id: string, entry: DerivedEntry, options: CalculationOptions): Calculated {
  const cites = new Set<Citation>()
  const amount = evaluate(entry.derive, (name) => {
    const { fact, amount: before } = options.resolve(name)
    for (const cite of fact.cites) cites.add(cite)
    return before ?? amountOf(fact, options)
  })
  const unit = readUnit(entry.unit, options.units)
  const per = readPer(entry.per, options)
  const nouns = nounsOf(amount, entry, unit, options)
  expectUnit(amount, entry.derive, unit, nouns, per, options)
  const value = (amount.value * perScale(per, options) - (amount.hasOwnZero ? unit.offset : 0)) / unit.scale
  const way = roundingOf(amount.bound)
  const isRatio = amount.isQuotient === true && (unit.kind === 'share' || unit.kind === 'multiple')
  const precision = isRatio ? readable(value, amount.precision) : amount.precision
  const shown =
    entry.round === undefined ? roundToPrecision(value, precision, way) : roundToStep(value, entry.round, way)
  const names = options.units.find((each) => each.id === unit.id)?.names
  const fact: Fact = {
    id,
    value: shown,
    unit: unit.id,
    bound: amount.bound,
    noun: nounFor(nouns, options.language),
    nouns,
    ...(per ? { per } : {}),
    ...(names ? { unitNames: names } : {}),
    of: entry.of,
    cites: [...cites],
    derive: entry.derive,
    ...(shown === clean(value) ? {} : { rounded: true as const }),
  }
  return { fact, amount }
}

const kindsOf: Partial<Record<UnitInfo['kind'], readonly Kind[]>> = {
  share: ['share'],
  difference: ['difference'],
  multiple: ['multiple'],
}

function amountOf(fact: Fact, options: CalculationOptions): Amount {
  if (typeof fact.value === 'string')
    throw new AuthorError(
      'not-computable',
      `"${fact.id}" is a date; dates cannot be computed with: show the dates themselves`,
    )
  if (fact.high !== undefined)
    throw new AuthorError('not-computable', `"${fact.id}" is a range; ranges cannot be computed with`)
  const unit = readUnit(fact.unit, options.units)
  if (unit.kind === 'rank')
    throw new AuthorError('not-computable', `"${fact.id}" is a rank; ranks cannot be computed with`)
  // Grown by two times is three times what there was.
  const stated = fact.value + (fact.sense === 'more' ? 1 : 0)
  const inBase = fact.fraction ? fact.fraction.numerator / fact.fraction.denominator : stated * unit.scale + unit.offset
  const value = inBase / perScale(fact.per, options)
  return {
    value,
    dimensions: dimensionsOf(unit, fact.nouns, fact.per, options),
    kinds: kindsOf[unit.kind] ?? [],
    bound: fact.bound,
    precision: fact.fraction ? exact : rescaledPrecision(value, statedPrecision(stated)),
    hasOwnZero: unit.offset !== 0,
  }
}

/** How much a rate is for, in the base of what it is for. */
function perScale(per: FactPer | undefined, { units }: FactOptions): number {
  return per ? per.value * readUnit(per.unit, units, 'per').scale : 1
}

/** A count's dimension is its noun, so that people and berths do not mix; a currency's is the currency. */
function dimensionsOf(
  unit: UnitInfo,
  nouns: Nouns,
  per: FactPer | undefined,
  options: CalculationOptions,
): Map<string, number> {
  const dimensions = new Map<string, number>()
  const raise = (name: string, power: number) => {
    const sum = (dimensions.get(name) ?? 0) + power
    if (sum === 0) dimensions.delete(name)
    else dimensions.set(name, sum)
  }
  const raiseAll = ({ kind, id, dimension }: UnitInfo, of: Nouns, sign: 1 | -1) => {
    if (kind === 'count') raise(options.counts.nameOf(of), sign)
    else if (kind === 'money') raise(id, sign)
    else if (kind === 'measure')
      for (const [name = '', power = '1'] of dimension.split(' ').map((part) => part.split('^')))
        raise(options.units.some((own) => own.id === name) ? name : `${name}s`, sign * Number(power))
  }
  raiseAll(unit, nouns, 1)
  if (per) raiseAll(readUnit(per.unit, options.units, 'per'), per.nouns, -1)
  return dimensions
}

/** The noun of a computed count: its own, else that of what it was computed from. */
function nounsOf(amount: Amount, entry: DerivedEntry, unit: UnitInfo, { counts }: CalculationOptions): Nouns {
  if (entry.noun && unit.kind !== 'count')
    throw new FactError('noun', 'key-conflict', `a noun goes with the unit count; this is a ${unit.id}`)
  if (entry.noun || unit.kind !== 'count') return entry.noun ?? {}
  const counted = [...amount.dimensions].find(([, power]) => power === 1)
  return counted ? counts.nounsOf(counted[0]) : {}
}

function expectUnit(
  amount: Amount,
  derive: string,
  unit: UnitInfo,
  nouns: Nouns,
  per: FactPer | undefined,
  options: CalculationOptions,
): void {
  const kinds = kindsOf[unit.kind]
  const wanted = { dimensions: dimensionsOf(unit, nouns, per, options) }
  const fits =
    amount.dimensions.size === 0 && wanted.dimensions.size === 0
      ? kinds !== undefined && amount.kinds.some((kind) => kinds.includes(kind === 'whole' ? 'share' : kind))
      : describeDimensions(amount) === describeDimensions(wanted) && !kinds
  if (fits) return
  const says = wanted.dimensions.size > 0 ? describeDimensions(wanted) : unit.id
  const rate = amount.dimensions.size > 1 && !per ? '; a rate says what it is for: per: { unit: count, noun: … }' : ''
  const points =
    amount.kinds.includes('difference') && unit.kind === 'share'
      ? '; what lies between two shares is a percentage-point'
      : ''
  throw new FactError(
    'unit',
    'computed-unit',
    `"${derive}" gives ${describe(amount)}, but this says ${says}${rate}${points}`,
  )
}
