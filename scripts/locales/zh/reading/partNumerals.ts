import { rounded } from '../../reading/digits.ts'
import type { Numeral } from './numeral.ts'
import type { Sentence } from './sentence.ts'
import { readParts } from './shares.ts'

/** 一又二分之一: a whole and a part. */
export function readMixed(sentence: Sentence, numeral: Numeral): Numeral {
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

/** 半年, 半个月, 半小时: a half before a unit of time or measure; 半百 is fifty. */
export function readHalf({ text }: Sentence, place: number): Numeral | undefined {
  // 过半 is over a half, and 不超过半米 at most so much.
  const isBehindWord =
    /[大多过一上下前后两年月天个时夜小]$/.test(text.slice(0, place)) && !/(?:不超|超|不)过$/.test(text.slice(0, place))
  if (text.charAt(place) !== '半' || isBehindWord) return undefined
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
  const isMeasured =
    /^半(?:年(?!来|度)|个月|个小时|小时|个世纪|天(?!空|下)|公里|公斤|斤|米|吨|成|分钟|个百分点|磅|倍|码(?!头))/.test(
      text.slice(place, place + 5),
    )
  return isMeasured
    ? { value: 0.5, start: place, end: place + 1, script: 'chinese', isBare: true, isHeadless: false, scale: 1 }
    : undefined
}
