import { z } from 'zod'
import { asFault } from '../article/asFault.ts'
import { fields } from '../article/fields.ts'
import type { Resolver } from '../article/fieldResolver.ts'
import { printable } from '../article/printable.ts'
import { plain } from '../typography/text.ts'
import { limits } from '../input/limits.ts'
import { logoPlaces, schemeOf } from './look.ts'

/** Three or six digits; read as six small ones. */
const hex = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i

/** A colour of `theme.yaml`. */
export const colour = (purpose: string) =>
  z
    .string({
      // What YAML takes for a comment.
      error: ({ input }) =>
        input === null ? "is all that YAML reads where # stands without quotes; write '#bd3e2a'" : undefined,
    })
    .regex(hex, { error: "is no colour; write six digits after #, in quotes: '#bd3e2a'" })
    .transform((given) =>
      (given.length === 4 ? given.replace(/[0-9a-f]/gi, (digit) => digit + digit) : given).toLowerCase(),
    )
    .describe(purpose)

const file = (what: string) => z.string().min(1).max(limits.path).describe(what)

const ownFont = <Files extends z.ZodRawShape>(files: Files) =>
  z.strictObject({
    name: printable()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u, {
        error: 'is no name of a font: letters, digits and blanks, 60 at most',
      })
      .describe('What the font is called'),
    ...files,
    licence: printable()
      .trim()
      .min(1)
      .max(500)
      .describe('Whose it is and by what right it is used, in a line; it goes with every site'),
  })

const bold = file("The file of its bold, .ttf or .woff2, from the talk's folder")
const regular = file("The file of its regular, .ttf or .woff2, from the talk's folder")

/** What `theme.yaml` holds: the talk's own names and marks, on top of the theme that `article.yaml` names. */
export function themeSchema(resolver: Resolver) {
  const f = fields(resolver)
  /** A text that stands on slides which cite nothing for it. */
  const said = (max: number) =>
    printable()
      .superRefine((text, ctx) => {
        if (/(?<!\\)\{(?!\{)/.test(text))
          ctx.addIssue({
            code: 'custom',
            params: asFault('amount-typed'),
            message: 'takes no fact: it stands on slides that do not cite it',
            input: text,
          })
      })
      .pipe(f.text(max, 1))
      .transform(plain)
  return z.strictObject({
    $schema: z.string().max(limits.text).optional(),
    citedeck: z.literal(1).describe('The format of this file'),
    first: z
      .enum(['light', 'dark'])
      .optional()
      .describe('The scheme that a viewer sees who has chosen none; without it, as the theme or the device has it'),
    colours: z
      .strictObject({
        light: schemeOf(colour).optional().describe('By day'),
        dark: schemeOf(colour).optional().describe('In the dark'),
      })
      .optional()
      .describe("Instead of the theme's, by what they are for"),
    claims: z.enum(['serif', 'sans']).optional().describe('Which of our faces sets the claims'),
    fonts: z
      .strictObject({
        claims: ownFont({ bold }).optional().describe('Sets the claims'),
        body: ownFont({ regular, bold }).optional().describe('Sets all else'),
      })
      .optional()
      .describe('Fonts of your own; what they have no letters for is set in ours'),
    logo: z
      .strictObject({
        light: file("On light grounds: an SVG or PNG, from the talk's folder"),
        dark: file('On dark grounds'),
        alt: said(60).describe('What it says, for who does not see it'),
        on: z
          .array(z.enum(logoPlaces))
          .min(1, { error: 'needs a place; without the key it stands on all' })
          .default([...logoPlaces])
          .describe('Large on the cover, small on all other slides'),
      })
      .optional(),
    footer: said(30).optional().describe('Stands at the foot of every slide, before its number'),
  })
}

export type ThemeFile = z.output<ReturnType<typeof themeSchema>>
