import type { Fraction } from '../../../quantities/fraction.ts'
import type { Bound } from '../../../quantities/quantity.ts'
import { readDigits, rounded } from '../../reading/digits.ts'
import { bigScales, digitString } from './numeralCharacters.ts'
import { readScale } from './numeralScales.ts'
import { step } from './numeralSteps.ts'
import { Sum } from './numeralSum.ts'

/** A numeral read at a place of a folded text, without sign. */
export interface Numeral {
  value: number
  start: number
  end: number
  script: 'arabic' | 'chinese'
  /** So short that it is a number only before a unit or what is counted: 三, 十二. */
  isBare: boolean
  /** It has no digit before its scale (百, 千万), so that it is a number only where something leads it. */
  isHeadless: boolean
  /** The 亿 of 5亿, which the 3 of 3至5亿 shares; 1 for none. */
  scale: number
  /** What the numeral itself says: 20多万, 十来. */
  bound?: Bound
  /** The two ends of 七八十, which are 70 and 80; undefined where the words name none. Its `value` is the lower. */
  ends?: readonly [number, number] | undefined
  /** It says two numbers, and not which: 七八, 三五. */
  isVague?: boolean
  /** Digits without scale as they stand, also of 二〇二四. */
  plain?: string | undefined
  isGrouped?: boolean
  fraction?: Fraction
}

/** Whether a unit begins at a place whose first character is also a scale: the 千瓦 of 5万千瓦. */
export type BeginsUnit = (text: string, place: number, numeralStart: number) => boolean

/** The longest numeral in words. */
const mostCharacters = 60

const vagueInside = /^ ?(多(?![米明]尼)|余|几(?![何乎]|内亚)|来(?![自源到说看访临年往电者华京港台信历]))/
const decimals = /^ ?点 ?([零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,15})/

/**
 * Reads the numeral that begins at `place`: in Arabic digits, in words, or mixed: 3千8百万, 一万二, 叁拾, 二〇二四.
 * Undefined where none begins there or the characters are no numeral (亿万, 一二三).
 */
export function readNumeral(text: string, place: number, beginsUnit: BeginsUnit): Numeral | undefined {
  const sum = new Sum()
  const first = readDigits(text, place)
  let at = first?.end ?? place
  if (first) {
    sum.digit = first.value
    sum.places = first.plain?.length ?? 9
  }
  const until = Math.min(text.length, at + mostCharacters)
  let row = ''
  for (; at < until;) {
    const next = step(text, at, place, sum, first !== undefined, beginsUnit, row)
    if (!next) break
    if (next.vague) return eitherOf(text, at, next.end, result(place, next.end, sum, first, row))
    row = next.row
    at = next.end
  }
  if (sum.isEmpty()) return undefined
  if (row.length > 1 && !/^[零〇]?[^零〇]$/.test(row)) {
    return sum.scales > 0
      ? undefined
      : {
          value: Number(row),
          start: place,
          end: at,
          script: 'chinese',
          isBare: false,
          isHeadless: false,
          scale: 1,
          plain: row,
        }
  }
  const point = first ? null : decimals.exec(text.slice(at, at + 20))
  if (point?.[1]) return withDecimals(text, place, at, sum, point, beginsUnit)
  return withHundredMillions(text, withVagueRest(text, { ...result(place, at, sum, first, row), end: at }, beginsUnit))
}

/** 2.3个亿, as people say 2.3亿. */
function withHundredMillions(text: string, numeral: Numeral): Numeral {
  const isScaled =
    text.startsWith('个亿', numeral.end) && numeral.scale === 1 && !/[万兆]/.test(text.charAt(numeral.end + 2))
  if (!isScaled || numeral.isVague || numeral.isHeadless) return numeral
  const end = numeral.end + 2
  return { ...numeral, value: rounded(numeral.value * 1e8), end, scale: 1e8, isBare: false, plain: undefined }
}

/** 七八十 is 七十 or 八十: what stands before the two digits, and the scales behind them, belong to both. */
function eitherOf(text: string, digit: number, end: number, numeral: Numeral): Numeral {
  const before = text.slice(numeral.start, digit - 1)
  const behind = text.slice(digit + 1, end)
  const [low, high] = [text.charAt(digit - 1), text.charAt(digit)].map((one) =>
    readNumeral(before + one + behind, 0, () => false),
  )
  const isWhole = low?.end === high?.end && low?.end === end - numeral.start - 1
  return {
    ...numeral,
    isVague: true,
    isBare: true,
    ...(low && high && isWhole ? { value: low.value, ends: [low.value, high.value], bound: 'about' } : {}),
  }
}

function result(start: number, end: number, sum: Sum, first: ReturnType<typeof readDigits>, row: string): Numeral {
  const isScaled = sum.digit === undefined && sum.scales > 0
  const isBare = !first && end - start < 3 && sum.value() < 100
  return {
    value: rounded(sum.value()),
    start,
    end,
    script: first ? 'arabic' : 'chinese',
    isBare,
    isHeadless: sum.isHeadless,
    scale: isScaled ? sum.run : 1,
    plain: first && sum.scales === 0 ? first.plain : row.length > 1 ? row : undefined,
    ...(first?.isGrouped ? { isGrouped: true } : {}),
    ...(first?.fraction && sum.scales === 0 ? { fraction: first.fraction } : {}),
  }
}

function withDecimals(
  text: string,
  start: number,
  at: number,
  sum: Sum,
  point: RegExpExecArray,
  beginsUnit: BeginsUnit,
): Numeral {
  const after = new Sum()
  after.digit = rounded(sum.value() + Number(`0.${digitString(point[1] ?? '')}`))
  let end = at + point[0].length
  for (
    let next = readScale(text, end, start, after, beginsUnit);
    next;
    next = readScale(text, end, start, after, beginsUnit)
  )
    end = next.end
  return withVagueRest(
    text,
    { ...result(start, end, after, undefined, ''), isBare: false, isHeadless: false, script: 'chinese' },
    beginsUnit,
  )
}

/** 20多亿, 五百余万, 十几, 一百零几万: some more than it says, with the scale that may follow. */
function withVagueRest(text: string, numeral: Numeral, beginsUnit: BeginsUnit): Numeral {
  const match = vagueInside.exec(text.slice(numeral.end, numeral.end + 3))
  if (!match?.[1] || numeral.plain?.startsWith('0')) return numeral
  const isRound = numeral.value >= 10 && numeral.value % 10 === 0
  if (!isRound && match[1] !== '余' && numeral.scale < 1e4) return numeral
  if (match[1] === '来' && (numeral.scale > 1e4 || numeral.value > 1e5)) return numeral
  let end = numeral.end + match[0].length
  const rest = new Sum()
  const spaced = /^ [万亿百千]/.test(text.slice(end, end + 2)) ? end + 1 : end
  // The 2亿 of 2亿3千多万 stands above the scale that follows, and is not multiplied by it.
  const above = (bigScales.get(text.charAt(spaced)) ?? Infinity) * 1e4
  const kept = numeral.value >= above ? Math.floor(numeral.value / above) * above : 0
  rest.digit = numeral.value - kept
  for (
    let next = readScale(text, spaced, numeral.start, rest, beginsUnit);
    next;
    next = readScale(text, end, numeral.start, rest, beginsUnit)
  )
    end = next.end
  return {
    ...numeral,
    value: rounded(kept + rest.value()),
    end,
    isBare: numeral.isBare && rest.scales === 0,
    scale: rest.scales > 0 ? (numeral.scale * (kept + rest.value())) / numeral.value : numeral.scale,
    bound: match[1] === '来' ? 'about' : 'over',
    isHeadless: false,
    plain: undefined,
  }
}
