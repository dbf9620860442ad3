import type { Fact } from '../article/facts.ts'
import type { LockedNumber } from '../source/lock.ts'

type Stated = Pick<LockedNumber, 'value' | 'unit' | 'bound'>

/** Whether two figures say the same: value, unit and bound. */
export function same(a: Stated, b: Stated): boolean {
  return a.value === b.value && a.unit === b.unit && a.bound === b.bound
}

/**
 * Whether a fact says what a number of the article says. Where both have a Chinese
 * classifier, that must be the same too: a sentence may count two things.
 */
export function states(number: LockedNumber, fact: Fact): boolean {
  return same(number, fact) && countsAlike(number.counter, fact)
}

function countsAlike(counter: string | undefined, fact: Fact): boolean {
  if (counter === undefined) return true
  const han = /\p{Script=Han}/u
  const nouns = Object.values(fact.counter).flatMap((noun) => (typeof noun === 'string' ? [noun] : Object.values(noun))).filter((noun) => han.test(noun) === han.test(counter))
  return nouns.length === 0 || nouns.some((noun) => noun.includes(counter) || counter.includes(noun))
}

/** A figure in the words of a message: `over 200 count`, `68 percent`, `date 2002`. */
export function inWords({ value, unit, bound }: Stated): string {
  if (typeof value === 'string') return value
  const plural = Math.abs(value) === 1 || ['percent', 'CNY', 'USD', 'count', 'rank', 'multiple'].includes(unit) ? unit : `${unit}s`
  return `${bound === 'exactly' ? '' : `${bound} `}${value} ${plural}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
}
