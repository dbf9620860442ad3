import { draftWordsFor } from '../../locales/drafting/index.ts'
import type { DraftWords } from '../../locales/drafting/draftWords.ts'
import { shortened } from '../shortened.ts'
import type { Plain } from '../../deck/yaml.ts'
import type { Claim } from '../claims.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate, FactToWrite } from '../drafted.ts'
import { sentenceAt, type Scene } from '../scene.ts'
import { isDay } from '../when.ts'
import { room } from '../../typography/room.ts'
import type { Stated } from '../stated.ts'
import { isAlike, isDrawable } from './amounts.ts'
import { firstAndLast } from './firstAndLast.ts'
import { changeClaim, claimsBeside, dateOf, gridOf, isByDate, seriesColumns } from './table.ts'
import { rowAt, type Table } from '../tables.ts'
import type { Place } from '../../quantities/citation.ts'

/** Fewer values are no series, and from so many on they are drawn as a line. */
const [fewest, line] = [3, 5]

/** Values of one thing by date, as one sentence gives them. */
export interface Run {
  id: string
  cells: readonly Stated[]
  /** Its facts, by the names that they have alone. */
  names: ReadonlyMap<string, string>
  fact: FactToWrite
}

/**
 * The series that sentences state: three values and more of one unit, each with a date of its own, in the order of
 * time. Those whose dates leave the year out are no series.
 */
export function seriesIn(stated: readonly Stated[], locale: string, tables: readonly Table[] = []): Run[] {
  const taken = new Set(stated.map((each) => each.id))
  const inTables = tables.flatMap((table) => columnsByDate(table, stated))
  const byCite = new Map<string, Stated[]>()
  for (const each of stated.filter(isDrawable))
    if (!rowAt(tables, each.cite) && each.reading.date !== undefined && /^\d{4}/.test(each.reading.date))
      byCite.set(each.cite, [...(byCite.get(each.cite) ?? []), each])
  const inProse = [...byCite.values()].flatMap((own) => {
    const groups: Stated[][] = []
    for (const each of own) {
      const group = groups.find(([first]) => first && isAlike(first, each))
      if (group) group.push(each)
      else groups.push([each])
    }
    return groups
  })
  return [...inTables, ...goingOn(inProse, draftWordsFor(locale))].flatMap((cells) => runOf(cells, locale, taken) ?? [])
}

/** As many times as much as all others a value of a series may be, where the sentences go on with the same measure. */
const mostApart = 6

/**
 * Groups of values by sentence, each with those of the sentences right before and behind it that go on with the same
 * measure: of one unit and of about one size, at other times, and of the same things where both say which.
 */
function goingOn(groups: readonly Stated[][], words: DraftWords): Stated[][] {
  const left = [...groups]
  for (let index = 0; index + 1 < left.length;) {
    const [own, next] = [left[index] ?? [], left[index + 1] ?? []]
    const joined = [...own, ...next].sort((a, b) => ((a.reading.date ?? '') < (b.reading.date ?? '') ? -1 : 1))
    if (areOneMeasure(own, next, words)) {
      left.splice(index, 2, joined)
      index = Math.max(0, index - 1)
    } else index++
  }
  return left
}

function areOneMeasure(own: readonly Stated[], next: readonly Stated[], words: DraftWords): boolean {
  const [one] = own
  const [other] = next
  if (!one || !other) return false
  // Of one value each only what leaves out of what it is goes on: by 2015 they were down to 120.
  if (own.length + next.length === 2 && !words.goesOn(other.beside.before, false)) return false
  // A loss and a profit are no two values of one measure.
  const sides = new Set([...own, ...next].flatMap(({ beside }) => words.sideOf(beside) ?? []))
  if (sides.size > 1) return false
  const places = [...own, ...next].map(({ cite }) => cite.split('.').map(Number))
  const isNext = places.every(([paragraph]) => paragraph === places[0]?.[0])
  const [last, first] = [
    Math.max(...own.map(({ cite }) => Number(cite.split('.')[1]))),
    Math.min(...next.map(({ cite }) => Number(cite.split('.')[1]))),
  ]
  const dates = [...own, ...next].map(({ reading }) => reading.date ?? '')
  const [told, more] = [own, next].map((cells) => cells.map(({ reading }) => Number(reading.value)))
  const isNear = told && more && (isNearTo(told, more) || isNearTo(more, told))
  const isForm = new Set(dates.map((date) => date.replace(/\d/g, '0'))).size === 1
  return (
    isNext
    && first - last >= 1
    && first - last <= 2
    && new Set(dates).size === dates.length
    && isForm
    && isNear === true
    && (isAlike(one, other) || leavesOut(one, next, words))
  )
}

/** Whether no value is much more than all of some others, or much less. */
const isNearTo = (values: readonly number[], others: readonly number[]): boolean =>
  Math.max(...values) <= mostApart * Math.max(...others) && Math.min(...values) * mostApart >= Math.min(...others)

/** Whether a sentence goes on with what was counted before and does not name it: in 2024 they carried 98,000. */
function leavesOut(one: Stated, next: readonly Stated[], words: DraftWords): boolean {
  const isBare = ({ reading }: Stated) =>
    reading.unit === 'count' && reading.noun === undefined && reading.per === undefined && reading.sense === undefined
  const [other] = next
  return (
    one.reading.unit === 'count'
    && next.every(isBare)
    && other !== undefined
    && words.goesOn(other.beside.before, false)
  )
}

/** The columns of a table whose rows are dates: each a series, if it is of one unit. */
function columnsByDate(table: Table, stated: readonly Stated[]): Stated[][] {
  const of = (place: Place) => stated.filter(({ cite }) => cite === place)
  if (!isByDate({ of }, table)) return []
  const grid = gridOf({ of }, table)
  return seriesColumns(grid).flatMap((column): Stated[][] => {
    const cells = table.rows.flatMap((row, index): Stated[] => {
      const [cell, date] = [grid[index]?.[column], dateOf({ of }, row)?.value]
      return cell && date !== undefined ? [{ ...cell, reading: { ...cell.reading, date } }] : []
    })
    const [first] = cells
    return first && cells.every((each) => isAlike(first, each)) ? [cells] : []
  })
}

function runOf(cells: readonly Stated[], locale: string, taken: Set<string>): Run | undefined {
  const [first] = cells
  const dates = cells.map(({ reading }) => reading.date ?? '')
  const isInOrder = dates.every((date, index) => index === 0 || (dates[index - 1] ?? '') < date)
  const isOneForm = new Set(dates.map((date) => date.replace(/\d/g, '0'))).size === 1
  if (!first || cells.length < fewest || !isInOrder || !isOneForm) return undefined
  const id = taken.has(first.base) ? first.id : first.base
  taken.add(id)
  const { unit, noun, per, of } = first.entry
  const series = Object.fromEntries(
    cells.map(({ reading, entry }): [string, Plain] => {
      const value = typeof entry.value === 'object' ? null : entry.value
      const { outlook, bound, date = '' } = reading
      const elsewhere = entry.cite === first.entry.cite ? {} : { cite: entry.cite }
      if (outlook || entry.cite !== first.entry.cite)
        return [
          date,
          { value, ...(bound === 'exactly' ? {} : { bound }), ...(outlook ? { [outlook]: true } : {}), ...elsewhere },
        ]
      return [date, bound === 'exactly' ? value : `${bound.replace('-', ' ')} ${value}`]
    }),
  )
  return {
    id,
    cells,
    names: new Map(cells.map((cell) => [cell.id, `${id}.${slug(cell.reading.date ?? '')}`])),
    fact: {
      unit,
      ...(noun ? { noun: noun } : {}),
      ...(per === undefined ? {} : { per: per }),
      of: { [locale]: of[locale] ?? '' },
      series,
      cite: first.cite,
    },
  }
}

const slug = (date: string): string => date.replace(/[^\p{L}\p{N}]+/gu, '-')

/** Slides that draw the series of a part. */
export function seriesCandidates(scene: Scene, runs: readonly Run[], tables: readonly Table[]): Candidate[] {
  return runs.flatMap(({ id, cells }) => {
    const [first] = cells
    const last = cells.at(-1)
    const sentence = first && sentenceAt(scene, first.cite)
    if (!first || !last || !sentence) return []
    const drawn = new Set(cells.map((cell) => cell.id))
    const isLong = new Set(cells.map(({ cite }) => cite)).size > 1
    const measure = shortened(scene.words, isLong ? scene.words.measureOf(measuredIn(cells)) : first.label, 28)
    const named = measure === '' ? {} : { measure }
    const asLine = { kind: 'line-chart', ...named, lines: [{ series: id, accent: true }] }
    const asBars = { kind: 'bar-chart', ...named, series: id, accent: last.reading.date ?? '' }
    const figures: Record<string, Plain>[] = cells.length >= line ? [asLine, asBars] : [asBars]
    // Of values of several sentences, those of the last are claimed: a claim stands in one.
    const ends = firstAndLast(
      scene,
      isLong ? cells.filter(({ cite }) => cite === last.cite) : cells,
      startByDate(scene, cells),
    )
    const cites = [...new Set(cells.map(({ cite }) => cite))]
    const table = cites.length > 1 ? rowAt(tables, first.cite)?.table : undefined
    const claims = table
      ? [...changeClaim(scene, first.label, first, last), ...claimsBeside(scene, table)]
      : [
          ...(ends && !(isLong && ends.refersBack) ? [ends] : []),
          ...(isLong ? headlineOf(scene, measure, first, last) : changeClaim(scene, first.label, first, last)),
          // A claim on a value in the middle says nothing of the whole.
          ...claimsFor(scene, cites, drawn)
            .filter(
              ({ facts, refersBack }) =>
                !refersBack
                && (facts.includes(last.id) || facts.includes(first.id) || facts.every((fact) => !drawn.has(fact))),
            )
            .sort((a, b) => Number(b.facts.includes(last.id)) - Number(a.facts.includes(last.id))),
        ]
    return [
      {
        kind: 'series' as const,
        cites,
        facts: [...drawn],
        weight: 3,
        variants: variantsOf(claims, figures, drawn),
      },
    ]
  })
}

/** The first and the last value with their dates, where no sentence says both. */
function headlineOf(scene: Scene, measure: string, first: Stated, last: Stated): Claim[] {
  const [then, now] = [first, last].map(({ cite, reading }) =>
    scene.of(cite).find((each) => each.reading.unit === 'date' && each.reading.value === reading.date),
  )
  const noun = first.reading.noun ?? ''
  // 部 alone says not of what there are so many.
  if (!then || !now || (measure === '' && (noun === '' || /^\p{Script=Han}$/u.test(noun)))) return []
  const { contrasted, standsAlone } = scene.words
  const isSaid = noun !== '' && (measure === '' || measure.toLowerCase().includes(noun.toLowerCase()))
  const text = contrasted(isSaid || !standsAlone(measure) ? '' : measure, timedOn(then, first), timedOn(now, last))
  const facts = [then.id, first.id, now.id, last.id]
  return [{ text, cite: first.cite, facts, refersBack: false, end: 0, room: room(text) }]
}

const timedOn = (date: Stated, { id }: Stated) => ({
  when: `{${date.id}}`,
  amount: `{${id}}`,
  isDay: isDay(String(date.reading.value)),
})

/** What values of several sentences measure: as the sentence with most of them names it. */
function measuredIn(cells: readonly Stated[]): string {
  const count = (cite: Place) => cells.filter((each) => each.cite === cite).length
  const [most] = [...new Set(cells.map(({ cite }) => cite))].sort((a, b) => count(b) - count(a))
  return cells.find(({ cite, label }) => cite === most && label !== '')?.label ?? ''
}

/**
 * Where the item of a value of a series begins: with its date or with the value, whichever comes first.
 * @returns a function of a value, and of where its sentence goes on behind the value before it
 */
function startByDate(scene: Scene, cells: readonly Stated[]): (cell: Stated, after: number) => number {
  const datesOf = (cite: Place) => scene.of(cite).flatMap(({ reading }) => (reading.unit === 'date' ? [reading] : []))
  const [first] = cells
  const isBehind =
    first !== undefined
    && !datesOf(first.cite).some(({ value, end }) => value === first.reading.date && end <= first.reading.start)
  return (cell, after) =>
    Math.min(
      cell.reading.start,
      ...(isBehind ? [] : datesOf(cell.cite))
        .filter(({ start, end }) => start >= after && end <= cell.reading.start)
        .map(({ start }) => start),
    )
}
