import { join } from 'node:path'
import { packageFolder } from '../licences/packages.js'
import { localeOf } from '../locales/index.ts'
import { styleSheet } from './faces.ts'
import { familiesOf } from './stack.ts'
import { familyTokens } from './tokens.ts'

/** The style sheet that brings the whole fonts of a language, for a deck whose next character may be any. */
export function wholeFonts(locale: string): string {
  const { scripts } = localeOf(locale).fonts
  const families = [...familiesOf(scripts, 'sans'), ...familiesOf(scripts, 'serif')]
  const imports = families
    .filter((family) => family.files === undefined)
    .map((family) => `@import ${JSON.stringify(styleSheet(family))};\n`)
  const faces = families.flatMap((family) =>
    Object.entries(family.files ?? {}).map(
      ([weight, file]) =>
        `@font-face{font-family:'${family.name}';font-weight:${weight};font-display:swap;${family.metrics ?? ''}src:url(${JSON.stringify(join(packageFolder(family.package), file))}) format('truetype')}\n`,
    ),
  )
  // As the packages' style sheets call their families.
  return imports.join('') + faces.join('') + familyTokens(locale, scripts, ' Variable')
}
