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
  const groups = once(() => byInitial(rows()))
  return finderIn((initial) => groups().get(initial), isFolded)
}

/** Names by the character that they begin with: of each, its rows as JSON. */
export type NameTable = Readonly<Record<string, string>>

/** Makes a table of names from their rows: for `.made.ts` modules, since it takes longer than most texts to be read. */
export function nameTable(rows: Iterable<readonly [string, unknown]>): NameTable {
  return Object.fromEntries(
    [...byInitial(rows)].map(([initial, group]) => [
      initial,
      JSON.stringify([...new Map(group.reverse())].reverse()), // the first row of a name counts
    ]),
  )
}

/** Makes a finder of the names of a table; otherwise as `nameFinder`. */
export function tableFinder<Row>(table: () => NameTable, isFolded = false): FindName<Row> {
  const made = once(table)
  return finderIn((initial) => JSON.parse(made()[initial] ?? '[]') as [string, Row][], isFolded)
}

function finderIn<Row>(groupOf: GroupOf<Row>, isFolded: boolean): FindName<Row> {
  const treeOf = treesOf(groupOf)
  const codeAt = isFolded ? smallCodeAt : exactCodeAt
  return (text, place) => {
    let found: { row: Row; end: number } | undefined
    let at = place
    for (let node = treeOf(codeAt(text, at)); node; node = node.next.get(codeAt(text, at))) {
      at++
      if (node.row !== undefined) found = { row: node.row, end: at }
    }
    return found
  }
}

function exactCodeAt(text: string, at: number): number {
  return text.charCodeAt(at)
}

/** The code of a small letter for that of a capital. */
function smallCodeAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
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
  const groups = once(() => byInitial([...rows()].map(([name, row]) => [reversed(name), row] as const)))
  const treeOf = treesOf((initial) => groups().get(initial))
  return (text, place, floor) => {
    let found: { row: Row; start: number } | undefined
    let node = place > floor ? treeOf(smallCodeAt(text, place - 1)) : undefined
    for (let at = place - 1; node; node = --at >= floor ? node.next.get(smallCodeAt(text, at)) : undefined) {
      if (node.row !== undefined) found = { row: node.row, start: at }
    }
    return found
  }
}

/** The rows of the names that begin with a character. */
type GroupOf<Row> = (initial: string) => Iterable<readonly [string, Row]> | undefined

function byInitial<Row>(rows: Iterable<readonly [string, Row]>): Map<string, (readonly [string, Row])[]> {
  const groups = new Map<string, (readonly [string, Row])[]>()
  for (const row of rows) {
    const initial = row[0].charAt(0)
    const group = groups.get(initial)
    if (group) group.push(row)
    else groups.set(initial, [row])
  }
  return groups
}

/** Trees of names by their first character, each grown when it is first asked for: a run needs few of them. */
function treesOf<Row>(groupOf: GroupOf<Row>): (code: number) => Node<Row> | undefined {
  const grown = new Map<number, Node<Row> | undefined>()
  return (code) => {
    const known = grown.get(code)
    if (known || grown.has(code)) return known
    const tree = rootOf(groupOf(String.fromCharCode(code)) ?? []).next.get(code)
    grown.set(code, tree)
    return tree
  }
}

function rootOf<Row>(rows: Iterable<readonly [string, Row]>): Node<Row> {
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
