import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { fixture } from '../fixtures/paths.ts'
import { runCitedeck, type Run } from './run.ts'

/** The ferry's deck, built, with an author, keywords and a day. */
export interface Ferry {
  folder: string
  data: string
  site: string
  /** Exports from the site. */
  export: (...args: string[]) => Promise<Run>
  remove: () => Promise<void>
}

export async function buildFerry(): Promise<Ferry> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-ferry-')))
  const [data, site] = [join(folder, 'data'), join(folder, 'site')]
  await cp(fixture('ferry'), data, { recursive: true })
  const article = join(data, 'article.yaml')
  await writeFile(article, `${await readFile(article, 'utf8')}\nauthor: A. Writer & Sons\nkeywords: [ferry, electric boat]\ndate: 2024-05-06\n`)
  const built = await runCitedeck(['build', '--data', data, '--out', site])
  expect(built, built.output).toMatchObject({ code: 0 })
  return {
    folder, data, site,
    export: (...args) => runCitedeck(['export', '--data', data, '--site', site, ...args]),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
