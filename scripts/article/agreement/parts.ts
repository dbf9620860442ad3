import { plain, type Text } from '../../typography/text.ts'
import type { Fact } from '../facts.ts'
import { asCompared } from '../series/cellNames.ts'
import { isUnlike, named, numberOf, oneValue, shortly, slackOf, type At, type Disagreement } from './disagreement.ts'

/** A part is whole, not below zero, not larger than its whole, and of the same things. */
export function isPart(part: Fact, whole: Fact): Disagreement[] {
  if (numberOf(part) > numberOf(whole)) {
    const message = `${named(part)} is larger than ${named(whole)}, so it is no part of it`
    return [{ at: ['part'], message: `${message}; name them the other way round, or the right whole` }]
  }
  if (isUnlike(part, whole)) {
    const message = `${named(part)} and ${named(whole)} count different things, so one is no part of the other`
    return [{ at: ['part'], message: `${message}; give both one noun, or show them as a stat-row` }]
  }
  return [...isDrawable(part, ['part']), ...isDrawable(whole, ['whole'])]
}

/** Each one is drawn: so many whole things, and not so many in an hour. */
function isDrawable(fact: Fact, at: At): Disagreement[] {
  if (fact.per)
    return [{ at, message: `${named(fact)} is a rate, and not so many that could be drawn; show it as a big-number` }]
  if (!Number.isInteger(fact.value) || numberOf(fact) < 0)
    return [{ at, message: `${named(fact)} is no whole number, and each one would be drawn; show it as a big-number` }]
  return oneValue(fact, at)
}

/** The share or number that a text names for the rest is what the part leaves of the whole, or of 100 percent. */
export function isRest(said: readonly Fact[], part: Fact, whole: Fact | undefined, at: At): Disagreement[] {
  return said.flatMap((rest) => {
    if (rest.unit !== part.unit || rest.high !== undefined || isUnlike(rest, part) || rest.id === whole?.id) return []
    const left = (whole ? numberOf(whole) : 100) - numberOf(part)
    const slack = whole ? 1e-8 : Math.max(slackOf(rest) + slackOf(part), 1e-8)
    if (Math.abs(left - numberOf(rest)) < slack) return []
    const of = whole ? named(whole) : '100 percent'
    const message = `${named(rest)} is not what ${named(part)} leaves of ${of}, which is ${shortly(left)}`
    const remedy = `name another fact, or compute it: derive: ${whole ? whole.id : '100%'} - ${part.id}`
    return [{ at, message: `${message}; ${remedy}` }]
  })
}

/**
 * The name of the rest is not that of the part. Where the part is of what the rest is called, and not of its own label,
 * the two have changed places. What begins the words of a part, or is in those of its whole, may be what both are of.
 */
export function isNotThePart(
  { label, rest }: { label: Text; rest?: Text | undefined },
  part: Fact,
  whole: Fact | undefined,
  at: At,
): Disagreement[] {
  const [own, other] = [label, rest ?? ''].map((text) => asCompared(plain(text)))
  if (own === undefined || other === undefined || other.length < 2) return []
  const ofPart = Object.values(part.of).map(asCompared)
  const isOfBoth = whole
    ? Object.values(whole.of).some((text) => asCompared(text).includes(other))
    : ofPart.some((text) => text.startsWith(other))
  if (isOfBoth || !ofPart.some((text) => text.includes(other)) || ofPart.some((text) => text.includes(own))) return []
  const message = `"${plain(rest ?? '')}" is what ${named(part)} is of, but stands at the rest`
  return [{ at, message: `${message}; put each label at its own part` }]
}

/**
 * Parts of one whole come to no more than all of it, or than 100 percent; and to no less where they are all there are.
 * @param areAll whether each part that is drawn has its number
 */
export function addUp(parts: readonly Fact[], whole: Fact | undefined, areAll: boolean, at: At): Disagreement[] {
  if (parts.length === 0 || parts.some(({ high }) => high !== undefined)) return []
  const sum = parts.reduce((total, fact) => total + numberOf(fact), 0)
  const all = whole ? numberOf(whole) : 100
  const rounding = parts.reduce((total, fact) => total + slackOf(fact), whole ? slackOf(whole) : 0)
  const slack = Math.max(rounding, all * 1e-9)
  const bounds = new Set([...parts, ...(whole ? [whole] : [])].map(({ bound }) => bound))
  const isOpen = whole?.bound === 'over' || whole?.bound === 'at-least'
  const isTooMuch = sum >= all + slack && !isOpen
  const isTooLittle =
    sum <= all - slack && areAll && [...bounds].every((bound) => bound === 'exactly' || bound === 'about')
  if (!isTooMuch && !isTooLittle) return []
  const message = `${parts.map(named).join(' and ')} come to ${shortly(sum)}, ${isTooMuch ? 'more' : 'less'} than`
  const remedy = isTooMuch ? 'name the parts of this whole' : 'name what the rest is, or compute it: derive: 100% - …'
  return [{ at, message: `${message} ${whole ? named(whole) : '100 percent'}; ${remedy}` }]
}
