import type { Unit } from '../../../quantities/quantity.ts'
import { noBreak } from '../../digits.ts'
import names from '../currencies.json' with { type: 'json' }
import symbols from '../currency-symbols.json' with { type: 'json' }
import { wordCodes } from '../reading/wordCodes.ts'
import type { Spelling } from './units.ts'

/** What the press writes where Unicode's CLDR has a code or another symbol. */
const press: Readonly<Record<Unit, string>> = { CAD: 'C$', SGD: 'S$', TRY: '₺', MOP: 'MOP$', XOF: 'CFA' }

const signs: Readonly<Record<Spelling, ReadonlyMap<Unit, string>>> = {
  american: new Map(Object.entries(symbols.en)),
  british: new Map(Object.entries(symbols['en-GB'])),
}
const namesOf: ReadonlyMap<Unit, readonly string[]> = new Map(Object.entries(names))

/** The symbol that stands before an amount: €, NT$; a code with a space where there is none: CHF 3. */
export function currencySymbol(code: Unit, spelling: Spelling): string {
  const symbol = Object.hasOwn(press, code) ? (press[code] ?? '') : (signs[spelling].get(code) ?? code)
  return /[A-Za-z]$/.test(symbol) ? `${symbol}${noBreak}` : symbol
}

/** Whether a sign or code can stand before an amount: BOB 3 and TOP 10 are no money to a reader. */
export const hasSign = (code: Unit) => Object.hasOwn(press, code) || !wordCodes.has(code)

/**
 * The name that follows an amount: Chinese yuan, US dollars; the code of past money, whose name has its years in
 * brackets.
 */
export function currencyPlural(code: Unit, value: number): string {
  const [one = code, other = one] = namesOf.get(code) ?? []
  const name = value === 1 ? one : other
  return name.includes('(') ? code : name
}

/** A currency's sign of hundredths, in its own country: 9p and not £0.09, as The Guardian's style has it. */
const smallChange: Readonly<Record<Spelling, readonly [code: Unit, sign: string]>> = {
  american: ['USD', '¢'],
  british: ['GBP', 'p'],
}

/** The sign of hundredths for an amount of less than one that has at most tenths of them. */
export function smallChangeSign(unit: Unit, value: number, spelling: Spelling): string | undefined {
  const [code, sign] = smallChange[spelling]
  const tenths = Number((Math.abs(value) * 1000).toPrecision(12))
  return unit === code && tenths > 0 && tenths < 1000 && Number.isInteger(tenths) ? sign : undefined
}
