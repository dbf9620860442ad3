import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { compose } from '../deck/compose.ts'
import { withHyphens } from '../deck/withHyphens.ts'
import type { Deck } from '../deck/deck.ts'
import { endBrowser, startBrowser, untilStopped, withSite } from '../export/session.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { cutFonts } from '../fonts/cutFonts.ts'
import { galleryPage, pictureOf } from '../gallery/page.ts'
import { readSamples, variants, type Sample } from '../gallery/sample.ts'
import { projectRoot } from '../machine/project.js'
import { readPageName, writeReadPage } from '../site/readPage.ts'
import { loadRenderer } from '../render/renderer.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Command } from './command.ts'

const components = join(projectRoot, 'components')

/** Writes the page that shows every kind of figure, and its pictures, from the samples in their folders. */
export const figures: Command = {
  takes: [],
  run: async (_, terminal, stop) => {
    const samples = await readSamples()
    await takePictures(samples, terminal, stop)
    const page = join(components, 'README.md')
    await writeWhole(page, galleryPage(samples))
    terminal.say(
      `wrote ${relative(process.cwd(), page)} and ${samples.length * variants.length} pictures of ${samples.length} kinds`,
    )
  },
}

/** In the page: shows the slides as they are printed, with all their fonts. */
const laidOut = `(async () => {
  document.documentElement.dataset.view = 'print'
  document.querySelector('#fonts')?.removeAttribute('media')
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)))
})()`

/** A deck of all the samples' slides. */
function deckOf(samples: readonly Sample[]): Deck {
  const [first, ...rest] = samples.map(({ talk }) => withHyphens(compose(talk)))
  if (!first) throw new Error('there is no kind of figure')
  return {
    ...first,
    terms: [first, ...rest].flatMap(({ terms }) => terms),
    slides: [first, ...rest].flatMap(({ slides }) => slides.filter(({ layout }) => layout === 'claim')),
  }
}

/** A picture of each slide of the samples, at three eighths of its size. */
async function takePictures(samples: readonly Sample[], terminal: Terminal, stop: AbortSignal): Promise<void> {
  const launching = startBrowser(terminal, stop)
  const folder = await mkdtemp(join(tmpdir(), 'citedeck-figures-'))
  try {
    const deck = deckOf(samples)
    await writeReadPage(deck, await loadRenderer(stop), await cutFonts(deck), folder)
    await untilStopped(
      stop,
      launching,
      withSite(folder, async (origin) => {
        const browser = await launching
        const context = await browser.newContext({
          viewport: { width: 1280, height: 720 },
          deviceScaleFactor: 0.375,
          reducedMotion: 'reduce',
        })
        const shown = await context.newPage()
        await shown.goto(`${origin}/${readPageName}`)
        await shown.evaluate(laidOut)
        for (const { kind } of samples)
          for (const variant of variants) {
            const slide = shown.locator(`[id="${kind}-${variant}"]`)
            const picture = await slide.screenshot({ type: 'png', animations: 'disabled' })
            await writeWhole(join(components, pictureOf(kind, variant)), picture)
          }
      }),
    )
  } finally {
    await endBrowser(launching)
    await rm(folder, { recursive: true, force: true })
  }
}
