import type { Reading } from '../../quantities/quantity.ts'
import { rounded } from '../reading/digits.ts'
import { withPer } from '../reading/composed.ts'
import { readArabic } from './arabic.ts'
import { boundBehind } from './bounds.ts'
import type { Sentence } from './context.ts'
import { readSpokenPart } from './fractions.ts'
import { withLetters } from './letterScales.ts'
import { isPartOfNumber, readMixed } from './mixed.ts'
import { moneyBefore, scaledCodeBehind, type MoneyRead } from './moneyBefore.ts'
import { readMultiple } from './multiples.ts'
import { nounBehind, nounOfGroup } from './nouns.ts'
import type { Numeral } from './numeral.ts'
import { scaleBehind } from './groups.ts'
import { perBehind } from './per.ts'
import { readShare } from './shares.ts'
import { matchAt, wordAfter, wordAt } from './text.ts'
import { unitBehind, type UnitRead } from './units.ts'
import { smallChange } from './smallChange.ts'

/** An amount with what stands behind it, before its sign and the bound before it. */
export interface Amount extends Omit<Reading, 'text' | 'start' | 'value' | 'low' | 'high'> {
  value: number
  /** What gives the unit: a sign of money before it, a unit or a noun behind it, or nothing. */
  own: 'money' | 'unit' | 'noun' | 'none'
  numeral: Numeral
}

/** Reads the amount that begins at a place. */
export function readAmount(sentence: Sentence, place: number): Amount | undefined {
  return (
    multiple(sentence, place)
    ?? shared(sentence, place)
    ?? money(sentence, place)
    ?? measured(sentence, place)
    ?? unitAndHalf(sentence, place)
  )
}

const plainNumeral = (value: number, end: number): Numeral => ({ value, end, scale: 1, isWords: true })

function multiple(sentence: Sentence, place: number): Amount | undefined {
  const read = readMultiple(sentence, place)
  if (!read) return undefined
  const { value, end, sense, isHalf, isWord } = read
  const base = {
    end,
    bound: 'exactly' as const,
    own: 'unit' as const,
    numeral: { ...plainNumeral(value, end), isWords: isWord === true },
  }
  if (isHalf) return { ...base, value, unit: 'percent', fraction: { numerator: 1, denominator: 2 }, form: 'fraction' }
  return { ...base, value, unit: 'multiple', ...(sense && { sense }) }
}

function shared(sentence: Sentence, place: number): Amount | undefined {
  const read = readShare(sentence, place)
  if (!read || isPartOfNumber(sentence.text, place)) return undefined
  const behind = boundBehind(sentence.text, read.end)
  const { few, ...share } = read
  return {
    ...share,
    bound: behind?.bound ?? 'exactly',
    end: behind?.place ?? read.end,
    own: 'unit',
    numeral: plainNumeral(few, read.end),
  }
}

function money(sentence: Sentence, place: number): Amount | undefined {
  const { text } = sentence
  const sign = moneyBefore(text, place)
  if (!sign) return undefined
  const isLoss = matchAt(/\([\d.,]{1,15}\)/y, text, sign.end)
  const isNegative = isLoss !== null || (text.charAt(sign.end) === '-' && /\d/.test(text.charAt(sign.end + 1)))
  const read = isLoss ? loss(text, sign.end + 1) : readMixed(text, sign.end + (isNegative ? 1 : 0))
  if (!read) return undefined
  const numeral = withLetters(sentence, read, true)
  const value = rounded(numeral.value * (sign.scale ?? 1) * (isNegative ? -1 : 1))
  const again = unitBehind(sentence, numeral)
  const end = again?.isMoney && again.unit === sign.unit ? again.end : numeral.end
  const whole: Numeral = { ...numeral, value, end, plain: undefined }
  const unsure = sign.unsure ?? numeral.unsure
  return finish(
    sentence,
    { unit: sign.unit, end, isMoney: true, ...(unsure === undefined ? {} : { unsure }) },
    smallChange(sentence, whole) ?? whole,
    'money',
  )
}

/** $(3.5) million: an account's way to write what is lost. */
function loss(text: string, place: number): Numeral | undefined {
  const read = readArabic(text, place)
  if (!read || text.charAt(read.end) !== ')') return undefined
  const scale = scaleBehind(text, read.end + 1)
  const value = rounded(read.value * (scale?.value ?? 1))
  return { ...read, value, scale: scale?.value ?? 1, end: scale?.end ?? read.end + 1, plain: undefined }
}

function measured(sentence: Sentence, place: number): Amount | undefined {
  const { text } = sentence
  const read = readMixed(text, place)
  if (!read) return undefined
  const written = withLetters(sentence, read, false)
  const plus = boundBehind(text, written.end, true)
  const numeral = plus ? { ...written, end: plus.place } : written
  const code = scaledCodeBehind(text, numeral.end)
  const unit = code ? codeUnit(code) : unitBehind(sentence, numeral)
  const value = rounded(numeral.value * (code?.scale ?? unit?.factor ?? 1))
  const bounded = plus ? { bound: plus.bound } : {}
  if (unit) {
    const whole = { ...numeral, value, ...(unit.unsure === undefined ? {} : { unsure: unit.unsure }) }
    const scaled = unit.isMoney ? scaleBehindMoney(text, whole, unit) : { numeral: whole, unit }
    const changed = unit.isMoney ? smallChange(sentence, { ...scaled.numeral, end: scaled.unit.end }) : undefined
    const half = changed ? undefined : halfBehind(text, scaled.unit.end, value)
    const amount = changed ?? { ...scaled.numeral, value: half?.value ?? scaled.numeral.value }
    return {
      ...finish(sentence, { ...scaled.unit, end: changed?.end ?? half?.end ?? scaled.unit.end }, amount, 'unit'),
      ...bounded,
    }
  }
  return { ...counted(sentence, numeral, plus?.place), ...bounded }
}

function codeUnit(code: MoneyRead): UnitRead {
  return { unit: code.unit, end: code.end, isMoney: true }
}

/** 75 USD million: the scale behind the code. */
function scaleBehindMoney(text: string, numeral: Numeral, unit: UnitRead): { numeral: Numeral, unit: UnitRead } {
  const scale
    = numeral.scale === 1 && /[A-Z$€£]$/.test(text.slice(Math.max(0, unit.end - 24), unit.end))
      ? scaleBehind(text, unit.end)
      : undefined
  if (!scale || scale.value < 1000) return { numeral, unit }
  return {
    numeral: { ...numeral, value: rounded(numeral.value * scale.value), scale: scale.value },
    unit: { ...unit, end: scale.end },
  }
}

const and = / {1,4}and {1,4}/iy

/** Two years and a half: the part behind the unit. */
function halfBehind(text: string, end: number, value: number): { value: number, end: number } | undefined {
  const joint = matchAt(and, text, end)
  const part
    = joint && /^an?\b|^one\b|^three\b/i.test(text.slice(end + joint[0].length, end + joint[0].length + 6))
      ? readSpokenPart(text, end + joint[0].length)
      : undefined
  if (
    !part
    || !/^(?:half|quarters?)$/.test(part.word ?? '')
    || /^ (?:of|the)\b/.test(text.slice(part.end, part.end + 5))
  )
    return undefined
  return { value: rounded(value + part.fraction.numerator / part.fraction.denominator), end: part.end }
}

/** A year and a half: an article, a unit, and a part of it. */
function unitAndHalf(sentence: Sentence, place: number): Amount | undefined {
  const article = wordAt(sentence.text, place)
  if (article?.word !== 'a' && article?.word !== 'an') return undefined
  const unit = unitBehind(sentence, { value: 1, end: article.end, scale: 1, isWords: true })
  const half = unit && halfBehind(sentence.text, unit.end, 1)
  return half && finish(sentence, { ...unit, end: half.end }, plainNumeral(half.value, half.end), 'unit')
}

function counted(sentence: Sentence, numeral: Numeral, from = numeral.end): Amount {
  const { text } = sentence
  const noun = nounBehind(text, from, numeral.value)
  const group = noun ? undefined : nounOfGroup(text, from)
  const name = noun?.noun ?? group
  return finish(
    sentence,
    { unit: 'count', end: noun?.end ?? from, ...(name === undefined ? {} : { noun: name }) },
    numeral,
    noun ? 'noun' : 'none',
  )
}

/** With what stands behind the unit: a bound, a rate, an age. */
function finish(sentence: Sentence, read: UnitRead, numeral: Numeral, own: Amount['own']): Amount {
  const { text } = sentence
  const old = matchAt(/(?:-old(?:s)?| old)(?![A-Za-z])/y, text, read.end)
  const behind = boundBehind(text, old ? read.end + old[0].length : read.end)
  const place = behind?.place ?? read.end + (old?.[0].length ?? 0)
  const cold = /^(?:count|celsius|degree|fahrenheit)$/.test(read.unit)
    ? matchAt(/ below (?:zero|freezing)\b/iy, text, read.end)
    : null
  const each = own === 'money' || read.isMoney ? matchAt(/ (?:each|apiece)\b/y, text, place) : null
  const firstPer = cold || old || each ? undefined : perBehind(sentence, place)
  const unit = cold && read.unit === 'count' ? (sentence.region === 'US' ? 'fahrenheit' : 'celsius') : read.unit
  const composed = firstPer ? withPer(unit, firstPer.per) : { unit }
  // 50 kWh/m² per year: a measure of two parts, and what it is for.
  const nextPer = firstPer && composed.per === undefined ? perBehind(sentence, firstPer.end) : undefined
  const rated = nextPer ? withPer(composed.unit, nextPer.per) : composed
  const per = nextPer ?? firstPer
  const unsure = read.unsure ?? numeral.unsure
  return {
    value: cold ? -Math.abs(numeral.value) : numeral.value,
    bound: behind?.bound ?? 'exactly',
    ...(read.noun === undefined ? {} : { noun: read.noun }),
    ...rated,
    ...(unsure === undefined ? {} : { unsure }),
    end: per?.end ?? place + (cold?.[0].length ?? each?.[0].length ?? 0),
    own,
    numeral,
  }
}

/** What "one" before it does not count: on the one hand, one thing, one reason. */
const idle
  = /^(?:hand|thing|way|day|side|point|time|moment|place|example|reason|kind|sort|sense|respect|exception|instance|another)$/

/** Whether an amount is only the word "one", which nothing stands behind that it counts. */
export function isLone({ text }: Sentence, place: number, { own, numeral, noun }: Amount): boolean {
  const isArticle = own === 'none' || (own === 'noun' && idle.test(noun ?? ''))
  return (
    numeral.isLone === true
    && numeral.isWords
    && isArticle
    && !/\b(?:only|just|minus|negative|exactly|number) $/i.test(text.slice(Math.max(0, place - 10), place))
    && wordAfter(text, numeral.end)?.word !== 'over'
  )
}
