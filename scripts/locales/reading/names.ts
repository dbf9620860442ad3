import { once } from './once.ts'

/** Finds the longest name that begins at a place of a text. */
export type FindName<Row> = (text: string, place: number) => { row: Row; end: number } | undefined

interface Node<Row> {
  next: Map<number, Node<Row>>
  row?: Row
}

/**
 * Makes a finder of names from rows of name and meaning; of two rows with one name the first counts. It is built once,
 * when it is first asked, and looks at no more characters than the longest name has.
 */
export function nameFinder<Row>(rows: () => Iterable<readonly [string, Row]>): FindName<Row> {
  const root = once(() => treeOf(rows()))
  return (text, place) => {
    let node: Node<Row> | undefined = root()
    let found: { row: Row; end: number } | undefined
    for (let at = place; node && at < text.length;) {
      node = node.next.get(text.charCodeAt(at++))
      if (node?.row !== undefined) found = { row: node.row, end: at }
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
