import { plain, type Text } from '../../scripts/typography/text.ts'
import { heightOf, regular } from './text.ts'
import { type } from './typeScale.ts'

/** How what is measured is set over a figure, in every kind alike. */
export const headStyle = regular(type.note)

/**
 * Over a figure: what is measured, and in what, unless the one says the other: Jobs in power, of jobs. Chinese sets the
 * unit in brackets of its own width.
 */
export function measureIn(measure: Text | undefined, unit: string): Text | undefined {
  if (measure === undefined) return unit === '' ? undefined : unit
  if (unit === '' || namesUnit(measure, unit)) return measure
  const behind = /\p{Script=Han}/u.test(plain(measure) + unit) ? `（${unit}）` : `, ${unit}`
  return typeof measure === 'string' ? measure + behind : [...measure, behind]
}

/** Whether a text has a unit among its words; a single Han character says one at its beginning or end alone. */
export function namesUnit(text: Text, unit: string): boolean {
  if (unit === '') return false
  const [said, sought] = [plain(text).toLowerCase(), unit.toLowerCase()]
  if (/^\p{Script=Han}$/u.test(sought)) return said.startsWith(sought) || said.endsWith(sought)
  const isLetter = (character: string | undefined) => character !== undefined && /^[\p{L}\p{N}]$/u.test(character)
  const isPart = (at: number) =>
    (isLetter(said[at - 1]) && isLetter(sought[0]) && !isHan(sought[0]))
    || (isLetter(said[at + sought.length]) && isLetter(sought.at(-1)) && !isHan(sought.at(-1)))
  for (let at = said.indexOf(sought); at >= 0; at = said.indexOf(sought, at + 1)) if (!isPart(at)) return true
  return false
}

const isHan = (character: string | undefined) => character !== undefined && /\p{Script=Han}/u.test(character)

/** What the head takes over a figure, in canvas pixels, with what parts it from the drawing. */
export function heightOfHead(text: Text | undefined, width: number, gap = 12): number {
  return text === undefined ? 0 : heightOf(width, [text, headStyle]) + gap
}
