import type { Bound, DeclaredUnit, Reading } from '../../../quantities/quantity.ts'
import { whyUnsure } from '../../reading/neighbours.ts'
import { amountInitials, listComma, readAmount, type Amount } from './amount.ts'
import { boundAfar, boundBefore, type BoundRead } from './bounds.ts'
import { codeEnd, latinEnd } from './codes.ts'
import { readSpan, type SpanRead } from './spans.ts'
import { isStated } from './stated.ts'
import { numeralCharacters } from './numeralCharacters.ts'
import { readRange } from './ranges.ts'
import { readRank } from './ranks.ts'
import { perHead, rated, readRate, speedUnit, type RateRead } from './rates.ts'
import { prepare, type Script, type Sentence } from './sentence.ts'
import { wordEnd, wordInitials } from './words.ts'

const numerals = new Set(numeralCharacters)

const dateBeginnings = new Set([...'0123456789零〇一二三四五六七八九十廿卅公上下本民中令平昭大明第首Q'])

const rankBeginnings = new Set('第前首榜居位列仅头')
/** Characters at which a reading, or a word that is none, can begin. All others are passed over. */
const beginnings = new Set([...amountInitials, ...dateBeginnings, ...rankBeginnings, ...wordInitials, '每'])

/** Reads the quantities of a sentence of Chinese, in order. Linear in its length. */
export function read(sentence: string, script: Script, units: readonly DeclaredUnit[]): Reading[] {
  const prepared = prepare(sentence, script, units)
  const readings: Reading[] = []
  const state: State = { floor: 0, rate: undefined }
  for (let place = 0; place < prepared.text.length;) {
    if (!beginnings.has(prepared.text.charAt(place))) {
      place++
      continue
    }
    const step = stepAt(prepared, place, state)
    if (step.reading) {
      readings.push(step.reading)
      state.floor = step.end
    }
    place = step.end
  }
  return readings
}

interface State {
  /** No bound reaches back before this place. */
  floor: number
  rate: RateRead | undefined
}

interface Step { end: number, reading?: Reading }

function stepAt(sentence: Sentence, place: number, state: State): Step {
  const { text } = sentence
  const character = text.charAt(place)
  const masked = wordInitials.has(character) ? wordEnd(text, place) : undefined
  if (masked !== undefined) return { end: masked }
  if (dateBeginnings.has(character)) {
    const span = readSpan(text, place)
    if (span) return { end: span.end, reading: dateReading(sentence, place, span, state.floor) }
  }
  if (/\d|[一二三四五六七八九十]/.test(character)) {
    const code = codeEnd(text, place)
    if (code !== undefined) return { end: code }
  }
  const rank = rankBeginnings.has(character) ? readRank(sentence, place) : undefined
  if (rank) {
    const { value, noun, end } = rank
    return value === undefined ? { end } : { end, reading: { value, unit: 'rank', bound: 'exactly', ...(noun === undefined ? {} : { noun }), text: sentence.original.slice(place, end), start: place, end } }
  }
  if (character === '每') return rateStep(sentence, place, state)
  const amount = amountInitials.has(character) ? readAmount(sentence, place) : undefined
  if (amount) return amountStep(sentence, place, amount, state)
  if (/[A-Za-z]/.test(character)) return { end: latinEnd(text, place) }
  return { end: skipEnd(text, place) }
}

/** The number that 每 names is no reading of its own where an amount follows. */
function rateStep(sentence: Sentence, place: number, state: State): Step {
  const rate = readRate(sentence, place)
  if (!rate) return { end: place + 1 }
  state.rate = rate
  return { end: rate.end }
}

function amountStep(sentence: Sentence, place: number, read: Amount, state: State): Step {
  const { text } = sentence
  const range = readRange(sentence, read)
  if (!range && read.kind === 'none' && isHyphenated(text, read)) return { end: skipEnd(text, place) }
  const rate = state.rate && state.rate.head >= place && state.rate.head < (range?.end ?? read.end) ? state.rate : undefined
  if (state.rate && place >= state.rate.head) state.rate = undefined
  const before = boundInFront(text, place, state.floor, rate)
  const first = range?.low ?? read
  const end = range?.end ?? read.end
  if (!range && !isStated(sentence, first, before, rate?.isPart ?? false)) return { end: Math.max(place + 1, first.kind === 'word' || first.numeral?.script !== 'chinese' ? first.end : skipEnd(text, place)) }
  const low = withContext(text, first, rate, state.floor)
  const bound = boundOf(text, place, before, range ? (range.high.bound === 'exactly' ? first.bound : range.high.bound) : first.bound, low)
  const start = rate?.isPart ? rate.start : bound.start
  const unsure = low.unsure ?? range?.high.unsure ?? neighbours(sentence, place, end, range?.high ?? first)
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
      ...(unsure === undefined ? {} : { unsure }),
    },
  }
}

/** The bound right before a number, or before what its rate is for (突破每盎司2400美元), or a few words away. */
function boundInFront(text: string, place: number, floor: number, rate: RateRead | undefined): BoundRead | undefined {
  return boundBefore(text, place, floor) ?? (rate && rate.end === place ? boundBefore(text, rate.start, floor) : undefined) ?? boundAfar(text, place, floor)
}

function withContext(text: string, amount: Amount, rate: RateRead | undefined, floor: number): Amount {
  const fast = { ...amount, unit: speedUnit(text, amount) }
  if (rate) return rated(fast, rate)
  const per = fast.per ? undefined : perHead(text, fast, floor)
  return per ? { ...fast, per } : fast
}

/** The bound before a number counts before that behind it; a scale led by 上, 过 or 破 is over it. */
function boundOf(text: string, place: number, before: BoundRead | undefined, own: Bound, amount: Amount): { bound: Bound, start: number } {
  const lead = amount.numeral?.isHeadless || amount.numeral?.bound ? /[上过成]$/.exec(text.slice(Math.max(0, place - 1), place)) : null
  if (!before && lead && amount.numeral?.isHeadless) return { bound: 'over', start: place - 1 }
  if (!before || !appliesTo(text, before.word, before.place, amount)) return { bound: own, start: place }
  const bound = (before.bound === 'about' || before.bound === 'nearly') && (own === 'over' || own === 'under' || own === 'at-least' || own === 'at-most') ? own : before.bound
  return { bound, start: before.place }
}

/** 近五年 is the last five years, not nearly five: there a bound needs a word such as 历时 before it. */
function appliesTo(text: string, word: string, place: number, { unit }: Amount): boolean {
  if (word !== '近' || !/^(?:year|month|week|day|quarter|decade)$/.test(unit)) return true
  return /(?:历时|耗时|长达|用时|为期|达|花了|花费|耗费|持续|等了|等待|了|过去|已有|距今|有|需|在位|停工|相隔|时隔|任职|服刑|运营)$/.test(text.slice(Math.max(0, place - 3), place))
}

const added = /(?:增长|增加|上升|提高|提升|上涨|扩大|增产|多|高|大|快|重|贵|强|涨|增|升|长|激增|飙升|暴涨|大增|高出|多出|快出|超出|超过)(?:了|近|约|逾|超|超过|将近|不到|至少)*$/

/** 增长了两倍 is two more; 增长到两倍 and 是两倍 are two. */
function isAdded(text: string, place: number): boolean {
  return added.test(text.slice(Math.max(0, place - 8), place))
}

function dateReading(sentence: Sentence, place: number, { low, high, end, bound, unsure }: SpanRead, floor: number): Reading {
  const before = boundBefore(sentence.text, place, floor)
  const isBound = before !== undefined && /^(?:早于|晚于|不晚于|不迟于|最迟|最晚|约|大约)/.test(before.word)
  const start = isBound ? before.place : place
  return {
    value: low, unit: 'date', bound: bound ?? (isBound ? before.bound : 'exactly'), text: sentence.original.slice(start, end), start, end,
    ...(high === undefined ? {} : { low, high }), ...(unsure === undefined ? {} : { unsure }),
  }
}

/** 3-1 and 12-345: digits joined by a dash with no unit are a score or a code. */
function isHyphenated(text: string, amount: Amount): boolean {
  return (/^-\d/.test(text.slice(amount.end, amount.end + 2)) || (text.charAt(amount.start - 1) === '-' && /[\dA-Za-z]/.test(text.charAt(amount.start - 2)))) && !amount.numeral?.isGrouped
}

function neighbours(sentence: Sentence, start: number, end: number, amount: Amount): string | undefined {
  const { text } = sentence
  if (amount.numeral && listComma(sentence, amount.numeral) !== undefined) return 'the comma in it may set thousands apart or part two numbers'
  const isOpen = amount.kind === 'none' && amount.end === amount.numeral?.end
  if (isOpen && amount.numeral?.script === 'chinese' && text.charAt(end) === ' ' && numerals.has(text.charAt(end + 1))) return 'a numeral stands behind it, parted by a space'
  return whyUnsure(text, start, end, { isNumeral: (character) => isOpen && numerals.has(character) && !/[一两零半]/.test(character) })
}

const digitRun = /\d[\d.,]*/y

/** A number or word that was not understood is not entered again. */
function skipEnd(text: string, place: number): number {
  const character = text.charAt(place)
  if (/\d/.test(character)) {
    digitRun.lastIndex = place
    return place + (digitRun.exec(text)?.[0].length ?? 1)
  }
  let end = place
  while (numerals.has(text.charAt(end))) end++
  return Math.max(place + 1, end)
}
