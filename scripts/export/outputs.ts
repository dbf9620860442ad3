import { readdir, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { ExportOrder, Format } from './order.ts'
import type { SlidePage } from './pages.ts'

/** Where an output goes: a file, or a folder of pictures. */
export interface Output { format: Format, path: string }

const isFolder = (format: Format) => format === 'png' || format === 'webp'
const fileOf = (format: Format, variation: string) => (isFolder(format) ? `${format}${variation}` : format === 'html' ? 'deck.html' : `${format === 'pdf' ? 'deck' : format}${variation}.pdf`)

/**
 * Where the outputs of an order go. The PDF of the whole deck belongs to the site; all else is not to be published
 * with it and goes beside, into `exports`. What shows less or otherwise says so in its name.
 * @param out what the command line names: a file or folder for one format, a folder for several
 */
export function outputsOf(order: ExportOrder, site: string, out: string | undefined): Output[] {
  const variation = [order.range && `-${order.range.replace(/\s/g, '')}`, order.withClicks && '-clicks', order.dark && '-dark'].filter((each) => typeof each === 'string').join('')
  return order.formats.map((format) => {
    if (out !== undefined) return { format, path: order.formats.length === 1 ? out : join(out, fileOf(format, '')) }
    return { format, path: join(format === 'pdf' && variation === '' ? site : join(dirname(site), 'exports'), fileOf(format, variation)) }
  })
}

/** What is wrong with where the outputs go, a line for each. */
export async function checkOutputs(outputs: readonly Output[]): Promise<string[]> {
  const faults = await Promise.all(outputs.map(async ({ format, path }) => {
    const name = relative(process.cwd(), path) || path
    const above = await firstThere(dirname(path))
    if (above && !above.folder) return `${name} cannot be written: ${relative(process.cwd(), above.path) || above.path} is a file`
    const there = await look(path)
    if (!isFolder(format)) {
      if (there?.folder) return `${name} is a folder; name a file, such as ${join(name, fileOf(format, ''))}`
      if (format === 'html') return /\.html?$/i.test(path) ? undefined : `${name} is to be a page; give it a name that ends in .html`
      return /\.pdf$/i.test(path) ? undefined : `${name} is to be a PDF; give it a name that ends in .pdf`
    }
    if (there && !there.folder) return `${name} is a file; ${format} makes a picture of every slide: name a folder`
    const others = there ? (await readdir(path)).filter((entry) => !/^\d{3,}-[^/]*\.(?:png|webp)$/.test(entry)) : []
    return others.length > 0 ? `${name} holds other files (${others.slice(0, 3).join(', ')}${others.length > 3 ? ', …' : ''}), which would be lost; name a new folder, such as ${join(name, format)}` : undefined
  }))
  return faults.filter((fault) => fault !== undefined)
}

async function look(path: string): Promise<{ folder: boolean } | undefined> {
  return stat(path).then((found) => ({ folder: found.isDirectory() }), () => undefined)
}

async function firstThere(path: string): Promise<{ path: string, folder: boolean } | undefined> {
  const found = await look(path)
  if (found) return { path, ...found }
  return dirname(path) === path ? undefined : firstThere(dirname(path))
}

/** `002-busy.png`; with steps `002-busy-0.png`, `002-busy-1.png`. Sorts in the order of the talk. */
export function pictureName({ number, id, step }: SlidePage, format: Format): string {
  return `${String(number).padStart(3, '0')}-${id}${step === undefined ? '' : `-${step}`}.${format}`
}
