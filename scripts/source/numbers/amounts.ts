import { counts, readCounter } from './counters.ts'
import { readMeasure } from './measures.ts'
import { readNumeral, type Numeral } from './numeral.ts'
import type { Bound, Unit } from './quantity.ts'
import { matchAt } from './sticky.ts'
import { boundBehind } from './bounds.ts'

/** A number with its unit, read at a place. `own` is false where no unit or counter is written. */
export interface Amount {
  unit: Unit
  value: number
  end: number
  bound: Bound
  own: boolean
  numeral: Numeral
  counter?: string
}

const currencies: [RegExp, Unit | 'other'][] = [
  [/(?:US|U\.S\.\s?)?\$\s?(?=\d)|USD\s?(?=\d)/y, 'USD'],
  [/(?:CN|RMB\s?)?¥\s?(?=\d)|(?:RMB|Rmb|CNY)\s?(?=\d)|人民币\s?(?=\d)/y, 'CNY'],
  [/(?:HK|NT|A|C|S)\$|[€£]/y, 'other'],
]

const letterScale = /([kKmMbBtT])(?![A-Za-z])/y
const letterScales: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 }

/** Reads the amount that begins at `place` of a folded text: a numeral with its unit or counter. */
export function readAmount(text: string, place: number): Amount | undefined {
  return readCurrency(text, place) ?? readMeasured(text, place)
}

function readCurrency(text: string, place: number): Amount | undefined {
  for (const [pattern, unit] of currencies) {
    const match = matchAt(pattern, text, place)
    if (!match) continue
    const read = readNumeral(text, place + match[0].length)
    if (!read) return undefined
    const numeral = withLetterScale(text, read)
    const suffix = readMeasure(text, numeral)
    const end = suffix && (suffix.unit === 'CNY' || suffix.unit === 'USD') ? suffix.end : numeral.end
    if (unit === 'other') return finish(text, { unit: 'count', value: numeral.value, end, own: true, numeral, counter: match[0].trim() })
    return finish(text, { unit, value: numeral.value, end, own: true, numeral })
  }
  return undefined
}

function withLetterScale(text: string, numeral: Numeral): Numeral {
  const match = numeral.scale === 1 ? matchAt(letterScale, text, numeral.end) : null
  const scale = letterScales[match?.[1]?.toLowerCase() ?? '']
  if (!scale) return numeral
  return { ...numeral, value: Number((numeral.value * scale).toPrecision(15)), end: numeral.end + 1, scale }
}

function readMeasured(text: string, place: number): Amount | undefined {
  const read = readNumeral(text, place)
  if (!read || isIndefinite(text, place)) return undefined
  const plus = boundBehind(text, read.end)
  // 200+款, 10萬量級的, 20歲以上: what bounds the numeral may stand before its counter.
  const numeral: Numeral = plus && plus.bound !== 'under' && !read.bound ? { ...read, end: plus.place, bound: plus.bound } : read
  const measure = readMeasure(text, numeral)
  if (measure) {
    const amount = finish(text, { unit: measure.unit, value: measure.value, end: measure.end, own: true, numeral })
    return measure.bound && amount.bound === 'exactly' ? { ...amount, bound: measure.bound } : amount
  }
  const counter = readCounter(text, numeral)
  if (!counts(text, place, numeral, counter)) return undefined
  return finish(text, {
    unit: 'count',
    value: numeral.value,
    end: counter?.end ?? numeral.end,
    own: counter !== undefined,
    numeral,
    ...(counter && { counter: counter.counter }),
  })
}

/** 數百, 幾十億: how many is not said, so there is no number. */
function isIndefinite(text: string, place: number): boolean {
  return /[数几]/.test(text.charAt(place - 1)) && /[十百千万亿]/.test(text.charAt(place))
}

function finish(text: string, read: Omit<Amount, 'bound'>): Amount {
  const behind = boundBehind(text, read.end)
  return { ...read, end: behind?.place ?? read.end, bound: behind?.bound ?? read.numeral.bound ?? 'exactly' }
}
