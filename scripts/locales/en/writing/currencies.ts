import type { Unit } from '../../../quantities/quantity.ts'
import { noBreak } from '../../digits.ts'
import type { Spelling } from './units.ts'

/** What the press writes where Unicode's CLDR has a code or another symbol. */
const press: Readonly<Record<Unit, string>> = { CAD: 'C$', SGD: 'S$' }

const tags: Readonly<Record<Spelling, string>> = { american: 'en-US', british: 'en-GB' }

/** The symbol that stands before an amount: €, NT$; a code with a space where there is none: CHF 3. */
export function currencySymbol(code: Unit, spelling: Spelling): string {
  const symbol = Object.hasOwn(press, code) ? press[code] ?? '' : cldrSymbol(code, tags[spelling])
  return /[A-Za-z]$/.test(symbol) ? `${symbol}${noBreak}` : symbol
}

/** The name that follows an amount in words: Chinese yuan, US dollars. */
export function currencyPlural(code: Unit, value: number): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'name' }).formatToParts(value)
  return parts.find(({ type }) => type === 'currency')?.value ?? code
}

function cldrSymbol(code: Unit, tag: string): string {
  return new Intl.NumberFormat(tag, { style: 'currency', currency: code }).formatToParts(1).find(({ type }) => type === 'currency')?.value ?? code
}
