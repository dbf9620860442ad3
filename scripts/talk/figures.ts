import type { z } from 'zod'
import { kinds } from '../../components/index.ts'
import type { Extreme, SlideReference } from '../../components/shared/defineFigure.ts'
import type { Subject } from '../../components/shared/subjects.ts'
import type { Fields } from '../article/fields.ts'
import type { Limits } from '../article/sharedRooms.ts'
import type { Words } from '../locales/words.ts'

type Kinds = typeof kinds

export type FigureKind = keyof Kinds

/** What a figure of one kind receives: its texts written out, its facts resolved. */
export type FigureData<Kind extends FigureKind = FigureKind> = Parameters<Kinds[Kind]['describe']>[0]

/** What is asked of a kind, whichever it is. */
interface Definition<Data> {
  purpose: string
  schema: (f: Fields) => z.ZodObject
  steps: (data: Data) => number
  subjects?: (data: Data) => Subject[]
  links?: (data: Data) => SlideReference[]
  narrowHeight: (data: Data) => number
  describe: (data: Data, words: Words) => string
  beside: { main?: Limits; aside?: Limits }
  extremes: readonly Extreme[]
  fullest?: readonly string[]
  sparse?: boolean
}

const definitions: { readonly [Kind in FigureKind]: Definition<FigureData<Kind>> } = kinds

/** Every kind of figure, by name. */
export const figureKinds = Object.keys(kinds).filter((kind): kind is FigureKind => kind in kinds)

/** What is known of a kind of figure. */
export function definitionOf<Kind extends FigureKind>(kind: Kind): Definition<FigureData<Kind>> {
  return definitions[kind]
}

/**
 * The schemas of the kinds that are named, since they take long to make and a talk has some of them; of all where one
 * of the names is unknown, so that it can be said which there are.
 */
export function figureSchemas(f: Fields, named: ReadonlySet<unknown>) {
  const isKnown = named.size > 0 && [...named].every((kind) => figureKinds.some((known) => known === kind))
  return Object.entries(kinds).flatMap(([kind, { schema }]) => (isKnown && !named.has(kind) ? [] : [schema(f)]))
}

/** The number of parts that a figure comes on in. */
export function partsOf<Kind extends FigureKind>(figure: FigureData<Kind> & { kind: Kind }): number {
  return definitionOf(figure.kind).steps(figure)
}

/** The slides that a figure's parts lead to. */
export function linksOf<Kind extends FigureKind>(figure: FigureData<Kind> & { kind: Kind }): SlideReference[] {
  return definitionOf(figure.kind).links?.(figure) ?? []
}

/** Those whose colours a figure shows. */
export function subjectsOf<Kind extends FigureKind>(figure: FigureData<Kind> & { kind: Kind }): Subject[] {
  return definitionOf(figure.kind).subjects?.(figure) ?? []
}

/** A figure in words, as its text alternative has it. */
export function describeFigure<Kind extends FigureKind>(
  figure: FigureData<Kind> & { kind: Kind },
  words: Words,
): string {
  return definitionOf(figure.kind).describe(figure, words)
}
