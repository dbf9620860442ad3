import type { Diagnostic } from '../article/diagnostic.ts'
import { isClaim } from '../article/shown.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { Article, Slide } from '../talk/schema.ts'
import { factsOf, plain } from '../typography/text.ts'

/** Says what is wrong with a text, behind its words; undefined where nothing is. */
export type WordRule = (words: string) => string | undefined

/**
 * Errors for the claims and points that have no number.
 * @param ruleFor what holds those of a slide; undefined where nothing does
 */
export function holdWordsAlone(
  article: Article,
  file: YamlFile,
  ruleFor: (slide: Slide) => WordRule | undefined,
): Diagnostic[] {
  return article.sections.flatMap((section, s) =>
    section.slides.flatMap((slide, n): Diagnostic[] => {
      const fault = isClaim(slide) ? ruleFor(slide) : undefined
      if (!isClaim(slide) || !fault) return []
      const texts = [
        { text: slide.claim, at: ['claim'] },
        ...(slide.points ?? []).map((text, index) => ({ text, at: ['points', index] })),
      ].filter(({ text }) => factsOf(text).size === 0)
      return texts.flatMap(({ text, at }): Diagnostic[] => {
        const words = plain(text)
        const found = fault(words)
        if (found === undefined) return []
        return [
          {
            severity: 'error',
            code: 'text-misread',
            file: file.name,
            ...file.place(['sections', s, 'slides', n, ...at]),
            message: `"${words}" ${found}`,
          },
        ]
      })
    }),
  )
}
