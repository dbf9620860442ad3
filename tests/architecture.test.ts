import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../scripts/machine/project.js'

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')

/** What a file imports when it runs: types are gone by then. */
function imports(path: string): string[] {
  return [...read(path).matchAll(/^(?:import|export)\s+(?!type\s)(?:[^'"`;]*?from\s+)?'([^']+)'/gm)].map(
    ([, name = '']) => name,
  )
}

/** What it imports once it is needed. */
function lateImports(path: string): string[] {
  return [...read(path).matchAll(/(?<![\w.])import\(\s*'([^']+)'\s*\)(?!\.)/g)].map(([, name = '']) => name)
}

/** Every file that files load, with the one that loads it. */
function reached(from: readonly string[]): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>()
  const visit = (path: string, by: string | undefined) => {
    if (found.has(path)) return
    found.set(path, by)
    if (!/\.(?:ts|vue|js)$/.test(path)) return
    for (const name of imports(path)) if (name.startsWith('.')) visit(normalize(join(dirname(path), name)), path)
  }
  for (const path of from) visit(path, undefined)
  return found
}

const filesIn = (folder: string) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|js|vue)$/.test(name) && !/\.d\.ts$|^run\.js$|node_modules/.test(name))
    .map((name) => join(folder, name))

describe('what slides are drawn with', () => {
  const loaded = reached([...filesIn('components'), ...filesIn('layouts')])

  it('imports nothing of Node, so that it runs in the browser as well', () => {
    const ofNode = [...loaded.keys()].filter(
      (path) => /\.(?:ts|vue|js)$/.test(path) && imports(path).some((name) => name.startsWith('node:')),
    )
    expect(ofNode.map((path) => `${path}, loaded by ${loaded.get(path)}`)).toEqual([])
  })

  it('loads nothing of what checks, exports and serves', () => {
    const folders = new Set([...loaded.keys()].map((path) => path.split('/').slice(0, 2).join('/')))
    for (const folder of ['commands', 'export', 'files', 'fonts', 'render', 'server', 'site', 'stage', 'theme'])
      expect([...folders]).not.toContain(`scripts/${folder}`)
  })
})

describe('a language', () => {
  it('has its words in its own folder', () => {
    // What mends damaged characters, single characters beside a number, and examples in what authors are told.
    const known = [
      'scripts/source/letters.ts',
      'scripts/source/restore.ts',
      'scripts/source/series/keys.ts',
      'scripts/source/segment.ts',
      'scripts/source/mailHeads.ts',
      'scripts/article/factsSchema.ts',
      'scripts/article/wrongType.ts',
      'scripts/article/series/format.ts',
      'scripts/article/series/schema.ts',
      'components/shared/fit.ts',
    ]
    const outside = ['scripts', 'components', 'layouts', 'setup']
      .flatMap(filesIn)
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !/^scripts\/(?:locales\/(?:en|zh)|starter)\/|sample/.test(path))
      .filter((path) => /\p{Script=Han}/u.test(read(path).replace(/\/\*[^]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '')))
    expect(outside.filter((path) => !known.includes(path))).toEqual([])
    expect(known.filter((path) => !outside.includes(path))).toEqual([])
  })
})

describe('docs/architecture.md', () => {
  const page = read('docs/architecture.md')

  it('has a line for every folder, and none imports one on a line above its own', () => {
    const drawing = /^## The order of the folders\n[^]*?^```\n([^]*?)^```/m.exec(page)?.[1] ?? ''
    const lines = drawing.trim().split('\n').reverse()
    const heights = new Map(lines.flatMap((line, height) => line.split(/ +/).map((name) => [name, height] as const)))
    const folderOf = (path: string) => /^(?:scripts\/)?([^/]+)\//.exec(path.replaceAll('\\', '/'))?.[1] ?? ''
    const heightOf = (path: string) => heights.get(folderOf(path)) ?? Number.NaN
    const files = ['scripts', 'components', 'layouts', 'setup', 'styles'].flatMap(filesIn)
    expect(new Set(files.map(folderOf))).toEqual(new Set(heights.keys()))
    const upward = files.flatMap((path) =>
      [...imports(path), ...lateImports(path)]
        .filter((name) => name.startsWith('.'))
        .map((name) => normalize(join(dirname(path), name)))
        .filter((target) => existsSync(join(projectRoot, target))) // what is written by a template is elsewhere
        .filter((target) => !(heightOf(target) <= heightOf(path)))
        .map((target) => `${path} imports ${target}`),
    )
    expect(upward).toEqual([])
  })

  it('has a row for every folder of the program, and for no other', () => {
    const rows = [...page.matchAll(/^\| `scripts\/([a-z]+)/gm)].map(([, name = '']) => name)
    const folders = readdirSync(join(projectRoot, 'scripts'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
      .map(({ name }) => name)
    expect(new Set(rows)).toEqual(new Set(folders))
  })

  it('names only files that there are', () => {
    const named = [...page.matchAll(/`((?:scripts|components|tests)\/[\w/.-]+\.(?:ts|js|vue))`/g)]
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(projectRoot, path)))).toEqual([])
  })
})
