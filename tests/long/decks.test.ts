import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { themes } from '../../scripts/article/themes.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { copyPublic, readOn } from '../browser/look/decks.ts'
import { deckOf } from '../browser/look/open.ts'
import { walk, type Visit } from '../browser/look/visits.ts'
import { leaveBrowser, sharedBrowser } from '../browser/sharedBrowser.ts'
import { fixture } from '../fixtures/paths.ts'

let folder: string
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-decks-'))
  browser = await sharedBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
  await rm(folder, { recursive: true, force: true })
})

// What `tests/browser/look.test.ts` sees of other decks, or of these in one theme and shape.
it('has nothing to send back in the talk on slides of 4:3', async () => {
  const deck = { ...(await deckOf(join(projectRoot, 'data'))), aspect: '4/3' } as const
  expect(await walk(browser, deck, join(folder, 'talk'), [{ theme: 'lake' }])).toEqual([])
})

it('has nothing to send back in the deck of the hospital, on slides, cards of 390 px and sheets', async () => {
  await copyPublic('hospital', join(folder, 'hospital', 'lake'))
  const visits: Visit[] = [{ theme: 'lake', ...readOn(390) }]
  expect(await walk(browser, await deckOf(fixture('hospital')), join(folder, 'hospital'), visits)).toEqual([])
})

it('has nothing to send back in the deck of the tram in every other theme, by day and by night', async () => {
  const others = themes.filter((theme) => theme !== 'lake')
  const site = join(folder, 'tram')
  for (const theme of others) await copyPublic('tram', join(site, theme))
  const visits = others.map((theme): Visit => ({ theme, dark: true }))
  expect(await walk(browser, await deckOf(fixture('tram')), site, visits)).toEqual([])
})
