import { joinCitations } from '../quantities/citation.ts'
import { dateFields } from '../quantities/dates.ts'
import type { Bound, Unit } from '../quantities/quantity.ts'
import type { Fact } from './facts.ts'
import { forLocale, nounFor } from './nouns.ts'
import type { Quantity } from './text.ts'

/** How a text asks for a fact: as the locale writes it (default), in words, or the number without unit and bound. */
export type Style = 'default' | 'words' | 'number'
export const styles: readonly string[] = ['default', 'words', 'number'] satisfies Style[]

type Parts = Pick<Quantity, 'prefix' | 'number' | 'suffix'>

/** A fact as a locale writes it: 超過1200億元, over CN¥120 billion. */
export function writeFact(fact: Fact, locale: string, style: Style = 'default'): Quantity {
  const written = locale.startsWith('zh') ? chinese(fact, locale, style) : western(fact, locale, style)
  const parts = withRate(withBound(written, fact.bound, locale), fact, locale)
  const { prefix, number, suffix } = style === 'number' ? { prefix: '', number: parts.number, suffix: '' } : parts
  return {
    fact: fact.id,
    value: fact.value,
    unit: fact.unit,
    text: `${prefix ?? ''}${number}${suffix ?? ''}`,
    ...(prefix ? { prefix } : {}),
    number,
    ...(suffix ? { suffix } : {}),
    cite: joinCitations(fact.cites),
    ...(fact.derive ? { computed: true as const } : {}),
  }
}

const boundWords: Record<string, Record<Bound, string>> = {
  'zh-Hant': { 'exactly': '', 'over': '超過', 'under': '不到', 'about': '約', 'nearly': '近', 'at-least': '至少', 'at-most': '至多' },
  'zh-Hans': { 'exactly': '', 'over': '超过', 'under': '不到', 'about': '约', 'nearly': '近', 'at-least': '至少', 'at-most': '至多' },
  'en': { 'exactly': '', 'over': 'over ', 'under': 'under ', 'about': 'about ', 'nearly': 'nearly ', 'at-least': 'at least ', 'at-most': 'at most ' },
}

function withBound(parts: Parts, bound: Bound, locale: string): Parts {
  const words = boundWords[locale] ?? boundWords[locale.startsWith('zh') ? 'zh-Hant' : 'en']
  return { ...parts, prefix: `${words?.[bound] ?? ''}${parts.prefix ?? ''}` }
}

/** What a rate is for: 每年約1500項, 12 cases per 1000 people. */
function withRate({ prefix, number, suffix = '' }: Parts, { per }: Fact, locale: string): Parts {
  if (!per) return { prefix, number, suffix }
  const amount = per.value === 1 ? '' : `${per.value} `
  const name = nounFor(per.nouns, locale) ?? per.unit
  if (!locale.startsWith('zh')) return { prefix, number, suffix: `${suffix} per ${amount}${name}` }
  const spans: Readonly<Record<Unit, string>> = { year: '年', month: '月', day: '天', hour: locale === 'zh-Hant' ? '小時' : '小时' }
  return { prefix: `每${amount}${spans[name] ?? name}${prefix ?? ''}`, number, suffix }
}

function chinese(fact: Fact, locale: string, style: Style): Parts {
  const simplified = locale.startsWith('zh-Hans') || locale === 'zh-CN'
  if (typeof fact.value === 'string') return { number: chineseDate(fact.value) }
  const inWords = style === 'words' ? hanNumber(fact.value, fact.unit, simplified) : undefined
  const { number, suffix: magnitude } = inWords !== undefined ? { number: inWords, suffix: '' } : numberParts(fact.value, 'zh-Hant-u-nu-latn', { notation: 'compact' })
  const scale = simplified ? (magnitude ?? '').replace('萬', '万').replace('億', '亿') : magnitude ?? ''
  const unitWords: Readonly<Record<Unit, string>> = {
    'percent': '%',
    'percentage-point': simplified ? '个百分点' : '個百分點',
    'CNY': '元',
    'USD': '美元',
    'count': noun(fact, locale),
    'rank': '',
    'multiple': '倍',
    'hour': simplified ? '小时' : '小時',
    'day': '天',
    'month': simplified ? '个月' : '個月',
    'year': '年',
    'date': '',
  }
  return { prefix: fact.unit === 'rank' ? '第' : '', number, suffix: scale + (unitWords[fact.unit] ?? fact.unit) }
}

function western(fact: Fact, locale: string, style: Style): Parts {
  const { value, unit } = fact
  if (typeof value === 'string') return { number: westernDate(value, locale) }
  const grand: Intl.NumberFormatOptions = Math.abs(value) >= 1e6 ? { notation: 'compact', compactDisplay: 'long' } : {}
  if (unit === 'percent') return numberParts(value / 100, locale, { style: 'percent', maximumFractionDigits: 10 })
  if (unit === 'CNY' || unit === 'USD') {
    const money = numberParts(value, locale, { style: 'currency', currency: unit, maximumFractionDigits: 2, minimumFractionDigits: 0 })
    if (!grand.notation) return money
    // Intl abbreviates large amounts of money only to a letter ($2.6M), so the words come from the bare number.
    const { number, suffix } = numberParts(value, locale, grand)
    return { prefix: money.prefix, number, suffix: `${suffix}${money.suffix}` }
  }
  if (unit === 'hour' || unit === 'day' || unit === 'month' || unit === 'year') return numberParts(value, locale, { style: 'unit', unit, unitDisplay: 'long' })
  if (unit === 'rank') return { number: ordinal(value, locale, style) }
  const inWords = style === 'words' ? englishNumbers[value] : undefined
  const { prefix, number, suffix } = inWords !== undefined ? { prefix: '', number: inWords, suffix: '' } : numberParts(value, locale, grand)
  const word = {
    'percentage-point': value === 1 ? ' percentage point' : ' percentage points',
    'multiple': inWords === undefined ? '×' : ' times',
    'count': noun(fact, locale) && ` ${noun(fact, locale)}`,
  }[unit === 'percentage-point' || unit === 'multiple' ? unit : 'count']
  return { prefix, number, suffix: `${suffix ?? ''}${word}` }
}

/** Splits what Intl writes into the digits and what stands before and after them. */
function numberParts(value: number, locale: string, options: Intl.NumberFormatOptions): Required<Parts> {
  const parts = new Intl.NumberFormat(locale, { maximumSignificantDigits: options.style ? undefined : 15, useGrouping: locale.startsWith('zh') ? false : 'auto', ...options, ...(options.notation ? { maximumSignificantDigits: 15 } : {}) }).formatToParts(value)
  const digits = new Set(['integer', 'group', 'decimal', 'fraction', 'minusSign'])
  const first = parts.findIndex((part) => digits.has(part.type))
  const last = parts.findLastIndex((part) => digits.has(part.type))
  const join = (from: number, to: number) => parts.slice(from, to).map((part) => part.value).join('')
  return { prefix: join(0, first), number: join(first, last + 1), suffix: join(last + 1, parts.length) }
}

function noun(fact: Fact, locale: string): string {
  const found = forLocale(fact.nouns, locale)
  if (found === undefined || typeof found === 'string') return found ?? ''
  const forms: Readonly<Record<string, string | undefined>> = found
  return forms[new Intl.PluralRules(locale).select(Number(fact.value))] ?? forms['other'] ?? ''
}

function chineseDate(iso: string): string {
  const { year, month, day } = dateFields(iso)
  return `${year === undefined ? '' : `${year}年`}${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`
}

function westernDate(iso: string, locale: string): string {
  const { year, month, day } = dateFields(iso)
  if (month === undefined) return String(year)
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day ?? 1))
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', ...(year === undefined ? {} : { year: 'numeric' }), ...(day === undefined ? {} : { day: 'numeric' }) }).format(date)
}

/** Below a hundred in Han numerals (兩 before a counter); none above, where digits read better. */
function hanNumber(value: number, unit: Unit, simplified: boolean): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined
  if (value === 2 && unit !== 'rank') return simplified ? '两' : '兩'
  const digits = '零一二三四五六七八九'
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (tens === 0) return digits.charAt(ones)
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`
}

const englishNumbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function ordinal(value: number, locale: string, style: Style): string {
  const words = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
  if (style === 'words' && words[value]) return words[value]
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[new Intl.PluralRules(locale, { type: 'ordinal' }).select(value)]
  return `${value}${suffix}`
}
