import type { AroundAmount, SideName } from '../drafting/draftWords.ts'

/** A place by its name that leads in, of which the same is said: At Harwick, 48% did. */
const thereToo =
  /^\s*(?:But |And |Yet )?(?<where>[Aa]t|[Ii]n|[Oo]n) (?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*),? (?:only |just |about )?$/u

/** The same of two places that have names: 71% of buyers liked the fish at Saltby. At Harwick 48% did. */
export function elsewhere(one: AroundAmount, other: AroundAmount): [SideName, SideName] | undefined {
  const { where = '', name = '' } = thereToo.exec(other.before)?.groups ?? {}
  if (name === '' || !/^\s*(?:did|do|does|were|are|was|is|had|have)?[\s.,;]*$/.test(other.after)) return undefined
  const places = [...one.after.matchAll(new RegExp(`(?<= ${where.toLowerCase()} )\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*`, 'gu'))] // prettier-ignore
  const [place, ...others] = places
  if (place === undefined || others.length > 0 || place[0] === name) return undefined
  const start = other.before.indexOf(name)
  return [
    { start: place.index, end: place.index + place[0].length, isBehind: true },
    { start, end: start + name.length, isBehind: false },
  ]
}
