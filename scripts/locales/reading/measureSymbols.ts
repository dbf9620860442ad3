import type { Unit } from '../../quantities/quantity.ts'
import { divisors, symbolRows } from '../symbols.ts'
import { composed } from './composed.ts'
import { nameFinder } from './names.ts'

/** Letters that more often belong to a name (3D, 4S) than to a measure: they are read only over a slash (N/m²). */
const nameLetters = new Set(['B', 'b', 'A', 'N', 'F', 'J', 's', 'V'])

/** Symbols that may be a letter of a name where they are glued to a number: 300 K is a measure, 4K is not. */
const lettersAlone = new Set(['K', 'a', 'h', 'in', 'ct', 'kn'])

const find = nameFinder<Unit>(symbolRows)

/** A measure that is written by its symbol, alone or with others behind a slash. */
export interface SymbolRead {
  unit: Unit
  end: number
}

/**
 * Reads the symbol of a measure right behind a number, with or without a space: `km²`, `kWh`, `μg/m³`. Symbols are
 * those that every language writes alike. A letter behind it makes it a part of a word, which is no symbol.
 */
export function readSymbol(text: string, place: number): SymbolRead | undefined {
  const isApart = text.charAt(place) === ' '
  const first = anyAt(text, isApart ? place + 1 : place)
  if (!first) return undefined
  const symbol = text.slice(isApart ? place + 1 : place, first.end)
  if (lettersAlone.has(symbol) && (!isApart || symbol === 'a' || symbol === 'in') && text.charAt(first.end) !== '/')
    return undefined
  const whole = withDivisors(text, first)
  return nameLetters.has(symbol) && whole.end === first.end ? undefined : whole
}

/** The symbol that begins at `place` itself. */
export function symbolAt(text: string, place: number): SymbolRead | undefined {
  const read = anyAt(text, place)
  return read && nameLetters.has(text.slice(place, read.end)) ? undefined : read
}

function anyAt(text: string, place: number): SymbolRead | undefined {
  const found = find(text, place)
  if (!found) return undefined
  const isLetter = /[A-Za-zµμ]/.test(text.charAt(found.end - 1))
  if (isLetter && /[A-Za-z\u00C0-\u024F\d²³^]/.test(text.charAt(found.end))) return undefined
  return { unit: found.row, end: found.end }
}

function withDivisors(text: string, first: SymbolRead): SymbolRead {
  if (text.charAt(first.end) !== '/') return first
  const second = symbolAt(text, first.end + 1) ?? letterAt(text, first.end + 1)
  const unit = second && composed(first.unit, second.unit)
  return second && unit ? { unit, end: second.end } : first
}

function letterAt(text: string, place: number): SymbolRead | undefined {
  const unit = divisors[text.charAt(place)]
  return unit && !/[A-Za-z\u00C0-\u024F\d²³]/.test(text.charAt(place + 1)) ? { unit, end: place + 1 } : undefined
}
