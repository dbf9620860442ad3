import { digest } from '../input/digest.ts'
import type { Grammar } from '../locales/grammar.ts'
import type { Apart, Assertion } from '../quantities/assertion.ts'
import type { Reading } from '../quantities/quantity.ts'

/** So many amounts before and behind one in a sentence are held against it. */
const mostRivals = 6
/** Behind a date so many words, of Han characters, are all of what happened then. */
const mostOfWhole = 8
/** So many words at the end of two stretches are all of what each amount is for. */
const mostOfEnd = 2
/** A lock keeps so many words of an amount, and of those beside it. */
const mostMarks = 16

/** A stretch beside an amount, cut into words, of Han into characters, and what it is known by. */
interface Stretch {
  text: string
  tokens: readonly { text: string; at: number }[]
}

/** An amount with the stretches on both of its sides. */
interface Side {
  reading: Reading
  said: Assertion
  stretches: readonly [Stretch, Stretch]
  marks: ReadonlySet<string>
  /** It may be of what is named beside one before it: in 2020 it took 2 days. */
  isPointing: boolean
}

/**
 * What tells each amount of a sentence from those of its unit beside it: of "by day 140 patients, by night 55 patients"
 * day and night, which stand in each other's place. What one of two leaves out it has from the other: of "Norway paid 3
 * million, Denmark 2 million" both are paid.
 */
export function apartIn(
  readings: readonly Reading[],
  all: readonly Assertion[],
  { contentOf, hasPronoun }: Pick<Grammar, 'contentOf' | 'hasPronoun'>,
): (Apart | undefined)[] {
  const sides = readings.map((reading, index): Side | undefined => {
    const { beside, ...said } = all[index] ?? {}
    if (!beside || isOfChange(reading, said)) return undefined
    const stretches = [cut(beside.lead), cut(beside.behind)] as const
    const words = `${beside.lead} ${beside.behind}`
    return { reading, said, stretches, marks: new Set(contentOf(words)), isPointing: hasPronoun(words) }
  })
  return sides.map((one, index) => {
    if (!one) return undefined
    const near = sides.slice(Math.max(0, index - mostRivals), index + mostRivals + 1)
    const rivals = near.filter((each) => each !== undefined && each !== one && each.reading.unit === one.reading.unit)
    const others = new Set<string>()
    for (const rival of rivals)
      if (rival && one.said.whole === undefined && !mayBeOf(one, rival)) {
        const ofRate = one.reading.per ? [] : contentOf(rival.reading.per?.noun ?? rival.reading.per?.unit ?? '')
        for (const mark of inPlaceOf(one, rival, contentOf))
          if (!one.marks.has(mark) && !ofRate.includes(mark)) others.add(mark)
      }
    const own = [...one.marks].filter((mark) => !rivals.every((each) => each?.marks.has(mark)))
    return others.size > 0 && own.length > 0 ? { own: digests(own), others: digests([...others]) } : undefined
  })
}

export const digests = (marks: readonly string[]): string[] => marks.slice(0, mostMarks).map((mark) => digest(mark))

/** Whether a pronoun beside one may stand for what another before it is of. */
const mayBeOf = (one: Side, other: Side): boolean =>
  one.isPointing && !other.isPointing && other.reading.start < one.reading.start

/** The two ends of a change, and by how much something changed, are told of the same thing. */
const isOfChange = ({ change }: Reading, { side, isRelated }: Assertion): boolean =>
  change !== undefined || side !== undefined || isRelated === true

/** By what another is known, where it has in the place of words of the one others of its own. */
function inPlaceOf(one: Side, other: Side, contentOf: Grammar['contentOf']): string[] {
  const isOfDates = [one, other].every(({ reading }) => reading.unit === 'date')
  const isVerbAlone = [one, other].some(({ said }) => said.isDeedAlone)
  return ([0, 1] as const).flatMap((side) =>
    gapsBetween(one.stretches[side], other.stretches[side], isVerbAlone, isOfDates && side === 1).flatMap(
      ([mine, theirs]) => {
        const ours = contentOf(mine).filter((mark) => !other.marks.has(mark))
        const marks = contentOf(theirs).filter((mark) => !one.marks.has(mark))
        return ours.length > 0 ? marks : []
      },
    ),
  )
}

/** What stands in the place of what between two stretches: each with as many words, and in Han with those beside it. */
function gapsBetween(one: Stretch, other: Stretch, isVerbAlone: boolean, isWhole: boolean): [string, string][] {
  const shared = longestCommon(
    one.tokens.map(({ text }) => text.toLowerCase()),
    other.tokens.map(({ text }) => text.toLowerCase()),
  )
  // Right behind two dates stands what happened on each: 1931年建成，1968年改用电灯.
  if (isWhole && shared.length === 0 && [one, other].every(({ tokens }) => tokens.length <= mostOfWhole))
    return [[one.text, other.text]]
  const gaps: [string, string][] = []
  let [a, b] = [0, 0]
  const ends: readonly (readonly [number, number])[] = [...shared, [one.tokens.length, other.tokens.length]]
  for (const [nextA, nextB] of ends) {
    const length = Math.min(nextA - a, nextB - b)
    const isSame = nextA - a === nextB - b
    // Of a clause with its verb alone nothing tells whose it is, and in Han nothing tells where a name ends.
    if (shared.length === 0 && !isSame && (isHan(one.tokens[0]?.text) || isVerbAlone)) continue
    // Where only what stands behind is the same, what stands right before it is in its place.
    const isLed = a > 0 || b > 0 || nextA === one.tokens.length
    const from = (start: number, end: number) => (isLed ? start : end - length)
    // Into new pipes, into interest: what ends both is all of what each is for, however short the other.
    const isShortEnd =
      isLed
      && length > 0
      && nextA === one.tokens.length
      && nextB === other.tokens.length
      && !isHan(one.tokens[0]?.text)
      && [nextA - a, nextB - b].every((each) => each <= mostOfEnd)
    if (isShortEnd) gaps.push([part(one, a, nextA - a), part(other, b, nextB - b)])
    else if (length > 0) gaps.push([part(one, from(a, nextA), length), part(other, from(b, nextB), length)])
    ;[a, b] = [nextA + 1, nextB + 1]
  }
  return gaps
}

const isHan = (text: string | undefined): boolean => text !== undefined && /\p{Script=Han}/u.test(text)

/** Some words of a stretch; of Han with the characters on both sides, since two make a word. */
function part({ text, tokens }: Stretch, from: number, length: number): string {
  const [first, last] = [from, from + length - 1]
  const wide = (at: number, by: number) => (isHan(tokens[at]?.text) && isHan(tokens[at + by]?.text) ? at + by : at)
  const [start, end] = [tokens[wide(first, -1)], tokens[wide(last, 1)]]
  return start && end ? text.slice(start.at, end.at + end.text.length) : ''
}

function cut(text: string): Stretch {
  const tokens = [...text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}’'-])+/gu)]
  return { text, tokens: tokens.map((match) => ({ text: match[0], at: match.index })).slice(-40) }
}

/** Where the longest list of words that both have in one order stands in each. */
function longestCommon(one: readonly string[], other: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  for (let a = one.length - 1; a >= 0; a--)
    for (let b = other.length - 1; b >= 0; b--) {
      const [row, next] = [lengths[a], lengths[a + 1]]
      if (row && next) row[b] = one[a] === other[b] ? (next[b + 1] ?? 0) + 1 : Math.max(next[b] ?? 0, row[b + 1] ?? 0)
    }
  const found: [number, number][] = []
  let [a, b] = [0, 0]
  while (a < one.length && b < other.length) {
    if (one[a] === other[b]) found.push([a++, b++])
    else if ((lengths[a + 1]?.[b] ?? 0) >= (lengths[a]?.[b + 1] ?? 0)) a++
    else b++
  }
  return found
}
