import { wordsFor } from '../locales/index.ts'

/** The deck's own words in a locale, which figures draw and no data holds, strung together. */
export function deckWords(locale: string): string {
  const nothing = ['', '']
  return Object.values(wordsFor(locale))
    .map((words: unknown) =>
      typeof words === 'function'
        ? String(Reflect.apply(words, undefined, [nothing, '', nothing]))
        : typeof words === 'string'
          ? words
          : '',
    )
    .join('')
}
