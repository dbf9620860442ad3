import { toPercent, fractionOf } from '../../../quantities/fraction.ts'
import { vulgarFractions } from '../../reading/digits.ts'
import { moneySigns } from '../../reading/moneySymbols.ts'
import { once } from '../../reading/once.ts'
import { boundBehind } from './bounds.ts'
import { withSmallerPart } from './durations.ts'
import { finished, type Amount } from './finished.ts'
import { withLetters } from './letterScales.ts'
import { readLed, moneyInitials } from './moneyLed.ts'
import { unitBefore } from './measures.ts'
import { readNumeral, type Numeral } from './numeral.ts'
import { numeralCharacters } from './numeralCharacters.ts'
import { readHalf, readMixed } from './partNumerals.ts'
import type { Sentence } from './sentence.ts'
import { readShare } from './shareAmount.ts'
import { shareWordInitials } from './shares.ts'
import { readSign } from './signs.ts'
import { beginningsBeforeNumbers } from './unitNames.made.ts'
import { beginsUnit, type UnitRead } from './unitRows.ts'
import { readUnit } from './units.ts'

const numeralInitials = new Set([...numeralCharacters, ...vulgarFractions, ...'0123456789.半'])
const shareInitials = new Set([...numeralInitials, ...shareWordInitials])
const signInitials = new Set('零负正-+±')
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ledInitials = once(() => new Set([...moneyInitials(), ...moneySigns, ...'摄华', ...letters]))

/** Characters that an amount can begin with. */
export const amountInitials = once(
  (): ReadonlySet<string> => new Set([...ledInitials(), ...shareInitials, ...signInitials]),
)

/** What an amount can begin with: characters, and the names that lead one. */
export function amountBeginnings(): string[] {
  return [
    ...beginningsBeforeNumbers(),
    ...moneySigns,
    ...Object.keys(unitBefore),
    ...letters,
    ...shareInitials,
    ...signInitials,
  ]
}

/**
 * Reads the amount that begins at `place`: a sign, a currency before the number, the numeral, its unit or what it
 * counts, and what bounds it from behind.
 */
export function readAmount(sentence: Sentence, place: number): Amount | undefined {
  const { text } = sentence
  const sign = signInitials.has(text.charAt(place)) ? readSign(sentence, place) : undefined
  const at = sign?.end ?? place
  const first = text.charAt(at)
  const read =
    (ledInitials().has(first) ? readLed(sentence, at) : undefined)
    ?? (shareInitials.has(first) ? readShare(sentence, at) : undefined)
    ?? (numeralInitials.has(first) ? readNumbered(sentence, at) : undefined)
  if (!read) return undefined
  if (!sign) return { ...read, start: Math.min(read.start, place) }
  if (sign.sign === -1 && read.kind === 'word') return undefined
  const value = sign.sign === -1 ? -read.value : read.value
  const other = read.high !== undefined && sign.sign === -1 ? { value: -read.high, high: value } : {}
  const fraction =
    read.fraction && sign.sign === -1
      ? { fraction: fractionOf(-read.fraction.numerator, read.fraction.denominator) }
      : {}
  const unit =
    sign.isFrost && (read.unit === 'degree' || read.kind === 'none')
      ? { unit: 'celsius', kind: 'measure' as const, unsure: undefined }
      : {}
  return {
    ...read,
    ...unit,
    ...fraction,
    value,
    ...other,
    sign: sign.sign,
    start: text.charAt(place) === '' ? read.start : place,
  }
}

const vulgar = new RegExp(`[${vulgarFractions}]`)

function readNumbered(sentence: Sentence, place: number): Amount | undefined {
  const { text } = sentence
  const read = readNumeral(text, place, beginsUnit(sentence)) ?? readHalf(sentence, place)
  if (!read) return undefined
  if (read.isVague) return withBoth(sentence, read)
  const amount = withUnit(sentence, readMixed(sentence, read))
  return amount && withSmallerPart(text, amount, (at) => readNumbered(sentence, at))
}

/** 七八十人: both ends with the unit behind them. Without a unit, 三五 and 七八 more often are parts of a word. */
function withBoth(sentence: Sentence, read: Numeral): Amount {
  const none = { unit: 'count', value: read.value, start: read.start, end: read.end, numeral: read, sign: 1 } as const
  const amount = read.ends && !isPartOfDate(sentence.text, read.end) ? withUnit(sentence, read) : undefined
  if (!read.ends || !amount || amount.kind === 'none' || amount.kind === 'word')
    return { ...none, bound: 'about', kind: 'word' }
  return { ...amount, high: withUnit(sentence, { ...read, value: read.ends[1] })?.value }
}

/** 七八月份 and 六七十年代 name months and decades. */
function isPartOfDate(text: string, end: number): boolean {
  return /^(?:月|年代|季度|点|号|日)/.test(text.slice(end, end + 2))
}

/** The numeral with the unit behind it, and with a bound that may stand between the two: 200+款, 20以上的家庭. */
export function withUnit(sentence: Sentence, read: Numeral): Amount | undefined {
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
  const rate = perMany(text, numeral)
  if (rate) return rate
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

const many = /^ ?\/ ?(10万|十万|1000|10000|100000|[百千万])(?![\d.,])(人年|人口|人)?/
const sizes: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 十万: 1e5, '10万': 1e5 }

/** 14.3/10万: a rate without the name of what it counts. */
function perMany(text: string, numeral: Numeral): Amount | undefined {
  const match =
    text.charAt(numeral.end) === '/' || text.charAt(numeral.end + 1) === '/'
      ? many.exec(text.slice(numeral.end, numeral.end + 12))
      : null
  if (!match?.[1]) return undefined
  const [whole, size, noun] = match
  return finished(text, {
    unit: 'count',
    value: numeral.value,
    start: numeral.start,
    end: numeral.end + whole.length,
    kind: 'classifier',
    numeral,
    sign: 1,
    bound: numeral.bound ?? 'exactly',
    per: { value: sizes[size] ?? Number(size), unit: 'count', ...(noun === undefined ? {} : { noun }) },
  })
}

function fromUnit(
  text: string,
  numeral: Numeral,
  { kind, unit, value, end, noun, per, bound, unsure }: UnitRead,
): Amount {
  const tenths =
    kind === 'tenth' ? { fraction: fractionOf(Math.round(value * 100), 10_000), form: 'tenths' as const } : {}
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
