import { isUtf8 } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Alias, type Document, type Node, type YAMLParseError } from 'yaml'
import { unixLines } from '../lineEnds.ts'
import { InputError, type Diagnostic } from './diagnostic.ts'

const maxBytes = 4 * 1024 * 1024

/** A YAML file, read, with the place of everything in it. */
export interface YamlFile {
  /** As messages name it. */
  name: string
  value: unknown
  /** The place of a value, of the key that leads to it, or of some words in it. */
  place: (path: readonly PropertyKey[], at?: 'value' | 'key', words?: string) => { line: number, column: number }
}

/**
 * Reads a YAML file.
 * @throws InputError where it is missing, unreadable, empty, too large, not UTF-8 or not YAML; all faults of the syntax at once
 */
export async function readYaml(path: string, name: string): Promise<YamlFile> {
  return parseYaml(await readText(path, name), name)
}

/**
 * Takes YAML apart.
 * @throws InputError where it is empty or not YAML; all faults of the syntax at once
 */
export function parseYaml(source: string, name: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const at = (offset: number) => ({ line: lines.linePos(offset).line, column: lines.linePos(offset).col })

  if (document.errors.length > 0) {
    throw new InputError(causes(document.errors).map((error) => fault(name, `broken YAML: ${explain(error, source)}`, at(error.pos[0]))))
  }
  const unknown = unknownAliases(document)
  if (unknown.length > 0) throw new InputError(unknown.map(({ source: alias, range }) => fault(name, `broken YAML: *${alias} names no &${alias} before it; put a text that begins with * in quotes`, at(range?.[0] ?? 0))))
  if (document.contents === null) throw new InputError([fault(name, 'is empty', { line: 1, column: 1 }, 'See the README on what it holds.')])

  return {
    name,
    value: toValue(document, name),
    place: (path, where = 'value', words = '') => {
      const offset = offsetOf(document, path, where)
      // The words stand as typed but for escapes, which the start of the value must do for.
      const inside = words === '' ? -1 : source.indexOf(words, offset)
      return at(inside >= 0 && inside < endOf(document, path, source) ? inside : offset)
    },
  }
}

/** The faults of the syntax, without those that only follow from a tab. */
function causes(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT')
  return tabs.length > 0 ? tabs : errors
}

function explain({ code, message, pos: [from, to] }: YAMLParseError, source: string): string {
  if (code === 'DUPLICATE_KEY') return `the key "${/^[^:\n]*/.exec(source.slice(from))?.[0].trim() || source.slice(from, to)}" occurs twice`
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here; take out the line ---'
  if (code === 'TAB_AS_INDENT') return 'a tab; indent with spaces'
  return message
}

/** Aliases whose anchor is not set before them. */
function unknownAliases(document: Document): Alias[] {
  const anchors = new Set<string>()
  const found: Alias[] = []
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        if (!anchors.has(node.source)) found.push(node)
      } else if ('anchor' in node && node.anchor) anchors.add(node.anchor)
    },
  })
  return found
}

function toValue(document: Document, name: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw new InputError([fault(name, 'YAML aliases that multiply without end', { line: 1, column: 1 }, 'Write the values out instead of naming them by alias.')])
  }
}

async function readText(path: string, name: string): Promise<string> {
  const start = { line: 1, column: 1 }
  let bytes: Buffer
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new InputError([fault(name, `is ${found.isDirectory() ? 'a folder, not a file' : 'not a file'}`, start)])
    if (found.size > maxBytes) throw new InputError([fault(name, `has ${Math.round(found.size / 1024 / 1024)} MB; at most ${maxBytes / 1024 / 1024} MB are read`, start)])
    bytes = await readFile(path)
  } catch (error) {
    if (error instanceof InputError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const reason: Record<string, string> = { ENOENT: 'there is no such file', EACCES: 'may not be read', ENOTDIR: 'there is no such file' }
    throw new InputError([fault(name, reason[code] ?? `cannot be read (${code})`, start, code === 'ENOENT' ? `Looked for ${path}; --data DIR names another folder.` : undefined)])
  }
  if (!isUtf8(bytes)) throw new InputError([fault(name, 'is not UTF-8', placeOfBadByte(bytes), 'Save it as UTF-8 in your editor.')])
  // YAML takes every kind of line end (1.2.2, 5.4); its parser does not know the carriage return alone.
  const text = unixLines(bytes.toString('utf8'))
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** Where the first byte stands that cannot be UTF-8. */
function placeOfBadByte(bytes: Buffer): { line: number, column: number } {
  // A stream holds the bytes of a character back that is not whole yet, so `good` may end within the bad one.
  const decode = (end: number) => new TextDecoder('utf-8').decode(bytes.subarray(0, end), { stream: true })
  let [good, bad] = [0, bytes.length]
  while (good < bad - 1) {
    const middle = (good + bad) >> 1
    if (decode(middle).includes('\uFFFD')) bad = middle
    else good = middle
  }
  const before = decode(good).split('\n')
  return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 }
}

function offsetOf(document: Document, path: readonly PropertyKey[], where: 'value' | 'key'): number {
  let node: unknown = document.contents
  let offset = start(node) ?? 0
  for (const [index, step] of path.entries()) {
    let next: unknown
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      if (!pair) break
      next = pair.value
      offset = (where === 'key' && index === path.length - 1 ? start(pair.key) : start(next) ?? start(pair.key)) ?? offset
    } else if (isNode(node) && 'get' in node && typeof node.get === 'function') {
      next = node.get(Number(step), true)
      offset = start(next) ?? offset
    }
    if (next === undefined) break
    node = next
  }
  return offset
}

function endOf(document: Document, path: readonly PropertyKey[], source: string): number {
  const node: unknown = document.getIn(path, true)
  return isNode(node) && node.range ? node.range[1] : source.length
}

function start(node: unknown): number | undefined {
  const range = isNode(node) ? (node satisfies Node).range : undefined
  return range ? range[0] : undefined
}

function fault(file: string, message: string, place: { line: number, column: number }, hint?: string): Diagnostic {
  return { severity: 'error', file, ...place, message, hint }
}
