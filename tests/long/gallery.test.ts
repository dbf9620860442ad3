import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { galleryData, type GalleryOptions } from '../browser/gallery.ts'
import { deckOf } from '../browser/look/open.ts'
import { walk, type Visit } from '../browser/look/visits.ts'
import { leaveBrowser, sharedBrowser } from '../browser/sharedBrowser.ts'

let folder: string
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-gallery-'))
  browser = await sharedBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
  await rm(folder, { recursive: true, force: true })
})

// Every slide of the gallery is seen in Chinese, and in English all but those with room to spare; every theme, shape
// and light on every kind, but not each with each: what a slide gets wrong in a theme, it gets wrong in all lights.
it.each<[string, GalleryOptions, Visit]>([
  ['one half in Chinese', { locale: 'zh-Hant', half: 0 }, { theme: 'lake', dark: true, phones: [[440, 'drawings']] }],
  [
    'the other half in Chinese',
    { locale: 'zh-Hant', half: 1 },
    { theme: 'press', dark: true, phones: [[440, 'drawings']] },
  ],
  // Words longer than a cell of a phone's card, which only English has.
  ['at its ends in English', { locale: 'en', only: 'ends' }, { theme: 'lake', phones: [[320, 'cards']] }],
  [
    'at its fullest in a newspaper',
    { locale: 'en', only: 'fullest' },
    { theme: 'gazette', dark: true, forced: true, phones: [[320, 'cards']] },
  ],
  ['at its fullest in a dark hall', { locale: 'zh-Hant', only: 'fullest' }, { theme: 'hall', dark: true }],
  ['on slides of 4:3', { locale: 'zh-Hant', aspect: '4/3', only: 'fullest' }, { theme: 'lake' }],
])(
  'has nothing to send back in the gallery, %s',
  async (name, options, visit) => {
    const data = join(folder, name.replace(/\W+/g, '-'))
    await galleryData(data, options)
    expect(await walk(browser, await deckOf(data), `${data}-site`, [visit])).toEqual([])
  },
  120_000,
)
