import type { Amount } from './amount.ts'
import type { BoundRead } from './bounds.ts'
import { pattern, wordsOf } from './rows.ts'
import { matchAt } from './text.ts'

const spans = new Set(
  wordsOf(`
  second minute hour day week fortnight month quarter year decade century
`),
)
const lasting = pattern(
  'i',
  String.raw`\b(?:for|in|took|takes|take|taking|taken|lasted|lasts|last|lasting|after|than|is|was|were|are|be|`,
  String.raw`been|aged|spent|needs|just|well|slightly|little|of|by|to|from|at|waited|waits|wait|with|and|`,
  String.raw`served|survived|lived|stayed|since|until|every|within|reached|sentence|old|about|had|has|have|`,
  String.raw`rose|fell|runs|ran|employed|worked|delay|delayed) $`,
)

/**
 * 3,400 kilometres over 21 stages, 5 points below 40, twice as many as six years ago: what stands between two amounts
 * is no bound of the second.
 */
export function isBesides(text: string, bound: BoundRead, floor: number, { own }: Amount): boolean {
  if (floor === 0 || !/^ ?$/.test(text.slice(floor, bound.place))) return false
  return bound.phrase === 'over' ? own !== 'none' : /^(?:above|below|beyond|as many as|as much as)$/.test(bound.phrase)
}

/** Behind an amount of time, that it is how much by, or how long: over 15 minutes late. */
const measured = / (?:late|early|longer|shorter|behind|ahead|apart|away|old|overdue|earlier|later|before|ago)\b/iy

/**
 * "Over five years" is how long something took, and says nothing of more, unless a word that measures stands before
 * or behind it.
 */
export function isPeriod(text: string, bound: BoundRead, { unit, end }: Amount): boolean {
  if (bound.phrase !== 'over' || !spans.has(unit) || matchAt(measured, text, end)) return false
  const before = text.slice(Math.max(0, bound.place - 12), bound.place)
  return before.trim() === '' ? false : !lasting.test(before)
}
