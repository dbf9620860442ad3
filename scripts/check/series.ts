import type { Code } from '../errors/citedeckError.js'
import type { Diagnostic } from '../article/diagnostic.ts'
import type { Fact } from '../article/facts.ts'
import type { Series, SeriesCell } from '../article/series/series.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import { inMessages } from '../article/inMessages.ts'
import { grammarOf } from '../locales/grammars.ts'
import { daysOf } from '../quantities/dateDays.ts'
import { languageAt } from '../source/talkLock.ts'
import { faultOfCitation, sameNounAt } from './cited.ts'
import type { Against } from './facts.ts'
import { inWords, states } from '../article/states.ts'
import { keysInWords, sideOf, sidesOf, type Side } from './seriesSides.ts'
import { faultsOfStray } from './strayCells.ts'

/**
 * What the sentences of a series say otherwise than its data: a value that goes with another date or name, values in
 * another order, one that is still to come and drawn as if it were there, and a gap where the sentence has a value.
 * Cells that their sentence does not state at all are told of as facts.
 * @param day that the talk is of, `2026-04-02`: what begins later has not come
 */
export function checkSeries(
  all: Iterable<Series>,
  facts: ReadonlyMap<string, Fact>,
  against: Against,
  file: YamlFile,
  day?: string,
): Diagnostic[] {
  return [...all].flatMap((series) => {
    const faults = series.rows.flatMap(({ cells }) => [
      ...cells.flatMap((cell) => faultOfCell(cell, series, facts, against) ?? faultOfDay(cell, facts, day) ?? []),
      ...faultsOfOrder(cells, series, facts, against),
      ...faultsOfStray(cells, series, facts, against),
    ])
    return faults.map(({ cell, code, message, hint }) => ({
      severity: 'error' as const,
      code,
      file: file.name,
      ...file.place(cell.path),
      message,
      hint,
    }))
  })
}

/** What is wrong with a cell. */
export interface SeriesFault {
  cell: SeriesCell
  code: Code
  message: string
  hint?: string | undefined
}

/** Whether a sentence states a cell's value with the date and name that the cell has, as far as it says which. */
export function isPairedIn(fact: Fact, series: Series, cell: SeriesCell, { lock }: Against): boolean {
  return pairedNumber(fact, series, cell, { lock }) !== undefined
}

/** The number that a sentence states for a cell, where it goes with the cell's date and name. */
export function pairedNumber(
  fact: Fact,
  series: Series,
  cell: SeriesCell,
  { lock }: Against,
): LockedQuantity | undefined {
  const numbers = lock.sentences[cell.cite]?.numbers ?? []
  const pairing = pairingOf(fact, series, cell, numbers, { lock })
  return pairing.kind === 'agrees' ? pairing.number : undefined
}

/** The series and the cell of a fact. */
export function cellOf(fact: Fact, all: Iterable<Series>): { series: Series; cell: SeriesCell } | undefined {
  for (const series of all)
    for (const { cells } of series.rows) {
      const cell = cells.find((each) => each.fact === fact.id)
      if (cell) return { series, cell }
    }
  return undefined
}

function faultOfCell(
  cell: SeriesCell,
  series: Series,
  facts: ReadonlyMap<string, Fact>,
  against: Against,
): SeriesFault | undefined {
  const { lock } = against
  const numbers = lock.sentences[cell.cite]?.numbers ?? []
  const where = inMessages(cell.cite)
  if (cell.fact === undefined) return faultOfGap(cell, series, numbers, against)
  const fact = facts.get(cell.fact)
  if (!fact || fact.cites.length === 0 || fact.ownReading !== undefined) return undefined
  const pairing = pairingOf(fact, series, cell, numbers, against)
  if (pairing.kind === 'unstated') return undefined
  if (pairing.kind === 'other') {
    const { stated, with: other, there, key } = pairing
    const instead = there ? `, and ${inWords(there)} with ${key}` : ''
    return {
      cell,
      code: 'series-pairing',
      message: other
        ? `${fact.id} is ${inWords(fact)}, but ${where} states that with ${other}${instead}`
        : `${fact.id} is ${inWords(fact)}, but with ${key} ${where} states ${there ? inWords(there) : 'another value'}`,
      hint: `Put ${inWords(stated)} where the sentence has it; where it does mean this, say so by hand: { value: …, reading: 'why' }`,
    }
  }
  const outlook = pairing.number.outlook
  if (cell.outlook === 'forecast' && outlook === undefined) {
    const why = whyItCame(cell, pairing.number, numbers, series, facts, against)
    if (why === undefined) return undefined
    const message = `${fact.id} is given as a forecast, but ${where} states ${inWords(fact)} as it came out: ${why}`
    return { cell, code: 'series-outlook', message, hint: 'Leave forecast: true out.' }
  }
  if (outlook === undefined || cell.outlook !== undefined) return undefined
  const says = outlook === 'forecast' ? 'is still to come' : 'is not final'
  return {
    cell,
    code: 'series-outlook',
    message: `${fact.id} is given as it came out, but ${where} says of ${inWords(fact)} that it ${says}`,
    hint: `Write { value: ${String(fact.value)}, ${outlook}: true }.`,
  }
}

/**
 * What proves that a value is no forecast, where its sentence has no word that says so of it: the sentence says it only
 * of what comes after, states another value of the series in the same breath, or speaks of the past; or the article
 * states a later date of the same series as it came out.
 */
function whyItCame(
  cell: SeriesCell,
  number: LockedQuantity,
  numbers: readonly LockedQuantity[],
  series: Series,
  facts: ReadonlyMap<string, Fact>,
  against: Against,
): string | undefined {
  const next = numbers.slice(numbers.indexOf(number) + 1).find(({ outlook }) => outlook === 'forecast')
  if (next) return `it expects ${inWords(next)} alone`
  const { cells = [] } = series.rows.find((row) => row.cells.includes(cell)) ?? {}
  const cameOut = (other: SeriesCell): boolean => {
    const fact = facts.get(other.fact ?? '')
    if (!fact || other.outlook !== undefined) return false
    const pairing = pairingOf(fact, series, other, against.lock.sentences[other.cite]?.numbers ?? [], against)
    return pairing.kind === 'agrees' && pairing.number.outlook === undefined
  }
  const later = cells.slice(cells.indexOf(cell) + 1).find((other) => cell.column.date !== undefined && cameOut(other))
  if (later) return `${later.column.key} came after, and is none`
  const alike = cells.find((other) => other !== cell && other.cite === cell.cite && cameOut(other))
  if (alike && numbers.every(({ outlook }) => outlook === undefined))
    return `it states ${alike.column.key} likewise, and says of neither that it is still to come`
  const text = against.textOf?.(cell.cite)
  const words = grammarOf(languageAt(against.lock, cell.cite)).seriesWords
  const [past] = (text !== undefined && !words.forecast.test(text) && words.past.exec(text)) || []
  return past === undefined ? undefined : `it says "${past}"`
}

/** A value of a time that begins after the day that the talk is of cannot have come out. */
function faultOfDay(
  cell: SeriesCell,
  facts: ReadonlyMap<string, Fact>,
  day: string | undefined,
): SeriesFault | undefined {
  const { outlook, column } = cell
  const fact = facts.get(cell.fact ?? '')
  const [begins, today] = [daysOf(column.date ?? ''), daysOf(day ?? '')]
  if (!fact || fact.ownReading !== undefined || outlook !== undefined || !begins || !today) return undefined
  if (begins.first <= today.last) return undefined
  return {
    cell,
    code: 'series-outlook',
    message: `${fact.id} is given as it came out, but the talk is of ${day}: ${column.key} is still to come`,
    hint: `Write { value: ${String(fact.value)}, forecast: true }; or where the talk is of another day, change its date.`,
  }
}

/** A gap says that the article gives no value: then its sentence must not. */
function faultOfGap(
  cell: SeriesCell,
  series: Series,
  numbers: readonly LockedQuantity[],
  against: Against,
): SeriesFault | undefined {
  const wrong = faultOfCitation(cell.cite, against.lock)
  const name = [series.id, cell.row?.slug, cell.column.slug].filter(Boolean).join('.')
  if (wrong)
    return { cell, code: wrong.code, message: `${name} cites ${cell.cite}, but ${wrong.why}`, hint: wrong.hint }
  const sides = sidesOf(series, cell, languageAt(against.lock, cell.cite))
  const given = numbers.find((number) => {
    const fits = sides.map((side) => side.fits(number))
    return number.unit === series.unit && number.unsure === undefined && fits.every(Boolean) && fits.length > 0
  })
  return given
    ? {
        cell,
        code: 'series-gap',
        message: `${name} is given as missing, but ${inMessages(cell.cite)} states ${inWords(given)} with ${keysInWords(sides)}`,
      }
    : undefined
}

type Pairing =
  | { kind: 'agrees'; number: LockedQuantity }
  | { kind: 'unstated' }
  | {
      kind: 'other'
      stated: LockedQuantity
      /** The date or name that the value goes with in the sentence, where that is another. */
      with: string | undefined
      /** The cell's own date or name, and what the sentence states with it. */
      key: string
      there: LockedQuantity | undefined
    }

/** What the sentence says that a cell's value goes with. */
function pairingOf(
  fact: Fact,
  series: Series,
  cell: SeriesCell,
  numbers: readonly LockedQuantity[],
  { lock }: Against,
): Pairing {
  const sameNoun = sameNounAt(lock, cell.cite)
  const sides = sidesOf(series, cell, languageAt(lock, cell.cite))
  const alike = numbers.filter(({ unit, unsure }) => unit === fact.unit && unsure === undefined)
  const stated = alike.filter((number) => states(number, fact, sameNoun))
  const [first] = stated
  if (!first) return { kind: 'unstated' }
  const fitting = stated.filter((number) => sides.every((side) => side.fits(number) !== false))
  const whole = fitting.find((number) => sides.every((side) => side.fits(number)))
  if (whole) return { kind: 'agrees', number: whole }
  const inKeyOf = (side: Side) =>
    alike.find(
      (number) =>
        side.fits(number)
        && !stated.includes(number)
        && sides.every((other) => other === side || other.fits(number) !== false),
    )
  for (const number of fitting) {
    const rival = sides.find((side) => side.fits(number) === undefined && inKeyOf(side))
    if (!rival) return { kind: 'agrees', number }
  }
  const wrong = sides.find(
    (side) =>
      side.fits(fitting[0] ?? first) !== true
      && (fitting[0] === undefined ? side.fits(first) === false : inKeyOf(side)),
  )
  const side = wrong ?? sides[0]
  return {
    kind: 'other',
    stated: first,
    with: fitting.length === 0 ? side?.keyIn(first) : undefined,
    key: side?.name ?? '',
    there: side && inKeyOf(side),
  }
}

/**
 * Cells whose sentence does not say which date or name they go with stand in its order: the sentence has them one
 * after another.
 */
function faultsOfOrder(
  cells: readonly SeriesCell[],
  series: Series,
  facts: ReadonlyMap<string, Fact>,
  { lock }: Against,
): SeriesFault[] {
  const last = new Map<string, { index: number; fact: Fact }>()
  for (const cell of cells) {
    const fact = cell.fact === undefined ? undefined : facts.get(cell.fact)
    if (!fact || fact.cites.length === 0 || fact.ownReading !== undefined) continue
    const side = sideOf(cell.column, series.columns, languageAt(lock, cell.cite))
    const sameNoun = sameNounAt(lock, cell.cite)
    const numbers = lock.sentences[cell.cite]?.numbers ?? []
    const places = numbers.flatMap((number, index) => (states(number, fact, sameNoun) ? [index] : []))
    if (places.length === 0 || places.some((index) => side.fits(numbers[index] ?? emptyNumber) !== undefined)) continue
    const before = last.get(cell.cite)
    const here = places.find((index) => index > (before?.index ?? -1))
    if (here === undefined && before)
      return [
        {
          cell,
          code: 'series-order',
          message:
            `${fact.id} is ${inWords(fact)} and stands behind ${before.fact.id}, but ${inMessages(cell.cite)} states it`
            + ` before ${inWords(before.fact)}`,
          hint: `Put the values in the sentence's order; where it does mean this, say so by hand: { value: …, reading: 'why' }`,
        },
      ]
    if (here !== undefined) last.set(cell.cite, { index: here, fact })
  }
  return []
}

const emptyNumber: LockedQuantity = { value: 0, unit: 'count', bound: 'exactly' }
