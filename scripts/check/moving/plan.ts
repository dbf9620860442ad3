import type { DataChange } from '../../article/change.ts'
import type { DataFiles } from '../../talk/dataFiles.ts'
import type { Fact } from '../../article/facts.ts'
import { sourceOf, type Citation } from '../../quantities/citation.ts'
import type { Match } from '../../source/align/align.ts'
import type { TalkLock } from '../../source/talkLock.ts'
import { isNamed } from '../coverage.ts'
import { states, type SameNounHere } from '../../article/states.ts'
import { citedIn, type Cited } from './cited.ts'
import type { MovedErratum } from './errata.ts'

/** A citation of the data, and the places that come in its stead: one, or of a list several. */
interface Move {
  cited: Cited
  from: Citation
  to: Citation[]
}

/** Why a citation cannot be moved: its sentence is gone, or was not in the lock. */
export interface Unsettled {
  cited: Cited
  from: Citation
  why: 'gone' | 'unknown'
}

/** What becomes of all that cites the article. */
export interface Plan {
  moves: Move[]
  unsettled: Unsettled[]
  changes: Record<'facts' | 'article' | 'errata', DataChange[]>
}

/** What the data is moved by. */
export interface Ground {
  found: ReadonlyMap<Citation, Match>
  before: TalkLock
  current: TalkLock
  /** The id of the text that has changed, where the talk rests on several: what cites another stays as it is. */
  source: string
  /** As far as they are in order. */
  facts: ReadonlyMap<string, Fact>
  sameNoun: SameNounHere
}

/** Moves every citation of the data to where its sentence stands in another text. */
export function planMoves(files: DataFiles, errata: readonly MovedErratum[], ground: Ground): Plan {
  const moves: Move[] = []
  const unsettled: Unsettled[] = []
  const changes: Plan['changes'] = { facts: [], article: [], errata: [] }
  for (const cited of citedIn(files)) {
    const places = cited.cites.map((from) => {
      if (sourceOf(from) !== ground.source) return [from]
      const match = ground.found.get(from)
      if (!match) {
        unsettled.push({ cited, from, why: ground.before.sentences[from] ? 'gone' : 'unknown' })
        return [from]
      }
      const to = cited.isList ? match.to : [pieceFor(cited, match.to, ground)]
      moves.push({ cited, from, to })
      return to
    })
    const change = changeOf(cited, places)
    if (change) changes[cited.file].push(change)
  }
  for (const { index, erratum, to } of errata)
    if (to !== undefined && to !== erratum.paragraph)
      changes.errata.push({ kind: 'set', path: [index, 'paragraph'], value: to })
  return { moves, unsettled, changes }
}

/** Of a sentence that was split, the part that states what is cited; the first where none does. */
function pieceFor({ by }: Cited, places: readonly Citation[], { current, facts, sameNoun }: Ground): Citation {
  const [first = '1.1'] = places
  if (places.length < 2) return first
  const isMeant = (place: Citation) =>
    current.sentences[place]?.numbers.some((number) => {
      if (by.kind === 'waiver') return by.number !== undefined && isNamed(number, by.number)
      const fact = by.kind === 'fact' ? facts.get(by.id) : undefined
      return fact !== undefined && states(number, fact, sameNoun)
    })
  return places.find(isMeant) ?? first
}

function changeOf({ path, cites, isList }: Cited, places: readonly Citation[][]): DataChange | undefined {
  const seen = new Set<Citation>()
  // Two sentences that were joined are cited once; what stood twice before stays as its author wrote it.
  const items = places.map((each, index) =>
    each.filter((place) => {
      const isNew = !seen.has(place) || cites.indexOf(cites[index] ?? place) < index
      seen.add(place)
      return isNew
    }),
  )
  if (items.flat().join(' ') === cites.join(' ')) return undefined
  return isList ? { kind: 'replace-items', path, items } : { kind: 'set', path, value: items[0]?.[0] }
}
