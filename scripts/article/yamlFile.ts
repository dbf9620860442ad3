import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml'
import { InputError, type Diagnostic } from './diagnostic.ts'

const maxBytes = 4 * 1024 * 1024

/** A YAML file, read, with the place of everything in it. */
export interface YamlFile {
  /** As messages name it. */
  name: string
  value: unknown
  /** The place of a value, or of the key that leads to it. */
  place: (path: readonly PropertyKey[], at?: 'value' | 'key') => { line: number, column: number }
}

/**
 * Reads a YAML file.
 * @throws InputError where it is missing, unreadable, empty, too large, not UTF-8 or not YAML; all faults of the syntax at once
 */
export async function readYaml(path: string, name: string): Promise<YamlFile> {
  const source = await readText(path, name)
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const at = (offset: number) => ({ line: lines.linePos(offset).line, column: lines.linePos(offset).col })

  if (document.errors.length > 0) {
    throw new InputError(document.errors.map((error) => fault(name, `broken YAML: ${error.message}`, at(error.pos[0]))))
  }
  if (document.contents === null) throw new InputError([fault(name, 'is empty', { line: 1, column: 1 }, 'See the README on what it holds.')])

  return {
    name,
    value: toValue(document, name),
    place: (path, where = 'value') => at(offsetOf(document, path, where)),
  }
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
    const file = await open(path)
    try {
      const { size } = await file.stat()
      if (size > maxBytes) throw new InputError([fault(name, `has ${Math.round(size / 1024 / 1024)} MB; at most ${maxBytes / 1024 / 1024} MB are read`, start)])
      bytes = await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const reason: Record<string, string> = { ENOENT: 'there is no such file', EACCES: 'may not be read', EISDIR: 'is a folder, not a file', ENOTDIR: 'there is no such file' }
    throw new InputError([fault(name, reason[code] ?? `cannot be read (${code})`, start, code === 'ENOENT' ? `Looked for ${path}; --data DIR names another folder.` : undefined)])
  }
  if (!isUtf8(bytes)) throw new InputError([fault(name, 'is not UTF-8', placeOfBadByte(bytes), 'Save it as UTF-8 in your editor.')])
  const text = bytes.toString('utf8')
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** Where the first byte stands that cannot be UTF-8. */
function placeOfBadByte(bytes: Buffer): { line: number, column: number } {
  let [good, bad] = [0, bytes.length]
  while (good < bad - 1) {
    const middle = (good + bad) >> 1
    const decoded = new TextDecoder('utf-8').decode(bytes.subarray(0, middle), { stream: true })
    if (decoded.includes('\uFFFD')) bad = middle
    else good = middle
  }
  const before = bytes.subarray(0, good).toString('utf8').split('\n')
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

function start(node: unknown): number | undefined {
  const range = isNode(node) ? (node satisfies Node).range : undefined
  return range ? range[0] : undefined
}

function fault(file: string, message: string, place: { line: number, column: number }, hint?: string): Diagnostic {
  return { severity: 'error', file, ...place, message, hint }
}
