import { inMessages } from '../article/inMessages.ts'
import type { Fact } from '../article/facts.ts'
import type { Series, SeriesCell } from '../article/series/series.ts'
import { differences, inWords, states } from '../article/states.ts'
import { languageAt } from '../source/talkLock.ts'
import { sameNounAt } from './cited.ts'
import type { Against } from './facts.ts'
import type { SeriesFault } from './series.ts'
import { keysInWords, sidesOf } from './seriesSides.ts'

/**
 * A cell that cites another sentence than the others of its row, where theirs states it too, and otherwise: a point of
 * another line.
 */
export function faultsOfStray(
  cells: readonly SeriesCell[],
  series: Series,
  facts: ReadonlyMap<string, Fact>,
  { lock }: Against,
): SeriesFault[] {
  return cells.flatMap((cell): SeriesFault[] => {
    const fact = facts.get(cell.fact ?? '')
    if (!fact || fact.cites.length === 0 || fact.ownReading !== undefined) return []
    const others = cells.filter((other) => other !== cell && other.fact !== undefined)
    const cite = others[0]?.cite
    if (cite === undefined || cite === cell.cite || others.length < 2 || others.some((other) => other.cite !== cite))
      return []
    const sides = sidesOf(series, cell, languageAt(lock, cite))
    const sameNoun = sameNounAt(lock, cite)
    const there = (lock.sentences[cite]?.numbers ?? []).filter(
      (number) =>
        number.unsure === undefined
        && number.outlook === cell.outlook
        && sides.every((side) => side.fits(number))
        && differences(number, fact, sameNoun).every((each) => each === 'value' || each === 'bound'),
    )
    const [stated] = there
    if (!stated || there.some((number) => states(number, fact, sameNoun))) return []
    return [
      {
        cell,
        code: 'series-pairing',
        message:
          `${fact.id} is ${inWords(fact)} by ${cell.cite}, but with ${keysInWords(sides)} ${inMessages(cite)}, which states`
          + ` the others, has ${inWords(stated)}`,
        hint: `Take it from there; where it does mean this, say so by hand: { value: …, reading: 'why' }`,
      },
    ]
  })
}
