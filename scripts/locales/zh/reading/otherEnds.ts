import type { Reading } from '../../../quantities/quantity.ts'
import { mapBeside } from '../../reading/besideDates.ts'
import { rounded } from '../../reading/digits.ts'

const change = '[升增降减涨跌扩缩加提调收滑落攀窄长短改变延高低善化]'
const level = '(?:到|至|为|成(?!本|绩|交|效|员|品|果))'
const few = '[^，,。；;：:！？、\\d]'
const bound = '(?:了|约|近|逾|超|超过|不到|不足|仅|只|只有|大约)*'
/** Between what something changed from and what it came to: 升至, 减少到今年的; 从 or 由 stands before the first. */
const between = new RegExp(`^${few}{0,6}(?:${change}${few}{0,2})?${level}${few}{0,6}$`, 'u')
const isChange = new RegExp(`^${few}{0,6}${change}${few}{0,3}${level}${bound}$`, 'u')
const begins = /[从由自](?:[^，。；：！？、\d]|\d{4}年){0,12}$/
/** Between an amount and that which it is compared with: 较上年的, 去年同期为. */
const compared = new RegExp(
  `^${few}{0,6}[，,（(]?(?:高于|低于|多于|少于|较|比|相较于?|相比|对比|而|远高于|远低于)?`
    + `(?:(?:\\d{4}年|去年|上年|前年|上一年|前一年|上季度?|上个?月|上周|此前|之前|原来|同期|往年|一年前|十年前|以往|今年|上一?届|当年|过去|当时)`
    + `(?:同期|同月|全年|年底|末|底|初)*)+的?(?:为|是|只有|仅有?|有|仅为|还?只?是|约|平均)*$`,
  'u',
)
const scales: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
]
const alike = 20

/**
 * Gives the second end of a change or comparison the unit, noun and rate of the first, whichever has them: 从41升至63小时,
 * 由41小时增至63, 63小时，较上年的41有所增加.
 * @param text the sentence, folded
 */
export function withOtherEnds(text: string, readings: readonly Reading[]): Reading[] {
  if (!readings.some(isBare)) return [...readings]
  return mapBeside(readings, (one, first, next) => {
    if (!isBare(one) || one.unsure !== undefined) return one
    const giver =
      first && hasUnit(first) && isOtherEnd(text, first, one)
        ? first
        : next && hasUnit(next) && isLower(text, one, next)
          ? next
          : undefined
    return giver ? withUnitOf(text, one, giver) : one
  })
}

function isBare({ unit, noun, per, fraction }: Reading): boolean {
  return unit === 'count' && noun === undefined && !per && !fraction
}

function hasUnit({ unit, noun, per, change: extent }: Reading): boolean {
  return unit === 'count' ? noun !== undefined || per !== undefined : !/^(?:date|rank|multiple)$/.test(unit) && !extent
}

function isOtherEnd(text: string, first: Reading, one: Reading): boolean {
  const words = text.slice(first.end, one.start)
  return (
    words.length < 24 && (isChange.test(words) || compared.test(words) || (between.test(words) && isLed(text, first)))
  )
}

function isLower(text: string, one: Reading, next: Reading): boolean {
  const words = text.slice(one.end, next.start)
  return words.length < 20 && (isChange.test(words) || (between.test(words) && isLed(text, one)))
}

function isLed(text: string, { start }: Reading): boolean {
  return begins.test(text.slice(Math.max(0, start - 16), start))
}

function withUnitOf(text: string, one: Reading, { start, end, value, unit, noun, per }: Reading): Reading {
  const scale = scaleOf(text.slice(start, end))
  const [own, other] = [Math.abs(Number(one.value)), Math.abs(Number(value)) / scale]
  const isScaled = scale > 1 && own < 1000 && scaleOf(text.slice(one.start, one.end)) === 1
  const isAlike = own <= other * alike && other <= own * alike
  return {
    ...one,
    value: isScaled ? rounded(Number(one.value) * scale) : one.value,
    unit,
    ...(noun === undefined ? {} : { noun }),
    ...(per ? { per } : {}),
    ...(isScaled && !isAlike ? { unsure: 'the scale of the number beside it may be of this one too' } : {}),
  }
}

function scaleOf(written: string): number {
  return scales.find(([name]) => written.includes(name))?.[1] ?? 1
}
