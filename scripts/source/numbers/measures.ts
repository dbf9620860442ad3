import type { Numeral } from './numeral.ts'
import type { Unit } from './quantity.ts'
import { matchAt } from './sticky.ts'

/** A unit behind a numeral: the value in that unit, and what the unit's own words say of the bound. */
export interface Measure {
  unit: Unit
  value: number
  end: number
  bound?: 'over'
}

type Rule = { unit: Unit, pattern: RegExp, value?: (value: number, match: RegExpExecArray) => number }

/** 3年半, 兩個半月, two and a half years: the half is in the group `half`. */
const plusHalf = (value: number, match: RegExpExecArray): number => match.groups?.half ?? match.groups?.half2 ? value + 0.5 : value

/** Units in the order in which they are tried: a longer word before a shorter one that begins it. */
const rules: Rule[] = [
  { unit: 'percentage-point', pattern: /\s?(?:个?百分点|percentage[\s-]points?\b|pp\b)/y },
  { unit: 'percent', pattern: /\s?(?:%|percent\b|per cent\b)(?!个?点)/y },
  { unit: 'percentage-point', pattern: /\s?%个?点/y },
  { unit: 'percent', pattern: /\s?‰/y, value: (value) => value / 10 },
  { unit: 'percent', pattern: /成(?![套为本立功果员就长都效份分品交绩人熟语名年千上了])/y, value: (value) => value * 10 },
  { unit: 'USD', pattern: /\s?(?:美元|美金|US dollars?\b|U\.S\. dollars?\b|dollars?\b|USD\b)/y },
  { unit: 'CNY', pattern: /\s?(?:元(?:人民币)?(?![素旦老宵祖首帅月件朝])|块钱|人民币|yuan\b|RMB\b|renminbi\b|CNY\b)/y },
  { unit: 'multiple', pattern: /\s?(?:倍(?:多|余)?|[\s-]?fold\b|[x×](?![A-Za-z\d])|times\b(?!\s(?:a|an|per|each|every|in|during|since)\b))/y },
  { unit: 'hour', pattern: /(?:[\s-](?<half>and a half\s))?[\s-]?(?:hours?|hrs?)\b|个?(?<half2>半)?多?(?:小时|钟头)/y, value: plusHalf },
  { unit: 'day', pattern: /(?:[\s-](?<half>and a half\s))?[\s-]?days?\b|\s?(?:天|日|个?昼夜)(?:(?<half2>半)|多(?![次种年个元样方位层数家项]))?/y, value: plusHalf },
  { unit: 'month', pattern: /(?:[\s-](?<half>and a half\s))?[\s-]?months?\b|\s?个(?<half2>半)?多?月/y, value: plusHalf },
  { unit: 'year', pattern: /(?:[\s-](?<half>and a half\s))?[\s-]?years?\b|\s?(?:年|载)(?![级代度])(?:(?<half2>半)|多(?![次种年个元样方位层数家项]))?/y, value: plusHalf },
]

/** Reads the unit right behind a numeral, or undefined where none is written. */
export function readMeasure(text: string, numeral: Numeral): Measure | undefined {
  for (const { unit, pattern, value } of rules) {
    const match = matchAt(pattern, text, numeral.end)
    if (!match) continue
    if (match[0].startsWith('成') && numeral.value > 10) continue
    const over = /[多余]/.test(match[0])
    return {
      unit,
      value: value ? value(numeral.value, match) : numeral.value,
      end: numeral.end + match[0].length,
      ...(over && { bound: 'over' as const }),
    }
  }
  return undefined
}
