import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { serveSite, type SiteServer } from '../../scripts/export/server.ts'
import { projectRoot, runCitedeck } from '../browser/run.ts'
import { fixture } from '../fixtures/paths.ts'
import { firefox } from './firefox.ts'
import { keys, Session, type Started } from './session.ts'
import { webkit } from './webkit.ts'

const engines = await Promise.all([webkit, firefox].map(async (engine) => ({ engine, programs: await engine.find() })))

let folder: string
let site: SiteServer
let count: number

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-engines-')))
  await cp(join(projectRoot, 'data'), join(folder, 'data'), { recursive: true })
  const built = await runCitedeck(['build', '--data', join(folder, 'data'), '--out', join(folder, 'site')])
  expect(built, built.output).toMatchObject({ code: 0 })
  const deck = JSON.parse(await readFile(join(folder, 'site', 'deck.json'), 'utf8')) as { slides: unknown[] }
  count = deck.slides.length
  site = await serveSite(join(folder, 'site'))
}, 180_000)

afterAll(async () => {
  await site?.close()
  await rm(folder, { recursive: true, force: true })
})

for (const { engine, programs } of engines)
  describe.skipIf(!programs)(programs ? engine.name : `${engine.name}, which is not here (${engine.get})`, () => {
    let browser: Started
    let page: Session

    beforeAll(async () => {
      browser = await engine.start(programs ?? [])
      page = new Session(browser.send)
    }, 120_000)
    afterAll(() => browser?.close())

    /** Waits until what a function body returns in the page is this. */
    const shows = (script: string, expected: unknown) =>
      vi.waitFor(
        async () => {
          expect(await page.run(script)).toEqual(expected)
        },
        { timeout: 20_000, interval: 100 },
      )
    const stands = () => shows('return document.documentElement.dataset.stage', 'ready')
    const place = "return document.querySelector('.turns .place')?.textContent"
    const open = async (address: string) => {
      await page.open('about:blank')
      await page.open(address)
      await stands()
    }

    it('draws every slide for who walks fast', async () => {
      await open(`${site.url}/#/1`)
      for (let at = 1; at < count; at++) await page.press(keys.down)
      await shows(place, `${count} / ${count}`)
      const pages = "[...document.querySelectorAll('#app .slidev-page')]"
      await shows(`return ${pages}.length`, count)
      await shows(
        `return ${pages}.filter((each) => !each.querySelector('.slidev-layout')).map((each) => each.dataset.slidevNo)`,
        [],
      )
      const lost = "[...document.querySelectorAll('#app .not-loaded')]"
      expect(await page.run(`return ${lost}.map((each) => each.closest('.slidev-page').dataset.slidevNo)`)).toEqual([])
      const empty =
        "[...document.querySelectorAll('#app .field-box:not(.narrow)')].filter((each) => !each.firstElementChild)"
      expect(await page.run(`return ${empty}.length`)).toBe(0)
    }, 90_000)

    it('turns for a click on either half', async () => {
      await open(`${site.url}/#/1`)
      await shows(place, `1 / ${count}`)
      await page.click(0.8, 0.5)
      await shows(place, `2 / ${count}`)
      await page.click(0.2, 0.5)
      await shows(place, `1 / ${count}`)
    }, 60_000)

    it('takes keys after a button was clicked, and does not press that again', async () => {
      await open(`${site.url}/#/1`)
      await shows(place, `1 / ${count}`)
      await page.clickOn('.turns .on')
      await shows(place, `2 / ${count}`)
      await page.clickOn('.turns .back')
      await shows(place, `1 / ${count}`)
      await page.press(keys.space)
      await shows(place, `2 / ${count}`)
    }, 60_000)

    it.skipIf(!engine.prints)(
      'prints a sheet for each slide, with its words',
      async () => {
        await page.open(`${site.url}/read.html`)
        await shows('return document.fonts.status', 'loaded')
        const printed = await getDocument({ data: await page.print(), verbosity: 0, useSystemFonts: true }).promise
        expect(printed.numPages).toBe(count)
        for (let number = 1; number <= count; number++) {
          const { items } = await (await printed.getPage(number)).getTextContent()
          expect([number, items.length > 0]).toEqual([number, true])
        }
        await printed.destroy()
      },
      90_000,
    )

    describe('the live deck', () => {
      let live: ChildProcess
      let origin: string
      const data = () => join(folder, `ferry-${engine.name}`)

      beforeAll(async () => {
        await cp(fixture('ferry'), data(), { recursive: true })
        const command = [join(projectRoot, 'scripts', 'run.js'), 'dev', data(), '--port', '0']
        live = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
        let output = ''
        live.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
        await vi.waitFor(() => expect(output).toContain('presenter'), { timeout: 60_000 })
        origin = /audience {3}(\S+)\//.exec(output)?.[1] ?? ''
      }, 90_000)
      afterAll(async () => {
        if (live?.exitCode === null && live.kill('SIGINT')) await once(live, 'close')
      })

      it('leads the audience from the presenter, and exchanges a slide in place', async () => {
        const pages = "[...document.querySelectorAll('#slideshow .slidev-page')]"
        const on = `return ${pages}.find((each) => getComputedStyle(each).display !== 'none')?.dataset.slidevNo`
        const words = "return document.querySelector('#slideshow .slidev-page-2 h1')?.textContent"
        const audience = await page.openWindow()
        await open(`${origin}/#/1`)
        const presenter = await page.openWindow()
        await open(`${origin}/#/presenter/1`)
        await shows(on, '1')
        await page.press(keys.down)
        await page.switchTo(audience)
        await shows(on, '2')
        const before = String(await page.run(words))
        await page.run("document.documentElement.dataset.marked = ''")
        const article = join(data(), 'article.yaml')
        await writeFile(article, (await readFile(article, 'utf8')).replace('cross in a year', 'cross each year'))
        for (const handle of [audience, presenter]) {
          await page.switchTo(handle)
          await shows(words, before.replace('in a year', 'each year'))
          await shows(on, '2')
        }
        expect(before).toContain('in a year')
        await page.switchTo(audience)
        expect(await page.run('return document.documentElement.dataset.marked')).toBe('')
      }, 90_000)
    })
  })
