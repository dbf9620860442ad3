/**
 * A table as Markdown writes it, a line for each row: its cells between bars, and a rule under its head. A table of one
 * row or one column is no table, but set out as one: its cells are lines.
 */
export function tableLines(rows: readonly (readonly string[])[], hasHead: boolean): string[] {
  const filled = rows
    .map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '/').trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  if (filled.length < 2 || filled.every((row) => row.length < 2)) return filled.flat().filter((cell) => cell !== '')
  const [first, ...rest] = filled.map((row) => `| ${row.join(' | ')} |`)
  const rule = `|${'---|'.repeat(filled[0]?.length ?? 1)}`
  return [first ?? '', ...(hasHead ? [rule] : []), ...rest]
}
