import { cellParts, cellPlace, citationIn, columnOf, sourceOf, type Citation } from '../../quantities/citation.ts'
import { citationsOf, type TalkLock } from '../talkLock.ts'
import type { Match } from './align.ts'

/**
 * Where each cell of a table stands in another state of it: in its place, or where its row or column was moved to, as
 * its hash tells, which holds what stands before and over it. One that was changed itself is most likely where the
 * others of its row and of its column went. What has no such place is gone.
 * @param said where some of them stand, as somebody knows
 */
export function alignCells(
  before: TalkLock,
  current: TalkLock,
  said: ReadonlyMap<Citation, Citation>,
): Map<Citation, Match> {
  const [old, now] = [placesByHash(before), placesByHash(current)]
  const found = new Map<Citation, Match>()
  for (const cite of citationsOf(before)) {
    const hash = before.sentences[cite]?.hash ?? ''
    const told = said.get(cite)
    const [place, another] = now.get(hash) ?? []
    const isAlone = place !== undefined && another === undefined && old.get(hash)?.length === 1
    if (told !== undefined) found.set(cite, { to: [told], how: 'said', certain: true })
    else if (current.sentences[cite]?.hash === hash) found.set(cite, { to: [cite], how: 'same', certain: true })
    else if (isAlone) found.set(cite, { to: [place], how: 'same', certain: true })
  }
  const [rows, columns] = [moves(found, rowOf), moves(found, columnNameOf)]
  const taken = new Set([...found.values()].flatMap(({ to }) => to))
  for (const cite of citationsOf(before)) {
    if (found.has(cite)) continue
    const [row, column] = [rowOf(cite), columnNameOf(cite)]
    const isKnown = rows.has(row) || columns.has(column)
    const place = isKnown ? placeAt(cite, rows.get(row) ?? row, columns.get(column) ?? column) : undefined
    if (place !== undefined && current.sentences[place] && !taken.has(place))
      found.set(cite, { to: [place], how: 'crossing', certain: false })
  }
  return found
}

function placesByHash(lock: TalkLock): Map<string, Citation[]> {
  const places = new Map<string, Citation[]>()
  for (const cite of citationsOf(lock)) {
    const hash = lock.sentences[cite]?.hash ?? ''
    const own = places.get(hash)
    if (own) own.push(cite)
    else places.set(hash, [cite])
  }
  return places
}

/** A row or column of a sheet of a table. */
const rowOf = (cite: Citation): string => `${sheetOf(cite)}!${cellParts(cite)?.row ?? ''}`
const columnNameOf = (cite: Citation): string => `${sheetOf(cite)}!${cellParts(cite)?.column ?? ''}`
const sheetOf = (cite: Citation): string => cellParts(cite)?.sheet ?? ''

/** Where most cells of each row, or column, went. */
function moves(found: ReadonlyMap<Citation, Match>, lineOf: (cite: Citation) => string): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const [from, { to }] of found) {
    const [place] = to
    if (place === undefined) continue
    const own = counts.get(lineOf(from)) ?? new Map<string, number>()
    own.set(lineOf(place), (own.get(lineOf(place)) ?? 0) + 1)
    counts.set(lineOf(from), own)
  }
  return new Map(
    [...counts].map(([line, own]) => [line, [...own].reduce((most, each) => (each[1] > most[1] ? each : most))[0]]),
  )
}

/** The cell of a table at which a row and a column meet; undefined where they are of two sheets. */
function placeAt(of: Citation, row: string, column: string): Citation | undefined {
  const [sheet, other] = [row, column].map((line) => line.slice(0, line.lastIndexOf('!')))
  const [number, letters] = [row, column].map((line) => line.slice(line.lastIndexOf('!') + 1))
  if (sheet !== other || sheet === undefined) return undefined
  return citationIn(sourceOf(of), cellPlace(sheet, columnOf(letters ?? ''), Number(number)))
}
