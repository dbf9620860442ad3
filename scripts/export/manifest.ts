import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { localeTag } from '../article/factsSchema.ts'
import { idSchema, slideIdSchema } from '../article/ids.ts'
import { printable } from '../article/printable.ts'
import { CitedeckError, hasCode, type Code } from '../errors/citedeckError.js'
import { limits } from '../input/limits.ts'
import { parseJson } from '../input/parseJson.ts'
import { readBounded } from '../input/readBounded.ts'
import { oneLine } from '../terminal/showText.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { manifestName } from './siteFolder.ts'

/** A text that a foreign `deck.json` may hold: it goes into file names, PDFs and messages. */
const text = printable()

const slide = z.object({
  id: slideIdSchema,
  title: text,
  layout: idSchema,
  section: z.object({ id: idSchema, title: text }).optional(),
  /** How often the speaker clicks on it. */
  clicks: z.int().min(0).max(limits.clicks),
})

/** A path within the site: no way out of it, and the same on every system. */
const path = z
  .string()
  .max(limits.path)
  .refine(
    (name) =>
      !/[\0\\]|^[A-Za-z]:/.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
  )

const manifest = z.object({
  citedeck: z.literal(1),
  title: text,
  locale: localeTag,
  description: text.optional(),
  author: text.optional(),
  /** Who gives the talk. */
  speaker: text.optional(),
  keywords: z.array(text).max(limits.entries).optional(),
  date: z.iso.date().optional(),
  /** The texts that it rests on, each in a line. */
  sources: z.array(text).max(limits.sources).optional(),
  /** The fonts that the talk brings: by which names a PDF calls them, and their licence. */
  fonts: z
    .array(z.object({ names: z.array(text).max(4), licence: text }))
    .max(2)
    .optional(),
  /** The canvas, in CSS pixels. */
  width: z.int().min(1).max(limits.canvas),
  height: z.int().min(1).max(limits.canvas),
  /** Of the deck that the site was built from. */
  digest: z.string().max(limits.id),
  /** Of all that it was built from. */
  inputs: z.string().max(limits.id),
  slides: z
    .array(slide)
    .min(1)
    .max(2 * limits.slides),
  /** The site's files and their sizes in bytes. */
  files: z.record(path, z.int().min(0)),
  /** While the site's files are replaced one by one: it is not whole. */
  unfinished: z.literal(true).optional(),
})

/** What a built site says of itself, in `deck.json`: which deck it is, and what belongs to it. No notes. */
export type Manifest = z.infer<typeof manifest>
/** The same before its files are there. */
export type DeckInfo = Omit<Manifest, 'files' | 'inputs' | 'unfinished'>
export type ManifestSlide = z.infer<typeof slide>

/** What is printed from the site, and so is not a part of what it is printed from. */
const printed = new Set([manifestName, 'deck.pdf'])

/** Writes a site's manifest, once all its files are there. */
export async function writeManifest(folder: string, deck: DeckInfo, inputs: string): Promise<Manifest> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = entries
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !printed.has(path))
    .sort()
  const sizes = await Promise.all(
    paths.map(async (path): Promise<[string, number]> => [path, (await stat(join(folder, path))).size]),
  )
  const whole = { ...deck, inputs, files: Object.fromEntries(sizes) }
  await writeWhole(join(folder, manifestName), `${JSON.stringify(whole)}\n`)
  return whole
}

/**
 * Reads what a site says of itself, and sees that all of it is there.
 * @param remedy the command that builds the site
 * @throws CitedeckError where there is no site, or a part of one
 */
export async function readManifest(folder: string, name: string, remedy: string): Promise<Manifest> {
  const missing = (code: Code, what: string) => new CitedeckError(code, `${name} ${what}`, `Build it with: ${remedy}`)
  const read = await readBounded(join(folder, manifestName), limits.manifest).catch((error: unknown) => {
    if (hasCode(error, 'no-such-file')) return undefined
    if (!(error instanceof CitedeckError)) throw error
    throw missing('site-unknown', `holds a ${manifestName} that ${error.message}.`)
  })
  if (read === undefined) {
    const there = await stat(join(folder, 'index.html')).then(
      () => true,
      () => false,
    )
    throw there
      ? missing(
          'site-unknown',
          `holds a site that does not say which deck it is (no ${manifestName}): half-built, or built by something else.`,
        )
      : missing('no-site', 'holds no site.')
  }
  const parsed = manifest.safeParse(parse(read.toString('utf8')))
  if (!parsed.success)
    throw missing(
      'site-unknown',
      `holds a ${manifestName} that cannot be read: half-built, built by another version, or not by `
        + `citedeck${wrongPart(parsed.error)}.`,
    )
  if (parsed.data.unfinished)
    throw missing('site-not-whole', 'is half-built: a run was cut short, or is still at work.')
  const faults = await Promise.all(
    Object.entries(parsed.data.files).map(async ([path, size]) => {
      const found = await stat(join(folder, path)).then(
        (each) => each.size,
        () => undefined,
      )
      if (found === undefined) return [`${path} is missing`]
      return found === size ? [] : [`${path} has ${found} bytes instead of ${size}`]
    }),
  )
  const list = faults.flat()
  if (list.length > 0)
    throw missing(
      'site-not-whole',
      `is not whole: ${list.slice(0, 5).join(', ')}${list.length > 5 ? ` and ${list.length - 5} more` : ''}.`,
    )
  return parsed.data
}

/** Which part of a manifest is not as it should be, where it is a part. */
function wrongPart({ issues: [issue] }: z.ZodError): string {
  return issue && issue.path.length > 0 ? ` (${oneLine(issue.path.map(String).join(' › ')).slice(0, 80)})` : ''
}

function parse(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}
