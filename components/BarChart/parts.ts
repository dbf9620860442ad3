import type { Text } from '../../scripts/typography/text.ts'
import type { Box, Stroke } from '../shared/box.ts'
import type { BarValue } from './values.ts'

export interface Bar {
  box: Box
  certainty: BarValue['certainty']
  /** Of the first series, or of the second. */
  series: 0 | 1
  isAccent: boolean
}

/** A text in its place; `across` says which edge `x` is. */
export interface Label {
  text: Text
  x: number
  y: number
  width: number
  size: number
  across: 'start' | 'middle' | 'end'
  look: string
}

export interface BarDrawing {
  isUpright: boolean
  bars: Bar[]
  labels: Label[]
  /** Where zero is. */
  axis: Stroke
  /** The line of the reference, or the lines of the change with its arrow. */
  mark?: {
    lines: (Stroke & { isDashed: boolean })[]
    head?: string
    labels: Label[]
  }
  bottom: number
}
