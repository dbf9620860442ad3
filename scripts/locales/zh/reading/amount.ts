import { numeralCharacters } from './numeralCharacters.ts'
import { moneyInitials } from './moneyLed.ts'
import { moneySigns } from '../../reading/moneySymbols.ts'
import { fractionOf, toPercent } from '../../../quantities/fraction.ts'
import { rounded, vulgarFractions } from '../../reading/digits.ts'
import { boundBehind } from './bounds.ts'
import { finished, type Amount } from './finished.ts'
import { withLetters } from './letterScales.ts'
import { readLed } from './moneyLed.ts'
import { readNumeral, type Numeral } from './numeral.ts'
import type { Sentence } from './sentence.ts'
import { readParts, readShareWord, readSlash, shareWordInitials, type ShareRead } from './shares.ts'
import { readSign } from './signs.ts'
import { beginsUnit, type UnitRead } from './unitRows.ts'
import { readUnit } from './units.ts'

const numeralInitials = new Set([...numeralCharacters, ...vulgarFractions, ...'0123456789.半'])
const shareInitials = new Set([...numeralInitials, ...shareWordInitials])
const signInitials = new Set('零负正-+')
const ledInitials = new Set([
  ...moneyInitials,
  ...moneySigns,
  ...'摄华',
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
])

/** Characters that an amount can begin with. */
export const amountInitials: ReadonlySet<string> = new Set([...ledInitials, ...shareInitials, ...signInitials])

/**
 * Reads the amount that begins at `place`: a sign, a currency before the number, the numeral, its unit or what it
 * counts, and what bounds it from behind.
 */
export function readAmount(sentence: Sentence, place: number): Amount | undefined {
  const { text } = sentence
  const sign = signInitials.has(text.charAt(place)) ? readSign(sentence, place) : undefined
  const at = sign?.end ?? place
  const first = text.charAt(at)
  const read
    = (ledInitials.has(first) ? readLed(sentence, at) : undefined)
      ?? (shareInitials.has(first) ? readShare(sentence, at) : undefined)
      ?? (numeralInitials.has(first) ? readNumbered(sentence, at) : undefined)
  if (!read) return undefined
  if (!sign) return { ...read, start: Math.min(read.start, place) }
  if (sign.sign === -1 && read.kind === 'word') return undefined
  const value = sign.sign === -1 ? -read.value : read.value
  const fraction
    = read.fraction && sign.sign === -1
      ? { fraction: fractionOf(-read.fraction.numerator, read.fraction.denominator) }
      : {}
  const unit
    = sign.isFrost && (read.unit === 'degree' || read.kind === 'none')
      ? { unit: 'celsius', kind: 'measure' as const, unsure: undefined }
      : {}
  return {
    ...read,
    ...unit,
    ...fraction,
    value,
    sign: sign.sign,
    start: text.charAt(place) === '' ? read.start : place,
  }
}

function readShare(sentence: Sentence, place: number): Amount | undefined {
  const { text } = sentence
  const slash = /\d/.test(text.charAt(place)) ? readSlash(sentence, place) : undefined
  if (slash && 'mixed' in slash) {
    const numeral: Numeral = {
      value: rounded(slash.mixed),
      start: place,
      end: slash.end,
      script: 'arabic',
      isBare: false,
      isHeadless: false,
      scale: 1,
    }
    return withUnit(sentence, numeral)
  }
  const read: ShareRead | undefined
    = slash
      ?? (shareWordInitials.has(text.charAt(place)) ? readShareWord(sentence, place) : undefined)
      ?? (mayBeParts(text, place) ? readParts(sentence, place) : undefined)
  if (!read) return undefined
  const { end, bound, ...rest } = read
  return finished(text, { ...rest, bound: bound ?? 'exactly', start: place, end, kind: 'share', sign: 1 })
}

/** Cheap: 分之 stands within reach. */
function mayBeParts(text: string, place: number): boolean {
  const near = text.slice(place, place + 24)
  return near.includes('分') && near.includes('之')
}

/** 一又二分之一: a whole and a part. */
function readMixed(sentence: Sentence, numeral: Numeral): Numeral {
  const { text } = sentence
  const joint = /^ ?又 ?/.exec(text.slice(numeral.end, numeral.end + 3))
  if (!joint) return numeral
  const part = readParts(sentence, numeral.end + joint[0].length)
  return part
    ? {
        ...numeral,
        value: rounded(numeral.value + part.value / 100),
        end: part.end,
        isBare: false,
        isHeadless: false,
        plain: undefined,
      }
    : numeral
}

const vulgar = new RegExp(`[${vulgarFractions}]`)

function readNumbered(sentence: Sentence, place: number): Amount | undefined {
  const { text } = sentence
  const read = readNumeral(text, place, beginsUnit(sentence)) ?? readHalf(sentence, place)
  if (!read) return undefined
  if (read.isVague)
    return {
      unit: 'count',
      value: read.value,
      bound: 'about',
      start: place,
      end: read.end,
      kind: 'word',
      numeral: read,
      sign: 1,
    }
  return withUnit(sentence, readMixed(sentence, read))
}

/** 半年, 半个月, 半小时: a half before a unit of time or measure; 半百 is fifty. */
function readHalf({ text }: Sentence, place: number): Numeral | undefined {
  if (text.charAt(place) !== '半' || /[大多过一上下前后两年月天个时夜小]/.test(text.charAt(place - 1)))
    return undefined
  if (/^半百(?![万亿])/.test(text.slice(place, place + 3)))
    return {
      value: 50,
      start: place,
      end: place + 2,
      script: 'chinese',
      isBare: false,
      isHeadless: false,
      scale: 1,
    }
  const isMeasured
    = /^半(?:年(?!来|度)|个月|个小时|小时|个世纪|天(?!空|下)|公里|公斤|斤|米|吨|成|分钟|个百分点|磅|倍)/.test(
      text.slice(place, place + 5),
    )
  return isMeasured
    ? { value: 0.5, start: place, end: place + 1, script: 'chinese', isBare: true, isHeadless: false, scale: 1 }
    : undefined
}

/** The numeral with the unit behind it, and with a bound that may stand between the two: 200+款, 20以上的家庭. */
function withUnit(sentence: Sentence, read: Numeral): Amount | undefined {
  const { text } = sentence
  const numeral = withLetters(text, read, false)
  if (vulgar.test(text.charAt(numeral.end - 1)) && numeral.fraction && !readUnit(sentence, numeral)) {
    return finished(text, {
      unit: 'percent',
      value: toPercent(numeral.fraction),
      start: numeral.start,
      end: numeral.end,
      kind: 'share',
      sign: 1,
      bound: 'exactly',
      fraction: numeral.fraction,
      form: 'fraction',
    })
  }
  const unit = readUnit(sentence, numeral)
  if (unit && unit.kind !== 'word') return fromUnit(text, numeral, unit)
  const inner = unit ? undefined : boundBehind(text, numeral.end)
  const later = inner && inner.word !== '级' ? readUnit(sentence, { ...numeral, end: inner.place }) : undefined
  if (inner && later && later.kind !== 'word') return { ...fromUnit(text, numeral, later), bound: inner.bound }
  return finished(text, {
    unit: 'count',
    value: numeral.value,
    start: numeral.start,
    end: numeral.end,
    kind: unit ? 'word' : 'none',
    numeral,
    sign: 1,
    bound: numeral.bound ?? 'exactly',
  })
}

function fromUnit(
  text: string,
  numeral: Numeral,
  { kind, unit, value, end, noun, per, bound, unsure }: UnitRead,
): Amount {
  const tenths
    = kind === 'tenth' ? { fraction: fractionOf(Math.round(value * 100), 10_000), form: 'tenths' as const } : {}
  return finished(text, {
    unit,
    value,
    start: numeral.start,
    end,
    kind,
    numeral,
    sign: 1,
    bound: bound ?? numeral.bound ?? 'exactly',
    ...tenths,
    ...(noun === undefined ? {} : { noun }),
    ...(per ? { per } : {}),
    ...(unsure === undefined ? {} : { unsure }),
  })
}

/** The same numeral with the unit of another amount: the 3 of 3至5亿元. Undefined where it has a unit of its own. */
export function withUnitOf(first: Amount, second: Amount): Amount | undefined {
  if (first.kind !== 'none' || !first.numeral || !second.numeral) return undefined
  const scale = second.numeral.scale
  const shares = first.numeral.scale === 1 && scale > 1 && Math.abs(first.value) <= second.numeral.value / scale
  const factor = second.numeral.value === 0 ? 1 : Math.abs(second.value) / second.numeral.value
  const value = rounded(first.value * (shares ? scale : 1) * factor)
  const fraction
    = second.form === 'tenths' ? { fraction: fractionOf(Math.round(value * 100), 10_000), form: second.form } : {}
  return {
    ...first,
    value,
    unit: second.unit,
    kind: second.kind,
    ...fraction,
    ...(second.noun === undefined ? {} : { noun: second.noun }),
    ...(second.per ? { per: second.per } : {}),
    ...(second.unsure === undefined ? {} : { unsure: second.unsure }),
  }
}
