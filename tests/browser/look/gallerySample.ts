import { z } from 'zod'
import { stringify } from 'yaml'
import { fields } from '../../../scripts/article/fields.ts'
import type { Resolver } from '../../../scripts/article/fieldResolver.ts'
import { definitionOf, figureKinds, type FigureKind } from '../../../scripts/talk/figures.ts'
import { load } from '../../../scripts/talk/load.ts'
import { makeResolver } from '../../../scripts/article/resolver.ts'
import { articleSchema } from '../../../scripts/talk/schema.ts'
import { parseYaml } from '../../../scripts/article/yamlFile.ts'
import { galleryValues, type GalleryValues } from '../../../scripts/gallery/sample.ts'
import { allFacts, factsFile, ordinaryFacts } from './galleryFacts.ts'
import { fullLabel, locales, shortened, shortLabel } from './galleryTexts.ts'

const gallery = load({
  facts: parseYaml(stringify(factsFile(() => 'label')), 'facts.yaml'),
  article: parseYaml('{ citedeck: 1, locale: en, source: { language: en } }', 'article.yaml'),
})

/** Knows the gallery's facts by name, and takes any text as it stands. */
const resolver: Resolver = {
  ...makeResolver(gallery.facts, 'en', [], new Set(), gallery.series),
  text: (source) => source,
  plain: (source) => source,
  otherWay: () => undefined,
  amount: () => undefined,
  picture: (src) => ({ src, width: 3, height: 2 }),
}

const known = fields(resolver)
const schemas = new Map(figureKinds.map((kind) => [kind, definitionOf(kind).schema(known)]))

function schemaOf(kind: FigureKind) {
  const schema = schemas.get(kind)
  if (!schema) throw new Error(`there is no ${kind}`)
  return schema
}

/** What kinds give fields of their own that a schema says too little of, by kind and language. */
const ownValues = new Map<string, GalleryValues>(
  await Promise.all(
    figureKinds.flatMap((kind) =>
      locales.map(async (locale) => [`${kind} ${locale}`, await galleryValues(kind, locale)] as const),
    ),
  ),
)

/** How a sample fills its schema. */
export interface Filling {
  locale: string
  /** As few list members and fields as may be, or as many. */
  amount: 'least' | 'most'
  labels: 'short' | 'full'
  /** The facts that its fields take in turn; those that any drawing may show where none are named. */
  facts?: readonly string[]
  /** Fields of the figure with values of their own. */
  set?: Readonly<Record<string, unknown>>
}

export interface SampleFigure {
  kind: FigureKind
  facts: readonly string[]
  data: object
}

const samples = new Map<string, SampleFigure>()

/** A figure of a kind with whatever its schema allows, so that a new field or limit needs no new sample. */
export function sampleFigure(kind: FigureKind, filling: Filling): SampleFigure {
  const key = JSON.stringify([kind, filling])
  const sample = samples.get(key) ?? makeSample(kind, filling)
  samples.set(key, sample)
  return sample
}

function makeSample(kind: FigureKind, filling: Filling): SampleFigure {
  const own = ownValues.get(`${kind} ${filling.locale}`) ?? {}
  const turns: Turns = { text: 0, fact: 0, own: new Map() }
  const facts = filling.facts ?? (filling.amount === 'most' ? definitionOf(kind).fullest : undefined)
  const filled: unknown = fill(schemaOf(kind), { ...filling, own, ...(facts ? { facts } : {}) }, turns)
  const data = fitting(kind, { ...Object(filled), ...filling.set })
  return { kind, facts: allFacts.filter((name) => JSON.stringify(data).includes(`"${name}"`)), data }
}

/** Leaves out, one by one, the fields that the kind's own rules refuse beside the others. */
function fitting(kind: FigureKind, data: object): object {
  const checked = schemaOf(kind).safeParse(data)
  if (checked.success) return data
  const custom = checked.error.issues.filter(({ code, path }) => code === 'custom' && String(path[0]) in data)
  const [key, ...within] = (custom.find(({ path }) => path.length === 1) ?? custom[0])?.path ?? []
  if (key === undefined) {
    const whole = withOneMore(kind, data)
    if (whole) return whole
  }
  if (key === undefined)
    throw new Error(`the gallery has no ${kind} as its schema wants it: ${z.prettifyError(checked.error)}`)
  const refused: unknown = Reflect.get(data, key)
  const shorter = Array.isArray(refused) && refused.length > 1 ? { ...data, [key]: refused.slice(0, -1) } : undefined
  // A list that may not be so short is none that has too much.
  const issues = shorter ? (schemaOf(kind).safeParse(shorter).error?.issues ?? []) : []
  const fewer = issues.every(({ code }) => code === 'custom') ? shorter : undefined
  const others = Array.isArray(refused)
    ? onlyInLast(refused).map((items) => ({ ...data, [key]: items }))
    : [without(data, String(key))]
  return (
    others.find((other) => schemaOf(kind).safeParse(other).success)
    ?? fitting(kind, within.length === 0 || !fewer ? without(data, String(key)) : fewer)
  )
}

/** With one of the fields that may be left out, where the rules want one of them. */
function withOneMore(kind: FigureKind, data: object): object | undefined {
  const filling = { locale: 'en', amount: 'least', labels: 'short', own: {} } as const
  return Object.entries(rowsAlone(schemaOf(kind).shape))
    .flatMap(([key, schema]) =>
      schema instanceof z.ZodOptional && !(key in data)
        ? [{ ...data, [key]: fill(schema.def.innerType, filling, { text: 0, fact: 0, own: new Map() }) }]
        : [],
    )
    .find((whole) => schemaOf(kind).safeParse(whole).success)
}

/** The list with one field left to its last item alone, for each field. */
function onlyInLast(items: readonly unknown[]): object[][] {
  return Object.keys(Object(items[0])).map((field) =>
    items.map((item, index) => (index < items.length - 1 ? without(Object(item), field) : Object(item))),
  )
}

function without(data: object, key: string): object {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key))
}

/** How many fields have been filled: with texts, with facts, and each of those that have values of their own. */
interface Turns {
  text: number
  fact: number
  own: Map<string, number>
}

/** @param path of the field in the figure, without places in lists */
function fill(
  schema: z.core.$ZodType,
  filling: Filling & { own: GalleryValues },
  turns: Turns,
  path: readonly string[] = [],
): unknown {
  const inside = (inner: z.core.$ZodType) => fill(inner, filling, turns, path)
  if (schema instanceof z.ZodOptional) return filling.amount === 'most' ? inside(schema.def.innerType) : undefined
  const own = filling.own[path.join('.')]
  if (own && own.length > 0) return ownValue(own, schema, filling, turns, path.join('.'))
  if (schema instanceof z.ZodDefault) return undefined
  if (schema instanceof z.ZodLiteral) return [...schema.values][0]
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodNumber) return schema.minValue ?? 0
  if (schema instanceof z.ZodBoolean) return undefined
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries(rowsAlone(schema.shape)).flatMap(([key, inner]) => {
        if (key === 'slide') return [] // where it leads to shows nowhere
        if (key === 'cite') return [[key, '1.1']]
        const value = fill(inner, filling, turns, [...path, key])
        return value === undefined ? [] : [[key, value]]
      }),
    )
  }
  if (schema instanceof z.ZodPipe && isList(schema)) return inside(schema.in)
  if (schema instanceof z.ZodTuple) return schema.def.items.map(inside)
  if (schema instanceof z.ZodArray) {
    const { minimum, maximum } = limits(schema)
    const items = Array.from({ length: filling.amount === 'most' ? maximum : minimum }, () => inside(schema.element))
    return filling.amount === 'most' ? stressLast(items, schema.element) : items
  }
  return leaf(schema, filling, turns)
}

/**
 * The next of a kind's own values for a field: of texts the shortest first, or the longest, cut to what the field
 * takes.
 */
function ownValue(
  own: readonly unknown[],
  schema: z.core.$ZodType,
  { locale, labels }: Filling,
  turns: Turns,
  path: string,
): unknown {
  const turn = turns.own.get(path) ?? 0
  turns.own.set(path, turn + 1)
  const texts = own.filter((value) => typeof value === 'string').sort((one, other) => one.length - other.length)
  if (texts.length < own.length) return own[turn % own.length]
  const text = (labels === 'full' ? texts.reverse() : texts)[turn % texts.length] ?? ''
  return shortened(text, roomOf(schema), locale)
}

/** Of a kind that draws rows or a table: with its rows and what they are between, and without the table. */
function rowsAlone(shape: z.core.$ZodShape): z.core.$ZodShape {
  if (!(shape['table'] instanceof z.ZodOptional && shape['rows'] instanceof z.ZodOptional)) return shape
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([key]) => !['table', 'columns', 'only', 'accent'].includes(key))
      .map(([key, field]) => [
        key,
        ['from', 'to', 'rows'].includes(key) && field instanceof z.ZodOptional ? field.def.innerType : field,
      ]),
  )
}

/** A list that is made into something else once it is read. */
function isList(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodArray || (schema instanceof z.ZodPipe && isList(schema.in))
}

/** A text as long as asked, or the next fact that the field takes. */
function leaf(schema: z.core.$ZodType, { locale, labels, facts = ordinaryFacts }: Filling, turns: Turns): string {
  const room = roomOf(schema)
  if (room > 0 && isSymbol(schema)) return symbol(labels === 'full' ? room : 1, turns.text++)
  if (room > 0) return (labels === 'full' ? fullLabel : shortLabel)(locale, room, turns.text++)
  const taken = factsTakenBy(schema)
  const fitting = facts.filter((name) => taken.has(name))
  const choice = fitting.length > 0 ? fitting : ordinaryFacts.filter((name) => taken.has(name))
  const name = choice[turns.fact++ % choice.length]
  if (name === undefined) throw new Error('the gallery has no fact for a field')
  return name
}

/** What is asked of a schema by trying, answered once: its fields are met in every sample. */
function once<Schema extends z.core.$ZodType, Answer>(ask: (schema: Schema) => Answer): (schema: Schema) => Answer {
  const answers = new WeakMap<Schema, { answer: Answer }>()
  return (schema) => {
    const known = answers.get(schema) ?? { answer: ask(schema) }
    answers.set(schema, known)
    return known.answer
  }
}

const factsTakenBy = once(
  (schema: z.core.$ZodType) => new Set(allFacts.filter((name) => z.safeParse(schema, name).success)),
)

const longest = once((schema: z.core.$ZodType) =>
  mostThat((length) => z.safeParse(schema, '字'.repeat(length)).success),
)

/** A symbol counts characters, whatever their width. */
const isSymbol = once((schema: z.core.$ZodType) => {
  const han = longest(schema)
  return han > 0 && !z.safeParse(schema, 'a'.repeat(han + 1)).success
})

/** The Han characters that a field takes; none where it wants the name of a fact. */
function roomOf(schema: z.core.$ZodType): number {
  return isSymbol(schema) ? Math.min(longest(schema), 8) : longest(schema)
}

/** Letters such as a coined name is made of. */
function symbol(length: number, turn: number): string {
  return Array.from({ length }, (_, index) => 'NKAEPMTR'.charAt((index + turn) % 8)).join('')
}

/** The largest length, up to 4096, that is admitted where all shorter ones are. */
function mostThat(admits: (length: number) => boolean): number {
  let most = 0
  for (let step = 4096; step >= 1; step /= 2) if (admits(most + step)) most += step
  return most
}

const limits = once((schema: z.ZodArray): { minimum: number; maximum: number } => {
  const admits = (length: number) => {
    const result = z.safeParse(schema, new Array(length).fill(undefined))
    return !(result.error?.issues ?? []).some(
      (issue) => issue.path.length === 0 && (issue.code === 'too_big' || issue.code === 'too_small'),
    )
  }
  const lengths = Array.from({ length: 40 }, (_, length) => length).filter(admits)
  return { minimum: lengths[0] ?? 1, maximum: lengths.at(-1) ?? 1 }
})

/** The last item is the one that the claim speaks of, where one may be; so with any other yes or no. */
function stressLast(items: unknown[], element: z.core.$ZodType): unknown[] {
  if (!(element instanceof z.ZodObject)) return items
  const flags = Object.entries(element.shape)
    .filter(([, field]) => field instanceof z.ZodOptional && field.def.innerType instanceof z.ZodBoolean)
    .map(([key]) => [key, true])
  return items.map((item, index) =>
    index === items.length - 1 ? { ...Object(item), ...Object.fromEntries(flags) } : item,
  )
}

const article = articleSchema(resolver).shape
const section = article.sections.element.shape
const [slide] = section.slides.element.options

/** How many Han characters the fields of the talk itself take. */
export const talkRooms = {
  title: roomOf(article.title.element),
  section: roomOf(section.title),
  topic: roomOf(slide.shape.topic),
  claim: roomOf(slide.shape.claim),
  accent: roomOf(slide.shape.accent),
  note: roomOf(slide.shape.note),
  sources: roomOf(article.sources.shape.title),
}

/**
 * How many Han characters each of `count` points takes, beside a figure where there is one; none where so many are
 * refused.
 */
export function pointRoom(count: number, figure?: object): number {
  const accepts = (room: number) =>
    slide.safeParse({
      id: 'points',
      claim: '字',
      cite: ['1.1'],
      notes: '字',
      ...(figure ? { figure } : {}),
      points: new Array<string>(count).fill('字'.repeat(room)),
    }).success
  return mostThat(accepts)
}

/** The most points that a slide takes, beside a figure where there is one. */
export function mostPoints(figure?: object): number {
  return [8, 7, 6, 5, 4, 3, 2].find((count) => pointRoom(count, figure) > 0) ?? 1
}
