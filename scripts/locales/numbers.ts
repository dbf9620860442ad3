import type { DeclaredUnit } from '../quantities/quantity.ts'
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
  return writer(quantity, style, units)
}
