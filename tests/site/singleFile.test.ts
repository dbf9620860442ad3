import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import type { Deck } from '../../scripts/deck/deck.ts'
import { keepPage, keptPage } from '../../scripts/export/keptPage.ts'
import { cutFonts } from '../../scripts/fonts/cutFonts.ts'
import { loadRenderer } from '../../scripts/render/renderer.ts'
import { namedByContent } from '../../scripts/site/contentNames.ts'
import { listPublic } from '../../scripts/site/publicFolder.ts'
import { writeReadPage } from '../../scripts/site/readPage.ts'
import { drawPrintPage, printPage, singleFile } from '../../scripts/site/singleFile.ts'
import { fixture } from '../fixtures/paths.ts'

let deck: Deck
let folder: string
const { files } = listPublic(join(fixture('tram'), 'public'))
beforeAll(async () => {
  deck = compose(await readTalk(fixture('tram')))
  folder = await mkdtemp(join(tmpdir(), 'citedeck-single-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('holds its fonts, its pictures and its icon, and no video', async () => {
  const page = await singleFile(deck, files)
  const picture = (await readFile(join(fixture('tram'), 'public', 'stop.svg'))).toString('base64')
  expect(page.split(`<img src="data:image/svg+xml;base64,${picture}"`)).toHaveLength(2)
  expect(page.split(`<img class="poster" src="data:image/svg+xml;base64,${picture}"`)).toHaveLength(2)
  expect(page).toMatch(/<link rel="icon" href="data:image\/svg\+xml;base64,/)
  expect(page).not.toMatch(/<video|<script(?! type="application\/ld\+json")|src="\.\/|url\("(?!data:)/)
  expect(page).toContain("script-src 'none'")
})

it('is printed from the same page, whether its slides were drawn for the site or are drawn again', async () => {
  const fonts = await cutFonts(deck)
  const named = (await namedByContent(deck, files)).deck
  const whole = await writeReadPage(named, await loadRenderer(), fonts, folder)
  const page = await printPage(named, whole, fonts)
  expect(page).toMatch(/src="\.\/stop\.[0-9a-f]{10}\.svg"/)
  expect(page).not.toMatch(/<footer|<nav class="t|<script(?! type="application\/ld\+json")|url\("(?!data:)/)
  expect(await drawPrintPage(deck, files)).toBe(page)
})

it('is kept for exports, with those of the last few talks', async () => {
  const pages = join(folder, 'pages')
  for (let talk = 0; talk < 10; talk++) {
    await keepPage(`talk${talk}`, `the page of ${talk}\n`, pages)
    await new Promise((resolve) => setTimeout(resolve, 5)) // their times differ
  }
  expect(await keptPage('talk9', pages)).toBe('the page of 9\n')
  expect(await keptPage('talk1', pages)).toBeUndefined()
  expect(await readdir(pages)).toHaveLength(8)
  expect(await keptPage('../pages/talk9', pages)).toBeUndefined()
})
