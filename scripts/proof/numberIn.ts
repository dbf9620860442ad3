import type { Fact } from '../article/facts.ts'
import { states } from '../article/states.ts'
import { isStatedIn, sameNounAt } from '../check/cited.ts'
import { cellOf, pairedNumber } from '../check/series.ts'
import type { ShownTalk } from '../check/index.ts'
import type { Citation } from '../quantities/citation.ts'
import type { TalkLock } from '../source/talkLock.ts'

/**
 * Which numbers of a sentence are those of facts: the fact by the number's place in the sentence, from 0. Each fact
 * takes one number of a sentence that it cites; a further sentence that states it again has it too.
 */
export function numbersIn(
  cite: Citation,
  facts: readonly Fact[],
  talk: ShownTalk,
  lock: TalkLock,
): Map<number, Fact[]> {
  const numbers = lock.sentences[cite]?.numbers ?? []
  const found = new Map<number, Fact[]>()
  const own = facts.filter((fact) => fact.derive === undefined && fact.cites.includes(cite))
  for (const fact of own) {
    const at = placeIn(cite, fact, talk, lock, found)
    if (at >= 0) found.set(at, [...(found.get(at) ?? []), fact])
  }
  const others = facts.filter((fact) => fact.derive === undefined && !fact.cites.includes(cite))
  for (const fact of others) {
    if (!isStatedIn(cite, fact, lock)) continue
    const at = numbers.findIndex((number, index) => !found.has(index) && states(number, fact, sameNounAt(lock, cite)))
    if (at >= 0) found.set(at, [fact])
  }
  return found
}

/** The place of the number that a fact takes; one that no other has where there are several; -1 where there is none. */
function placeIn(
  cite: Citation,
  fact: Fact,
  { series }: ShownTalk,
  lock: TalkLock,
  taken: ReadonlyMap<number, readonly Fact[]>,
): number {
  const numbers = lock.sentences[cite]?.numbers ?? []
  const places = (isMeant: (number: (typeof numbers)[number]) => boolean): number[] =>
    numbers.flatMap((number, index) => (isMeant(number) ? [index] : []))
  const free = (all: readonly number[]) => all.find((index) => !taken.has(index)) ?? all[0] ?? -1
  // What was not read for certain, and the author answers for.
  if (fact.ownReading !== undefined) {
    const unsure = places((number) => number.unsure !== undefined)
    return free(unsure.filter((index) => numbers[index]?.value === fact.value).concat(unsure))
  }
  const cell = cellOf(fact, series.values())
  const paired = cell && pairedNumber(fact, cell.series, cell.cell, { lock })
  if (paired) return numbers.indexOf(paired)
  return free(places((number) => states(number, fact, sameNounAt(lock, cite))))
}
