import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { serveSite, type SiteServer } from '../../scripts/export/server.ts'
import { listen } from '../../scripts/server/listen.ts'
import { runCitedeck } from '../browser/run.ts'
import { fixture } from '../fixtures/paths.ts'
import { firefox } from './firefox.ts'
import { keys, Session, type Started } from './session.ts'
import { webkit } from './webkit.ts'

const engines = await Promise.all([webkit, firefox].map(async (engine) => ({ engine, programs: await engine.find() })))

let folder: string
let site: SiteServer
let article: Server
let address: string

/** The ferry's talk, and its article on the web, below a picture that fills the window. */
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-sentence-')))
  const data = join(folder, 'data')
  await cp(fixture('ferry'), data, { recursive: true })
  const paragraphs = (await readFile(join(data, 'source.txt'), 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const page = `<!doctype html><meta charset="utf-8"><style>::target-text{background:rgb(255,0,255)}</style><div style="height:3000px"></div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}<div style="height:3000px"></div>`
  article = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page))
  address = `http://127.0.0.1:${await listen(article, { port: 0, host: '127.0.0.1' })}/news`
  const path = join(data, 'article.yaml')
  await writeFile(path, `${await readFile(path, 'utf8')}\nsource: { url: '${address}' }\n`)
  const locked = await runCitedeck(['check', '--data', data, '--lock'])
  expect(locked, locked.output).toMatchObject({ code: 0 })
  const built = await runCitedeck(['build', '--data', data, '--out', join(folder, 'site')])
  expect(built, built.output).toMatchObject({ code: 0 })
  site = await serveSite(join(folder, 'site'))
}, 240_000)

afterAll(async () => {
  await site?.close()
  article?.close()
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

    const waited = <Value>(look: () => Promise<Value>) => vi.waitFor(look, { timeout: 20_000, interval: 100 })
    const shows = (script: string, expected: unknown) =>
      waited(async () => {
        expect(await page.run(script)).toEqual(expected)
      })

    /** Marks the first number with these words that is seen, so that it is found by a name. */
    const find = (within: string, words: string) =>
      shows(
        `const seen = [...document.querySelectorAll('${within} a.fact')].find((each) =>
           each.textContent.includes('${words}') && each.getBoundingClientRect().width > 0)
         seen?.scrollIntoView({ block: 'center' })
         document.querySelector('#found')?.removeAttribute('id')
         if (seen) seen.id = 'found'
         return seen !== undefined`,
        true,
      )
    const onSlide = async () => {
      await page.open('about:blank')
      await page.open(`${site.url}/#/3`)
      await shows('return document.documentElement.dataset.stage', 'ready')
      await find('#app .slidev-page-3', '1958')
    }
    const onPage = async () => {
      await page.open(`${site.url}/read.html`)
      await find('.print-slide-container[data-number="3"]', '1958')
    }

    /** The window that an action opens leads to the sentence of a number; where the engine can, it is marked there. */
    async function leadsToSentence(action: () => Promise<void>): Promise<void> {
      const before = await page.windows()
      const [deck = ''] = before
      await action()
      const opened = await waited(async () => {
        const [other] = (await page.windows()).filter((each) => !before.includes(each))
        expect(other).toBeDefined()
        return other ?? ''
      })
      await page.switchTo(opened)
      try {
        await shows('return document.readyState === "complete" && location.href.split("#")[0]', address)
        if ((await page.run('return "fragmentDirective" in document')) === true) {
          await shows('return scrollY > 1000', true)
          const seen = `return [...document.querySelectorAll('p')].filter((each) => {
            const { top, bottom } = each.getBoundingClientRect()
            return bottom > 0 && top < innerHeight
          }).map((each) => each.textContent).join(' ')`
          expect(await page.run(seen)).toContain('The motor came in 1958.')
          await waited(async () => expect(await marked()).toBeGreaterThan(100))
        } else expect(await page.run('return document.body.textContent')).toContain('The motor came in 1958.')
      } finally {
        await page.closeWindow()
        await page.switchTo(deck)
      }
    }

    /** How many points of the window have the colour of what a text fragment marks. */
    const marked = async () =>
      Number(
        await page.run(`
          const picture = new Image()
          picture.src = '${await page.picture()}'
          return picture.decode().then(() => {
            const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height })
            const context = canvas.getContext('2d')
            context.drawImage(picture, 0, 0)
            const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
            let count = 0
            for (let at = 0; at < data.length; at += 4)
              if (data[at] > 240 && data[at + 1] < 16 && data[at + 2] > 240) count++
            return count
          })`),
      )

    it('leads from a number to its sentence by a click, and the slide stays on', async () => {
      await onSlide()
      expect(await page.run("return document.querySelector('#found').href")).toContain(`${address}#:~:text=`)
      await leadsToSentence(() => page.clickOn('#found'))
      await shows('return location.hash', '#/3')
    }, 90_000)

    it('leads there by the keyboard, and says before in a box what the number is', async () => {
      await onSlide()
      await page.press(keys.tab) // From here on what has the focus is said to have it.
      await page.run("document.querySelector('#found').focus()")
      await shows("return getComputedStyle(document.querySelector('#found'), '::after').content !== 'none'", true)
      await shows("return document.querySelector('#found').dataset.cite", '1958: Paragraph 1, sentence 3')
      await leadsToSentence(() => page.press(keys.enter))
      await shows('return location.hash', '#/3')
    }, 90_000)

    it('leads there from the page that is read', async () => {
      await onPage()
      await leadsToSentence(() => page.clickOn('#found'))
    }, 90_000)

    it('leads there by a finger', async () => {
      await onPage()
      await leadsToSentence(() => page.clickOn('#found', 'touch'))
    }, 90_000)
  })
