import { digest } from '../input/digest.ts'
import { languageOf } from '../locales/languageOf.ts'
import { sourceOf } from '../quantities/citation.ts'
import { citationsOf, languageAt, type TalkLock } from '../source/talkLock.ts'
import { statedBy } from './direction.ts'
import type { Fact } from './facts.ts'
import { inWords } from './states.ts'

/** Which body pays what a fact is of, by digests of the words of its name, and which others pay something else. */
export interface Payers {
  language: string
  own: readonly string[]
  others: readonly (readonly string[])[]
}

/** Gives each fact the body that pays it, where one sentence alone states it and others pay something too. */
export function addPayers(facts: Map<string, Fact>, lock: TalkLock, statedIn = statedBy(lock)): void {
  const paying = citationsOf(lock).flatMap((cite) =>
    (lock.sentences[cite]?.numbers ?? []).flatMap(({ said }) => (said?.payer ? [{ cite, payer: said.payer }] : [])),
  )
  if (paying.length < 2) return
  for (const fact of facts.values()) {
    const [cite] = fact.cites
    if (fact.derive !== undefined || cite === undefined) continue
    const [own, ...more] = statedIn(fact).map(({ said }) => said?.payer)
    if (!own || more.length > 0) continue
    const others = paying.flatMap((each) => (sourceOf(each.cite) === sourceOf(cite) ? [each.payer] : []))
    facts.set(fact.id, { ...fact, payers: { language: languageAt(lock, cite), own, others } })
  }
}

/**
 * Where a text has a body pay what by the article another pays, and the article has that one pay something else. Two
 * names that share a word may be of one.
 */
export function otherPayer(told: readonly string[] | undefined, fact: Fact, locale: string): string | undefined {
  const { payers, id, cites } = fact
  if (!told || !payers || languageOf(payers.language) !== languageOf(locale)) return undefined
  const marks = told.map((mark) => digest(mark))
  const isOther =
    !marks.some((mark) => payers.own.includes(mark))
    && payers.others.some((other) => marks.every((mark) => other.includes(mark)))
  if (!isOther) return undefined
  return `that another pays ${id}, ${inWords(fact)}, than sentence ${cites.join(', ')} says`
}
