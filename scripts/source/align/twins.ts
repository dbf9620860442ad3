/** A sentence of the one text that is word for word one of the other. */
export interface Twin {
  old: number
  now: number
  /** Its text stands once in each. */
  alone: boolean
  /** It is this one for certain: its text stands once in each, or it stands between the same two sentences. */
  certain: boolean
}

/** More pairs than this of one text are taken in their order, whatever stands beside them. */
const mostPairs = 250_000

/**
 * Pairs the sentences whose hashes are the same; an empty hash is passed over. Where a text stands more than once,
 * those go together that stand beside the same sentences; what is left goes in order, and where one of several is gone,
 * to what says the same.
 */
export function matchTwins(old: readonly string[], now: readonly string[]): Twin[] {
  const [oldPlaces, newPlaces] = [placesOf(old), placesOf(now)]
  const pairs = new Map<number, Twin>()
  const back = new Map<number, number>()
  const pair = (index: number, place: number, alone: boolean, certain: boolean) => {
    pairs.set(index, { old: index, now: place, alone, certain })
    if (!back.has(place)) back.set(place, index)
  }
  const several: [number[], number[]][] = []
  for (const [hash, indices] of oldPlaces) {
    const places = newPlaces.get(hash) ?? []
    const [index, place] = [indices[0], places[0]]
    if (indices.length === 1 && places.length === 1 && index !== undefined && place !== undefined)
      pair(index, place, true, true)
    else if (indices.length * places.length > mostPairs)
      indices.forEach((each, at) => {
        pair(each, places[Math.min(at, places.length - 1)] ?? 0, false, false)
      })
    else if (places.length > 0) several.push([indices, places])
  }

  /** Beside how many of the same sentences both stand, of the one before and the one behind. */
  const shared = (index: number, place: number) =>
    [-1, 1].filter((side) => {
      const [a, b] = [index + side, place + side]
      const isEnd = a < 0 || a >= old.length
      const isEndToo = b < 0 || b >= now.length
      return isEnd || isEndToo ? isEnd && isEndToo : pairs.get(a)?.now === b
    }).length
  for (const wanted of [2, 1, 0]) {
    let isNew = true
    while (isNew) {
      isNew = false
      for (const [indices, places] of several) {
        for (const index of indices) {
          if (pairs.has(index)) continue
          const place = places.find((each) => !back.has(each) && shared(index, each) >= wanted)
          if (place === undefined) continue
          pair(index, place, false, wanted === 2)
          isNew = true
        }
      }
    }
  }
  for (const [indices, places] of several) {
    for (const index of indices) {
      if (!pairs.has(index)) pair(index, nearestTo(index, places), false, false)
    }
  }
  return [...pairs.values()]
}

function placesOf(hashes: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  hashes.forEach((hash, index) => {
    if (hash === '') return
    const known = places.get(hash)
    if (known) known.push(index)
    else places.set(hash, [index])
  })
  return places
}

function nearestTo(index: number, places: readonly number[]): number {
  return places.reduce((a, b) => (Math.abs(b - index) < Math.abs(a - index) ? b : a))
}
