import { readAmount, type Amount } from './amounts.ts'
import type { Quantity } from './quantity.ts'
import { readDate } from './dates.ts'
import { matchAt } from './sticky.ts'

type Found = Pick<Quantity, 'unit' | 'value' | 'bound' | 'counter'>

const joint = /\s?(?:-|—|~|至|到)\s?|\sto\s/y
const and = /\sand\s/y

/**
 * Reads on from the first amount of a range to its second: 3至5億元, 10%-20%, between 10 and 20
 * days. The first takes unit and scale from the second where it has none of its own. Undefined
 * where no range follows.
 */
export function readRange(text: string, place: number, first: Amount): { found: Found[], end: number } | undefined {
  const between = /between\s(?:US)?$/i.test(text.slice(Math.max(0, place - 10), place))
  const match = matchAt(joint, text, first.end) ?? (between ? matchAt(and, text, first.end) : null)
  if (!match) return undefined
  const next = first.end + match[0].length
  return readYears(text, place, first, next) ?? readAmounts(text, first, next)
}

/** 2002-2012年, and from 2002 to 2012. */
function readYears(text: string, place: number, first: Amount, next: number): { found: Found[], end: number } | undefined {
  if (first.own || !/^\d{4}$/.test(text.slice(place, first.end))) return undefined
  const date = readDate(text, next)
  if (!date || !/^\d{4}(?:-|$)/.test(date.value)) return undefined
  return {
    found: [
      { unit: 'date', value: String(first.value), bound: 'exactly' },
      { unit: date.unit, value: date.value, bound: 'exactly' },
    ],
    end: date.end,
  }
}

function readAmounts(text: string, first: Amount, next: number): { found: Found[], end: number } | undefined {
  const second = readAmount(text, next)
  if (!second) return undefined
  const sharesUnit = first.unit === second.unit && first.counter === second.counter
  const takesUnit = !first.own || (first.unit === 'CNY' && !second.own)
  if (!sharesUnit && !takesUnit) return undefined
  const bound = first.bound === 'exactly' ? second.bound : first.bound
  const giver = first.own ? first : second
  const { unit, counter } = giver
  const part = { unit, bound, ...(counter !== undefined && { counter }) }
  return { found: [{ ...part, value: firstValue(first, second) }, { ...part, value: second.value }], end: second.end }
}

/** The 3 of 3至5億 is 300 000 000; the 9000 of 9000至1萬 is what it says. */
function firstValue(first: Amount, second: Amount): number {
  const scale = second.numeral.scale
  const shares = first.numeral.scale === 1 && scale > 1 && first.value <= second.numeral.value / scale
  const value = shares ? first.value * scale : first.value
  // A unit that changes the value (成 is ten percent) changes both.
  const factor = first.own ? 1 : second.value / second.numeral.value
  return Number((value * (Number.isFinite(factor) ? factor : 1)).toPrecision(15))
}
