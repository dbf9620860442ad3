import type { Bound } from '../../../quantities/quantity.ts'
import { nameFinder } from '../../reading/names.ts'
import { before, behind, negatedVerb, negation, takes, unreached } from './boundWords.ts'
import { matchAt } from './text.ts'

/** A bound beside a number, and where it begins (before it) or ends (behind it). */
export interface BoundRead {
  bound: Exclude<Bound, 'exactly'>
  place: number
  phrase: string
}

const reach = 48
const reversed = (text: string): string => [...text].reverse().join('')

const find = nameFinder(() => before.map(([phrase, bound]) => [reversed(phrase), { bound, phrase }] as const))

const turned: Readonly<Record<BoundRead['bound'], BoundRead['bound']>> = {
  over: 'at-most',
  under: 'at-least',
  'at-least': 'under',
  'at-most': 'over',
  about: 'about',
  nearly: 'nearly',
}

/** The bound right before a place, looking back no further than `floor`, with what turns it. */
export function boundBefore(text: string, place: number, floor: number): BoundRead | undefined {
  const from = Math.max(floor, place - reach)
  const window = text.slice(from, place)
  const miss = unreached.exec(window)
  if (miss) return { bound: 'under', place: from + miss.index, phrase: miss[0] }
  const trimmed = window.trimEnd()
  const lower = trimmed.toLowerCase()
  const found = find(reversed(lower), 0)
  if (!found) return undefined
  const start = trimmed.length - found.end
  const { bound, phrase } = found.row
  const isWord = /^[a-z]/.test(phrase)
  if (isWord && (/[a-z\u00C0-\u024F\d'’-]/i.test(trimmed.charAt(start - 1)) || window.length === trimmed.length))
    return undefined
  const outside = window.slice(0, start)
  if (takes[phrase]?.test(outside)) return undefined
  const negative = turns(bound, phrase)
    ? (negation.exec(outside) ?? (/^(?:more|less|fewer) than$/.test(phrase) ? negatedVerb.exec(outside) : null))
    : null
  if (negative) return { bound: turned[bound], place: from + negative.index, phrase: `not ${phrase}` }
  return { bound, place: from + start, phrase }
}

/** Of the bounds that are turned already (no more than, not exceeding), a no before them is part of something else. */
function turns(bound: Bound, phrase: string): boolean {
  return (bound === 'over' || bound === 'under' || phrase === 'at least') && !/^n(?:o|ot) /.test(phrase)
}

/** The bound right behind a place. */
export function boundBehind(text: string, place: number, isBeforeNoun = false): BoundRead | undefined {
  const plus = isBeforeNoun ? matchAt(/ plus(?= (?:[a-z]+s|people|men|women|children)\b)/y, text, place) : null
  if (plus) return { bound: 'over', place: place + plus[0].length, phrase: 'plus' }
  for (const [bound, pattern] of behind) {
    const match = matchAt(pattern, text, place)
    if (match) return { bound, place: place + match[0].length, phrase: match[0] }
  }
  return undefined
}
