import type { AroundAmount, SideName, Stretch } from '../../locales/drafting/draftWords.ts'
import { room } from '../../typography/room.ts'
import { claimOf, type Claim } from '../claims.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import { sentenceAt, type Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { whensIn } from '../when.ts'
import { areOpposed } from './account.ts'
import { isDrawable } from './amounts.ts'
import { comesTo, wholeBefore } from './comparison.ts'
import { isWhole, mayChange, pairsIn } from './pairs.ts'

/** What a contrast weighs, and how much more one that is large. */
const [weight, mostForSize] = [2.7, 0.5]
/** The room of a name and of a claim that joins two clauses, in Han characters; so many amounts stand in a figure. */
const [shareRoom, nameRoom, longestJoined, most] = [16, 20, 52, 5]

/** An amount with what is said around it, and what its bar is called. */
interface Item {
  amount: Stated
  /** Where what is said of it begins and ends in its sentence. */
  from: number
  to: number
  label: string
}

/**
 * Amounts of one kind that are said of two groups, times, places or reasons, where that alone sets them apart: 58% of
 * women; among men it was 14%. In one sentence, or in two of a paragraph.
 */
export function contrastsIn(scene: Scene): Candidate[] {
  const became = new Map(pairsIn(scene).map(({ earlier, later }) => [earlier.id, later.id]))
  const isChange = (one: Stated, other: Stated) => became.get(one.id) === other.id || became.get(other.id) === one.id
  const taken = new Set<string>()
  const { sentences } = scene.part
  return sentences.flatMap((sentence, index) => {
    const next = sentences[index + 1]
    const own = scene.of(sentence.id).filter((each) => mayStand(scene, each))
    const more = next?.paragraph === sentence.paragraph ? scene.of(next.id).filter((each) => mayStand(scene, each)) : []
    return own.flatMap((first): Candidate[] => {
      if (taken.has(first.id)) return []
      const found = [...own, ...more].filter(
        (each) => each.cite !== first.cite || each.reading.start > first.reading.start,
      )
      let items: Item[] = []
      for (const other of found) {
        const last = items.at(-1)?.amount ?? first
        if (items.length === most || taken.has(other.id) || !mayChange(last, other) || isChange(last, other)) continue
        const pair = pairOf(scene, last, other, items.at(-1)?.from)
        if (!pair) break
        items = items.length === 0 ? pair : [...items, pair[1]]
      }
      // Of amounts of one kind in a sentence all are shown, or none.
      const shown = new Set(items.map(({ amount }) => amount.id))
      const areAll = [first.cite, ...(items.at(-1)?.amount.cite === first.cite ? [] : [next?.id ?? first.cite])].every(
        (cite) =>
          scene.of(cite).every((each) => shown.has(each.id) || !mayStand(scene, each) || !mayChange(first, each)),
      )
      const amounts = items.map(({ amount }) => amount)
      if (
        items.length < 2
        || !areAll
        || areParts(scene, amounts)
        || new Set(items.map(({ label }) => label)).size < items.length
      )
        return []
      for (const { amount } of items) taken.add(amount.id)
      return [candidateOf(scene, items)]
    })
  })
}

/** Whether amounts are parts: of one that the paragraph names, of the first of them, or of a hundred. */
function areParts(scene: Scene, amounts: readonly Stated[]): boolean {
  const [whole, ...parts] = amounts
  const sum = amounts.reduce((total, { reading }) => total + Number(reading.value), 0)
  if (whole?.reading.unit === 'percent' && Math.abs(sum - 100) <= 1) return true
  return wholeBefore(scene, amounts) !== undefined || (whole !== undefined && parts.length > 1 && comesTo(parts, whole))
}

/** Whether an amount may be held against another: no part of a count, nor how much something changed. */
const mayStand = (scene: Scene, each: Stated): boolean =>
  isDrawable(each)
  && each.reading.change === undefined
  && Number(each.reading.value) > 0
  && !isWhole(scene, each)
  // Half full, half an hour: how one speaks, and no measure.
  && !(each.reading.unit === 'percent' && each.reading.value === 50 && !/\d/.test(each.reading.text))

/** Two amounts with what sets them apart; undefined where that is not all. */
function pairOf(scene: Scene, one: Stated, other: Stated, from?: number): [Item, Item] | undefined {
  if (areOpposed(scene, one, other) || scene.words.ofThese.test(between(one, other))) return undefined
  const [first, second] = around(scene, one, other, from) ?? []
  const names = first && second && scene.words.contrastOf(first.said, second.said)
  if (!first || !second || !names || !areOfOneTime(scene, first, names[0], second, names[1])) return undefined
  const [a, b] = [labelOf(scene, first, names[0]), labelOf(scene, second, names[1])]
  return a === '' || b === '' ? undefined : [itemOf(first, a), itemOf(second, b)]
}

const between = (one: Stated, other: Stated): string =>
  one.cite === other.cite ? one.sentence.text.slice(one.reading.end, other.reading.start) : ''

/** An amount with the stretch of its sentence that is said of it, and not of another. */
interface Around extends Stretch {
  amount: Stated
  said: AroundAmount
}

const itemOf = ({ amount, start, end }: Around, label: string): Item => ({ amount, from: start, to: end, label })

/** What is said around each of two amounts; undefined where nothing parts them. */
function around(scene: Scene, one: Stated, other: Stated, from = startOf(one)): [Around, Around] | undefined {
  const of = (amount: Stated, start: number, end: number): Around => ({
    amount,
    start,
    end,
    said: {
      before: amount.sentence.text.slice(start, amount.reading.start),
      after: amount.sentence.text.slice(amount.reading.end, end),
    },
  })
  if (one.cite !== other.cite)
    return [of(one, from, endOf(scene, one, undefined)), of(other, startOf(other), endOf(scene, other, undefined))]
  const turn = scene.words.turnsAt(between(one, other))
  if (!turn) return undefined
  const [end, start] = [one.reading.end + turn.start, one.reading.end + turn.end]
  return [of(one, from, end), of(other, start, endOf(scene, other, start))]
}

/** Where what is said of an amount begins: behind a mark that parts sentences within one. */
function startOf({ sentence, reading }: Stated): number {
  const mark = [...sentence.text.slice(0, reading.start).matchAll(/[;；。：]|[:—]\s/gu)].at(-1)
  return mark ? mark.index + mark[0].length : 0
}

/** Where what is said of an amount ends: with its sentence, or where the next of its kind begins. */
function endOf(scene: Scene, each: Stated, from: number | undefined): number {
  const { sentence, reading } = each
  const next = scene
    .of(each.cite)
    .find((one) => one.reading.start >= reading.end && mayStand(scene, one) && mayChange(each, one))
  const text = sentence.text.trimEnd()
  const turn = next && scene.words.turnsAt(sentence.text.slice(reading.end, next.reading.start))
  const rest = text.slice(reading.end)
  const mark = from === undefined ? /[;；]/u.exec(rest) : /[;；。]/u.exec(rest)
  const end = Math.min(
    text.length,
    reading.end + (mark?.index ?? rest.length),
    turn ? reading.end + turn.start : text.length,
  )
  return end - (/[.。!！?？]["”」]?$/u.exec(text.slice(0, end))?.[0].length ?? 0)
}

/** Whether nothing says that the second is of another time than the first, but what sets them apart. */
function areOfOneTime(scene: Scene, one: Around, name: SideName, other: Around, otherName: SideName): boolean {
  const timesOf = (each: Around, of: SideName) => {
    const offset = of.isBehind ? each.amount.reading.end : each.start
    return whensIn(scene, each.amount.sentence)
      .filter(({ start, end }) => start >= each.start && end <= each.end)
      .filter(({ start, end }) => end <= offset + of.start || start >= offset + of.end)
      .map(({ date, label, rank }) => date ?? `${label}${rank}`)
  }
  const [first, second] = [timesOf(one, name), timesOf(other, otherName)]
  return second.every((time) => first.includes(time))
}

/** What a bar is called, with its numbers as facts. */
function labelOf(scene: Scene, { amount, start }: Around, name: SideName): string {
  const offset = name.isBehind ? amount.reading.end : start
  const stretch = { start: offset + name.start, end: offset + name.end }
  const claim = claimOf(amount.sentence, stretch, scene.of(amount.cite), scene.locale, scene.words)
  const most = amount.reading.unit === 'percent' ? shareRoom : nameRoom
  return claim && claim.room <= most && claim.room >= 1 ? claim.text : ''
}

function candidateOf(scene: Scene, items: readonly Item[]): Candidate {
  const amounts = items.map(({ amount }) => amount)
  const drawn = new Set(amounts.map(({ id }) => id))
  const cites = [...new Set(amounts.map(({ cite }) => cite))]
  const values = amounts.map(({ reading }) => Number(reading.value))
  const largest = Math.max(...values)
  const bars = items.map(({ amount, label }, index) => ({
    label,
    fact: amount.id,
    ...(values[index] === largest ? { accent: true } : {}),
  }))
  const rows = { kind: 'stat-row', items: items.slice(0, 4).map(({ amount, label }) => ({ fact: amount.id, label })) }
  const areShares = amounts.every(({ reading }) => reading.unit === 'percent' && Number(reading.value) <= 100)
  const kind = areShares ? 'proportion-bars' : 'bar-chart'
  const size = Math.min(mostForSize, Math.log(largest / Math.min(...values)) / 3)
  const named = (claim: Claim) => [...drawn].filter((id) => claim.facts.includes(id)).length
  const all = [...joined(scene, items), ...claimsFor(scene, cites, drawn)]
  // Where no claim has room for all of them, the first of them is claimed.
  const claims = [
    ...all.filter((claim) => named(claim) === drawn.size),
    ...headlineOf(scene, items),
    ...all.filter((claim) => claim.facts.includes(amounts[0]?.id ?? '') && named(claim) < drawn.size),
  ]
  return {
    kind: 'comparison',
    cites,
    facts: [...drawn],
    weight: weight + size,
    variants: variantsOf(claims, [{ kind, items: bars }, rows], drawn),
  }
}

/** The clauses of the first and of the last amount as one claim, without who only counted and without what says why. */
function joined(scene: Scene, items: readonly Item[]): Claim[] {
  const [first, last] = [items[0], items.at(-1)]
  const sentence = first && sentenceAt(scene, first.amount.cite)
  if (!first || !last || !sentence) return []
  const make = (from: number, to: number) => scene.claimIn(sentence, { start: from, end: to })
  const { amount } = first
  const isOne = amount.cite === last.amount.cite
  const lead = scene.words.surveyLead(sentence.text)
  const clauses = scene.words.clausesOf(sentence.text).map(({ start }) => start)
  const starts = [...new Set([0, lead, ...clauses])].filter((at) => at <= amount.reading.start)
  const whole = isOne ? starts.flatMap((at) => make(at, last.to) ?? []) : []
  const tails = endsOf(scene, last).flatMap((end) => tailOf(scene, last, end) ?? [])
  const ends = endsOf(scene, first)
  const heads = !isOne || items.length === 2 ? starts.flatMap((at) => ends.flatMap((end) => make(at, end) ?? [])) : []
  const parts = heads.flatMap((head) =>
    tails.map((tail) => ({
      ...head,
      text: `${head.text}${scene.words.semicolon}${tail.text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`,
      facts: [...head.facts, ...tail.facts],
      room: head.room + tail.room + 1,
    })),
  )
  return [...whole, ...parts].filter(
    ({ text, refersBack, room: length }) => !refersBack && length <= longestJoined && !/[「“]/u.test(text),
  )
}

/** What is said of the last amount, up to a place in its sentence. */
const tailOf = (scene: Scene, { amount, from }: Item, end: number): Claim | undefined =>
  claimOf(amount.sentence, { start: from, end }, scene.of(amount.cite), scene.locale, scene.words)

/** Where the clause of an amount may end: with what is said of it, or before a clause that only says why. */
function endsOf({ words }: Scene, { amount, to }: Item): number[] {
  const stretches = words.clausesOf(amount.sentence.text)
  const ends = stretches.flatMap(({ end }) => (end >= amount.reading.end && end <= to ? [end] : []))
  return [...new Set([to, ...ends])]
}

/** The amounts behind their names, where no clause says both. */
function headlineOf(scene: Scene, items: readonly Item[]): Claim[] {
  const [first] = items
  if (!first || items.length > 3 || first.amount.label === '' || !scene.words.standsAlone(first.amount.label)) return []
  const text = scene.words.beside(
    first.amount.label,
    items.map(({ amount, label }) => ({ name: label, amount: `{${amount.id}}` })),
  )
  const facts = [...text.matchAll(/\{([^}:]+)\}/g)].map(([, id = '']) => id)
  const { cite } = first.amount
  return text === '' ? [] : [{ text, cite, facts, refersBack: false, end: 0, room: room(text) }]
}
