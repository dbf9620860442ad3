import { rounded } from '../../reading/digits.ts'
import { amountOf, plainNumeral, type Amount } from './amount.ts'
import { readArabic } from './arabic.ts'
import { boundBehind } from './bounds.ts'
import type { Sentence } from './context.ts'
import { scaleBehind } from './groups.ts'
import { withSmallerParts } from './durations.ts'
import { halfBehind, unitAndHalf } from './halves.ts'
import { withLetters } from './letterScales.ts'
import { isPartOfNumber, readMixed } from './mixed.ts'
import { moneyBefore, scaledCodeBehind, type MoneyRead } from './moneyBefore.ts'
import { readMultiple } from './multiples.ts'
import { nounBehind, nounBehindSize, nounOfGroup } from './nouns.ts'
import type { Numeral } from './numeral.ts'
import { perBehind } from './per.ts'
import { readShare } from './shares.ts'
import { smallChange } from './smallChange.ts'
import { matchAt, wordAt } from './text.ts'
import { unitBehind, type UnitRead } from './units.ts'

/** Reads the amount that begins at a place. */
export function readAmount(sentence: Sentence, place: number): Amount | undefined {
  return (
    feetAndInches(sentence, place)
    ?? multiple(sentence, place)
    ?? shared(sentence, place)
    ?? money(sentence, place)
    ?? measured(sentence, place)
    ?? unitAndHalf(sentence, place)
    ?? unitAndParts(sentence, place)
  )
}

/** An hour and 35 minutes: the article is one of the unit where a smaller part goes on. */
function unitAndParts(sentence: Sentence, place: number): Amount | undefined {
  const { text } = sentence
  const article = wordAt(text, place)
  if (article?.word !== 'a' && article?.word !== 'an') return undefined
  const unit = unitBehind(sentence, { value: 1, end: article.end, scale: 1, isWords: true })
  if (!unit || !text.startsWith(' and ', unit.end)) return undefined
  const first = {
    value: 1,
    unit: unit.unit,
    bound: 'exactly',
    end: unit.end,
    own: 'unit',
    numeral: plainNumeral(1, unit.end),
  } as const
  const whole = withSmallerParts(text, place, first, (at) => measured(sentence, at))
  return whole.end > first.end ? whole : undefined
}

const marked = /(\d{1,2})['’′] ?(\d{1,2})(?:["”″]|['’′]{2})/y

/** 5'7": feet and inches by their marks. */
function feetAndInches(sentence: Sentence, place: number): Amount | undefined {
  const [all, feet, inches] = matchAt(marked, sentence.text, place) ?? []
  if (all === undefined || Number(inches) >= 12) return undefined
  const numeral = plainNumeral(Number(feet) * 12 + Number(inches), place + all.length)
  return amountOf(sentence, { unit: 'inch', end: numeral.end }, numeral, 'unit')
}

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
  const dollars: Numeral = { ...numeral, value, end, plain: undefined }
  const whole = smallChange(sentence, dollars) ?? dollars
  const unsure = sign.unsure ?? numeral.unsure
  return amountOf(
    sentence,
    { unit: sign.unit, end: whole.end, isMoney: true, ...(unsure === undefined ? {} : { unsure }) },
    whole,
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
  const first = measuredAlone(sentence, place)
  return first && withSmallerParts(sentence.text, place, first, (at) => measuredAlone(sentence, at))
}

function measuredAlone(sentence: Sentence, place: number): Amount | undefined {
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
    const end = changed?.end ?? half?.end ?? scaled.unit.end
    return { ...amountOf(sentence, { ...scaled.unit, end }, amount, 'unit'), ...bounded }
  }
  return { ...counted(sentence, numeral, plus?.place), ...bounded }
}

function codeUnit(code: MoneyRead): UnitRead {
  return { unit: code.unit, end: code.end, isMoney: true }
}

/** 75 USD million: the scale behind the code. */
function scaleBehindMoney(text: string, numeral: Numeral, unit: UnitRead): { numeral: Numeral; unit: UnitRead } {
  const scale =
    numeral.scale === 1 && /[A-Z$€£]$/.test(text.slice(Math.max(0, unit.end - 24), unit.end))
      ? scaleBehind(text, unit.end)
      : undefined
  if (!scale || scale.value < 1000) return { numeral, unit }
  return {
    numeral: { ...numeral, value: rounded(numeral.value * scale.value), scale: scale.value },
    unit: { ...unit, end: scale.end },
  }
}

function counted(sentence: Sentence, numeral: Numeral, from = numeral.end): Amount {
  const { text } = sentence
  const noun = nounBehind(text, from, numeral.value)
  const measured = noun ? undefined : measureOfGroup(sentence, from)
  if (measured) return amountOf(sentence, { unit: measured, end: from }, numeral, 'none')
  const sized = noun ? undefined : nounBehindSize(text, from)
  const name = noun?.noun ?? sized?.noun ?? (noun ? undefined : nounOfGroup(text, from))
  const amount = amountOf(
    sentence,
    { unit: 'count', end: noun?.end ?? from, ...(name === undefined ? {} : { noun: name }) },
    numeral,
    noun ? 'noun' : 'none',
  )
  const per = sized && amount.per === undefined ? perBehind(sentence, sized.end) : undefined
  return per ? { ...amount, per: per.per } : amount
}

/** The measure of which a number is a part: meter in `18 of the 63 metres`. */
function measureOfGroup(sentence: Sentence, place: number): string | undefined {
  const match = matchAt(/ {1,3}(?:out )?of (?:the |its |their )?(?=\d)/iy, sentence.text, place)
  const whole = match ? readArabic(sentence.text, place + match[0].length) : undefined
  return whole && unitBehind(sentence, whole)?.unit
}
