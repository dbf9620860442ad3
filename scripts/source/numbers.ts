import { readAmount, type Amount } from './numbers/amounts.ts'
import { boundBefore } from './numbers/bounds.ts'
import { numeralClass } from './numbers/chinese-numeral.ts'
import { readDate } from './numbers/dates.ts'
import { foldGlyphs } from './numbers/glyphs.ts'
import { findNotNumbers } from './numbers/not-numbers.ts'
import { readNumberWord } from './numbers/number-words.ts'
import type { Bound, Quantity } from './numbers/quantity.ts'
import { readRange } from './numbers/ranges.ts'
import { readRank } from './numbers/ranks.ts'

export type { Bound, Quantity, Unit } from './numbers/quantity.ts'

/** What one reading at one place found, before the bound that stands in front of it. */
type Found = Pick<Quantity, 'unit' | 'value' | 'bound' | 'counter'>

interface Reading {
  found: Found[]
  end: number
}

const skipped = new RegExp(String.raw`\d[\d.,]*|[A-Za-z]+|${numeralClass}+|[\s\S]`, 'y')

/** A number begins with one of these: a digit, a numeral, a currency, or the first of a word that leads or is one. */
const beginnings = new RegExp(String.raw`[\d$#¥€£A-Za-z第前仅位居列排榜人上近过破超突半翻]|${numeralClass}`)

/**
 * The numbers that a sentence states, in order; Chinese in either script, or English. Linear in
 * the length of the sentence, which need not be folded.
 *
 * Coined terms give the bare counts that they are written with: 1+N gives 1, 123N gives 123, 241
 * gives 241. Names with digits (GPT-4, 5G) give nothing.
 */
export function recognise(sentence: string): Quantity[] {
  const text = foldGlyphs(sentence)
  const notNumbers = findNotNumbers(text)
  const quantities: Quantity[] = []
  let floor = 0
  for (let place = 0; place < text.length;) {
    const masked = notNumbers.get(place)
    if (masked !== undefined) {
      place = masked
      continue
    }
    const reading = beginnings.test(text.charAt(place)) ? readAt(text, place) : undefined
    if (!reading) {
      place = skip(text, place)
      continue
    }
    const before = boundBefore(text, place, floor)
    const start = before && appliesTo(before.bound, text.charAt(place - 1), reading) ? before.place : signPlace(text, place)
    const front: Bound | undefined = before && start === before.place ? before.bound : undefined
    const negative = start < place && front === undefined
    for (const found of reading.found) {
      const value = negative && typeof found.value === 'number' ? -found.value : found.value
      const counter = found.counter && asWritten(found.counter, sentence, text, reading.end)
      quantities.push({
        value,
        unit: found.unit,
        bound: front ?? found.bound,
        ...(counter && { counter }),
        text: sentence.slice(start, reading.end),
        start,
        end: reading.end,
      })
    }
    place = reading.end
    floor = reading.end
  }
  return quantities
}

function readAt(text: string, place: number): Reading | undefined {
  const date = readDate(text, place)
  if (date) return { found: [{ unit: date.unit, value: date.value, bound: 'exactly' }], end: date.end }
  const rank = readRank(text, place)
  if (rank) {
    const { end, ...read } = rank
    return { found: [{ unit: 'rank', bound: 'exactly', ...read }], end }
  }
  const word = readNumberWord(text, place)
  if (word) return { found: [{ unit: word.unit, value: word.value, bound: word.bound ?? 'exactly' }], end: word.end }
  const amount = readAmount(text, place)
  if (!amount) return undefined
  return readRange(text, place, amount) ?? { found: [foundAmount(amount)], end: amount.end }
}

function foundAmount({ unit, value, bound, counter }: Amount): Found {
  return { unit, value, bound, ...(counter !== undefined && { counter }) }
}

/** 近五年 is the last five years, not nearly five; and a rank has no bound. */
function appliesTo(bound: Bound, last: string, { found }: Reading): boolean {
  const unit = found[0]?.unit
  if (unit === 'rank' || unit === 'date' || unit === 'year-month') return false
  return !(bound === 'about' && last === '近' && (unit === 'year' || unit === 'month' || unit === 'day'))
}

/** Where a minus sign stands before the number: after a space or an opening, never between words. */
function signPlace(text: string, place: number): number {
  return text.charAt(place - 1) === '-' && /^$|[\s(:,]/.test(text.charAt(place - 2)) && /\d/.test(text.charAt(place)) ? place - 1 : place
}

/** A counter in the characters of the sentence; it was read in folded ones. */
function asWritten(counter: string, sentence: string, text: string, end: number): string {
  const place = text.lastIndexOf(counter, end)
  return sentence.slice(place, place + counter.length)
}

/** The next place worth a look: a number or word that was not understood is not entered again. */
function skip(text: string, place: number): number {
  skipped.lastIndex = place
  return place + (skipped.exec(text)?.[0].length ?? 1)
}
