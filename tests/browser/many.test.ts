import { readdirSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveSite } from '../../scripts/export/server.ts'
import { fixture } from '../fixtures/paths.ts'
import { contents } from '../files/build.ts'
import { buildFerry, type Ferry } from './ferry.ts'
import { runCitedeck } from './run.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let ferry: Ferry
let talks: string
let browser: Browser
beforeAll(async () => {
  ferry = await buildFerry()
  talks = join(ferry.folder, 'talks')
  await cp(ferry.data, join(talks, 'ferry'), { recursive: true })
  await cp(fixture('port'), join(talks, 'port'), { recursive: true })
  await cp(fixture('tram'), join(talks, 'tram'), { recursive: true })
  await writeFile(join(talks, 'tram', 'facts.yaml'), 'citedeck: 1\nfacts: []\n')
  await mkdir(join(talks, 'notes'))
  browser = await sharedBrowser()
}, 180_000)
afterAll(async () => {
  await leaveBrowser(browser)
  await ferry.remove()
})

const built = (name: string) => join(talks, 'dist', name)

it('builds several talks as each alone, lists those that fail, and only once what has not changed', async () => {
  const first = await runCitedeck(['build', 'talks/*'], { cwd: ferry.folder })
  expect(first.code, first.output).toBe(1)
  expect(first.output).toMatch(/✓ talks.ferry: talks.dist.ferry, \d+ slides, [\d.]+ s\n/)
  expect(first.output).toMatch(/✓ talks.port: talks.dist.port, \d+ slides, [\d.]+ s\n/)
  expect(first.output).toContain(`${join('talks', 'notes')} is passed over: it holds no talk`)
  expect(first.output).toMatch(
    /1 of 3 talks failed; the other 2 are built or up to date:\n {2}talks.tram: talks.tram.article\.yaml:\d+:\d+ .* …\nTheir sites are as they were before\.\n$/,
  )
  expect(await readdir(join(talks, 'dist'))).toEqual([
    '.nojekyll',
    '_headers',
    'ferry',
    'index.html',
    'port',
    'vercel.json',
  ])
  const [one, other] = [await contents(ferry.site), await contents(built('ferry'))]
  expect(Object.keys(other)).toEqual(Object.keys(one))
  // The manifest holds a digest of what the site was built from: of `slides.md` too, which says where citedeck lies.
  expect(Object.keys(one).filter((name) => one[name] !== other[name])).toEqual(['deck.json'])

  await rm(join(talks, 'tram', 'facts.yaml'))
  await cp(join(fixture('tram'), 'facts.yaml'), join(talks, 'tram', 'facts.yaml'))
  const second = await runCitedeck(['build', 'talks/*'], { cwd: ferry.folder })
  expect(second, second.output).toMatchObject({ code: 0 })
  expect(second.output).toMatch(/✓ talks.ferry: talks.dist.ferry is up to date\n/)
  expect(second.output).toMatch(/1 talk built, 2 up to date\n$/)
}, 120_000)

it('leaves all sites whole where it is interrupted, and says what the machine lacks', async () => {
  const before = await contents(join(talks, 'dist'))
  const temporary = join(ferry.folder, 'tmp')
  await mkdir(temporary)
  const stopped = await runCitedeck(['build', 'talks/*', '--force'], {
    cwd: ferry.folder,
    environment: { TMPDIR: temporary },
    interruptOnce: () => readdirSync(temporary).length > 0,
  })
  expect(stopped, stopped.output).toMatchObject({ code: 130 })
  expect(stopped.output).toMatch(/stopped; the outputs are as they were\n$/)
  const lacking = await runCitedeck(['build', 'talks/{ferry,port}', '--force'], {
    cwd: ferry.folder,
    environment: { CITEDECK_BROWSER: join(ferry.folder, 'nothing') },
  })
  expect(lacking, lacking.output).toMatchObject({ code: 3 })
  expect(lacking.output).toMatch(
    /✗ talks.ferry: CITEDECK_BROWSER names .*\n.*\n✗ talks.port: .*\n.*\n[^]*2 of 2 talks failed:/,
  )
  expect(await contents(join(talks, 'dist'))).toEqual(before)
})

it('shares them out, so that the shares put together are what one machine builds', async () => {
  const together = join(ferry.folder, 'together')
  for (const share of ['1/2', '2/2']) {
    const out = join(ferry.folder, `share-${share[0] ?? ''}`)
    // Nothing has changed, so that the sites are taken as they are.
    await mkdir(out)
    for (const name of share === '1/2' ? ['ferry', 'tram'] : ['port'])
      await cp(built(name), join(out, name), { recursive: true })
    const { code, output } = await runCitedeck(['build', 'talks/*', '--shard', share, '--out', out], {
      cwd: ferry.folder,
    })
    expect(code, output).toBe(0)
    expect(output).toContain(`${share === '1/2' ? 2 : 1} up to date of this share; there are 3 in all\n`)
    await cp(out, together, { recursive: true })
    expect(await readFile(join(together, 'index.html'), 'utf8')).toBe(await readFile(built('index.html'), 'utf8'))
  }
  expect(await readdir(together)).toEqual([
    '.nojekyll',
    '_headers',
    'ferry',
    'index.html',
    'port',
    'tram',
    'vercel.json',
  ])
})

it('leads to every talk, below any path, on a phone as on a desk, by day and by night', async () => {
  const host = join(ferry.folder, 'host')
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
    await page.getByRole('link', { name: '无人码头怎样学会AI调度', exact: true }).click()
    await page.locator('h1').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/a/b/port/')
    expect(failed).toEqual([])
    await context.close()
  } finally {
    await server.close()
  }
})
