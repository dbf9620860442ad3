import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { fixture } from '../fixtures/paths.ts'
import { runCitedeck, type Run } from './run.ts'
import { sharedFolder } from './sharedFolder.ts'

/** A file that the ferry publishes beside its deck; its name would mean other things in an address. */
export const beside = {
  path: 'files/a#b?c%41, d.txt',
  address: 'files/a%23b%3Fc%2541,%20d.txt',
  content: 'It comes without a network too.',
}
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** The ferry's deck, built, with an author, keywords, a day, an icon of its own and a file beside it. */
export interface Ferry {
  folder: string
  data: string
  site: string
  /** Exports from the site. */
  export: (...args: string[]) => Promise<Run>
  remove: () => Promise<void>
}

/** The ferry's deck in a folder of the caller's own. It is built once for all tests that ask. */
export async function buildFerry(): Promise<Ferry> {
  const built = await builtOnce()
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-ferry-')))
  const [data, site] = [join(folder, 'data'), join(folder, 'site')]
  await Promise.all(['data', 'site'].map((name) => cp(join(built, name), join(folder, name), { recursive: true })))
  return {
    folder,
    data,
    site,
    export: (...args) => runCitedeck(['export', '--data', data, '--site', site, ...args]),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Builds the ferry, or waits for the test that does. */
async function builtOnce(): Promise<string> {
  const shared = sharedFolder(process.ppid)
  const done = join(shared, 'done')
  if (
    await mkdir(shared).then(
      () => false,
      () => true,
    )
  ) {
    await vi.waitFor(
      () => {
        expect(existsSync(done)).toBe(true)
      },
      { timeout: 110_000, interval: 200 },
    )
    return shared
  }
  const data = join(shared, 'data')
  await cp(fixture('ferry'), data, { recursive: true })
  const article = join(data, 'article.yaml')
  await writeFile(
    article,
    `${await readFile(article, 'utf8')}\nauthor: A. Writer & Sons\nkeywords: [ferry, electric boat]\ndate: 2024-05-06\n`,
  )
  await mkdir(join(data, 'public', 'files'), { recursive: true })
  await writeFile(join(data, 'public', beside.path), beside.content)
  await writeFile(join(data, 'public', 'favicon.png'), Buffer.from(pixel, 'base64'))
  await writeFile(join(data, 'public', '.env'), 'A_SECRET=of the ferry')
  const built = await runCitedeck(['build', '--data', data, '--out', join(shared, 'site')])
  expect(built, built.output).toMatchObject({ code: 0 })
  expect(built.output).toMatch(/public.\.env is left out of the site: its name begins with a dot/)
  await writeFile(done, '')
  return shared
}
