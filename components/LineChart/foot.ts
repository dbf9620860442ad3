import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { ValueAxis } from './axes.ts'
import { numberIn, type ChartFormat, type Line } from './lines.ts'
import { tickTexts } from '../shared/ticks.ts'

/**
 * What has to be said of the drawing under it: where its scale begins, what is dashed, hollow or shaded, what is
 * missing.
 */
export function footOf(
  lines: readonly Line[],
  axis: ValueAxis,
  format: ChartFormat,
  words: Words,
  { isForecastSaid }: { isForecastSaid: boolean },
): string | undefined {
  const points = lines.flatMap((line) => line.points.filter(({ value }) => value !== undefined))
  const said = [
    ...(axis.isBroken ? [words.scaleFrom(startOf(axis, format))] : []),
    ...(!isForecastSaid && hasForecast(lines) ? [words.dashedForecast] : []),
    ...(points.some(({ isInexact }) => isInexact) ? [words.hollowInexact] : []),
    ...(points.some(({ high }) => high !== undefined) ? [words.shadedRange] : []),
    ...gapsOf(lines, words),
  ]
  return said.length > 0 ? said.join(' · ') : undefined
}

/** Whether any value is a forecast, which is dashed. */
export const hasForecast = (lines: readonly Line[]): boolean =>
  lines.some(({ points }) => points.some(({ value, isForecast }) => value !== undefined && isForecast))

/** Where a scale without zero begins, as its lowest tick has it. */
function startOf({ ticks, from }: ValueAxis, format: ChartFormat): string {
  const [text] = tickTexts(ticks.map((tick) => Number((tick / format.scale).toPrecision(12))))
  return text ?? numberIn(from, format)
}

/**
 * The dates of which no value is given, those that follow each other as a span; of several lines each with its name.
 */
export function gapsOf(lines: readonly Line[], words: Words): string[] {
  return lines.flatMap(({ name, points }) => {
    const runs: string[][] = []
    points.forEach(({ value, label }, index) => {
      if (value !== undefined) return
      const isNext = index > 0 && points[index - 1]?.value === undefined
      if (isNext) runs.at(-1)?.push(label)
      else runs.push([label])
    })
    if (runs.length === 0) return []
    const spans = runs.flatMap((run) => (run.length < 3 ? run : [words.span(run[0] ?? '', run.at(-1) ?? '')]))
    const said = words.pair(words.list(spans), words.noFigure)
    return [lines.length > 1 && name !== undefined ? words.pair(plain(name), said) : said]
  })
}
