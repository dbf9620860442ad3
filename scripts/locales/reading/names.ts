import { once } from './once.ts'

/** Finds the longest name that begins at a place of a text. */
export type FindName<Row> = (text: string, place: number) => { row: Row; end: number } | undefined

interface Node<Row> {
  next: Map<number, Node<Row>>
  row?: Row
}

/**
 * Makes a finder of names from rows of name and meaning; of two rows with one name the first counts. It is built once,
 * when it is first asked, and looks at no more characters than the longest name has. `isFolded` says that the names are
 * in small letters, and that a text's capitals count as such.
 */
export function nameFinder<Row>(rows: () => Iterable<readonly [string, Row]>, isFolded = false): FindName<Row> {
  const root = once(() => treeOf(rows()))
  return (text, place) => {
    let node: Node<Row> | undefined = root()
    let found: { row: Row; end: number } | undefined
    for (let at = place; node && at < text.length;) {
      const code = text.charCodeAt(at++)
      node = node.next.get(isFolded ? small(code) : code)
      if (node?.row !== undefined) found = { row: node.row, end: at }
    }
    return found
  }
}

/** The code of a small letter for that of a capital. */
function small(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code
}

/**
 * Finds the longest name that ends at a place of a text and does not begin before `floor`; capitals count as small
 * letters.
 */
export type FindNameBefore<Row> = (
  text: string,
  place: number,
  floor: number,
) => { row: Row; start: number } | undefined

/** Makes a finder of names in small letters that looks backwards; otherwise as `nameFinder`. */
export function nameBeforeFinder<Row>(rows: () => Iterable<readonly [string, Row]>): FindNameBefore<Row> {
  const reversed = (name: string): string => [...name].reverse().join('')
  const root = once(() => treeOf([...rows()].map(([name, row]) => [reversed(name), row] as const)))
  return (text, place, floor) => {
    let node: Node<Row> | undefined = root()
    let found: { row: Row; start: number } | undefined
    for (let at = place - 1; node && at >= floor; at--) {
      node = node.next.get(small(text.charCodeAt(at)))
      if (node?.row !== undefined) found = { row: node.row, start: at }
    }
    return found
  }
}

function treeOf<Row>(rows: Iterable<readonly [string, Row]>): Node<Row> {
  const root: Node<Row> = { next: new Map() }
  for (const [name, row] of rows) {
    let node = root
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at)
      const next: Node<Row> = node.next.get(code) ?? { next: new Map() }
      node.next.set(code, next)
      node = next
    }
    if (name !== '') node.row ??= row
  }
  return root
}
