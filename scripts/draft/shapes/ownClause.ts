import type { Claim, Said } from '../claims.ts'
import type { Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { whensIn } from '../when.ts'
import { clauseEnd } from './firstAndLast.ts'

/**
 * The clause of some amounts without what stands beside it in their sentence, where that is said of nothing before it:
 * behind a mark, or a word that sets it beside the clause before, and behind what its sentence is of: 孙家面馆，…，租金由…
 * 降到… is 孙家面馆租金由…降到…. None where a time that stands before it may be its own.
 * @param first the first amount of the clause
 * @param end where the clause ends
 */
export function ownClaims(scene: Scene, first: Stated, end: number): Claim[] {
  const { words } = scene
  const { sentence, reading } = first
  const { text } = sentence
  const before = text.slice(0, reading.start)
  const joint = [...before.matchAll(words.clauseJoint)].at(-1)
  const from = joint ? joint.index + joint[0].length : 0
  const isTimed = whensIn(scene, sentence).some(({ start, date }) => start < from && date !== undefined)
  const isClause = from > 0 && !isTimed && words.isSentence(text.slice(from, end))
  const topic = words.topicOf?.(before.slice(from))
  const alone = isTimed ? undefined : words.ownClauseAt?.(before.slice(from))
  const again = words.saysAgain?.(before)
  const tries: Said[] = [
    ...(again
      ? [
          [
            { start: 0, end: again.lead },
            { start: again.from, end },
          ] as const,
        ]
      : []),
    ...(alone === undefined || topic ? [] : [{ start: from + alone, end }]),
    ...(isClause ? [{ start: from, end }] : []),
    ...(topic
      ? [
          [
            { start: from, end: from + topic.end },
            { start: from + topic.clause, end },
          ],
        ]
      : []),
    ...(alone === undefined || !topic ? [] : [{ start: from + alone, end }]),
  ]
  return tries.flatMap((said) => {
    const claim = scene.claimIn(sentence, said)
    return claim && !claim.refersBack ? [claim] : []
  })
}

/** Where the clause of an amount ends in its sentence. */
export function endOfClause({ sentence, reading }: Stated): number {
  const rest = sentence.text.slice(reading.end)
  return reading.end + (clauseEnd.exec(rest)?.index ?? rest.length)
}
