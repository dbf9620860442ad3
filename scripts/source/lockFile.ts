import { z } from 'zod'
import { CitedeckError } from '../errors/citedeckError.js'
import { parseJson } from '../input/parseJson.ts'
import { remember } from '../input/remember.ts'
import {
  cellParts,
  citationParts,
  compareCitations,
  isCellPlace,
  isPlace,
  type Place,
  type SentencePlace,
} from '../quantities/citation.ts'
import { lockFormat, lockSchema, tableLockSchema, type SourceLock } from './lockSchema.ts'

/** The places of a lock's sentences, in the order of the text. */
function placesIn(lock: SourceLock): SentencePlace[] {
  return Object.keys(lock.sentences)
    .filter(isPlace)
    .sort((one, other) => compareCitations(one, other))
}

/** The lock as JSON, one sentence a line in the order of the text, so that it diffs well. */
export function stringifyLock(lock: SourceLock): string {
  if (lock.sheets) return stringifyTableLock(lock, lock.sheets)
  const lines = placesIn(lock).map((id) => `    ${JSON.stringify(id)}: ${JSON.stringify(lock.sentences[id])}`)
  const sentences = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`
  const series = lock.series ? `  "series": ${JSON.stringify(lock.series)},\n` : ''
  const quotations = lock.quotations ? `  "quotations": ${JSON.stringify(lock.quotations)},\n` : ''
  const speakers = lock.speakers ? `  "speakers": ${JSON.stringify(lock.speakers)},\n` : ''
  const headings = lock.headings ? `  "headings": ${JSON.stringify(lock.headings)},\n` : ''
  const head = `  "format": ${lock.format},\n  "language": ${JSON.stringify(lock.language)},\n${series}${quotations}${speakers}${headings}`
  return `{\n${head}  "sentences": ${sentences}\n}\n`
}

/** The same of a table, one cell a line in the order of its rows. */
function stringifyTableLock({ format, language, sentences }: SourceLock, sheets: readonly string[]): string {
  const places = Object.keys(sentences)
    .filter(isCellPlace)
    .sort((one, other) => sheetOf(one, sheets) - sheetOf(other, sheets) || compareCitations(one, other))
  const lines = places.map((place) => `    ${JSON.stringify(place)}: ${JSON.stringify(sentences[place])}`)
  const head = `  "format": ${format},\n  "language": ${JSON.stringify(language)},\n  "sheets": ${JSON.stringify(sheets)},\n`
  return `{\n${head}  "cells": {\n${lines.join(',\n')}\n  }\n}\n`
}

const sheetOf = (place: Place, sheets: readonly string[]): number => sheets.indexOf(cellParts(place)?.sheet ?? '')

const remedy = 'Make it again from the source text.'

/**
 * Reads a lock file.
 *
 * @throws CitedeckError where it is no whole JSON, of another format, lacks a sentence, or is not as a lock should be.
 */
export const parseLock = remember(16, (json: string) => json, readLock)

function readLock(json: string): SourceLock {
  const data = parse(json)
  const found = z.looseObject({ format: z.unknown() }).safeParse(data)
  if (found.success && found.data.format !== undefined && found.data.format !== lockFormat) {
    throw new CitedeckError(
      'lock-format',
      `The source lock is of format ${JSON.stringify(found.data.format)};`
        + ` this version of citedeck reads format ${lockFormat}. ${remedy}`,
    )
  }
  const isTable = z.looseObject({ cells: z.unknown() }).safeParse(data).data?.cells !== undefined
  const lock = isTable ? tableLockSchema.safeParse(data) : lockSchema.safeParse(data)
  if (!lock.success) {
    const faults = lock.error.issues.map(
      ({ path, message }) => `${path.map(String).join(' › ') || 'the whole'}: ${message}`,
    )
    throw new CitedeckError(
      'lock-broken',
      'The source lock is not as it should be: '
        + `${faults.slice(0, 5).join('; ')}${faults.length > 5 ? `; and ${faults.length - 5} more` : ''}. ${remedy}`,
    )
  }
  if ('cells' in lock.data) {
    const { cells, ...rest } = lock.data
    return { ...rest, sentences: cells }
  }
  const fault = faultOfIds(Object.keys(lock.data.sentences), json)
  if (fault !== undefined)
    throw new CitedeckError('lock-broken', `The source lock ${fault}: it was edited, or badly merged. ${remedy}`)
  return lock.data
}

/**
 * Sentences are numbered without gaps, and each stands in the file once: where not, a line was lost or came in twice.
 */
function faultOfIds(ids: readonly string[], json: string): string | undefined {
  if (ids.length === 0) return 'holds no sentence'
  const seen = new Set<string>()
  for (const [, id = ''] of json.matchAll(/"([1-9]\d*\.[1-9]\d*)"\s*:/g)) {
    if (seen.has(id)) return `holds ${id} twice`
    seen.add(id)
  }
  let paragraph = 0
  let sentence = 0
  for (const id of ids.filter(isPlace).sort((one, other) => compareCitations(one, other))) {
    const [inParagraph = 0, inSentence = 0] = citationParts(id).map(Number)
    const expected = inParagraph === paragraph ? `${paragraph}.${sentence + 1}` : `${paragraph + 1}.1`
    if (id !== expected) return `holds ${id}, but not ${expected}`
    paragraph = inParagraph
    sentence = inSentence
  }
  return undefined
}

function parse(json: string): unknown {
  if (json.trim() === '') throw new CitedeckError('lock-broken', `The source lock is empty. ${remedy}`)
  try {
    return parseJson(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const cut = json.trimEnd().endsWith('}') ? '' : ' (cut short?)'
    throw new CitedeckError('lock-broken', `The source lock is not whole JSON${cut}: ${error.message}. ${remedy}`)
  }
}
