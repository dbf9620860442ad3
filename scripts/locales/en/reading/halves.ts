import { rounded } from '../../reading/digits.ts'
import { amountOf, plainNumeral, type Amount } from './amount.ts'
import type { Sentence } from './context.ts'
import { readSpokenPart } from './fractions.ts'
import { matchAt, wordAt, wordBefore } from './text.ts'
import { unitBehind } from './units.ts'

const and = / {1,4}and {1,4}/iy

/** Two years and a half: the part behind the unit. */
export function halfBehind(text: string, end: number, value: number): { value: number; end: number } | undefined {
  const joint = matchAt(and, text, end)
  const part =
    joint && /^an?\b|^one\b|^three\b/i.test(text.slice(end + joint[0].length, end + joint[0].length + 6))
      ? readSpokenPart(text, end + joint[0].length)
      : undefined
  if (
    !part
    || !/^(?:half|quarters?)$/.test(part.word ?? '')
    || /^ (?:the|of (?:the|an?|all|its|their|his|her|our|these|those))\b/.test(text.slice(part.end, part.end + 10))
  )
    return undefined
  return { value: rounded(value + part.fraction.numerator / part.fraction.denominator), end: part.end }
}

/** What says that an article before a unit is a number: more than a year. Over a year may be in the course of one. */
const bounding =
  /(?:\b(?:(?:more|less|longer|further|farther|deeper|higher|heavier) than|(?<!from )under|nearly|almost|at least|at most|up to) |\bover )$/i
const ofOne =
  /^ {1,2}(?:minute|hour|day|week|month|year|decade|century|mile|kilomet(?:re|er)|met(?:re|er)|inch|tonne|ton|acre|hectare|lit(?:re|er)|gallon)(?!['’A-Za-z-])(?! (?:ago|later|earlier|before|after|from now)\b)/

/** Whether an article stands between a bound and a unit, and so is one of it: in under an hour. */
export function isBoundedOne(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 24)
  const isDuring =
    /over $/i.test(text.slice(Math.max(0, start - 5), start))
    && /^ +(?:day|week|month|year|decade|century)/.test(behind)
  return !isDuring && ofOne.test(behind) && bounding.test(text.slice(Math.max(0, start - 16), start))
}

/** A year and a half: an article, a unit, and a part of it; and a fortnight. */
export function unitAndHalf(sentence: Sentence, place: number): Amount | undefined {
  const article = wordAt(sentence.text, place)
  if (article?.word !== 'a' && article?.word !== 'an') return undefined
  const unit = unitBehind(sentence, { value: 1, end: article.end, scale: 1, isWords: true })
  if (!unit) return undefined
  const half = halfBehind(sentence.text, unit.end, 1)
  const factor = unit.factor ?? 1
  if (half) return amountOf(sentence, { ...unit, end: half.end }, plainNumeral(half.value * factor, half.end), 'unit')
  const isOne = isBoundedOne(sentence.text, article.start, article.end)
  return isOne || isFortnight(sentence.text, article.start, article.end)
    ? amountOf(sentence, unit, plainNumeral(factor, unit.end), 'unit')
    : undefined
}

/** A fortnight is a number in a word, two weeks; twice a fortnight says how often. */
export function isFortnight(text: string, start: number, end: number): boolean {
  return (
    /^ {1,2}fortnight(?!['’A-Za-z-])/i.test(text.slice(end, end + 13))
    && !/^(?:once|twice|thrice|times|nights?|days?)$/.test(wordBefore(text, start)?.word ?? '')
  )
}
