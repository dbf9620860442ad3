import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { DeckSlide } from '../deck/deck.ts'
import { plain, type Text } from '../typography/text.ts'
import { filesOf } from './contentNames.ts'

const fields = z.record(z.string(), z.string())

/** What a figure shows, as `evidence.json` tells it. */
export const figureEvidence = z.strictObject({
  kind: z.string().min(1),
  fields: fields.describe('What it is told beside its rows: texts, settings, series by id, quantities as {id}'),
  rows: z
    .array(
      z.strictObject({
        of: z.string().describe('The field that lists them'),
        label: z.string(),
        fields: fields.describe('What they show, likewise'),
      }),
    )
    .describe('What it draws one by one, in its order: bars, parts, lines, columns'),
})

export type FigureEvidence = z.infer<typeof figureEvidence>

type Fields = Record<string, string>

/** By what a row is called, the first that it has. */
const labels = ['label', 'name', 'title', 'speaker', 'text', 'key', 'date', 'number']
/** What is written out of the data's own, or said in `files`. */
const passedOver = new Set(['tones', 'file', 'key', 'days', 'cite', 'unit', 'unitText', 'scale', 'decimals'])

/** What the figures of a slide show: the one, and the one beside it. */
export function figuresOf({ figure, beside }: DeckSlide['content']): FigureEvidence[] {
  return [figure, beside].flatMap((each) => (each ? [describe(each)] : []))
}

/** The pictures and videos that a slide shows, by their names in the site; what the data holds by what is in it. */
export function shownFiles(content: DeckSlide['content']): string[] {
  return [...filesOf(content)].map((src) => (src.startsWith('data:') ? `data:${digest(src)}` : src))
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

function describe(figure: NonNullable<DeckSlide['content']['figure']>): FigureEvidence {
  const { kind, ...data } = figure
  const rows: FigureEvidence['rows'] = []
  const told = toldOf(data, (list, of) => rows.push(...list.flatMap((row, index) => rowOf(row, index, of))))
  return { kind, fields: told, rows }
}

/** A row of a list; none of what neither has a name nor shows anything, such as the units of columns. */
function rowOf(row: unknown, index: number, of: string): FigureEvidence['rows'] {
  if (isText(row)) return [{ of, label: plain(row), fields: {} }]
  const name = isFact(row) ? 'label' : labels.find((key) => isText(valueOf(row, key)))
  const label: unknown = name === undefined ? undefined : valueOf(row, name)
  const others = Object.entries(Object(row)).filter(([key]) => key !== name)
  const fields = isFact(row) ? { fact: written(row) ?? '' } : toldOf(Object.fromEntries(others))
  const called = isText(label) ? plain(label) : fields.series
  if (called === undefined && Object.keys(fields).length === 0) return []
  return [{ of, label: called ?? String(index + 1), fields }]
}

/**
 * What is told of a value, by the path of each part.
 * @param onList takes the lists; without, their parts are told by number
 */
function toldOf(data: unknown, onList?: (list: readonly unknown[], path: string) => void): Fields {
  const found: Fields = {}
  const visit = (value: unknown, path: string): void => {
    const own = written(value)
    if (own !== undefined) {
      found[path] = /(?:^|\.)quote$/.test(path) ? digest(own) : own
      return
    }
    if (Array.isArray(value) && onList) {
      onList(value, path)
      return
    }
    const isSeries = ['cells', 'rows'].some((key) => Array.isArray(valueOf(value, key)))
    const id = valueOf(value, 'id')
    if (isSeries && path !== '' && typeof id === 'string') found[path] = id
    for (const [key, inner] of Object.entries(Object(value))) {
      if (passedOver.has(key)) continue
      // Of a series its rows alone, and within a row of a figure its id: the rest is said of its quantities.
      if (!isSeries || path === '' || (onList && Array.isArray(inner)))
        visit(inner, path === '' ? key : `${path}.${key}`)
    }
  }
  visit(data, '')
  return found
}

/** A value that holds no others, in words: a text, a setting, a quantity. */
function written(value: unknown): string | undefined {
  if (isText(value)) return plain(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return isFact(value) ? `{${String(valueOf(value, 'fact'))}}` : undefined
}

const valueOf = (value: unknown, key: string): unknown =>
  value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined

/** A quantity that a figure draws; in a text a quantity is but its words. */
const isFact = (value: unknown) => typeof valueOf(value, 'fact') === 'string' && valueOf(value, 'value') !== undefined

const isText = (value: unknown): value is Text =>
  typeof value === 'string'
  || (Array.isArray(value) && value.some(isRun) && value.every((each) => typeof each === 'string' || isRun(each)))
const isRun = (value: unknown) =>
  typeof valueOf(value, 'text') === 'string'
  && ['value', 'x', 'label'].every((key) => valueOf(value, key) === undefined)
