import { existsSync, readdirSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join, normalize, sep } from 'node:path'
import { suggest } from '../input/nearest.ts'
import { valueAt } from '../article/untyped.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { CitedeckError, type Code } from '../errors/citedeckError.js'
import { limits } from '../input/limits.ts'
import { readBounded } from '../input/readBounded.ts'

/** The name of the file in a talk's folder. */
export const themeFileName = 'theme.yaml'

/** `theme.yaml`, and the files that it names. */
export interface ThemeFiles {
  file: YamlFile
  /** By the paths that the file has for them. */
  named: ReadonlyMap<string, NamedFile>
}

export type NamedFile = { path: string; bytes: Buffer } | { code: Code; fault: string }

/** Where the file may name others. */
export const filePlaces = [
  ['logo', 'light'],
  ['logo', 'dark'],
  ['fonts', 'claims', 'bold'],
  ['fonts', 'body', 'regular'],
  ['fonts', 'body', 'bold'],
] as const

/** The paths of files that a `theme.yaml` names, as it has them. */
export function pathsIn(value: unknown): string[] {
  return [...new Set(filePlaces.map((place) => valueAt(value, ...place)).filter((name) => typeof name === 'string'))]
}

/** Reads the files that a `theme.yaml` names. */
export async function readNamed(folder: string, { value }: YamlFile): Promise<Map<string, NamedFile>> {
  return new Map(await Promise.all(pathsIn(value).map(async (name) => [name, await readOne(folder, name)] as const)))
}

async function readOne(folder: string, name: string): Promise<NamedFile> {
  if (isAbsolute(name) || /^[A-Za-z]:|\\|\0|:\/\//.test(name))
    return {
      code: 'file-outside',
      fault: "is no path from the talk's folder: put the file there, and write fonts/name.ttf",
    }
  const outside = { code: 'file-outside', fault: "lies outside of the talk's folder; put a copy into it" } as const
  if (normalize(name).split(sep)[0] === '..') return outside
  const path = join(folder, name)
  try {
    const [real, root] = await Promise.all([realpath(path), realpath(folder)])
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return outside
    return { path, bytes: await readBounded(real, limits.font) }
  } catch (error) {
    if (error instanceof CitedeckError) return { code: error.code, fault: error.message }
    return { code: 'no-such-file', fault: `is not there${suggest(basename(name), beside(path))}` }
  }
}

/** The names of files that could be meant. */
function beside(path: string): string[] {
  const folder = dirname(path)
  const extensions = new Set(['.svg', '.png', '.ttf', '.otf', '.woff2'])
  return existsSync(folder) ? readdirSync(folder).filter((name) => extensions.has(extname(name).toLowerCase())) : []
}
