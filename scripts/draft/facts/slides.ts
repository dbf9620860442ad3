import { slugOf } from '../../article/series/layout.ts'
import { isTaken } from '../../article/ids.ts'
import type { Plain } from '../../deck/yaml.ts'
import { draftWordsFor } from '../../locales/drafting/index.ts'
import type { NoteKind } from '../../locales/drafting/draftWords.ts'
import { wordsFor } from '../../locales/index.ts'
import type { DraftedSlide, Variant } from '../drafted.ts'
import { shortened } from '../shortened.ts'
import type { TableFact } from './series.ts'
import type { TableValue } from './values.ts'

/** As many values as a line, bars and the ends of slopes have room for, and the rows of a table. */
const [mostPoints, mostBars, mostSlopes, mostLines, mostRows, mostColumns] = [40, 10, 6, 4, 8, 5]
/** From so many dates on a series is a line. */
const line = 5

interface Shape {
  kind: NoteKind
  figures: Record<string, Plain>[]
  claim: string
  drawn: readonly TableValue[]
  seconds: number
}

/** Slides that draw what a table gives; none of what is too much for one. */
export function slidesOfTable(facts: readonly TableFact[], locale: string, taken: Set<string>): DraftedSlide[] {
  return facts.flatMap((each): DraftedSlide[] => {
    const shape = shapeOf(each, locale)
    if (!shape) return []
    const { kind, figures, claim, drawn, seconds } = shape
    const cites = drawn.map(({ cite }) => cite)
    const [claimCite] = cites
    if (claimCite === undefined) return []
    const [shown, ...others] = figures.map((figure): Variant => ({ claim, figure, claimCite, named: [] }))
    if (!shown) return []
    let id = each.id
    for (let next = 2; taken.has(id) || isTaken(id); next++) id = `${each.id}-${next}`
    taken.add(id)
    const notes = draftWordsFor(locale).notes[kind]
    return [{ id, kind, cites, facts: [each.id], seconds, notes, shown, others }]
  })
}

function shapeOf(each: TableFact, locale: string): Shape | undefined {
  const { id, fact, what, rows, dates, values } = each
  const words = draftWordsFor(locale)
  const measure = shortened(words, what, 28)
  const named = measure === '' ? {} : { measure }
  const [first, last] = [values[0], values.at(-1)]
  if (!first || !last) return undefined
  const shape = (kind: NoteKind, claim: string, figures: Record<string, Plain>[], drawn = values): Shape => ({
    kind,
    claim,
    figures,
    drawn,
    seconds: 60,
  })
  const cell = (...keys: string[]) => `{${[id, ...keys.map(slugOf)].join('.')}}`
  if ('series' in fact && dates.length > 0) {
    const [from = '', to = ''] = [dates[0], dates.at(-1)]
    const claim = words.changed(what, cell(from), cell(to))
    const asLine = { kind: 'line-chart', ...named, lines: [{ series: id, accent: true }] }
    const asBars = { kind: 'bar-chart', ...named, series: id, accent: to }
    if (dates.length > mostPoints) return undefined
    return shape('series', claim, dates.length >= line ? [asLine, asBars] : [asBars, asLine])
  }
  if ('series' in fact) {
    if (rows.length > mostBars) return undefined
    const top = values.reduce((a, b) => (Number(b.number.value) > Number(a.number.value) ? b : a))
    const claim = words.largest(what, top.label, cell(top.label))
    return shape('comparison', claim, [{ kind: 'bar-chart', ...named, series: id, accent: top.label }])
  }
  if ('table' in fact) {
    const [from = '', to = ''] = [dates[0], dates.at(-1)]
    const moved = rows.reduce((a, b) => (changeOf(values, b) > changeOf(values, a) ? b : a))
    const claim = words.changed(words.ofWhom(what, moved), cell(moved, from), cell(moved, to))
    const slopes = { kind: 'slope-chart', measure: measure || what, table: id, accent: moved }
    const lines = {
      kind: 'line-chart',
      ...named,
      lines: rows.map((row) => ({ series: `${id}.${slugOf(row)}`, ...(row === moved ? { accent: true } : {}) })),
    }
    const table = { kind: 'data-table', table: id }
    const fits = rows.length <= mostRows && dates.length <= mostColumns
    const figures = [
      ...(dates.length === 2 && rows.length <= mostSlopes ? [slopes] : []),
      ...(dates.length > 2 && rows.length <= mostLines && dates.length <= mostPoints ? [lines] : []),
      ...(fits ? [table] : []),
    ]
    return figures.length === 0 ? undefined : shape('comparison', claim, figures)
  }
  return shape('number', wordsFor(locale).pair(what, `{${id}}`), [{ kind: 'big-number', fact: id }])
}

/** How far a row went from its first value to its last, as a share of the first. */
function changeOf(values: readonly TableValue[], row: string): number {
  const own = values.filter(({ label }) => label === row).map(({ number }) => Number(number.value))
  const [first = 0, last = 0] = [own[0], own.at(-1)]
  return Math.abs(last - first) / Math.max(Math.abs(first), 1e-9)
}
