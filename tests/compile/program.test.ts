import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, sep } from 'node:path'
import { expect, it } from 'vitest'
import { readInputs } from '../../scripts/compile/inputs.js'
import { loadSeldom } from '../../scripts/compile/seldom.js'
import { partFolder } from '../../scripts/start/partFolder.js'
import { projectRoot } from '../../scripts/machine/project.js'

/** What files of the bundled program load as they start, and what those do. */
function loadedBy(folder: string, names: readonly string[]): Set<string> {
  const found = new Set(names)
  for (const name of found)
    if (name.endsWith('.cjs'))
      for (const [, id = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/^(?:.* = )?require\("([^"]+)"\)/gm))
        found.add(id.replace(/^\.\//, ''))
  return found
}

/** What a command loads before it reads the data, by its modules in `scripts/commands`. */
async function loadedFor(...modules: string[]): Promise<string[]> {
  const folder = await partFolder('program')
  const begins = modules.map((module) => `\n// scripts/commands/${module}.ts\n`)
  const first = (await programFiles())
    .filter(({ name, text }) => name === 'program.cjs' || begins.some((begin) => text.includes(begin)))
    .map(({ name }) => name)
  expect(first).toHaveLength(1 + modules.length)
  const loaded = [...loadedBy(folder, first)]
  expect(loaded.length).toBeGreaterThan(10)
  return loaded
}

const loadedForCheck = () => loadedFor('check', 'checkAnew')

it('loads nothing that reads data where a check only says again what was found', async () => {
  const loaded = new Set(await loadedFor('check'))
  const files = (await programFiles()).filter(({ name }) => loaded.has(name))
  const readers = ['node_modules/yaml/', 'scripts/locales/', 'scripts/article/facts', 'scripts/source/lock']
  for (const reader of readers)
    expect(files.flatMap(({ name, text }) => (text.includes(`\n// ${reader}`) ? [name] : []))).toEqual([])
})

it('loads no package for a check, of which Vue alone would be an eighth', async () => {
  expect((await loadedForCheck()).filter((id) => !id.endsWith('.cjs') && !isBuiltin(id))).toEqual([])
})

it('leaves for later what a check calls only where there is a fault, a text or English', async () => {
  const loaded = new Set(await loadedForCheck())
  const files = await programFiles()
  const later = ['article/yaml/apart', 'source/restore', 'locales/en/reading/read', 'locales/en/reading/readAmount']
  for (const module of later) {
    const holding = files.filter(({ text }) => text.includes(`\n// scripts/${module}.ts\n`)).map(({ name }) => name)
    expect(holding, module).toHaveLength(1)
    expect(loaded, module).not.toContain(holding[0])
  }
  const yaml = files.filter(({ text }) => text.includes('\n// node_modules/yaml/'))
  expect(yaml.filter(({ name }) => loaded.has(name))).toEqual([])
})

it('is not compiled where the bundler loads such modules in another way than is known', () => {
  const known = 'loadedNow(Promise.resolve().then(() => require("./read-x.cjs"))).read(...given)'
  expect(loadSeldom(known)).toBe('require("./read-x.cjs").read(...given)')
  expect(() => loadSeldom('loadedNow(import("./read-x.cjs")).read(...given)')).toThrow('in another way')
})

/** The files of the bundled program. */
async function programFiles(): Promise<{ name: string; text: string }[]> {
  const folder = await partFolder('program')
  const names = readdirSync(folder).filter((name) => name.endsWith('.cjs'))
  expect(names.length).toBeGreaterThan(20)
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

it('says nowhere where it was built', async () => {
  const files = await programFiles()
  expect(files.filter(({ text }) => text.includes(projectRoot))).toEqual([])
})

it('is in ASCII, which takes half the memory', async () => {
  const files = await programFiles()
  expect(files.flatMap(({ name, text }) => (/[^\0-\x7f]/.test(text) ? [name] : []))).toEqual([])
  expect(files.some(({ text }) => text.includes(String.raw`\u516c\u91cc`))).toBe(true)
})

it('holds the tables of names instead of what makes them, which it is compiled from all the same', async () => {
  const text = (await programFiles()).map((file) => file.text).join('\n')
  expect(text).toMatch(/\bnamesOfUnits = \(\) => \(\{/)
  expect(text).not.toMatch(/function (?:countedNames|measureNames|nameTable)\b/)
  const known = readInputs(await partFolder('program')).paths.map((path) => path.split(sep).join('/'))
  const makers = [
    'zh/reading/unitNames.made.ts',
    'zh/reading/counted.ts',
    'en/reading/moneyNames.ts',
    'en/units-en.json',
  ]
  expect(known).toEqual(expect.arrayContaining(makers.map((name) => `scripts/locales/${name}`)))
})
