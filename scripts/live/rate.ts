/** As many at once, and as many a second after that. */
export interface Rate {
  burst: number
  perSecond: number
}

/**
 * Counts what each asks for (a token bucket each), and tells whether one more is too many.
 * @param most askers that are remembered; of more, those are forgotten who have asked longest ago
 */
export function rateLimit({ burst, perSecond }: Rate, now: () => number = Date.now, most = 1000) {
  const buckets = new Map<string, { left: number; at: number }>()
  return (asker: string): boolean => {
    const time = now()
    const { left, at } = buckets.get(asker) ?? { left: burst, at: time }
    const refilled = Math.min(burst, left + (Math.max(0, time - at) / 1000) * perSecond)
    const isTooMany = refilled < 1
    buckets.delete(asker)
    buckets.set(asker, { left: isTooMany ? refilled : refilled - 1, at: time })
    const [oldest] = buckets.keys()
    if (buckets.size > most && oldest !== undefined) buckets.delete(oldest)
    return isTooMany
  }
}
