import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { roomAddresses } from '../../scripts/live/network.ts'
import { fixture } from '../fixtures/paths.ts'
import { ask, open as openSocket } from '../server/raw.ts'
import { projectRoot } from './run.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

const desk: BrowserContextOptions = { viewport: { width: 1280, height: 720 } }
/** As through something that passes requests on from elsewhere: not this machine's own. */
const elsewhere = { extraHTTPHeaders: { 'X-Forwarded-For': '203.0.113.7' } }
const phoneSized = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let folder: string
let child: ChildProcess
let output: string
let browser: Browser
let origin: string
let phoneAddress: string
let key: string
const faults: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-network-'))
  await cp(fixture('ferry'), folder, { recursive: true })
  await start('--port', '0', '--host', '127.0.0.1')
  origin = /audience {3}(\S+)\//.exec(output)?.[1] ?? ''
  phoneAddress = /phone {6}(\S+)/.exec(output)?.[1] ?? ''
  key = phoneAddress.split('#')[1] ?? ''
  browser = await sharedBrowser()
}, 180_000)

afterAll(async () => {
  await leaveBrowser(browser)
  await stop()
  await rm(folder, { recursive: true, force: true })
})

async function start(...args: string[]): Promise<void> {
  output = ''
  child = spawn(process.execPath, [join(projectRoot, 'scripts', 'run.js'), 'dev', '--data', folder, ...args], {
    cwd: projectRoot,
  })
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  await vi.waitFor(
    () => {
      expect(output).toContain('Ctrl+C ends')
    },
    { timeout: 60_000, interval: 100 },
  )
}

async function stop(): Promise<void> {
  if (child?.exitCode === null && child.kill('SIGINT')) await once(child, 'close')
}

/** Opens a page in a browser of its own. */
async function open(address: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options })
  const page = await context.newPage()
  page.on('pageerror', ({ message }) => faults.push(message))
  await page.goto(address)
  return page
}

async function openStage(address: string, options: BrowserContextOptions = desk): Promise<Page> {
  const page = await open(address, options)
  await page.locator('html[data-stage="ready"]').waitFor({ state: 'attached' })
  await page.waitForTimeout(300) // until the server has said who else is there
  return page
}

async function show(slide: string, ...pages: readonly Page[]): Promise<void> {
  for (const page of pages)
    await page.waitForURL((url) => url.hash.replace(/^#\/(?:presenter\/)?/, '') === slide, { timeout: 8000 })
}

/** What a window says over its slide. */
const saidOver = (page: Page) => page.evaluate(() => getComputedStyle(document.body, '::before').content)
const isBlank = (page: Page) => page.evaluate(() => document.body.dataset['blank'] !== undefined)

it('keeps a presenter, an audience, a viewer and a phone in step, and all but the viewer may steer', async () => {
  const presenter = await openStage(`${origin}/#/presenter/1`)
  await presenter.keyboard.press('ArrowDown')
  await presenter.keyboard.press('ArrowDown')
  await show('century', presenter)
  const audience = await openStage(`${origin}/`)
  const viewer = await openStage(`${origin}/`, { ...desk, ...elsewhere })
  await show('century', presenter, audience, viewer)

  // Who follows may look around; nobody else moves, and the speaker's next step leads there again.
  await viewer.keyboard.press('ArrowDown')
  await viewer.keyboard.press('b')
  await show('battery', viewer)
  await viewer.waitForTimeout(300)
  await show('century', presenter, audience)
  expect(await isBlank(audience)).toBe(false)
  await audience.keyboard.press('ArrowUp')
  await show('busy', presenter, audience, viewer)

  const phone = await open(phoneAddress, { ...phoneSized, ...elsewhere })
  await phone.locator('#place', { hasText: 'Slide 2 of 9' }).waitFor()
  await phone.locator('#notes', { hasText: 'Start with the people.' }).waitFor()
  await phone.locator('#next-title', { hasText: 'The crossing is older' }).waitFor()
  await phone.locator('#time', { hasText: /^0:\d\d \/ 4:00$/ }).waitFor()
  const next = await phone.locator('#next').boundingBox()
  expect(Math.min(next?.width ?? 0, next?.height ?? 0)).toBeGreaterThan(150)
  expect(await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
  await phone.locator('#next').tap()
  await show('busy?clicks=1', presenter, audience, viewer)
  await phone.locator('#next').tap()
  await show('century', presenter, audience, viewer)
  await phone.locator('#back').tap()
  await show('busy?clicks=1', presenter, audience, viewer)
  await phone.locator('#black').tap()
  for (const page of [audience, viewer]) await expect.poll(() => isBlank(page)).toBe(true)
  await phone.locator('#black', { hasText: 'Show' }).tap()
  for (const page of [audience, viewer]) await expect.poll(() => isBlank(page)).toBe(false)

  // Notes are the speaker's: they are neither in the page nor in what it fetches.
  await viewer.goto(`${origin}/#/presenter/2`)
  await viewer.reload()
  await viewer.locator('.slidev-presenter').waitFor()
  expect(await viewer.locator('body').innerText()).not.toContain('Start with the people')
  // On another machine the key is the speaker's as well.
  const tablet = await openStage(`${origin}/?key=${key}#/presenter/1`, { ...desk, ...elsewhere })
  await show('busy?clicks=1', tablet)
  await tablet.getByText('Start with the people').first().waitFor()
  await tablet.keyboard.press('ArrowDown')
  await show('century', presenter, audience, tablet)
  await phone.locator('#place', { hasText: 'Slide 3 of 9' }).waitFor()

  // The server is started anew, for this machine alone: its windows find each other, the clock goes on.
  const startedAt = () =>
    presenter.evaluate(() => /"startedAt":\d+/.exec(sessionStorage.getItem('citedeck-talk') ?? '')?.[0])
  const before = await startedAt()
  await stop()
  await phone.locator('#trouble', { hasText: 'No connection' }).waitFor()
  const lost = 'No connection to the talk; this window joins again by itself'
  for (const page of [presenter, audience, viewer])
    await expect.poll(() => saidOver(page), { timeout: 5000 }).toBe(`"${lost}"`)
  await start('--port', new URL(origin).port)
  await phone.locator('#trouble', { hasText: 'Scan the code' }).waitFor({ timeout: 10_000 })
  await presenter.waitForTimeout(1500)
  for (const page of [presenter, audience, viewer]) await expect.poll(() => saidOver(page)).toBe('none')
  await presenter.keyboard.press('ArrowDown')
  await show('battery', presenter, audience, viewer)
  expect(before).toMatch(/[1-9]/)
  expect(await startedAt()).toBe(before)
  expect(output).not.toMatch(/phone|viewers/)
  for (const address of roomAddresses())
    await expect(
      new Promise((resolve, reject) => {
        connect(Number(new URL(origin).port), address, () => {
          resolve('reached')
        }).once('error', reject)
      }),
    ).rejects.toThrow()
  expect(faults).toEqual([])
}, 120_000)

describe('the server itself', () => {
  const state = { place: { value: { page: 1, clicks: 0 }, version: 8e15, by: 'x' } }
  const tell = async (body: unknown, path = '/live/state', ...headers: string[]) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const { status } = await ask(
      origin,
      [
        `POST ${path} HTTP/1.1`,
        `Host: ${new URL(origin).host}`,
        `Content-Length: ${Buffer.byteLength(text)}`,
        'Content-Type: application/json',
        ...headers,
      ],
      text,
    )
    return status
  }
  const own = () => `Origin: ${origin}`
  const passedOn = 'X-Forwarded-For: 203.0.113.7'

  it('refuses a viewer who steers, whatever its page does, and a key that is not the one', async () => {
    const like = [...key].reverse().join('')
    for (const path of ['/live/state', '/live/state?key=', `/live/state?key=${like}`]) {
      expect(await tell({ press: 'next' }, path, own(), passedOn), path).toBe(403)
      expect(await tell({ parts: state }, path, own(), passedOn), path).toBe(403)
    }
    expect(await tell({ press: 'back' }, '/live/state', own())).toBe(204)
  })

  it('shows the sentences of the article at this machine alone, not to a speaker with the key either', async () => {
    const get = async (path: string, ...headers: string[]) =>
      ask(origin, [`GET ${path} HTTP/1.1`, `Host: ${new URL(origin).host}`, ...headers])
    expect(await get('/live/proof?slide=busy')).toMatchObject({ status: 200 })
    for (const path of ['/live/proof?slide=busy', `/live/proof?slide=busy&key=${key}`]) {
      const { status, body } = await get(path, passedOn)
      expect([path, status, body.toString().includes('On foot come')]).toEqual([path, 403, false])
    }
  })

  it('refuses pages of other sites and names that lead here, and what has another shape', async () => {
    for (const from of ['Origin: http://evil.example', 'Origin: null', 'Accept: */*'])
      expect([from, await tell({ press: 'next' }, '/live/state', from)]).toEqual([
        from,
        from.startsWith('A') ? 405 : 403,
      ])
    const foreign = ['GET /live/events HTTP/1.1', 'Host: evil.example']
    expect((await ask(origin, foreign)).status).toBe(403)
    for (const body of ['', '{', { press: 'all' }, { parts: { place: { value: 3 } } }, 'x'.repeat(200_000)])
      expect(await tell(body, '/live/state', own()).catch(() => 400)).toBe(400)
  })

  it('lets in so many windows and no more', async () => {
    const sockets = await Promise.all(Array.from({ length: 50 }, () => openSocket(origin)))
    const listen = `GET /live/events HTTP/1.1\r\nHost: ${new URL(origin).host}\r\n\r\n`
    for (const socket of sockets) socket.write(listen)
    await Promise.all(sockets.map((socket) => once(socket, 'data')))
    expect((await ask(origin, listen.split('\r\n').slice(0, 2))).status).toBe(503)
    for (const socket of sockets) socket.destroy()
  })

  it('has a page for the phone that holds nothing of the talk, and loads nothing', async () => {
    const { status, body } = await ask(origin, ['GET /remote HTTP/1.1', `Host: ${new URL(origin).host}`, passedOn])
    expect(status).toBe(200)
    expect(body.toString()).not.toMatch(/Start with the people|src=|@import|https?:/)
    expect(body.length).toBeLessThan(20_000)
  })
})
