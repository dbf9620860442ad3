import type { Unit } from '../../../quantities/quantity.ts'
import { noBreak } from '../../digits.ts'
import { wordCodes } from '../reading/wordCodes.ts'
import type { Spelling } from './units.ts'

/** What the press writes where Unicode's CLDR has a code or another symbol. */
const press: Readonly<Record<Unit, string>> = { CAD: 'C$', SGD: 'S$', TRY: '₺', MOP: 'MOP$', XOF: 'CFA' }

const tags: Readonly<Record<Spelling, string>> = { american: 'en-US', british: 'en-GB' }

/** The symbol that stands before an amount: €, NT$; a code with a space where there is none: CHF 3. */
export function currencySymbol(code: Unit, spelling: Spelling): string {
  const symbol = Object.hasOwn(press, code) ? (press[code] ?? '') : cldrSymbol(code, tags[spelling])
  return /[A-Za-z]$/.test(symbol) ? `${symbol}${noBreak}` : symbol
}

/** Whether a sign or code can stand before an amount: BOB 3 and TOP 10 are no money to a reader. */
export const hasSign = (code: Unit) => Object.hasOwn(press, code) || !wordCodes.has(code)

/** The name that follows an amount: Chinese yuan, US dollars; the code of past money, whose name has its years in brackets. */
export function currencyPlural(code: Unit, value: number): string {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
    currencyDisplay: 'name',
  }).formatToParts(value)
  const name = parts.find(({ type }) => type === 'currency')?.value ?? code
  return name.includes('(') ? code : name
}

function cldrSymbol(code: Unit, tag: string): string {
  return (
    new Intl.NumberFormat(tag, { style: 'currency', currency: code })
      .formatToParts(1)
      .find(({ type }) => type === 'currency')?.value ?? code
  )
}
