import { readFile } from 'node:fs/promises'
import type { Theme } from '../../styles/themes/theme.ts'
import { contrast } from './colour.ts'
import { inTheDark, themeCss, type Where } from './css.ts'
import { mediaTypeOf } from './logo.ts'
import { themeOf, type Look, type Themed } from './look.ts'

/** The style sheet of a deck's tokens: of its theme with what the talk changes, and of its logo. */
export async function deckCss(themed: Themed, where: Where = 'page'): Promise<string> {
  const { logo } = themed.look ?? {}
  const theme = themeOf(themed)
  return themeCss(theme, where) + (logo ? await logoCss(logo, theme, where) : '')
}

/** The logo, its pictures within: it is on every slide, and no page needs another file for it. */
async function logoCss(logo: NonNullable<Look['logo']>, theme: Theme, where: Where): Promise<string> {
  const [light, dark] = await Promise.all([logo.light.path, logo.dark.path].map(asAddress))
  /** The one for a ground: by day too, cover and chapters may be dark. */
  const shownOn = (ground: string) => (isDark(ground) ? 'dark' : 'light')
  const use = (ground: string) =>
    `{ background-image: var(--logo-${shownOn(ground)}); aspect-ratio: ${logo[shownOn(ground)].ratio}; }`
  const rules = ({ paper, plate }: Theme['light'], root: string) =>
    `${root} .logo ${use(paper)} ${root} .dark-ground .logo ${use(plate)}`
  return [
    `:root { --logo-light: ${light ?? 'none'}; --logo-dark: ${dark ?? 'none'}; }`,
    rules(theme.light, ':root'),
    inTheDark(theme, where, (root) => rules(theme.dark, root)),
    '',
  ].join('\n')
}

function isDark(colour: string): boolean {
  return contrast(colour, '#ffffff') > contrast(colour, '#000000')
}

async function asAddress(path: string): Promise<string> {
  const bytes = await readFile(path)
  return `url("data:${mediaTypeOf(bytes)};base64,${bytes.toString('base64')}")`
}
