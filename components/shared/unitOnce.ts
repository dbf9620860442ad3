import type { WrittenFact } from '../../scripts/typography/text.ts'

const digits = /^[-−+]?\d[\d,.]*$/

/**
 * Amounts that all have one unit behind their numbers, as they are written where the head of their figure names it
 * once: 44 of 44 GWh. Marks such as % are part of a number, and two amounts are read sooner with their units.
 */
export function unitOnce(facts: readonly WrittenFact[]): { facts: WrittenFact[]; unitText: string } {
  const [first] = facts
  const unitText = first?.suffix?.trim() ?? ''
  const isNamedOnce =
    facts.length > 2
    && /\p{L}/u.test(unitText)
    && facts.every(({ suffix, number, unit }) => suffix === first?.suffix && digits.test(number) && !isMoney(unit))
  if (!isNamedOnce) return { facts: [...facts], unitText: '' }
  return {
    facts: facts.map(({ suffix, ...fact }) => ({ ...fact, text: fact.text.slice(0, -(suffix?.length ?? 0)) })),
    unitText,
  }
}

/** A currency has its sign before the number, and behind it only a magnitude. */
const isMoney = (unit: WrittenFact['unit']) => /^[A-Z]{3}$/.test(unit)
