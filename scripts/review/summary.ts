import type { Reviewed } from '../deck/deck.ts'
import type { Article } from '../talk/schema.ts'
import { personOf } from './people.ts'
import { approvalsOf, type Finding, type Standing } from './standing.ts'

/** What may be published of a talk's reviews: by how many and when, and who it was where the data allows that. */
export function reviewedBy(standings: readonly Standing[], { reviewers }: Pick<Article, 'reviewers'>): Reviewed {
  const isNamed = reviewers === 'named'
  const approved = standings.map((standing) => [standing.slide.id, approvalsOf(standing)] as const)
  return {
    ...countOf(
      approved.flatMap(([, approvals]) => approvals),
      isNamed,
    ),
    people: Math.min(...approved.map(([, approvals]) => approvals.length)),
    slides: Object.fromEntries(
      approved.flatMap(([id, approvals]) => (approvals.length > 0 ? [[id, countOf(approvals, isNamed)]] : [])),
    ),
  }
}

function countOf(approvals: readonly Finding[], isNamed: boolean): Omit<Reviewed, 'slides'> {
  const people = new Map(approvals.map(({ by }) => [personOf(by), by]))
  const last =
    approvals
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? ''
  return { people: people.size, last, ...(isNamed ? { names: [...people.values()].sort() } : {}) }
}
