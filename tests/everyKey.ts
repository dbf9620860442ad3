import { z } from 'zod'

type Json = Exclude<z.core.JSONSchema._JSONSchema, boolean>

/** A key of a file, as a path from where it is looked at, and what it is for. */
export interface Key {
  path: string
  says: string
  isOptional: boolean
}

const isJson = (schema: unknown): schema is Json => typeof schema === 'object' && schema !== null

/** The shapes that a value may have. */
export const shapesOf = (schema: Json): Json[] =>
  [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(isJson)

/** Whether it is the data of a figure, which the page has for each kind. */
const isFigure = (schema: Json): boolean =>
  shapesOf(schema).some(({ properties }) => properties?.['kind'] !== undefined)

/** What the members of the list are that stands at the end of a path of lists. */
export function membersOf(schema: Json, ...path: readonly string[]): Json {
  return path.reduce((outer, name) => {
    const list = shapesOf(outer).flatMap(({ properties }) => properties?.[name] ?? [])[0]
    const members = isJson(list) ? list.items : undefined
    if (!isJson(members)) throw new Error(`${name} is no list`)
    return members
  }, schema)
}

/** The keys of a map and of the maps in it, each once: `source.url`, `sections[].id`, `texts.….title`. */
export function keysOf(schema: Json, before = ''): Key[] {
  const keys = shapesOf(schema).flatMap(({ properties = {}, required = [], items, additionalProperties }) => [
    ...Object.entries(properties).flatMap(([name, value]): Key[] => {
      if (!isJson(value) || name === '$schema') return []
      const path = before === '' ? name : `${before}.${name}`
      const says = value.description ?? shapesOf(value).find(({ description }) => description)?.description ?? ''
      const key = { path, says: withValues(says, value), isOptional: !required.includes(name) }
      return isFigure(value) ? [key] : [key, ...keysOf(value, path)]
    }),
    ...(isJson(items) ? keysOf(items, `${before}[]`) : []),
    // By names or dates of the author's.
    ...(isJson(additionalProperties) ? keysOf(additionalProperties, before === '' ? '' : `${before}.…`) : []),
  ])
  return [...new Map(keys.map((key) => [key.path, key])).values()]
}

/** What a key is for, with the few values that it takes. */
function withValues(says: string, schema: Json): string {
  const values = shapesOf(schema).flatMap((shape) =>
    (shape.enum ?? (shape.const === undefined ? [] : [shape.const])).map((value) => JSON.stringify(value)),
  )
  return [says, values.length > 1 && values.length < 12 ? values.map((value) => `\`${value}\``).join(', ') : '']
    .filter((part) => part !== '')
    .join('; ')
}

/** A table of keys; those that may be left out have a question mark. */
export function keyTable(keys: readonly Key[]): string {
  const rows = keys.map(
    ({ path, says, isOptional }) => `| \`${path}\`${isOptional ? '?' : ''} | ${says.replaceAll('|', '\\|')} |\n`,
  )
  return `| key | holds |\n|---|---|\n${rows.join('')}`
}
