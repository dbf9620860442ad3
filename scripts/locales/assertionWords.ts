import type { Assertion } from '../quantities/assertion.ts'
import type { Reading, Unit } from '../quantities/quantity.ts'

/** Two opposites, by a name for both languages and the words of each, made into patterns when they are first asked. */
export type Opposites = readonly [name: string, plus: () => RegExp, minus: () => RegExp]

/** Where in its sentence an amount stands. */
export interface Around {
  /** From the end of the amount before, in the same sentence and no more than 90 characters. */
  before: string
  /** From the beginning of the sentence, whatever else it states. */
  sentenceBefore: string
  /** As `before`, from the beginning of its clause. */
  clauseBefore: string
  /** To the end of the clause, the next amount or 50 characters. */
  behind: string
}

/** Cuts out what stands around each reading. */
export function aroundEach(
  text: string,
  readings: readonly Reading[],
  sentenceEnd: RegExp,
  clauseEnd: RegExp,
): { reading: Reading; around: Around }[] {
  let floor = 0
  const lastPart = (stretch: string, mark: RegExp) => stretch.split(mark).at(-1) ?? ''
  return readings.map((reading, index) => {
    const before = lastPart(text.slice(Math.max(floor, reading.start - 90, 0), reading.start), sentenceEnd)
    const sentenceBefore = lastPart(text.slice(Math.max(0, reading.start - 120), reading.start), sentenceEnd)
    if (reading.unit !== 'date') floor = reading.end
    const behind = text.slice(reading.end, Math.min(readings[index + 1]?.start ?? text.length, reading.end + 50))
    return {
      reading,
      around: {
        before,
        sentenceBefore,
        clauseBefore: lastPart(before, clauseEnd),
        behind: behind.split(clauseEnd)[0] ?? '',
      },
    }
  })
}

/** Opposites that a count is told by too; the others stand beside most counts and say nothing of them. */
const ofCounts = new Set(['pass', 'survive', 'support', 'on-time', 'hire'])

/** Whether a unit is of a part of a whole, whose noun no reading has. */
export const isShare = (unit: Unit): boolean => /^(?:percent|permille|percentage-point|part-per-.*)$/.test(unit)

/** Which of the opposites stand in a stretch beside an amount of a unit. */
export function polesIn(stretch: string, unit: Unit, opposites: readonly Opposites[]): string[] {
  const known = isShare(unit) ? opposites : opposites.filter(([name]) => unit === 'count' && ofCounts.has(name))
  return known.flatMap(([name, plus, minus]) => [
    ...(plus().test(stretch) ? [`+${name}`] : []),
    ...(minus().test(stretch) ? [`-${name}`] : []),
  ])
}

/** Those that some poles are of: +pass is of "pass". */
export const oppositesOf = (opposites: readonly Opposites[], poles: readonly string[]): Opposites[] =>
  opposites.filter(([name]) => poles.some((pole) => pole.slice(1) === name))

/** Without what is undefined or empty, so that a lock holds what is said alone. */
export function assertion({
  side,
  way,
  time,
  isDenied,
  mayDeny,
  isUndone,
  thing,
  counted,
  poles = [],
}: Assertion): Assertion {
  return {
    ...(side ? { side } : {}),
    ...(side && way ? { way } : {}),
    ...(time ? { time } : {}),
    ...(isDenied ? { isDenied } : {}),
    ...(mayDeny ? { mayDeny } : {}),
    ...(isUndone ? { isUndone } : {}),
    ...(thing === undefined ? {} : { thing }),
    ...(counted === undefined ? {} : { counted }),
    ...(poles.length > 0 ? { poles } : {}),
  }
}
