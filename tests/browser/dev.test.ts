import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ask, open } from '../server/raw.ts'
import { projectRoot } from './run.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

let above: string
let folder: string
let origin: string
let child: ChildProcess
let browser: Browser
let page: Page
let output = ''
let started: number
/** The talk's data once it is in order. */
const original = new Map<string, string>()

beforeAll(async () => {
  above = await mkdtemp(join(tmpdir(), 'citedeck-dev-'))
  folder = join(above, 'talk')
  await cp(join(projectRoot, 'tests', 'fixtures', 'ferry'), folder, { recursive: true })
  await leaveSecrets()
  for (const file of ['article.yaml', 'facts.yaml']) original.set(file, await readFile(join(folder, file), 'utf8'))
  // It starts on data that is wrong: a slide that nothing can be made of, and one that does not hold.
  await change('kind: timeline', 'kind: time-line')
  await change('The boat cost {trial-cost}', 'The boat cost 5 dollars, or {trial-cost}')
  started = Date.now() + 1 // the clock of files is finer
  child = spawn(
    process.execPath,
    [join(projectRoot, 'scripts', 'run.js'), 'dev', '--data', folder, '--port', '0', '--kiosk'],
    {
      cwd: projectRoot,
      env: { ...process.env, NO_COLOR: '1', LAUNCH_EDITOR: await standInEditor() },
    },
  )
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  browser = await sharedBrowser()
  page = await browser.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') output += `the page says: ${message.text()}\n`
  })
  await until(() => /presenter {2}http/.test(output))
  origin = /audience {3}(\S+)\//.exec(output)?.[1] ?? ''
  await page.goto(`${origin}/#/2`)
  await shows('412,000')
})

afterAll(async () => {
  await leaveBrowser(browser)
  if (child?.exitCode === null && child.kill('SIGINT')) await once(child, 'close')
  await rm(above, { recursive: true, force: true })
})

/** Every test but the first begins with the data in order and on one slide, whatever the one before has left. */
async function restore(): Promise<void> {
  await rm(join(folder, 'theme.yaml'), { force: true })
  for (const [file, text] of original) {
    const path = join(folder, file)
    const isOwn = await lstat(path).then(
      (found) => found.isFile(),
      () => false,
    )
    if (!isOwn) await rm(path, { force: true })
    if (!isOwn || (await readFile(path, 'utf8')) !== text) await writeFile(path, text)
  }
  await turnTo('busy')
  await shows('cross in a year')
}

/** Turns the page to a slide; once more where the page was just being loaded again, which ends what it runs. */
async function turnTo(id: string): Promise<void> {
  await vi.waitFor(() => page.evaluate((to) => location.assign(`#/${to}`), id), { timeout: 10_000, interval: 200 })
}

/** An editor that writes down what it is to open. */
async function standInEditor(): Promise<string> {
  const path = join(above, 'editor')
  await writeFile(path, `#!/bin/sh\necho "$@" >> '${join(above, 'opened')}'\n`, { mode: 0o755 })
  return path
}

/** Puts what must not be read beside the talk and into what it publishes. */
async function leaveSecrets(): Promise<void> {
  for (const name of ['public/.git', 'public/files']) await mkdir(join(folder, name), { recursive: true })
  for (const name of ['.env', 'public/.env', 'public/.git/config', '../above.txt'])
    await writeFile(join(folder, name), 'SECRET')
  await writeFile(join(folder, 'public', 'files', 'a b.txt'), 'published')
  await writeFile(join(folder, 'public', 'big.bin'), Buffer.alloc(20_000_000))
  await symlink('../../above.txt', join(folder, 'public', 'link.txt'))
  await symlink('..', join(folder, 'public', 'up'))
}

async function until(condition: () => boolean): Promise<void> {
  await vi.waitFor(
    () => {
      expect(condition(), output).toBe(true)
    },
    { timeout: 30_000, interval: 20 },
  )
}

/** Waits for a claim that holds some words on the slide that is on. */
async function shows(words: string, on: Page = page): Promise<void> {
  await on.waitForFunction(
    (text) =>
      [...document.querySelectorAll('#slideshow h1')].some(
        (title) => title.checkVisibility() && title.textContent?.includes(text),
      ),
    words,
    { timeout: 30_000 },
  )
}

async function change(from: string, to: string, file = 'article.yaml'): Promise<void> {
  const path = join(folder, file)
  const before = await readFile(path, 'utf8')
  expect(before).toContain(from)
  await writeFile(path, before.replace(from, to))
}

let isFirst = true
beforeEach(async ({ onTestFailed }) => {
  if (!isFirst) await restore()
  onTestFailed(async () => {
    await page.reload()
  })
})

it("prints the audience's link, the presenter's, and that of a talk that runs by itself", () => {
  expect(output).toMatch(
    /audience {3}http:\/\/\S+\/\npresenter {2}http:\/\/\S+#\/presenter\/1\nby itself {2}http:\/\/\S+\/\?kiosk\n/,
  )
})

it('writes nothing into the talk', async () => {
  const written = await Promise.all(
    (await readdir(folder, { withFileTypes: true, recursive: true })).map(async (entry) =>
      entry.isFile() && (await stat(join(entry.parentPath, entry.name))).mtimeMs > started ? entry.name : undefined,
    ),
  )
  expect(written.filter((name) => name !== undefined)).toEqual([])
})

describe('data that is wrong', () => {
  const panelSays = (words: string | RegExp) =>
    page.locator('.for-author .summary').filter({ hasText: words }).waitFor({ state: 'visible' })

  it('does not keep the deck from starting: what can be shown is, and a slide comes once it is mended', async () => {
    isFirst = false
    expect(output).toMatch(/article\.yaml:\d+:\d+ {2}unknown kind "time-line"; did you mean "timeline"\?/)
    expect(output).toContain('"5" is typed')
    expect(output).not.toContain('no slide uses') // the slide that cannot be read may
    expect(output).toContain('The deck follows, but for "century": as last in order.')
    await turnTo('price')
    await shows('The boat cost 5 dollars')
    await panelSays('2 errors')
    await turnTo('century')
    await shows('This slide is not ready yet')
    output = ''
    await change('kind: time-line', 'kind: timeline')
    await shows('The crossing is older')
    await until(() => output.includes('The deck follows all the same.'))
    await change('The boat cost 5 dollars, or {trial-cost}', 'The boat cost {trial-cost}')
    await until(() => output.includes('the data is in order again'))
    await page.locator('.for-author .bar').waitFor({ state: 'detached' })
  })

  it('stands over the deck with place, cause and remedy, for the author alone; the slide that is on first', async () => {
    const panel = page.locator('#author-panel')
    const group = panel.locator('.group')
    await change('value: 71', 'value: 72', 'facts.yaml')
    await change('The boat cost {trial-cost}', 'The boat cost 5 dollars')
    const announced = page.locator('.for-author [aria-live="polite"]')
    await announced.filter({ hasText: /^\d errors\. walking-share is 72/ }).waitFor({ state: 'attached' })
    // By the keyboard alone: to the bar, and unfold it; a key does the same.
    await page.locator('.for-author .summary').focus()
    await page.keyboard.press('Enter')
    const other = group.filter({ hasText: 'is typed' })
    await other.filter({ hasText: /article\.yaml:\d+:\d+ *"5" is typed; numbers come from facts/ }).waitFor()
    expect(await group.first().locator('.name').textContent()).toContain('Over 412,000')
    expect(await group.first().textContent()).toMatch(/facts\.yaml:\d+:\d+ *walking-share is 72 percent, but/)
    await other.locator('li').first().click()
    await shows('The boat cost 5 dollars')
    await page.waitForURL(/#\/price$/)
    await vi.waitFor(async () => expect(await group.first().textContent()).toContain('"5" is typed'), 10_000)
    expect(await panel.locator('dl').textContent()).toMatch(/match their sentence *11 of 12/)
    expect(await panel.locator('h2 strong').textContent()).toBe('4:00 of 4:00')
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    // As through something that passes requests on from elsewhere.
    const context = await browser.newContext({ extraHTTPHeaders: { 'X-Forwarded-For': '203.0.113.7' } })
    const viewer = await context.newPage()
    const loaded: string[] = []
    viewer.on('request', (request) => loaded.push(request.url()))
    await viewer.goto(`${origin}/#/6`)
    await shows('The boat cost 5 dollars', viewer)
    await change('value: 72', 'value: 71', 'facts.yaml')
    await change('The boat cost 5 dollars', 'The boat cost {trial-cost}')
    await shows('The boat cost about', viewer)
    expect(await viewer.locator('.for-author').count()).toBe(0)
    expect(loaded.filter((address) => address.includes('forTheAuthor'))).toEqual([])
    await context.close()
    await page.locator('.for-author .bar').waitFor({ state: 'detached' })
    await page.keyboard.press('a')
    await panelSays('The check passes')
    await page.keyboard.press('a')
  })

  it('shows beside a slide the sentences that it rests on, joined with it both ways, to the author alone', async () => {
    await page.keyboard.press('e')
    const panel = page.locator('.evidence')
    const sentence = panel.locator('.sentences > div', { hasText: '1.5' })
    await sentence.waitFor()
    await vi.waitFor(async () => {
      const said = (await sentence.locator('dd').textContent())?.replace(/\s+/g, ' ')
      expect(said).toContain('On foot come B71% of the passengers, D9 percentage points more')
    }, 10_000)
    // The slide keeps clear of it, and each of its numbers has the letter of its words.
    const edge = (await panel.boundingBox())?.x ?? 0
    const slide = await page.locator('#slideshow .slidev-page-2').boundingBox()
    expect((slide?.x ?? 0) + (slide?.width ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(edge + 1)
    const spot = page.locator('.evidence-spots .spot', { hasText: 'B' })
    const number = page.locator('#slideshow .slidev-page-2 [data-fact="walking-share"]:visible').first()
    await vi.waitFor(async () => {
      const [around, within] = await Promise.all([spot.first().boundingBox(), number.boundingBox()])
      expect(Math.abs((around?.x ?? 0) - (within?.x ?? 99))).toBeLessThan(20)
    })
    await number.hover()
    await panel.locator('mark.active', { hasText: '71%' }).waitFor()
    await panel.locator('li', { hasText: '62%' }).focus()
    await page.locator('.evidence-spots .spot.active', { hasText: 'C' }).waitFor()
    expect(await panel.locator('li', { hasText: '62%' }).textContent()).toContain('computed: 71% (B) − 9')
    // It follows the deck and its data, and ends with what no slide carries.
    await turnTo('century')
    await panel.locator('.sentences', { hasText: 'The motor came in' }).waitFor()
    expect(await panel.locator('summary').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Coverage/)]),
    )
    await rename(join(folder, 'source.txt'), join(folder, 'away.txt'))
    await panel.locator('.bare').waitFor()
    expect(await panel.textContent()).not.toContain('The motor came in')
    await rename(join(folder, 'away.txt'), join(folder, 'source.txt'))
    await panel.locator('.sentences', { hasText: 'The motor came in' }).waitFor()
    await page.keyboard.press('e')
    await panel.waitFor({ state: 'detached' })
    // Whoever asks through something that passes requests on is told nothing of it.
    const get = (...headers: string[]) =>
      ask(origin, ['GET /live/proof?slide=busy HTTP/1.1', `Host: ${new URL(origin).host}`, ...headers])
    expect(await get()).toMatchObject({ status: 200 })
    const refused = await get('X-Forwarded-For: 203.0.113.7')
    expect(refused.status).toBe(403)
    expect(JSON.stringify(refused)).not.toContain('On foot come')
  })

  it('leaves a slide in its last good state, and all others follow; a file that is no YAML leaves all', async () => {
    await change('cross in a year', 'cross each year')
    await shows('cross each year')
    output = ''
    await change('kind: proportion-bars', 'kind: proportion-bar')
    await change('The crossing is older', 'The crossing is far older')
    await until(() => output.includes('The deck follows, but for "busy"'))
    await shows('cross each year')
    await turnTo('century')
    await shows('far older')

    output = ''
    await change('sections:', 'sections: [')
    await until(() => output.includes('The last good deck stays on screen.'))
    await shows('far older')
    await restore()
    await until(() => output.includes('the data is in order again'))
  })
})

it.skipIf(process.platform === 'win32')(
  'opens the editor where something stands that is clicked with Alt, and turns no slide',
  async () => {
    const lineOf = async (text: string, file = 'article.yaml') =>
      (await readFile(join(folder, file), 'utf8')).split('\n').findIndex((each) => each.includes(text)) + 1
    const opens = async (selector: string, text: string, file = 'article.yaml') => {
      await page
        .locator(`#slideshow ${selector}`)
        .filter({ visible: true })
        .first()
        .click({ modifiers: ['Alt'] })
      const place = `${file}:${await lineOf(text, file)}:`
      await page.locator('.for-author .outcome').filter({ hasText: place }).waitFor({ state: 'visible' })
      const [, path, line] =
        /^(\S+) (\d+) \d+$/.exec((await readFile(join(above, 'opened'), 'utf8')).trim().split('\n').at(-1) ?? '') ?? []
      expect([path, Number(line)]).toEqual([join(folder, file), await lineOf(text, file)])
    }
    await opens('h1 [data-fact]', 'passengers:', 'facts.yaml')
    await opens('.kicker', 'title: The river')
    await turnTo('loop')
    await shows('Each quiet crossing')
    await opens('.points li:last-child', 'The pier is shared')
    await opens('.field .label:has-text("Quiet boat")', 'label: Quiet boat')
    expect(new URL(page.url()).hash).toBe('#/loop')
  },
)

/** Whether the page is still the one that was marked: it was not loaded again. */
const isMarked = () => page.evaluate(() => document.documentElement.dataset['marked'] === '')
const mark = () =>
  page.evaluate(() => {
    document.documentElement.dataset['marked'] = ''
  })

it('exchanges slides in place: the one that is on stays on where others come and go, and where it is renamed', async () => {
  await mark()
  const article = join(folder, 'article.yaml')
  const before = await readFile(article, 'utf8')
  const slide = /^ {6}- id: [\s\S]*?(?=^ {6}- id: |^ {2}- )/m.exec(before)?.[0] ?? ''
  const id = /id: (\S+)/.exec(slide)?.[1] ?? ''
  expect(slide).toContain('cross in a year')
  const other = slide.replace(`id: ${id}`, 'id: another').replace('cross in a year', 'come back each year')
  const count = Number(/\d+$/.exec((await page.locator('.turns .place').textContent()) ?? '')?.[0])
  await writeFile(article, before.replace(slide, other + slide))
  const stands = (place: string) =>
    vi.waitFor(
      async () =>
        expect(await page.locator('#slideshow .slidev-page:visible').getAttribute('data-slidev-no')).toBe(place),
      10_000,
    )
  // To who sees it, and to who hears it.
  const saysPlace = async (number: number, of: number) => {
    await page.locator('.turns .place', { hasText: new RegExp(`^${number} / ${of}$`) }).waitFor({ state: 'attached' })
    const heard = new RegExp(`^Slide ${number} of ${of}: .*cross in a year`)
    await page.locator('#announcer', { hasText: heard }).waitFor({ state: 'attached' })
  }
  await stands('3')
  await shows('cross in a year')
  await saysPlace(3, count + 1)
  // The times of the slides do not add up now: that is told, and the deck follows all the same.
  expect(output).toMatch(/article\.yaml:\d+:\d+ {2}the slides plan [^]*The deck follows all the same\./)
  await writeFile(article, before.replace(slide, other + slide.replace(`id: ${id}`, 'id: renamed')))
  await change('cross in a year', 'sail each year')
  await shows('sail each year')
  await stands('3')
  // As editors save that write beside and rename.
  await writeFile(`${article}~`, before)
  await rename(`${article}~`, article)
  await shows('cross in a year')
  await stands('2')
  await saysPlace(2, count)
  // Also where the slide that is on keeps its place.
  await writeFile(article, before.replace(slide, slide + other))
  await saysPlace(2, count + 1)
  await writeFile(article, before)
  await saysPlace(2, count)
  expect(await isMarked()).toBe(true)
})

it('follows a file that is linked to', async () => {
  await mark()
  const elsewhere = join(above, 'elsewhere.yaml')
  await rename(join(folder, 'article.yaml'), elsewhere)
  await symlink(elsewhere, join(folder, 'article.yaml'))
  await change('cross in a year', 'cross every year')
  await shows('cross every year')
  await change('cross every year', 'cross in a year')
  await shows('cross in a year')
  expect(await isMarked()).toBe(true)
})

it("shows the talk's own colours and footer once theme.yaml says so, in the scheme that the device asks for", async () => {
  const look = (accent: string) =>
    `citedeck: 1\ncolours: { light: { accent: '${accent}' } }\nfooter: The ferry company\n`
  const hasAccent = (accent: string) =>
    page.waitForFunction(
      (wanted) =>
        document.querySelector('.footer-text')?.textContent === 'The ferry company'
        && getComputedStyle(document.documentElement).getPropertyValue('--accent') === wanted,
      accent,
      { timeout: 30_000 },
    )
  for (const accent of ['#b83a5a', '#b0442a']) {
    await writeFile(join(folder, 'theme.yaml'), look(accent))
    await hasAccent(accent)
  }
  await shows('cross in a year')
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'))
  expect(await paper()).toBe('#fbfaf6')
  await page.keyboard.press('d')
  await vi.waitFor(async () => {
    expect(await paper()).toBe('#101a19')
  })
  await page.keyboard.press('d')
})

it('shows all slides as a page too', async () => {
  const reader = await browser.newPage()
  await reader.goto(`${origin}/read.html`)
  expect(await reader.locator('.print-slide-container h1').allTextContents()).toContain('The battery')
  expect(await reader.locator('a[href$=".pdf"]').count()).toBe(0)
  await reader.close()
})

describe('who the live server answers', () => {
  const own = () => `Host: ${new URL(origin).host}`
  const request = (method: string, target: string, ...headers: string[]) =>
    ask(origin, [`${method} ${target} HTTP/1.1`, own(), ...headers])

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
      const { status, body } = await ask(origin, ['GET /live/deck HTTP/1.1', `Host: ${host}`])
      expect([host, status, body.toString().includes('ferry')]).toEqual([host, 403, false])
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
    for (const target of ['/live/deck', '/live/events'])
      expect((await request('GET', target, ...link)).status).toBe(403)
    expect((await request('GET', '/live/deck', `Origin: ${origin}`, 'Sec-Fetch-Site: same-origin')).status).toBe(200)
  })

  it('is nobody who writes', async () => {
    const before = await readdir(folder, { recursive: true })
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      for (const target of ['/', '/article.yaml', '/live/deck', '/live/events', '/__proto__'])
        for (const type of ['application/json', 'text/plain'])
          expect([
            method,
            target,
            (await request(method, target, `Origin: ${origin}`, `Content-Type: ${type}`, 'Content-Length: 2')).status,
          ]).toEqual([method, target, 405])
    expect(await readdir(folder, { recursive: true })).toEqual(before)
  })

  it('shows what the talk publishes, nothing that is hidden, beside it or behind a link', async () => {
    expect((await request('GET', '/files/a%20b.txt')).body.toString()).toBe('published')
    expect((await request('HEAD', '/favicon.svg')).status).toBe(200)
    for (const target of [
      '/.env',
      '/.git/config',
      '/%2egit/config',
      '/link.txt',
      '/up/article.yaml',
      '/article.yaml',
      '/facts.yaml',
      '/source.lock.json',
      '/assets/.env',
      '/assets/../../article.yaml',
      '/../above.txt',
      '/%2e%2e/above.txt',
      '/..%2fabove.txt',
      '/..%5cabove.txt',
      '//above.txt',
      '/etc/passwd',
      '/%zz',
      '/%00',
      '/x%00.txt',
      '/\\etc',
      '/constructor',
      '/assets/constructor',
    ]) {
      const { status, body } = await request('GET', target)
      expect([target, [400, 404].includes(status), /SECRET|root:|citedeck: 1/.test(body.toString())]).toEqual([
        target,
        true,
        false,
      ])
    }
  })

  it('goes on after ranges that are none, and lets go of what nobody reads', async () => {
    for (const [range, status] of [
      ['bytes=5-2', 200],
      ['bytes=x', 200],
      ['bytes=0-3', 200],
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

  it('is no page of another site that a real browser shows, whatever it tries', async () => {
    const attack = `<!doctype html><script>
      const origin = ${JSON.stringify(origin)}, got = []
      const load = (what, element, source) => new Promise((resolve) => {
        Object.assign(element, { src: origin + source, onload: () => resolve(got.push(what)), onerror: resolve })
        document.head.append(element)
      })
      const listen = () => new Promise((resolve) => {
        const source = new EventSource(origin + '/live/events')
        Object.assign(source, { onopen: () => resolve(got.push('events')), onerror: resolve })
      })
      const tries = [
        fetch(origin + '/live/state', { method: 'POST', mode: 'no-cors', body: '{}' }),
        fetch(origin + '/live/deck').then(() => got.push('read')),
        load('script', document.createElement('script'), '/live/deck'),
        load('image', new Image(), '/favicon.svg'),
        listen(),
      ]
      Promise.allSettled(tries).then(() => { document.title = 'tried: ' + got.join() })
    </script>`
    const site = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html').end(attack)
    }).listen(0, '127.0.0.1')
    await once(site, 'listening')
    const address = site.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const visitor = await browser.newPage()
    for (const host of ['127.0.0.1', 'localhost']) {
      await visitor.goto(`http://${host}:${port}/`)
      await visitor.waitForFunction(() => document.title.startsWith('tried'), undefined, { timeout: 20_000 })
      expect(await visitor.title()).toBe('tried:')
    }
    await visitor.close()
    site.close()
    expect((await request('GET', '/')).status).toBe(200)
  })
})

it('writes what the slides of a rehearsal took into the talk, where the author asks for it', async () => {
  const before = await readFile(join(folder, 'article.yaml'), 'utf8')
  const presenter = await browser.newPage()
  await presenter.goto(`${origin}/#/presenter/1`)
  await presenter.locator('.slidev-presenter').waitFor()
  await presenter.keyboard.press('t')
  await presenter.waitForTimeout(1600)
  await presenter.keyboard.press('t')
  await presenter.keyboard.press('e')
  await presenter.getByRole('button', { name: 'Write the last times into the talk' }).click()
  await presenter.getByText('the planned times of 1 slide changed').waitFor()
  const after = await readFile(join(folder, 'article.yaml'), 'utf8')
  const [line, ...others] = after.split('\n').filter((each, index) => each !== before.split('\n')[index])
  expect(others).toEqual([])
  expect(line).toMatch(/^ +seconds: [1-9]$/)
  await presenter.close()
})

it('turns the slides of the talk by itself at the address for that', async () => {
  const kiosk = await browser.newPage()
  await kiosk.clock.install()
  await kiosk.goto(`${origin}/?kiosk#/2`)
  await kiosk.waitForFunction(() => document.querySelector('#slideshow h1') !== null)
  await kiosk.clock.fastForward(120_000)
  await kiosk.waitForFunction(() => !/#\/(?:2|busy)$/.test(location.hash))
  await kiosk.close()
})
