import type { Grammar } from '../locales/grammar.ts'
import type { Reading } from '../quantities/quantity.ts'
import type { Fact } from './facts.ts'
import { differences, isForEach, type Difference } from './states.ts'

/**
 * A reading of a text as the fact that it shows has it meant: how often something was done is no multiple, and may be
 * told by the noun of that (656 spills of "spilled 656 times"); a rate behind the last of two amounts is not of the
 * first where that has none.
 * @param fact with its noun in the language of the text
 */
export function asMeant(
  reading: Reading,
  fact: Fact,
  readings: readonly Reading[],
  words: string,
  { timesNouns, countsDeed, read }: Grammar,
): Reading {
  const { noun } = fact
  if (fact.unit === 'count' && noun !== undefined && timesNouns.includes(noun)) {
    if (reading.unit === 'multiple' && reading.text.trimEnd().endsWith(noun))
      return { ...reading, unit: 'count', noun, sense: undefined, change: undefined }
    const isOfDeed =
      reading.unit === 'count' && fact.deeds?.some((deed) => countsDeed(reading.noun ?? noun, deed)) === true
    return isOfDeed ? { ...reading, noun } : reading
  }
  if (fact.per || !reading.per) return reading
  const next = readings[readings.indexOf(reading) + 1]
  const isBehindNext = next?.unit === reading.unit && next.per?.unit === reading.per.unit
  if (!isBehindNext) return reading
  const alone = read(words.slice(0, reading.end), []).find(({ start }) => start === reading.start)
  return alone && !alone.per && alone.end === reading.end ? { ...reading, per: undefined } : reading
}

/**
 * Whether a text states something else than its fact. A rate that its words leave out may be said elsewhere in them.
 */
export function otherStated(reading: Reading, fact: Fact, { sameNoun }: Grammar): boolean {
  const ignored = new Set<Difference>([
    'fraction',
    ...(fact.per && !reading.per ? ['per' as const] : []),
    ...(fact.noun === undefined ? ['noun' as const] : []),
  ])
  // 300 tonnes every day, where the sentence says the day elsewhere.
  const isSaidElsewhere =
    !fact.per
    && ((reading.per?.value === 1 && reading.per.unit === fact.said?.span)
      || isForEach(fact.said?.each, reading.per, sameNoun))
  const { per, ...bare } = reading
  return differences(isSaidElsewhere ? bare : { ...bare, per }, fact, sameNoun).some((each) => !ignored.has(each))
}
