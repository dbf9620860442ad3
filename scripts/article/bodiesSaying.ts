import type { Grammar } from '../locales/grammar.ts'
import { languageOf } from '../locales/languageOf.ts'
import { lockBody, lockedBody, type LockedBody } from '../source/bodies.ts'
import { citationsOf, languageAt, type TalkLock } from '../source/talkLock.ts'
import { sourceOf } from '../quantities/citation.ts'
import type { Fact } from './facts.ts'
import { inWords } from './states.ts'

/** Which body says what a fact's sentence states, and which others say something elsewhere in its text. */
export interface BodiesOf {
  language: string
  own: LockedBody
  others: readonly LockedBody[]
}

/** Gives each fact the one body that says it, where one sentence alone states it. */
export function addBodies(facts: Map<string, Fact>, lock: TalkLock): void {
  const saying = citationsOf(lock).flatMap((cite) =>
    (lock.sentences[cite]?.bodies ?? []).map((written) => ({ cite, body: lockedBody(written) })),
  )
  if (saying.length < 2) return
  for (const fact of facts.values()) {
    const [cite, ...more] = fact.cites
    if (fact.derive !== undefined || cite === undefined || more.length > 0) continue
    if ((lock.sentences[cite]?.sayers ?? []).length > 0) continue
    const [own, ...besides] = saying.filter((each) => each.cite === cite)
    if (!own || besides.length > 0) continue
    const others = saying.filter((each) => each.cite !== cite && sourceOf(each.cite) === sourceOf(cite))
    const bodies = { language: languageAt(lock, cite), own: own.body, others: others.map(({ body }) => body) }
    facts.set(fact.id, { ...fact, bodies })
  }
}

/**
 * Where a text has a body say what by its sentence another body says, and the article has both of them say something.
 * One public body may speak for another, and a person for a body.
 */
export function otherBody(
  words: string,
  { fact, start, end }: { fact: Fact; start: number; end: number },
  { bodiesSaying }: Pick<Grammar, 'bodiesSaying'>,
  locale: string,
): string | undefined {
  const { bodies, id, cites } = fact
  if (!bodies || languageOf(bodies.language) !== languageOf(locale)) return undefined
  const from = start - (/[^.;。；]*$/.exec(words.slice(0, start))?.[0].length ?? 0)
  const to = end + (/^[^.;。；]*/.exec(words.slice(end))?.[0].length ?? 0)
  const [said, ...more] = bodiesSaying(words.slice(from, to))
  if (!said || more.length > 0) return undefined
  const told = lockedBody(lockBody(said))
  const isOther = isApart(told, bodies.own) && bodies.others.some((other) => told.marks.every(isIn(other)))
  return isOther
    ? `that it is ${said.name} who says it, but ${id}, ${inWords(fact)}, somebody else says in sentence ${cites.join(', ')}`
    : undefined
}

const isIn =
  ({ marks }: LockedBody) =>
  (mark: string) =>
    marks.includes(mark)

/** Whether two are no names of one, and neither may speak for the other. */
const isApart = (one: LockedBody, other: LockedBody): boolean =>
  !one.marks.some(isIn(other))
  && (one.kind === 'person') === (other.kind === 'person')
  && !(one.kind === 'public' && other.kind === 'public')
