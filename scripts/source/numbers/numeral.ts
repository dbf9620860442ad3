import { chineseValue, digitString, numeralClass, scaleOf } from './chinese-numeral.ts'
import { readEnglishNumeral, readScaleWord } from './english-numeral.ts'
import { matchAt } from './sticky.ts'

/** A numeral read at a place of a folded text. */
export interface Numeral {
  value: number
  end: number
  script: 'arabic' | 'chinese' | 'english'
  /** So short that it is a number only before a unit or counter: 三, 十二, five. */
  bare: boolean
  /** The 億 of 5億 and the million of 5 million, which the 3 of 3至5億 shares; 1 for none. */
  scale: number
  /** What the numeral itself says of its bound: 多 and 餘 within it, 上 and 近 before 億. */
  bound?: 'over' | 'about'
}

const arabic = /(?:\d{1,3}(?:[,\u00A0\u2009\u202F]\d{3})+(?!\d)|\d+)(?:\.\d+)?/y
const arabicScale = /\s?(?:[百千]?[万亿]+|[百千])(?![克米瓦卡问度分])/y
const arabicPart = /(\d{1,4})([百千万])/y
const chinese = new RegExp(`${numeralClass}+`, 'y')
const decimals = /点([零〇一二三四五六七八九]{1,12})([百千万亿]*)/y
const indefinite = /\s?(?:[多余]|几(?![何乎])|来(?![自源到说看访临]))([百千]?[万亿]|[百千])?/y
const led = /(?:突破|超过|[上近过破超])((?:[百千]|十(?=[万亿]))?[万亿]{0,2})(?!分之)/y

/** The longest run of digits that is taken for a number. */
const mostDigits = 24

/** Reads the numeral that begins at `place`: Arabic, Chinese, mixed, or in English words. */
export function readNumeral(text: string, place: number): Numeral | undefined {
  return readArabic(text, place) ?? readLed(text, place) ?? readChinese(text, place) ?? readHalf(text, place) ?? readEnglishNumeral(text, place)
}

/** 15 significant figures: more than any text states, and 2.3 × 100 000 000 comes out whole. */
function rounded(value: number): number {
  return Number(value.toPrecision(15))
}

function readArabic(text: string, place: number): Numeral | undefined {
  const match = matchAt(arabic, text, place)
  if (!match || match[0].length > mostDigits) return undefined
  const plain: Numeral = { value: Number(match[0].replace(/[^\d.]/g, '')), end: place + match[0].length, script: 'arabic', bare: false, scale: 1 }
  const word = readScaleWord(text, plain.end)
  if (word) return { ...plain, value: rounded(plain.value * word.scale), end: word.end, scale: word.scale }
  const scaled = matchAt(arabicScale, text, plain.end)
  if (!scaled) return withIndefinite(text, plain)

  const scale = scaleOf(scaled[0])
  const numeral = { ...plain, value: plain.value * scale, end: plain.end + scaled[0].length, scale }
  // 3萬5千, 1億2000萬: smaller parts go on.
  for (let last = scale, part = matchAt(arabicPart, text, numeral.end); part; part = matchAt(arabicPart, text, numeral.end)) {
    const partScale = scaleOf(part[2] ?? '')
    if (partScale >= last) break
    numeral.value += Number(part[1]) * partScale
    numeral.end += part[0].length
    last = partScale
  }
  return withIndefinite(text, { ...numeral, value: rounded(numeral.value) })
}

/** 上億, 近百, 過萬: a scale alone is a number only when led so. */
function readLed(text: string, place: number): Numeral | undefined {
  const match = matchAt(led, text, place)
  if (!match?.[1] || (match[0].startsWith('过') && /[通经超不]/.test(text.charAt(place - 1)))) return undefined
  const end = place + match[0].length
  if (matchAt(chinese, text, end)) return undefined
  const value = scaleOf(match[1])
  return { value, end, script: 'chinese', bare: true, scale: value, bound: match[0].startsWith('近') ? 'about' : 'over' }
}

function readChinese(text: string, place: number): Numeral | undefined {
  const match = matchAt(chinese, text, place)
  if (!match || match[0].length > mostDigits) return undefined
  const value = chineseValue(match[0])
  if (value === undefined) return undefined
  const end = place + match[0].length
  const scale = scaleOf(/[万亿]*$/.exec(match[0])?.[0] ?? '')
  const point = matchAt(decimals, text, end)
  if (point?.[1]) {
    const tail = scaleOf(point[2] ?? '')
    return withIndefinite(text, {
      value: rounded((value + Number(`0.${digitString(point[1])}`)) * tail),
      end: end + point[0].length,
      script: 'chinese',
      bare: false,
      scale: tail,
    })
  }
  const bare = match[0].length < 3 && scale === 1
  return withIndefinite(text, { value, end, script: 'chinese', bare, scale })
}

/** 半 before a unit of time. */
function readHalf(text: string, place: number): Numeral | undefined {
  if (text.charAt(place) !== '半' || /[大多过一上下前后两年月天个时]/.test(text.charAt(place - 1))) return undefined
  return { value: 0.5, end: place + 1, script: 'chinese', bare: true, scale: 1 }
}

/** 20多億, 三十餘, 十來: a vague remainder, with a scale that may follow. */
function withIndefinite(text: string, numeral: Numeral): Numeral {
  const match = matchAt(indefinite, text, numeral.end)
  if (!match || (numeral.value % 10 !== 0 && !match[1] && !/余/.test(match[0]))) return numeral
  const scale = scaleOf(match[1] ?? '')
  return {
    ...numeral,
    value: rounded(numeral.value * scale),
    end: numeral.end + match[0].length,
    scale: numeral.scale * scale,
    bound: /来/.test(match[0]) ? 'about' : 'over',
  }
}
