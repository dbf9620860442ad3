import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plain, type Text } from '../../scripts/typography/text.ts'
import { galleryData } from '../browser/gallery.ts'
import { print } from '../browser/printedDeck.ts'
import { leaveBrowser, sharedBrowser } from '../browser/sharedBrowser.ts'
import { squeeze } from '../browser/transcript.ts'

let folder: string
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-gallery-pdf-'))
  browser = await sharedBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
  await rm(folder, { recursive: true, force: true })
})

it('a PDF says what its slides say with every kind of figure, a comparison as a table whose columns and rows have heads', async () => {
  const data = join(folder, 'gallery')
  await galleryData(data, { locale: 'en', only: 'fullest' })
  const { deck, slides, pages, objects } = await print(browser, data, folder)
  expect(pages.map(({ text }) => squeeze(text))).toEqual(slides)
  const slide = deck.slides.findIndex(
    ({ content: { figure, beside } }) => figure?.kind === 'comparison-table' && !beside,
  )
  const figure = deck.slides[slide]?.content.figure
  if (figure?.kind !== 'comparison-table') expect.fail('the gallery has no comparison')
  const words = (role: string, text: Text) => `${role} ${plain(text)}`
  const rows = [
    ['TD', ...figure.columns.map((column) => words('TH', column))],
    ...figure.rows.map(({ label, cells }) => [words('TH', label), ...cells.map((cell) => words('TD', cell))]),
  ]
  expect(squeeze(pages[slide]?.transcript ?? '')).toContain(
    squeeze(['Table', ...rows.flatMap((row) => ['TR', ...row])].join(' ')),
  )
  for (const scope of ['Column', 'Row']) expect(objects).toContain(`/Scope /${scope}`)
})
