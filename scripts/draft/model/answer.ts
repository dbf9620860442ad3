import { z } from 'zod'
import { idSchema, isTaken } from '../../article/ids.ts'
import type { Plain } from '../../deck/yaml.ts'
import { isPlace, type Place } from '../../quantities/citation.ts'
import { figureKinds } from '../../talk/figures.ts'
import { showsFiles } from './kinds.ts'

/** How deep data of a figure is nested at most, and what else an answer holds no more of. */
const most = { depth: 6, text: 4000, items: 40, sections: 8, slides: 30 } as const

/** What a model may say of a slide: the names of `article.yaml`, whose schema what they hold is checked by. */
const slideSchema = z.strictObject({
  id: z.string().max(64).optional(),
  layout: z.enum(['claim', 'statement']).optional(),
  claim: z.string().max(most.text).optional(),
  statement: z.string().max(most.text).optional(),
  accent: z.string().max(most.text).optional(),
  figure: z.unknown().optional(),
  beside: z.unknown().optional(),
  points: z.array(z.string().max(most.text)).min(1).max(most.items).optional(),
  cite: z.array(z.string().refine(isPlace, 'is no sentence; write "paragraph.sentence"')).min(1).max(most.items),
  notes: z.string().max(most.text).optional(),
  seconds: z.int().min(5).max(300).optional(),
})

const sectionSchema = z.strictObject({
  title: z.string().max(200),
  slides: z.array(z.unknown()).min(1).max(most.slides),
})

const deckSchema = z.strictObject({ sections: z.array(sectionSchema).min(1).max(most.sections) })
const mendedSchema = z.strictObject({ slides: z.array(z.unknown()).min(1).max(most.slides) })

/** A slide as a model has it. */
export interface ModelSlide {
  id: string
  claim: string
  isStatement: boolean
  accent?: string
  figure?: Record<string, Plain>
  beside?: Record<string, Plain>
  points?: readonly string[]
  cites: readonly [Place, ...Place[]]
  notes?: string
  seconds?: number
}

/** A slide that could not be read, and why. */
export interface UnreadSlide {
  id: string
  unread: string
}

export interface ModelSection {
  title: string
  slides: readonly (ModelSlide | UnreadSlide)[]
}

/** What is wrong with a slide, by its id. */
export interface SlideFault {
  slide: string
  message: string
}

/** Addresses that a draft has by itself. */
const ownIds = ['thanks', ...Array.from({ length: most.sections }, (_, index) => sectionId(index))]

/** The id of a section, by its place from 0. */
export function sectionId(index: number): string {
  return `part-${index + 1}`
}

/**
 * Reads a deck from the text of an answer; a slide that cannot be read is named with the reason.
 * @param withheld takes out of a text what nobody is to see
 * @returns the reason alone where nothing of it can be read
 */
export function readDeck(text: string, withheld: (text: string) => string): ModelSection[] | string {
  const read = readAs(deckSchema, text, withheld)
  if (typeof read === 'string') return read
  const taken = new Set(ownIds)
  return read.sections.map(({ title, slides }) => ({ title, slides: slides.map((slide) => readSlide(slide, taken)) }))
}

/** Reads slides that were mended, each by the id that it had; the reason alone where nothing can be read. */
export function readMended(text: string, withheld: (text: string) => string): (ModelSlide | UnreadSlide)[] | string {
  const read = readAs(mendedSchema, text, withheld)
  if (typeof read === 'string') return read
  const taken = new Set(ownIds)
  return read.slides.map((slide) => readSlide(slide, taken))
}

function readAs<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  withheld: (text: string) => string,
): z.output<Schema> | string {
  const json = jsonIn(text, withheld)
  if (json === undefined) return 'the answer is no JSON; write one object of JSON and nothing else'
  const { data, error } = schema.safeParse(json.value)
  return error ? firstOf(error) : data
}

function readSlide(given: unknown, taken: Set<string>): ModelSlide | UnreadSlide {
  const asked = z.looseObject({ id: idSchema }).safeParse(given).data?.id
  let id = asked === undefined || isTaken(asked) || taken.has(asked) ? `slide-${taken.size - ownIds.length + 1}` : asked
  while (taken.has(id)) id += '-again'
  taken.add(id)
  const { data, error } = slideSchema.safeParse(given)
  if (!data) return { id, unread: firstOf(error) }
  const { claim, statement, accent, points, cite, notes, seconds } = data
  const isStatement = data.layout === 'statement' || (claim === undefined && statement !== undefined)
  const said = isStatement ? statement : claim
  const [first, ...others] = cite.filter(isPlace)
  if (said === undefined || !first) return { id, unread: `has no ${isStatement ? 'statement' : 'claim'}` }
  if (isStatement && (points || data.figure !== undefined || data.beside !== undefined))
    return { id, unread: 'is a statement, which stands alone: give it a claim, or take the figure out' }
  const [figure, beside] = [plainOf(data.figure, most.depth), plainOf(data.beside, most.depth)]
  if ((data.figure !== undefined && !isRecord(figure)) || (data.beside !== undefined && !isRecord(beside)))
    return {
      id,
      unread: 'its figure is no data of one: it is too deep or too long, or has a name that no data may have',
    }
  const fileKind = [figure, beside]
    .flatMap((data) => figureKinds.filter((kind) => isRecord(data) && data['kind'] === kind))
    .find(showsFiles)
  if (fileKind) return { id, unread: `its figure is a ${fileKind}, which shows a file: a model may name none` }
  return {
    id,
    claim: said,
    isStatement,
    cites: [first, ...others],
    ...(isRecord(figure) ? { figure } : {}),
    ...(isRecord(beside) ? { beside } : {}),
    ...(accent === undefined ? {} : { accent }),
    ...(points ? { points } : {}),
    ...(notes === undefined ? {} : { notes: notes.replace(/\s*\n\s*/g, ' ') }),
    ...(seconds === undefined ? {} : { seconds }),
  }
}

/** Names that mean something to every object of JavaScript: no data has them. */
const unsafe = new Set(['__proto__', 'constructor', 'prototype'])

/** Data as it may stand in a file; undefined where it is none, too deep or too much. */
function plainOf(value: unknown, depth: number): Plain {
  if (typeof value === 'string') return value.length <= most.text ? value : undefined
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (depth === 0 || typeof value !== 'object') return undefined
  if (Array.isArray(value)) {
    const items = value.slice(0, most.items + 1).map((item) => plainOf(item, depth - 1))
    return items.length > most.items || items.includes(undefined) ? undefined : items
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, plainOf(inner, depth - 1)] as const)
  const isSound =
    entries.length <= most.items && entries.every(([key, inner]) => !unsafe.has(key) && inner !== undefined)
  return isSound ? Object.fromEntries(entries) : undefined
}

const isRecord = (value: Plain): value is Record<string, Plain> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The JSON that an answer is, or holds in a fence or between other words. */
function jsonIn(text: string, withheld: (text: string) => string): { value: unknown } | undefined {
  const fenced = /```(?:json)?\s*\n([^]*?)\n\s*```/.exec(text)?.[1]
  const braced = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  for (const candidate of [text, fenced, braced])
    try {
      if (candidate !== undefined)
        // Written anew, it has no other way to write the same.
        return { value: JSON.parse(withheld(JSON.stringify(JSON.parse(candidate)))) }
    } catch {
      // The next may be JSON.
    }
  return undefined
}

function firstOf(error: z.ZodError | undefined): string {
  const [issue] = error?.issues ?? []
  const path = issue?.path.map(String).join('.') ?? ''
  return `${path === '' ? '' : `${path}: `}${issue?.message ?? 'is not of the form that was asked for'}`
}
