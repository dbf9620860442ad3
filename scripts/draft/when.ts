import { daysOf } from '../quantities/dateDays.ts'
import type { TimedAmount } from '../locales/drafting/draftWords.ts'
import type { Sentence } from '../source/segment.ts'
import type { Scene } from './scene.ts'
import type { Stated } from './stated.ts'

/** When an amount was, as its sentence says it. */
export interface When {
  start: number
  end: number
  /** How late it is, by its words; a date has itself. */
  rank: number
  date?: string
  /** What stands under the amount, with facts as `{fact}`; empty where the words name no time. */
  label: string
  /** It is the time of the sentence before: in that year. */
  isPointed?: boolean
  /** It is so many years ago, and no months or weeks. */
  isYearsAgo?: boolean
}

/** What a label has room for under a number, in Han characters. */
const most = 14
/** A mark that ends a clause. */
export const clauseMark = /[，；。：;]|[,:]\s|\s[—–-]\s/u

/** What was read of sentences, since it is asked for each of their amounts. */
const known = new WeakMap<Scene, Map<Sentence, When[]>>()

/** What a sentence says of when, in its order: dates, and words. */
export function whensIn(scene: Scene, sentence: Sentence): When[] {
  const ofScene = known.get(scene) ?? new Map<Sentence, When[]>()
  known.set(scene, ofScene)
  const whens = ofScene.get(sentence) ?? readWhens(scene, sentence)
  ofScene.set(sentence, whens)
  return whens
}

function readWhens(scene: Scene, sentence: Sentence): When[] {
  const facts = scene.of(sentence.id)
  const inWords = scene.words.whensOf(sentence.text).map((phrase): When => {
    const named = phrase.isName ? scene.claimIn(sentence, phrase) : undefined
    const isYearsAgo = scene.words.yearsAgo?.test(sentence.text.slice(phrase.start, phrase.end)) === true
    return { ...phrase, label: named && named.room <= most ? named.text : '', ...(isYearsAgo ? { isYearsAgo } : {}) }
  })
  const dates = facts.flatMap(({ id, reading }): When[] =>
    reading.unit === 'date'
    && reading.high === undefined
    && !scene.words.isUntil.test(sentence.text.slice(0, reading.start))
      ? [{ start: reading.start, end: reading.end, rank: 0, date: String(reading.value), label: `{${id}}` }]
      : [],
  )
  // A date within words that say when is theirs: after the reform of 2015.
  const isFree = (date: When) => !inWords.some(({ start, end }) => start <= date.start && end >= date.end)
  const free = dates.filter(isFree)
  // 今年6月: the words before a date without its year say of which it is.
  const yearOf = (date: When) => inWords.find(({ end, label }) => end === date.start && label !== '')
  const whole = free.map((date): When => {
    const year = date.date?.startsWith('-') === true ? yearOf(date) : undefined
    return year ? { ...year, end: date.end, label: `${year.label}${date.label}` } : date
  })
  const pointed = pointedIn(scene, sentence)
  const isApart = ({ start }: When) =>
    ![...whole.filter(({ date }) => date === undefined), ...pointed].some((each) => each.start === start)
  return [...inWords.filter(isApart), ...whole, ...pointed].sort((a, b) => a.start - b.start)
}

/** The one year of the sentence before, where a sentence points at it: in that year. */
function pointedIn({ part: { sentences }, words, of }: Scene, sentence: Sentence): When[] {
  const found = words.inThatYear?.exec(sentence.text)
  const before = sentences[sentences.findIndex(({ id }) => id === sentence.id) - 1]
  if (!found || before?.paragraph !== sentence.paragraph) return []
  const years = of(before.id).filter(({ reading: { unit, value } }) => unit === 'date' && /^\d{4}$/.test(String(value)))
  const [year] = years
  const [start, end] = [found.index, found.index + found[0].length]
  return year && years.length === 1
    ? [{ start, end, rank: 0, date: String(year.reading.value), label: `{${year.id}}`, isPointed: true }]
    : []
}

/** When an amount was: by the last that stands before it, or right behind it in its clause: 52 beds today. */
export function whenOf(scene: Scene, { reading, sentence, cite }: Stated): When | undefined {
  const whens = whensIn(scene, sentence)
  const own = whens.find(({ date }) => date !== undefined && date === reading.date)
  // In 2015; it has 11 today: behind a semicolon a date goes on where nothing else says when.
  const isOver = own !== undefined && /[;；]/u.test(sentence.text.slice(own.end, reading.start))
  // From 2022 it was rebuilt; it has 11 now: what stands nearer in words says when.
  const nearer = whens.findLast(
    ({ date, label, start, end }) =>
      date === undefined
      && label !== ''
      && own !== undefined
      && start >= own.end
      && end <= reading.start
      && !clauseMark.test(sentence.text.slice(end, reading.start)),
  )
  if (own && !isOver) return nearer ?? own
  // Four years, of four years ago, is no other amount.
  const amounts = scene.of(cite).filter((each) => each.reading.unit !== 'date' && !each.isTimeAlone)
  const further = amounts.filter((each) => each.reading.start >= reading.end)
  // Three shops and 48 clerks in 2015: of all that are listed.
  const [, joint] = scene.words.listJoints
  const isApart = (each: Stated, index: number) => {
    const between = sentence.text.slice(further[index - 1]?.reading.end ?? reading.end, each.reading.start)
    return !joint.test(between) || between.replace(joint, '').trim() !== ''
  }
  const next = further.find(isApart)
  const behind = whens.find(
    ({ start }) =>
      start >= reading.end
      && start < (next?.reading.start ?? sentence.text.length)
      && !clauseMark.test(sentence.text.slice(reading.end, start)),
  )
  const before = whens.findLast(({ end }) => end <= reading.start)
  // 412 in the first summer, 170 in the second and 64 last year: each stands behind its own.
  const [first] = amounts
  const areBehind = behind && first && whens.every(({ start }) => start >= first.reading.end)
  if (areBehind) return behind
  const isNear = before && !clauseMark.test(sentence.text.slice(before.end, reading.start))
  return isNear ? before : (behind ?? own ?? before)
}

/** An amount with its words for when. */
export const timedAt = (when: When | undefined, { id }: Pick<Stated, 'id'>): TimedAmount => ({
  when: when?.label ?? '',
  amount: `{${id}}`,
  isDay: isDay(when?.date),
})

/** Whether a date is a day, of a year or of every year. */
export const isDay = (date: string | undefined): boolean => /^(?:\d{4}|-)-\d\d-\d\d$/.test(date ?? '')

/** Whether one is said to be earlier than the other. */
export function isBefore(one: When | undefined, other: When | undefined): boolean {
  if (!other) return false
  const isOfPast = other.date === undefined && other.rank === 0
  if (!one) return other.date === undefined && other.rank >= 2
  // Two winters ago; in December: a day without its year is of the last one, and that was before it.
  const isOfThisYear = other.date?.startsWith('-') === true
  if (one.date === undefined && isOfThisYear) return one.isYearsAgo === true
  // A date without its year is not known to be before another.
  if ([one, other].some(({ date }) => date?.startsWith('-'))) return false
  if (one.date !== undefined && other.date !== undefined) return lastDay(one.date) < lastDay(other.date)
  if (one.date !== undefined) return !isOfPast
  return other.date !== undefined ? one.rank === 0 : one.rank < other.rank
}

/** The last day that a date may mean: the end of 2021 comes behind 2021 and before 2022. */
const lastDay = (date: string): number => daysOf(date)?.last ?? 0

/** The words of the clause of an amount before it, without what says when. */
export function clauseBefore({ reading, sentence }: Stated, when: When | undefined): string {
  const from = startOfClause(sentence.text, reading.start)
  const text = sentence.text.slice(from, reading.start)
  if (!when || when.end > reading.start || when.end <= from) return text
  return `${text.slice(0, Math.max(0, when.start - from))}${text.slice(when.end - from)}`
}

/** Where the clause of a place in a text begins. */
export function startOfClause(text: string, at: number): number {
  const marks = [...text.slice(0, at).matchAll(new RegExp(clauseMark, 'gu'))]
  const last = marks.at(-1)
  return last ? last.index + last[0].length : 0
}
