import type { Per } from '../../../quantities/quantity.ts'
import { fractionOf, toPercent } from '../../../quantities/fraction.ts'
import { withPer } from '../../reading/composed.ts'
import { readAmount } from './amount.ts'
import type { Amount } from './finished.ts'
import { readNumeral } from './numeral.ts'
import { readHalf } from './partNumerals.ts'
import type { Sentence } from './sentence.ts'
import { unitAlone } from './perUnits.ts'
import { readSpan } from './spans.ts'
import { beginsUnit } from './unitRows.ts'

/** What 每 says that the next amount is for, and where that amount begins. */
export interface RateRead {
  per: Per
  start: number
  /** Where the words of the rate end. */
  end: number
  /** Where the amount begins that it belongs to. */
  head: number
  /** In 每五人有一人, the amount is a part of the number that 每 names. */
  isPart: boolean
  /** Another 每 stands before it in the clause: what follows is for both. */
  isOfTwo?: boolean
}

/** How far the amount may stand behind the words of its rate: 每千名活產嬰兒死亡4.1人. */
const reach = 12

/** 三年前, 2021年: says when, and is what no rate is of. */
function isTime(text: string, head: number, { unit, end }: Amount): boolean {
  const isDuration = /^(?:century|decade|year|month|week|day|hour|minute|second)$/.test(unit)
  return (
    (isDuration && /^(?:前|后|内|间|来|之前|之后|以前|以后|以来|多前)/.test(text.slice(end, end + 2)))
    || readSpan(text, head) !== undefined
  )
}

/** What stands between the two ends of a change, whose rate is the same: 每班由800元调高到1200元. */
const toLevel =
  /^[^，。；：！？、,;:!?\n\d每]{0,5}(?:到|至|为|成)了?(?:(?:去年|今年|前年|上年|次年|目前|现在|如今)的?)?(?:约|近|逾|超过|大约|不足|不到|仅|只|只有|最多|至少)?$/

/** The rate of the amount before, where this one is the level that it changed to. */
export function carriedRate(text: string, place: number, unit: string, before: Carried | undefined): Per | undefined {
  return before?.unit === unit && toLevel.test(text.slice(before.end, place)) ? before.per : undefined
}

/** An amount that had a rate, as long as the next may share it. */
export interface Carried {
  per: Per
  /** The unit of the amount by itself. */
  unit: string
  end: number
}

/** Reads `每` at `place` with what it is for, where an amount follows: 每10万人12.5例, 每小时350公里. */
export function readRate(sentence: Sentence, place: number): RateRead | undefined {
  const { text } = sentence
  const isUnit = beginsUnit(sentence)
  // 每千瓦时 is for one kilowatt-hour, not for a thousand of something.
  const numeral = isUnit(text, place + 1, place + 1)
    ? undefined
    : (readNumeral(text, place + 1, isUnit) ?? readHalf(sentence, place + 1))
  const at = numeral?.end ?? place + 1
  const unit = unitAlone(sentence, text.charAt(at) === ' ' ? at + 1 : at) ?? shortNoun(sentence, at)
  if (!unit) return undefined
  const per: Per = {
    value: numeral?.value ?? 1,
    unit: unit.unit,
    ...(unit.noun === undefined ? {} : { noun: unit.noun }),
  }
  for (let head = unit.end; head <= unit.end + reach && head < text.length; head++) {
    const character = text.charAt(head)
    if (/[，。；：！？、,;:!?\n每]/.test(character)) return undefined
    if (
      !/[\d.¥$€£一二三四五六七八九十百千两负半-]|[A-Z]/.test(character)
      && !/[新港台美人欧日韩英澳加泰马越]/.test(character)
    )
      continue
    const amount = readAmount(sentence, head)
    if (!amount || amount.kind === 'word' || (amount.kind === 'none' && amount.numeral?.isBare)) continue
    if (isTime(text, head, amount)) {
      head = amount.end - 1
      continue
    }
    const between = text.slice(unit.end, head)
    // 每天读书的学生有28%: for how long each is said of those that it is a share of.
    if (amount.unit === 'percent' && /的[^，的]{1,6}[有占达为是]/.test(between)) return undefined
    const isPart =
      (/^(?:[^，。]{0,4}(?:中|里|内|就|便|即))?(?:约|至少|仅|只)?有$/.test(between)
        || (/^[^，。]{1,4}(?:约|至少|仅|只)?(?<![拥持设])有$/.test(between)
          && amount.noun === per.noun
          && (/^[名位]$/.test(amount.noun ?? '') || saysOf.test(text.slice(amount.end, amount.end + 1)))))
      && isPartOf(amount, per)
    const isOfMany = per.unit === 'count' && per.value > 1
    return amount.value === 1 && amount.numeral?.script === 'chinese' && !isPart && !isOfMany && amount.unit === 'count'
      ? undefined
      : { per, start: place, end: unit.end, head, isPart }
  }
  return undefined
}

const manyOf = /^[^，。；：、\d]{0,6}?(?:当?[中里]面?(就|便)?|(就|便))有/
const people = /[人者员生民户子童女男亲客]$|家庭$|患$/

/**
 * 三个孩子里就有一个, 十个病人中有九个: a part of as many, said of all. Without 就 a group of that number may be meant,
 * unless ten or a hundred people stand for the rest: 十个项目中有六个.
 */
export function readPartOf(sentence: Sentence, many: Amount): Amount | undefined {
  const { text } = sentence
  if (many.kind !== 'classifier' || many.bound !== 'exactly' || !/^[个名位人户家杯]$/.test(text.charAt(many.end - 1)))
    return undefined
  const [words, inside, plain] = manyOf.exec(text.slice(many.end, many.end + 12)) ?? []
  if (words === undefined) return undefined
  const isOfTens = /^10+$/.test(String(many.value)) && text.charAt(many.end - 1) === '个'
  if (inside === undefined && plain === undefined && !(isOfTens && people.test(words.replace(/当?[中里]面?有$/, ''))))
    return undefined
  const amount = readAmount(sentence, many.end + words.length)
  const per: Per = { value: many.value, unit: 'count', noun: many.noun }
  return amount && isPartOf(amount, per) ? { ...rated(amount, { per, isPart: true }), start: many.start } : undefined
}

/** 每七个家庭有一个没有电视: what follows is said of the one, and is nothing that the seven have. */
const saysOf = /^$|[，。、；是在没不无未曾已正被因患会能可]/

function isPartOf(amount: Amount, per: Per): boolean {
  return (
    amount.unit === 'count'
    && per.unit === 'count'
    && amount.noun !== undefined
    && [amount.noun, '个', '個', '名', '位', '人'].includes(per.noun ?? '')
    && amount.value < per.value
    && Number.isInteger(amount.value)
  )
}

/** 每股, 每坪: one character before the number may be a noun that no row has. */
function shortNoun(sentence: Sentence, place: number): { unit: string; noun: string; end: number } | undefined {
  const match = /^([\u4e00-\u9fff])(?<![存花买卖投捐借租赚缴交付充满增减升降涨跌购])(?=[\d¥$€£])/.exec(
    sentence.text.slice(place, place + 2),
  )
  return match ? { unit: 'count', noun: sentence.original.charAt(place), end: place + 1 } : undefined
}

/** An amount with what it is for. Shares, ranks and multiples have no rate. */
export function rated(amount: Amount, { per, isPart }: Pick<RateRead, 'per' | 'isPart'>): Amount {
  if (isPart) {
    const fraction = fractionOf(amount.value, per.value)
    return {
      ...amount,
      unit: 'percent',
      value: toPercent(fraction),
      fraction,
      form: 'in',
      noun: undefined,
      kind: 'share',
    }
  }
  if (amount.per || !['money', 'measure', 'classifier', 'noun', 'declared', 'none'].includes(amount.kind)) return amount
  return { ...amount, ...withPer(amount.unit, per) }
}

/** 人均可支配收入39218元: for each person. */
export function perHead(text: string, amount: Amount, floor: number): Per | undefined {
  if (!['money', 'measure'].includes(amount.kind) || /^(?:year|month|day|hour|minute|second)$/.test(amount.unit))
    return undefined
  const before = text.slice(Math.max(floor, amount.start - 16), amount.start)
  const often =
    /(?<![\d零一二三四五六七八九十百上下本当个每几数])([月日年])[领付缴入](?:约|近|逾|仅|只|达|到|了)*$/.exec(
      before,
    )?.[1]
  if (often !== undefined && amount.kind === 'money')
    return { value: 1, unit: often === '月' ? 'month' : often === '日' ? 'day' : 'year' }
  return /人均[^，。；、,;\d]{0,14}$/.test(before) ? { value: 1, unit: 'count', noun: '人' } : undefined
}

/** 时速350公里: a kilometer here is one in an hour. */
export function speedUnit(text: string, amount: Amount): string {
  const isLength = amount.unit === 'kilometer' || amount.unit === 'mile'
  return isLength
    && /(?:时速|航速|车速)[^，。；、,;\d]{0,6}$/.test(text.slice(Math.max(0, amount.start - 9), amount.start))
    ? `${amount.unit}-per-hour`
    : amount.unit
}
