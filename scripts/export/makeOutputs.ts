import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { finishDeck } from './deckPdf.ts'
import type { HandoutSlide } from './handout.ts'
import { makeHandout } from './handoutPdf.ts'
import type { Manifest } from './manifest.ts'
import type { ExportOrder } from './order.ts'
import { pictureFolder, pictureList, pictureName, type Output } from './outputs.ts'
import type { SlidePage } from './pages.ts'
import { takePictures } from './pictures.ts'
import { proofPage, proofPdf } from './proof.ts'
import type { ProofSheet } from '../proof/value.ts'
import { openPrintPage, printPdf, refuseFaults } from './print.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { failingAt } from '../machine/systemError.js'
import { nameOf } from '../files/replaceable.ts'
import { stage } from '../files/staging.ts'
import { readyFile } from '../files/writeWhole.ts'

export interface OutputsOrder extends ExportOrder {
  manifest: Manifest
  pages: readonly SlidePage[]
  /** What stands under each of the pages in a handout; undefined for slides alone. */
  texts: readonly HandoutSlide[] | undefined
  /** What the proof sheet shows, where one is made, and the day on which that is, `2026-04-02`. */
  proof: { sheet: ProofSheet; day: string } | undefined
  outputs: readonly Output[]
  allowWarnings: boolean
  /** The site's address. */
  origin: string
  /** The deck as one page to mail. */
  asOneFile: () => Promise<string>
}

/** An output that is made and waits to be put in its place. */
interface Made {
  path: string
  place: () => Promise<string[]>
  discard: () => Promise<void>
}

/** Outputs that wait beside their places. */
export interface MadeOutputs {
  /** What is wrong with the slides, where that was allowed. */
  faults: string[]
  /**
   * Puts all in their places.
   * @returns what could not be removed of those before
   * @throws CitedeckError where some could not be placed, with those that were
   */
  place: () => Promise<string[]>
  discard: () => Promise<void>
}

/**
 * Makes all outputs from one print page and leaves them beside their places: where one fails, none changes.
 * @throws CitedeckError with all that is wrong
 */
export async function makeOutputs(browser: Browser, order: OutputsOrder): Promise<MadeOutputs> {
  const { manifest, pages, outputs, origin, dark } = order
  const { page, faults: seen } = await openPrintPage(browser, {
    url: origin,
    pages,
    width: manifest.width,
    height: manifest.height,
    dark,
  })
  if (!order.allowWarnings) refuseFaults(seen)
  const faults = [...seen]
  const made: Made[] = []
  const discard = async () => {
    await Promise.all(made.map((each) => each.discard()))
  }
  const addFile = async (path: string, content: string | Uint8Array) => {
    const file = await readyFile(path, content)
    made.push({
      path,
      discard: file.discard,
      place: async () => {
        await file.place()
        return []
      },
    })
  }
  try {
    let sheetHtml: string | undefined
    // The handout comes last: it takes the print page apart.
    for (const { format, path } of outputs) {
      if (format === 'png' || format === 'webp') {
        const staging = await stage(path, pictureFolder(format))
        made.push({ path, place: staging.commit, discard: staging.discard })
        const names = pages.map((shown) => pictureName(shown, format))
        const sizes: number[] = []
        await takePictures(page, {
          ...manifest,
          count: pages.length,
          scale: order.scale,
          format,
          each: (picture, index) => {
            sizes[index] = picture.length
            return writeFile(join(staging.folder, names[index] ?? ''), picture).catch(failingAt(path))
          },
        }).catch(staging.explain)
        await writeFile(join(staging.folder, pictureFolder(format).list), pictureList(names, sizes))
      } else if (format === 'proof') {
        const { proof } = order
        if (!proof) throw new RangeError('a proof sheet is made from a talk')
        const sheet = { ...order, ...proof, pages, manifest, origin }
        sheetHtml ??= await proofPage(page, sheet)
        await addFile(path, /\.pdf$/i.test(path) ? await proofPdf(browser, sheetHtml, sheet) : sheetHtml)
      } else if (format === 'html') {
        await addFile(path, await order.asOneFile())
      } else {
        const pdf =
          format === 'pdf'
            ? finishDeck(await printPdf(page, manifest), manifest, pages, origin)
            : await makeHandout(page, { manifest, pages, texts: order.texts, paper: order.paper, origin })
        if (!order.allowWarnings) refuseFaults(pdf.faults)
        faults.push(...pdf.faults)
        await addFile(path, pdf.bytes)
      }
    }
    return { faults, place: () => placeAll(made), discard }
  } catch (error) {
    await discard()
    throw error
  }
}

async function placeAll(made: readonly Made[]): Promise<string[]> {
  const left: string[] = []
  for (const [index, { path, place }] of made.entries()) {
    try {
      left.push(...(await place()))
    } catch (error) {
      if (index === 0) throw error
      const done = made
        .slice(0, index)
        .map((each) => nameOf(each.path))
        .join(', ')
      throw new CitedeckError(
        'output-not-placed',
        `${nameOf(path)} could not be put in its place: ${error instanceof Error ? error.message : String(error)}`,
        `Written all the same: ${done}. The others are as they were.`,
      )
    }
  }
  return left
}
