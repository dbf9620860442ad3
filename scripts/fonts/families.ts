import type { Family } from './faces.ts'

/** What labels, points and notes are set in. */
export const sans: Family = { name: 'Noto Sans TC', package: '@fontsource-variable/noto-sans-tc', weights: [400, 700] }
/** What claims are set in. */
export const serif: Family = { name: 'Noto Serif TC', package: '@fontsource-variable/noto-serif-tc', weights: [700] }

/** The names by which a PDF calls these fonts begin so. */
export const fontNames = [sans, serif].map(({ name }) => name.replaceAll(' ', ''))
