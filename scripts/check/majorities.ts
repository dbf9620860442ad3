import type { Diagnostic } from '../article/diagnostic.ts'
import type { Fact } from '../article/facts.ts'
import { otherPartOf } from '../article/majority.ts'
import { isClaim } from '../article/shown.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { grammarOf } from '../locales/grammars.ts'
import type { Article } from '../talk/schema.ts'
import { factsOf, plain } from '../typography/text.ts'

/** Claims and points without a number that say "most" of what a share on the same slide says is less than half. */
export function checkMajorities(article: Article, facts: ReadonlyMap<string, Fact>, file: YamlFile): Diagnostic[] {
  const grammar = grammarOf(article.locale)
  return article.sections.flatMap((section, s) =>
    section.slides.flatMap((slide, n): Diagnostic[] => {
      if (!isClaim(slide)) return []
      const texts = [
        { text: slide.claim, at: ['claim'] },
        ...(slide.points ?? []).map((text, index) => ({ text, at: ['points', index] })),
      ].filter(({ text }) => factsOf(text).size === 0)
      const shares = [...new Set([...factsOf(slide.figure), ...factsOf(slide.points)])].flatMap(
        (id) => facts.get(id) ?? [],
      )
      return texts.flatMap(({ text, at }): Diagnostic[] => {
        const words = plain(text)
        const other = otherPartOf(words, shares, grammar, article.locale)
        return other === undefined
          ? []
          : [
              {
                severity: 'error',
                code: 'text-misread',
                file: file.name,
                ...file.place(['sections', s, 'slides', n, ...at]),
                message: `"${words}" says ${other}`,
              },
            ]
      })
    }),
  )
}
