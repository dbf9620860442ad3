import { suggest } from '../input/nearest.ts'
import { formats, papers, type ExportOrder, type Format } from '../export/order.ts'
import type { Options } from './options.ts'

/** What of the command line makes an order. */
export type TypedOrder = Pick<Options, 'rest' | 'range' | 'scale' | 'withClicks' | 'dark' | 'paper' | 'noNotes'>

/** Reads an order; what is wrong with it comes as a list, a line for each. */
export function readOrder(typed: TypedOrder): { order: ExportOrder; faults: string[] } {
  const faults: string[] = []
  const chosen = new Set<Format>()
  for (const name of typed.rest) {
    const format = formats.find((each) => each === name)
    if (format) chosen.add(format)
    else faults.push(`unknown format "${name}"${suggest(name, formats)}; there are ${formats.join(', ')}`)
  }
  if (typed.rest.length === 0) faults.push(`name at least one of ${formats.join(', ')}`)

  const scale = Number(typed.scale ?? 1)
  if (typed.scale !== undefined && !(/^\d+(?:\.\d+)?$/.test(typed.scale) && scale >= 1 && scale <= 4))
    faults.push(`--scale ${typed.scale} is not a number from 1 to 4`)
  const paper = papers.find((each) => each === (typed.paper ?? 'a4').toLowerCase())
  if (!paper) faults.push(`--paper ${typed.paper ?? ''} is neither a4 nor letter`)

  const pictures = chosen.has('png') || chosen.has('webp')
  const known = chosen.size > 0
  if (known && typed.scale !== undefined && !pictures) faults.push('--scale is for png and webp')
  if (known && !chosen.has('handout')) {
    if (typed.paper !== undefined && !chosen.has('proof')) faults.push('--paper is for handout and proof')
    if (typed.noNotes) faults.push('--no-notes is for handout')
  }
  if (chosen.has('html') && (typed.range !== undefined || typed.withClicks || typed.dark))
    faults.push(
      'html holds the whole deck, finished, in the scheme of whoever opens it: leave --range, --with-clicks '
        + 'and --dark out, or export the others by themselves',
    )
  for (const format of ['handout', 'proof'] as const)
    if (typed.withClicks && chosen.has(format))
      faults.push(`--with-clicks does not go with ${format}, which shows every slide finished; export it by itself`)

  return {
    order: {
      formats: formats.filter((format) => chosen.has(format)),
      range: typed.range,
      scale,
      withClicks: typed.withClicks,
      dark: typed.dark,
      paper: paper ?? 'a4',
      notes: !typed.noNotes,
    },
    faults,
  }
}
