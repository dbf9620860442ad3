import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deckPath } from '../../scripts/deck/files.ts'
import { digestInputs } from '../../scripts/export/inputs.ts'
import { projectRoot } from '../../scripts/project.js'
import { fixture } from '../fixtures/paths.ts'

it('tells a site that publishes the notes from one that does not, so that a build without them never keeps one with them', async () => {
  const data = fixture('ferry')
  const [with1, without, with2] = [true, false, true].map((withNotes) => digestInputs(data, deckPath(data), withNotes))
  expect(with1).toBe(with2)
  expect(with1).not.toBe(without)
})

it('takes what cannot be read for what is not there', async () => {
  const data = await mkdtemp(join(tmpdir(), 'citedeck-inputs-'))
  try {
    await mkdir(join(data, 'old.yaml'))
    await writeFile(join(data, 'facts.yaml'), 'a: 1')
    const before = digestInputs(data, deckPath(data), false)
    await writeFile(join(data, 'facts.yaml'), 'a: 2')
    expect(digestInputs(data, deckPath(data), false)).not.toBe(before)
  } finally {
    await rm(data, { recursive: true })
  }
})

it('is the same whatever Slidev has put beside what it builds', async () => {
  const data = fixture('ferry')
  const before = digestInputs(data, deckPath(data), false)
  const folder = join(projectRoot, 'scripts', 'stage', 'node_modules', `of-a-test-${process.pid}`)
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(join(folder, 'virtual.ts'), '')
    expect(digestInputs(data, deckPath(data), false)).toBe(before)
  } finally {
    await rm(folder, { recursive: true })
  }
})
