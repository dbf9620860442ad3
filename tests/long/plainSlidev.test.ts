import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectRoot } from '../browser/run.ts'
import { leaveBrowser, sharedBrowser } from '../browser/sharedBrowser.ts'

let child: ChildProcess
let browser: Browser
let url: string

beforeAll(async () => {
  const port = await freePort()
  url = `http://localhost:${port}`
  const slidev = join(projectRoot, 'node_modules', '@slidev', 'cli', 'bin', 'slidev.mjs')
  child = spawn(process.execPath, [slidev, 'slides.md', '--port', String(port), '--open', 'false'], {
    cwd: projectRoot,
    stdio: 'ignore',
  })
  browser = await sharedBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
  child.kill()
})

it('opens slides.md in plain Slidev, with its layouts, figures and steps', async () => {
  const page = await browser.newPage()
  await expect
    .poll(
      () =>
        fetch(url).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true)
  await page.goto(`${url}/#/4`)
  const slide = page.locator('.slidev-page-4')
  await slide.locator('h1').waitFor({ timeout: 60_000 })
  await slide.locator('svg[role="img"]').first().waitFor()
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/clicks=1/)
  await page.close()
}, 100_000)

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
