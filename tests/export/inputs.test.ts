import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { digestInputs } from '../../scripts/export/inputs.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { fixture } from '../fixtures/paths.ts'

it('tells a site that publishes the notes from one that does not, so that a build without them never keeps one with them', async () => {
  const data = fixture('ferry')
  const [with1, without, with2] = [true, false, true].map((withNotes) => digestInputs(data, withNotes))
  expect(with1).toBe(with2)
  expect(with1).not.toBe(without)
})

it('takes what cannot be read for what is not there', async () => {
  const data = await mkdtemp(join(tmpdir(), 'citedeck-inputs-'))
  try {
    await mkdir(join(data, 'old.yaml'))
    await writeFile(join(data, 'facts.yaml'), 'a: 1')
    const before = digestInputs(data, false)
    await writeFile(join(data, 'facts.yaml'), 'a: 2')
    expect(digestInputs(data, false)).not.toBe(before)
  } finally {
    await rm(data, { recursive: true })
  }
})

it("changes with what the talk publishes beside its deck, and not with what it leaves out or citedeck's own talk publishes", async () => {
  const data = await mkdtemp(join(tmpdir(), 'citedeck-inputs-'))
  try {
    const digests = [digestInputs(data, false)]
    const change = async (work: Promise<unknown>) => {
      await work
      digests.push(digestInputs(data, false))
    }
    await change(mkdir(join(data, 'public')))
    await change(writeFile(join(data, 'public', '.env'), 'secret'))
    expect(new Set(digests).size).toBe(1)
    await change(writeFile(join(data, 'public', 'a.txt'), 'a'))
    await change(writeFile(join(data, 'public', 'a.txt'), 'b'))
    await change(rename(join(data, 'public', 'a.txt'), join(data, 'public', 'b.txt')))
    expect(new Set(digests).size).toBe(4)
    const other = join(projectRoot, 'public', `of-a-test-${process.pid}`)
    await change(writeFile(other, '')).finally(() => rm(other))
    expect(new Set(digests).size).toBe(4)
  } finally {
    await rm(data, { recursive: true })
  }
})

it('takes a data folder that is a file for one without data', () => {
  expect(digestInputs(join(fixture('ferry'), 'facts.yaml'), false)).toBe(
    digestInputs(join(fixture('ferry'), 'nowhere'), false),
  )
})

it('is the same whatever Slidev has put beside what it builds', async () => {
  const data = fixture('ferry')
  const before = digestInputs(data, false)
  const folder = join(projectRoot, 'scripts', 'stage', 'node_modules', `of-a-test-${process.pid}`)
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(join(folder, 'virtual.ts'), '')
    expect(digestInputs(data, false)).toBe(before)
  } finally {
    await rm(folder, { recursive: true })
  }
})
