import { shortened } from '../shortened.ts'
import { relativeDateIn } from '../relativeDate.ts'
import { claimOf, type Claim } from '../claims.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../../source/segment.ts'
import type { Stated } from '../stated.ts'
import { isAlike, isDrawable } from './amounts.ts'

/** What stands between an amount and what it was before is short. */
const longestBetween = 56
type Span = Pick<Stated['reading'], 'start' | 'end'>

/** Two amounts, the earlier first. */
type Pair = readonly [earlier: Stated, later: Stated]

/**
 * Two amounts of which one became the other: from 31 to 13; 23, down from 41; 由180元漲到265元; each with a date of its
 * own; or one sentence after the other, of which one speaks of then and one of now.
 */
export function changesIn(scene: Scene): Candidate[] {
  const { sentences } = scene.part
  return sentences.flatMap((sentence, index) => {
    const next = sentences[index + 1]
    const within = withinOne(scene, sentence)
    const across = next?.paragraph === sentence.paragraph ? acrossTwo(scene, sentence, next) : []
    return [...within, ...across].map((pair) => candidateOf(scene, pair))
  })
}

function withinOne(scene: Scene, { id, text }: Sentence): Pair[] {
  const amounts = scene.of(id).filter(isDrawable)
  const dates = scene.of(id).filter(({ reading }) => reading.unit === 'date')
  const { became, cameFrom } = scene.words
  return amounts.flatMap((one, index): Pair[] => {
    const other = amounts[index + 1]
    if (!other || !mayChange(one, other)) return []
    const between = withoutDates(text, one.reading.end, other.reading.start, timesIn(scene, id))
    const before = withoutDates(text, 0, one.reading.start, dates)
    if (became.before.test(before) && became.between.test(between)) return [[one, other]]
    if (cameFrom.test(between)) return [[other, one]]
    // Three houses, where it had once been 412; 48%，五年前是37%.
    const { first, second } = scene.words.periods
    if (first.test(before) && second.test(between)) return [[one, other]]
    const [isLaterThen, isLaterNow] = [scene.words.then.test(between), scene.words.now.test(between)]
    const isOneClause = between.length <= longestBetween && !/[;；。]/.test(between)
    if (isOneClause && isLaterThen && !isLaterNow && !scene.words.then.test(before)) return [[other, one]]
    // 十年前平均賣68元，去年已經賣到118元.
    const isNow = isLaterNow || relativeDateIn(other, scene.locale, amounts) !== undefined
    if (isOneClause && scene.words.then.test(before) && !isLaterThen && isNow) return [[one, other]]
    const [then, now] = [one.reading.date, other.reading.date]
    if (
      areTwoOf(amounts, one)
      && then !== undefined
      && now === undefined
      && relativeDateIn(other, scene.locale, amounts) !== undefined
    )
      return [[one, other]]
    return areTwoOf(amounts, one) && then !== undefined && now !== undefined && then < now ? [[one, other]] : []
  })
}

/** Whether a sentence has two amounts of a kind, and no more. */
const areTwoOf = (amounts: readonly Stated[], one: Stated): boolean =>
  amounts.filter((each) => isAlike(each, one)).length === 2

/** The dates of a sentence, and the stretches of time that its amounts are for: 十年27起. */
const timesIn = (scene: Scene, cite: Stated['cite']): Stated[] =>
  scene.of(cite).filter(({ reading }) => /^(?:date|year|month|week|day)$/.test(reading.unit))

/** An amount that two sentences state, one of then and one of now. */
function acrossTwo(scene: Scene, first: Sentence, second: Sentence): Pair[] {
  const { then, now } = scene.words
  const isThen = (sentence: Sentence) =>
    then.test(sentence.text) || scene.of(sentence.id).some(({ reading }) => reading.unit === 'date')
  const isForward = isThen(first) && now.test(second.text)
  const isBackward = !isForward && then.test(second.text) && !then.test(first.text)
  if (!isForward && !isBackward) return []
  const some = scene.of(first.id).filter(isDrawable)
  const others = scene.of(second.id).filter(isDrawable)
  const pairs = some.flatMap((one): Pair[] => {
    const [other, ...more] = others.filter((each) => mayChange(one, each) && tellsWhat(each) && isOfOne(one, each))
    const isOnly = some.filter((each) => isAlike(each, one)).length === 1 && more.length === 0
    return other && isOnly ? [isForward ? [one, other] : [other, one]] : []
  })
  return pairs
}

/** A bare number or share of one sentence need not be of the same as that of another. */
const tellsWhat = ({ reading }: Stated): boolean => reading.noun !== undefined || reading.unit === 'percent'

/** Shares say what they are of in the words beside them; a share in another sentence without the same is of another. */
function isOfOne(one: Stated, other: Stated): boolean {
  if (one.reading.unit !== 'percent') return true
  return one.label !== '' && other.label !== '' && (one.label.includes(other.label) || other.label.includes(one.label))
}

/** Of one unit and of the same things, where both say what they count. */
function mayChange(one: Stated, other: Stated): boolean {
  // How much a thing changed is not what it was.
  const isChange = [one, other].some(
    ({ reading }) => reading.change !== undefined && /^(?:percent|percentage-point|multiple)$/.test(reading.unit),
  )
  return (
    !isChange && isOfOneKind(one, other) && one.reading.value !== other.reading.value && Number(one.reading.value) >= 0
  )
}

/** Alike, or one of them leaves out what it counts or what it is for: three houses, where it had once been 412. */
function isOfOneKind(one: Stated, other: Stated): boolean {
  const [a, b] = [one.reading, other.reading]
  const isElided =
    a.unit === b.unit && ((a.unit === 'count' && b.noun === undefined) || b.per === undefined || a.per === undefined)
  return isAlike(one, other) || (isElided && (a.noun === b.noun || b.noun === undefined) && a.sense === b.sense)
}

/** Whether a date stands in the clause of an amount: what was done in May dates no complaints. */
function isInClause(date: Span, amount: Span, text: string): boolean {
  const between = date.end <= amount.start ? text.slice(date.end, amount.start) : text.slice(amount.end, date.start)
  return !/[，；。;]|,\s/u.test(between)
}

function candidateOf(scene: Scene, [earlier, later]: Pair): Candidate {
  const dateOf = ({ reading, cite }: Stated) =>
    scene
      .of(cite)
      .find(
        (each) =>
          each.reading.unit === 'date'
          && each.reading.value === reading.date
          && isInClause(each.reading, reading, each.sentence.text),
      )
  const [then, now] = [dateOf(earlier), dateOf(later)]
  const isOnlyOne = then !== undefined && then === now
  const periodOf = ({ cite, sentence, reading }: Stated) => {
    const { first, second } = scene.words.periods
    const text = sentence.text.slice(0, reading.start)
    const found = cite === earlier.cite && first.test(text) ? (second.exec(text) ?? first.exec(text))?.[0] : undefined
    return found?.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  }
  const arePeriods = periodOf(earlier) !== undefined && periodOf(later) !== periodOf(earlier)
  const label = (date: Stated | undefined, fact: Stated, word: string) =>
    arePeriods
      ? (periodOf(fact) ?? word)
      : date && !isOnlyOne
        ? `{${date.id}}`
        : (relativeDateIn(fact, scene.locale, scene.of(fact.cite)) ?? word)
  const drawn = new Set([earlier.id, later.id])
  const cites = [...new Set([earlier.cite, later.cite])]
  const named = [earlier, later].find(({ label }) => label !== '' && scene.words.standsAlone(label)) ?? earlier
  // What is counted says what it is by its noun.
  const isCounted = /\p{Script=Latin}{3}/u.test(earlier.reading.noun ?? '')
  const measure = isCounted ? '' : shortened(scene.words, named.label, 24)
  const [before, after] = [label(then, earlier, scene.words.before), label(now, later, scene.words.after)]
  const figure = {
    kind: 'before-after',
    ...(measure === '' ? {} : { measure }),
    before: { label: before === after ? scene.words.before : before, fact: earlier.id },
    after: { label: after, fact: later.id },
  }
  const items = [earlier, later].map(({ id, label: own }, index) => ({
    fact: id,
    label: shortened(scene.words, own, 28) || (index === 0 ? scene.words.before : scene.words.after),
  }))
  return {
    kind: 'change',
    cites,
    facts: [...drawn, ...[then, now].flatMap((date) => (date && !isOnlyOne ? [date.id] : []))],
    weight: 2.4,
    variants: variantsOf(
      claimsFor(scene, cites, drawn, bothIn(scene, earlier, later)),
      [figure, { kind: 'stat-row', items }],
      drawn,
    ),
  }
}

/** The clause of the first of two amounts of a sentence, up to the end of that of the second. */
function bothIn(scene: Scene, one: Stated, other: Stated): Claim[] {
  const { sentence } = one
  if (one.cite !== other.cite) return []
  const [first, last] = one.reading.start < other.reading.start ? [one, other] : [other, one]
  const stretches = scene.words.clausesOf(sentence.text)
  const from = stretches.filter(({ start, end }) => start <= first.reading.start && end >= first.reading.end)
  const rest = sentence.text.slice(last.reading.end)
  const mark = /[，。；;!?！？]|,\s|\.(?:\s|$)|$/u.exec(rest)
  const end = last.reading.end + (mark?.index ?? rest.length)
  return from.flatMap(({ start }) => {
    const claim = claimOf(sentence, { start, end }, scene.of(one.cite), scene.locale, scene.words)
    return claim && !claim.refersBack ? [claim] : []
  })
}

/** A stretch of a sentence without the dates in it. */
function withoutDates(text: string, from: number, to: number, dates: readonly Stated[]): string {
  return dates
    .filter(({ reading }) => reading.start >= from && reading.end <= to)
    .sort((a, b) => b.reading.start - a.reading.start)
    .reduce(
      (stretch, { reading }) => `${stretch.slice(0, reading.start - from)}${stretch.slice(reading.end - from)}`,
      text.slice(from, to),
    )
}
