import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeSyntheticTalk } from '../../bench/syntheticTalk.ts'
import { projectRoot } from '../../scripts/machine/project.js'

let above: string
beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), 'citedeck-many-'))
})
afterAll(() => rm(above, { recursive: true }))

it('builds a talk of 200 slides, its pictures beside its PDF', async () => {
  const talk = join(above, 'talk')
  await writeSyntheticTalk(talk, 200)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(projectRoot, 'scripts', 'run.js'), 'build', '--data', talk],
    { env: { ...process.env, NO_COLOR: '1' } },
  )
  expect(stdout).toContain('deck.pdf with 200 pages')
  const sizeOf = async (...path: string[]) => {
    const picture = await readFile(join(talk, ...path))
    return [picture.readUInt32BE(16), picture.readUInt32BE(20)]
  }
  expect(await sizeOf('dist', 'cover.png')).toEqual([1200, 630])
  // 12 to a row, 17 rows.
  expect(await sizeOf('dist.contact-sheet.png')).toEqual([1600, 17 * (65 + 16) + 16])
}, 120_000)
