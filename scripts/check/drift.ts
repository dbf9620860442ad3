import type { Diagnostic } from '../article/diagnostic.ts'
import { countLost, diffLock, type LockDiff, type SourceLock } from '../source/lock.ts'
import type { Talk } from './index.ts'
import { paragraphOf, type Citation } from '../quantities/citation.ts'
import { listed } from './states.ts'

/** Where a source differs from the lock: which sentences, and which facts and slides stand on them. */
export function checkDrift(talk: Talk | undefined, lock: SourceLock, current: SourceLock, name: string): Diagnostic[] {
  const other = anotherText(lock, current)
  const diff = diffLock(lock, current)
  if (other !== undefined && diff.changed.length + diff.added.length + diff.removed.length > most) {
    const hint = 'Name the text that was locked, or lock this one: npm run check -- --source FILE --lock --force'
    return [{ severity: 'error', code: 'source-another', file: name, line: 1, column: 1, message: other, hint }]
  }
  return describeDrift(talk, diff).map(({ id, message }): Diagnostic => ({
    severity: 'error',
    code: 'source-changed',
    file: name,
    line: paragraphOf(id),
    column: 1,
    message: `sentence ${id} ${message}`,
    hint: 'Read it, mend the data, then lock it again: npm run check -- --source FILE --lock',
  }))
}

/** So many sentences that differ are told one by one, also where it seems to be another text. */
const most = 20

/** What tells that this is not the text that was locked: more than half of its sentences are nowhere in it. */
export function anotherText(lock: SourceLock, current: SourceLock): string | undefined {
  const count = Object.keys(lock.sentences).length
  const lost = countLost(lock, current)
  return lost * 2 > count
    ? `${lost} of the ${count} locked sentences are nowhere in this text: it is another one, or was written anew`
    : undefined
}

/** What became of each sentence, in the order of the text, and what of the data stands on it. */
export function describeDrift(
  talk: Talk | undefined,
  { changed, added, removed }: LockDiff,
): { id: Citation; message: string }[] {
  const standing = standingOn(talk)
  const tell = (how: string) => (id: Citation) => ({ id, message: `${how} since it was locked${standing(id)}` })
  return [changed.map(tell('has changed')), removed.map(tell('is gone')), added.map(tell('is new'))].flat()
}

/** Which facts and slides cite a sentence, in words. */
function standingOn(talk: Talk | undefined): (id: Citation) => string {
  if (!talk) return () => ''
  const facts = byCite([...talk.facts.values()].map(({ id, cites }) => ({ id, cites })))
  const slides = byCite(
    talk.article.sections.flatMap((section) => section.slides).map(({ id, cite }) => ({ id, cites: cite })),
  )
  return (id) => {
    const parts = [...named('facts', facts.get(id)), ...named('slides', slides.get(id))]
    return parts.length > 0 ? `; ${parts.join(' and ')} stand on it` : '; nothing stands on it'
  }
}

function byCite(entries: readonly { id: string; cites: readonly string[] }[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { id, cites } of entries) for (const cite of cites) found.set(cite, [...(found.get(cite) ?? []), id])
  return found
}

function named(what: string, ids: readonly string[] = []): string[] {
  return ids.length > 0 ? [`the ${what} ${listed(ids)}`] : []
}
