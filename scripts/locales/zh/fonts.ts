import type { Fonts } from '../scripts.ts'

/** Traditional Chinese, as Taiwan prints it: punctuation stands in the middle of its square. */
export const fontsHant: Fonts = {
  scripts: ['hant', 'latin', 'hans'],
  device: { sans: "'PingFang TC', 'Noto Sans CJK TC'", serif: "'Songti TC', 'Noto Serif CJK TC'" },
}

/** Simplified Chinese, as the mainland prints it: punctuation stands at the lower left. */
export const fontsHans: Fonts = {
  scripts: ['hans', 'latin', 'hant'],
  device: { sans: "'PingFang SC', 'Noto Sans CJK SC'", serif: "'Songti SC', 'Noto Serif CJK SC'" },
}
