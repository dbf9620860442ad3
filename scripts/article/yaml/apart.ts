import { isAlias, isMap, isNode, isScalar, type Document, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Code } from '../../errors/citedeckError.js'
import { limits } from '../../input/limits.ts'
import { InputError } from '../diagnostic.ts'
import { BrokenYaml, type YamlFile } from '../yamlFile.ts'
import type { TakenApart } from './document.ts'
import { yamlFault as fault } from './fault.ts'
import { silentFaults } from './silent.ts'
import { readSyntax } from './syntax.ts'

/** Takes YAML apart, whatever stands in it; otherwise as `parseYaml`. */
export function takeYamlApart(source: string, name: string): YamlFile {
  const syntax = readSyntax(source, limits.nesting)
  if ('offset' in syntax) {
    const before = source.slice(0, syntax.offset).split('\n')
    throw new InputError([
      fault(name, 'yaml-too-deep', `lists and maps stand in one another more than ${limits.nesting} deep`, {
        line: before.length,
        column: (before.at(-1) ?? '').length + 1,
      }),
    ])
  }
  const { faults, mended } = syntax
  const told = faults.map(({ message, line, column }) =>
    fault(name, 'yaml-broken', `broken YAML: ${message}`, { line, column }),
  )
  if (!mended) throw new BrokenYaml(told, undefined)
  const { document } = mended
  const at = (offset: number) => {
    const { line, col } = mended.lines.linePos(offset)
    return { line, column: col }
  }
  const wrong = wrongNames(mended)
  const silent = silentFaults(mended, mended.source).map(({ message, offset }) => ({
    code: 'yaml-broken' as const,
    message,
    offset,
  }))
  told.push(
    ...[...wrong, ...silent].map(({ code, message, offset }) =>
      fault(name, code, `broken YAML: ${message}`, at(offset)),
    ),
  )
  if (wrong.some(({ isFatal }) => isFatal)) throw new BrokenYaml(told, undefined)
  if (document.contents === null)
    throw new InputError([
      fault(name, 'file-empty', 'is empty', { line: 1, column: 1 }, 'See the README on what it holds.'),
    ])

  const file: YamlFile = {
    name,
    value: toValue(document, name),
    place: (path, where = 'value', words = '', line = 1) => {
      const offset = lineWithin(document, path, mended.source, line) ?? offsetOf(document, path, where)
      // The words stand as typed but for escapes, which the start of the value must do for.
      const inside = words === '' ? -1 : mended.source.indexOf(words, offset)
      return at(inside >= 0 && inside < endOf(document, path, mended.source) ? inside : offset)
    },
  }
  if (told.length > 0) throw new BrokenYaml(told, file)
  return file
}

/** Names that every object of JavaScript has, such as `constructor`: as keys they would be passed over or shadow. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype))

/** Something that is wrong with an alias or a key; where it is fatal, the file has no value for all that. */
interface WrongName {
  code: Code
  message: string
  offset: number
  isFatal: boolean
}

/** Aliases of what does not stand before them; keys that occur twice in a map, or that are no names for data. */
function wrongNames({ nodes }: TakenApart): WrongName[] {
  /** Where what has a name ends, at the latest. */
  const ends = new Map<string, number>()
  const found: WrongName[] = []
  const wrong = (code: Code, node: unknown, message: string, isFatal = true) =>
    found.push({ code, message, offset: start(node) ?? 0, isFatal })
  for (const node of nodes) {
    if (isAlias(node)) {
      const end = ends.get(node.source)
      if (end !== undefined && end > (start(node) ?? 0))
        wrong('yaml-alias', node, `*${node.source} names what it stands in`)
      else if (end === undefined)
        wrong(
          'yaml-alias',
          node,
          `*${node.source} names no &${node.source} before it; put a text that begins with * in quotes`,
        )
    } else if ('anchor' in node && node.anchor)
      ends.set(node.anchor, Math.max(ends.get(node.anchor) ?? 0, node.range?.[1] ?? 0))
    if (isMap(node)) for (const { key, message, isFatal } of wrongKeys(node)) wrong('yaml-key', key, message, isFatal)
  }
  return found
}

function wrongKeys({ items }: YAMLMap): { key: unknown; message: string; isFatal: boolean }[] {
  const keys = new Set<string>()
  return items.flatMap(({ key }): { key: unknown; message: string; isFatal: boolean }[] => {
    const text = isScalar(key) ? String(key.value) : undefined
    if (text === undefined)
      return [
        { key, message: 'a key that is no text; put a text that begins with [, {, * or & in quotes', isFatal: true },
      ]
    if (inherited.has(text))
      return [
        { key, message: `the key "${text}" is a name that JavaScript keeps for itself; choose another`, isFatal: true },
      ]
    if (keys.has(text)) return [{ key, message: `the key "${text}" occurs twice; keep one of them`, isFatal: false }]
    keys.add(text)
    return []
  })
}

function toValue(document: Document, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: limits.aliases })
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const message = `YAML aliases that repeat more than ${limits.aliases} values`
    throw new InputError([
      fault(
        name,
        'yaml-alias',
        message,
        { line: 1, column: 1 },
        'Write the values out instead of naming them by alias.',
      ),
    ])
  }
}

const indices = new WeakMap<YAMLMap, Map<string, Pair>>()

/** A map's pairs by their keys, found once: every fact of a file may be looked for. */
function pairsOf(map: YAMLMap): Map<string, Pair> {
  const known =
    indices.get(map)
    ?? new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])))
  indices.set(map, known)
  return known
}

function offsetOf(document: Document, path: readonly PropertyKey[], where: 'value' | 'key'): number {
  let node: unknown = document.contents
  let offset = start(node) ?? 0
  for (const [index, step] of path.entries()) {
    let next: unknown
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step))
      if (!pair) break
      next = pair.value
      offset =
        (where === 'key' && index === path.length - 1 ? start(pair.key) : (start(next) ?? start(pair.key))) ?? offset
    } else if (isNode(node) && 'get' in node && typeof node.get === 'function') {
      next = node.get(Number(step), true)
      offset = start(next) ?? offset
    }
    if (next === undefined) break
    node = next
  }
  return offset
}

/** Where a line of a text that stands under `|` begins; undefined of any other value. */
function lineWithin(
  document: Document,
  path: readonly PropertyKey[],
  source: string,
  line: number,
): number | undefined {
  const node: unknown = line > 1 ? document.getIn(path, true) : undefined
  if (!isScalar(node) || node.type !== 'BLOCK_LITERAL' || !node.range) return undefined
  let offset = node.range[0]
  for (let left = line; left > 0; left--) offset = source.indexOf('\n', offset) + 1
  return offset + (/^[ \t]*/.exec(source.slice(offset))?.[0].length ?? 0)
}

function endOf(document: Document, path: readonly PropertyKey[], source: string): number {
  const node: unknown = document.getIn(path, true)
  return isNode(node) && node.range ? node.range[1] : source.length
}

function start(node: unknown): number | undefined {
  const range = isNode(node) ? (node satisfies Node).range : undefined
  return range ? range[0] : undefined
}
