import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, vi } from 'vitest'
import { fixture } from '../fixtures/paths.ts'
import { buildHere } from './buildHere.ts'
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
  const built = await once('ferry', buildForAll)
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-ferry-')))
  // As deep as where it was built, since its `slides.md` names citedeck by a relative path.
  const [data, site] = [join(folder, 'ferry', 'data'), join(folder, 'ferry', 'site')]
  await cp(built, join(folder, 'ferry'), { recursive: true })
  return {
    folder,
    data,
    site,
    export: (...args) => runCitedeck(['export', '--data', data, '--site', site, ...args]),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Copies the site of the ferry with the speaker's notes to where a test serves it. It is built once for all. */
export async function buildWithNotes(to: string): Promise<void> {
  const built = await once('with-notes', async (folder) => {
    const data = join(folder, 'data')
    await cp(fixture('ferry'), data, { recursive: true })
    await buildHere(data, join(folder, 'site'), '--with-notes')
  })
  await cp(join(built, 'site'), to, { recursive: true })
}

/** Makes what tests share in a folder of this name, or waits for the test that does. */
async function once(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(sharedFolder(process.ppid), name)
  const done = join(folder, 'done')
  await mkdir(dirname(folder), { recursive: true })
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  )
  if (isFirst) {
    await make(folder)
    await writeFile(done, '')
  } else
    await vi.waitFor(
      () => {
        expect(existsSync(done)).toBe(true)
      },
      { timeout: 110_000, interval: 200 },
    )
  return folder
}

async function buildForAll(shared: string): Promise<void> {
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
}
