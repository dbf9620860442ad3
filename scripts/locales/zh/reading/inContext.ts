import type { Unit } from '../../../quantities/quantity.ts'
import { once } from '../../reading/once.ts'
import { moneyNames, sharedNames } from './currencies.ts'
import { around, type Sentence } from './sentence.ts'

/** What the words around 度 say that it measures: a row each. */
const degrees: readonly (readonly [Unit, RegExp])[] = [
  [
    'kilowatt-hour',
    /用电|电量|发电|度电|电价|耗电|电耗|节电|省电|电费|供电|电力|充电|售电|蓄电|储能|电池的?(?:总|可用)?容量|电表/,
  ],
  [
    'celsius',
    /温差|气温|温度|高温|低温|零下|摄氏|体温|室温|水温|升温|降温|发烧|高烧|发热|烧到|寒流|冷空气|℃|暖|恒温|油温|地温|冷藏|冷冻|加热|烘烤|烤箱|酷热|偏高|偏低|平均温|暴跌至零/,
  ],
  ['degree', /角度|倾斜|旋转|北纬|南纬|东经|西经|坡度|转了|仰角|弯|环绕|视角|纬|经度|夹角/],
]

/**
 * What 度 at a place measures; undefined where nothing near it says so. The words of its own clause before it go before
 * others, and of these the nearest: 室温低7度，省下电费 tells of warmth.
 */
export function degreeUnit(text: string, place: number): Unit | undefined {
  const near = around(text, place, 30, 20)
  const own = around(text, place, 30, 0).replace(/^.*[，。；：、,;]/su, '')
  const ofOwn = degrees
    .map(([unit, pattern]) => ({
      unit,
      at: own.search(new RegExp(`(?:${pattern.source})(?!.*(?:${pattern.source}))`, 's')),
    }))
    .filter(({ at }) => at >= 0)
  // Of several the nearest: 充电时温度升到45度.
  const [nearest] = ofOwn.sort((one, other) => other.at - one.at)
  if (nearest) return nearest.unit
  return degrees.find(([, pattern]) => pattern.test(near))?.[0]
}

/** 桶 of oil are barrels, others are counted. */
export function isBarrel(text: string, place: number): boolean {
  return /原油|石油|油价|产油|布伦特|欧佩克|西德州|油田|减产|增产|OPEC|日产|油/.test(around(text, place, 30, 12))
}

/** Currencies whose unit is called 元 too, where the sentence names them before it. */
const named: readonly (readonly [Unit, RegExp])[] = [
  ['TWD', /新?台币/g],
  ['HKD', /港币|港元/g],
  ['MOP', /澳门币|葡币|澳门元/g],
  ['SGD', /新币|坡币|新加坡币/g],
  ['CNY', /人民币/g],
  ['USD', /美金/g],
  ['JPY', /日币/g],
  ['KRW', /韩币/g],
  ['AUD', /澳币/g],
  ['CAD', /加币/g],
]

/** The countries whose money shares a name, from the full names: 瑞典克朗 is the 克朗 of 瑞典. */
const countries = once(
  (): ReadonlyMap<string, readonly (readonly [string, Unit])[]> =>
    new Map(
      sharedNames.map((shared) => [
        shared,
        moneyNames()
          .filter(([name]) => name.endsWith(shared) && name.length >= shared.length + 2)
          .map(([name, { unit }]) => [name.slice(0, -shared.length), unit] as const),
      ]),
    ),
)

/** The money that a shared name means where the sentence names one country of it before `place`. */
export function moneyOfCountry(text: string, place: number, name: string): Unit | undefined {
  const near = around(text, place, 40, 0)
  const found = new Set(
    (countries().get(name) ?? []).filter(([country]) => near.includes(country)).map(([, unit]) => unit),
  )
  return found.size === 1 ? [...found][0] : undefined
}

/** A bare $ is the dollar of the United States, or that which the sentence has named before it. */
export function dollarOf(sentence: Sentence, place: number): Unit {
  const unit = yuanOf(sentence, place)
  return ['TWD', 'HKD', 'MOP', 'SGD', 'AUD', 'CAD'].includes(unit) ? unit : 'USD'
}

/** The currency that a bare 元 at `place` means: that which the sentence has named last before it, or the yuan. */
export function yuanOf(sentence: Sentence, place: number): Unit {
  return moneyNamedBefore(sentence, place) ?? 'CNY'
}

/** The currency called 元 that the sentence has named last before `place`, if it has named one. */
export function moneyNamedBefore({ text }: Sentence, place: number): Unit | undefined {
  const near = around(text, place, 60, 0)
  if (!near.includes('币') && !/港元|澳门元|美金/.test(near)) return undefined
  let last = -1
  let found: Unit | undefined
  for (const [unit, pattern] of named) {
    for (const match of near.matchAll(pattern)) if (match.index > last) [last, found] = [match.index, unit]
  }
  return found
}
