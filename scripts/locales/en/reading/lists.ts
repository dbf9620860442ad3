import type { Reading } from '../../../quantities/quantity.ts'
import { isAge } from './ages.ts'
import { isBare, isGiver, isSameMoney, withUnitOf } from './sharedUnit.ts'

type Found = Omit<Reading, 'text'>

/** Whether money has its sign before it, so that a number without one is none: those under thirty, £640. */
const hasSign = (text: string, { start }: Found): boolean => /\p{Sc}/u.test(text.charAt(start))

const joint = /^-?(?:, (?:and |or )?| (?:and|or) )$/
const doubt = 'the scale of the last number of the list may be of this one too'

/** The whole of which a share is said again: 118 of 139, or 85%. */
const isWhole = (text: string, one: Found, giver: Found) =>
  giver.unit === 'percent' && /\d (?:out )?of (?:the )?$/.test(text.slice(0, one.start))

/** A number that is said again as a share: holds 1,297, or 154%. In a list, a comma stands before it too. */
function isSaidAgain(text: string, before: Found | undefined, one: Found, next: Found): boolean {
  const isListed = before !== undefined && /^, $/.test(text.slice(before.end, one.start))
  return next.unit === 'percent' && text.slice(one.end, next.start) === ', or ' && !isListed
}

/**
 * Gives the numbers of a list the unit that stands behind its last: 10, 20 and 30 per cent; 5-, 10- and 20-year bonds;
 * €4, €5 and €7 million. A noun is shared so too; the scale of bare numbers, or of two, may belong to the last alone,
 * so that the others are unsure.
 */
export function withShared(text: string, found: readonly Found[]): Found[] {
  const shared = [...found]
  let giver = shared.at(-1)
  for (let index = shared.length - 2; index >= 0; index--) {
    const [one, next] = [shared[index], found[index + 1]]
    if (!one || !next || !giver) break
    const isListed = isGiver(giver) && joint.test(text.slice(one.end, next.start)) && !isWhole(text, one, giver)
    // Of people over 70, 64% had stopped: how old they are is no share.
    const isOld = giver.unit === 'percent' && isBare(one) && isAge(text, one)
    const isAgain = isSaidAgain(text, found[index - 1], one, next)
    const given =
      isListed && !isAgain && !isOld && ((isBare(one) && !hasSign(text, giver)) || isSameMoney(text, one, giver))
        ? withUnitOf(text, one, giver)
        : undefined
    if (!given) giver = one
    else {
      const isOfTwo = giver === next && !joint.test(text.slice(found[index - 1]?.end ?? one.start, one.start))
      const isDoubtful = given.isScaled && (isBare(one) || isOfTwo)
      shared[index] = isDoubtful ? { ...given.reading, unsure: doubt } : given.reading
    }
  }
  return shared
}
