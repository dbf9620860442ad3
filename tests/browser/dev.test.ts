import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { findBrowser, launchBrowser } from '../../scripts/export/browser.ts'
import { projectRoot } from './run.ts'

let folder: string
let child: ChildProcess
let browser: Browser
let page: Page
let output = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-dev-'))
  await cp(join(projectRoot, 'tests', 'fixtures', 'ferry'), folder, { recursive: true })
  child = spawn(process.execPath, [join(projectRoot, 'scripts', 'run.js'), 'scripts/citedeck.ts', 'dev', '--data', folder, '--port', '0'], { cwd: projectRoot, env: { ...process.env, CITEDECK_SOURCE: '' } })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => { output += chunk.toString() })
  browser = await launchBrowser(await findBrowser())
  page = await browser.newPage()
  await until(() => /presenter {2}http/.test(output))
  await page.goto(`${/audience {3}(\S+)/.exec(output)?.[1] ?? ''}#/2`, { timeout: 90_000 })
  await shows('412,000')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  child?.kill('SIGINT')
  await once(child, 'close')
  await rm(folder, { recursive: true, force: true })
})

async function until(condition: () => boolean): Promise<void> {
  await vi.waitFor(() => { expect(condition()).toBe(true) }, { timeout: 60_000, interval: 100 })
}

/** Waits for a claim that holds some words. */
async function shows(words: string): Promise<void> {
  await page.waitForFunction((text) => [...document.querySelectorAll('h1')].some((title) => title.textContent?.includes(text)), words, { timeout: 60_000 })
}

async function change(from: string, to: string): Promise<void> {
  const path = join(folder, 'article.yaml')
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to))
}

it('prints the audience\'s link and the presenter\'s', () => {
  expect(output).toMatch(/audience {3}http:\/\/\S+\/\npresenter {2}http:\/\/\S+#\/presenter\/1/)
})

it('shows the changed slide when a data file is saved, keeps the last good deck when it is wrong, and recovers', async () => {
  await change('cross in a year', 'cross each year')
  await shows('cross each year')

  output = ''
  await change('kind: proportion-bars', 'kind: proportion-bar')
  await until(() => output.includes('The last good deck stays on screen.'))
  expect(output).toMatch(/article\.yaml:\d+:\d+ {2}unknown kind "proportion-bar"; did you mean "proportion-bars"\?/)
  await shows('cross each year')

  await change('kind: proportion-bar\n', 'kind: proportion-bars\n')
  await change('cross each year', 'go across each year')
  await shows('go across each year')
  await until(() => output.includes('the data is in order again'))
}, 120_000)

it('goes on where a save cannot be written, and says why', async () => {
  output = ''
  const deck = join(folder, 'slides.md')
  const before = await readFile(deck, 'utf8')
  await rm(deck)
  await mkdir(deck) // where the deck should be written, something else lies
  await change('go across each year', 'cross every year')
  await until(() => output.includes('The deck did not follow; the next save tries again.'))
  await rm(deck, { recursive: true })
  await writeFile(deck, before)
  await change('cross every year', 'cross in any year')
  await shows('cross in any year')
  expect(child.exitCode).toBeNull()
}, 60_000)
