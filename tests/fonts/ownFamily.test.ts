import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { glyphFiles } from '../../scripts/fonts/faces.ts'
import { ownFamilies } from '../../scripts/fonts/ownFamily.ts'
import { cacheFolder } from '../../scripts/machine/project.js'
import { fontFile } from '../theme/build.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-own-family-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

/** The family of a talk whose one font file lies at a place. */
function familyAt(bold: string) {
  const { sans } = ownFamilies({ fonts: { body: { name: 'Quay', bold, licence: 'MIT' } } })
  if (!sans) throw new Error('no family')
  return sans
}

it('reads the same font of two talks where each of them has it', async () => {
  const [one, other] = [join(folder, 'one.ttf'), join(folder, 'other.ttf')]
  await cp(fontFile('KaTeX_SansSerif-Bold.ttf'), one)
  expect(familyAt(one)).toBe(familyAt(one))
  const kept = familyAt(one)
  await rename(one, other)
  const moved = familyAt(other)
  expect(moved.files).toEqual({ 700: other })
  expect(moved.own?.version).toBe(kept.own?.version)
  expect((await glyphFiles(moved, 700)).get(65)).toEqual([other])
})

it('reads a font again that could not be read', async () => {
  const file = join(folder, 'quay.ttf')
  await cp(fontFile('KaTeX_Main-Regular.ttf'), file)
  // A version that nothing was kept of.
  const [read, version] = [familyAt(file), `${Date.now()}`]
  const family = { ...read, own: read.own && { ...read.own, version } }
  await rm(file)
  await expect(glyphFiles(family, 700)).rejects.toThrow('ENOENT')
  await cp(fontFile('KaTeX_Main-Regular.ttf'), file)
  expect((await glyphFiles(family, 700)).has(65)).toBe(true)
  await rm(join(cacheFolder, 'glyphs', `own-quay-${version}.json`))
})
