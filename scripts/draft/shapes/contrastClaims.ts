import { room } from '../../typography/room.ts'
import { claimOf, type Claim } from '../claims.ts'
import { paragraphAround, sentenceAt, type Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'

/** The longest claim that joins two clauses, in Han characters. */
const longestJoined = 52

/** An amount with what is said around it, and what its bar is called. */
export interface Item {
  amount: Stated
  /** Where what is said of it begins and ends in its sentence. */
  from: number
  to: number
  label: string
  /** That with how it moved, where it is of a change: 一樓下跌. */
  moved: string
  /** The label where there is room for it beside a bar, without when that was if need be; else empty. */
  short: string
}

/** The clauses of the first and of the last amount as one claim, without who only counted and without what says why. */
export function joined(scene: Scene, items: readonly Item[]): Claim[] {
  const [first, last] = [items[0], items.at(-1)]
  const sentence = first && sentenceAt(scene, first.amount.cite)
  if (!first || !last || !sentence) return []
  const make = (from: number, to: number) => scene.claimIn(sentence, { start: from, end: to })
  const { amount } = first
  const isOne = amount.cite === last.amount.cite
  const lead = scene.words.surveyLead(sentence.text)
  const clauses = scene.words.clausesOf(sentence.text).map(({ start }) => start)
  const starts = [...new Set([lead, 0, ...clauses])].filter((at) => at <= amount.reading.start)
  const whole = isOne ? starts.flatMap((at) => lastEndsOf(last).flatMap((end) => make(at, end) ?? [])) : []
  const tails = startsOf(scene, last).flatMap((from) =>
    endsOf(scene, last).flatMap((end) => tailOf(scene, { ...last, from }, end) ?? []),
  )
  const ends = endsOf(scene, first)
  const heads = !isOne || items.length === 2 ? starts.flatMap((at) => ends.flatMap((end) => make(at, end) ?? [])) : []
  const parts = heads.flatMap((head) =>
    tails.map((tail) => ({
      ...head,
      text: `${head.text}${scene.words.semicolon}${scene.words.inMiddle(tail.text)}`,
      facts: [...head.facts, ...tail.facts],
      room: head.room + tail.room + 1,
    })),
  )
  return [...whole, ...parts].filter(
    ({ text, refersBack, room: length }) => !refersBack && length <= longestJoined && !/[「“]/u.test(text),
  )
}

/** Where what is said of the last amount may begin: as it was told apart, or with its own clause behind another. */
function startsOf({ words }: Scene, { amount, from, to }: Item): number[] {
  const { text } = amount.sentence
  const joint = [...text.slice(from, amount.reading.start).matchAll(words.clauseJoint)].at(-1)
  const own = joint ? from + joint.index + joint[0].length : from
  const clause = text.slice(own, to).replace(words.forThem ?? '', '')
  return own > from && words.isSentence(clause) ? [from, own] : [from]
}

/** What is said of the last amount, up to a place in its sentence, without for whom it is: taxis for them cost £9. */
function tailOf(scene: Scene, { amount, from }: Item, end: number): Claim | undefined {
  const { text } = amount.sentence
  const aside = scene.words.forThem?.exec(text.slice(from, amount.reading.start))
  const said = aside
    ? [
        { start: from, end: from + aside.index },
        { start: from + aside.index + aside[0].length, end },
      ]
    : { start: from, end }
  const claim = claimOf(amount.sentence, said, scene.of(amount.cite), scene.locale, scene.words)
  // As the sentence has it: it goes on behind another clause.
  const isWithin = claim && /^\p{Ll}/u.test(text.slice(from))
  return isWithin ? { ...claim, text: claim.text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) } : claim
}

/** Where the clause of the last amount ends: with what is said of it, or right behind it. */
function lastEndsOf({ amount: { reading, sentence }, to }: Item): number[] {
  return /^[，,;；]/u.test(sentence.text.slice(reading.end)) ? [to, reading.end] : [to]
}

/** Where the clause of an amount may end: with what is said of it, or before a clause that only says why. */
function endsOf({ words }: Scene, { amount, to }: Item): number[] {
  const stretches = words.clausesOf(amount.sentence.text)
  const ends = stretches.flatMap(({ end }) => (end >= amount.reading.end && end <= to ? [end] : []))
  const more = words.goesOnAt?.(amount.sentence.text.slice(amount.reading.end, to))
  return [...new Set([to, ...ends, ...(more === undefined ? [] : [amount.reading.end + more])])]
}

/** The amounts behind their names, where no clause says both. */
export function headlineOf(scene: Scene, items: readonly Item[], what = items[0]?.amount.label ?? ''): Claim[] {
  const [first] = items
  if (!first || items.length > 3 || what === '' || !scene.words.standsAlone(what)) return []
  const text = scene.words.beside(
    what,
    items.map(({ amount, label }) => ({ name: label, amount: `{${amount.id}}` })),
  )
  const facts = [...text.matchAll(/\{([^}:]+)\}/g)].map(([, id = '']) => id)
  const { cite } = first.amount
  return text === '' ? [] : [{ text, cite, facts, refersBack: false, end: 0, room: room(text) }]
}

/**
 * The claims on two that are told to differ, where in what only the sentence before says: none where it names nothing.
 * @returns undefined where no gap of that kind is told of
 */
export function sayInWhat(scene: Scene, items: readonly Item[]): Claim[] | undefined {
  const { gapOfWhat, asSentence, measureOf } = scene.words
  const [first] = items
  if (!first || gapOfWhat?.test(asSentence(first.amount.sentence.text)) !== true) return undefined
  const sentences = paragraphAround(scene, first.amount.cite)
  const before = sentences[sentences.findIndex(({ id }) => id === first.amount.cite) - 1]
  const { unit } = first.amount.reading
  const alike = before ? scene.of(before.id).filter((each) => each.reading.unit === unit && each.label !== '') : []
  const [named] = alike
  return before && named ? headlineOf(scene, items, scene.named(before, measureOf(named.label))) : []
}
