import { wordsFor } from '../../scripts/locales/index.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { DrawnCell } from '../../scripts/article/series/drawn.ts'
import { plain, type Run, type Text, type WrittenFact } from '../../scripts/typography/text.ts'
import { isInexact } from '../shared/certainty.ts'
import { changeText, wayOf } from '../shared/change.ts'
import { sameDecimals } from '../shared/decimals.ts'
import { measureIn } from '../shared/figureHead.ts'
import { cellText, certaintyOf, factOf } from '../shared/seriesFact.ts'
import { unitOnce } from '../shared/unitOnce.ts'
import type { Data } from './figure.ts'

/** One category: its bar, and the one of the second series. */
export interface Value {
  key: string
  label: Text
  isAccent: boolean
  bars: BarValue[]
}

export interface BarValue {
  /** What is written at the bar. */
  text: Text
  /** In words, with its unit. */
  said: string
  value: number | undefined
  certainty: 'exact' | 'inexact' | 'forecast'
}

/** The categories in the order in which they are drawn: dates as they follow, all else with the largest first. */
export function valuesOf(data: Data, words: Words = wordsFor('en')): Value[] {
  const { series, against, items = [], accent } = data
  const { facts } = unitOnce(sameDecimals(items.map(({ fact }) => fact)))
  const values: Value[] = series
    ? series.cells.map((cell, index) => ({
        key: cell.key,
        label: withOutlook(cell.label, [cell, ...(against?.cells.slice(index, index + 1) ?? [])], words),
        isAccent: cell.key === accent,
        bars: [cell, ...(against?.cells.slice(index, index + 1) ?? [])].map(ofCell),
      }))
    : items.map(({ label, accent: isAccent = false }, index) => ({
        key: plain(label),
        label,
        isAccent,
        bars: facts.slice(index, index + 1).map((fact) => ofFact(fact, items[index]?.fact ?? fact)),
      }))
  const isDated = series?.cells.every(({ date }) => date !== undefined)
  return (data.order ?? (isDated ? 'given' : 'value')) === 'given'
    ? values
    : [...values].sort((one, other) => (first(other) ?? -Infinity) - (first(one) ?? -Infinity))
}

/** The value of its first bar. */
export const first = ({ bars }: Value) => bars[0]?.value

/** The name of a bar, with what is said of all that it draws: 2026 (forecast). */
function withOutlook(label: string, cells: readonly DrawnCell[], words: Words): string {
  if (cells.every(({ forecast }) => forecast)) return words.asForecast(label)
  return cells.every(({ estimate }) => estimate) ? words.asEstimate(label) : label
}

function ofCell(cell: DrawnCell): BarValue {
  return { text: cellText(cell), said: cell.text, value: cell.value, certainty: certaintyOf(cell) }
}

/** @param whole with its unit, where the bar bears the number alone */
function ofFact(fact: WrittenFact, whole: WrittenFact): BarValue {
  const run: Run = { text: fact.text, fact: fact.fact, cite: fact.cite, computed: fact.computed }
  return { text: [run], said: whole.text, value: Number(fact.value), certainty: isInexact(fact) ? 'inexact' : 'exact' }
}

/** Over the bars: what is measured, and in what. */
export function headOf({ measure, series, items = [] }: Data): Text | undefined {
  return measureIn(measure, series ? series.unitText : unitOnce(items.map(({ fact }) => fact)).unitText)
}

/** What the mark says and how wide it is. */
export function markText({ reference, change, ...data }: Data, values: readonly Value[]): Text | undefined {
  if (reference) {
    const { fact, cite, text, computed } = reference.fact
    const label = typeof reference.label === 'string' ? [reference.label] : reference.label
    return [...label, ' ', { text, fact, cite, computed }]
  }
  if (!change) return undefined
  const fact = (key: string) => factAt({ reference, change, ...data }, key)
  const [from, to] = [fact(change.from), fact(change.to)]
  return from && to && values.length > 0 ? changeText(change, wayOf(from, to)) : undefined
}

function factAt({ series, items = [] }: Data, key: string): WrittenFact | undefined {
  const cell = series?.cells.find((each) => each.key === key)
  return series && cell ? factOf(series, cell) : items.find(({ label }) => plain(label) === key)?.fact
}
