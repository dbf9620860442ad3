import { spans, type Assertion, type Beside, type Span } from '../quantities/assertion.ts'
import type { Reading, Unit } from '../quantities/quantity.ts'

/** Two opposites, by a name for both languages and the words of each, made into patterns when they are first asked. */
export type Opposites = readonly [name: string, plus: () => RegExp, minus: () => RegExp]

/** Whose an amount is, and where, in the words of its sentence. */
export interface Whose extends Pick<Assertion, 'of' | 'at' | 'among' | 'deed' | 'isDeedAlone'> {
  /** That its clause compares two, or tells of one by the other. */
  isRelated?: true
}

/** Where in its sentence an amount stands. */
export interface Around {
  /** From the end of the amount before, in the same sentence and no more than 90 characters. */
  before: string
  /** From the beginning of the sentence, whatever else it states. */
  sentenceBefore: string
  /** As `before`, from the beginning of its clause. */
  clauseBefore: string
  /**
   * As `before`, but of a date from the date before, and without what belongs to that one: the rest of its clause.
   */
  lead: string
  /** To the end of the clause, the next amount or 50 characters. */
  behind: string
  /** The same to the end of the sentence at most. */
  tail: string
}

/** Cuts out what stands around each reading. */
export function aroundEach(
  text: string,
  readings: readonly Reading[],
  sentenceEnd: RegExp,
  clauseEnd: RegExp,
): { reading: Reading; around: Around }[] {
  let floor = 0
  const lastOf = { date: 0, amount: 0 }
  const lastPart = (stretch: string, mark: RegExp) => stretch.split(mark).at(-1) ?? ''
  return readings.map((reading, index) => {
    const before = lastPart(text.slice(Math.max(floor, reading.start - 90, 0), reading.start), sentenceEnd)
    const sentenceBefore = lastPart(text.slice(Math.max(0, reading.start - 120), reading.start), sentenceEnd)
    if (reading.unit !== 'date') floor = reading.end
    const kind = reading.unit === 'date' ? 'date' : 'amount'
    const since = lastPart(text.slice(Math.max(lastOf[kind], reading.start - 90, 0), reading.start), sentenceEnd)
    lastOf[kind] = reading.end
    const behind = text.slice(reading.end, Math.min(readings[index + 1]?.start ?? text.length, reading.end + 50))
    return {
      reading,
      around: {
        before,
        sentenceBefore,
        clauseBefore: lastPart(before, clauseEnd),
        lead: since === sentenceBefore || !clauseEnd.test(since) ? since : since.split(clauseEnd).slice(1).join(' '),
        behind: behind.split(clauseEnd)[0] ?? '',
        tail: behind.split(clauseEnd)[0]?.split(sentenceEnd)[0] ?? '',
      },
    }
  })
}

const scopes = ['in-the-world', 'on-the-continent', 'in-the-country', 'in-the-region', 'in-town'] as const

/** Among whom something has its place, told as poles: who is third in the world is that not among others. */
export const scopePoles = (scope: (typeof scopes)[number] | undefined): string[] =>
  scope === undefined ? [] : scopes.map((each) => `${each === scope ? '+' : '-'}${each}`)

/** The words on both sides of an amount. */
export const besideOf = ({ lead, clauseBefore, tail }: Around): Beside => ({ lead, clause: clauseBefore, behind: tail })

/** Opposites that any amount is told by; the others stand beside most amounts, and say nothing but of a share. */
const ofAny = new Set(
  [
    'pass survive support on-time hire win export profit open male domestic injure guilty high large much long old fast',
    'heavy soon dear best hot wet deep wide busy rich strong first first-half nominal gross before-tax median above north east indoor arrive',
    'full-time summer early surplus cheap average each added former day range public effect approve needed',
  ].flatMap((row) => row.split(' ')),
)

/** Whether a unit is of a part of a whole, whose noun no reading has. */
export const isShare = (unit: Unit): boolean => /^(?:percent|permille|percentage-point|part-per-.*)$/.test(unit)

/** What tells an amount as a part of the one before it, and what of a text says more than that there is something. */
export interface PartWords {
  /** Behind the whole, and right before the part: 其中, of which. */
  before: RegExp
  /** Right behind the part: of whom. */
  behind?: RegExp
  sentenceEnd: RegExp
  contentOf: (text: string) => readonly string[]
}

/** A lock keeps so many words of a whole. */
const mostWords = 12

/** What the sentence says of the whole of each part, as `Assertion.whole` has it: what stands before, but amounts. */
export function wholesOf(
  text: string,
  readings: readonly Reading[],
  { before, behind, sentenceEnd, contentOf }: PartWords,
): (string | undefined)[] {
  let last: Reading | undefined
  return readings.map((reading) => {
    if (reading.unit === 'date') return undefined
    const whole = last
    last = reading
    if (!whole || whole.unit !== reading.unit || Number(reading.value) >= Number(whole.value)) return undefined
    const between = text.slice(whole.end, reading.start)
    if (sentenceEnd.test(between)) return undefined
    const isPart = before.test(between) || (/,\s*$/.test(between) && behind?.test(text.slice(reading.end)) === true)
    if (!isPart) return undefined
    const from = whole.start - (text.slice(0, whole.start).split(sentenceEnd).at(-1)?.length ?? 0)
    const words = readings.reduceRight(
      (rest, { start, end }) =>
        start >= from && end <= reading.start ? `${rest.slice(0, start)} ${rest.slice(end)}` : rest,
      text.slice(0, reading.start).replace(before, ''),
    )
    return contentOf(words.slice(from)).slice(0, mostWords).join(' ')
  })
}

/** Which of the opposites stand in a stretch beside an amount of a unit. */
export function polesIn(stretch: string, unit: Unit, opposites: readonly Opposites[]): string[] {
  return opposites.flatMap(([name, plus, minus]) =>
    isShare(unit) || ofAny.has(name)
      ? [...(plus().test(stretch) ? [`+${name}`] : []), ...(minus().test(stretch) ? [`-${name}`] : [])]
      : [],
  )
}

/** The one span that a stretch names; undefined where it names none, or several: last year's first quarter. */
export function spanIn(stretch: string, words: Readonly<Partial<Record<Span, RegExp>>>): Span | undefined {
  const [span, ...others] = spans.filter((each) => words[each]?.test(stretch))
  return others.length === 0 ? span : undefined
}

/** A word that tells a time from today, the unit that it counts in, and how many lie between: yesterday, day, -1. */
export type RelativeTime = readonly [word: RegExp, unit: string, offset: number]

/**
 * The one time that the words nearest to an amount tell from today, as `Assertion.when` writes it: those of its clause,
 * else those since the amount before. Undefined where they tell none, or several.
 * @param any what all of the words hold
 */
export function whenOf(
  { clauseBefore, before, behind }: Around,
  any: RegExp,
  words: readonly RelativeTime[],
): string | undefined {
  if (!any.test(before) && !any.test(behind)) return undefined
  for (const stretch of [`${clauseBefore} … ${behind}`, before]) {
    const told = words.flatMap(([word, unit, offset]) =>
      word.test(stretch) ? [`${unit}${offset < 0 ? '' : '+'}${offset}`] : [],
    )
    const [only, ...others] = new Set(told)
    if (only !== undefined) return others.length === 0 ? only : undefined
  }
  return undefined
}

/** Without what is undefined or empty, so that a lock holds what is said alone. */
export function assertion({
  side,
  way,
  time,
  hasCome,
  isAhead,
  when,
  of,
  at,
  among,
  whole,
  deed,
  isDeedAlone,
  isRelated,
  span,
  rate,
  each,
  isDenied,
  mayDeny,
  isUndone,
  partOf,
  thing,
  perCounted,
  poles = [],
  relation,
  payer,
  beside,
}: Assertion): Assertion {
  return {
    ...(side ? { side } : {}),
    ...(side && way ? { way } : {}),
    ...(time ? { time } : {}),
    ...(hasCome ? { hasCome } : {}),
    ...(isAhead ? { isAhead } : {}),
    ...(when === undefined ? {} : { when }),
    ...(of === undefined ? {} : { of }),
    ...(at === undefined ? {} : { at }),
    ...(among === undefined ? {} : { among }),
    ...(whole === undefined ? {} : { whole }),
    ...(deed === undefined ? {} : { deed }),
    ...(isDeedAlone ? { isDeedAlone } : {}),
    ...(isRelated ? { isRelated } : {}),
    ...(span ? { span } : {}),
    ...(rate ? { rate } : {}),
    ...(each === undefined ? {} : { each }),
    ...(isDenied ? { isDenied } : {}),
    ...(mayDeny ? { mayDeny } : {}),
    ...(isUndone ? { isUndone } : {}),
    ...(partOf ? { partOf } : {}),
    ...(thing === undefined ? {} : { thing }),
    ...(perCounted === undefined ? {} : { perCounted }),
    ...(poles.length > 0 ? { poles } : {}),
    ...(relation ? { relation } : {}),
    ...(payer ? { payer } : {}),
    ...(beside ? { beside } : {}),
  }
}
