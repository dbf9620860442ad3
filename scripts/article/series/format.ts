import { clean } from '../../quantities/precision.ts'
import { unitInfo } from '../../quantities/units.ts'
import { inDigits, noBreak } from '../../locales/digits.ts'
import { localeOf } from '../../locales/index.ts'
import { writeQuantity } from '../../locales/numbers.ts'
import { declaredIn, forLocale, nounFor } from '../nouns.ts'
import type { Fact } from '../facts.ts'
import type { SeriesFormat } from './drawn.ts'

/** More decimals than these are noise beside the others of a series. */
const mostDecimals = 6
/** And more than these of millions say no more than whole numbers do. */
const mostOfScaled = 3

/** One way to write all numbers of a series: the scale of the largest, as many decimals as the finest has. */
export function formatOf(facts: readonly Fact[], locale: string): SeriesFormat {
  const [first] = facts
  if (!first) return { unit: 'count', unitText: '', scale: 1, decimals: 0 }
  const values = facts.flatMap((fact) =>
    [fact.value, fact.high ?? fact.value].filter((each) => typeof each === 'number'),
  )
  const largest = Math.max(...values.map(Math.abs), 0)
  const decimalsAt = (divisor: number) =>
    Math.min(mostDecimals, Math.max(0, ...values.map((value) => decimalsOf(value / divisor))))
  const large = scaleOf(largest, first, locale)
  // 1.234567 million is read worse than 1,234,567.
  const scale = decimalsAt(large) > mostOfScaled ? 1 : large
  const decimals = decimalsAt(scale)
  return { unit: first.unit, unitText: unitText(first, scale, locale), scale, decimals }
}

/** A value in a series' format. */
export function inFormat(value: number, { scale, decimals }: SeriesFormat, locale: string): string {
  const rounded = Number((value / scale).toFixed(decimals))
  return inDigits(rounded, localeOf(locale).thousands, decimals)
}

function decimalsOf(value: number): number {
  const [, decimals = ''] = String(clean(value)).split('.')
  return decimals.includes('e') ? mostDecimals : decimals.length
}

/** By what the locale divides so large a number when it writes it. */
function scaleOf(largest: number, fact: Fact, locale: string): number {
  if (largest < 1000 || unitInfo(fact.unit)?.kind === 'rank') return 1
  const { number } = writeAs(largest, fact, locale)
  const written = Number(number.replaceAll(',', '').replace('−', '-'))
  const ratio = written > 0 ? largest / written : 1
  const power = Math.round(Math.log10(ratio))
  return Number.isFinite(power) && power > 0 ? 10 ** power : 1
}

/** The unit once, with the scale: what stands around the number; of a rate, also for what: liters per day, 升/天. */
function unitText(fact: Fact, scale: number, locale: string): string {
  const { per, ...amount } = fact
  const { prefix, suffix } = writeAs(2 * scale, amount, locale)
  const unit = [prefix, suffix]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(noBreak)
  if (!per) return unit
  const rate = writeAs(2 * scale, fact, locale)
  // Chinese says for what before the number, 每天2升; beside a unit alone it writes a stroke.
  const before = rate.prefix.slice(0, rate.prefix.length - prefix.length).replace(/^每/, '/')
  return `${unit}${rate.suffix.slice(suffix.length)}${before}`
}

function writeAs(value: number, fact: Fact, locale: string) {
  const { unit, nouns, per } = fact
  const noun = forLocale(nouns, locale)
  const perNoun = per && nounFor(per.nouns, locale)
  const rate = per && { value: per.value, unit: per.unit, ...(perNoun === undefined ? {} : { noun: perNoun }) }
  return writeQuantity(
    { value, unit, bound: 'exactly', ...(noun === undefined ? {} : { noun }), ...(rate ? { per: rate } : {}) },
    locale,
    'default',
    declaredIn(fact),
  )
}
