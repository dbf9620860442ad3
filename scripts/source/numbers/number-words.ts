import { readNumeral } from './numeral.ts'
import type { Unit } from './quantity.ts'
import { matchAt } from './sticky.ts'

/** A quantity that is written in one word, or the other way round: 一半, 翻兩番, triple, 百分之五. */
export interface WordRead {
  unit: Unit
  value: number
  end: number
  bound?: 'over'
}

const words: (Omit<WordRead, 'end'> & { pattern: RegExp })[] = [
  { unit: 'percent', value: 50, bound: 'over', pattern: /过半数?/y },
  { unit: 'percent', value: 50, pattern: /一半|半数/y },
  { unit: 'percent', value: 100, pattern: /百分之?百/y },
  { unit: 'multiple', value: 4, pattern: /翻(?:了)?两番/y },
  { unit: 'multiple', value: 2, pattern: /翻(?:了)?(?:一?番|倍)/y },
  { unit: 'multiple', value: 2, pattern: /\b(?:doubl(?:e|ed|es|ing)|twofold|twice)\b/iy },
  { unit: 'multiple', value: 3, pattern: /\b(?:tripl(?:e|ed|es|ing)|trebl(?:e|ed|es|ing)|threefold)\b/iy },
  { unit: 'multiple', value: 4, pattern: /\b(?:quadrupl(?:e|ed|es|ing)|fourfold)\b/iy },
  { unit: 'multiple', value: 5, pattern: /\bfivefold\b/iy },
  { unit: 'multiple', value: 10, pattern: /\btenfold\b/iy },
]

const share = /([一二三四五六七八九十百千万]{1,4})分之/y

/** Reads such a quantity at `place` of a folded text. Shares are percents: 四分之一 is 25. */
export function readNumberWord(text: string, place: number): WordRead | undefined {
  for (const { pattern, ...read } of words) {
    const match = matchAt(pattern, text, place)
    if (match) return { ...read, end: place + match[0].length }
  }
  return readShare(text, place)
}

const wholes = new Map(Object.entries({ 百: 100, 千: 1000, 万: 10_000 }))

function readShare(text: string, place: number): WordRead | undefined {
  const match = matchAt(share, text, place)
  if (!match?.[1]) return undefined
  const whole = wholes.get(match[1]) ?? readNumeral(match[1], 0)?.value
  const numeral = readNumeral(text, place + match[0].length)
  if (!whole || !numeral) return undefined
  const value = Number((numeral.value * 100 / whole).toPrecision(15))
  return { unit: 'percent', value, end: numeral.end, ...(numeral.bound === 'over' && { bound: 'over' as const }) }
}
