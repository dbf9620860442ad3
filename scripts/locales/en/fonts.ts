import type { Fonts } from '../scripts.ts'

/** English is set in the Latin typeface; Chinese names come from one of the others. */
export const fonts: Fonts = {
  scripts: ['latin', 'hans', 'hant'],
  device: { sans: 'system-ui', serif: "'Noto Serif', Georgia" },
}
