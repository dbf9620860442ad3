import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { finishDeck } from './deckPdf.ts'
import type { HandoutSlide } from './handout.ts'
import { makeHandout } from './handoutPdf.ts'
import type { Manifest } from './manifest.ts'
import type { ExportOrder } from './order.ts'
import { pictureName, type Output } from './outputs.ts'
import type { SlidePage } from './pages.ts'
import { takePictures } from './pictures.ts'
import { openPrintPage, printPdf, refuseFaults } from './print.ts'
import { singleFile } from '../site/singleFile.ts'
import { stage, writeWhole } from '../files/staging.ts'

export interface OutputsOrder extends ExportOrder {
  manifest: Manifest
  pages: readonly SlidePage[]
  /** What stands under each of the pages in a handout; undefined for slides alone. */
  texts: readonly HandoutSlide[] | undefined
  outputs: readonly Output[]
  allowWarnings: boolean
  /** The site's folder, and its address. */
  site: string
  origin: string
}

/** An output that is made and waits to be put in its place. */
interface Made { place: () => Promise<void>, discard: () => Promise<void> }

/**
 * Makes all outputs from one print page, then puts all of them in their places: where one fails, none changes.
 * @returns what is wrong with the slides, where that was allowed
 * @throws PrintError with all that is wrong
 */
export async function makeOutputs(browser: Browser, order: OutputsOrder): Promise<string[]> {
  const { manifest, pages, outputs, origin, dark } = order
  const { page, faults: seen } = await openPrintPage(browser, { url: origin, pages, width: manifest.width, height: manifest.height, dark })
  if (!order.allowWarnings) refuseFaults(seen)
  const faults = [...seen]
  const made: Made[] = []
  try {
    // The handout comes last: it takes the print page apart.
    for (const { format, path } of outputs) {
      if (format === 'png' || format === 'webp') {
        const staging = await stage(path)
        made.push({ place: staging.commit, discard: staging.discard })
        await takePictures(page, { ...manifest, count: pages.length, scale: order.scale, format, each: (picture, index) => {
          const shown = pages[index]
          return shown ? writeFile(join(staging.folder, pictureName(shown, format)), picture) : Promise.resolve()
        } })
      } else if (format === 'html') {
        const html = await singleFile(order.site)
        made.push({ place: () => writeWhole(path, html), discard: () => Promise.resolve() })
      } else {
        const pdf = format === 'pdf'
          ? finishDeck(await printPdf(page, manifest), manifest, pages, origin)
          : await makeHandout(page, { manifest, pages, texts: order.texts, paper: order.paper, origin })
        if (!order.allowWarnings) refuseFaults(pdf.faults)
        faults.push(...pdf.faults)
        made.push({ place: () => writeWhole(path, pdf.bytes), discard: () => Promise.resolve() })
      }
    }
    for (const { place } of made) await place()
    return faults
  } finally {
    await Promise.all(made.map(({ discard }) => discard()))
  }
}
