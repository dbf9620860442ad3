import type { Text } from '../../typography/text.ts'
import type { At } from './disagreement.ts'

/** A fact as a figure draws it or a text names it. */
interface Named {
  fact: string
  text: string
}

/** A text of a figure, and the fact that it stands beside and says something of, or the facts of which it is one. */
export interface Labelled {
  quantities: readonly Named[]
  label: Text
  at: At
}

/** What says of a number beside it what that is. */
const labels = ['label', 'context', 'title'] as const
/** Numbers that are not what the label beside them is of, but what that is a part of. */
const wholes: readonly string[] = ['whole', 'total']
/** What is measured is held against the first few facts below it, and wrong only where it belongs to none of them. */
const mostMeasured = 4

/**
 * Which texts of a figure stand beside which of its facts, whatever kind it is: the label of an item beside the facts
 * of the item and those that its other texts name, the head of a column beside those of its cells, `from` and `to`
 * beside the ends of every row, and what is measured beside all of them.
 */
export function labelledIn(figure: object): Labelled[] {
  return [...ofItems(figure, []), ...ofEnds(figure), ...ofColumns(figure), ...ofMeasure(figure)]
}

function ofItems(item: object, at: At): Labelled[] {
  const entries = Object.entries(item)
  const own = labels.flatMap((key) => textAt(item, key).map((label) => ({ label, at: [...at, key] })))
  const drawn = entries.flatMap(([key, value]) => (wholes.includes(key) ? [] : drawnIn(value)))
  const named = entries.flatMap(([key, value]) => (labels.some((each) => each === key) ? [] : namedIn(value)))
  const beside = drawn.length > 0 ? drawn : named
  return [
    ...own.flatMap((each) => beside.map((quantity) => ({ quantities: [quantity], ...each }))),
    ...entries.flatMap(([key, value]): Labelled[] => {
      if (isDrawn(value) || isText(value)) return []
      // Rows of facts are drawn as a table of their own.
      const isTable = isObject(value) && 'rows' in value && (key === 'rows' || key === 'items')
      const inside: unknown = isTable ? value.rows : value
      if (Array.isArray(inside))
        return inside.flatMap((each: unknown, index) =>
          isObject(each) && !isDrawn(each) && !isText(each) ? ofItems(each, [...at, key, index]) : [],
        )
      return isObject(inside) ? ofItems(inside, [...at, key]) : []
    }),
  ]
}

/** The names of the two ends of every row. */
function ofEnds(figure: object): Labelled[] {
  return ['from', 'to'].flatMap((key) =>
    textAt(figure, key).flatMap((label) =>
      rowsOf(figure).flatMap((row) =>
        drawnIn(valueOf(row, key)).map((quantity) => ({ quantities: [quantity], label, at: [key] })),
      ),
    ),
  )
}

/** The heads of columns beside what stands below them. */
function ofColumns(figure: object): Labelled[] {
  return listAt(figure, 'columns').flatMap((column, index) => {
    const [label] = isText(column) ? [column] : isObject(column) ? textAt(column, 'label') : []
    if (label === undefined) return []
    const at = ['columns', index, ...(isText(column) ? [] : ['label'])]
    return rowsOf(figure).flatMap((row) => {
      const cell = listAt(row, 'cells')[index]
      return [...drawnIn(cell), ...namedIn(cell)].map((quantity) => ({ quantities: [quantity], label, at }))
    })
  })
}

function ofMeasure(figure: object): Labelled[] {
  const below = (value: unknown): Named[] => {
    if (isDrawn(value)) return [value]
    if (isText(value)) return []
    const inside: unknown[] = Array.isArray(value)
      ? value
      : isObject(value)
        ? Object.entries(value).flatMap(([key, each]): unknown[] =>
            ['change', 'reference', 'gap', 'total'].includes(key) ? [] : [each],
          )
        : []
    return inside.flatMap(below)
  }
  const quantities = below(figure).slice(0, mostMeasured)
  return quantities.length === 0
    ? []
    : textAt(figure, 'measure').map((label) => ({ quantities, label, at: ['measure'] }))
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const valueOf = (object: object, key: string): unknown => Reflect.get(object, key)

const listAt = (object: object, key: string): unknown[] => {
  const value = valueOf(object, key)
  return Array.isArray(value) ? value : []
}

/** The rows of a figure, also where they are drawn as a table. */
function rowsOf(figure: object): object[] {
  const rows = valueOf(figure, 'rows')
  return (Array.isArray(rows) ? rows : isObject(rows) ? listAt(rows, 'rows') : []).filter(isObject)
}

const isDrawn = (value: unknown): value is Named =>
  isObject(value) && typeof valueOf(value, 'fact') === 'string' && ('value' in value || 'number' in value)

const isRun = (value: unknown): value is string | { text: string; fact?: string } =>
  typeof value === 'string' || (isObject(value) && typeof valueOf(value, 'text') === 'string' && !('value' in value))

const isText = (value: unknown): value is Text =>
  typeof value === 'string' || (Array.isArray(value) && value.length > 0 && value.every(isRun))

const textAt = (object: object, key: string): Text[] => {
  const value = valueOf(object, key)
  return isText(value) ? [value] : []
}

/** Facts that are drawn themselves, one or several in a list. */
const drawnIn = (value: unknown): Named[] =>
  isDrawn(value) ? [value] : Array.isArray(value) ? value.filter(isDrawn) : []

/** Facts that a text names, or a list of texts. */
function namedIn(value: unknown): Named[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((each: unknown): Named[] => {
    if (Array.isArray(each)) return namedIn(each)
    const fact = isRun(each) && typeof each !== 'string' ? each.fact : undefined
    return fact === undefined || typeof each === 'string' || !isRun(each) ? [] : [{ fact, text: plainOf(each) }]
  })
}

const plainOf = (run: string | { text: string }): string => (typeof run === 'string' ? run : run.text)
