/** The fewest of these names that have to move for one order to become the other; both hold the same names. */
export function movedAmong(before: readonly string[], after: readonly string[]): string[] {
  // The longest run of names that are in order in both stays; patience sorting (Aldous and Diaconis, 1999) finds it.
  const place = new Map(before.map((id, index) => [id, index]))
  const tops: { place: number; link: Link }[] = []
  for (const id of after) {
    const at = place.get(id) ?? -1
    const pile = tops.findIndex((top) => top.place > at)
    const index = pile < 0 ? tops.length : pile
    tops[index] = { place: at, link: { id, below: tops[index - 1]?.link } }
  }
  const stay = new Set<string>()
  for (let link = tops.at(-1)?.link; link; link = link.below) stay.add(link.id)
  return after.filter((id) => !stay.has(id))
}

interface Link {
  id: string
  below: Link | undefined
}
