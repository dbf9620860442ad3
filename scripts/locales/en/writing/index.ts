import type { Bound, DeclaredUnit, Per } from '../../../quantities/quantity.ts'
import { unitInfo } from '../../../quantities/units.ts'
import { inDigits, noBreak } from '../../digits.ts'
import type { Noun, Style, Writable, Writer, Written } from '../../writer.ts'
import { dateToWrite, isDuration, refuseRankBound } from '../../sayable.ts'
import { currencyPlural, currencySymbol, hasSign, smallChangeSign } from './currencies.ts'
import { writeDate } from './dates.ts'
import { denominatorName, inWords, ordinal, scaled } from './numerals.ts'
import { nameOf, patternOf, type Spelling } from './units.ts'

const boundWords: Readonly<Record<Bound, string>> = {
  exactly: '',
  about: 'about ',
  nearly: 'nearly ',
  over: 'over ',
  'at-least': 'at least ',
  under: 'under ',
  'at-most': 'at most ',
}
const dateBounds: Readonly<Partial<Record<Bound, string>>> = {
  exactly: '',
  about: 'around ',
  over: 'after ',
  'at-least': 'no earlier than ',
  under: 'before ',
  'at-most': 'no later than ',
}

/** English, spelled as in the United States or as in Britain. */
export const writeEnglish =
  (spelling: Spelling): Writer =>
  (quantity, style, units) => {
    if (typeof quantity.value === 'string') {
      const { date, bound } = dateToWrite(quantity)
      const said = dateBounds[bound]
      if (said === undefined) throw new RangeError(`a date cannot be "${bound}"`)
      return { prefix: style === 'number' ? '' : said, number: writeDate(date, spelling), suffix: '' }
    }
    refuseRankBound(quantity)
    const written =
      share(quantity, style)
      ?? place(quantity, quantity.value, style)
      ?? amount(quantity, quantity.value, style, units, spelling)
    if (style === 'number') return { prefix: '', number: written.number, suffix: '' }
    const per = quantity.per ? ` ${perWords(quantity.per, spelling, units)}` : ''
    return {
      prefix: `${boundWord(quantity)}${written.prefix}`,
      number: written.number,
      suffix: `${written.suffix}${per}`,
    }
  }

/** "Over five years" may say how long something took; more than five is more. */
function boundWord({ bound, unit }: Writable): string {
  return bound === 'over' && isDuration(unit) ? 'more than ' : boundWords[bound]
}

/** Two-thirds, a quarter, half, two in five: a part of a whole, as the article has it. */
function share({ unit, fraction, form }: Writable, style: Style): Written | undefined {
  if (unit !== 'percent' || !fraction || style === 'number') return undefined
  const { numerator, denominator } = fraction
  const above = inWords(numerator)
  if (form === 'in') {
    const below = inWords(denominator)
    return above === undefined || below === undefined
      ? undefined
      : { prefix: '', number: `${above} in ${below}`, suffix: '' }
  }
  const part = denominatorName(denominator, numerator !== 1)
  if (above === undefined || part === undefined) return undefined
  if (numerator === 1)
    return { prefix: '', number: part === 'half' ? part : `${/^[aeiou]/.test(part) ? 'an' : 'a'} ${part}`, suffix: '' }
  return { prefix: '', number: `${above}-${part}`, suffix: '' }
}

function place({ unit }: Writable, value: number, style: Style): Written | undefined {
  if (unit !== 'rank') return undefined
  const number = style === 'number' ? String(value) : ordinal(value, style === 'words')
  if (number === undefined) throw new RangeError(`the place ${value} cannot be spelled out`)
  return { prefix: '', number, suffix: '' }
}

function amount(
  quantity: Writable,
  value: number,
  style: Style,
  units: readonly DeclaredUnit[],
  spelling: Spelling,
): Written {
  const small = style === 'default' && quantity.low === undefined && smallChangeSign(quantity.unit, value, spelling)
  if (small) return { prefix: '', number: inDigits(Number((value * 100).toPrecision(12))), suffix: small }
  const { number, scale } = numerals(quantity, value, style)
  const scaleWord = scale === '' ? '' : `${noBreak}${scale}`
  const { unit, noun } = quantity
  if (unit === 'count') return { prefix: '', number, suffix: `${scaleWord}${nounIn(noun, value)}` }
  if (unit === 'multiple') return { prefix: '', number, suffix: multiple(quantity, value, style) }
  const isMoney = unitInfo(unit)?.kind === 'money'
  if (isMoney && (style === 'words' || !hasSign(unit)))
    return { prefix: '', number, suffix: `${scaleWord}${noBreak}${currencyPlural(unit, value)}` }
  if (isMoney) {
    const minus = number.startsWith('−') ? '−' : ''
    return {
      prefix: `${minus}${currencySymbol(unit, spelling)}`,
      number: number.slice(minus.length),
      suffix: scaleWord,
    }
  }
  const [before = '', after = ''] = patternOf(
    unit,
    scale === '' && quantity.low === undefined ? value : 2,
    spelling,
    style === 'words',
    units,
  ).split('{0}')
  return { prefix: before, number, suffix: scale === '' ? after : `${scaleWord}${after.replace(noBreak, ' ')}` }
}

/** The number and its scale. Both ends of a range share a scale: 3–5 million. */
function numerals(quantity: Writable, value: number, style: Style): { number: string; scale: string } {
  const { low, high, unit } = quantity
  const isRange = typeof low === 'number' && typeof high === 'number'
  if (style === 'words') {
    const spelled = isRange ? undefined : inWords(value)
    if (spelled === undefined)
      throw new RangeError(
        isRange ? 'a range cannot be spelled out' : `${inDigits(value, ',')} cannot be spelled out in a few words`,
      )
    return { number: spelled, scale: '' }
  }
  const isCents = (...values: number[]) =>
    unitInfo(unit)?.kind === 'money' && values.every((each) => Math.abs(each) < 1e6) && !values.every(Number.isInteger)
  if (!isRange) {
    const { value: head, scale } = scaled(value)
    return { number: inDigits(head, ',', isCents(value) ? 2 : 0), scale }
  }
  // The 9 of 9 to 10 million would be 9 million.
  const isPlain = Math.abs(low) < 1000 && low !== 0 && Math.abs(high) >= 1e6
  const [from, to] = [low, high].map((end) => (isPlain ? { value: end, scale: '' } : scaled(end)))
  if (!from || !to) throw new RangeError('a range has two ends')
  const cents = isCents(low, high) ? 2 : 0
  const first = from.scale === to.scale || from.scale === '' ? '' : `${noBreak}${from.scale}`
  const start = from.scale === '' && to.scale !== '' ? low : from.value
  const joint = first !== '' || start < 0 || to.value < 0 ? ' to ' : '–'
  return { number: `${inDigits(start, ',', cents)}${first}${joint}${inDigits(to.value, ',', cents)}`, scale: to.scale }
}

function multiple({ sense }: Writable, value: number, style: Style): string {
  if (sense === 'more') return `${noBreak}${value === 1 ? 'time' : 'times'} more`
  return style === 'words' ? ` ${value === 1 ? 'time' : 'times'}` : '×'
}

function nounIn(noun: Noun | undefined, value: number): string {
  const form = typeof noun === 'string' ? noun : value === 1 ? noun?.one : noun?.other
  return form === undefined || form === '' ? '' : ` ${form}`
}

/** per 100,000 people, per kWh, per million hours. */
function perWords(per: Per, spelling: Spelling, units: readonly DeclaredUnit[]): string {
  const { value, scale } = scaled(per.value)
  const number = [...(value === 1 ? [] : [inDigits(value, ',')]), ...(scale === '' ? [] : [scale])].join(noBreak)
  const name = per.unit === 'count' ? (per.noun ?? '') : nameOf(per.unit, per.value, spelling, units)
  return ['per', number, name].filter(Boolean).join(' ')
}
