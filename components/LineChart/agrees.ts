import { besideYears, isChange, onOneScale } from '../../scripts/article/agreement/amounts.ts'
import { named, type Disagreement } from '../../scripts/article/agreement/disagreement.ts'
import { instead } from '../../scripts/article/agreement/instead.ts'
import type { Fact } from '../../scripts/article/facts.ts'
import type { FactsOf } from '../../scripts/article/agreement/agreeing.ts'
import { factOf } from '../shared/seriesFact.ts'
import type { Data } from './figure.ts'
import { lineNamed, linesOf } from './lines.ts'

/**
 * All lines are of the same things; ranges are drawn as such. What is said of a change is the change between its two
 * points.
 */
export function agrees(figure: Data, { shown }: FactsOf): Disagreement[] {
  const { lines, reference, change } = figure
  const drawn = lines.flatMap(({ series }, line) =>
    series.cells.flatMap((cell) => {
      const fact = factOf(series, cell)
      return fact ? [{ line, fact: shown(fact) }] : []
    }),
  )
  const [first] = drawn
  if (!first) return []
  const alone = { kind: 'line-chart', lines: lines.slice(0, 1).map(({ series }) => ({ series: series.id })) }
  const apart = onOneScale(
    drawn.map(({ fact }) => withoutHigh(fact)),
    (index) => ['lines', drawn[index]?.line ?? 0, 'series'],
    () => `${instead(alone)}, and the other on a slide of its own`,
  )
  if (apart.length > 0) return apart.slice(0, 1)
  return [
    ...(reference
      ? onOneScale(
          [withoutHigh(first.fact), besideYears(shown(reference.fact), lines[0]?.series.cells ?? [])],
          () => ['reference', 'fact'],
          () => 'leave the line out',
        )
      : []),
    ...(change ? changeAgrees(figure, change, shown) : []),
  ]
}

function changeAgrees(figure: Data, change: NonNullable<Data['change']>, shown: FactsOf['shown']): Disagreement[] {
  const id = lineNamed(linesOf(figure), change.line)?.id
  const series = figure.lines.find((line) => line.series.id === id)?.series
  const [one, other] = [change.from, change.to].map((key) => {
    const cell = series?.cells.find((each) => each.key === key)
    const fact = series && cell ? factOf(series, cell) : undefined
    return fact ? shown(fact) : undefined
  })
  if (!one || !other) return []
  const range = [one, other].find(({ high }) => high !== undefined)
  if (range) {
    const message = `${named(range)} is a range, so the change from or to it is none; name points with one value`
    return [{ at: ['change', one === range ? 'from' : 'to'], message }]
  }
  return isChange(shown(change.fact), one, other, ['change', 'fact'])
}

/** A range by its lower end, as onOneScale refuses what it would not see drawn. */
function withoutHigh(fact: Fact): Fact {
  const copy = { ...fact }
  delete copy.high
  return copy
}
