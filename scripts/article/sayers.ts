import { digest } from '../input/digest.ts'
import type { Grammar } from '../locales/grammar.ts'
import { languageAt, type TalkLock } from '../source/talkLock.ts'
import type { Fact } from './facts.ts'
import { inWords } from './states.ts'
import { languageOf } from '../locales/languageOf.ts'

/** Who says what a fact's sentences state, by digests of their names. */
export interface Sayers {
  language: string
  marks: readonly string[]
}

/** Gives each fact who says it, where each of its sentences names somebody who does. */
export function addSayers(facts: Map<string, Fact>, lock: TalkLock): void {
  for (const fact of facts.values()) {
    const [cite] = fact.cites
    if (fact.derive !== undefined || cite === undefined) continue
    const all = fact.cites.map((each) => lock.sentences[each]?.sayers ?? [])
    if (all.some((marks) => marks.length === 0)) continue
    facts.set(fact.id, { ...fact, sayers: { language: languageAt(lock, cite), marks: all.flat() } })
  }
}

/** Where a text has a person say what by its sentence somebody else says. */
export function otherSayer(
  words: string,
  { fact, start }: { fact: Fact; start: number },
  { sayersIn }: Pick<Grammar, 'sayersIn'>,
  locale: string,
): string | undefined {
  const { sayers, id, cites } = fact
  if (!sayers || languageOf(sayers.language) !== languageOf(locale)) return undefined
  const [from = ''] = /[^.;。；]*$/.exec(words.slice(0, start)) ?? []
  const said = sayersIn(words).findLast(({ at }) => at < start && at >= start - from.length)
  if (!said?.isPerson || said.marks.some((mark) => sayers.marks.includes(digest(mark)))) return undefined
  const own = `${id}, ${inWords(fact)}, somebody else says in sentence ${cites.join(', ')}`
  return `that it is ${said.name} who says it, but ${own}`
}
