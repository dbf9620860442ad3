import type { Slip } from './slips.ts'

/** The lines of a YAML file that are the text of a block, such as notes behind `|`: they may hold anything. */
export function textLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>()
  let block: number | undefined
  lines.forEach((line, index) => {
    const indent = indentOf(line)
    if (block !== undefined && (line.trim() === '' || indent > block)) {
      found.add(index)
      return
    }
    block = /(?:^|[:-]\s+)[|>][+\-\d]*\s*(?:#.*)?$/.test(line) ? indent : undefined
  })
  return found
}

/** A line that stands at another column than all that it could belong to. */
export function slipOfIndentation(
  lines: readonly string[],
  index: number,
  text: ReadonlySet<number>,
): Slip | undefined {
  const line = lines[index] ?? ''
  if (text.has(index) || !/^ *(?:- |[\p{L}\p{N}_$-]+:(?: |$))/u.test(line)) return undefined
  const indent = indentOf(line)
  /** The columns at which keys and dashes stand that are open before the line. */
  let open: number[] = []
  let opens = true
  lines.slice(0, index).forEach((before, at) => {
    if (text.has(at) || before.trim() === '' || /^\s*#/.test(before)) return
    const start = indentOf(before)
    const [dashes = ''] = /^(?:- +)*/.exec(before.slice(start)) ?? []
    open = [...open.filter((column) => column < start), start]
    for (const { index: dash } of dashes.matchAll(/- +/g)) open.push(start + dash + 2)
    open = [...new Set(open)]
    opens = /(?::|-)\s*(?:#.*)?$/.test(before)
  })
  const last = open.at(-1) ?? 0
  if (open.includes(indent) || (opens && indent > last)) return undefined
  const nearest = open.reduce((a, b) => (Math.abs(b - indent) <= Math.abs(a - indent) ? b : a), 0)
  return {
    column: 0,
    message: `the line stands ${spaces(indent)} in, and what it belongs with ${nearest}; lines of one map begin at the same column`,
    mended: ' '.repeat(nearest) + line.trimStart(),
  }
}

const spaces = (count: number) => `${count} ${count === 1 ? 'space' : 'spaces'}`

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
