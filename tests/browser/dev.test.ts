import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findBrowser, launchBrowser } from '../../scripts/export/browser.ts'
import { ask, exchange, open } from '../server/raw.ts'
import { projectRoot } from './run.ts'

let above: string
let folder: string
let origin: string
let child: ChildProcess
let browser: Browser
let page: Page
let output = ''

beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), 'citedeck-dev-'))
  folder = join(above, 'talk')
  await cp(join(projectRoot, 'tests', 'fixtures', 'ferry'), folder, { recursive: true })
  await leaveSecrets()
  child = spawn(process.execPath, [join(projectRoot, 'scripts', 'run.js'), 'dev', '--data', folder, '--port', '0'], {
    cwd: projectRoot,
  })
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  browser = await launchBrowser(await findBrowser())
  page = await browser.newPage()
  await until(() => /presenter {2}http/.test(output))
  origin = /audience {3}(\S+)\//.exec(output)?.[1] ?? ''
  await page.goto(`${origin}/#/2`, { timeout: 90_000 })
  await shows('412,000')
}, 180_000)

afterAll(async () => {
  await browser?.close()
  if (child?.exitCode === null && child.kill('SIGINT')) await once(child, 'close')
  await rm(above, { recursive: true, force: true })
})

/** Puts what must not be read beside the talk and into it. */
async function leaveSecrets(): Promise<void> {
  for (const name of ['.git', 'public', '.hidden']) await mkdir(join(folder, name), { recursive: true })
  for (const name of [
    '.env',
    '.env.local',
    '.git/config',
    '.hidden/x.js',
    '../above.txt',
    '../above.js',
    '../.env',
    '../key.pem',
  ])
    await writeFile(join(folder, name), '"SECRET"')
  await writeFile(join(folder, 'public', 'big.bin'), Buffer.alloc(20_000_000))
  for (const [name, to] of [
    ['link.txt', '../above.txt'],
    ['link.js', '../above.js'],
    ['up', '..'],
    ['public/link.txt', '../../above.txt'],
  ] as const)
    await symlink(to, join(folder, name))
}

async function until(condition: () => boolean): Promise<void> {
  await vi.waitFor(
    () => {
      expect(condition()).toBe(true)
    },
    { timeout: 60_000, interval: 100 },
  )
}

/** Waits for a claim that holds some words. */
async function shows(words: string): Promise<void> {
  await page.waitForFunction(
    (text) => [...document.querySelectorAll('h1')].some((title) => title.textContent?.includes(text)),
    words,
    { timeout: 60_000 },
  )
}

async function change(from: string, to: string): Promise<void> {
  const path = join(folder, 'article.yaml')
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to))
}

it("prints the audience's link and the presenter's", () => {
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

it("shows the talk's own colours and footer once theme.yaml says so, in the scheme that the device asks for", async () => {
  const look = (accent: string) =>
    `citedeck: 1\ncolours: { light: { accent: '${accent}' } }\nfooter: The ferry company\n`
  const hasAccent = (accent: string) =>
    page.waitForFunction(
      (wanted) =>
        document.querySelector('.footer-text')?.textContent === 'The ferry company'
        && getComputedStyle(document.documentElement).getPropertyValue('--accent') === wanted,
      accent,
      { timeout: 60_000 },
    )
  for (const accent of ['#b83a5a', '#b0442a']) {
    await writeFile(join(folder, 'theme.yaml'), look(accent))
    await hasAccent(accent)
  }
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'))
  expect(await paper()).toBe('#fbfaf6')
  await page.keyboard.press('d')
  await vi.waitFor(async () => {
    expect(await paper()).toBe('#101a19')
  })
  await page.keyboard.press('d')
  await rm(join(folder, 'theme.yaml'))
})

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
  // The window may not follow: Vite does not watch what was a folder in between.
  await vi.waitFor(async () => expect(await readFile(deck, 'utf8')).toContain('cross in any year'), { timeout: 20_000 })
  expect(child.exitCode).toBeNull()
}, 60_000)

describe('who the live server answers', () => {
  const own = () => `Host: ${new URL(origin).host}`
  const request = (method: string, target: string, ...headers: string[]) =>
    ask(origin, [`${method} ${target} HTTP/1.1`, own(), ...headers])
  const slides = () => readFile(join(folder, 'slides.md'), 'utf8')
  const isAlive = async () => {
    expect((await request('GET', '/')).status).toBe(200)
  }
  const state = { page: 1, clicks: 0, timer: { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 } }
  const tell = (body: string, ...headers: string[]) =>
    ask(
      origin,
      ['POST /@server-reactive/nav HTTP/1.1', own(), `Content-Length: ${Buffer.byteLength(body)}`, ...headers],
      body,
    )
  const json = 'Content-Type: application/json'

  it('is nobody who asks for another host', async () => {
    for (const host of [
      'evil.example',
      'localhost.',
      '192.168.1.5',
      '[fe80::1]',
      '0.0.0.0',
      'a.localhost',
      'localhost.evil.example',
      'x-extension://a',
      'file:',
      '',
    ]) {
      const { status, body } = await ask(origin, ['GET /slides.md?raw HTTP/1.1', `Host: ${host}`])
      expect([host, status, body.toString().includes('theme')]).toEqual([host, 403, false])
    }
    for (const host of ['LOCALHOST:80', '[::1]', '127.0.0.1'])
      expect((await ask(origin, ['GET / HTTP/1.1', `Host: ${host}`])).status).toBe(200)
    expect((await ask(origin, ['GET http://evil.example/ HTTP/1.1', own()])).status).toBe(403)
    expect((await ask(origin, [`GET ${origin}/ HTTP/1.1`, 'Host: evil.example'])).status).toBe(200)
    expect((await ask(origin, ['GET / HTTP/1.1', own(), 'Host: evil.example'])).status).toBe(400)
  })

  it('is no page of another site, nor of another port', async () => {
    for (const headers of [
      ['Origin: http://evil.example'],
      ['Origin: null'],
      ['Origin: '],
      [`Origin: ${origin.replace('127.0.0.1', 'localhost')}`],
      ['Origin: http://127.0.0.1:1'],
      [`Origin: ${origin.replace('http', 'https')}`],
      [`Origin: ${origin}.evil.example`],
      ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: script'],
      ['Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors'],
      ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe'],
      [`Origin: ${origin}`, 'Sec-Fetch-Site: cross-site'],
    ])
      expect([headers, (await request('GET', '/', ...headers)).status]).toEqual([headers, 403])
    const link = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document']
    expect((await request('GET', '/', ...link)).status).toBe(200)
    expect((await request('GET', '/slides.md?raw', ...link)).status).toBe(403)
    expect((await request('GET', '/slides.md?raw', `Origin: ${origin}`, 'Sec-Fetch-Site: same-origin')).status).toBe(
      200,
    )
  })

  it('is nobody who writes slides or opens tools, not even a window of its own', async () => {
    const before = await slides()
    const body = '{"content":"<script>alert(1)</script>"}'
    for (const [method, target] of [
      ['POST', '/__slidev/slides/2.json'],
      ['PUT', '/__slidev/slides/2.json'],
      ['POST', '/@server-reactive/snapshots'],
      ['POST', '/@server-reactive/drawings'],
      ['POST', '/@server-ref/nav'],
      ['POST', '/@server-reactive/__proto__/x'],
      ['POST', '/@server-reactive/nav?x'],
      ['POST', '/'],
      ['OPTIONS', '/'],
      ['DELETE', '/slides.md'],
    ] as const) {
      const answer = await ask(
        origin,
        [`${method} ${target} HTTP/1.1`, own(), `Origin: ${origin}`, json, `Content-Length: ${body.length}`],
        body,
      )
      expect([method, target, answer.status]).toEqual([method, target, 405])
    }
    for (const target of [
      '/__open-in-editor?file=slides.md',
      '/__OPEN-IN-EDITOR?file=slides.md',
      '/%5f_open-in-editor',
      '/__inspect/',
      '/__inspect',
      '/__mcp',
      '/__MCP/',
      '/__mcp?x',
    ])
      for (const method of ['GET', 'POST'])
        expect([target, (await request(method, target, `Origin: ${origin}`, json)).status]).toEqual([target, 403])
    expect(await slides()).toBe(before)
    expect(await readdir(folder)).not.toContain('.slidev')
  })

  it('is nobody who tells nonsense of the slide that is on', async () => {
    const told = JSON.stringify({ source: 'x', timestamp: 1, data: state })
    const faults: [string, ...string[]][] = [
      ['{', json],
      ['null', json],
      ['[]', json],
      ['{}', json],
      [JSON.stringify({ source: 'x', timestamp: 1, data: { page: '<b>' } }), json],
      ['{"source":"x","timestamp":1,"patch":{"__proto__":{"polluted":true}}}', json],
      [told.replace('"page"', '"__proto__":{"polluted":true},"page"'), json],
      [`${told}${' '.repeat(70_000)}`, json],
      ['\xff\xfe', json],
    ]
    for (const [body, ...headers] of faults)
      expect([body.slice(0, 60), (await tell(body, `Origin: ${origin}`, ...headers)).status]).toEqual([
        body.slice(0, 60),
        400,
      ])
    expect([
      (await tell(told, json)).status,
      (await tell(told, `Origin: ${origin}`)).status,
      (await tell(told, `Origin: ${origin}`, 'Content-Type: text/plain')).status,
    ]).toEqual([405, 405, 405])
    expect((await tell(told, `Origin: ${origin}`, json)).status).toBe(200)
    await isAlive()
  })

  it('shows files of the talk and the program, none that is hidden, beside them or behind a link', async () => {
    for (const target of [
      '/.env',
      '/.env.local?raw',
      '/.env?import&raw??',
      '/.git/config',
      '/%2egit/config',
      '/.hidden/x.js',
      '/.hidden/x',
      '/link.txt',
      '/link.js',
      '/link.txt?raw',
      '/link.js?import',
      '/link?import',
      '/up/above.txt',
      '/public/link.txt',
      '/@fs/etc/passwd',
      '/@fs//etc/passwd',
      '/@fs/etc/passwd?raw',
      '/@fs/etc/passwd?import&raw??',
      '/@fs/proc/self/environ',
      '/@id/etc/passwd?raw',
      '/etc/passwd?raw',
      ...[
        'above.txt',
        'above.js',
        'above.txt?raw',
        'above',
        '.env',
        'key.pem?raw',
        'talk/.env',
        'talk/.git/config?raw',
        'talk/link.txt',
        'talk/link.js?import',
        'talk/up/above.txt',
      ].map((name) => `/@fs${above}/${name}`),
      `${above}/above.txt?raw`,
      `/@id${above}/above.js`,
      `/@fs${projectRoot}/.git`,
      `/@fs${projectRoot}/../`,
      '/../above.txt',
      '/%2e%2e/above.txt',
      '/..%2fabove.txt',
      '/..%5cabove.txt',
      '//above.txt',
      '/%zz',
      '/%00',
      '/x%00.txt',
      '/\\etc',
    ]) {
      const { status, body } = await request('GET', target)
      const text = body.toString()
      expect([target, text.includes('SECRET') || text.includes('root:') || text.includes('PATH=')]).toEqual([
        target,
        false,
      ])
      // Where there is no such file, Vite gives the page, as for any address.
      if (!/link\?import$|above$|above\.js$/.test(target))
        expect([target, [400, 403].includes(status)]).toEqual([target, true])
    }
    for (const target of [
      '/slides.md?raw',
      '/article.yaml?raw',
      '/big.bin',
      `/@fs${folder}/facts.yaml?raw`,
      `/@fs${projectRoot}/styles/slide.css`,
      `/@fs${projectRoot}/node_modules/vue/package.json`,
    ])
      expect([target, (await request('HEAD', target)).status]).toEqual([target, 200])
  })

  it('goes on after ranges that are none, and lets go of what nobody reads', async () => {
    for (const [range, status] of [
      ['bytes=5-2', 200],
      ['bytes=-5', 200],
      ['bytes=0-1,3-4', 200],
      ['bytes=x', 200],
      ['bytes=0-3', 206],
      ['bytes=99999999-', 416],
    ] as const)
      expect([range, (await request('HEAD', '/big.bin', `Range: ${range}`)).status]).toEqual([range, status])
    if (process.platform !== 'linux') return
    const sockets = await Promise.all(Array.from({ length: 10 }, () => open(origin)))
    await Promise.all(
      sockets.map(async (socket) => {
        socket.on('error', () => undefined).write(`GET /big.bin HTTP/1.1\r\n${own()}\r\n\r\n`)
        await once(socket, 'data')
        socket.destroy()
      }),
    )
    const files = `/proc/${String(child.pid)}/fd`
    await vi.waitFor(
      async () => {
        const open = await Promise.all(
          (await readdir(files)).map((name) => readlink(join(files, name)).catch(() => '')),
        )
        expect(open.filter((file) => file.endsWith('big.bin'))).toEqual([])
      },
      { timeout: 5000, interval: 50 },
    )
  })

  it('opens a socket to its own pages alone, and goes on whatever they send', async () => {
    const token = /wsToken = "([^"]+)"/.exec((await request('GET', '/@vite/client')).body.toString())?.[1] ?? ''
    expect(token).not.toBe('')
    const upgrade = async (...headers: string[]) =>
      (
        await exchange(
          origin,
          [
            'GET /?token=' + token + ' HTTP/1.1',
            own(),
            'Connection: Upgrade',
            'Upgrade: websocket',
            'Sec-WebSocket-Version: 13',
            'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
            ...headers,
          ].join('\r\n') + '\r\n\r\n',
          500,
        )
      )
        .toString('latin1')
        .slice(9, 12)
    const hmr = 'Sec-WebSocket-Protocol: vite-hmr'
    expect(await upgrade(hmr, `Origin: ${origin}`)).toBe('101')
    for (const headers of [
      [hmr],
      [hmr, 'Origin: http://evil.example'],
      [hmr, 'Origin: null'],
      [hmr, `Origin: ${origin}`, 'Sec-Fetch-Site: cross-site'],
      ['Sec-WebSocket-Protocol: vite-ping'],
      ['Sec-WebSocket-Protocol: vite-ping', 'Origin: http://127.0.0.1:1'],
    ])
      expect([headers, await upgrade(...headers)]).toEqual([headers, '403'])
    await page.evaluate(
      async (address) => {
        const socket = new WebSocket(address, 'vite-hmr')
        await new Promise((resolve) => {
          socket.onopen = resolve
        })
        for (const message of [
          '',
          'null',
          '1',
          '[]',
          '{}',
          '{"type":"custom"}',
          '{"type":"custom","event":"vite:invoke"}',
          '{"type":"custom","event":"vite:invoke","data":{}}',
          '{"type":"custom","event":"vite:invalidate"}',
          '{"type":"custom","event":"vite:invalidate","data":{}}',
          '{"type":"custom","event":"slidev:monaco-write","data":{"file":"slides.md","content":"x"}}',
          '{"type":"custom","event":"slidev:monaco-write"}',
          '{"type":"custom","event":"__proto__","data":{}}',
        ])
          socket.send(message)
        socket.send(new Uint8Array([255, 254]))
        await new Promise((resolve) => {
          setTimeout(resolve, 300)
        })
        socket.close()
      },
      `${origin.replace('http', 'ws')}/?token=${token}`,
    )
    await isAlive()
  })

  it('is no page of another site that a real browser shows, whatever it tries', async () => {
    const before = await slides()
    const attack = `<!doctype html><script>
      const origin = ${JSON.stringify(origin)}, got = []
      const load = (what, element, source) => new Promise((resolve) => {
        Object.assign(element, { src: origin + source, onload: () => resolve(got.push(what)), onerror: resolve })
        document.head.append(element)
      })
      const open = (protocol) => new Promise((resolve) => {
        const socket = new WebSocket(origin.replace('http', 'ws'), protocol)
        Object.assign(socket, { onopen: () => resolve(got.push(protocol)), onerror: resolve })
      })
      const send = (address, body) => fetch(origin + address, { method: 'POST', mode: 'no-cors', body })
      const tries = [
        send('/__slidev/slides/2.json', '{"content":"evil"}'),
        send('/@server-reactive/nav', '{'),
        fetch(origin + '/slides.md?raw').then(() => got.push('read')),
        load('script', document.createElement('script'), '/article.yaml?raw&import'),
        load('image', new Image(), '/favicon.svg'),
        open('vite-hmr'),
        open('vite-ping'),
      ]
      Promise.allSettled(tries).then(() => { document.title = 'tried: ' + got.join() })
    </script><iframe name="frame"></iframe>
    <form method="post" enctype="text/plain" target="frame"><input name='{"content":"' value='evil"}'></form>
    <script>document.forms[0].action = origin + '/__slidev/slides/2.json'; document.forms[0].submit()</script>`
    const site = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html').end(attack)
    }).listen(0, '127.0.0.1')
    await once(site, 'listening')
    const address = site.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const visitor = await browser.newPage()
    for (const host of ['127.0.0.1', 'localhost']) {
      const answers: Promise<number>[] = []
      visitor.on('response', (response) => {
        if (response.url().startsWith(origin)) answers.push(Promise.resolve(response.status()))
      })
      await visitor.goto(`http://${host}:${port}/`)
      await visitor.waitForFunction(() => document.title.startsWith('tried'), undefined, { timeout: 20_000 })
      expect(await visitor.title()).toBe('tried:')
      expect(new Set(await Promise.all(answers))).toEqual(new Set([403]))
    }
    await visitor.close()
    site.close()
    expect(await slides()).toBe(before)
    await isAlive()
  }, 60_000)

  it('is its own windows, which follow each other', async () => {
    const context = await browser.newContext()
    const [audience, presenter] = [await context.newPage(), await context.newPage()]
    const faults: string[] = []
    for (const each of [audience, presenter])
      each.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
      })
    await audience.goto(`${origin}/#/1`)
    await audience.locator('.slidev-page-1 h1').first().waitFor()
    await presenter.goto(`${origin}/#/presenter/1`)
    await presenter.locator('.slidev-page-1 h1').first().waitFor()
    const number = (each: Page) =>
      each.evaluate(
        () =>
          [...document.querySelectorAll('.slidev-page')]
            .find((slide) => slide.checkVisibility())
            ?.className.match(/slidev-page-(\d+)/)?.[1],
      )
    // Who follows may say so late, and call back whoever has turned on meanwhile; then one turns again.
    const turn = async (from: Page, address: string) => {
      const slide = address.split('/').at(-1)
      const bothStand = async () => {
        await from.evaluate((hash) => {
          location.hash = hash
        }, address)
        expect([await number(presenter), await number(audience)]).toEqual([slide, slide])
      }
      await vi.waitFor(bothStand, { timeout: 30_000, interval: 500 })
    }
    await turn(presenter, '#/presenter/2')
    await turn(presenter, '#/presenter/3')
    await turn(audience, '#/2')
    // So are the clock and the pointer on the slide.
    const tells = (words: string) =>
      presenter.waitForResponse((response) => response.request().postData()?.includes(words) === true, {
        timeout: 10_000,
      })
    const [clock] = await Promise.all([
      tells('"status":"running"'),
      presenter
        .locator('.i-carbon\\:play')
        .first()
        .evaluate((play) => {
          play.parentElement?.click()
        }),
    ])
    const slide = await presenter.locator('#slide-content').first().boundingBox()
    const move = async () => {
      for (const step of [0.4, 0.5, 0.6])
        await presenter.mouse.move(
          (slide?.x ?? 0) + (slide?.width ?? 0) * step,
          (slide?.y ?? 0) + (slide?.height ?? 0) / 2,
        )
    }
    const [pointer] = await Promise.all([tells('"cursor":{'), presenter.bringToFront().then(move)])
    expect([clock.status(), pointer.status()]).toEqual([200, 200])
    expect(faults).toEqual([])
    await context.close()
  }, 90_000)
})
