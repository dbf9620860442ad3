import type { Unit } from '../../quantities/quantity.ts'

/**
 * Changes each reading by the nearest before it, as changed, and behind it that are no dates. Linear in their number.
 */
export function mapBeside<Read extends { unit: Unit }>(
  readings: readonly Read[],
  change: (reading: Read, before: Read | undefined, behind: Read | undefined) => Read,
): Read[] {
  const nexts: (Read | undefined)[] = []
  let next: Read | undefined
  for (const reading of [...readings].reverse()) {
    nexts.push(next)
    if (reading.unit !== 'date') next = reading
  }
  let last: Read | undefined
  return readings.map((reading) => {
    const changed = change(reading, last, nexts.pop())
    if (changed.unit !== 'date') last = changed
    return changed
  })
}
