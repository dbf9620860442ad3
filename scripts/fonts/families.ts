import type { Script, Style } from '../locales/scripts.ts'

/** A font family of decks: the package that ships it, and the weights that decks use. */
export interface Family {
  name: string
  package: string
  weights: readonly number[]
  /**
   * The package's file for each weight, where it ships whole static fonts; otherwise it ships one variable font in
   * slices, which its style sheet lists.
   */
  files?: Readonly<Record<number, string>>
  /**
   * What its face declares of its height and depth, so that its lines stand as high as those of the Chinese families,
   * which figures are laid out for, and do not move where both meet in a line.
   */
  metrics?: string
  /** Its letters slant: of a family that has upright ones too. */
  isItalic?: true
  /** Of a font that a talk brings, whose files lie where `files` says. */
  own?: {
    /** By what its files hold. */
    version: string
    licence: string
    /** How a PDF calls it, before a hyphen and the style. */
    names: readonly string[]
    /** Where a weight stands on the axes along which its file varies. */
    axes: Readonly<Record<number, Readonly<Record<string, number>>>>
  }
}

/** The families of a script: labels, points and notes are set in the sans, claims in the serif. */
type Typeface = Readonly<Record<Style, Family>>

/**
 * The typefaces of decks, by the script that they are made for. The Latin one comes whole: the slices of fontsource's
 * packages lack ⅔, and of the sans all subscripts.
 */
export const typefaces = {
  latin: {
    sans: {
      name: 'Noto Sans',
      package: '@expo-google-fonts/noto-sans',
      weights: [400, 700],
      files: { 400: '400Regular/NotoSans_400Regular.ttf', 700: '700Bold/NotoSans_700Bold.ttf' },
      metrics: 'ascent-override:116%;descent-override:28.8%;',
    },
    serif: {
      name: 'Noto Serif',
      package: '@expo-google-fonts/noto-serif',
      weights: [700],
      files: { 700: '700Bold/NotoSerif_700Bold.ttf' },
      metrics: 'ascent-override:115.1%;descent-override:28.6%;',
    },
  },
  hans: {
    sans: { name: 'Noto Sans SC', package: '@fontsource-variable/noto-sans-sc', weights: [400, 700] },
    serif: { name: 'Noto Serif SC', package: '@fontsource-variable/noto-serif-sc', weights: [700] },
  },
  hant: {
    sans: { name: 'Noto Sans TC', package: '@fontsource-variable/noto-sans-tc', weights: [400, 700] },
    serif: { name: 'Noto Serif TC', package: '@fontsource-variable/noto-serif-tc', weights: [700] },
  },
} satisfies Readonly<Record<Script, Typeface>>

/** What code is set in. */
export const mono: Family = {
  name: 'Noto Sans Mono',
  package: '@expo-google-fonts/noto-sans-mono',
  weights: [400],
  files: { 400: '400Regular/NotoSansMono_400Regular.ttf' },
}

/** Whether Latin letters in Chinese text are set in a family: the Latin typeface, or one that the talk brings. */
export function isLatin({ name, own }: Family): boolean {
  return own !== undefined || Object.values(typefaces.latin).some((family) => family.name === name)
}

/** A face of KaTeX's, which formulas are set in. */
function katex(name: string, style: string, weight = 400, isItalic = false): Family {
  return {
    name: `KaTeX_${name}`,
    package: 'katex',
    weights: [weight],
    files: { [weight]: `dist/fonts/KaTeX_${name}-${style}.ttf` },
    ...(isItalic ? { isItalic: true } : {}),
  }
}

/** All of KaTeX's faces, as its style sheet declares them. */
export const formulaFamilies: readonly Family[] = [
  katex('AMS', 'Regular'),
  ...['Caligraphic', 'Fraktur'].flatMap((name) => [katex(name, 'Regular'), katex(name, 'Bold', 700)]),
  ...['Main', 'SansSerif'].flatMap((name) => [
    katex(name, 'Regular'),
    katex(name, 'Bold', 700),
    katex(name, 'Italic', 400, true),
  ]),
  katex('Main', 'BoldItalic', 700, true),
  katex('Math', 'Italic', 400, true),
  katex('Math', 'BoldItalic', 700, true),
  ...['Script', 'Size1', 'Size2', 'Size3', 'Size4', 'Typewriter'].map((name) => katex(name, 'Regular')),
]

/** Why a font of a talk's own may not be called so. */
export function faultOfFontName(name: unknown): string | undefined {
  const taken = Object.values(typefaces)
    .flatMap(({ sans, serif }) => [sans.name, serif.name])
    .some((ours) => typeof name === 'string' && ours.toLowerCase() === name.toLowerCase())
  return taken ? `"${String(name)}" is one of our own faces; call yours otherwise` : undefined
}

/** The licence of them all in a sentence, for whoever meets them outside of a site. */
export const fontLicence = 'The fonts (Noto) are under the SIL Open Font License 1.1: https://openfontlicense.org'

/** By which names a PDF calls these fonts, before a hyphen and the style. */
export const fontNames: readonly string[] = [
  ...Object.values(typefaces).flatMap(({ sans, serif }) => [sans, serif]),
  mono,
  ...formulaFamilies,
].map(({ name }) => name.replaceAll(' ', ''))
