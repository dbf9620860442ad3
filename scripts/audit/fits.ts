import type { Reading } from '../quantities/quantity.ts'
import { isChange, type Directed, type Nouns } from './compare.ts'
import { wayByYears } from './course.ts'
import type { Result } from './operands.ts'
import { says } from '../locales/says.ts'

/** Counts up to here are the result of some sum by accident, so that they must name what is counted. */
const smallCount = 12

/** Whether a unit is one of time. */
export const isTime = (unit: string) => /^(?:year|quarter|month|week|day|hour|minute|second)$/.test(unit)

/** Whether what a sum comes to may be what a number of the deck is. */
export function fits(given: Directed, { unit, noun, operands, change, sign }: Result, nouns: Nouns): boolean {
  // What there is for each is no sum of what there is in all.
  const isTotal = operands.every(({ reading: { per } }) => per === undefined) && sign !== '÷'
  if (given.per !== undefined && !isTime(given.per.unit) && isTotal) return false
  const way = given.change ?? given.way
  const course = change ?? (sign === '−' || sign === 'against' ? wayByYears(operands, given) : undefined)
  if (course !== undefined && way !== undefined && course !== way) return false
  // One household of five is no three years of fifteen.
  const isOfCounts = given.form === 'in' && unit === 'percent'
  if (isOfCounts && operands.some(({ reading }) => isTime(reading.unit))) return false
  if (operands.some(({ reading }) => reading.value === given.value && reading.unit === given.unit)) return false
  // What is left of a whole is no change.
  const isRest = sign === '−' && unit === 'percent' && operands.every(({ reading }) => reading.unit === 'percent')
  if (isRest && isChange(given)) return false
  // A fall of 9.5 points, of two shares.
  if (unit === 'percentage-point' && given.unit === 'count' && says('points', given.noun ?? '')) return true
  if (unit === 'count') {
    if (given.unit !== 'count') return false
    // 46 to 43: three points apart. 61 per cent of the pupils: 14,500 children.
    if (says('points', given.noun ?? '') && sign === '−') return true
    if (sign === 'of' && Number(given.value) >= 100) return true
    const isNamed = noun !== undefined && given.noun !== undefined && nouns.same(noun, given.noun)
    // Eleven more than in 2004, of 27 and 16; a margin of twelve.
    const isApart = sign === '−' && operands.length === 2 && operands[0]?.cite === operands[1]?.cite
    const isOfNoun = given.noun === undefined || noun === undefined || noun === ''
    if (isApart && isOfNoun && (way !== undefined || given.isDifference === true)) return true
    if (Number(given.value) <= smallCount) return isNamed
    if (says('generalNoun', given.noun ?? '')) return true
    return isNamed || !noun || given.noun === undefined || !nouns.areComparable || !nouns.isOfArticle(given.noun)
  }
  const isWithoutUnit = given.unit === 'count' && given.noun === undefined && given.change === undefined
  // 35 on the list are no 35 per cent; in a table they may be.
  const mayBeOfUnit = isWithoutUnit && (unit !== 'percent' || given.isAlone === true)
  return unit === given.unit || (mayBeOfUnit && Number(given.value) > smallCount)
}

/** Whether two numbers may count the same. */
export function areAlike(given: Reading, stated: Reading, nouns: Nouns): boolean {
  if (given.unit !== 'count' || stated.unit !== 'count') return true
  return (
    given.noun === undefined
    || stated.noun === undefined
    || !nouns.areComparable
    || says('generalNoun', given.noun)
    || nouns.same(stated.noun, given.noun)
  )
}
