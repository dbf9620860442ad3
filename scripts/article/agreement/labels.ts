import type { Fact } from '../facts.ts'
import { isUnlike, named, numberOf, type At, type Disagreement } from './disagreement.ts'

/** A label that names a number such as is drawn beside it names that one, or that one too. */
export function namesDrawn(label: readonly Fact[], drawn: Fact, at: At): Disagreement[] {
  const alike = label.filter((fact) => fact.unit === drawn.unit && !isUnlike(fact, drawn))
  const [other] = alike
  if (!other || alike.some((fact) => fact.id === drawn.id || numberOf(fact) === numberOf(drawn))) return []
  const message = `names ${named(other)}, but what is drawn there is ${named(drawn)}`
  return [{ at, message: `${message}; name that one, or draw the other` }]
}
