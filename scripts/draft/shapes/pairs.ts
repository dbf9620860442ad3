import { wordsOf } from '../../audit/words.ts'
import { says } from '../../locales/says.ts'
import type { Sentence } from '../../source/segment.ts'
import type { Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { clauseBefore, clauseMark, isBefore, startOfClause, whenOf, whensIn, type When } from '../when.ts'
import { areOpposed } from './account.ts'
import { isAlike, isDrawable, isSameNoun, isWithin } from './amounts.ts'
import { isToldBack } from './toldBack.ts'

/** Two amounts of which one became the other, with when each was where the article says so. */
export interface Pair {
  earlier: Stated
  later: Stated
  then: When | undefined
  now: When | undefined
  /** What is stands first, and the next sentence says what it was before: five years ago it was. */
  isToldBack?: boolean
}

/** The rank of words that say after what something was. */
const after = 2
/** The rank of words for what is; what is to be ranks higher. */
const now = 3
/** So many sentences on, what was at first is still known. */
const farthest = 4

/**
 * Amounts of which one became the other: from 31 to 13; 23, down from 41; and those that are said of two times, in one
 * sentence or over those of a paragraph: at first 22%; …; now 8%.
 */
export function pairsIn(scene: Scene): Pair[] {
  const { sentences } = scene.part
  const taken = new Set<string>()
  const keep = (pairs: readonly Pair[]) => {
    for (const { earlier, later } of pairs) for (const { id } of [earlier, later]) taken.add(id)
    return pairs
  }
  const told = (sentence: Sentence, next: readonly Sentence[]) =>
    scene
      .of(sentence.id)
      .filter((each) => isDrawable(each) && !isWhole(scene, each) && !isPart(scene, each))
      .flatMap((one) => (taken.has(one.id) ? [] : keep(toldOf(scene, one, next, taken))))
  // What a sentence tells by itself goes before what it tells with another.
  const within = sentences.map((sentence) => [...keep(spelledOut(scene, sentence)), ...told(sentence, [sentence])])
  return sentences.flatMap((sentence, index) => {
    const next = sentences
      .slice(index + 1, index + farthest)
      .filter(({ paragraph }) => paragraph === sentence.paragraph)
    const moved = keep(movedToIn(scene, sentence, next, taken))
    const pairs = [...(within[index] ?? []), ...moved, ...told(sentence, next)]
    return withTimesOfFirst(pairs.sort((a, b) => a.earlier.reading.start - b.earlier.reading.start))
  })
}

/** What stands beside a pair of the same sentence is of its times, where nothing else is said: 2022年…，2025年…；…从…降到…. */
function withTimesOfFirst(pairs: readonly Pair[]): Pair[] {
  return pairs.map((pair) => {
    const first = pairs.find(
      ({ earlier, later, then, now }) =>
        then && now && earlier.cite === pair.earlier.cite && later.reading.end <= pair.earlier.reading.start,
    )
    return first && !pair.then && !pair.now && pair.earlier.cite === pair.later.cite
      ? { ...pair, then: first.then, now: first.now }
      : pair
  })
}

/** Two amounts with words between that say that one became the other. */
function spelledOut(scene: Scene, sentence: Sentence): Pair[] {
  const { id, text } = sentence
  const amounts = scene.of(id).filter(isDrawable)
  const whens = whensIn(scene, sentence)
  const passed = scene.of(id).filter(({ reading }) => /^(?:date|year|month|week|day)$/.test(reading.unit))
  const { became, cameFrom } = scene.words
  return amounts.flatMap((one, index): Pair[] => {
    const other = amounts[index + 1]
    if (!other || !mayChange(one, other)) return []
    const between = without(text, one.reading.end, other.reading.start, passed)
    const before = without(text, 0, one.reading.start, passed)
    const isForward = became.before.test(before) && became.between.test(between)
    // Compared with 1,300 a year before.
    const isAgo =
      scene.words.against.test(between) && scene.words.timeBefore?.test(text.slice(other.reading.end)) === true
    if (isMovedFrom(scene, one, other)) {
      const ahead = whens.findLast(({ end }) => end <= one.reading.start)
      const then = whens.findLast(({ start, end }) => start >= one.reading.end && end <= other.reading.start)
      return [{ earlier: other, later: one, then, now: ahead }]
    }
    if (!isForward && !isAgo && !cameFrom.test(between)) return []
    const lead = text.slice(0, one.reading.start).search(became.before)
    const from = lead < 0 ? one.reading.start : lead
    const clause = clauseMark.exec(text.slice(other.reading.end))
    const end = other.reading.end + (clause?.index ?? text.length)
    const own = (after: number, upTo: number) => whens.find(({ start, end: to }) => start >= after && to <= upTo)
    const dated = ({ reading }: Stated) => whens.find(({ date }) => date !== undefined && date === reading.date)
    // A date before both says when that was, and not when the first was.
    const [first, second] = [dated(one), dated(other)]
    const areDated = first && second && first !== second
    const beside = whens.find(({ start, end: to }) => start >= one.reading.end && to <= other.reading.start)
    // 增加到去年的196人: what stands right before the later is of that.
    const isOfOther = beside && /^(?:['’]?\p{L})?\s*$/u.test(text.slice(beside.end, other.reading.start))
    const atOne = areDated
      ? first
      : (own(isForward ? from : 0, one.reading.start) ?? (isForward && isOfOther ? undefined : beside))
    // Within two years it fell from 33 to 19: what leads the clause in is of the later.
    const led = isForward
      ? whens.findLast(({ rank, end: to }) => (rank === after || rank > now) && to <= from)
      : undefined
    const isLed = led && !/[;；。:：]/u.test(text.slice(led.end, from))
    const atOther = areDated
      ? second
      : isForward && isOfOther
        ? beside
        : (own(other.reading.end, end) ?? (isLed ? led : undefined))
    const isOne = atOne === atOther
    return isForward
      ? [{ earlier: one, later: other, then: isOne ? undefined : atOne, now: isOne ? undefined : atOther }]
      : [{ earlier: other, later: one, then: isOne ? undefined : atOther, now: isOne ? undefined : atOne }]
  })
}

/**
 * What the amounts of a sentence that says when have moved to in one of the next, which names the same in other words:
 * 2022年有48名行人在車禍中喪生。…去年行人死亡人數降到29人.
 */
function movedToIn(scene: Scene, sentence: Sentence, next: readonly Sentence[], taken: ReadonlySet<string>): Pair[] {
  const { isMovedTo } = scene.words
  if (!isMovedTo) return []
  const mayBe = (each: Stated) => isDrawable(each) && !taken.has(each.id) && each.reading.unit === 'count'
  const own = scene.of(sentence.id).filter(mayBe)
  return next.flatMap(({ id, text }) =>
    scene
      .of(id)
      .filter(mayBe)
      .flatMap((later): Pair[] => {
        const before = text.slice(startOfClause(text, later.reading.start), later.reading.start)
        const [found, ...others] = own.flatMap((earlier) => {
          const around = `${earlier.beside.before}${earlier.reading.text}${earlier.beside.after}`
          const nouns = [earlier.reading.noun ?? '', later.reading.noun ?? ''] as const
          const way = isMovedTo(before, around, nouns)
          const isLess = Number(later.reading.value) < Number(earlier.reading.value)
          const [then, now] = [whenOf(scene, earlier), whenOf(scene, later)]
          const isKnown = way !== undefined && isLess === (way === 'down') && isBefore(then, now)
          return isKnown ? [{ earlier, later, then, now }] : []
        })
        return found && others.length === 0 ? [found] : []
      }),
  )
}

/** Whether an amount is said to have moved from the next, which is of a time before, and did: 18%，比2023年的26%有所下降. */
function isMovedFrom({ words }: Scene, one: Stated, other: Stated): boolean {
  const { text } = one.sentence
  const way = words.movedFrom?.(text.slice(one.reading.end, other.reading.start), text.slice(other.reading.end))
  const isLess = Number(one.reading.value) < Number(other.reading.value)
  return way !== undefined && isLess === (way === 'down')
}

/** The amount that one is said to have become, in its own sentence or one of the next. */
function toldOf(scene: Scene, one: Stated, next: readonly Sentence[], taken: ReadonlySet<string>): Pair[] {
  const when = whenOf(scene, one)
  const isPlanned = scene.words.isPlanned?.(one.sentence.text.slice(0, one.reading.start)) === true
  if (isPlanned || isOfSeveralTimes(scene, one) || isAnnouncing(scene, one)) return []
  for (const sentence of next) {
    const amounts = scene
      .of(sentence.id)
      .filter((each) => isDrawable(each) && !isWhole(scene, each) && !isPart(scene, each) && !taken.has(each.id))
    const isOwn = sentence.id === one.cite
    // What was found where nothing was done is not what became of the others.
    if (scene.words.control.test(sentence.text) !== scene.words.control.test(one.sentence.text)) continue
    // What says that it counts the same goes before what leaves that out: 11 shops, and employs 205.
    const further = amounts.filter((each) => !isOwn || each.reading.start > one.reading.start)
    const behind = [
      ...further.filter((each) => isCounted(one, each)),
      ...further.filter((each) => !isCounted(one, each)),
    ]
    const found = behind.flatMap((other): Pair[] => {
      if (other.reading.noun === undefined && isWithin(scene, one)) return []
      if (!mayChange(one, other) || areOpposed(scene, one, other) || isOfSeveralTimes(scene, other)) return []
      // Rent and wages together came to £3m: rent alone is no later value of that.
      if (isOfSeveral(scene, one) !== isOfSeveral(scene, other)) return []
      const at = whenOf(scene, other)
      if (at && when && at.start === when.start && isOwn) return []
      // Without a word for when only the past is known to come before now.
      const isKnown = when !== undefined || at?.rank === after || scene.words.isPast(clauseBefore(one, when))
      const isForward = isKnown && isBefore(when, at)
      // It would cost £9m. In 2019 the price was £5m: what was at a date goes on from what is.
      const isDated = at?.date !== undefined && /^\d/.test(at.date) && scene.words.isPast(clauseBefore(other, at))
      const isTimeless = whensIn(scene, one.sentence).length === 0 && !scene.words.isPast(clauseBefore(one, when))
      const isFromNow = !when && at?.rank === 0 && (at.date === undefined || (isDated && isTimeless))
      const isBack = sentence === next[0] && isToldBack(scene, one, when, other, at)
      if (!isForward && !(isBefore(at, when) && (isOwn || at?.isPointed === true)) && !isFromNow && !isBack) return []
      // Of several before the words for when, the last goes on, or the one of the same words.
      const isPassed = scene
        .of(one.cite)
        .some(
          (each) =>
            each.reading.start > one.reading.start
            && (!isOwn || each.reading.end <= other.reading.start)
            && isDrawable(each)
            && !isWhole(scene, each)
            && !(other.reading.noun === undefined && isWithin(scene, each))
            && mayChange(each, other)
            && whenOf(scene, each)?.start === when?.start,
        )
      const isFar = next.indexOf(sentence) > 0
      if (!isBack && !isSameThing(scene, one, when, other, at, isFar || isPassed)) return []
      return [
        isForward
          ? { earlier: one, later: other, then: when, now: at }
          : { earlier: other, later: one, then: at, now: when, isToldBack: isBack },
      ]
    })
    if (found.length > 0) return found.slice(0, 1)
    // Where the next of the same time is said, nothing further is what it became.
    if (!isOwn && behind.some((each) => mayChange(one, each) && each.label === one.label)) return []
  }
  return []
}

/** Whether an amount is what several things come to, by the words of its clause before it: rent and wages together. */
const isOfSeveral = ({ words }: Scene, { sentence: { text }, reading: { start } }: Stated): boolean =>
  words.ofSeveral?.test(text.slice(startOfClause(text, start), start)) === true

/** Whether a sentence has an amount for three times and more: a series, of which no two are then and now. */
function isOfSeveralTimes(scene: Scene, one: Stated): boolean {
  const alike = scene
    .of(one.cite)
    .filter((each) => isDrawable(each) && (each === one || isOfOneKind(each, one) || isOfOneKind(one, each)))
  return new Set(alike.map((each) => whenOf(scene, each)?.start)).size >= 3
}

/** Whether two amounts are of one thing: by the words of their clauses, or since that of the later goes on. */
function isSameThing(
  scene: Scene,
  one: Stated,
  when: When | undefined,
  other: Stated,
  at: When | undefined,
  isFar: boolean,
): boolean {
  const [before, behind] = [clauseBefore(one, when), clauseBefore(other, at)]
  const [a, b] = [wordsBeside(one, before), wordsBeside(other, behind)]
  const shared = [...a].filter((word) => b.has(word)).length
  const isChinese = /\p{Script=Han}/u.test(one.sentence.text)
  // Of farmers who kept cows then, and of villagers who keep bees now: a word in common makes these no one thing.
  const isOther =
    one.reading.unit === 'percent' && isChinese ? !areSaid(one, other) : shared * 2 < Math.min(a.size, b.size)
  const isOfSame = shared >= (isChinese ? 2 : 1) && !(one.reading.unit === 'percent' && isOther)
  const isOn = scene.words.goesOn(behind, one.reading.unit === 'count') || scene.words.elliptic.test(other.beside.after)
  // A time is of anything: late by ten minutes; they wait for six.
  const isNamed = scene.words.sameMeasure.test(behind)
  if (isFar || (isDuration(one) && other.cite !== one.cite && !isNamed)) return isOfSame
  // Before the flood it had 640: what was goes on from what is.
  const isTimed = when !== undefined || at?.rank === 0
  return (
    isOfSame || (isOn && (isTimed || other.cite === one.cite || isCounted(one, other) || leavesUnitOut(one, other)))
  )
}

/** Whether behind two shares the same is said, or behind one of them nothing: 62%的农户养猪, 18%的农户养蜂. */
function areSaid(one: Stated, other: Stated): boolean {
  const [a = '', b = ''] = [one, other].map(({ beside }) => beside.after.replace(/[，。；\s]+$/u, ''))
  return a === '' || b === '' || a.at(-1) === b.at(-1)
}

/** Whether a count only says how many items are listed behind a colon: three things: …. */
export function isAnnouncing({ words }: Scene, { sentence, reading }: Stated): boolean {
  const colon = /[：:]/u.exec(sentence.text.slice(reading.end))?.index
  const count = colon === undefined ? 0 : words.announced(sentence.text.slice(0, reading.end + colon))?.count
  return count !== undefined && count > 0 && count === reading.value
}

/** Whether an amount is the whole of which its sentence gives a part. */
export const isWhole = ({ words }: Scene, { reading, sentence }: Stated): boolean =>
  reading.unit === 'count' && words.isWhole(sentence.text.slice(0, reading.start), sentence.text.slice(reading.end))

/** The count of which one that its sentence leaves bare is a part: of the 52 halls that answered, 37 had fewer. */
export function wholeOf(
  { words, of }: Pick<Scene, 'words' | 'of'>,
  { reading, sentence, cite }: Pick<Stated, 'reading' | 'sentence' | 'cite'>,
): Stated | undefined {
  if (reading.unit !== 'count' || reading.noun !== undefined) return undefined
  return of(cite).find((each) => {
    const { start, end, unit } = each.reading
    const isAhead = end <= reading.start && unit === 'count' && Number(each.reading.value) > Number(reading.value)
    const isLed = isAhead && words.isWhole(sentence.text.slice(0, start), sentence.text.slice(end))
    const between = sentence.text.slice(end, reading.start)
    // Of the 61 houses, the firm has bought 17: the part ends its clause.
    const isAtEnd = /^(?:[.,;。，；]|$)/u.test(sentence.text.slice(reading.end))
    return (
      isLed && (words.wholeAhead?.test(between) === true || (isAtEnd && words.wholeOfClause?.test(between) === true))
    )
  })
}

/** Whether an amount is a part of the one before it in its sentence: 3 today, 2 of which; 12間，其中5間. */
export function isPart({ words, of }: Scene, { reading, sentence, cite }: Stated): boolean {
  const before = of(cite).findLast((each) => each.reading.end <= reading.start && isDrawable(each))
  const between = before ? sentence.text.slice(before.reading.end, reading.start) : ''
  // 22 per cent of them is a share as every one is.
  const isBehind = reading.unit !== 'percent' && words.ofTheseBehind?.test(sentence.text.slice(reading.end)) === true
  return (
    isBehind
    || wholeOf({ words, of }, { reading, sentence, cite }) !== undefined
    || (before !== undefined && words.ofThese.test(between))
  )
}

export const isDuration = ({ reading }: Stated): boolean =>
  /^(?:second|minute|hour|day|week|month|year)$/.test(reading.unit)

/** Whether both count the same, and say so. */
const isCounted = (one: Stated, other: Stated): boolean =>
  one.reading.unit === 'count' && one.reading.noun !== undefined && one.reading.noun === other.reading.noun

/** The words beside an amount in its clause, that of what it counts among them where it says something. */
function wordsBeside({ reading, sentence, beside }: Stated, before: string): Set<string> {
  const noun = reading.unit === 'count' && !says('generalNoun', reading.noun ?? '') ? (reading.noun ?? '') : ''
  const behind = clauseMark.exec(sentence.text.slice(reading.end))
  return wordsOf(`${before} ${noun} ${behind ? beside.after.slice(0, behind.index) : beside.after}`)
}

/** Of one unit and of the same things, where both say what they count. */
export function mayChange(one: Stated, other: Stated): boolean {
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
  return (
    isAlike(one, other)
    || (isElided && (isSameNoun(a.noun, b.noun) || b.noun === undefined) && a.sense === b.sense)
    || leavesUnitOut(one, other)
  )
}

/** As many times as large a number may be whose unit is said of the one before it alone. */
const mostWithoutUnit = 8

/** Whether an amount ends its clause without the unit that the one before it has: 204 tonnes then; now it is 96. */
export function leavesUnitOut({ reading: one, sentence }: Stated, { reading: other, beside }: Stated): boolean {
  const isMeasure = !/^(?:count|date|rank|multiple|[A-Z]{3})$/.test(one.unit)
  const isBare = other.unit === 'count' && other.noun === undefined && !other.per && /^\d[\d,.]*$/.test(other.text)
  const ratio = Number(one.value) / Number(other.value)
  return (
    isMeasure
    && isBare
    && /^[\s.,;:!?]*$/.test(beside.after)
    && ratio <= mostWithoutUnit
    && ratio >= 1 / mostWithoutUnit
    && !/\p{Script=Han}/u.test(sentence.text)
  )
}

/** A stretch of a sentence without some of its readings. */
function without(text: string, from: number, to: number, passed: readonly Stated[]): string {
  return passed
    .filter(({ reading }) => reading.start >= from && reading.end <= to)
    .sort((a, b) => b.reading.start - a.reading.start)
    .reduce(
      (stretch, { reading }) => `${stretch.slice(0, reading.start - from)}${stretch.slice(reading.end - from)}`,
      text.slice(from, to),
    )
}
