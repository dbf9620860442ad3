import { fractionOf, toPercent, type Fraction } from '../../../quantities/fraction.ts'
import type { Bound, FractionForm } from '../../../quantities/quantity.ts'
import { readNumeral } from './numeral.ts'
import { digitValues } from './numeralCharacters.ts'
import type { Sentence } from './sentence.ts'
import { beginsUnit } from './unitRows.ts'

/** A part of a whole, or a multiple, that is written in words of its own. */
export interface ShareRead {
  unit: 'percent' | 'multiple'
  value: number
  /** The other end of 百分之六七十. */
  high?: number | undefined
  end: number
  bound?: Bound
  fraction?: Fraction
  form?: FractionForm
}

const half = { numerator: 1, denominator: 2 }

/** 翻番 is to double, 翻两番 to double twice; the bound stands between: 翻了近两番. */
function doublings(): [RegExp, Omit<ShareRead, 'end'>][] {
  const bounds: [string, { bound?: Bound }][] = [
    ['近|将近|接近', { bound: 'nearly' }],
    ['逾|超|超过|不止', { bound: 'over' }],
    ['约|大约|差不多', { bound: 'about' }],
    ['', {}],
  ]
  const times: [string, number][] = [
    ['[六6]番', 64],
    ['[五5]番', 32],
    ['[四4]番', 16],
    ['[三3]番', 8],
    ['[两二2]番', 4],
    ['[一1]?番|[一1]?倍', 2],
  ]
  return bounds.flatMap(([before, bound]) =>
    times.map(([word, value]): [RegExp, Omit<ShareRead, 'end'>] => [
      new RegExp(`翻了?(?:${before})(?:${word})`, 'y'),
      { unit: 'multiple', value, ...bound },
    ]),
  )
}

/** Words that state a quantity by themselves: a row each. */
const words: readonly (readonly [RegExp, Omit<ShareRead, 'end'>])[] = [
  [
    /未(?:能)?过半数?(?![天晌场决途])/y,
    { unit: 'percent', value: 50, bound: 'at-most', fraction: half, form: 'fraction' },
  ],
  [
    /过半数?(?![天晌场决途个小年月米公斤吨])/y,
    { unit: 'percent', value: 50, bound: 'over', fraction: half, form: 'fraction' },
  ],
  [
    /[逾超]半数?(?![天年月日个小径夜圆])/y,
    { unit: 'percent', value: 50, bound: 'over', fraction: half, form: 'fraction' },
  ],
  [/(?:对半|一半|半数)(?![天生])/y, { unit: 'percent', value: 50, fraction: half, form: 'fraction' }],
  [/(?:减|折|腰斩|砍)半(?![天路途])|腰斩/y, { unit: 'percent', value: 50, fraction: half, form: 'fraction' }],
  [/百分之?百/y, { unit: 'percent', value: 100 }],
  ...doublings(),
  [/(?:双倍|倍增)/y, { unit: 'multiple', value: 2 }],
  [/十之八九/y, { unit: 'percent', value: 80, bound: 'over' }],
]

const anyWord = new RegExp(words.map(([pattern]) => pattern.source).join('|'), 'y')

/** What such a word can begin with. */
export const shareWordInitials: ReadonlySet<string> = new Set('未过逾超对一半减折腰砍百翻双倍十')

/** Reads such a word at `place`. */
export function readShareWord({ text }: Sentence, place: number): ShareRead | undefined {
  anyWord.lastIndex = place
  if (!anyWord.test(text)) return undefined
  for (const [pattern, read] of words) {
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (match) return { ...read, end: place + match[0].length, ...moreBehind(text, place + match[0].length) }
  }
  return undefined
}

function moreBehind(text: string, end: number): { end: number; bound: Bound } | undefined {
  const found = /^(?:还多|有余|多(?!数|年|天|个|次))/.exec(text.slice(end, end + 2))
  return found ? { end: end + found[0].length, bound: 'over' } : undefined
}

const powersOfTen: Readonly<Record<string, number>> = {
  百: 100,
  佰: 100,
  千: 1e3,
  仟: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  万万: 1e8,
  亿: 1e8,
  十亿: 1e9,
  百万万: 1e10,
}
const whole = /([百佰千仟万亿十]{1,3})(?=分之)/y

const spoken =
  /(?<![\d一二三四五六七八九十百点])([三四五])分([一二三四])(?![\d一二三四五六七八九十百千钟秒成个次名种球板])/y

/** 三分一, 四分三: as they are said in Hong Kong, without 之. */
export function readSpokenParts(text: string, place: number): ShareRead | undefined {
  if (text.charAt(place + 1) !== '分') return undefined
  spoken.lastIndex = place
  const [found, under, over] = spoken.exec(text) ?? []
  const [denominator, numerator] = [under, over].map((digit) => digitValues.get(digit ?? '') ?? 0)
  if (found === undefined || !denominator || !numerator || numerator >= denominator) return undefined
  // 四分一厘: in Hong Kong, of a percent of interest.
  if (/^厘(?!米|升)/.test(text.slice(place + found.length, place + found.length + 2)))
    return { unit: 'percent', value: numerator / denominator, end: place + found.length + 1 }
  const fraction = fractionOf(numerator, denominator)
  return { unit: 'percent', value: toPercent(fraction), end: place + found.length, fraction, form: 'fraction' }
}

/** 三分之二, 百分之四十三点七, 16分之5: the denominator comes first. `place` is where it begins. */
export function readParts(sentence: Sentence, place: number): ShareRead | undefined {
  const { text } = sentence
  whole.lastIndex = place
  const power = whole.exec(text)
  const numeral = power ? undefined : readNumeral(text, place, beginsUnit(sentence))
  const denominator =
    power?.[1] === undefined ? numeral?.value : (powersOfTen[power[1]] ?? (power[1] === '十' ? 10 : undefined))
  const end = power ? place + power[0].length : (numeral?.end ?? place)
  const joint = /^ {0,2}分 {0,2}之 {0,2}/.exec(text.slice(end, end + 8))
  if (!joint || denominator === undefined || denominator <= 0) return undefined
  const at = end + joint[0].length
  const sign = /^[负-]/.test(text.charAt(at)) ? 1 : 0
  const part = readNumeral(text, at + sign, beginsUnit(sentence))
  if (!part || (part.isVague && !part.ends) || (part.isHeadless && part.value !== 100)) return undefined
  const inPercent = (size: number): number => Number((((sign ? -1 : 1) * size * 100) / denominator).toPrecision(15))
  const value = inPercent(part.value)
  const bound = part.bound === undefined ? {} : { bound: part.bound }
  const isPlainPercent = denominator === 100 || !Number.isSafeInteger(part.value) || !Number.isSafeInteger(denominator)
  return {
    unit: 'percent',
    value,
    end: part.end,
    ...(part.ends ? { high: inPercent(part.ends[1]) } : {}),
    ...bound,
    ...(isPlainPercent
      ? {}
      : { fraction: fractionOf((sign ? -1 : 1) * part.value, denominator), form: 'fraction' as const }),
  }
}

const slash = /(?:(\d{1,3}) )?(\d{1,4})\/(\d{1,4})(?![\d/.:A-Za-z])/y

/** 1/3, and 1 3/5: proper fractions, or any that stand alone or before 的. Dates and 24/7 are none. */
export function readSlash({ text }: Sentence, place: number): ShareRead | { mixed: number; end: number } | undefined {
  if (/[\d./:A-Za-z]/.test(text.charAt(place - 1))) return undefined
  slash.lastIndex = place
  const match = slash.exec(text)
  if (!match) return undefined
  const end = place + match[0].length
  const [whole, numerator, denominator] = [
    match[1] === undefined ? undefined : Number(match[1]),
    Number(match[2]),
    Number(match[3]),
  ]
  const isAlone = /^-?$/.test(text.slice(0, place).trim()) && /^$|[的，。,]/.test(text.slice(end).trim().charAt(0))
  if (
    denominator === 0
    || (numerator >= denominator && !isAlone && whole === undefined)
    || !(denominator <= 20 || denominator % 10 === 0 || isAlone)
  )
    return undefined
  if (/^(?:事件|恐怖|恐袭|周期)/.test(text.slice(end, end + 2))) return undefined
  if (whole !== undefined) return { mixed: whole + numerator / denominator, end }
  const fraction = fractionOf(numerator, denominator)
  return { unit: 'percent', value: toPercent(fraction), end, fraction, form: 'fraction' }
}
