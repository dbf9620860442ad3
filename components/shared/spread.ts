/** A stretch of an axis, in canvas pixels. */
export interface Stretch {
  from: number
  to: number
}

interface Cluster {
  sum: number
  members: number
}

/**
 * The middles of labels that must not overlap, each as near the place that it belongs to as the others allow (the least
 * sum of squared distances, found by pooling neighbours), in the order of these places. Where the stretch is too short
 * for all of them they share what there is.
 * @param places where each belongs, in any order
 * @param sizes how much of the axis each takes
 */
export function pushApart(
  places: readonly number[],
  sizes: readonly number[],
  gap: number,
  { from, to }: Stretch,
): number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b)
  const needed = order.reduce((sum, index) => sum + (sizes[index] ?? 0), 0)
  const between = Math.min(gap, order.length > 1 ? (to - from - needed) / (order.length - 1) : gap)
  // How far each begins behind the first, where all stand close together: what is left must not fall.
  let behind = 0
  const offsets = order.map((index) => {
    const offset = behind
    behind += (sizes[index] ?? 0) + between
    return offset
  })
  const wanted = order.map((index, at) => (places[index] ?? 0) - (sizes[index] ?? 0) / 2 - (offsets[at] ?? 0))
  const last = Math.max(from, to - (behind - between))
  const middles = new Array<number>(places.length).fill(0)
  notFalling(wanted).forEach((start, at) => {
    const index = order[at] ?? 0
    const kept = Math.min(last, Math.max(from, start))
    middles[index] = kept + (offsets[at] ?? 0) + (sizes[index] ?? 0) / 2
  })
  return middles
}

/** The values nearest to these of which none is below the one before it: neighbours that would fall take their mean. */
function notFalling(values: readonly number[]): number[] {
  const clusters: Cluster[] = []
  for (const value of values) {
    let next: Cluster = { sum: value, members: 1 }
    let before = clusters.at(-1)
    while (before && before.sum / before.members > next.sum / next.members) {
      next = { sum: before.sum + next.sum, members: before.members + next.members }
      clusters.pop()
      before = clusters.at(-1)
    }
    clusters.push(next)
  }
  return clusters.flatMap(({ sum, members }) => new Array<number>(members).fill(sum / members))
}

/**
 * The widths of texts side by side in `room` pixels: what each needs, and where that is too much, the longest ones
 * share what the others leave.
 */
export function shareRoom(needs: readonly number[], gap: number, room: number): number[] {
  let free = room - gap * (needs.length - 1)
  const widths = new Array<number>(needs.length).fill(0)
  const order = needs.map((_, index) => index).sort((a, b) => (needs[a] ?? 0) - (needs[b] ?? 0))
  order.forEach((index, at) => {
    const width = Math.min(needs[index] ?? 0, free / (needs.length - at))
    widths[index] = width
    free -= width
  })
  return widths
}
