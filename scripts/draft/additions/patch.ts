/** Lines that take the place of others: of so many from a line on, from 0; of none they come before it. */
export interface LineEdit {
  at: number
  removed: number
  added: readonly string[]
}

/** So many lines around a change are shown, as `git diff` does. */
const around = 3

/** The lines with the edits made, which do not overlap. */
export function edited(lines: readonly string[], edits: readonly LineEdit[]): string[] {
  const sorted = [...edits].sort((a, b) => a.at - b.at)
  let from = 0
  const made = sorted.flatMap(({ at, removed, added }) => {
    const before = lines.slice(from, at)
    from = at + removed
    return [...before, ...added]
  })
  return [...made, ...lines.slice(from)]
}

/** A unified diff of the edits, as `git apply` and `patch` take it. */
export function unifiedDiff(name: string, lines: readonly string[], edits: readonly LineEdit[]): string[] {
  const sorted = [...edits].sort((a, b) => a.at - b.at)
  const hunks: LineEdit[][] = []
  for (const edit of sorted) {
    const last = hunks.at(-1)?.at(-1)
    if (last && edit.at - (last.at + last.removed) <= 2 * around) hunks.at(-1)?.push(edit)
    else hunks.push([edit])
  }
  // What ends with a line feed has no line behind it.
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length
  let shift = 0
  const told = hunks.flatMap((hunk) => {
    const [first, last] = [hunk[0], hunk.at(-1)]
    if (!first || !last) return []
    const start = Math.max(0, first.at - around)
    const end = Math.min(count, last.at + last.removed + around)
    const body: string[] = []
    let from = start
    for (const { at, removed, added } of hunk) {
      body.push(...lines.slice(from, at).map((line) => ` ${line}`))
      body.push(...lines.slice(at, at + removed).map((line) => `-${line}`), ...added.map((line) => `+${line}`))
      from = at + removed
    }
    body.push(...lines.slice(from, end).map((line) => ` ${line}`))
    const grown = hunk.reduce((sum, { removed, added }) => sum + added.length - removed, 0)
    const head = `@@ -${start + 1},${end - start} +${start + 1 + shift},${end - start + grown} @@`
    shift += grown
    return [head, ...body]
  })
  return told.length === 0 ? [] : [`--- a/${name}`, `+++ b/${name}`, ...told]
}
