import type { DeclaredUnit } from '../quantities/quantity.ts'
import { languageOf } from './languageOf.ts'
import { writeEnglish } from './en/writing/index.ts'
import type { Style, Writable, Writer, Written } from './writer.ts'
import { writeChinese } from './zh/writing/index.ts'

/**
 * How each locale of `index.ts` writes quantities. Slides do not load this: what they show is written when the deck is
 * composed.
 */
const writers: Readonly<Record<string, Writer>> = {
  'zh-Hant': writeChinese('hant'),
  'zh-Hans': writeChinese('hans'),
  en: writeEnglish('american'),
  'en-US': writeEnglish('american'),
  'en-GB': writeEnglish('british'),
}

/**
 * A quantity as a locale writes it: 超過1200億元, over CN¥120 billion.
 * @throws RangeError where it cannot be written so, with the reason: it cannot be spelled out, or its unit has no name
 */
export function writeQuantity(
  quantity: Writable,
  locale: string,
  style: Style = 'default',
  units: readonly DeclaredUnit[] = [],
): Written {
  const writer = Object.hasOwn(writers, locale) ? writers[locale] : undefined
  if (!writer) throw new RangeError(`there are no decks in the language "${locale}"`)
  const seconds = style === 'default' ? secondsBeside(quantity) : 0
  if (seconds === 0) return writer(quantity, style, units)
  const minutes = writer({ ...quantity, unit: 'minute', value: (Number(quantity.value) - seconds) / 60 }, style, units)
  const rest = writer({ unit: 'second', value: seconds, bound: 'exactly' }, style, units)
  const blank = languageOf(locale) === 'zh' ? '' : ' '
  return { ...minutes, suffix: `${minutes.suffix}${blank}${rest.number}${rest.suffix}` }
}

/** The seconds beside the minutes of a time that nobody tells in seconds alone: 20 of 680, which is 11 minutes 20. */
function secondsBeside({ unit, value, low, per }: Writable): number {
  const isTold = unit === 'second' && typeof value === 'number' && Number.isInteger(value) && !per && low === undefined
  return isTold && value > 120 && value < 3600 ? value % 60 : 0
}
