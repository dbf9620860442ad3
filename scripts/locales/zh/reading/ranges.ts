import { readAmount } from './amount.ts'
import { withUnitOf } from './sharedUnit.ts'
import type { Amount } from './finished.ts'
import type { Sentence } from './sentence.ts'

const joint = / ?(?:-|—{1,2}|~|至|到|或|、)(?:约|近|大约)? ?/y

/** Two ends of one range. */
export interface RangeRead {
  low: Amount
  high: Amount
  end: number
}

/**
 * Reads on from an amount to the other end of a range: 3至5亿元, 10%-20%, -3到5度. The first takes unit and scale from
 * the second where it has none of its own. Undefined where no range follows.
 */
export function readRange(sentence: Sentence, first: Amount): RangeRead | undefined {
  const { text } = sentence
  joint.lastIndex = first.end
  const match = joint.exec(text)
  if (!match || /[或、]/.test(match[0])) return undefined
  const at = first.end + match[0].length
  const second = readAmount(sentence, at)
  if (!second || second.kind === 'word') return undefined
  const shared = withUnitOf(first, second) ?? sameUnit(first, second)
  if (!shared || (first.kind === 'none' && second.kind === 'none' && !isBetween(text, second.end))) return undefined
  const isFrost = first.sign === -1 && second.sign === 1 && text.startsWith('零下', first.start)
  const high = isFrost ? { ...second, value: -second.value } : second
  const low = { ...shared, unit: high.unit }
  return { low, high, end: high.end }
}

function sameUnit(first: Amount, second: Amount): Amount | undefined {
  if (first.kind === 'none' || first.kind === 'word') return undefined
  if (second.kind === 'none' && second.unit === 'count') return undefined
  return first.unit === second.unit && first.noun === second.noun
    ? first
    : first.unit === 'count' && second.unit === 'count' && first.noun === undefined
      ? { ...first, noun: second.noun }
      : undefined
}

/** 10-20之间: two bare numbers are a range where the words say so; otherwise they are a score or a code. */
function isBetween(text: string, end: number): boolean {
  return /^(?:之间|间|不等|区间)/.test(text.slice(end, end + 2))
}
