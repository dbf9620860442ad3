import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findBrowser, launchBrowser } from '../../scripts/export/browser.ts'
import { buildFerry, type Ferry } from './ferry.ts'
import { projectRoot } from './run.ts'

/** nginx as Debian installs it; where there is none, there is nothing to try. */
const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((path) => {
  try {
    execFileSync(path, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

describe.skipIf(nginx === undefined)('nginx with the file that is ready for it', () => {
  let ferry: Ferry
  let folder: string
  let server: ChildProcess
  let address: string

  beforeAll(async () => {
    ferry = await buildFerry()
    folder = await mkdtemp(join(tmpdir(), 'citedeck-nginx-'))
    await Promise.all([chmod(folder, 0o755), chmod(ferry.folder, 0o755), mkdir(join(folder, 'logs'))])
    const port = await freePort()
    const locations = (await readFile(join(projectRoot, '.github', 'hosting', 'nginx.conf'), 'utf8')).replaceAll(
      '/var/www/talk/',
      `${ferry.site}/`,
    )
    const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
      .join(' ')
    await writeFile(
      join(folder, 'nginx.conf'),
      `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { ${kept} access_log off; types { text/html html; text/css css; text/javascript js; application/json json; application/pdf pdf; image/png png; image/svg+xml svg; font/woff2 woff2; }
server { listen 127.0.0.1:${port};
${locations}
} }
`,
    )
    server = spawn(nginx ?? '', ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')], {
      stdio: 'ignore',
    })
    address = `http://127.0.0.1:${port}/talk/`
    await vi.waitFor(
      async () => {
        expect((await fetch(address)).status).toBe(200)
      },
      { timeout: 10_000, interval: 100 },
    )
  }, 180_000)

  afterAll(async () => {
    server?.kill()
    await ferry?.remove()
    await rm(folder, { recursive: true, force: true })
  })

  it('serves the deck below a path, to a browser that finds nothing wrong', async () => {
    const browser = await launchBrowser(await findBrowser())
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    const faults: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await page.goto(`${address.slice(0, -1)}#/2`)
    await page.locator('#app .slidev-page-2 .slidev-layout').first().waitFor()
    expect(page.url()).toBe(`${address}#/2`)
    expect(faults).toEqual([])
    await page.goto(`${address}no/such/place#/3`)
    await page.waitForURL(`${address}#/3`)
    await browser.close()
  })

  it('sends pages fresh, assets to keep, and both packed', async () => {
    const page = await fetch(address)
    expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(page.headers.get('content-encoding')).toBe('gzip')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const script = /assets\/index-[^"]+\.js/.exec(await page.text())?.[0] ?? ''
    const asset = await fetch(address + script)
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(asset.headers.get('content-encoding')).toBe('gzip')
    expect((await fetch(`${address}assets/none.js`)).status).toBe(404)
  })
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  })
}
