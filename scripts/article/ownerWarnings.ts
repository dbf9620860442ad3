import type { Article } from '../talk/schema.ts'
import { plain, type Text } from '../typography/text.ts'
import type { Grammar } from '../locales/grammar.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Fact } from './facts.ts'
import { around, factsShown, judged, withoutTerms, type Reader } from './shownFacts.ts'
import { isClaim } from './shown.ts'
import { otherOwner } from './whose.ts'
import type { YamlFile } from './yamlFile.ts'

/**
 * Where a claim seems to give a number to somebody or some place that the article does not state it of. That is a
 * warning, since a whole may stand for its part, and a name for another that no rule knows.
 */
export function ownerWarnings(article: Article, file: YamlFile, reader: Reader): Diagnostic[] {
  return article.sections.flatMap((section, s) =>
    section.slides.flatMap((slide, n): Diagnostic[] => {
      const doubt = isClaim(slide) ? findDoubt(slide.claim, reader) : undefined
      if (doubt === undefined) return []
      return [
        {
          severity: 'warning',
          code: 'told-of-another',
          file: file.name,
          ...file.place(['sections', s, 'slides', n, 'claim']),
          message: doubt,
          hint: 'Name it as the article does; where both are the same, list the name under terms, with the reason.',
        },
      ]
    }),
  )
}

/** What a text seems to say of whose a fact is that the article does not; it may be right in words of its own. */
function findDoubt(text: Text, { facts, locale, grammar, terms }: Reader): string | undefined {
  const shown = factsShown(text, [], facts)
  const words = plain(text)
  if (!shown.some(({ fact }) => mayBeDoubted(fact, words, grammar))) return undefined
  const readings = grammar.read(words, [])
  const assertions = grammar.assertions(withoutTerms(words, terms), readings)
  for (const { reading, only } of judged(readings, shown)) {
    const owner = otherOwner(assertions[readings.indexOf(reading)] ?? {}, only.fact, words, { grammar, locale })
    if (owner?.isCertain === false) return `"${around(words, reading)}" says ${owner.told}`
  }
  return undefined
}

/** Whether a text names neither where a fact is by the article nor whose it is; most do, and are not read again. */
function mayBeDoubted({ owners }: Fact, words: string, { marksOf }: Grammar): boolean {
  if (!owners) return false
  const inText = marksOf(words)
  const own = owners.own.flatMap(({ of = '', at = of }) => marksOf(at))
  return !own.some((mark) => inText.includes(mark))
}
