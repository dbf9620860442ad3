import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { themes, type Theme } from '../../scripts/article/themes.ts'
import type { Deck } from '../../scripts/deck/deck.ts'
import { findBrowser, launchBrowser } from '../../scripts/export/browser.ts'
import { projectRoot } from '../../scripts/project.js'
import { fixture } from '../fixtures/paths.ts'
import { galleryArticle, galleryData, walkedKinds, type GalleryOptions } from './gallery.ts'
import { formatFindings, look, type Finding } from './look.ts'
import { brokenDeck, brokenPage, brokenSlides } from './look/broken.ts'
import { deckOf, setDark, setHandout, setReading, withSlides } from './look/open.ts'

let folder: string
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-look-'))
  browser = await launchBrowser(await findBrowser())
})

afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the walk', () => {
  let findings: Finding[]

  beforeAll(async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await page.setContent(brokenPage)
    await page.evaluate((deckFacts) => {
      Object.assign(globalThis, { deckFacts })
    }, brokenDeck)
    findings = await look(page)
    await page.close()
  })

  it.each(brokenSlides.map(({ name, rule }) => [name, rule] as const))(
    'finds on %s what breaks the rule of %s',
    (name, rule) => {
      expect(findings.filter(({ slide }) => slide === name).map((finding) => finding.rule)).toContain(rule)
    },
  )

  it('finds nothing else', () => {
    const expected = new Map(brokenSlides.map(({ name, rule, also = [] }) => [name, [rule, ...also]]))
    expect(formatFindings(findings.filter(({ slide, rule }) => !expected.get(slide)?.includes(rule)))).toEqual([])
  })
})

describe('the gallery', () => {
  it('shows every kind of figure', () => {
    const shown = new Set(
      galleryArticle({ locale: 'en' }).sections.flatMap(({ slides }) =>
        slides.map(({ figure }) => Reflect.get(Object(figure), 'kind')),
      ),
    )
    expect([...shown]).toEqual(expect.arrayContaining(walkedKinds))
  })
})

describe('a demanding editor', () => {
  it('has nothing to send back in the talk', async () => {
    const deck = await deckOf(join(projectRoot, 'data'))
    expect(await walkAll(deck, join(folder, 'talk'))).toEqual([])
    expect(await walkAll({ ...deck, aspect: '4/3' }, join(folder, 'talk-4-3'), [false], ['lake'])).toEqual([])
    expect(await walkReading(deck, join(folder, 'talk-read'))).toEqual([])
  }, 120_000)

  // A ferry and a hospital in English, a port in Simplified Chinese: their slides, their cards on phones, their
  // handouts.
  it.each(['ferry', 'hospital', 'port'])(
    'has nothing to send back in the deck of the %s, on slides, cards and sheets',
    async (name) => {
      const deck = await deckOf(fixture(name))
      expect(await walkAll(deck, join(folder, name), [false], ['lake'])).toEqual([])
      expect(await walkReading(deck, join(folder, `${name}-read`))).toEqual([])
    },
    120_000,
  )

  // Free-form slides and Markdown, with what lies in the talk's public folder.
  it('has nothing to send back in the deck of the tram, by day and by night, in either shape', async () => {
    const deck = await deckOf(fixture('tram'))
    for (const [aspect, name] of [
      ['16/9', 'tram'],
      ['4/3', 'tram-4-3'],
    ] as const) {
      const site = join(folder, name)
      for (const theme of themes) await cp(join(fixture('tram'), 'public'), join(site, theme), { recursive: true })
      expect(await walkAll({ ...deck, aspect }, site)).toEqual([])
    }
    await cp(join(fixture('tram'), 'public'), join(folder, 'tram-read', 'lake'), { recursive: true })
    expect(await walkReading(deck, join(folder, 'tram-read'))).toEqual([])
  }, 120_000)

  // Colours are the same in every language and shape, so one gallery is seen in the dark; so is what a theme changes.
  it.each<[string, GalleryOptions, boolean[], readonly Theme[]]>([
    ['in Chinese', { locale: 'zh-Hant' }, [false, true], ['lake', 'press']],
    ['in English', { locale: 'en' }, [false], ['lake', 'press']],
    ['at its fullest in the other themes', { locale: 'en', reduced: true }, [false, true], themes.slice(2)],
    ['on slides of 4:3', { locale: 'zh-Hant', aspect: '4/3', reduced: true }, [false], ['lake']],
  ])(
    'has nothing to send back in the gallery %s',
    async (name, options, lights, shown) => {
      const data = join(folder, name.replace(/\W+/g, '-'))
      await galleryData(data, options)
      expect(await walkAll(await deckOf(data), `${data}-site`, lights, shown)).toEqual([])
    },
    120_000,
  )
})

/** Looks at a deck in every theme, by day and, at its colours alone, in the dark: a line for each finding, once. */
async function walkAll(
  deck: Deck,
  site: string,
  lights = [false, true],
  shown: readonly Theme[] = themes,
): Promise<string[]> {
  const findings: Finding[] = []
  for (const theme of shown) {
    await withSlides(browser, deck, theme, site, async (page) => {
      for (const dark of lights) {
        await setDark(page, dark)
        findings.push(...(await look(page, dark ? 'colours' : 'all')))
      }
      if (theme === shown[0]) {
        await setReading(page, 440)
        findings.push(...(await look(page, 'drawings')))
        // Words longer than a cell of a phone's card, which only English has.
        if (deck.locale === 'en') {
          await setReading(page, 320)
          findings.push(...(await look(page, 'cards')))
        }
      }
    })
  }
  return formatFindings(findings)
}

/** Looks at the cards of a deck on two phones, and at its handout. */
async function walkReading(deck: Deck, site: string): Promise<string[]> {
  const findings: Finding[] = []
  await withSlides(browser, deck, 'lake', site, async (page) => {
    for (const width of [390, 320]) {
      await setReading(page, width)
      findings.push(...(await look(page, 'cards')))
    }
    await setHandout(page, deck)
    findings.push(...(await look(page, 'handout')))
  })
  return formatFindings(findings)
}
