import { writeQuantity } from '../locales/numbers.ts'
import type { Style, Written } from '../locales/writer.ts'
import { joinCitations } from '../quantities/citation.ts'
import type { Fact } from './facts.ts'
import { AuthorError } from './authorError.ts'
import { declaredIn, forLocale, nounFor } from './nouns.ts'
import type { WrittenFact } from '../typography/text.ts'

export type { Style } from '../locales/writer.ts'

export const styles: readonly string[] = ['default', 'words', 'number'] satisfies Style[]

/**
 * A fact as a locale writes it: 超過1200億元, over CN¥120 billion.
 * @throws AuthorError where it cannot be written so, such as a long number that is to be spelled out
 */
export function writeFact(fact: Fact, locale: string, style: Style = 'default'): WrittenFact {
  const { prefix, number, suffix } = written(fact, locale, style)
  return {
    fact: fact.id,
    value: fact.value,
    unit: fact.unit,
    ...(fact.bound === 'exactly' ? {} : { bound: fact.bound }),
    text: `${prefix}${number}${suffix}`,
    ...(prefix ? { prefix } : {}),
    number,
    ...(suffix ? { suffix } : {}),
    cite: joinCitations(fact.cites),
    ...(fact.derive ? { computed: true as const } : {}),
  }
}

/** With nouns, and the names of a declared unit, as the locale has them. */
function written(fact: Fact, locale: string, style: Style): Written {
  const { per, ...quantity } = fact
  const noun = forLocale(fact.nouns, locale)
  const perNoun = per && nounFor(per.nouns, locale)
  const units = declaredIn(fact)
  try {
    return writeQuantity(
      {
        ...quantity,
        noun,
        ...(per
          ? { per: { value: per.value, unit: per.unit, ...(perNoun === undefined ? {} : { noun: perNoun }) } }
          : {}),
      },
      locale,
      style,
      units,
    )
  } catch (error) {
    if (error instanceof RangeError)
      throw new AuthorError('style-impossible', `"${fact.id}" cannot be written so: ${error.message}`)
    throw error
  }
}
