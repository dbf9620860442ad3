import type { Reading } from '../../../quantities/quantity.ts'

type Found = Omit<Reading, 'text'>

const joint = /^-?(?:, (?:and |or )?| (?:and|or) )$/
const scaled = /illion|thousand|crore|lakh|\d ?(?:bn|tn|[mkM])\b/
const doubt = 'the scale of the last number of the list may be of this one too'

/**
 * Gives the numbers of a list the unit that stands behind its last: 10, 20 and 30 per cent; 5-, 10- and 20-year bonds.
 * A noun is shared so too; a scale may belong to the last alone, so that the others are unsure.
 */
export function withShared(text: string, found: readonly Found[]): Found[] {
  const shared = [...found]
  for (let index = shared.length - 2; index >= 0; index--) {
    const [one, next] = [shared[index], shared[index + 1]]
    if (!one || !next || !isBare(one) || !isGiver(next) || !joint.test(text.slice(one.end, next.start))) continue
    const isDoubtful = next.unsure === doubt || scaled.test(text.slice(next.start, next.end))
    const { noun, unit } = next
    shared[index] = { ...one, unit, ...(noun !== undefined && { noun }), ...(isDoubtful && { unsure: doubt }) }
  }
  return shared
}

function isBare({ unit, noun, per }: Found): boolean {
  return unit === 'count' && noun === undefined && !per
}

function isGiver({ unit }: Found): boolean {
  return unit !== 'date' && unit !== 'rank' && unit !== 'multiple'
}
