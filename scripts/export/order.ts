export const formats = ['pdf', 'png', 'webp', 'proof', 'handout', 'html'] as const
export type Format = (typeof formats)[number]
export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

/** What the command line asks to be exported. */
export interface ExportOrder {
  formats: Format[]
  /** As typed; which slides it means depends on the deck. */
  range: string | undefined
  /** Pixels of a picture per pixel of the canvas. */
  scale: number
  withClicks: boolean
  dark: boolean
  paper: Paper
  /** Whether a handout carries the notes. */
  notes: boolean
}
