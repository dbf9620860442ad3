import type { Family } from './faces.ts'

/** What labels, points and notes are set in. */
export const sans: Family = { name: 'Noto Sans TC', package: '@fontsource-variable/noto-sans-tc', weights: [400, 700] }
/** What claims are set in. */
export const serif: Family = { name: 'Noto Serif TC', package: '@fontsource-variable/noto-serif-tc', weights: [700] }

/** Their licence in a sentence, for whoever meets them outside of a site. */
export const fontLicence =
  `The fonts ${[sans, serif].map(({ name }) => name).join(' and ')} are under the `
  + 'SIL Open Font License 1.1: https://openfontlicense.org'

/** The names by which a PDF calls these fonts begin so. */
export const fontNames = [sans, serif].map(({ name }) => name.replaceAll(' ', ''))
