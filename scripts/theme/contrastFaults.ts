import type { ColourRole, Colours } from '../../styles/themes/theme.ts'
import type { Theme as ThemeName } from '../article/themes.ts'
import { isRole, themeOf, type Look } from './look.ts'
import { faintPairs, nearestThatPasses, type Faint } from './pairs.ts'

/** A colour that cannot stand where it is needed. */
export interface ContrastFault {
  path: string[]
  message: string
}

/**
 * What a talk's colours are too near to, of those that they meet: one fault for each colour that the talk gives, with
 * the nearest one that would do. Where the talk gives both of a pair, the one that lies over the other is told of.
 */
export function contrastFaults(theme: ThemeName, { light, dark }: Pick<Look, 'light' | 'dark'>): ContrastFault[] {
  const whole = themeOf({ theme, look: { light, dark, fonts: {} } })
  return Object.entries({ light, dark }).flatMap(([name, given]) => {
    const scheme = name === 'dark' ? 'dark' : 'light'
    const isGiven = (role: ColourRole) => given[role] !== undefined
    const faint = faintPairs(whole[scheme]).filter(({ over, under }) => isGiven(over) || isGiven(under))
    return Object.keys(given)
      .filter(isRole)
      .flatMap((role) => {
        const own = faint.filter(({ over, under }) => role === (isGiven(over) ? over : under))
        if (own.length === 0) return []
        const near = own.map((pair) => tell(pair, role, whole[scheme])).join(', ')
        return [
          {
            path: ['colours', scheme, role],
            message: `${role} '${whole[scheme][role]}' is too near to ${near}; ${remedy(whole[scheme], role, own)}`,
          },
        ]
      })
  })
}

const other = ({ over, under }: Faint, role: ColourRole) => (over === role ? under : over)

/** What it is too near to, and by how much: rounded down, so that what fails does not read as if it passed. */
function tell(pair: Faint, role: ColourRole, colours: Colours): string {
  const met = other(pair, role)
  return `${met} '${colours[met]}' (contrast ${Math.floor(pair.ratio * 100) / 100}; ${pair.asks} ${pair.least})`
}

function remedy(colours: Colours, role: ColourRole, own: readonly Faint[]): string {
  const nearest = nearestThatPasses(colours, role)
  return nearest === undefined
    ? `no lightness of this hue passes; change ${[...new Set(own.map((pair) => other(pair, role)))].join(' or ')} too`
    : `the nearest of its hue that passes is '${nearest}'`
}
