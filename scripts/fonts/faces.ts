import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { writeWhole } from '../files/writeWhole.ts'
import { packageFolder } from '../licences/packages.js'
import { cacheFolder } from '../machine/project.js'
import { codePointsOf } from './cmap.ts'
import type { Family } from './families.ts'

/** Where the package's style sheet lies, of a family that comes in slices. */
export function styleSheet(family: Family): string {
  return join(packageFolder(family.package), 'index.css')
}

const versions = new Map<string, Promise<string>>()

/** The version of the package that a family comes in. */
export function versionOf({ package: name, own }: Family): Promise<string> {
  if (own) return Promise.resolve(own.version)
  const read = async () => {
    const { version } = JSON.parse(await readFile(join(packageFolder(name), 'package.json'), 'utf8')) as {
      version: string
    }
    return version
  }
  const found = versions.get(name) ?? read()
  versions.set(name, found)
  return found
}

/** The files that hold a weight of a family: the whole font, or every slice, in the order of the style sheet. */
export async function fontFiles(family: Family, weight: number): Promise<string[]> {
  if (family.files) {
    const file = family.files[weight] ?? ''
    return [family.own ? file : join(packageFolder(family.package), file)]
  }
  const path = styleSheet(family)
  const css = await readFile(path, 'utf8')
  return [...css.matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, file = '']) => join(dirname(path), file))
}

/** The files of a family that have a glyph for a code point, in the order of the style sheet. */
export interface GlyphFiles {
  has: (code: number) => boolean
  /** Letters are in several; the last one has all of its language. */
  get: (code: number) => readonly string[]
}

const known = new Map<string, Promise<GlyphFiles>>()

/** Which code points a weight of a family has a glyph for, by the font files themselves, and in which of them. */
export function glyphFiles(family: Family, weight: number): Promise<GlyphFiles> {
  const key = `${family.package} ${family.own?.version ?? ''} ${family.files?.[weight] ?? ''}`
  const found = known.get(key)
  if (found) return found
  const read = readGlyphFiles(family, weight)
  known.set(key, read)
  // A file that could not be read is tried again the next time: the live deck goes on when it is back.
  read.catch(() => known.delete(key))
  return read
}

async function readGlyphFiles(family: Family, weight: number): Promise<GlyphFiles> {
  const files = await fontFiles(family, weight)
  const listed = await listOnce(family, weight, files)
  const ranges = files.map((file, index) => ({ file, ends: listed[index] ?? [] }))
  return {
    has: inAny(listed),
    get: (code) => ranges.filter(({ ends }) => isWithin(code, ends)).map(({ file }) => file),
  }
}

/** The first and the last code point of each range that a font file has, in order. */
type Ends = number[]

/** Reading a hundred slices takes a tenth of a second, so what is found is kept: the ends of each file. */
async function listOnce(family: Family, weight: number, files: readonly string[]): Promise<Ends[]> {
  const version = await versionOf(family)
  const name = `${family.package.replace(/.*\//, '')}-${family.files ? `${basename(family.files[weight] ?? '').replace(/\.\w+$/, '')}-` : ''}${version}.json`
  const kept = join(cacheFolder, 'glyphs', name)
  if (existsSync(kept)) {
    const listed = readEnds(await readFile(kept, 'utf8'))
    if (listed?.length === files.length) return listed
  }
  const listed = await Promise.all(files.map(async (file) => endsOf(codePointsOf(await readFile(file)))))
  await writeWhole(kept, JSON.stringify(listed))
  return listed
}

/** What was kept; undefined where it was damaged. */
function readEnds(kept: string): Ends[] | undefined {
  try {
    return JSON.parse(kept) as Ends[]
  } catch {
    return undefined
  }
}

function endsOf(sorted: readonly number[]): Ends {
  const ends: Ends = []
  for (const code of sorted) {
    if (ends.length > 0 && code === (ends.at(-1) ?? 0) + 1) ends[ends.length - 1] = code
    else ends.push(code, code)
  }
  return ends
}

/** Whether a code point is in a range of any of the files: asked of every character of a deck, so all are marked. */
function inAny(listed: readonly Ends[]): (code: number) => boolean {
  const marked = new Uint8Array(0x110000)
  for (const ends of listed)
    for (let at = 0; at < ends.length; at += 2) marked.fill(1, ends[at], (ends[at + 1] ?? 0) + 1)
  return (code) => marked[code] === 1
}

/** Whether a code point is in one of the ranges, by halves. */
function isWithin(code: number, ends: readonly number[]): boolean {
  let [from, to] = [0, ends.length / 2]
  while (from < to) {
    const middle = (from + to) >> 1
    if (code > (ends[middle * 2 + 1] ?? 0)) from = middle + 1
    else to = middle
  }
  return code >= (ends[from * 2] ?? Number.POSITIVE_INFINITY)
}
