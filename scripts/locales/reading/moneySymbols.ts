import { currencies } from '../../quantities/units.ts'
import type { Unit } from '../../quantities/quantity.ts'
import { nameFinder } from './names.ts'

/**
 * Signs of currencies that are the same in every language. A bare `$` is the dollar of the United States and a bare
 * `¥` the yuan, as most of the press here means them; a language may say otherwise.
 */
const signs: readonly (readonly [string, Unit])[] = [
  ['$', 'USD'],
  ['US$', 'USD'],
  ['U.S.$', 'USD'],
  ['USD$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['GB£', 'GBP'],
  ['¥', 'CNY'],
  ['CN¥', 'CNY'],
  ['RMB¥', 'CNY'],
  ['JP¥', 'JPY'],
  ['RMB', 'CNY'],
  ['Rmb', 'CNY'],
  ['NT$', 'TWD'],
  ['NTD', 'TWD'],
  ['NT', 'TWD'],
  ['TW$', 'TWD'],
  ['HK$', 'HKD'],
  ['MOP$', 'MOP'],
  ['S$', 'SGD'],
  ['SG$', 'SGD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['AUD$', 'AUD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['CAD$', 'CAD'],
  ['Can$', 'CAD'],
  ['NZ$', 'NZD'],
  ['R$', 'BRL'],
  ['MX$', 'MXN'],
  ['Mex$', 'MXN'],
  ['₹', 'INR'],
  ['Rs.', 'INR'],
  ['Rs', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₦', 'NGN'],
  ['₸', 'KZT'],
  ['₲', 'PYG'],
  ['₡', 'CRC'],
  ['₵', 'GHS'],
  ['₭', 'LAK'],
  ['₮', 'MNT'],
  ['₼', 'AZN'],
  ['₾', 'GEL'],
  ['៛', 'KHR'],
  ['৳', 'BDT'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['Fr.', 'CHF'],
  ['SFr.', 'CHF'],
  ['kr', 'SEK'],
]

/** Signs that name a currency only before a number, and only glued to it or where the letters stand alone. */
const find = nameFinder<Unit>(() => [...signs, ...[...currencies].map((code) => [code, code] as const)])

/** The characters that a sign can begin with, apart from letters. */
export const moneySigns = '$€£¥₹₩₽฿₫₱₺₴₪₦₸₲₡₵₭₮₼₾៛৳'

const space = /\s?/y

/** Reads a sign or code of ISO 4217 that begins at `place`, and where the number after it begins. */
export function readMoneyBefore(text: string, place: number): { unit: Unit; end: number } | undefined {
  if (/[A-Za-z\u00C0-\u024F]/.test(text.charAt(place - 1))) return undefined
  const found = find(text, place)
  if (!found) return undefined
  space.lastIndex = found.end
  return { unit: found.row, end: found.end + (space.exec(text)?.[0].length ?? 0) }
}

const behind = nameFinder<Unit>(() => [
  ...[...currencies].map((code) => [code, code] as const),
  ['RMB', 'CNY'],
  ['NTD', 'TWD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₽', 'RUB'],
  ['₫', 'VND'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
  ['฿', 'THB'],
  ['₺', 'TRY'],
  ['₸', 'KZT'],
  ['₡', 'CRC'],
  ['₭', 'LAK'],
  ['₮', 'MNT'],
  ['₼', 'AZN'],
  ['₾', 'GEL'],
  ['៛', 'KHR'],
  ['৳', 'BDT'],
  ['kr', 'SEK'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
])

/** Reads a code or sign that stands behind a number: `40 million SGD`, `350 €`. `place` is right behind the number. */
export function readMoneyBehind(text: string, place: number): { unit: Unit; end: number } | undefined {
  space.lastIndex = place
  const from = place + (space.exec(text)?.[0].length ?? 0)
  const found = behind(text, from)
  if (!found || /[A-Za-z\u00C0-\u024F]/.test(text.charAt(found.end))) return undefined
  return { unit: found.row, end: found.end }
}
