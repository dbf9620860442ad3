import { unitInfo } from '../quantities/units.ts'
import type { SeriesReading } from '../source/series/read.ts'
import { wayOfLevel } from './direction.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { expectedByChance, mostByChance } from './chance.ts'
import { isChange } from './compare.ts'
import type { Verdict } from './finding.ts'
import { said, type Operand } from './operands.ts'
import { mayBeSum } from './rounding.ts'
import { says } from '../locales/says.ts'
import type { DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'

/**
 * The difference of two amounts of one sentence of the article, wherever that stands: 20 hours faster, of 26 and 6. A
 * slide says for short what it is of, so that no word may lead there; few amounts in one unit stand in one sentence.
 */
export function differenceStated(
  reading: SeriesReading,
  sentence: DeckSentence,
  numbers: ArticleNumbers,
  { stated }: SlideContext,
): Verdict | undefined {
  const kind = unitInfo(reading.unit)?.kind
  if ((kind !== 'measure' && kind !== 'money') || reading.high !== undefined) return undefined
  const way = wayOfLevel(sentence.text, reading, sentence.locale)
  const isApart = isChange({ ...reading, way }) || says('difference', sentence.text)
  const shown = new Set(stated.map(({ cite }) => cite))
  const all = numbers.sentences.flatMap(({ cite }, at) =>
    differencesIn(numbers.operandsAt(at), reading).map((each) => ({ ...each, cite })),
  )
  const hit = all.find(({ value }) => mayBeSum(value, reading))
  if (!hit) return undefined
  const sum = hit.operands.map(said).join(' − ')
  const isSure = (isApart || shown.has(hit.cite)) && expectedByChance(reading, hit, all) < mostByChance.article
  return isSure
    ? { is: 'follows', sum, cites: [hit.cite] }
    : { is: 'look', why: 'it may follow, or by accident', sum, cites: [hit.cite] }
}

function differencesIn(operands: readonly Operand[], { unit }: SeriesReading) {
  const alike = operands.filter(({ reading }) => reading.unit === unit)
  return alike.flatMap((one) =>
    alike
      .filter(({ value, reading: { per } }) => value < one.value && per?.unit === one.reading.per?.unit)
      .map((other) => ({ value: one.value - other.value, operands: [one, other] })),
  )
}
