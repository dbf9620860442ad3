import { z } from 'zod'
import { valueAt } from './untyped.ts'

/** The keys that the schema knows at a place of the value. */
export function keysAt(schema: z.ZodType, value: unknown, path: readonly PropertyKey[]): string[] {
  return [
    ...new Set(
      schemasAt(schema, value, path).flatMap((at) => (at instanceof z.ZodObject ? Object.keys(at.shape) : [])),
    ),
  ]
}

/** The values of a key, such as `kind`, by which the schema tells apart what may stand at a place. */
export function kindsAt(schema: z.ZodType, value: unknown, path: readonly PropertyKey[], key: string): string[] {
  return schemasAt(schema, value, path).flatMap((at) => {
    return at instanceof z.ZodObject
      ? literalsOf(at.shape[key])
          .flatMap((name) => name ?? [])
          .map(String)
      : []
  })
}

/** The values that a key may have, of a member of a union; `undefined` where it may be left out. */
function literalsOf(schema: z.core.$ZodType | undefined): readonly unknown[] {
  if (schema instanceof z.ZodOptional) return [...literalsOf(schema.def.innerType), undefined]
  return schema instanceof z.ZodLiteral ? [...schema.values] : []
}

/** The schemas that could hold at a place: more than one below a union. */
function schemasAt(schema: z.core.$ZodType, value: unknown, path: readonly PropertyKey[]): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return schemasAt(schema.def.innerType, value, path)
  if (schema instanceof z.ZodPipe) return schemasAt(schema.def.in, value, path)
  if (schema instanceof z.ZodUnion) {
    const options = schema.def.options
    const fitting = options.filter((option) => option instanceof z.ZodObject && discriminates(option, value))
    return (fitting.length > 0 ? fitting : options).flatMap((option) => schemasAt(option, value, path))
  }
  const [step, ...rest] = path
  if (step === undefined) return [schema]
  const next = valueAt(value, step)
  if (schema instanceof z.ZodObject) {
    const inner = schema.shape[String(step)]
    return inner ? schemasAt(inner, next, rest) : []
  }
  if (schema instanceof z.ZodArray) return schemasAt(schema.def.element, next, rest)
  if (schema instanceof z.ZodRecord) return schemasAt(schema.def.valueType, next, rest)
  return []
}

/** Whether a member of a union is the one that the value names by its `kind` or `layout`. */
function discriminates(option: z.ZodObject, value: unknown): boolean {
  return ['kind', 'layout'].some((key) => literalsOf(option.shape[key]).some((name) => name === valueAt(value, key)))
}
