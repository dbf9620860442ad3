import type { Diagnostic } from '../article/diagnostic.ts'
import { diffLock, type LockDiff } from '../source/lockDiff.ts'
import { citationsOf, type TalkLock } from '../source/talkLock.ts'
import { anotherText, describeDrift, driftOf, type Drift } from './drift.ts'
import type { ShownTalk } from './index.ts'
import { lineOfChange, slidesOnChanges, type SlideOnChange } from './slidesOnChanges.ts'
import type { NoLock } from './sourceFile.ts'

/**
 * What is known before a lock is written: the text's, the folder's where there is one, and the data under the text's.
 */
export interface Relocking {
  current: TalkLock
  /** The lock that is there, or why there is none. */
  before: TalkLock | NoLock
  talk: ShownTalk | undefined
  /** What is wrong with the data, checked against the text. */
  errors: readonly Diagnostic[]
}

/** What locking changes. */
export interface Relocked extends LockDiff {
  first: boolean
  /** Why it is not to be done unless it is asked for twice. */
  refusals: string[]
  /** Sentences that stand elsewhere, so that the data is to be moved along with them. */
  moved: boolean
  /** What is lost or comes in, a line each. */
  lines: string[]
  /** The slides that stand on what is another now. */
  slides: SlideOnChange[]
}

/** So many sentences are told one by one. */
const most = 20

/**
 * What becomes of a lock. The first one is always taken, since the data is written by it; one that replaces another
 * only where all the data holds by it, and where it is of the same text.
 */
export function relock({ current, before, talk, errors }: Relocking): Relocked {
  if ('fault' in before) {
    const diff = { changed: [], added: citationsOf(current), removed: [] }
    if (before.why === 'missing') return { ...diff, first: true, refusals: [], moved: false, lines: [], slides: [] }
    return {
      ...diff,
      first: false,
      refusals: reasons(errors),
      moved: false,
      lines: [`the lock before could not be read: ${before.fault.message}`],
      slides: [],
    }
  }
  const diff = diffLock(before, current)
  const drift = driftOf(before, current)
  const told = describeDrift(talk, drift).map(({ message }) => message)
  const lines = [...told.slice(0, most), ...(told.length > most ? [`and ${told.length - most} more sentences`] : [])]
  const other = anotherText(before, current)
  const slides = talk && other === undefined ? slidesOnChanges(talk, before, current) : []
  const moved = drift.moved.length > 0 && (errors.length > 0 || citesAny(talk, drift.moved))
  return {
    ...diff,
    first: false,
    refusals: [...(other === undefined ? [] : [other]), ...(moved ? [elsewhere] : reasons(errors))],
    moved,
    lines: [...lines, ...slides.map((slide) => `stands on what has changed: ${lineOfChange(slide)}`)],
    slides,
  }
}

const elsewhere = 'sentences that the data cites stand elsewhere in this text'

function citesAny(talk: ShownTalk | undefined, moved: Drift['moved']): boolean {
  const cites = new Set(talk?.article.sections.flatMap(({ slides }) => slides.flatMap(({ cite }) => cite)))
  return moved.some(([from]) => cites.has(from))
}

function reasons(errors: readonly Diagnostic[]): string[] {
  return errors.length > 0 ? ['the data does not hold by this text'] : []
}
