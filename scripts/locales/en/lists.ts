import type { Reading } from '../../quantities/quantity.ts'

type Found = Omit<Reading, 'text'>

const joint = /^-?(?:, (?:and |or )?| (?:and|or) )$/

/**
 * Gives the numbers of a list the unit that stands behind its last: 10, 20 and 30 per cent; 5-, 10- and 20-year bonds.
 * A noun is shared so too; a scale may belong to the last alone, so that the others are unsure.
 */
export function withShared(text: string, found: readonly Found[]): Found[] {
  const shared = [...found]
  for (let index = shared.length - 2; index >= 0; index--) {
    const [one, next] = [shared[index], shared[index + 1]]
    if (
      !one
      || !next
      || one.unit !== 'count'
      || one.noun !== undefined
      || one.per
      || !joint.test(text.slice(one.end, next.start))
    )
      continue
    if (
      next.unit === 'date'
      || next.unit === 'rank'
      || next.unit === 'multiple'
      || (next.unit === 'count' && next.noun === undefined)
    )
      continue
    const isScaled = /illion|thousand|crore|lakh|\d ?(?:bn|tn|[mkM])\b/.test(text.slice(next.start, next.end))
    const unsure = isScaled ? 'the scale of the last number of the list may be of this one too' : one.unsure
    const { noun, unit } = next
    shared[index] = {
      ...one,
      unit,
      ...(noun === undefined ? {} : { noun }),
      ...(unsure === undefined ? {} : { unsure }),
    }
  }
  return shared
}
