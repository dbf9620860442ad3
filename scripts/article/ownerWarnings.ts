import type { Article } from '../talk/schema.ts'
import { plain, type Text } from '../typography/text.ts'
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
  if (!shown.some(({ fact }) => mayBeDoubted(fact))) return undefined
  const words = plain(text)
  const readings = grammar.read(words, [])
  const assertions = grammar.assertions(withoutTerms(words, terms), readings)
  for (const { reading, only } of judged(readings, shown)) {
    const owner = otherOwner(assertions[readings.indexOf(reading)] ?? {}, only.fact, words, { grammar, locale })
    if (owner?.isCertain === false) return `"${around(words, reading)}" says ${owner.told}`
  }
  return undefined
}

/** Whether the article names for a fact whose it is, in a way that a text could name another. */
function mayBeDoubted({ owners }: Fact): boolean {
  return owners?.own.some(({ of, at }) => (at ?? of) !== undefined) === true
}
