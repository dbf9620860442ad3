import type { Citation } from '../../quantities/citation.ts'
import { citationsOf, type TalkLock } from '../talkLock.ts'
import type { Match } from './align.ts'

/**
 * Where each cell of a table stands in another state of it: in its place, or where its row or column was moved to, as
 * its hash tells, which holds what stands before and over it. What has neither is gone.
 * @param said where some of them stand, as somebody knows
 */
export function alignCells(
  before: TalkLock,
  current: TalkLock,
  said: ReadonlyMap<Citation, Citation>,
): Map<Citation, Match> {
  const placesOf = (lock: TalkLock) => {
    const places = new Map<string, Citation[]>()
    for (const cite of citationsOf(lock)) {
      const hash = lock.sentences[cite]?.hash ?? ''
      const own = places.get(hash)
      if (own) own.push(cite)
      else places.set(hash, [cite])
    }
    return places
  }
  const [old, now] = [placesOf(before), placesOf(current)]
  return new Map(
    citationsOf(before).flatMap((cite): [Citation, Match][] => {
      const told = said.get(cite)
      if (told !== undefined) return [[cite, { to: [told], how: 'said', certain: true }]]
      const hash = before.sentences[cite]?.hash ?? ''
      const here = current.sentences[cite]
      if (here?.hash === hash) return [[cite, { to: [cite], how: 'same', certain: true }]]
      const [place, another] = now.get(hash) ?? []
      if (place !== undefined && another === undefined && old.get(hash)?.length === 1)
        return [[cite, { to: [place], how: 'same', certain: true }]]
      return here ? [[cite, { to: [cite], how: 'changed', certain: false }]] : []
    }),
  )
}
