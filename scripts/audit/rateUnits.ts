import { sameDimension, unitInfo } from '../quantities/units.ts'
import type { SeriesReading } from '../source/series/read.ts'

/**
 * An amount in a unit that holds what it is for each of, taken apart: 420 kilograms per hectare are 420 kilograms, for
 * one hectare. A deck may leave out the hectare, and compute with the kilograms. A speed stays what it is.
 */
export function withRateApart(reading: SeriesReading): SeriesReading {
  const [unit = '', of, ...more] = reading.unit.split('-per-')
  if (of === undefined || more.length > 0 || reading.per !== undefined) return reading
  const areMeasures = [unit, of].every((each) => unitInfo(each)?.kind === 'measure')
  if (!areMeasures || sameDimension(unit, 'meter')) return reading
  return { ...reading, unit, per: { value: 1, unit: of } }
}
