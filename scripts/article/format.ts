import { writeQuantity } from '../locales/numbers.ts'
import type { Noun, Style } from '../locales/writer.ts'
import { AuthorError } from './fields.ts'
import type { Fact } from './facts.ts'
import type { Quantity } from './text.ts'

export type { Style } from '../locales/writer.ts'

export const styles: readonly string[] = ['default', 'words', 'number'] satisfies Style[]

/**
 * A fact as a locale writes it: 超過1200億元, over CN¥120 billion.
 * @throws AuthorError where it cannot be written so, such as a long number that is to be spelled out
 */
export function writeFact(fact: Fact, locale: string, style: Style = 'default'): Quantity {
  const { prefix, number, suffix } = written(fact, locale, style)
  return {
    fact: fact.id,
    value: fact.value,
    unit: fact.unit,
    text: `${prefix}${number}${suffix}`,
    ...(prefix ? { prefix } : {}),
    number,
    ...(suffix ? { suffix } : {}),
    cite: fact.cites.join(' '),
    ...(fact.derive ? { computed: true as const } : {}),
  }
}

function written(fact: Fact, locale: string, style: Style) {
  const noun = nounIn(fact, locale)
  try {
    return writeQuantity({ value: fact.value, unit: fact.unit, bound: fact.bound, ...(noun === undefined ? {} : { noun }) }, locale, style)
  } catch (error) {
    if (error instanceof RangeError) throw new AuthorError(`"${fact.id}" cannot be written so: ${error.message}`)
    throw error
  }
}

/** The noun in a locale, or in its language. */
function nounIn(fact: Fact, locale: string): Noun | undefined {
  return fact.counter[locale] ?? fact.counter[locale.split('-')[0] ?? '']
}
