import { fractionOf, toPercent } from '../../../quantities/fraction.ts'
import type { Bound, Quantity } from '../../../quantities/quantity.ts'
import { rounded, vulgarFractions } from '../../reading/digits.ts'
import { moneySigns, readMoneyBefore } from '../../reading/moneySymbols.ts'
import { nameFinder } from '../../reading/names.ts'
import { boundBehind } from './bounds.ts'
import { leadingMoneyNames } from './currencies.ts'
import { dollarOf } from './inContext.ts'
import { unitBefore } from './measures.ts'
import { readNumeral, type Numeral } from './numeral.ts'
import { numeralCharacters } from './numeralCharacters.ts'
import type { Sentence } from './sentence.ts'
import { readParts, readShareWord, readSlash, shareWordInitials, type ShareRead } from './shares.ts'
import { beginsUnit, readUnit, type UnitRead } from './units.ts'

/** A number with its unit, read at a place; `start` includes its sign and a currency before it. */
export interface Amount extends Omit<Quantity, 'value' | 'bound'> {
  value: number
  bound: Bound
  start: number
  end: number
  kind: UnitRead['kind'] | 'share' | 'none'
  /** A numeral is read without a unit, which it may share with what follows: 3至5亿元. */
  numeral?: Numeral
  sign: 1 | -1
  unsure?: string
}

const findLeadingMoney = nameFinder(leadingMoneyNames())

/** Characters that a currency's name can begin with, so that few places are looked at. */
const moneyInitials = new Set(leadingMoneyNames().map(([name]) => name.charAt(0)))

const numeralInitials = new Set([...numeralCharacters, ...vulgarFractions, ...'0123456789.半'])
const shareInitials = new Set([...numeralInitials, ...shareWordInitials])
const signInitials = new Set('零负正-+')
const ledInitials = new Set([...moneyInitials, ...moneySigns, ...'摄华', ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'])

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
  const read = (ledInitials.has(first) ? readLed(sentence, at) : undefined)
    ?? (shareInitials.has(first) ? readShare(sentence, at) : undefined)
    ?? (numeralInitials.has(first) ? readNumbered(sentence, at) : undefined)
  if (!read) return undefined
  if (!sign) return { ...read, start: Math.min(read.start, place) }
  if (sign.sign === -1 && read.kind === 'word') return undefined
  const value = sign.sign === -1 ? -read.value : read.value
  const fraction = read.fraction && sign.sign === -1 ? { fraction: fractionOf(-read.fraction.numerator, read.fraction.denominator) } : {}
  const unit = sign.isFrost && (read.unit === 'degree' || read.kind === 'none') ? { unit: 'celsius', kind: 'measure' as const, unsure: undefined } : {}
  return { ...read, ...unit, ...fraction, value, sign: sign.sign, start: text.charAt(place) === '' ? read.start : place }
}

const signs: readonly (readonly [RegExp, 1 | -1])[] = [[/零下(?=[\d一二三四五六七八九十百摄])/y, -1], [/负(?=[\d.一二三四五六七八九十百千两零壹贰叁肆伍陆柒捌玖$€£¥])/y, -1], [/-{1,2}(?=[\d.$€£¥])/y, -1], [/\+(?=[\d.])|正(?=\d)/y, 1]]

/** A sign, and where the number begins. A dash between two words or numbers is none. */
function readSign(sentence: Sentence, place: number): { sign: 1 | -1, end: number, isFrost: boolean } | undefined {
  const { text } = sentence
  for (const [pattern, sign] of signs) {
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (!match) continue
    if (match[0].startsWith('-') && !isMinus(sentence, place)) return undefined
    if (match[0] === '+' && /[\dA-Za-z]/.test(text.charAt(place - 1))) return undefined
    return { sign: match[0] === '--' ? 1 : sign, end: place + match[0].length, isFrost: match[0] === '零下' }
  }
  return undefined
}

/**
 * A minus stands at the beginning, behind a mark, a space or a word. Behind a word it is one only where a unit follows
 * (同比-3.5%, 至-3.5亿元): 歼-20 and 东风-41 are names.
 */
function isMinus(sentence: Sentence, place: number): boolean {
  const { text } = sentence
  const before = text.charAt(place - 1)
  if (/^$|[\s(:,，。：（、"“「;；至到~—在为是达]/.test(before)) return true
  if (/[\dA-Za-z%‰)）\]}℃°]/.test(before)) return false
  const numeral = readNumeral(text, place + 1, beginsUnit(sentence))
  const unit = numeral && readUnit(sentence, numeral)
  if (!numeral) return false
  if (/[至到]/.test(text.charAt(numeral.end))) return true
  return unit !== undefined && ['money', 'measure', 'tenth', 'multiple', 'declared'].includes(unit.kind)
}

/** A currency or a scale of temperature before the number: NT$399, 港币八十五万元, 摄氏5.6度. */
function readLed(sentence: Sentence, place: number): Amount | undefined {
  const { text } = sentence
  const named = moneyInitials.has(text.charAt(place)) ? findLeadingMoney(text, place) : undefined
  const sign = named ? undefined : /[A-Za-z]/.test(text.charAt(place)) || moneySigns.includes(text.charAt(place)) ? readMoneyBefore(text, place) : undefined
  const money = named ? { unit: named.row, end: named.end } : sign && { unit: text.charAt(place) === '$' ? dollarOf(sentence, place) : sign.unit, end: sign.end }
  if (money) return readMoneyLed(sentence, place, money)
  const scale = unitBefore[text.slice(place, place + 2)]
  if (scale === undefined) return undefined
  const under = /^(?:零下|负|-)/.exec(text.slice(place + 2, place + 4))?.[0] ?? ''
  const numeral = readNumeral(text, place + 2 + under.length, beginsUnit(sentence))
  if (!numeral) return undefined
  const end = text.charAt(numeral.end) === '度' ? numeral.end + 1 : numeral.end
  return finished(text, { unit: scale, value: under ? -numeral.value : numeral.value, start: place, end, kind: 'measure', sign: under ? -1 : 1, bound: numeral.bound ?? 'exactly' })
}

function readMoneyLed(sentence: Sentence, place: number, money: { unit: string, end: number }): Amount | undefined {
  const { text } = sentence
  const gap = /^ {0,2}[$¥]?(?:-(?=\d))?/.exec(text.slice(money.end, money.end + 3))?.[0] ?? ''
  const at = money.end + gap.length
  const numeral = readNumeral(text, at, beginsUnit(sentence))
  if (!numeral || numeral.isVague || (numeral.isBare && numeral.script === 'chinese' && !/^ ?[元圆块]/.test(text.slice(numeral.end, numeral.end + 2)))) return undefined
  const list = listComma(sentence, numeral)
  // $20，300美圆 are two amounts: each has its own currency.
  if (list !== undefined && readUnit(sentence, numeral)?.kind === 'money') return { unit: money.unit, value: Number(text.slice(at, list)), start: place, end: list, kind: 'money', sign: 1, bound: 'exactly' }
  const scaled = withLetters(text, numeral, true)
  const suffix = readUnit(sentence, scaled)
  const takes = suffix?.kind === 'money'
  const sign = gap.endsWith('-') ? -1 : 1
  const value = sign * (takes ? suffix.value : scaled.value)
  return finished(text, {
    unit: money.unit, value, start: place, end: takes ? suffix.end : scaled.end, kind: 'money', sign, numeral: scaled,
    bound: suffix?.bound ?? scaled.bound ?? 'exactly', ...(takes && suffix.per ? { per: suffix.per } : {}),
  })
}

/** Where a full-width comma stands between half-width digits: it may set thousands apart, or part two numbers. */
export function listComma({ original }: Sentence, numeral: Numeral): number | undefined {
  if (!numeral.isGrouped) return undefined
  const at = original.slice(numeral.start, numeral.end).search(/(?<=[0-9])，(?=[0-9])/)
  return at < 0 ? undefined : numeral.start + at
}

const letters = /(?: ?(?:million|mn|m|M)| ?(?:billion|bn|b|B)| ?(?:trillion|tn|T)| ?[kK])(?![A-Za-z])/y
const letterScales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 }

/** English scales that Chinese texts borrow: US$4.5bn, 40k. */
export function withLetters(text: string, numeral: Numeral, isMoney: boolean): Numeral {
  // 4K and 5M name a screen and a line more often than they count.
  if (!isMoney && numeral.value < 10 && Number.isInteger(numeral.value)) return numeral
  letters.lastIndex = numeral.end
  const match = numeral.scale === 1 && numeral.script === 'arabic' ? letters.exec(text) : null
  const scale = letterScales[match?.[0].trim().charAt(0).toLowerCase() ?? '']
  if (!match || scale === undefined) return numeral
  return { ...numeral, value: rounded(numeral.value * scale), end: numeral.end + match[0].length, scale, plain: undefined }
}

function readShare(sentence: Sentence, place: number): Amount | undefined {
  const { text } = sentence
  const slash = /\d/.test(text.charAt(place)) ? readSlash(sentence, place) : undefined
  if (slash && 'mixed' in slash) {
    const numeral: Numeral = { value: rounded(slash.mixed), start: place, end: slash.end, script: 'arabic', isBare: false, isHeadless: false, scale: 1 }
    return withUnit(sentence, numeral)
  }
  const read: ShareRead | undefined = slash ?? (shareWordInitials.has(text.charAt(place)) ? readShareWord(sentence, place) : undefined) ?? (mayBeParts(text, place) ? readParts(sentence, place) : undefined)
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
  return part ? { ...numeral, value: rounded(numeral.value + part.value / 100), end: part.end, isBare: false, isHeadless: false, plain: undefined } : numeral
}

const vulgar = new RegExp(`[${vulgarFractions}]`)

function readNumbered(sentence: Sentence, place: number): Amount | undefined {
  const { text } = sentence
  const read = readNumeral(text, place, beginsUnit(sentence)) ?? readHalf(sentence, place)
  if (!read) return undefined
  if (read.isVague) return { unit: 'count', value: read.value, bound: 'about', start: place, end: read.end, kind: 'word', numeral: read, sign: 1 }
  return withUnit(sentence, readMixed(sentence, read))
}

/** 半年, 半个月, 半小时: a half before a unit of time or measure; 半百 is fifty. */
function readHalf({ text }: Sentence, place: number): Numeral | undefined {
  if (text.charAt(place) !== '半' || /[大多过一上下前后两年月天个时夜小]/.test(text.charAt(place - 1))) return undefined
  if (/^半百(?![万亿])/.test(text.slice(place, place + 3))) return { value: 50, start: place, end: place + 2, script: 'chinese', isBare: false, isHeadless: false, scale: 1 }
  const isMeasured = /^半(?:年(?!来|度)|个月|个小时|小时|个世纪|天(?!空|下)|公里|公斤|斤|米|吨|成|分钟|个百分点|磅|倍)/.test(text.slice(place, place + 5))
  return isMeasured ? { value: 0.5, start: place, end: place + 1, script: 'chinese', isBare: true, isHeadless: false, scale: 1 } : undefined
}

/** The numeral with the unit behind it, and with a bound that may stand between the two: 200+款, 20以上的家庭. */
function withUnit(sentence: Sentence, read: Numeral): Amount | undefined {
  const { text } = sentence
  const numeral = withLetters(text, read, false)
  if (vulgar.test(text.charAt(numeral.end - 1)) && numeral.fraction && !readUnit(sentence, numeral)) {
    return finished(text, { unit: 'percent', value: toPercent(numeral.fraction), start: numeral.start, end: numeral.end, kind: 'share', sign: 1, bound: 'exactly', fraction: numeral.fraction, form: 'fraction' })
  }
  const unit = readUnit(sentence, numeral)
  if (unit && unit.kind !== 'word') return fromUnit(text, numeral, unit)
  const inner = unit ? undefined : boundBehind(text, numeral.end)
  const later = inner && inner.word !== '级' ? readUnit(sentence, { ...numeral, end: inner.place }) : undefined
  if (inner && later && later.kind !== 'word') return { ...fromUnit(text, numeral, later), bound: inner.bound }
  return finished(text, { unit: 'count', value: numeral.value, start: numeral.start, end: numeral.end, kind: unit ? 'word' : 'none', numeral, sign: 1, bound: numeral.bound ?? 'exactly' })
}

function fromUnit(text: string, numeral: Numeral, { kind, unit, value, end, noun, per, bound, unsure }: UnitRead): Amount {
  const tenths = kind === 'tenth' ? { fraction: fractionOf(Math.round(value * 100), 10_000), form: 'tenths' as const } : {}
  return finished(text, {
    unit, value, start: numeral.start, end, kind, numeral, sign: 1, bound: bound ?? numeral.bound ?? 'exactly',
    ...tenths, ...(noun === undefined ? {} : { noun }), ...(per ? { per } : {}), ...(unsure === undefined ? {} : { unsure }),
  })
}

function finished(text: string, amount: Amount): Amount {
  const behind = boundBehind(text, amount.end)
  if (!behind) return amount
  return { ...amount, end: behind.place, bound: behind.bound }
}

/** The same numeral with the unit of another amount: the 3 of 3至5亿元. Undefined where it has a unit of its own. */
export function withUnitOf(first: Amount, second: Amount): Amount | undefined {
  if (first.kind !== 'none' || !first.numeral || !second.numeral) return undefined
  const scale = second.numeral.scale
  const shares = first.numeral.scale === 1 && scale > 1 && Math.abs(first.value) <= second.numeral.value / scale
  const factor = second.numeral.value === 0 ? 1 : Math.abs(second.value) / second.numeral.value
  const value = rounded(first.value * (shares ? scale : 1) * factor)
  const fraction = second.form === 'tenths' ? { fraction: fractionOf(Math.round(value * 100), 10_000), form: second.form } : {}
  return { ...first, value, unit: second.unit, kind: second.kind, ...fraction, ...(second.noun === undefined ? {} : { noun: second.noun }), ...(second.per ? { per: second.per } : {}), ...(second.unsure === undefined ? {} : { unsure: second.unsure }) }
}
