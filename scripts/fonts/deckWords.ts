import { wordsFor } from '../locales/index.ts'

/** The deck's own words in a locale, which figures draw and no data holds, strung together. */
export function deckWords(locale: string): string {
  const nothing = ['', '']
  return Object.values(wordsFor(locale))
    .map((words: unknown) =>
      typeof words === 'function'
        ? String(Reflect.apply(words, undefined, [nothing, '']))
        : typeof words === 'string'
          ? words
          : '',
    )
    .join('')
}

/** The locale of a deck, as the head of its `slides.md` has it. */
export function localeOfFrontmatter(frontmatter: unknown): string {
  const locale: unknown =
    frontmatter !== null && typeof frontmatter === 'object' && 'lang' in frontmatter ? frontmatter.lang : undefined
  return typeof locale === 'string' ? locale : 'en'
}
