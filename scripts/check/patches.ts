import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { applyChanges, type DataChange } from '../article/change.ts'
import { InputError, type Diagnostic } from '../article/diagnostic.ts'
import { applySplices, splicesOf, type Splice } from '../article/editYaml.ts'
import type { At, Mend } from '../article/mend.ts'
import { itemsOf, valueAt } from '../article/untyped.ts'
import { parseYaml } from '../article/yamlFile.ts'
import { codes } from '../errors/citedeckError.js'

/** A stretch of a file, and what takes its place. The end is behind it; columns count UTF-16 units, all from 1. */
interface TextEdit {
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
  text: string
}

/** A fault as machines are told of it. */
export type ToldDiagnostic = Omit<Diagnostic, 'fix' | 'expected'> & { expected: string; patch?: TextEdit[] }

/**
 * Faults as machines are told of them: what stands at their places, what is expected there and, where it is certain,
 * what makes them go.
 * @param sourceOf the text of a file that a fault names; undefined where it cannot be read
 */
export function toldOf(
  diagnostics: readonly Diagnostic[],
  sourceOf: (file: string) => string | undefined,
): ToldDiagnostic[] {
  const opened = new Map<string, Opened | undefined>()
  const open = (file: string) => {
    if (!opened.has(file)) {
      const source = sourceOf(file)
      opened.set(file, source === undefined ? undefined : openFile(file, source))
    }
    return opened.get(file)
  }
  return diagnostics.map(({ fix, found: given, expected, ...diagnostic }) => {
    const file = open(diagnostic.file)
    const found = given ?? (file && wordsAt(file, diagnostic))
    const patch = fix && file && patchOf(file, fix, diagnostic.file)
    return {
      ...diagnostic,
      ...(found === undefined || found === '' ? {} : { found }),
      expected: expected ?? diagnostic.hint ?? codes[diagnostic.code].remedy,
      ...(patch ? { patch } : {}),
    }
  })
}

/** A text with the places of what is in it. */
interface Opened {
  source: string
  lines: LineCounter
  /** Undefined where it is no YAML. */
  value: unknown
  /** The ways to the values and keys that begin at an offset. */
  values: ReadonlyMap<number, Way>
  keys: ReadonlyMap<number, Way>
}

type Way = readonly (string | number)[]

function openFile(name: string, source: string): Opened {
  const lines = new LineCounter()
  for (const { index } of source.matchAll(/^/gm)) lines.addNewLine(index)
  const value = /\.ya?ml$/.test(name) ? dataIn(source, name) : undefined
  const [values, keys] = [new Map<number, Way>(), new Map<number, Way>()]
  const visit = (node: unknown, way: Way): void => {
    if ((isScalar(node) || isSeq(node) || isMap(node)) && node.range) values.set(node.range[0], way)
    if (isMap(node))
      for (const { key, value } of node.items) {
        if (!isScalar(key) || !key.range) continue
        const inner = [...way, String(key.value)]
        keys.set(key.range[0], inner)
        visit(value, inner)
      }
    if (isSeq(node))
      node.items.forEach((item, index) => {
        visit(item, [...way, index])
      })
  }
  if (value !== undefined) visit(parseDocument(source).contents, [])
  return { source, lines, values, keys, value }
}

/** What a YAML file holds; undefined where it is broken, or deeper or larger than is read. */
function dataIn(source: string, name: string): unknown {
  try {
    return parseYaml(source, name).value
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return undefined
  }
}

const offsetAt = ({ lines }: Opened, { line, column }: At): number => (lines.lineStarts[line - 1] ?? 0) + column - 1

/** So much of what stands at a place is told. */
const longest = 80

/** What stands at a place: the value there, or the line from it. */
function wordsAt(file: Opened, at: At): string {
  const { source, values } = file
  const offset = offsetAt(file, at)
  const way = values.get(offset)
  const value = way && valueAt(file.value, ...way)
  const text =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : (/[^\r\n]*/.exec(source.slice(offset))?.[0] ?? '')
  const [line = ''] = text.trim().split('\n')
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}

/** The edits that a fix comes to; undefined where the file has not what it is about, or would not say what is meant. */
function patchOf(file: Opened, fix: readonly Mend[], name: string): TextEdit[] | undefined {
  const changes = fix.map((mend) => changeOf(file, mend))
  if (changes.includes(undefined)) return undefined
  const made = changes.filter((change) => change !== undefined)
  const splices = made.flatMap(({ change, splice }) => splice ?? splicesOf(file.source, [change]))
  const sorted = splices.sort((a, b) => a.from - b.from || a.to - b.to)
  const meant = applyChanges(
    file.value,
    made.map(({ change }) => change),
  )
  const written = dataIn(applySplices(file.source, sorted), name)
  if (sorted.length === 0 || !isDeepStrictEqual(written, meant)) return undefined
  return sorted.map(({ from, to, text }) => {
    const [start, end] = [file.lines.linePos(from), file.lines.linePos(to)]
    return { file: name, line: start.line, column: start.col, endLine: end.line, endColumn: end.col, text }
  })
}

/** A mend as a change of data, by the way to what it is about; of words within a text, where they stand too. */
function changeOf(file: Opened, mend: Mend): { change: DataChange; splice?: Splice } | undefined {
  const offset = offsetAt(file, mend.at)
  const isOfKey = mend.kind === 'rename' || mend.kind === 'remove' || mend.kind === 'add'
  const path = (isOfKey ? file.keys : file.values).get(offset)
  if (!path) return undefined
  switch (mend.kind) {
    case 'set':
      return { change: { kind: 'set', path, value: mend.value } }
    case 'rename':
      return { change: { kind: 'rename', path, to: mend.to } }
    case 'remove':
      return { change: { kind: 'remove', path } }
    case 'add': {
      const after = path.at(-1)
      return {
        change: { kind: 'add', path: path.slice(0, -1), key: mend.key, value: mend.value, after: String(after) },
      }
    }
    case 'append': {
      const items = itemsOf(valueAt(file.value, ...path))
      const last = items.length - 1
      return items.length === 0
        ? { change: { kind: 'set', path, value: mend.items } }
        : {
            change: {
              kind: 'replace-items',
              path,
              items: items.map((item, index) => (index === last ? [item, ...mend.items] : [item])),
            },
          }
    }
    case 'reword': {
      const text = valueAt(file.value, ...path)
      const from = file.source.indexOf(mend.from, offset)
      if (typeof text !== 'string' || from < 0) return undefined
      return {
        change: { kind: 'set', path, value: text.replace(mend.from, () => mend.to) },
        splice: { from, to: from + mend.from.length, text: mend.to },
      }
    }
  }
}
