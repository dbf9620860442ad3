import type { Diagnostic } from '../article/diagnostic.ts'
import { compose } from '../deck/compose.ts'
import { checkGlyphs } from '../fonts/checkGlyphs.ts'
import { lackingLetters } from './lackingLetters.ts'
import type { Talk } from './index.ts'

/**
 * The characters of the slides that the deck's fonts do not have, each with its slides: a build would refuse them. And
 * a warning of what the talk's own fonts lack.
 */
export async function glyphFaults(talk: Talk, file: string): Promise<Diagnostic[]> {
  // To share the sources out among slides their texts are measured, which letters that are all there do not need.
  const lettered = compose(talk, { isPaged: false })
  const isLacking = (await checkGlyphs(lettered)).length > 0
  const missing = isLacking ? await checkGlyphs(compose(talk)) : []
  const refused = missing.map(({ character, places }): Diagnostic => ({
    severity: 'error',
    code: 'glyph-missing',
    file,
    line: 1,
    column: 1,
    message: `no font of the deck has "${character}" (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}), which stands on ${places.join(', ')}`,
    hint: 'Write it otherwise, or build with --allow-warnings, which takes another font.',
  }))
  return [...refused, ...(talk.themeFile ? await lackingLetters(lettered, talk.themeFile) : [])]
}
