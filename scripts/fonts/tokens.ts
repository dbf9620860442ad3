import { localeOf } from '../locales/index.ts'
import { typefaces, type Script } from './families.ts'
import { familiesOf } from './stack.ts'

/**
 * The style sheet that tells themes the families of a deck, and those that a reader's device may have until they come.
 * @param suffix what the names of sliced families end with
 */
export function familyTokens(locale: string, scripts: readonly Script[], suffix = ''): string {
  const { device } = localeOf(locale).fonts
  const tokens = (['sans', 'serif'] as const).flatMap((style) => {
    const names = familiesOf(scripts, style).map((family) => `'${family.name}${family.files ? '' : suffix}'`)
    return [
      `--deck-${style}:${[...names, device[style]].join(',')}`,
      `--device-${style}:${device[style]}`,
      `--latin-${style}:'${typefaces.latin[style].name}'`,
    ]
  })
  return `:root{${tokens.join(';')}}\n`
}
