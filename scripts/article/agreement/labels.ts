import type { Fact } from '../facts.ts'
import { asCompared } from '../series/cellNames.ts'
import { dateOf, isUnlike, named, numberOf, type At, type Disagreement } from './disagreement.ts'

/** A label that names a number such as is drawn beside it names that one, or that one too. */
export function namesDrawn(label: readonly Fact[], drawn: Fact, at: At): Disagreement[] {
  const alike = label.filter((fact) => fact.unit === drawn.unit && !isUnlike(fact, drawn))
  const [other] = alike
  if (!other || alike.some((fact) => fact.id === drawn.id || numberOf(fact) === numberOf(drawn))) return []
  const message = `names ${named(other)}, but what is drawn there is ${named(drawn)}`
  return [{ at, message: `${message}; name that one, or draw the other` }]
}

/** A label does not go by the name or the date of something else than what is drawn beside it. */
export function goesWith(label: string, said: readonly Fact[], drawn: Fact, at: At): Disagreement[] {
  const remedy = 'name what is drawn, or draw what is named'
  if (drawn.names?.others.includes(asCompared(label)))
    return [{ at, message: `"${label}" is the name of another than ${named(drawn)}, which is drawn there; ${remedy}` }]
  const { dates = [] } = drawn
  const [date, ...more] = said.filter(({ unit }) => unit === 'date')
  if (!date || more.length > 0 || dates.length === 0 || dates.some((each) => isWithin(each, dateOf(date)))) return []
  const message = `names ${named(date)}, but the article states ${named(drawn)} with ${dates.join(', ')}`
  return [{ at, message: `${message}; ${remedy}` }]
}

/**
 * Labels are not those of other parts. One that tells what another part is, or whose it is by the article, and not its
 * own, stands at the wrong part where that part's label does the same: the two, or more of them, have changed places.
 * One alone proves nothing, since a word may occur in what any part is of.
 */
export function labelsAtTheirOwn(parts: readonly { label: string; fact: Fact; at: At }[]): Disagreement[] {
  const tells = (label: string, { of, owners }: Fact) =>
    label.trim().length > 1
    && [...Object.values(of), ...(owners?.own ?? []).flatMap(({ of: whose = '', at = '' }) => [whose, at])].some(
      (text) => asCompared(text).includes(asCompared(label)),
    )
  const isAway = ({ label, fact }: { label: string; fact: Fact }) =>
    !tells(label, fact) && parts.some((each) => each.fact !== fact && tells(label, each.fact))
  return parts.flatMap(({ label, fact, at }) => {
    if (!isAway({ label, fact })) return []
    const other = parts.find((each) => each.fact !== fact && tells(label, each.fact) && isAway(each))
    return other
      ? [
          {
            at,
            message: `"${label}" is what ${named(other.fact)} is of, but what is drawn there is ${named(fact)}; put each label at its own number`,
          },
        ]
      : []
  })
}

/** Whether one of two dates is the other, a part of it, or without its year. */
export function isWithin(one: string, other: string): boolean {
  const [a, b] = [one, other].map((date) => date.replace(/^(?:early|mid|late|start|end) |^--/, ''))
  return a === undefined || b === undefined || a.includes(b) || b.includes(a)
}
