import { hostile } from '../fixtures/hostile.ts'
import type { Article } from './articles.ts'
import { documentKinds, type DocumentKind } from './documents.ts'

/** An article that something was done to, as a file. */
export interface Mutated {
  name: string
  bytes: Uint8Array
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32, by Tommy Ettinger, in the public domain). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Chance {
  /** A whole number below another. */
  below: (end: number) => number
  one: <Item>(items: readonly Item[]) => Item
}

function chanceOf(seed: number): Chance {
  const random = randomOf(seed)
  const below = (end: number) => Math.floor(random() * end)
  return {
    below,
    one: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('there is nothing to choose from')
      return item
    },
  }
}

type OfLines = (lines: readonly string[], chance: Chance) => readonly string[]
type OfBytes = (bytes: Uint8Array, chance: Chance) => Uint8Array

const sentencesIn = (line: string): string[] => line.match(/[^.!?。！？]+[.!?。！？]*/g) ?? [line]

function shuffled<Item>(items: readonly Item[], { below }: Chance): Item[] {
  const left = [...items]
  for (let at = left.length - 1; at > 0; at--) {
    const other = below(at + 1)
    const [one, two] = [left[at], left[other]]
    if (one !== undefined && two !== undefined) [left[at], left[other]] = [two, one]
  }
  return left
}

/** One line of some, changed. */
function inOne(lines: readonly string[], chance: Chance, change: (line: string) => string): string[] {
  const at = chance.below(lines.length)
  return lines.map((line, index) => (index === at ? change(line) : line))
}

/** A text with something put into it, at a place by chance between two letters. */
function putInto(text: string, what: string, { below }: Chance): string {
  const letters = [...text]
  const at = below(letters.length + 1)
  return letters.slice(0, at).join('') + what + letters.slice(at).join('')
}

const units = [
  '%',
  ' km',
  ' kg',
  ' years',
  ' people',
  '°C',
  ' €',
  '元',
  '人',
  '公里',
  '年',
  '萬噸',
  '万吨',
  '倍',
  '個',
  '月',
]
const huge = [
  '0',
  '-5',
  '1e400',
  '99999999999999999999',
  '0.000000001',
  '1/0',
  '3/7',
  '2^64',
  '零',
  '一千零一',
  'XIV',
  '½',
  '٣',
]
const controls = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u0085',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\u0301\u0301\u0301',
  '\t',
  '\r',
]

/** What is done to the lines of an article. */
const ofLines: Readonly<Record<string, OfLines>> = {
  'lines shuffled': (lines, chance) => shuffled(lines, chance),
  'sentences shuffled': (lines, chance) => shuffled(lines.flatMap(sentencesIn), chance),
  'sentences of a line shuffled': (lines, chance) =>
    lines.map((line) => (line.startsWith('|') ? line : shuffled(sentencesIn(line), chance).join(' '))),
  'numbers doubled': (lines, { below }) =>
    lines.map((line) => line.replace(/\d+/g, (digits) => (below(2) === 0 ? digits + digits : digits))),
  'numbers replaced': (lines, chance) =>
    lines.map((line) => line.replace(/\d+/g, (digits) => (chance.below(3) === 0 ? chance.one(huge) : digits))),
  'units swapped': (lines, chance) =>
    lines.map((line) =>
      line.replace(/(\d)(%|\s\p{L}+|\p{Script=Han})/gu, (all, digit: string) =>
        chance.below(2) === 0 ? digit + chance.one(units) : all,
      ),
    ),
  'control characters': (lines, chance) =>
    inOne(
      inOne(lines, chance, (line) => putInto(line, chance.one(controls), chance)),
      chance,
      (line) => putInto(line, chance.one(controls), chance),
    ),
  'hostile text': (lines, chance) => inOne(lines, chance, (line) => putInto(line, chance.one(hostile), chance)),
  'unbalanced tags': (lines, chance) =>
    inOne(
      inOne(lines, chance, (line) =>
        putInto(
          line,
          chance.one(['<b>', '</p>', '<table><tr>', '<div', '<!--', '</main>', '<script>', '"', '「', '“']),
          chance,
        ),
      ),
      chance,
      (line) => putInto(line, chance.one(['</b>', '<td>', '>', '」', '{', '}', '|']), chance),
    ),
  'a very long word': (lines, chance) =>
    inOne(lines, chance, (line) =>
      putInto(line, chance.one(['a', '國', '7', '%', '—']).repeat(300 + chance.below(3000)), chance),
    ),
  'headings only': (lines) => lines.map((line) => line.replace(/[.。!！?？].*$/s, '').slice(0, 30)),
  'lines repeated': (lines, chance) => lines.flatMap((line) => Array.from({ length: 1 + chance.below(4) }, () => line)),
  'lines joined': (lines) => [lines.join(' ')],
  'marks dropped': (lines, { below }) =>
    lines.map((line) => line.replace(/\p{P}/gu, (mark) => (below(2) === 0 ? '' : mark))),
  'words dropped': (lines, { below }) =>
    lines.map((line) => line.replace(/\p{Script=Han}|[\p{L}]+\s?/gu, (word) => (below(5) === 0 ? '' : word))),
  'letters swapped': (lines, { below }) =>
    lines.map((line) =>
      line.replace(/(\S)(\S)/gu, (all, one: string, two: string) => (below(15) === 0 ? two + one : all)),
    ),
  'cells moved': (lines, chance) =>
    lines.flatMap((line) =>
      chance.below(3) === 0 ? [`| ${shuffled(line.split(/[ ,，、]/), chance).join(' | ')} |`] : [line],
    ),
  'cut short': (lines, { below }) => lines.slice(0, 1 + below(lines.length)),
}

/** What is done to the bytes of a file. */
const ofBytes: Readonly<Record<string, OfBytes>> = {
  'bytes flipped': (bytes, { below }) => {
    const changed = Uint8Array.from(bytes)
    for (let times = 1 + below(8); times > 0; times--) {
      const at = below(changed.length)
      changed[at] = (changed[at] ?? 0) ^ (1 << below(8))
    }
    return changed
  },
  truncated: (bytes, { below }) => bytes.subarray(0, below(bytes.length)),
  'a stretch dropped': (bytes, { below }) => {
    const from = below(bytes.length)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + below(200))])
  },
  'a stretch doubled': (bytes, { below }) => {
    const from = below(bytes.length)
    return Buffer.concat([bytes.subarray(0, from + 1 + below(400)), bytes.subarray(from)])
  },
}

/**
 * An article as a file of some kind, with one thing or two done to it by chance.
 * @param seed tells what, the same for the same
 */
export function mutated(articles: readonly Article[], seed: number): Mutated {
  const chance = chanceOf(seed)
  const article = chance.one(articles)
  const kind: DocumentKind = chance.one(documentKinds)
  let lines: readonly string[] = article.lines
  const done: string[] = []
  const [inLines, inBytes] = [Object.entries(ofLines), Object.entries(ofBytes)]
  const isOfBytes = chance.below(4) === 0
  if (!isOfBytes || chance.below(2) === 0) {
    const [name, change] = chance.one(inLines)
    lines = change(lines, chance)
    done.push(name)
  }
  let bytes = kind.write(lines)
  if (isOfBytes) {
    const [name, change] = chance.one(inBytes)
    bytes = change(bytes, chance)
    done.push(name)
  }
  return { name: `${seed}: ${article.name} as ${kind.name}, ${done.join(', ')}`, bytes }
}
