import type { Diagnostic } from '../article/diagnostic.ts'
import type { Fact } from '../article/facts.ts'
import { isClaim } from '../article/shown.ts'
import { around, factsShown, judged, withoutTerms } from '../article/shownFacts.ts'
import { termsOf } from '../article/terms.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { grammarOf } from '../locales/grammars.ts'
import { languageOf } from '../locales/languageOf.ts'
import type { Citation } from '../quantities/citation.ts'
import { citationsOf, languageAt, type TalkLock } from '../source/talkLock.ts'
import type { Article } from '../talk/schema.ts'
import { plain, type Text } from '../typography/text.ts'

/**
 * Claims that tell a number of somebody whose name stands nowhere in the article: "Thames Water builds it for £640m" of
 * a text about another company. It is a warning, since the name may be another of the same. All texts have to be at
 * hand.
 * @param textOf the text of a sentence that is at hand
 */
export function checkStrangers(
  article: Article,
  facts: ReadonlyMap<string, Fact>,
  { lock, textOf }: { lock: TalkLock; textOf: (cite: Citation) => string | undefined },
  file: YamlFile,
): Diagnostic[] {
  const cites = citationsOf(lock)
  const texts = cites.map(textOf)
  const isOfOneLanguage = cites.every((cite) => languageOf(languageAt(lock, cite)) === languageOf(article.locale))
  if (!isOfOneLanguage || texts.some((text) => text === undefined)) return []
  const grammar = grammarOf(article.locale)
  const known = new Set(texts.flatMap((text) => grammar.marksOf(text ?? '')))
  const all = texts.join(' ')
  // Poor Wendle: a word before a name of the article, which that has with a capital alone.
  const endsAsName = (rest: string) => rest !== '' && all.includes(rest) && !all.includes(rest.toLowerCase())
  const terms = termsOf(file.value)
  const strangerIn = (claim: Text): { name: string; words: string } | undefined => {
    const shown = factsShown(claim, [], facts)
    if (shown.length === 0) return undefined
    const words = plain(claim)
    const readings = grammar.read(words, [])
    const said = grammar.assertions(withoutTerms(words, terms), readings)
    for (const { reading } of judged(readings, shown)) {
      const { of = '', isRelated, isDenied } = said[readings.indexOf(reading)] ?? {}
      const isOpen = isRelated || isDenied || terms.some(({ term }) => term.includes(of))
      const proper = isOpen ? undefined : grammar.properOf(of)
      if (proper === undefined || endsAsName(of.replace(proper, '').trim())) continue
      const marks = grammar.marksOf(proper)
      if (marks.length > 0 && !marks.some((mark) => known.has(mark))) return { name: of, words: around(words, reading) }
    }
    return undefined
  }
  return article.sections.flatMap((section, s) =>
    section.slides.flatMap((slide, n): Diagnostic[] => {
      const stranger = isClaim(slide) ? strangerIn(slide.claim) : undefined
      if (!stranger) return []
      return [
        {
          severity: 'warning',
          code: 'told-of-another',
          file: file.name,
          ...file.place(['sections', s, 'slides', n, 'claim']),
          message: `"${stranger.words}" says that it is of ${stranger.name}, a name that stands nowhere in the article`,
          hint: 'Name it as the article does; where both are the same, list the name under terms, with the reason.',
        },
      ]
    }),
  )
}
