import type { Citation } from '../../quantities/citation.ts'
import type { LockedSentence } from '../lockSchema.ts'
import { citationsOf, type TalkLock } from '../talkLock.ts'
import { alignCells } from './cells.ts'
import { alignGap } from './gap.ts'
import { stateTheSame } from './likeness.ts'
import { matchTwins } from './twins.ts'

/** How a sentence was found again. */
export type How =
  /** By its text. */
  | 'same'
  /** By its text, which stands there more than once. */
  | 'twin'
  /** By its order between others, and the same numbers. */
  | 'reworded'
  /** By its order between others alone, since neither states a number. */
  | 'order'
  /** By its order between others, though it states other numbers. */
  | 'changed'
  /** In several sentences that follow each other and state its numbers together. */
  | 'split'
  /** In one that states its numbers and those of its neighbours. */
  | 'joined'
  /** By its numbers, which no other sentence that is new or gone states. */
  | 'numbers'
  /** Of a table, where the others of its row and of its column stand now. */
  | 'crossing'
  /** Where whoever moves the data says. */
  | 'said'

/** Where a sentence of a lock stands in another text. */
export interface Match {
  /** One place, or those next to each other of a sentence that was split. */
  to: Citation[]
  how: How
  /** The text is the same and stands there once, or somebody has said so; all else is a guess. */
  certain: boolean
}

/**
 * Where each sentence of a lock stands in another text; what has no entry is gone. A lock holds no text, so all that
 * is not found by its hash is a guess from order and numbers.
 * @param said where some of them stand, as somebody knows who has read both
 */
export function align(
  before: TalkLock,
  current: TalkLock,
  said: ReadonlyMap<Citation, Citation> = new Map(),
): Map<Citation, Match> {
  if (before.sheetsOf && current.sheetsOf) return alignCells(before, current, said)
  const [old, now] = [citationsOf(before), citationsOf(current)]
  const hashes = [old.map((id) => before.sentences[id]?.hash ?? ''), now.map((id) => current.sentences[id]?.hash ?? '')]
  const oldNumbers = old.map((id) => before.sentences[id]?.numbers ?? [])
  const newNumbers = now.map((id) => current.sentences[id]?.numbers ?? [])
  const found: (Found | undefined)[] = old.map(() => undefined)
  const taken = now.map(() => false)
  const take = (index: number, to: number[], how: How, certain = false) => {
    found[index] = { to, how, certain }
    for (const place of to) taken[place] = true
  }

  const places = new Map(now.map((id, index) => [id, index]))
  old.forEach((id, index) => {
    const place = places.get(said.get(id) ?? id)
    if (said.has(id) && place !== undefined) take(index, [place], 'said', true)
  })
  const free = (list: readonly string[], isTaken: (index: number) => boolean) =>
    list.map((hash, index) => (isTaken(index) ? '' : hash))
  for (const { old: index, now: place, certain, alone } of matchTwins(
    free(hashes[0] ?? [], (index) => found[index] !== undefined),
    free(hashes[1] ?? [], (place) => taken[place] === true),
  ))
    take(index, [place], alone ? 'same' : 'twin', certain)

  for (const gap of gapsOf(found, taken)) {
    const steps = alignGap(
      gap.old.map((index) => oldNumbers[index] ?? []),
      gap.now.map((place) => newNumbers[place] ?? []),
    )
    for (const step of steps) {
      const [olds, nows] = [
        step.old.flatMap((each) => gap.old[each] ?? []),
        step.now.flatMap((each) => gap.now[each] ?? []),
      ]
      const how = howOf(
        olds.map((index) => oldNumbers[index] ?? []),
        nows.map((place) => newNumbers[place] ?? []),
      )
      for (const index of olds) take(index, nows, how)
    }
  }
  matchByNumbers(found, taken, oldNumbers, newNumbers, take)

  return new Map(
    found.flatMap((match, index): [Citation, Match][] => {
      const id = old[index]
      return match && id !== undefined ? [[id, { ...match, to: match.to.flatMap((place) => now[place] ?? []) }]] : []
    }),
  )
}

/** Sentences that are in only one of the two texts, each list in its order. */
export function comeAndGone(
  before: TalkLock,
  current: TalkLock,
  found: ReadonlyMap<Citation, Match>,
): { come: Citation[]; gone: Citation[] } {
  const met = new Set([...found.values()].flatMap(({ to }) => to))
  return {
    come: citationsOf(current).filter((cite) => !met.has(cite)),
    gone: citationsOf(before).filter((cite) => !found.has(cite)),
  }
}

interface Found {
  to: number[]
  how: How
  certain: boolean
}

type Numbers = LockedSentence['numbers']

function howOf(old: readonly Numbers[], now: readonly Numbers[]): How {
  if (now.length > 1) return 'split'
  if (old.length > 1) return 'joined'
  const [before = [], after = []] = [old[0], now[0]]
  return before.length + after.length === 0 ? 'order' : stateTheSame(before, after) ? 'reworded' : 'changed'
}

interface Gap {
  old: number[]
  now: number[]
}

/**
 * What was not found, with what is new between the same neighbours: behind the one before it, or before the one behind
 * it.
 */
function* gapsOf(found: readonly (Found | undefined)[], taken: readonly boolean[]): Generator<Gap> {
  for (let from = 0; from < found.length; from++) {
    if (found[from]) continue
    let end = from
    while (end < found.length && !found[end]) end++
    const before = from === 0 ? -1 : (found[from - 1]?.to.at(-1) ?? -1)
    const behind = end === found.length ? taken.length : (found[end]?.to[0] ?? taken.length)
    const now = new Set<number>()
    for (let place = before + 1; place < taken.length && !taken[place]; place++) now.add(place)
    for (let place = behind - 1; place >= 0 && !taken[place]; place--) now.add(place)
    yield {
      old: Array.from({ length: end - from }, (_, index) => from + index),
      now: [...now].sort((a, b) => a - b),
    }
    from = end
  }
}

/** What is left on both sides and states the same numbers, where nothing else that is left does. */
function matchByNumbers(
  found: readonly (Found | undefined)[],
  taken: readonly boolean[],
  old: readonly Numbers[],
  now: readonly Numbers[],
  take: (index: number, to: number[], how: How) => void,
): void {
  const left = (numbers: readonly Numbers[], isLeft: (index: number) => boolean) => {
    const by = new Map<string, number[]>()
    numbers.forEach((each, index) => {
      if (each.length === 0 || !isLeft(index)) return
      const key = JSON.stringify(each.map(({ value, unit, bound }) => [value, unit, bound]))
      by.set(key, [...(by.get(key) ?? []), index])
    })
    return by
  }
  const places = left(now, (place) => taken[place] !== true)
  for (const [key, [index, another]] of left(old, (each) => found[each] === undefined)) {
    const [place, second] = places.get(key) ?? []
    if (index === undefined || place === undefined || another !== undefined || second !== undefined) continue
    if (stateTheSame(old[index] ?? [], now[place] ?? [])) take(index, [place], 'numbers')
  }
}
