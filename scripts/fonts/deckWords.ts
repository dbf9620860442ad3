import { wordsFor } from '../locales/index.ts'

/** The deck's own words in a locale, which figures draw and no data holds, strung together. */
export function deckWords(locale: string): string {
  return strung(wordsFor(locale))
}

/** The words of a site's own controls in a locale, strung together; those that stand bold by themselves too. */
export function controlWords(locale: string): { all: string; bold: string } {
  const { controls } = wordsFor(locale)
  return { all: strung(controls), bold: controls.contents }
}

function strung(entries: object): string {
  const nothing = ['', '']
  return Object.values(entries)
    .map((words: unknown) =>
      typeof words === 'function'
        ? String(Reflect.apply(words, undefined, [nothing, '', nothing]))
        : typeof words === 'string'
          ? words
          : '',
    )
    .join('')
}
