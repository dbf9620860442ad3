import { localeOf } from '../locales/index.ts'
import type { OwnFamilies } from './ownFamily.ts'
import type { Script } from '../locales/scripts.ts'
import { typefaces } from './families.ts'
import { familiesOf } from './stack.ts'

/**
 * The style sheet that tells themes the families of a deck, and those that a reader's device may have until they come.
 * @param own those that the talk brings
 * @param suffix what the names of sliced families end with
 */
export function familyTokens(locale: string, scripts: readonly Script[], own: OwnFamilies, suffix = ''): string {
  const { device } = localeOf(locale).fonts
  const tokens = (['sans', 'serif'] as const).flatMap((style) => {
    const names = familiesOf(scripts, style, own).map((family) => `'${family.name}${family.files ? '' : suffix}'`)
    return [
      `--deck-${style}:${[...names, device[style]].join(',')}`,
      `--device-${style}:${device[style]}`,
      `--latin-${style}:${[own[style], typefaces.latin[style]].flatMap((family) => (family ? [`'${family.name}'`] : [])).join(',')}`,
    ]
  })
  return `:root{${tokens.join(';')}}\n`
}
