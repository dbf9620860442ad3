import type { Claim } from '../claims.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { shortened } from '../shortened.ts'
import type { Stated } from '../stated.ts'
import { clauseBefore, clauseMark, isBefore, timedAt, whenOf, type When } from '../when.ts'
import { countedIn, isAlike, isDrawable } from './amounts.ts'
import { firstAndLast, withLater } from './firstAndLast.ts'
import { isDuration, isPart, isWhole, mayChange } from './pairs.ts'

/** What values at several times weigh, how much more each behind the third, and how much more a large change. */
const [weight, forEach, mostForSize] = [3, 0.05, 0.4]
/** Fewer values are none of these, and more have no room; so much room has a claim, in Han characters. */
const [fewest, most, longest] = [3, 10, 50]
/** So many sentences may stand between two values. */
const farthest = 2
/** The rank of words for what is now. */
const latest = 3

/** A value with the words that say when it was. */
interface Value {
  amount: Stated
  when: When
}

/**
 * Values of one thing at three times and more, each with the article's own words for when: 2018年9人，隔年7人，去年2人; in
 * one sentence, or in sentences that go on with the same. Those of dates alone are a series: see series.ts.
 */
export function overTimeIn(scene: Scene): Candidate[] {
  const paragraphs = new Set(scene.part.sentences.map(({ paragraph }) => paragraph))
  return [...paragraphs].flatMap((paragraph) => {
    const sentences = scene.part.sentences.filter((each) => each.paragraph === paragraph)
    const order = new Map(sentences.map(({ id }, index) => [id, index]))
    const all = sentences.flatMap(({ id }) => scene.of(id).filter((each) => mayStand(scene, each)))
    return kindsOf(all).flatMap((own) => runsOf(scene, own, order).flatMap((run) => candidateOf(scene, run) ?? []))
  })
}

/** No whole of which a part is given, no part (two of which close at dusk), and nothing that was only planned. */
const mayStand = (scene: Scene, each: Stated): boolean =>
  isDrawable(each)
  && !isWhole(scene, each)
  && !isPart(scene, each)
  && scene.words.isPlanned?.(each.sentence.text.slice(0, each.reading.start)) !== true

/** Amounts by what they are of, each kind in the order of the text: an age before a share leads no run of shares. */
function kindsOf(amounts: readonly Stated[]): Stated[][] {
  const kinds: Stated[][] = []
  for (const amount of amounts) {
    const own = kinds.find(([first]) => first && (isAlike(first, amount) || mayChange(first, amount)))
    if (own) own.push(amount)
    else kinds.push([amount])
  }
  return kinds
}

/** Runs of values of which each goes on with the one before it, at a later time. */
function runsOf(scene: Scene, amounts: readonly Stated[], order: ReadonlyMap<string, number>): Value[][] {
  const runs: Value[][] = []
  let run: Value[] = []
  const close = (next: Value[]) => {
    if (run.length >= fewest && run.length <= most) runs.push(run)
    run = next
  }
  for (const amount of amounts) {
    const last = run.at(-1)
    // What is of another kind stands between, and ends nothing.
    if (last && !mayChange(last.amount, amount)) continue
    const when = ownWhen(scene, amount, last?.amount)
    if (!when) close([])
    else if (last && goesOn(scene, run, { amount, when }, order)) run.push({ amount, when })
    else close([{ amount, when }])
  }
  close([])
  return runs
}

/** The words for when of an amount, where they stand behind the amount before it and say a time. */
function ownWhen(scene: Scene, amount: Stated, before: Stated | undefined): When | undefined {
  const when = whenOf(scene, amount)
  const from = before?.cite === amount.cite ? before.reading.end : 0
  if (!when || when.label === '' || when.start < from) return undefined
  // Behind a semicolon or a colon something else is said.
  return /[；;：]/u.test(amount.sentence.text.slice(when.end, amount.reading.start)) ? undefined : when
}

function goesOn(scene: Scene, run: readonly Value[], next: Value, order: ReadonlyMap<string, number>): boolean {
  const last = run.at(-1)
  if (!last) return false
  const apart = (order.get(next.amount.cite) ?? 0) - (order.get(last.amount.cite) ?? 0)
  return (
    apart <= farthest
    && run.every(({ when }) => when.label !== next.when.label)
    && run.every(({ when }) => mayFollow(when, next.when))
    && scene.words.goesOn(ownWords(next, last), true)
    && !isLed(next, last)
    // 到了去年，這個比例已是…: the mark is of the words for when.
    && !clauseMark.test(between(next).replace(/^[，,]/u, ''))
  )
}

/** The words of the clause of a value before it, without when it was, and behind the value before: 188 in 2022 and. */
function ownWords({ amount, when }: Value, last: Value): string {
  const { sentence, reading, cite } = amount
  const from = Math.max(last.amount.reading.end, last.when.end)
  const isBehind = cite === last.amount.cite && when.start >= reading.end && from <= reading.start
  const text = clauseBefore(amount, when)
  const own = sentence.text.slice(from, reading.start)
  // 、2022年的97公噸: within a clause of several, what stands behind the one before it.
  const isBetween = cite === last.amount.cite && when.start >= last.amount.reading.end && when.end <= reading.start
  const words = `${sentence.text.slice(last.amount.reading.end, when.start)}${sentence.text.slice(when.end, reading.start)}`
  if (isBetween && words.length < text.length) return words
  return isBehind && own.length < text.length ? own : text
}

/** Whether what leads the sentence of a value in says more than when: of those who came once, 40% came again. */
function isLed({ amount, when }: Value, last: Value): boolean {
  if (amount.cite === last.amount.cite || when.end <= amount.reading.start) return false
  return clauseMark.test(amount.sentence.text.slice(0, amount.reading.start))
}

/** Whether one time is not known to be before another: the next year is of the year that was named before it. */
function mayFollow(one: When, other: When): boolean {
  if (one.date !== undefined && other.date === undefined) return other.rank > 0
  if (one.date === undefined && other.date !== undefined) return one.rank < latest
  return !isBefore(other, one)
}

/** What stands between an amount and its words for when, where these stand before it. */
const between = ({ amount: { sentence, reading }, when }: Value): string =>
  when.end <= reading.start ? sentence.text.slice(when.end, reading.start) : ''

function candidateOf(scene: Scene, run: readonly Value[]): Candidate | undefined {
  const amounts = run.map(({ amount }) => amount)
  const [first, last] = [amounts[0], amounts.at(-1)]
  if (!first || !last) return undefined
  const drawn = new Set(amounts.map(({ id }) => id))
  const cites = [...new Set(amounts.map(({ cite }) => cite))]
  const { words } = scene
  const isTime = isDuration(first)
  const label = !isTime && first.label !== '' && words.standsAlone(first.label) ? words.measureOf(first.label) : ''
  const counted = countedIn(first)
  const isNoun = /\p{Script=Latin}{3}/u.test(first.reading.noun ?? '')
  const named = isNoun || first.reading.unit !== 'count' ? '' : countedBefore(scene, first)
  const measure = shortened(words, isNoun ? words.measureOf(counted) : named === '' ? label : named, 28)
  const items = run.map(({ amount, when }) => ({
    label: when.label,
    fact: amount.id,
    ...(amount === last ? { accent: true } : {}),
  }))
  const bars = { kind: 'bar-chart', ...(measure === '' ? {} : { measure }), items, order: 'given' }
  const startOf = (value: Stated, after: number) => {
    const when = run.find(({ amount }) => amount === value)?.when
    return when && when.start >= after && when.end <= value.reading.start ? when.start : value.reading.start
  }
  const own = firstAndLast(scene, amounts, startOf)
  const [begin, end] = [run[0], run.at(-1)]
  const turn = turnOf(run)
  const claims: Claim[] = [
    ...(begin && end && turn ? withLater(scene, begin, end, turn) : []),
    ...(begin && end ? withLater(scene, begin, end) : []),
    ...(own && !own.refersBack && own.room <= longest ? [own] : []),
    ...claimsFor(scene, cites, drawn).filter(({ facts }) => facts.includes(first.id) && facts.includes(last.id)),
    ...headlineOf(scene, run, measure),
  ]
  const rows = { kind: 'stat-row', items }
  const [then, now] = [first, last].map(({ reading }) => Number(reading.value))
  const size = then && now ? Math.min(mostForSize, Math.abs(Math.log(now / then)) / 3) : 0
  return {
    kind: 'series',
    cites,
    facts: [...drawn],
    weight: weight + forEach * (run.length - fewest) + size,
    variants: variantsOf(claims, run.length <= 4 ? [bars, rows] : [bars], drawn),
  }
}

/** The value where three turn, which their first and last do not tell: 7, then 24, now 21. */
function turnOf([begin, turn, end, more]: readonly Value[]): Value | undefined {
  if (!begin || !turn || !end || more) return undefined
  const [from, at, to] = [begin, turn, end].map(({ amount }) => Number(amount.reading.value))
  const isTurned = from !== undefined && at !== undefined && to !== undefined && (at - from) * (to - at) < 0
  return isTurned ? turn : undefined
}

/** What the sentence before says is counted, with where that is: Apprentices on the town's boats. */
function countedBefore({ part: { sentences }, words }: Scene, { cite, label }: Stated): string {
  const at = sentences.findIndex(({ id }) => id === cite)
  const [before, own] = [sentences[at - 1], sentences[at]]
  const what = before?.paragraph === own?.paragraph ? (words.countedBefore?.(before?.text ?? '') ?? '') : ''
  const where = label !== '' && words.measureOf(label) === '' ? ` ${words.inMiddle(label)}` : ''
  return what === '' ? '' : `${what}${where}`
}

/** The first value and the last with their words for when, where no clauses say both. */
function headlineOf(scene: Scene, run: readonly Value[], measure: string): Claim[] {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last || measure === '') return []
  const { amount, when } = first
  const headline = scene.words.contrasted(measure, timedAt(when, amount), timedAt(last.when, last.amount))
  const text = scene.named(amount.sentence, headline)
  const facts = [amount.id, last.amount.id]
  return [{ text, cite: amount.cite, facts, refersBack: false, end: 0, room: 0 }]
}
