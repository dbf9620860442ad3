import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { galleryPage, pictureOf } from '../../scripts/gallery/page.ts'
import { kindFolders, registryOf } from '../../scripts/gallery/registry.js'
import { readSamples, variants } from '../../scripts/gallery/sample.ts'
import { projectRoot } from '../../scripts/machine/project.js'

const components = join(projectRoot, 'components')
const samples = await readSamples()

it('the page of figures is as "npm run figures" writes it', async () => {
  expect(await readFile(join(components, 'README.md'), 'utf8')).toBe(galleryPage(samples))
})

it('the registry lists the folders', async () => {
  expect(await readFile(join(components, 'index.ts'), 'utf8')).toBe(registryOf(kindFolders()))
})

it('every sample has its pictures, and no kind that is gone has any', async () => {
  const pictures = samples.flatMap(({ kind }) => variants.map((variant) => pictureOf(kind, variant)))
  expect(pictures.filter((path) => !existsSync(join(components, path)))).toEqual([])
  expect(await readdir(join(projectRoot, '.github', 'figures'))).toHaveLength(pictures.length)
})
