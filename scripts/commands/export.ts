import { join, relative } from 'node:path'
import type { Deck } from '../deck/deck.ts'
import { deckPath, surroundings } from '../deck/files.ts'
import { write } from '../deck/write.ts'
import { handoutTexts } from '../export/handout.ts'
import { makeOutputs } from '../export/makeOutputs.ts'
import { digestOf, readManifest, type Manifest } from '../export/manifest.ts'
import { formats, type ExportOrder } from '../export/order.ts'
import { checkOutputs, outputsOf, type Output } from '../export/outputs.ts'
import { slidePages } from '../export/pages.ts'
import { readRange } from '../export/range.ts'
import { endBrowser, startBrowser, untilStopped, withSite } from '../export/session.ts'
import { projectRoot } from '../project.ts'
import { InputMissing, UsageError } from '../terminal.ts'
import type { Command } from './command.ts'
import type { Options } from './options.ts'
import { readOrder } from './readOrder.ts'
import { readDeck } from './slides.ts'

/** One output again, or several, from the built site. */
export const exportOutputs: Command = {
  takes: ['range', 'scale', 'with-clicks', 'dark', 'paper', 'notes', 'no-notes', 'out', 'site', 'data', 'source', 'allow-warnings'],
  names: formats,
  run: async (options, terminal, stop) => {
    const { order, outputs, manifest, numbers } = await readCommandLine(options)
    const launching = startBrowser(terminal.say)
    const work = (async () => {
      const deck = await terminal.step('check the data', () => readDeck(options.data, options.source, terminal))
      refuseOther(deck, manifest, options)
      const texts = handoutTexts(deck)
      const faults = await terminal.step(`export ${order.formats.join(', ')}`, () => withSite(options.site, async (origin) => makeOutputs(await launching, {
        ...order, manifest, outputs, origin, site: options.site, allowWarnings: options.allowWarnings,
        pages: slidePages(manifest, numbers, order.withClicks),
        texts: order.notes ? numbers.map((number) => texts[number - 1] ?? { notes: [], citations: [] }) : undefined,
      })))
      for (const fault of faults) terminal.warn(`printed all the same: ${fault}`)
      for (const { path } of outputs) terminal.say(`wrote ${nameOf(path)}`)
    })()
    try {
      await untilStopped(stop, launching, work)
    } finally {
      await endBrowser(launching)
      await Promise.race([Promise.allSettled([work]), patience()]) // clears away what it had begun
    }
  },
}

/** As long as clearing away may take; a browser that was killed answers nothing. */
const patience = () => new Promise((resolve) => { setTimeout(resolve, 3000).unref() })

/**
 * What is to be exported, and where to.
 * @throws UsageError with all that is wrong with the command line
 * @throws InputMissing where the site is not there or not whole
 */
async function readCommandLine(options: Options): Promise<{ order: ExportOrder, outputs: Output[], manifest: Manifest, numbers: number[] }> {
  const { order, faults } = readOrder(options)
  const outputs = outputsOf(order, options.site, options.target)
  faults.push(...await checkOutputs(outputs))
  const manifest = await readManifest(options.site, nameOf(options.site), buildCommand(options)).catch((error: unknown) => {
    if (faults.length === 0 || !(error instanceof InputMissing)) throw error
    return undefined // the command line is to be mended first
  })
  const count = manifest?.slides.length ?? Number.POSITIVE_INFINITY
  const range = order.range === undefined ? { slides: (manifest?.slides ?? []).map((_, index) => index + 1) } : readRange(order.range, count)
  if ('faults' in range) faults.push(...range.faults)
  if (faults.length > 0 || !manifest || !('slides' in range)) throw new UsageError(faults.join('\n'), 'See: npm run export -- --help')
  return { order, outputs, manifest, numbers: range.slides }
}

/** @throws InputMissing where the site was not built from this deck as it now is */
function refuseOther(deck: Deck, manifest: Manifest, options: Options): void {
  if (digestOf(write(deck, surroundings(deckPath(options.data)))) === manifest.digest) return
  const what = deck.title === manifest.title ? 'was built before the data last changed' : `is from another deck, "${manifest.title}"`
  throw new InputMissing(`${nameOf(options.site)} ${what}.`, `Build it anew with: ${buildCommand(options)}`)
}

/** The command line that builds this site. */
function buildCommand({ data, site }: Options): string {
  const parts = [...(data === join(projectRoot, 'data') ? [] : ['--data', nameOf(data)]), ...(site === join(projectRoot, 'dist') ? [] : ['--out', nameOf(site)])]
  return ['npm run build', ...(parts.length > 0 ? ['--', ...parts] : [])].join(' ')
}

function nameOf(path: string): string {
  return relative(process.cwd(), path) || '.'
}
