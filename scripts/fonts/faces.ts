import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** One file of a font that is served in slices, and the code points it holds. */
export interface Slice {
  file: string
  ranges: readonly (readonly [from: number, to: number])[]
  unicodeRange: string
}

/** A font family of the deck: the package that ships it, and the weights that the deck uses. */
export interface Family {
  name: string
  package: string
  weights: readonly number[]
}

const require = createRequire(import.meta.url)

/** Where the package's style sheet lies. */
export function styleSheet(family: Family): string {
  return require.resolve(`${family.package}/index.css`)
}

/** Reads which code points stand in which file, from the package's style sheet. */
export async function readSlices(family: Family): Promise<Slice[]> {
  const path = styleSheet(family)
  const css = await readFile(path, 'utf8')
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, rule = '']) => {
    const file = /url\(([^)]+)\)/.exec(rule)?.[1]
    const unicodeRange = /unicode-range:\s*([^;]+)/.exec(rule)?.[1]?.trim()
    if (!file || !unicodeRange) return []
    return [{ file: join(dirname(path), file), unicodeRange, ranges: unicodeRange.split(',').map(parseRange) }]
  })
}

function parseRange(range: string): [number, number] {
  const [from = '', to = from] = range.trim().slice(2).split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

/** Of the characters, those that the slice holds. */
export function charactersIn(slice: Slice, characters: Iterable<string>): string[] {
  return [...characters].filter((character) => {
    const code = character.codePointAt(0) ?? 0
    return slice.ranges.some(([from, to]) => code >= from && code <= to)
  })
}
