import { plain, type Text, type WrittenFact } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { isInexact } from './certainty.ts'
import { changeText, signed, wayOf, type Way } from './change.ts'
import { sameDecimals } from './decimals.ts'
import { bold, measure } from './text.ts'

/** Two amounts of one thing. */
export interface Row {
  label: Text
  from: WrittenFact
  to: WrittenFact
  change?: WrittenFact | undefined
  accent?: boolean | undefined
  /** Its ends as they are written where the figure names their unit once. */
  short?: { from: WrittenFact; to: WrittenFact }
  /** Which of its ends are not known for sure, or not yet so; without it those that have a bound. */
  isUnsure?: { from: boolean; to: boolean }
}

/** A row with its numbers in the format of the figure, and which way it goes. */
export interface Ends extends Row {
  way: Way
  isUnsure: { from: boolean; to: boolean }
  /** Its change with its sign, where it has one. */
  changed?: Text
  /** The same where there is little room: beside shares, −23 are points. */
  changedShortly?: Text
}

/** Rows in one number format, in their order. */
export function endsOf(rows: readonly Row[]): Ends[] {
  const facts = sameDecimals(rows.flatMap(({ from, to, short }) => (short ? [short.from, short.to] : [from, to])))
  return rows.map((row, index) => {
    const way = wayOf(row.from, row.to)
    return {
      ...row,
      from: facts[2 * index] ?? row.from,
      to: facts[2 * index + 1] ?? row.to,
      way,
      isUnsure: row.isUnsure ?? { from: isInexact(row.from), to: isInexact(row.to) },
      ...(row.change
        ? {
            changed: changeText({ fact: row.change }, way),
            changedShortly: changeText({ fact: shortly(row.change) }, way),
          }
        : {}),
    }
  })
}

/** The width of a fact in bold, with its asterisk. */
export const factWidth = (fact: WrittenFact, size: number): number =>
  measure(fact.text, bold(size)).width + (fact.computed ? size / 2 : 0)

function shortly(change: WrittenFact): WrittenFact {
  return change.unit === 'percentage-point'
    ? { ...change, suffix: undefined, text: `${change.prefix ?? ''}${change.number}` }
    : change
}

/** The width of a change in bold, in full or shortly. */
export const changeWidth = ({ change, way }: Ends, size: number, isShort = false): number =>
  change
    ? measure(signed(isShort ? shortly(change) : change, way), bold(size)).width + (change.computed ? size / 2 : 0)
    : 0

/** A small triangle that points up for a rise and down for a fall; nothing where both ends are alike. */
export function triangle(way: Way, x: number, y: number, side: number): string {
  if (way === 'same') return ''
  const [tip, base] = way === 'up' ? [y - side / 2, y + side / 2] : [y + side / 2, y - side / 2]
  return `M${x} ${tip}L${x + side / 2} ${base}H${x - side / 2}Z`
}

/** The rows in words. */
export function describeEnds(
  { measure, from, to, rows }: { measure: Text; from: Text; to: Text; rows: readonly Row[] },
  words: Words,
): string {
  const said = rows.map((row) => {
    const ends = [words.pair(plain(from), row.from.text), words.pair(plain(to), row.to.text)]
    const change = row.change ? [signed(row.change, wayOf(row.from, row.to))] : []
    const stated = row.change && !change.some((each) => each.includes(row.change?.text ?? '')) ? [row.change.text] : []
    return words.pair(plain(row.label), words.list([...ends, ...change, ...stated]))
  })
  return words.pair(plain(measure), words.statements(said))
}
