/** What tells a slide from others. */
interface Slide {
  id: string
  title: string
  content: string
}

/**
 * Where the slide that is on stands after an edit: by its id; where that was renamed, by what it shows, its title, or
 * its neighbours. Of a slide that was deleted, where the one after it stands, or the last.
 * @param index of the slide that is on, from 0
 * @returns its place among the slides after, from 0
 */
export function whereNow(before: readonly Slide[], after: readonly Slide[], index: number): number {
  const on = before[index]
  const places = new Map(after.map(({ id }, place) => [id, place]))
  const last = Math.max(0, after.length - 1)
  if (!on) return Math.min(index, last)
  const same = places.get(on.id)
  if (same !== undefined) return same
  const known = new Set(before.map(({ id }) => id))
  const isNew = (place: number) => after[place] !== undefined && !known.has(after[place].id)
  const alike = after.findIndex(
    ({ content, title }, place) => isNew(place) && (content === on.content || title === on.title),
  )
  if (alike >= 0) return alike
  const placesOf = (slides: readonly Slide[]) => slides.flatMap(({ id }) => places.get(id) ?? [])
  const ahead = placesOf(before.slice(0, index)).at(-1) ?? -1
  if (isNew(ahead + 1)) return ahead + 1
  return placesOf(before.slice(index + 1))[0] ?? last
}
