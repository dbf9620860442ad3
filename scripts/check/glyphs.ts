import type { Diagnostic } from '../article/diagnostic.ts'
import { entriesOf, itemsOf } from '../article/untyped.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { compose } from '../deck/compose.ts'
import { checkGlyphs } from '../fonts/checkGlyphs.ts'
import { lackingLetters } from './lackingLetters.ts'
import type { Talk } from './index.ts'

/** The files that what slides show is written in. */
type TextFiles = Readonly<Record<'article' | 'facts', YamlFile>>

/**
 * The characters of the slides that the deck's fonts do not have, each with its slides: a build would refuse them. And
 * a warning of what the talk's own fonts lack.
 */
export async function glyphFaults(talk: Talk, files: TextFiles): Promise<Diagnostic[]> {
  // To share the sources out among slides their texts are measured, which letters that are all there do not need.
  const lettered = compose(talk, { isPaged: false })
  const isLacking = (await checkGlyphs(lettered)).length > 0
  const missing = isLacking ? await checkGlyphs(compose(talk)) : []
  const refused = missing.map(({ character, places }): Diagnostic => ({
    severity: 'error',
    code: 'glyph-missing',
    ...placeOf(character, files),
    message: `no font of the deck has "${character}" (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}), which stands on ${places.join(', ')}`,
    hint: 'Write it otherwise, or build with --allow-warnings, which takes another font.',
  }))
  return [...refused, ...(talk.themeFile ? await lackingLetters(lettered, talk.themeFile) : [])]
}

/** Where a character is written: in the article's data, else in the facts; at its beginning where neither has it. */
function placeOf(character: string, { article, facts }: TextFiles): Pick<Diagnostic, 'file' | 'line' | 'column'> {
  for (const file of [article, facts]) {
    const path = pathOf(character, file.value)
    if (path) return { file: file.name, ...file.place(path, 'value', character) }
  }
  return { file: article.name, line: 1, column: 1 }
}

/** The way to the first text that holds a character. */
function pathOf(character: string, value: unknown): PropertyKey[] | undefined {
  if (typeof value === 'string') return value.includes(character) ? [] : undefined
  for (const [key, inner] of [...entriesOf(value), ...itemsOf(value).entries()]) {
    const path = pathOf(character, inner)
    if (path) return [key, ...path]
  }
  return undefined
}
