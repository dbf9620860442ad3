import { z } from 'zod'
import { themeData } from '../../styles/themes/index.ts'
import { colourRoles, type ColourRole, type Colours, type Theme } from '../../styles/themes/theme.ts'
import type { Theme as ThemeName } from '../article/themes.ts'
import { withColours } from './companions.ts'

/** Where a logo may stand: on the cover, and small on every other slide. */
export const logoPlaces = ['cover', 'slides'] as const

/** Whether a name is one that a theme has a colour for. */
export const isRole = (name: string): name is ColourRole => Object.hasOwn(colourRoles, name)

/** Some colours of a scheme, each as `colour` reads it. */
export function schemeOf<Colour extends z.ZodType>(colour: (purpose: string) => Colour) {
  return z.strictObject(
    Object.fromEntries(Object.entries(colourRoles).map(([role, purpose]) => [role, colour(purpose).optional()])),
  )
}

const scheme = schemeOf(() => z.string())
const file = z.object({ path: z.string(), ratio: z.number().positive() })
const font = z.object({
  name: z.string(),
  regular: z.string().optional(),
  bold: z.string(),
  licence: z.string(),
})

/** What a talk changes of its theme, as its deck holds it. Paths are absolute, or from the folder of `slides.md`. */
export const lookSchema = z.object({
  first: z.enum(['light', 'dark']).optional(),
  light: scheme,
  dark: scheme,
  claims: z.enum(['serif', 'sans']).optional(),
  fonts: z.object({ claims: font.optional(), body: font.optional() }),
  logo: z.object({ light: file, dark: file, alt: z.string(), on: z.array(z.enum(logoPlaces)) }).optional(),
  footer: z.string().optional(),
})

export type Look = z.infer<typeof lookSchema>
export type OwnFont = z.infer<typeof font>

/** A deck's theme by name, and what its talk changes of it. */
export interface Themed {
  theme: ThemeName
  look?: Look | undefined
}

/** The theme of a deck, with what the talk changes. */
export function themeOf({ theme, look }: Themed): Theme {
  const base = themeData[theme]
  if (!look) return base
  return {
    ...base,
    claims: look.fonts.claims ? 'serif' : (look.claims ?? base.claims),
    ...(look.first === undefined ? {} : { first: look.first }),
    light: withColours(base.light, given(look.light)),
    dark: withColours(base.dark, given(look.dark)),
  }
}

function given(colours: Look['light']): Partial<Colours> {
  const found: Partial<Record<ColourRole, string>> = {}
  for (const [name, colour] of Object.entries(colours)) if (isRole(name) && colour !== undefined) found[name] = colour
  return found
}

/** The same with every path changed. */
export function withPaths(look: Look, change: (path: string) => string): Look {
  const font = (given: OwnFont): OwnFont => ({
    ...given,
    bold: change(given.bold),
    ...(given.regular === undefined ? {} : { regular: change(given.regular) }),
  })
  const { claims, body } = look.fonts
  return {
    ...look,
    fonts: { ...(claims ? { claims: font(claims) } : {}), ...(body ? { body: font(body) } : {}) },
    ...(look.logo
      ? {
          logo: {
            ...look.logo,
            light: { ...look.logo.light, path: change(look.logo.light.path) },
            dark: { ...look.logo.dark, path: change(look.logo.dark.path) },
          },
        }
      : {}),
  }
}
