import { CORE_SCHEMA, load } from 'js-yaml'

/**
 * What may be read otherwise than its author means, or not be YAML: tabs, directives and marks of documents, names and
 * types (`&`, `*`, `!`), a text that a # cuts off, a number beyond all bounds. Some of this is harmless where it
 * stands; only `yaml` can tell.
 */
const doubtful = /\t|^(?:%|---|\.\.\.)|(?:^|[-:?,[{]) *[&*!]\S|\S +#[^\s#!]|\d\.?[eE]\+?\d{3,}(?!\w)/m

/**
 * Reads the value of YAML that leaves no doubt of what is meant, in a fifth of the time that `yaml` takes to find the
 * place of everything in it too: that was a fifth of checking a talk, in which mostly nothing is to be told.
 * @param deepest how many lists and maps may stand in one another
 * @returns undefined where there is any doubt, and where it is no YAML: `readSyntax` then tells what is wrong, if
 *   anything
 */
export function readPlain(source: string, deepest: number): unknown {
  if (doubtful.test(source)) return undefined
  try {
    const value = load(source, { schema: CORE_SCHEMA, maxDepth: deepest })
    return isPlain(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Whether what was read can be what its author means; what cannot is told of by `yamlFile.ts` and `silent.ts`. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== null
  const own = Array.isArray(value) ? [] : Object.keys(value)
  // `{fact}` begins a map in YAML, the only key of which has no value.
  if (own.length === 1 && Object.values(value)[0] === null) return false
  return own.every(isPlainKey) && Object.values(value).every((inner) => inner === null || isPlain(inner))
}

/** Not `constructor` and the like, not `null` itself, and none that a full-width colon has become part of. */
function isPlainKey(key: string): boolean {
  return !(key in Object.prototype) && key !== 'null' && !key.includes('：')
}
