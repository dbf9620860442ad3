import { z } from 'zod'
import { isCode, type Code } from '../errors/citedeckError.js'
import type { Diagnostic } from './diagnostic.ts'
import type { Mend } from './mend.ts'
import { setKey } from './mendEntry.ts'
import { nearest, suggest } from '../input/nearest.ts'
import type { YamlFile } from './yamlFile.ts'
import { keysAt, kindsAt } from './schemaAt.ts'
import { valueAt } from './untyped.ts'
import { asType, expected, remedyFor, show } from './wrongType.ts'

/** Checks a file's value against a schema: what it becomes, or everything that is wrong with it, and at which paths. */
export function validate<Schema extends z.ZodType>(
  file: YamlFile,
  schema: Schema,
):
  | { value: z.output<Schema>; diagnostics: []; faults: [] }
  | { value: undefined; diagnostics: Diagnostic[]; faults: PropertyKey[][] } {
  const result = schema.safeParse(file.value, { reportInput: true })
  if (result.success) return { value: result.data, diagnostics: [], faults: [] }
  const all = causes(result.error.issues)
  const issues = withoutMistyped(all, file.value)
  return {
    value: undefined,
    diagnostics: issues.flatMap((issue) => explain(issue, file, schema, all)),
    faults: issues.map(({ path }) => [...path]),
  }
}

/** The issues without those that only follow from a value of the wrong type. */
function causes(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const places = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [JSON.stringify(path)] : [])))
  return issues.filter(({ code, path }) => code === 'invalid_type' || !places.has(JSON.stringify(path)))
}

/**
 * The issues without the keys that are missing since they were mistyped, which the unknown ones are told to be meant
 * by.
 */
function withoutMistyped(issues: readonly z.core.$ZodIssue[], value: unknown): readonly z.core.$ZodIssue[] {
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.flatMap((key) => {
            const name = nearest(key, missingAt(issues, issue.path, value))
            return name === undefined ? [] : [JSON.stringify([...issue.path, name])]
          })
        : [],
    ),
  )
  return issues.filter(({ path }) => !meant.has(JSON.stringify(path)))
}

/** The keys that should be in a map and are not. */
function missingAt(issues: readonly z.core.$ZodIssue[], path: readonly PropertyKey[], value: unknown): string[] {
  return issues.flatMap((issue) => {
    const key = issue.path.at(-1)
    const isHere = issue.path.length === path.length + 1 && path.every((step, index) => step === issue.path[index])
    return isHere && typeof key === 'string' && valueAt(value, ...issue.path) === undefined ? [key] : []
  })
}

function explain(
  issue: z.core.$ZodIssue,
  file: YamlFile,
  schema: z.ZodType,
  all: readonly z.core.$ZodIssue[],
): Diagnostic[] {
  const words = issue.code === 'custom' && typeof issue.params?.['at'] === 'string' ? issue.params['at'] : undefined
  const line = issue.code === 'custom' && typeof issue.params?.['line'] === 'number' ? issue.params['line'] : undefined
  const fault = (
    code: Code,
    path: readonly PropertyKey[],
    message: string,
    more: Pick<Diagnostic, 'found' | 'expected' | 'fix'> = {},
    at: 'value' | 'key' = 'value',
  ): Diagnostic => ({
    severity: 'error',
    code,
    file: file.name,
    ...file.place(path, at, words, line),
    message,
    ...more,
  })
  /** Another value at a place. */
  const setTo = (path: readonly PropertyKey[], value: unknown): readonly Mend[] | undefined =>
    value === undefined ? undefined : [{ kind: 'set', at: file.place(path), value }]
  const key = [...issue.path].reverse().find((step) => typeof step === 'string')
  const name = key === undefined ? '' : `${show(key)} `
  const found = valueAt(file.value, ...issue.path)

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, file.value, issue.path)
      const missing = missingAt(all, issue.path, file.value)
      const here = known.length > 0 ? `; known here: ${known.join(', ')}` : ''
      const meant = (key: string) => suggest(key, missing) || suggest(key, known) || here
      return issue.keys.map((key) =>
        fault(
          'unknown-key',
          [...issue.path, key],
          `unknown key ${show(key)}${meant(key)}`,
          {
            found: key,
            expected: oneOf(known),
            fix: renamed(file, [...issue.path, key], nearest(key, missing) ?? nearest(key, known)),
          },
          'key',
        ),
      )
    }
    case 'invalid_type':
      return [
        found === undefined
          ? fault('key-missing', issue.path.slice(0, -1), `${name}is missing (${expected(issue.expected)})`, {
              found: '',
              expected: `${name}as ${expected(issue.expected)}`,
            })
          : fault(
              'wrong-type',
              issue.path,
              isOwn(issue.message)
                ? `${show(found)} ${issue.message}`
                : `${name}is ${show(found)}; expected ${expected(issue.expected)}${remedyFor(issue.expected, found)}`,
              {
                expected: isOwn(issue.message) ? issue.message : expected(issue.expected),
                fix: setTo(issue.path, asType(issue.expected, found)),
              },
            ),
      ]
    case 'invalid_value': {
      const values = issue.values.map(String)
      return [
        fault(
          found === undefined ? 'key-missing' : 'unknown-value',
          issue.path,
          found === undefined
            ? `${name}is missing; one of ${values.join(', ')}`
            : `${name}is ${show(found)}; expected one of ${values.join(', ')}${suggest(String(found), values)}`,
          {
            ...(found === undefined ? { found: '' } : { fix: setTo(issue.path, nearest(String(found), values)) }),
            expected: oneOf(values),
          },
        ),
      ]
    }
    case 'invalid_union': {
      if ('discriminator' in issue && typeof issue.discriminator === 'string') {
        const kinds = kindsAt(
          schema,
          file.value,
          issue.path.at(-1) === issue.discriminator ? issue.path.slice(0, -1) : issue.path,
          issue.discriminator,
        )
        const path = issue.path.at(-1) === issue.discriminator ? issue.path : [...issue.path, issue.discriminator]
        const kind = valueAt(file.value, ...path)
        const listed = kinds.join(', ')
        return [
          fault(
            kind === undefined ? 'key-missing' : 'unknown-value',
            path,
            kind === undefined
              ? `"${issue.discriminator}" is missing; one of ${listed}`
              : `unknown ${issue.discriminator} ${show(kind)}${suggest(String(kind), kinds) || `; one of ${listed}`}`,
            {
              ...(kind === undefined ? { found: '' } : { fix: setTo(path, nearest(String(kind), kinds)) }),
              expected: oneOf(kinds),
            },
          ),
        ]
      }
      // The form that the value comes nearest to is the one its author meant.
      const [meant] = [...issue.errors].sort(
        (a, b) => misfitsIn(a) - misfitsIn(b) || a.length - b.length || depthOf(b) - depthOf(a),
      )
      const inner = causes((meant ?? []).map((each) => ({ ...each, path: [...issue.path, ...each.path] })))
      return withoutMistyped(inner, file.value).flatMap((each) => explain(each, file, schema, inner))
    }
    case 'too_big':
    case 'too_small': {
      const what = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : ''
      const size = Array.isArray(found) || typeof found === 'string' ? ` (found ${found.length})` : ''
      const limit =
        issue.code === 'too_big'
          ? `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`
          : `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`
      if (typeof found === 'string' && found.trim() === '') return [fault('empty-text', issue.path, `${name}is empty`)]
      return [
        fault(
          issue.code === 'too_big' ? 'too-much' : 'too-little',
          issue.path,
          isOwn(issue.message) ? `${name}${issue.message}${size}` : `${name}takes ${limit}${what}${size}`,
          { expected: isOwn(issue.message) ? issue.message : `${limit}${what}` },
        ),
      ]
    }
    case 'invalid_key':
      return issue.issues.map((inner) => {
        const tooLong = (most: number | bigint) => `takes at most ${most} characters (found ${String(key).length})`
        const message = inner.code === 'too_big' ? tooLong(inner.maximum) : inner.message
        return fault('wrong-name', issue.path, `${name}${message}`, {}, 'key')
      })
    case 'invalid_element':
      return issue.issues.flatMap((inner) =>
        explain({ ...inner, path: [...issue.path, ...inner.path] }, file, schema, all),
      )
    case 'invalid_format':
      return [fault('wrong-form', issue.path, `${show(found)} ${issue.message}`)]
    default:
      // What speaks of the field, and not of something named in it, begins with the verb.
      return [
        fault(
          codeOf(issue),
          issue.path,
          /^(?:takes|holds|stands) /.test(issue.message) ? `${name}${issue.message}` : issue.message,
          { fix: fixOf(file, issue) },
        ),
      ]
  }
}

/** Another name for a key, where one was probably meant and no other has it. */
function renamed(file: YamlFile, path: readonly PropertyKey[], to: string | undefined): readonly Mend[] | undefined {
  const isFree = to !== undefined && valueAt(file.value, ...path.slice(0, -1), to) === undefined
  return isFree ? [{ kind: 'rename', at: file.place(path, 'key'), to }] : undefined
}

/** What makes an issue of a schema's own go: other words in its text, or a key beside it. */
function fixOf(file: YamlFile, issue: z.core.$ZodIssue): readonly Mend[] | undefined {
  const { instead, set } = issue.code === 'custom' ? (issue.params ?? {}) : {}
  const words = insteadSchema.safeParse(instead).data
  const beside = besideSchema.safeParse(set).data
  return words
    ? [{ kind: 'reword', at: file.place(issue.path), ...words }]
    : beside && setKey(file, issue.path.slice(0, -1), beside.key, beside.value)
}

const besideSchema = z.object({ key: z.string(), value: z.number() })
const insteadSchema = z.object({ from: z.string(), to: z.string() })

/** What may stand at a place, in a line. */
const oneOf = (names: readonly string[]): string => `one of ${names.join(', ')}`

/** The kind of fault that a schema's own issue names. */
function codeOf(issue: z.core.$ZodIssue): Code {
  const named: unknown = issue.code === 'custom' ? issue.params?.['fault'] : undefined
  return typeof named === 'string' && isCode(named) ? named : 'wrong-form'
}

/** Whether a message is from the schema, and not the one that zod has for every case of the kind. */
function isOwn(message: string): boolean {
  return !/^(?:Invalid input|Too big|Too small)/.test(message)
}

/** How many keys a form does not have, or lacks. */
function misfitsIn(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => {
    const isMissing = issue.code === 'invalid_type' && issue.path.length === 1 && issue.input === undefined
    return sum + (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys.length : isMissing ? 1 : 0)
  }, 0)
}

/** How far below the value its faults stand. */
function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length))
}
