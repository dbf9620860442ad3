import { whyUnsure } from '../../reading/neighbours.ts'
import { boundOf, isAdded } from './boundOfAmount.ts'
import { changeAround } from './changes.ts'
import { boundAfar, boundBefore, notReachedBehind, type BoundRead } from './bounds.ts'
import type { Amount } from './finished.ts'
import { readList } from './lists.ts'
import { listComma } from './moneyLed.ts'
import { readRange } from './ranges.ts'
import { carriedRate, perHead, rated, readPartOf, speedUnit, type RateRead } from './rates.ts'
import { numerals, skipEnd, type State, type Step } from './read.ts'
import type { Sentence } from './sentence.ts'
import { isStated } from './stated.ts'

export function amountStep(sentence: Sentence, place: number, found: Amount, state: State): Step {
  const { text } = sentence
  const part = readPartOf(sentence, found)
  const list = part ? undefined : readList(sentence, found)
  if (list && 'end' in list) return list
  const read = part ?? list?.amount ?? found
  const range = list?.high ? { low: read, high: list.high, end: list.high.end } : readRange(sentence, read)
  if (!range && read.kind === 'none' && isHyphenated(text, read)) return { end: skipEnd(text, place) }
  const rate =
    state.rate && state.rate.head >= place && state.rate.head < (range?.end ?? read.end) ? state.rate : undefined
  if (state.rate && place >= state.rate.head) state.rate = undefined
  const before = boundInFront(text, place, state, rate)
  const first = range?.low ?? read
  const stated = range?.end ?? read.end
  const notReached = notReachedBehind(text, place, stated)
  const end = notReached ?? stated
  if (!range && !isStated(sentence, first, before, rate !== undefined && (rate.isPart || rate.per.value > 1)))
    return {
      end: Math.max(
        place + 1,
        first.kind === 'word' || first.numeral?.script !== 'chinese' ? first.end : skipEnd(text, place),
      ),
    }
  const carried = rate ? undefined : carriedRate(text, place, first.unit, state.carried)
  const low = withContext(text, first, rate ?? (carried && { per: carried, isPart: false }), state.floor)
  const per = rate && !rate.isPart ? rate.per : carried
  state.carried = per && { per, unit: first.unit, end }
  const bound =
    notReached !== undefined
      ? { bound: 'under' as const, start: place }
      : boundOf(
          text,
          place,
          before,
          range ? (range.high.bound === 'exactly' ? first.bound : range.high.bound) : first.bound,
          low,
          state.floor,
        )
  const start = rate?.isPart ? rate.start : bound.start
  // 约增加3万人: a bound may stand before the verb.
  const change =
    changeAround(text, start, end, state.floor)
    ?? (start < place ? changeAround(text, place, end, Math.max(start, state.floor)) : undefined)
  const unsure =
    low.unsure
    ?? (rate?.isOfTwo ? 'it is for each of two things' : undefined)
    ?? (/破[1一][^，。\d]{1,4}[兑兌对换]$/.test(text.slice(Math.max(0, start - 8), start)) && bound.bound === 'exactly'
      ? 'the words before say that this rate was passed, and not which way'
      : undefined)
    ?? range?.high.unsure
    ?? neighbours(sentence, place, end, range?.high ?? first)
  return {
    end,
    reading: {
      value: low.value,
      unit: low.unit,
      bound: bound.bound,
      ...(low.noun === undefined ? {} : { noun: low.noun }),
      ...(low.per ? { per: low.per } : {}),
      ...(low.fraction ? { fraction: low.fraction } : {}),
      ...(low.form ? { form: low.form } : {}),
      ...(low.unit === 'multiple' && isAdded(text, start) && low.kind === 'multiple' ? { sense: 'more' as const } : {}),
      text: sentence.original.slice(start, end),
      start,
      end,
      ...(range ? { low: low.value, high: range.high.value } : {}),
      ...(change ? { change } : {}),
      ...(unsure === undefined ? {} : { unsure }),
    },
  }
}

/** 150 个 百 分 点, 5 千 克: what its unit is cannot be told. */
const spacedApart = /^ ?[\u4e00-\u9fff] [\u4e00-\u9fff](?: |$)/

/** The bound right before a number, or before what its rate is for (突破每盎司2400美元), or a few words away. */
function boundInFront(
  text: string,
  place: number,
  { floor, farFloor }: State,
  rate: RateRead | undefined,
): BoundRead | undefined {
  return (
    boundBefore(text, place, floor)
    ?? (rate && rate.end === place ? boundBefore(text, rate.start, floor) : undefined)
    ?? boundAfar(text, place, farFloor, floor)
  )
}

function withContext(
  text: string,
  amount: Amount,
  rate: Pick<RateRead, 'per' | 'isPart'> | undefined,
  floor: number,
): Amount {
  if (rate) return rated(amount, rate)
  const fast = { ...amount, unit: speedUnit(text, amount) }
  const per = fast.per ? undefined : perHead(text, fast, floor)
  return per ? { ...fast, per } : fast
}

/** 3-1 and 12-345: digits joined by a dash with no unit are a score or a code. */
function isHyphenated(text: string, amount: Amount): boolean {
  return (
    (/^-\d/.test(text.slice(amount.end, amount.end + 2))
      || (text.charAt(amount.start - 1) === '-' && /[\dA-Za-z]/.test(text.charAt(amount.start - 2))))
    && !amount.numeral?.isGrouped
  )
}

function neighbours(sentence: Sentence, start: number, end: number, amount: Amount): string | undefined {
  const { text } = sentence
  if (amount.numeral && listComma(sentence, amount.numeral) !== undefined)
    return 'the comma in it may set thousands apart or part two numbers'
  if (text.slice(end + 1, end + 3).includes(' ') && spacedApart.test(text.slice(end, end + 6)))
    return 'the characters behind it are spaced apart'
  const isOpen = amount.kind === 'none' && amount.end === amount.numeral?.end
  if (isOpen && amount.numeral?.script === 'chinese' && text.charAt(end) === ' ' && numerals.has(text.charAt(end + 1)))
    return 'a numeral stands behind it, parted by a space'
  return whyUnsure(text, start, end, {
    isNumeral: (character) => isOpen && numerals.has(character) && !/[一两零半]/.test(character),
  })
}
