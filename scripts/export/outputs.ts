import { dirname, extname, isAbsolute, join, relative, sep } from 'node:path'
import type { FolderKind } from '../files/ownFiles.ts'
import { placeOf } from '../files/place.ts'
import { nameOf, refuseFile, refuseFolder, type Kept } from '../files/replaceable.ts'
import type { ExportOrder, Format } from './order.ts'
import type { SlidePage } from './pages.ts'

/** Where an output goes: a file, or a folder of pictures. */
export interface Output {
  format: Format
  path: string
}

const isFolder = (format: Format) => format === 'png' || format === 'webp'
const fileOf = (format: Format, variation: string) =>
  isFolder(format)
    ? `${format}${variation}`
    : format === 'html'
      ? 'deck.html'
      : `${format === 'pdf' ? 'deck' : format}${variation}.pdf`

/**
 * Where the outputs of an order go. The PDF of the whole deck belongs to the site; all else is not to be published
 * with it and goes beside, into `exports`. What shows less or otherwise says so in its name.
 * @param out what the command line names: a file or folder for one format, a folder for several
 */
export function outputsOf(order: ExportOrder, site: string, out: string | undefined): Output[] {
  const variation = [
    order.range && `-${order.range.replace(/\s/g, '')}`,
    order.withClicks && '-clicks',
    order.dark && '-dark',
  ]
    .filter((each) => typeof each === 'string')
    .join('')
  return order.formats.flatMap((format): Output[] => {
    const folder = out ?? (format === 'pdf' && variation === '' ? site : join(dirname(site), 'exports'))
    const isNamed = out !== undefined && order.formats.length === 1
    // A proof sheet is printed and read on a screen: both, where not one of them is named.
    if (format === 'proof')
      return isNamed && extname(out) !== ''
        ? [{ format, path: out }]
        : [fileOf(format, out === undefined ? variation : ''), `proof${out === undefined ? variation : ''}.html`].map(
            (name) => ({ format, path: join(folder, name) }),
          )
    return [{ format, path: isNamed ? out : join(folder, fileOf(format, out === undefined ? variation : '')) }]
  })
}

/** A folder of exported pictures, which may be replaced by another. */
export const pictureFolder = (format: Format): FolderKind => ({
  what: `${format} makes a picture of every slide: name a folder`,
  list: '.citedeck.json',
  also: [],
  remedy: (name) => `name a new folder, such as ${join(name, format)}`,
})

/** The list by which a later export knows the pictures of this one. */
export function pictureList(names: readonly string[], sizes: readonly number[]): string {
  return `${JSON.stringify({ citedeck: 1, files: Object.fromEntries(names.map((name, index) => [name, sizes[index] ?? 0])) })}\n`
}

/** What a file of each kind begins with, where citedeck wrote it. */
const marks = {
  pdf: /^%PDF-[^]*<xmp:CreatorTool>citedeck</,
  html: /^<!DOCTYPE html>\n<html lang="[^"]*" dir="ltr" (?:data-theme="[^"]*"|data-proof) data-version=/,
}

/** Whether citedeck wrote a page, by its beginning. */
export const isOwnPage = (start: string) => marks.html.test(start)

/**
 * What is wrong with where the outputs go, a line for each.
 * @param site where they are made from: what lies in it is published
 * @param kept what must not be lost
 * @param beside the folder whose files every build publishes with the site
 */
export async function checkOutputs(
  outputs: readonly Output[],
  site: string,
  kept: readonly Kept[],
  beside?: string,
): Promise<string[]> {
  const faults = await Promise.all(
    outputs.map(async ({ format, path }) => {
      const name = nameOf(path)
      if (isFolder(format))
        return (
          (await refuseFolder(path, pictureFolder(format), [...kept, { path: site, what: 'the site' }]))
          ?? (await published(path, site))
        )
      const isPage = format === 'html' || (format === 'proof' && /\.html?$/i.test(path))
      const [extension, what] = isPage ? (['html', 'a page'] as const) : (['pdf', 'a PDF'] as const)
      const fault = await refuseFile(path, (start) => marks[extension].test(start))
      if (fault !== undefined)
        return fault.endsWith('name a file') ? `${fault}, such as ${join(name, fileOf(format, ''))}` : fault
      if (!(extension === 'html' ? /\.html?$/i : /\.pdf$/i).test(path))
        return `${name} is to be ${what}; give it a name that ends in .${extension}`
      return (await published(path, site)) ?? (isPrivate(format) ? await publishedBeside(path, beside) : undefined)
    }),
  )
  return faults.filter((fault) => fault !== undefined)
}

/** Refuses what would be a part of the site, which of all outputs takes its own PDF alone. */
async function published(path: string, site: string): Promise<string | undefined> {
  const [place, folder] = await Promise.all([placeOf(path), placeOf(site)])
  if (!isWithin(place, folder) || relative(folder, place) === 'deck.pdf') return undefined
  return `${nameOf(path)} lies in the site and would be published with it; name a place outside of ${nameOf(site)}`
}

function isWithin(place: string, folder: string): boolean {
  const way = relative(folder, place)
  return way.split(sep)[0] !== '..' && !isAbsolute(way)
}

/** It holds notes, or sentences of the article. */
const isPrivate = (format: Format) => format === 'handout' || format === 'proof'

/** Refuses what the next build would copy into the site. */
async function publishedBeside(path: string, folder: string | undefined): Promise<string | undefined> {
  if (folder === undefined || !isWithin(...(await Promise.all([placeOf(path), placeOf(folder)])))) return undefined
  return `${nameOf(path)} lies in ${nameOf(folder)}, which every build publishes; name a place outside of it`
}

/** `002-busy.png`; with steps `002-busy-0.png`, `002-busy-1.png`. Sorts in the order of the talk. */
export function pictureName({ number, id, step }: SlidePage, format: Format): string {
  return `${String(number).padStart(3, '0')}-${id}${step === undefined ? '' : `-${step}`}.${format}`
}
