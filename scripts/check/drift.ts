import type { Diagnostic } from '../article/diagnostic.ts'
import type { Talk } from './index.ts'
import { paragraphOf, type Citation } from '../quantities/citation.ts'
import { diffLock, type SourceLock } from '../source/lock.ts'
import { listed } from './states.ts'

/** Where a source differs from the lock: which sentences, and which facts and slides stand on them. */
export function checkDrift(talk: Talk | undefined, lock: SourceLock, current: SourceLock, name: string): Diagnostic[] {
  const { changed, added, removed } = diffLock(lock, current)
  const tell = (id: Citation, how: string): Diagnostic => ({
    severity: 'error', file: name, line: paragraphOf(id), column: 1,
    message: `sentence ${id} ${how} since it was locked${standing(talk, id)}`,
    hint: 'Read it, mend the data, then lock it again: npm run check -- --source FILE --lock',
  })
  return [...changed.map((id) => tell(id, 'has changed')), ...removed.map((id) => tell(id, 'is gone')), ...added.map((id) => tell(id, 'is new'))]
}

function standing(talk: Talk | undefined, id: Citation): string {
  if (!talk) return ''
  const facts = [...talk.facts.values()].filter((fact) => fact.cites.includes(id)).map((fact) => fact.id)
  const slides = talk.article.sections.flatMap((section) => section.slides).filter((slide) => slide.cite.includes(id)).map((slide) => slide.id)
  const parts = [...(facts.length > 0 ? [`the facts ${listed(facts)}`] : []), ...(slides.length > 0 ? [`the slides ${listed(slides)}`] : [])]
  return parts.length > 0 ? `; ${parts.join(' and ')} stand on it` : '; nothing stands on it'
}
