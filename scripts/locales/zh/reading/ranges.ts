import { rounded } from '../../reading/digits.ts'
import { readAmount } from './amount.ts'
import { unitBefore } from './measures.ts'
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
  if (first.high !== undefined) return { low: first, high: { ...first, value: first.high }, end: first.end }
  joint.lastIndex = first.end
  const match = joint.exec(text)
  if (!match || /[或、]/.test(match[0])) return undefined
  const at = first.end + match[0].length
  const read = inPercent(text, first, readAmount(sentence, at))
  if (!read || read.kind === 'word') return undefined
  const led = unitBefore[text.slice(first.start, first.start + 2)]
  const second =
    led !== undefined && text.charAt(read.end - 1) === '度' ? { ...read, unit: led, unsure: undefined } : read
  if (isChange(text, first, second)) return undefined
  const money = ledMoney(text, first, second)
  if (money) return { low: money.low, high: money.high, end: money.high.end }
  const shared = withUnitOf(first, second) ?? sameUnit(first, second)
  const isScaled = second.numeral !== undefined && second.numeral.scale >= 1e4 && shared?.value !== first.value
  const isBare = first.kind === 'none' && second.kind === 'none' && !isScaled
  if (!shared || (isBare && !isBetween(text, second.end))) return undefined
  const isFrost = first.sign === -1 && second.sign === 1 && text.startsWith('零下', first.start)
  const high = isFrost ? { ...second, value: -second.value } : second
  const low = { ...shared, unit: high.unit }
  return { low, high, end: high.end }
}

/** 百分之四十五到六十: the second is of a hundred too. */
function inPercent(text: string, first: Amount, second: Amount | undefined): Amount | undefined {
  return second?.kind === 'none' && first.kind === 'share' && text.startsWith('百分之', first.start)
    ? { ...second, unit: 'percent', kind: 'share' }
    : second
}

const changes = /[升降涨跌增减缩扩攀滑]|提高|回落|改善|恶化|反弹|变化|好转/
const spans = /不等|之间|区间|范围|分布|介于|年龄|[岁档]/

/** 从17%到19%，失业率升了: before and after, where the words beside it say that something changed. */
function isChange(text: string, first: Amount, second: Amount): boolean {
  return (
    first.kind !== 'none'
    && second.kind !== 'none'
    && first.end > first.start
    && /[从由](?:[^，。；\d]{0,6}的)?$/.test(text.slice(Math.max(0, first.start - 8), first.start))
    && !spans.test(text.slice(second.end - 1, second.end + 3))
    && changes.test(
      `${text.slice(Math.max(0, first.start - 16), first.start)}${text.slice(second.end, second.end + 14)}`,
    )
  )
}

/** NT$562至833, US$3-5亿: the second takes the currency of the first, which stands before it, and the first its scale. */
function ledMoney(text: string, first: Amount, second: Amount): { low: Amount; high: Amount } | undefined {
  const isLed = first.kind === 'money' && first.numeral !== undefined && first.numeral.end === first.end
  if (
    !isLed
    || !/[$€£¥₩₹A-Za-z]$/.test(text.slice(0, first.numeral?.start).trimEnd())
    || second.kind !== 'none'
    || !second.numeral
  )
    return undefined
  const { scale } = second.numeral
  const shares = first.numeral?.scale === 1 && scale > 1 && Math.abs(first.value) <= second.numeral.value / scale
  const low = shares ? { ...first, value: rounded(first.value * scale) } : first
  return { low, high: { ...second, unit: first.unit, kind: 'money' } }
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

/** 10-20之间: two bare numbers are a range where the words say so or one scale is of both; or else a score or a code. */
function isBetween(text: string, end: number): boolean {
  return /^(?:之间|间|不等|区间)/.test(text.slice(end, end + 2))
}
