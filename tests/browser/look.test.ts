import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figureKinds } from '../../scripts/talk/figures.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { fixture } from '../fixtures/paths.ts'
import { galleryArticle, galleryData } from './gallery.ts'
import { formatFindings, look, type Finding } from './look.ts'
import { brokenDeck, brokenPage, brokenSlides } from './look/broken.ts'
import { deckOf, setForced } from './look/open.ts'
import { copyPublic, readOn } from './look/decks.ts'
import { walk, type Visit } from './look/visits.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

let folder: string
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-look-'))
  browser = await sharedBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
  await rm(folder, { recursive: true, force: true })
})

describe('the walk', () => {
  let findings: Finding[]
  let forced: Finding[]

  beforeAll(async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await page.setContent(brokenPage)
    await page.evaluate((deckFacts) => {
      Object.assign(globalThis, { deckFacts })
    }, brokenDeck)
    findings = await look(page)
    await setForced(page)
    forced = await look(page, 'forced')
    await page.close()
  })

  it.each(brokenSlides.map(({ name, rule }) => [name, rule] as const))(
    'finds on %s what breaks the rule of %s',
    (name, rule) => {
      expect(findings.filter(({ slide }) => slide === name).map((finding) => finding.rule)).toContain(rule)
    },
  )

  it('finds a figure whose colours a device would take', () => {
    expect(forced.filter(({ slide }) => slide === 'label-across-an-edge').map(({ rule }) => rule)).toContain('forced')
  })

  it('finds nothing else', () => {
    const expected = new Map(brokenSlides.map(({ name, rule, also = [] }) => [name, [rule, ...also]]))
    expect(formatFindings(findings.filter(({ slide, rule }) => !expected.get(slide)?.includes(rule)))).toEqual([])
  })
})

describe('the gallery', () => {
  it('shows every kind of figure', () => {
    const shown = new Set(
      galleryArticle({ locale: 'zh-Hant' }).sections.flatMap(({ slides }) =>
        slides.map(({ figure }) => Reflect.get(Object(figure), 'kind')),
      ),
    )
    expect([...shown]).toEqual(expect.arrayContaining(figureKinds))
  })
})

describe('a demanding editor', () => {
  it('has nothing to send back in the talk', async () => {
    const deck = await deckOf(join(projectRoot, 'data'))
    // The port, the tram and the gallery are seen in the other themes.
    expect(await walk(browser, deck, join(folder, 'talk'), [{ theme: 'lake', dark: true, ...readOn(390) }])).toEqual([])
  }, 120_000)

  // Decks in English, a port in Simplified Chinese: their slides, their cards on phones, their handouts.
  // The hospital, the talk in 4:3 and the tram in the other themes: `tests/long/decks.test.ts`.
  it.each([
    ['ferry', 320, 'lake'],
    ['port', 320, 'gazette'],
    ['water', 390, 'lake'],
  ] as const)(
    'has nothing to send back in the deck of the %s, on slides, cards of %i px and sheets',
    async (name, width, theme) => {
      await copyPublic(name, join(folder, name, theme))
      const visits: Visit[] = [{ theme, ...readOn(width) }]
      expect(await walk(browser, await deckOf(fixture(name)), join(folder, name), visits)).toEqual([])
    },
    120_000,
  )

  // Free-form slides and Markdown, with what lies in the talk's public folder. Colours are the same in either shape.
  it('has nothing to send back in the deck of the tram, by day and by night, in either shape', async () => {
    const deck = await deckOf(fixture('tram'))
    const wide = join(folder, 'tram')
    await copyPublic('tram', join(wide, 'lake'))
    expect(await walk(browser, deck, wide, [{ theme: 'lake', dark: true, ...readOn(320) }])).toEqual([])
    const narrow = join(folder, 'tram-4-3')
    await copyPublic('tram', join(narrow, 'hall'))
    expect(await walk(browser, { ...deck, aspect: '4/3' }, narrow, [{ theme: 'hall' }])).toEqual([])
  }, 120_000)

  // All of the gallery, in the other themes, shapes and lights, on phones and in English: `tests/long/gallery.test.ts`.
  it('has nothing to send back in the gallery at its fullest', async () => {
    const data = join(folder, 'gallery')
    await galleryData(data, { locale: 'zh-Hant', only: 'fullest' })
    expect(await walk(browser, await deckOf(data), `${data}-site`, [{ theme: 'press' }])).toEqual([])
  }, 120_000)
})
