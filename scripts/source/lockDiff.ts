import { isDeepStrictEqual } from 'node:util'
import type { Citation } from '../quantities/citation.ts'
import { citationsOf, type TalkLock } from './talkLock.ts'

/** Citations of sentences that differ between two locks, each list in the order of the text. */
export interface LockDiff {
  changed: Citation[]
  added: Citation[]
  removed: Citation[]
}

/** How many sentences of a lock are nowhere in another, wherever they stand. */
export function countLost(old: TalkLock, current: TalkLock): number {
  const kept = new Set(Object.values(current.sentences).map(({ hash }) => hash))
  return Object.values(old.sentences).filter(({ hash }) => !kept.has(hash)).length
}

/** Compares two locks by the hash and the quantities of each sentence. */
export function diffLock(old: TalkLock, current: TalkLock): LockDiff {
  const [before, after] = [citationsOf(old), citationsOf(current)]
  const isSame = (id: Citation) => {
    const [before, after] = [old.sentences[id], current.sentences[id]]
    return before?.hash === after?.hash && isDeepStrictEqual(before?.numbers, after?.numbers)
  }
  return {
    changed: after.filter((id) => old.sentences[id] !== undefined && !isSame(id)),
    added: after.filter((id) => old.sentences[id] === undefined),
    removed: before.filter((id) => current.sentences[id] === undefined),
  }
}
