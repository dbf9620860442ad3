import { readdirSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveSite } from '../../scripts/export/server.ts'
import { fixture } from '../fixtures/paths.ts'
import { contents } from '../files/build.ts'
import { buildHere } from './buildHere.ts'
import { runCitedeck } from './run.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let folder: string
let talks: string
let browser: Browser
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-many-')))
  talks = join(folder, 'talks')
  for (const name of ['grid', 'grid-zh', 'heating']) await cp(fixture(name), join(talks, name), { recursive: true })
  await writeFile(join(talks, 'heating', 'facts.yaml'), 'citedeck: 1\nfacts: []\n')
  await mkdir(join(talks, 'notes'))
  browser = await sharedBrowser()
})
afterAll(async () => {
  await leaveBrowser(browser)
  await rm(folder, { recursive: true, force: true })
})

const built = (name: string) => join(talks, 'dist', name)

it('builds several talks as each alone, lists those that fail, and only once what has not changed', async () => {
  const first = await runCitedeck(['build', 'talks/*'], { cwd: folder })
  expect(first.code, first.output).toBe(1)
  expect(first.output).toMatch(/✓ talks.grid: talks.dist.grid, \d+ slides, [\d.]+ s\n/)
  expect(first.output).toMatch(/✓ talks.grid-zh: talks.dist.grid-zh, \d+ slides, [\d.]+ s\n/)
  expect(first.output).toContain(`${join('talks', 'notes')} is passed over: it holds no talk`)
  expect(first.output).toMatch(
    /1 of 3 talks failed; the other 2 are built or up to date:\n {2}talks.heating: talks.heating.article\.yaml:\d+:\d+ .* …\nTheir sites are as they were before\.\n$/,
  )
  expect(await readdir(join(talks, 'dist'))).toEqual([
    '.nojekyll',
    '_headers',
    'grid',
    'grid-zh',
    'index.html',
    'vercel.json',
  ])
  const alone = join(folder, 'alone')
  await buildHere(join(talks, 'grid'), alone)
  const [one, other] = [await contents(alone), await contents(built('grid'))]
  expect(Object.keys(other)).toEqual(Object.keys(one))
  expect(Object.keys(one).filter((name) => one[name] !== other[name])).toEqual([])

  await rm(join(talks, 'heating', 'facts.yaml'))
  await cp(join(fixture('heating'), 'facts.yaml'), join(talks, 'heating', 'facts.yaml'))
  const second = await runCitedeck(['build', 'talks/*'], { cwd: folder })
  expect(second, second.output).toMatchObject({ code: 0 })
  expect(second.output).toMatch(/✓ talks.grid: talks.dist.grid is up to date\n/)
  expect(second.output).toMatch(/1 talk built, 2 up to date\n$/)
}, 120_000)

it('leaves all sites whole where it is interrupted, and says what the machine lacks', async () => {
  const before = await contents(join(talks, 'dist'))
  const temporary = join(folder, 'tmp')
  await mkdir(temporary)
  const stopped = await runCitedeck(['build', 'talks/*', '--force'], {
    cwd: folder,
    environment: { TMPDIR: temporary },
    interruptOnce: () => readdirSync(temporary).length > 0,
  })
  expect(stopped, stopped.output).toMatchObject({ code: 130 })
  expect(stopped.output).toMatch(/stopped; the outputs are as they were\n$/)
  const lacking = await runCitedeck(['build', 'talks/{grid,grid-zh}', '--force'], {
    cwd: folder,
    environment: { CITEDECK_BROWSER: join(folder, 'nothing') },
  })
  expect(lacking, lacking.output).toMatchObject({ code: 3 })
  expect(lacking.output).toMatch(
    /✗ talks.grid: CITEDECK_BROWSER names .*\n.*\n✗ talks.grid-zh: .*\n.*\n[^]*2 of 2 talks failed:/,
  )
  expect(await contents(join(talks, 'dist'))).toEqual(before)
})

it('shares them out, so that the shares put together are what one machine builds', async () => {
  const together = join(folder, 'together')
  for (const share of ['1/2', '2/2']) {
    const out = join(folder, `share-${share[0] ?? ''}`)
    // Nothing has changed, so that the sites are taken as they are.
    await mkdir(out)
    for (const name of share === '1/2' ? ['grid', 'heating'] : ['grid-zh'])
      await cp(built(name), join(out, name), { recursive: true })
    const { code, output } = await runCitedeck(['build', 'talks/*', '--shard', share, '--out', out], {
      cwd: folder,
    })
    expect(code, output).toBe(0)
    expect(output).toContain(`${share === '1/2' ? 2 : 1} up to date of this share; there are 3 in all\n`)
    await cp(out, together, { recursive: true })
    expect(await readFile(join(together, 'index.html'), 'utf8')).toBe(await readFile(built('index.html'), 'utf8'))
  }
  expect(await readdir(together)).toEqual([
    '.nojekyll',
    '_headers',
    'grid',
    'grid-zh',
    'heating',
    'index.html',
    'vercel.json',
  ])
})

it('leads to every talk, below any path, on a phone as on a desk, by day and by night', async () => {
  const host = join(folder, 'host')
  await cp(join(talks, 'dist'), join(host, 'a', 'b'), { recursive: true })
  const server = await serveSite(host)
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', bypassCSP: true })
    const page = await context.newPage()
    const failed: string[] = []
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url())
    })
    await page.goto(`${server.url}/a/b/`)
    await page.addScriptTag({ path: axeSource })
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: { run: (where: string) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
          }
          return (await axe.run('html')).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
        })
        expect(violations).toEqual([])
      }
    await page.setViewportSize({ width: 320, height: 800 })
    const small = page.locator('.ways a')
    for (const link of await small.all()) {
      const { width = 0, height = 0 } = (await link.boundingBox()) ?? {}
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
    }
    await page.locator('img').last().scrollIntoViewIfNeeded()
    const links = await page.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(links).toHaveLength(15)
    for (const link of new Set(links)) expect([link, (await fetch(link)).status]).toEqual([link, 200])
    await page.getByRole('link', { name: '用不完的风', exact: true }).click()
    await page.locator('h1').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/a/b/grid-zh/')
    expect(failed).toEqual([])
    await context.close()
  } finally {
    await server.close()
  }
})
