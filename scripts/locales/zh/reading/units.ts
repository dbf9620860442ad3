import type { Bound, Per, Unit } from '../../../quantities/quantity.ts'
import { composed, withPer } from '../../reading/composed.ts'
import { readSymbol, symbolAt } from '../../reading/measureSymbols.ts'
import { readMoneyBehind } from '../../reading/moneySymbols.ts'
import { nameFinder } from '../../reading/names.ts'
import { rounded } from '../../reading/digits.ts'
import { countedNames, type CountedRow } from './counted.ts'
import { moneyNames, sharedNames, type MoneyRow } from './currencies.ts'
import { degreeUnit, isBarrel, moneyOfCountry, yuanOf } from './inContext.ts'
import { measureNames, type MeasureRow } from './measures.ts'
import type { Numeral } from './numeral.ts'
import { readNumeral } from './numeral.ts'
import type { Sentence } from './sentence.ts'

type Row = ({ kind: 'money' } & MoneyRow) | ({ kind: 'measure' } & MeasureRow) | CountedRow | { kind: 'tenth' | 'multiple' | 'shared' | 'dozen' | 'fold' }

/** A unit behind a numeral, and the value that the two make. */
export interface UnitRead {
  kind: Row['kind'] | 'declared'
  unit: Unit
  value: number
  end: number
  noun?: string
  per?: Per
  bound?: Bound
  unsure?: string
}

const own: [string, Row][] = [
  ['成', { kind: 'tenth' }], ['倍', { kind: 'multiple' }], ['打', { kind: 'dozen' }],
  ...sharedNames.map((name): [string, Row] => [name, { kind: 'shared' }]),
]

const findUnit = nameFinder<Row>([
  ...own,
  ...measureNames().map(([name, row]): [string, Row] => [name, { kind: 'measure', ...row }]),
  ...moneyNames().map(([name, row]): [string, Row] => [name, { kind: 'money', ...row }]),
  ...countedNames(),
])

/** Measures whose first character is a scale too: the 千瓦 of 5万千瓦. */
const findScaled = nameFinder<true>([...measureNames().filter(([name]) => /^[十百千万亿兆仟]/.test(name) && name.length > 1).map(([name]) => [name, true] as const)])

/** Whether a unit, and no scale, begins at a place inside a numeral. 三千米 is 3000 meters, 3千米 and 30千米 are kilometers. */
export function beginsUnit({ text, script }: Sentence): (text: string, place: number, start: number) => boolean {
  return (_, place, start) => {
    const found = findScaled(text, place)
    if (found) return !(text.startsWith('千米', place) && found.end === place + 2 && /[一二三四五六七八九两]/.test(text.charAt(place - 1)) && !text.slice(start, place).includes('点'))
    return script === 'Hans' && text.charAt(place) === '兆' && !/^$|[元圆美日韩港欧英人亿万零一二三四五六七八九两\d，。]/.test(text.charAt(place + 1))
  }
}

/** Reads the unit right behind a numeral, or what it counts; undefined where neither is known. */
export function readUnit(sentence: Sentence, numeral: Numeral): UnitRead | undefined {
  const { text } = sentence
  const at = skipSpaces(text, numeral.end)
  const declared = sentence.findDeclared?.(text, at)
  const found = findUnit(text, at)
  if (declared && (!found || declared.end >= found.end) && !/^[A-Za-z]{2}$/.test(text.slice(declared.end - 1, declared.end + 1))) {
    return withRest(sentence, { kind: 'declared', unit: declared.row, value: numeral.value, end: declared.end })
  }
  if (!found) return readSymbolic(text, numeral)
  return readRow(sentence, numeral, found.row, at, found.end)
}

/** A space stands before a unit; two only in careless typing. */
function skipSpaces(text: string, place: number): number {
  if (text.charAt(place) !== ' ') return place
  return text.charAt(place + 1) === ' ' ? (text.slice(place, place + 5).trim() === '' ? place : place + (/^ {1,4}/.exec(text.slice(place, place + 4))?.[0].length ?? 0)) : place + 1
}

function readSymbolic(text: string, numeral: Numeral): UnitRead | undefined {
  const symbol = readSymbol(text, numeral.end)
  if (symbol) return { kind: 'measure', unit: symbol.unit, value: numeral.value, end: symbol.end }
  const money = readMoneyBehind(text, numeral.end)
  return money && { kind: 'money', unit: money.unit, value: numeral.value, end: money.end }
}

function readRow(sentence: Sentence, numeral: Numeral, row: Row, at: number, end: number): UnitRead | undefined {
  const { text } = sentence
  const { value } = numeral
  switch (row.kind) {
    case 'word': return { kind: 'word', unit: 'count', value, end: at }
    case 'tenth': return tenths(text, numeral, end)
    case 'multiple': return more(text, { kind: 'multiple', unit: 'multiple', value, end })
    case 'dozen': return /^$|[\s，。、；,.）)]|[^造击败破响折工卡车球牌印电架仗开扫算字胜赢的了算断动包]/.test(text.charAt(end)) ? { kind: 'dozen', unit: 'count', value: value * 12, end } : undefined
    case 'shared': return sharedMoney(sentence, value, at, end)
    case 'money': return readMoney(sentence, numeral, row, at, end)
    case 'measure': return readMeasure(sentence, numeral, row, end)
    default: return readCounted(sentence, numeral, row, at, end)
  }
}

/** 卢比 alone is the money of the one country that the sentence names before it, if it names one. */
function sharedMoney(sentence: Sentence, value: number, at: number, end: number): UnitRead {
  const unit = moneyOfCountry(sentence.text, at, sentence.text.slice(at, end))
  if (unit !== undefined) return withRest(sentence, { kind: 'money', unit, value, end })
  const noun = sentence.original.slice(at, end)
  return { kind: 'money', unit: 'count', noun, value, end, unsure: `${noun} is the money of more than one country` }
}

/** 七成, 六成三, 三成半: the digit behind is a hundredth. */
function tenths(text: string, numeral: Numeral, end: number): UnitRead | undefined {
  if (numeral.value > 10 || numeral.value < 0) return undefined
  const rest = /^ ?([一二三四五六七八九1-9])(?![十百千万亿\d个名家种项年月日])|^半(?![年天月日夜])/.exec(text.slice(end, end + 4))
  const extra = !rest ? 0 : rest[1] === undefined ? 0.5 : digitOf(rest[1]) / 10
  return more(text, { kind: 'tenth', unit: 'percent', value: rounded((numeral.value + extra) * 10), end: end + (rest?.[0].length ?? 0) })
}

function digitOf(character: string): number {
  return /\d/.test(character) ? Number(character) : '一二三四五六七八九'.indexOf(character) + 1
}

/** 两倍多, 三年余: more than it says. */
function more(text: string, read: UnitRead): UnitRead {
  return /^[多余](?![次种个样元方位层数家项名人])/.test(text.slice(read.end, read.end + 2)) ? { ...read, end: read.end + 1, bound: 'over' } : read
}

const smaller: Readonly<Record<string, number>> = { 角: 0.1, 毛: 0.1, 分: 0.01, 美分: 0.01, 仙: 0.01, 便士: 0.01, 欧分: 0.01, 日本钱: 0.01, 日本銭: 0.01 }
const smallerName = /^(?:美分|便士|欧分|日本[钱銭]|[角毛分仙])钱?/

function readMoney(sentence: Sentence, numeral: Numeral, row: MoneyRow, at: number, end: number): UnitRead | undefined {
  const { text, original } = sentence
  const name = text.slice(at, end)
  if (/^[角毛]$/.test(name) && numeral.script === 'chinese' && !/[价涨降调付花收卖贵宜罚补减]$/.test(text.slice(numeral.start - 1, numeral.start))) return undefined
  if (/^[角毛]$/.test(name) && !/^$|[\s，。、；：！？,.;)）」”]/.test(text.charAt(end))) return /^毛$/.test(name) ? { kind: 'classifier', unit: 'count', noun: original.slice(at, end), value: numeral.value, end } : undefined
  let value = rounded(numeral.value * row.factor)
  let last = end
  if (row.factor === 1 || name === '角' || name === '毛') {
    for (let part = moneyPart(sentence, last); part; part = moneyPart(sentence, last)) {
      value = rounded(value + part.value)
      last = part.end
    }
  }
  const unit = /^[元圆](?!.)/.test(name) ? yuanOf(sentence, at) : row.unit
  return withRest(sentence, more(text, { kind: 'money', unit, value, end: last }))
}

/** The 三毛 of 五元三毛, the 5 of 3块5. */
function moneyPart(sentence: Sentence, place: number): { value: number, end: number } | undefined {
  const { text } = sentence
  const from = text.charAt(place) === '又' || text.charAt(place) === '零' ? place + 1 : place
  const numeral = /[\d一二三四五六七八九两]/.test(text.charAt(from)) ? readNumeral(text, from, beginsUnit(sentence)) : undefined
  if (!numeral || numeral.value >= 100 || !Number.isInteger(numeral.value)) return undefined
  const name = smallerName.exec(text.slice(numeral.end, numeral.end + 4))
  if (!name || /^分(?:之|钟|成|别|期)/.test(text.slice(numeral.end, numeral.end + 2))) return undefined
  return { value: numeral.value * (smaller[name[0].replace(/钱$/, '')] ?? smaller[name[0]] ?? 0), end: numeral.end + name[0].length }
}

function readMeasure(sentence: Sentence, numeral: Numeral, row: MeasureRow, end: number): UnitRead | undefined {
  const { text } = sentence
  let value = rounded(numeral.value * row.factor)
  const rest = /^半(?![年天月日夜个时数径导价])/.exec(text.slice(end, end + 2))
  const decimals = row.unit === 'meter' || row.unit === 'second' ? measureDecimals(text, numeral, end) : undefined
  if (decimals) value = rounded(numeral.value + decimals.value)
  else if (rest) value = rounded(value + 0.5 * row.factor)
  const last = decimals?.end ?? end + (rest ? 1 : 0)
  return withRest(sentence, more(text, { kind: 'measure', unit: row.unit, value, end: last }))
}

/** The 58 of 9秒58 and the 75 of 1米75: decimals, where no unit follows them. */
function measureDecimals(text: string, numeral: Numeral, end: number): { value: number, end: number } | undefined {
  if (!Number.isInteger(numeral.value) || numeral.value > 99) return undefined
  const match = /^(?:(\d{1,3})(?![\d.,%万亿千百十米个名人年月日号点分秒只场])|([一二三四五六七八九]{1,2})(?=$|[，。、；,.)）的]))/.exec(text.slice(end, end + 5))
  if (!match) return undefined
  const digits = match[1] ?? [...match[2] ?? ''].map(digitOf).join('')
  return { value: Number(`0.${digits}`), end: end + match[0].length }
}

function readCounted(sentence: Sentence, numeral: Numeral, row: CountedRow | { kind: string }, at: number, end: number): UnitRead | undefined {
  const { text, original } = sentence
  const { value } = numeral
  const name = text.slice(at, end)
  const noun = original.slice(at, end)
  const kind = row.kind === 'noun' ? 'noun' : 'classifier'
  if (name === '度') {
    const unit = degreeUnit(text, at)
    return withRest(sentence, { kind: 'measure', unit: unit ?? 'degree', value, end, ...(unit ? {} : { unsure: 'nothing beside it says whether 度 is of temperature, of an angle or of electricity' }) })
  }
  if (name === '块' && (value !== 1 || text.charAt(end) === '钱' || numeral.script === 'arabic') && /^$|[钱的和与及又半多，。、；：！？,.;）)\s]|\d|[一二三四五六七八九两]/.test(text.charAt(end))) return readYuan(sentence, numeral, end)
  if (name === '级' && numeral.scale >= 1e4) return undefined
  if (name === '桶' && isBarrel(text, at)) return withRest(sentence, { kind: 'measure', unit: 'barrel', value, end })
  if (name === '节' && /航速|风速|时速|船速/.test(text.slice(Math.max(0, numeral.start - 8), numeral.start))) return { kind: 'measure', unit: 'knot', value, end }
  if (name === '分' && /[时]/.test(text.charAt(numeral.start - 1))) return { kind: 'measure', unit: 'minute', value, end: text.charAt(end) === '钟' ? end + 1 : end }
  if (name === '分' && /^\d{1,2}秒|^[零一二三四五六七八九十]{1,3}秒/.test(text.slice(end, end + 4))) return { kind: 'measure', unit: 'minute', value, end }
  if (name === '周' && !numeral.isVague) return withRest(sentence, { kind: 'measure', unit: 'week', value, end })
  const timed = name === '个' ? geMeasure(sentence, numeral, end) : undefined
  if (timed) return timed
  if (name === '里' || name === '点') return name === '点' && isIndex(numeral, text, end) ? { kind, unit: 'count', noun, value, end } : undefined
  return withRest(sentence, { kind, unit: 'count', noun, value, end: halfEnd(text, end), ...(halfEnd(text, end) > end ? { value: rounded(value + 0.5) } : {}) })
}

function halfEnd(text: string, end: number): number {
  return text.charAt(end) === '半' && text.charAt(end - 1) === '斤' ? end + 1 : end
}

function readYuan(sentence: Sentence, numeral: Numeral, end: number): UnitRead {
  const { text } = sentence
  const tail = /^(?:(\d{1,2})(?![\d.万亿千百十个名人只])|([一二三四五六七八九])(?=$|[，。、；,.)）的]))/.exec(text.slice(end, end + 4))
  const part = moneyPart(sentence, end)
  const half = text.charAt(end) === '半'
  const value = part ? numeral.value + part.value : tail ? numeral.value + Number(`0.${tail[1] ?? digitOf(tail[2] ?? '')}`) : numeral.value + (half ? 0.5 : 0)
  const last = part?.end ?? end + (tail?.[0].length ?? (half || text.charAt(end) === '钱' ? 1 : 0))
  return withRest(sentence, more(text, { kind: 'money', unit: 'CNY', value: rounded(value), end: last }))
}

/** 两个半月, 三个多小时, 一个半世纪: the half or the more stands inside the unit. */
function geMeasure(sentence: Sentence, numeral: Numeral, end: number): UnitRead | undefined {
  const match = /^(半|多|余) ?(月|小时|钟头|星期|礼拜|世纪|季度|百分点|工作日)/.exec(sentence.text.slice(end, end + 5))
  const unit = match?.[2] === undefined ? undefined : geUnits[match[2]]
  if (!match || !unit) return undefined
  const value = match[1] === '半' ? rounded(numeral.value + 0.5) : numeral.value
  return { kind: 'measure', unit, value, end: end + match[0].length, ...(match[1] === '半' ? {} : { bound: 'over' }) }
}

const geUnits: Readonly<Record<string, Unit>> = { 月: 'month', 小时: 'hour', 钟头: 'hour', 星期: 'week', 礼拜: 'week', 世纪: 'century', 季度: 'quarter', 百分点: 'percentage-point' }

/** 3261.56点 of an index; a small whole number is a time of the day. */
function isIndex(numeral: Numeral, text: string, end: number): boolean {
  return (numeral.value > 24 || !Number.isInteger(numeral.value)) && !/[钟半整]/.test(text.charAt(end))
}

/** What goes on behind a unit: 元/千瓦时, 微克每立方米, 人/平方公里. */
function withRest(sentence: Sentence, read: UnitRead): UnitRead {
  const { text, original } = sentence
  const mark = text.charAt(read.end)
  if (mark !== '/' && mark !== '每') return read
  const at = read.end + 1
  const symbol = symbolAt(text, at)
  const found = symbol ? undefined : findUnit(text, at)
  const row = found?.row
  if (!symbol && (!found || !row || !('kind' in row))) return read
  const unit = symbol?.unit ?? (row?.kind === 'measure' ? row.unit : undefined) ?? hourOf(text, at)
  const end = symbol?.end ?? found?.end ?? at
  if (unit === undefined && (mark === '每' || row?.kind === 'word')) return read
  if (mark === '每' && (unit === undefined || !composed(read.unit, unit))) return read
  const per: Per = unit === undefined ? { value: 1, unit: 'count', noun: original.slice(at, end) } : { value: 1, unit }
  return { ...read, ...withPer(read.unit, per), end }
}

function hourOf(text: string, at: number): Unit | undefined {
  return text.startsWith('时', at) ? 'hour' : text.startsWith('分', at) ? 'minute' : text.startsWith('度', at) ? 'kilowatt-hour' : text.startsWith('周', at) ? 'week' : undefined
}

/** The unit that begins at a place without a number before it, as behind 每: 每千瓦时, 每名. */
export function unitAlone(sentence: Sentence, place: number): { unit: Unit, noun?: string, end: number } | undefined {
  const { text, original } = sentence
  const declared = sentence.findDeclared?.(text, place)
  if (declared) return { unit: declared.row, end: declared.end }
  if (text.startsWith('度电', place)) return { unit: 'kilowatt-hour', end: place + 2 }
  const bare = /^(?:月|周|季(?!度)|晚|夜)/.exec(text.slice(place, place + 2))
  if (bare) return { unit: bareSpans[bare[0]] ?? 'day', end: place + 1 }
  const found = findUnit(text, place)
  if (!found) return undefined
  if (found.row.kind === 'measure') return { unit: found.row.unit, end: found.end }
  if (found.row.kind === 'money') return { unit: found.row.unit, end: found.end }
  if (found.row.kind === 'classifier' || found.row.kind === 'noun') {
    const name = text.slice(place, found.end)
    if (name === '桶') return { unit: 'barrel', end: found.end }
    return name === '度' ? { unit: degreeUnit(text, place) ?? 'kilowatt-hour', end: found.end } : { unit: 'count', noun: original.slice(place, found.end), end: found.end }
  }
  return undefined
}

const bareSpans: Readonly<Record<string, Unit>> = { 月: 'month', 周: 'week', 季: 'quarter', 晚: 'night', 夜: 'night' }
