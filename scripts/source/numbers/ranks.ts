import { readCounter } from './counters.ts'
import { readNumeral } from './numeral.ts'
import { matchAt } from './sticky.ts'

/** A place in an order, or the number of places from the top: 前三 and top three are rank 3. */
export interface RankRead {
  value: number
  end: number
  counter?: string
}

const fixed: [number, RegExp][] = [
  [2, /仅次于|second only to\b/y],
  [1, /(?:位居|位列|居|列|排)首位|榜首|居首|number one\b/y],
]

const lead = /第\s?|(?<![目此以之提当年天日月时先空生面])前\s?|\b(?:No\.?\s?|NO\.?\s?|number\s(?=\d)|[Tt]op[\s-]?|TOP[\s-]?)(?=[\da-z])|#(?=\d)/y
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const ordinal = new RegExp(String.raw`\b(?:(${ordinals.join('|')})|(\d{1,3})(?:st|nd|rd|th))\b`, 'iy')

/** 前三年 and 前5個月 are spans of time, 前10萬元 an amount: no rank. */
const notAfterTop = /\s?(?:[年月日天周个款次期轮半季%元倍小成者]|percent)/y

/** Reads the rank that begins at `place` of a folded text. */
export function readRank(text: string, place: number): RankRead | undefined {
  for (const [value, pattern] of fixed) {
    const match = matchAt(pattern, text, place)
    if (match) return { value, end: place + match[0].length }
  }
  const named = matchAt(ordinal, text, place)
  if (named) {
    const value = named[1] === undefined ? Number(named[2]) : ordinals.indexOf(named[1].toLowerCase()) + 1
    return { value, end: place + named[0].length }
  }
  return readLed(text, place)
}

function readLed(text: string, place: number): RankRead | undefined {
  const match = matchAt(lead, text, place)
  if (!match) return undefined
  const numeral = readNumeral(text, place + match[0].length)
  if (!numeral || numeral.bound || !Number.isInteger(numeral.value) || numeral.value === 0) return undefined
  const counter = readCounter(text, numeral)
  const top = /^(?:前|top)/i.test(match[0])
  if (top && (numeral.value === 1 || numeral.value > 1000 || matchAt(notAfterTop, text, numeral.end))) return undefined
  if (top && text.charAt(numeral.end - 1) === '两' && !counter) return undefined
  if (numeral.script === 'english') return { value: numeral.value, end: numeral.end }
  return { value: numeral.value, end: counter?.end ?? numeral.end, ...(counter && { counter: counter.counter }) }
}
