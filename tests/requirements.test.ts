import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { missingRequirement, satisfies } from '../scripts/start/requirements.js'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'citedeck-requirements-'))
})
afterEach(() => rm(root, { recursive: true }))

const missing = () => missingRequirement({ root, isClone: true, version: '20.19.0', wanted: '^20.19.0 || >=22.12.0' })
const place = async (...names: string[]) => {
  for (const name of names) {
    await mkdir(join(root, name, '..'), { recursive: true })
    await writeFile(join(root, name), '')
  }
}

it.each([
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.12.0', true],
  ['24.0.0', true],
  ['18.20.8', false],
  ['20.18.3', false],
  ['21.7.3', false],
  ['22.5.1', false],
])('tells whether Node %s will do: %s', (version, will) => {
  expect(satisfies(version, '^20.19.0 || >=22.12.0')).toBe(will)
})

it('names the version of Node that is needed', () => {
  expect(missingRequirement({ root, isClone: true, version: '18.20.8', wanted: '>=20' })).toMatch(
    /^citedeck needs Node.js >=20; this is 18\.20\.8\.\n.*anew\.$/,
  )
})

it('takes what npm has installed', async () => {
  await place('node_modules/.package-lock.json')
  expect(missing()).toBeUndefined()
})

it.each([
  [],
  ['node_modules/.cache/x'],
  ['node_modules/vite/package.json', 'node_modules/.modules.yaml'],
  ['.pnp.cjs'],
])('says to install with npm where nothing is installed, or by something else (%s %s)', async (...files) => {
  await place(...files)
  expect(missing()).toMatch(/^The packages that .* are not installed, or .*\nInstall them with npm.*npm ci$/)
})

it('asks a package for a version of Node alone, whoever has installed it and wherever it lies', async () => {
  await place('node_modules/.modules.yaml', '.pnp.cjs', 'a#b/lib/program/program.cjs')
  const machine = { root: join(root, 'a#b'), isClone: false, wanted: '>=20' }
  expect(missingRequirement({ ...machine, version: '20.19.0' })).toBeUndefined()
  expect(missingRequirement({ ...machine, version: '18.0.0' })).toContain('needs Node.js >=20')
})

it.each(['a#b', 'a?b', 'a"b', "a'b", 'a$b', 'a*b'])(
  'says that citedeck itself cannot lie below a folder called %s',
  (name) => {
    expect(missingRequirement({ root: join(root, name), isClone: true, version: '20.19.0', wanted: '>=20' })).toMatch(
      /^citedeck lies in .*\nMove or rename that folder/,
    )
  },
)

it('says how to pack where a package came without its compiled program', async () => {
  const packed = () => missingRequirement({ root, isClone: false, version: '20.19.0', wanted: '>=20' })
  expect(packed()).toMatch(/npm run pack$/)
  await place('lib/program/program.cjs')
  expect(packed()).toBeUndefined()
})
