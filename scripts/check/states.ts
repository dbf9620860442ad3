import type { LockedNumber } from '../source/lock.ts'

type Stated = Pick<LockedNumber, 'value' | 'unit' | 'bound'>

/** Whether two figures say the same: value, unit and bound. */
export function same(a: Stated, b: Stated): boolean {
  return a.value === b.value && a.unit === b.unit && a.bound === b.bound
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
