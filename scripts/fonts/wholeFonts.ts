import { join } from 'node:path'
import { packageFolder } from '../licences/packages.js'
import { localeOf } from '../locales/index.ts'
import { styleSheet } from './faces.ts'
import { formulaFamilies, mono, type Family } from './families.ts'
import { specialStyles } from './special.ts'
import type { OwnFamilies } from './ownFamily.ts'
import { familiesOf } from './stack.ts'
import { familyTokens } from './tokens.ts'

/**
 * The style sheet that brings the whole fonts of a language, and those of the talk's own, for a deck whose next
 * character may be any.
 */
export function wholeFonts(locale: string, own: OwnFamilies): string {
  const { scripts } = localeOf(locale).fonts
  const families = [...familiesOf(scripts, 'sans', own), ...familiesOf(scripts, 'serif', own)]
  const imports = families
    .filter((family) => family.files === undefined)
    .map((family) => `@import ${JSON.stringify(styleSheet(family))};\n`)
  const faces = families.flatMap(wholeFaces)
  // As the packages' style sheets call their families.
  return imports.join('') + faces.join('') + familyTokens(locale, scripts, own, ' Variable')
}

/** The same for code and formulas, of which the next slide may have some. */
export async function wholeSpecial(): Promise<string> {
  return [mono, ...formulaFamilies].flatMap(wholeFaces).join('') + (await specialStyles({ code: 'x', formulas: 'x' }))
}

function wholeFaces(family: Family): string[] {
  return Object.entries(family.files ?? {}).map(
    ([weight, file]) =>
      `@font-face{font-family:'${family.name}';font-weight:${weight};${family.isItalic ? 'font-style:italic;' : ''}font-display:swap;${family.metrics ?? ''}src:url(${JSON.stringify(family.own ? file : join(packageFolder(family.package), file))})}\n`,
  )
}
