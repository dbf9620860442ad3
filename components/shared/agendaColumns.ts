/** How many sections an agenda lists in a column, and in all. */
const perColumn = 9
export const mostEntries = 24

/** The entries of an agenda in columns, as many in each as go. */
export function agendaColumns<Entry>(entries: readonly Entry[]): Entry[][] {
  if (entries.length <= perColumn) return [[...entries]]
  const half = Math.ceil(entries.length / 2)
  return [entries.slice(0, half), entries.slice(half)]
}
