/** What a colour is for: a theme gives one for each, for light and for dark. */
export const colourRoles = {
  paper: 'The ground of a slide',
  ink: 'What is written on it',
  quiet: 'What stands back: kickers, footnotes, sources',
  hairline: 'Rules that part rows',
  rule: 'The rule at the head of a slide, where the theme has one',
  structure: 'Frames, steps and layers of figures',
  'on-structure': 'Text on them',
  'on-structure-quiet': 'Text on them that stands back',
  data: 'What is measured or listed',
  'data-soft': 'The same where it stands back',
  'data-faint': 'The same as a ground: tracks, cells, the page around cards',
  'on-data': 'Text on data',
  accent: 'What the claim says, and nothing else',
  'on-accent': 'Text on it',
  plate: 'The ground of cover, chapters and the last slide',
  'on-plate': 'Text on it',
  'on-plate-quiet': 'Text on it that stands back',
  'on-plate-line': 'Lines on it',
  'on-plate-ghost': 'The large numeral of a chapter',
} as const

export type ColourRole = keyof typeof colourRoles

/** A scheme: each as `#rrggbb`. */
export type Colours = Readonly<Record<ColourRole, string>>

/** Sizes and forms, where a theme says nothing else. Canvas pixels. */
export const plainShape = {
  'leading-claim': '54px',
  'tracking-claim': '0',
  /** The margin at the sides, what the claim takes above a figure and the foot below it. */
  margin: '64px',
  head: '192px',
  foot: '100px',
  /** A bar along the upper edge of a slide, and a rule within the margins at its head. */
  'claim-rule': '0px',
  'head-rule': '0px solid',
  stroke: '2px',
  radius: '0px',
}

export type Shape = Readonly<typeof plainShape>

/** A look that talks can name. */
export interface Theme {
  /** What it looks like, in a sentence. */
  character: string
  /** Which typeface sets the claims. */
  claims: 'serif' | 'sans'
  /** The scheme that viewers see who have not chosen one; where there is none, the one that their device asks for. */
  first?: 'light' | 'dark'
  light: Colours
  dark: Colours
  /** Where it differs from the plain one. */
  shape?: Partial<Shape>
}
