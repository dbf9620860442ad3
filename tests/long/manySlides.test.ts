import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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

const build = (talk: string) =>
  promisify(execFile)(process.execPath, [join(projectRoot, 'scripts', 'run.js'), 'build', '--data', talk], {
    env: { ...process.env, NO_COLOR: '1' },
  })

it('builds a talk of 200 slides, its pictures beside its PDF', async () => {
  const talk = join(above, 'talk')
  await writeSyntheticTalk(talk, 200)
  const { stdout } = await build(talk)
  expect(stdout).toContain('deck.pdf with 200 pages')
  const sizeOf = async (...path: string[]) => {
    const picture = await readFile(join(talk, ...path))
    return [picture.readUInt32BE(16), picture.readUInt32BE(20)]
  }
  expect(await sizeOf('dist', 'cover.png')).toEqual([1200, 630])
  // 12 to a row, 17 rows.
  expect(await sizeOf('dist.contact-sheet.png')).toEqual([1600, 17 * (65 + 16) + 16])
}, 120_000)

it('refuses a slide among them whose words run over, and writes nothing', async () => {
  const talk = join(above, 'wide')
  await writeSyntheticTalk(talk, 200)
  const article = join(talk, 'article.yaml')
  const text = await readFile(article, 'utf8')
  const wide = Array.from({ length: 10 }, () => 'MWMWMWMWM').join(' ')
  await writeFile(article, text.replace(/claim: The harbour pays for itself, .*\n *accent: .*/, `claim: ${wide}`))
  await expect(build(talk)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/slide 4 \(claim-2\): .* runs \d+ px into the figure's field/),
  })
  expect(existsSync(join(talk, 'dist'))).toBe(false)
}, 120_000)
