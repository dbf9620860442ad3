import { plainShape, type Colours, type Shape, type Theme } from '../../styles/themes/theme.ts'

/** All sizes and forms of a theme, by the names of their tokens. */
export function shapeOf({ shape = {} }: Pick<Theme, 'shape'>): Shape {
  return { ...plainShape, ...shape }
}

/** A theme as a style sheet of tokens. */
export function themeCss(theme: Theme, where: Where = 'page'): string {
  const style = theme.claims
  const always = {
    ...shapeOf(theme),
    // The families of the deck's own language come with its fonts.
    serif: 'var(--deck-serif, serif), serif',
    sans: 'var(--deck-sans, sans-serif), sans-serif',
    'claim-family': `var(--${style})`,
    'claim-latin': `var(--latin-${style})`,
  }
  return [
    `:root { ${declared('light', theme.light)} ${tokens(always)} }`,
    inTheDark(theme, where, (root) => `${root} { ${declared('dark', theme.dark)} }`),
    '',
  ].join('\n')
}

/** Pages of a site are shown without scripts too; the live deck is not. */
export type Where = 'page' | 'live'

/**
 * Rules for the dark scheme: below `.dark`, and on a page where no script runs to say so, by what the viewer's device
 * asks for or the theme does.
 * @param rules what holds below a selector of the page
 */
export function inTheDark({ first }: Pick<Theme, 'first'>, where: Where, rules: (root: string) => string): string {
  const asked = first === 'dark' ? 'screen' : 'screen and (prefers-color-scheme: dark)'
  const withoutScripts = `@media ${asked} { ${rules(':root:not([data-view])')} }`
  return [rules(':root.dark'), ...(where === 'live' || first === 'light' ? [] : [withoutScripts])].join('\n')
}

function declared(scheme: 'light' | 'dark', colours: Colours): string {
  return `color-scheme: ${scheme}; ${tokens(colours)}`
}

function tokens(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')
}
