import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, stringify, type Pair, type YAMLMap } from 'yaml'
import type { DataChange } from './change.ts'

/** A stretch of a text, and what takes its place. */
export interface Splice {
  from: number
  to: number
  text: string
}

/**
 * Where in a YAML file changes are made, so that all else stays as its author wrote it, comments and layout too. In
 * the order of the file.
 * @throws RangeError for a change of something that the file does not hold
 */
export function splicesOf(source: string, changes: readonly DataChange[]): Splice[] {
  const { contents } = parseDocument(source)
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  return changes
    .flatMap((change): Splice[] => {
      switch (change.kind) {
        case 'add':
          return [additionTo(source, mapAt(contents, change.path), change, newline)]
        case 'set': {
          const node = nodeAt(contents, change.path)
          return isAlias(node) ? [] : [replacementOf(source, node, change.value)]
        }
        case 'replace-items':
          return itemsInPlace(source, nodeAt(contents, change.path), change.items, newline)
        default: {
          const holder = nodeAt(contents, change.path.slice(0, -1))
          // What an alias names is changed where it stands.
          if (isAlias(holder)) return []
          const map = mapAt(contents, change.path.slice(0, -1))
          const pair = pairIn(map, change.path.at(-1) ?? '')
          const [key, value] = [rangeOf(pair.key), rangeOf(pair.value)]
          return change.kind === 'rename'
            ? [{ from: key[0], to: key[1], text: change.to }]
            : [removalOf(source, map, pair, key[0], Math.max(key[1], value[1]))]
        }
      }
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

/** The text with its splices made; they must not overlap. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  let written = ''
  let end = 0
  for (const { from, to, text } of splices) {
    written += source.slice(end, from) + text
    end = to
  }
  return written + source.slice(end)
}

function nodeAt(contents: unknown, path: readonly (string | number)[]): unknown {
  let node = contents
  for (const step of path)
    node = isAlias(node)
      ? node
      : isMap(node)
        ? pairIn(node, step).value
        : isSeq(node)
          ? node.items[Number(step)]
          : undefined
  return node
}

function mapAt(contents: unknown, path: readonly (string | number)[]): YAMLMap {
  const node = nodeAt(contents, path)
  if (!isMap(node)) throw new RangeError(`there is no map at ${path.join(' › ')}`)
  return node
}

function pairIn(map: YAMLMap, key: string | number): Pair {
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
  if (!pair) throw new RangeError(`there is no key "${key}"`)
  return pair
}

function rangeOf(node: unknown): [number, number] {
  const range = isNode(node) ? node.range : undefined
  return range ? [range[0], range[1]] : [0, 0]
}

/** A value in the place of another; in the quotation marks of the one before, where that had double ones. */
function replacementOf(source: string, node: unknown, value: unknown): Splice {
  const [from, to] = rangeOf(node)
  return { from, to, text: source.charAt(from) === '"' ? JSON.stringify(value) : inline(value) }
}

/** What takes the place of a list's items, each where it stood. */
function itemsInPlace(
  source: string,
  list: unknown,
  items: readonly (readonly unknown[])[],
  newline: string,
): Splice[] {
  // What an alias names is changed where it stands.
  if (!isSeq(list)) return []
  return items.flatMap((values, index): Splice[] => {
    const node = list.items[index]
    if (isScalar(node) && values.length === 1 && values[0] === node.value) return []
    const [from, to] = rangeOf(node)
    if (values.length > 0) {
      const dash = source.lastIndexOf('-', from)
      const between = list.flow ? ', ' : `${newline}${' '.repeat(dash - lineStart(source, dash))}- `
      return [{ from, to, text: values.map((value) => replacementOf(source, node, value).text).join(between) }]
    }
    if (!list.flow) return [{ from: lineStart(source, from), to: nextLine(source, to), text: '' }]
    const before = /,\s*$/.exec(source.slice(0, from))
    return [{ from: from - (before?.[0].length ?? 0), to, text: '' }]
  })
}

/** A value on one line. */
function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true }).trim()
}

function additionTo(
  source: string,
  map: YAMLMap,
  { key, value, after }: Extract<DataChange, { kind: 'add' }>,
  newline: string,
): Splice {
  const entry = `${key}: ${inline(value)}`
  if (after === undefined) {
    const from = map.flow ? rangeOf(map)[0] + 1 : headPlace(source)
    const gap = /^[ \t]*\r?\n/.test(source.slice(from)) ? '' : newline
    return { from, to: from, text: map.flow ? ` ${entry},` : `${entry}${newline}${gap}` }
  }
  const pair = pairIn(map, after)
  const end = rangeOf(pair.value)[1]
  if (map.flow) return { from: end, to: end, text: `, ${entry}` }
  const start = rangeOf(pair.key)[0]
  const indent = ' '.repeat(start - lineStart(source, start))
  const place = endOfLines(source, end)
  const isWhole = place > 0 && source.charAt(place - 1) === '\n'
  return { from: place, to: place, text: isWhole ? `${indent}${entry}${newline}` : `${newline}${indent}${entry}` }
}

/** Where the head of a file goes: behind the remarks that it begins with, unless they are of its first entry. */
function headPlace(source: string): number {
  const opening = /^(?:\uFEFF)?(?:%.*\r?\n)*(?:---[ \t]*\r?\n)?/.exec(source)?.[0].length ?? 0
  const remarks = /^(?:#.*\r?\n)*/.exec(source.slice(opening))?.[0].length ?? 0
  const isApart = /^[ \t]*\r?\n/.test(source.slice(opening + remarks))
  const modelines = /^(?:# yaml-language-server:.*\r?\n)*/.exec(source.slice(opening))?.[0].length ?? 0
  return opening + (isApart ? remarks : modelines)
}

function removalOf(source: string, map: YAMLMap, pair: Pair, start: number, end: number): Splice {
  if (!map.flow) return { from: lineStart(source, start), to: endOfLines(source, end), text: '' }
  const comma = /^\s*,\s*/.exec(source.slice(end))
  if (comma && map.items.at(-1) !== pair) return { from: start, to: end + comma[0].length, text: '' }
  const before = /,\s*$/.exec(source.slice(0, start))
  return { from: start - (before?.[0].length ?? 0), to: end, text: '' }
}

/** Where the lines of a value end; a block of its own ends at the beginning of the line behind it. */
function endOfLines(source: string, end: number): number {
  return end > 0 && source.charAt(end - 1) === '\n' ? end : nextLine(source, end)
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1
}

function nextLine(source: string, offset: number): number {
  const end = source.indexOf('\n', offset)
  return end < 0 ? source.length : end + 1
}

/** The splices as a diff of whole lines, for a person: `-` what was there, `+` what comes, `@@` where it begins. */
export function diffLines(source: string, splices: readonly Splice[]): string[] {
  const shown: string[] = []
  for (let index = 0; index < splices.length;) {
    const first = splices[index]
    if (!first) break
    const from = lineStart(source, first.from)
    let to = lineEnd(source, first)
    let next = index + 1
    for (let splice = splices[next]; splice && splice.from < to; splice = splices[++next])
      to = Math.max(to, lineEnd(source, splice))
    const here = splices
      .slice(index, next)
      .map((splice) => ({ ...splice, from: splice.from - from, to: splice.to - from }))
    const old = source.slice(from, to)
    shown.push(
      `@@ line ${source.slice(0, from).split('\n').length}`,
      ...marked('-', old),
      ...marked('+', applySplices(old, here)),
    )
    index = next
  }
  return shown
}

/** The end of the lines that a splice touches; what is put in before a line touches none. */
function lineEnd(source: string, { from, to }: Splice): number {
  return from === to && from === lineStart(source, from)
    ? from
    : to === lineStart(source, to)
      ? to
      : nextLine(source, to)
}

function marked(mark: string, text: string): string[] {
  return text === ''
    ? []
    : text
        .replace(/\r?\n$/, '')
        .split(/\r?\n/)
        .map((line) => `${mark} ${line}`.trimEnd())
}
