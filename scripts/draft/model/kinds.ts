import { z } from 'zod'
import { fields } from '../../article/fields.ts'
import { unresolved } from '../../article/fieldResolver.ts'
import { definitionOf, figureKinds, type FigureKind } from '../../talk/figures.ts'

/** Whether a kind of figure shows files, which no model may name. */
export function showsFiles(kind: FigureKind): boolean {
  let isAsked = false
  const f = fields(unresolved)
  const picture: typeof f.picture = () => {
    isAsked = true
    return f.picture()
  }
  definitionOf(kind).schema({ ...f, picture })
  return isAsked
}

/** The kinds of figures that a model may choose from. */
export const kindsForModel = (): FigureKind[] => figureKinds.filter((kind) => !showsFiles(kind))

type Json = z.core.JSONSchema._JSONSchema

/**
 * What the data of a kind of figure is, in one line that a model reads: `measure?: text, items?: [{ label: text, … }]
 * (2 to 15)`. Made from the schema by which the data is checked, so that it cannot say otherwise.
 */
export function formOf(kind: FigureKind): string {
  const { properties = {}, required = [] } = z.toJSONSchema(definitionOf(kind).schema(fields(unresolved)), {
    io: 'input',
    unrepresentable: 'any',
  })
  return membersOf(Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'kind')), required)
}

function membersOf(properties: Readonly<Record<string, Json>>, required: readonly string[]): string {
  return Object.entries(properties)
    .map(([name, schema]) => `${name}${required.includes(name) ? '' : '?'}: ${typeIn(name, schema)}`)
    .join(', ')
}

function typeIn(name: string, schema: Json): string {
  if (typeof schema === 'boolean') return 'text'
  const { type, items, properties, required = [], anyOf, minItems = 0, maxItems, enum: values, const: only } = schema
  if (only !== undefined) return JSON.stringify(only)
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ')
  if (anyOf) return [...new Set(anyOf.map((each) => typeIn(name, each)))].join(' | ')
  if (type === 'array' && items !== undefined && !Array.isArray(items)) {
    const count = maxItems === undefined ? '' : ` (${minItems === maxItems ? '' : `${minItems} to `}${maxItems})`
    return `[${typeIn(name.replace(/s$/, ''), items)}]${count}`
  }
  if (properties) return `{ ${membersOf(properties, required)} }`
  if (type === 'boolean') return 'true'
  return type === 'string' ? (/^(?:fact|series|table)$/.test(name) ? `${name} id` : 'text') : String(type ?? 'text')
}
