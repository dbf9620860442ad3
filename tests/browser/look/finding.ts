export type RuleName =
  | 'margin'
  | 'field'
  | 'foot'
  | 'overlap'
  | 'crossing'
  | 'size'
  | 'contrast'
  | 'lines'
  | 'break'
  | 'parted'
  | 'line-start'
  | 'line-end'
  | 'hyphen'
  | 'widow'
  | 'space'
  | 'capital'
  | 'hue'
  | 'glyph'
  | 'forced'
  | 'cut'
  | 'image'
  | 'empty'
  | 'bare'

/** Something on a slide that an editor would send back. */
export interface Finding {
  /** The slide's address, and its number from 1. */
  slide: string
  number: number
  rule: RuleName
  /** What it is: the component or layout, and the part of it. */
  element: string
  /** How far it is off, in canvas pixels; the size or the ratio found, where no length is off. */
  pixels: number
  /** The words it is about. */
  text: string
  /** What is wrong, as the end of a sentence about the element. */
  fault: string
}

/** A finding as one line: where, what, how far. */
function formatFinding({ slide, number, rule, element, text, fault }: Finding): string {
  const words = text === '' ? '' : ` "${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
  return `slide ${slide} (${number}): ${rule}: ${element}${words} ${fault}`
}

/** One line a finding, each but once however many walks found it. */
export function formatFindings(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(formatFinding))]
}
