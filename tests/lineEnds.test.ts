import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { digestFiles } from '../scripts/machine/sourceFiles.js'
import { unixLines } from '../scripts/input/lineEnds.ts'
import { projectRoot } from '../scripts/machine/project.js'
import { contentPolicy } from '../scripts/site/policy.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-lines-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('reads every kind of line end as one, also where they are mixed', () => {
  expect(unixLines('one\r\ntwo\nthree\rfour\r\n\r\nfive\r\r\n')).toBe('one\ntwo\nthree\nfour\n\nfive\n\n')
})

it("allows a script by what the browser's parser makes of it", () => {
  // Of "a()\nb()\n": printf 'a()\nb()\n' | openssl dgst -sha256 -binary | base64
  const hash = 'sha256-4z4ZaLdLKvUP2EVsA4KcxEfFZU31AtawsDv5vhrWLa4='
  for (const script of ['a()\nb()\n', 'a()\r\nb()\r\n', 'a()\rb()\n']) expect(contentPolicy([script])).toContain(hash)
})

it('tells texts apart by what they say, and files that are none by every byte', async () => {
  const digest = async (content: string | Uint8Array) => {
    await writeFile(join(folder, 'file'), content)
    return digestFiles([{ path: join(folder, 'file'), name: 'file' }], '')
  }
  expect(await digest('é\r\nb\r\n')).toBe(await digest('é\nb\n'))
  expect(await digest('é\r\nb\n')).toBe(await digest('é\nb\n'))
  expect(await digest('é\n\nb')).not.toBe(await digest('é\nb'))
  // What a transfer as text does to a PNG must be seen, and so must its repair.
  expect(await digest(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]))).not.toBe(
    await digest(Buffer.from([0x89, 0x50, 0x4e, 0x47, 10, 26, 10, 0])),
  )
})

it.skipIf(!existsSync(join(projectRoot, '.git')))(
  'checks out without a carriage return, whatever git is told, but for files that are no texts',
  async () => {
    execFileSync(
      'git',
      ['-c', 'core.autocrlf=true', '-c', 'core.eol=crlf', 'checkout-index', '--all', `--prefix=${folder}/checkout/`],
      { cwd: projectRoot },
    )
    const entries = (await readdir(join(folder, 'checkout'), { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile() && !/\.(?:png|jpg)$/.test(entry.name),
    )
    const found = await Promise.all(
      entries.map(async (entry) =>
        (await readFile(join(entry.parentPath, entry.name))).includes('\r') ? [join(entry.parentPath, entry.name)] : [],
      ),
    )
    expect(found.flat()).toEqual([])
    expect(entries.length).toBeGreaterThan(300)
  },
)
