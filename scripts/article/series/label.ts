import { isLocale } from '../../locales/index.ts'
import { writeQuantity } from '../../locales/numbers.ts'
import { forLocale } from '../nouns.ts'
import type { SeriesKey } from './layout.ts'

/** What a language calls a date or name of a series: 2024年, Q1 2024, 波兰. */
export function keyLabel({ key, date, names }: SeriesKey, locale: string): string {
  if (date === undefined || !isLocale(locale)) return forLocale(names, locale) ?? key
  const { prefix, number, suffix } = writeQuantity({ value: date, unit: 'date', bound: 'exactly' }, locale)
  return `${prefix}${number}${suffix}`
}
