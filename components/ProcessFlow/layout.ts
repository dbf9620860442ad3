import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Box, Point } from '../shared/box.ts'
import type { Field } from '../shared/field.ts'
import { processColumn } from './processColumn.ts'
import { processLine } from './processLine.ts'
import { processLoop } from './processLoop.ts'
import { processStairs } from './processStairs.ts'
import { bold, regular, type Styled } from '../shared/text.ts'

export interface FlowStep {
  step: Data['steps'][number]
  /** The step of a flight of stairs: all that is under it, and what is trodden on. */
  stair?: { body: Box; tread: Box }
  number: { box: Box; size: number }
  /** The round node that a number stands in. */
  node?: Point & { radius: number }
  text: Box
  across: 'left' | 'right'
  down: 'top' | 'middle' | 'bottom'
  /** An arrow at a step that leads to another slide. */
  leads?: string | undefined
}

/** A way and its head, apart so that a dashed way has a whole head. */
export interface Link {
  line: string
  head: string
}

export interface FlowDrawing {
  form: 'line' | 'stairs' | 'loop' | 'column'
  steps: FlowStep[]
  /** From each step to the next, and where the flow is closed back to the first. */
  links: Link[]
  labelSize: number
  size: number
  centre?: { box: Box; size: number } | undefined
  fits: boolean
}

/**
 * A closed flow is a ring of numbered steps, an open one a line of them, or where it rises a flight of stairs. Where
 * they have no room, the steps stand one under another.
 */
export function processFlow(data: Data, field: Field): FlowDrawing {
  const room = data.closed ? 600 : 150 * data.steps.length
  const crowded = field.width < room && data.steps.some((step) => step.detail !== undefined)
  const draw = data.closed ? processLoop : data.rising ? processStairs : processLine
  const drawing = draw(data, field)
  return drawing.fits && !crowded ? drawing : processColumn(data, field)
}

/** The texts of a step as they are set. */
export const textsOf = (
  { label, detail }: Data['steps'][number],
  size: { label: number; detail: number },
): Styled[] => [
  [label, bold(size.label)],
  [detail, regular(size.detail)],
]

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const said = data.steps.map((step) =>
    step.detail === undefined ? plain(step.label) : words.pair(plain(step.label), plain(step.detail)),
  )
  const first = data.steps[0]
  const way = `${said.join(' → ')}${data.closed && first ? ` ${data.aim ? '⇢' : '→'} ${plain(first.label)}` : ''}`
  return data.centre === undefined ? way : words.pair(plain(data.centre), way)
}
