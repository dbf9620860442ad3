import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { z } from 'zod'
import { localeTag } from '../article/factsSchema.ts'
import { idSchema, slideIdSchema } from '../article/ids.ts'
import { printable } from '../article/printable.ts'
import { CitedeckError, hasCode, type Code } from '../errors/citedeckError.js'
import { sourceInWords } from '../deck/citedSources.ts'
import { canvas } from '../article/themes.ts'
import type { Deck } from '../deck/deck.ts'
import { ownFamilies } from '../fonts/ownFamily.ts'
import { limits } from '../input/limits.ts'
import { parseJson } from '../input/parseJson.ts'
import { readBounded } from '../input/readBounded.ts'
import { oneLine } from '../terminal/showText.ts'
import { withPaths } from '../theme/look.ts'
import { plain } from '../typography/text.ts'
import type { FolderKind } from '../files/ownFiles.ts'
import { writeWhole } from '../files/writeWhole.ts'

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

const fileName = 'deck.json'

/** A built site as a folder that may be replaced. */
export const siteFolder: FolderKind = {
  what: 'a site is a folder',
  list: fileName,
  also: ['deck.pdf'],
  remedy: (name, isListed) =>
    isListed
      ? 'put what belongs to the site into the public/ folder of the talk, or name another folder with --out'
      : `no ${fileName} says that a build wrote them. Move ${name} away, or name another folder with --out`,
}

/** What is printed from the site, and so is not a part of what it is printed from. */
const printed = new Set([fileName, 'deck.pdf'])

/** What a site is told from: the same for the same deck, wherever its files lie. */
export function digestOf({ look, ...deck }: Deck): string {
  const whole = { ...deck, look: look && withPaths(look, (path) => basename(path)) }
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex').slice(0, 16)
}

/** A deck as its site's manifest tells it, but for the files. */
export function describeDeck(deck: Deck): DeckInfo {
  return {
    citedeck: 1,
    title: deck.title,
    locale: deck.locale,
    description: deck.description,
    author: deck.author,
    speaker: speakerOf(deck),
    keywords: deck.keywords === undefined ? undefined : [...deck.keywords],
    date: deck.date,
    sources: deck.sources?.map(sourceInWords),
    fonts: ownFonts(deck),
    ...canvas(deck.aspect),
    digest: digestOf(deck),
    slides: deck.slides.map(({ id, title, layout, section, clicks }) => ({
      id,
      title,
      layout,
      section,
      clicks: clicks ?? 0,
    })),
  }
}

/** As the cover says it. */
function speakerOf({ slides }: Deck): string | undefined {
  const said = slides.find(({ layout }) => layout === 'cover')?.content.speaker
  return said === undefined ? undefined : plain(said)
}

function ownFonts({ look }: Deck): DeckInfo['fonts'] {
  const families = Object.values(ownFamilies(look))
  return families.length === 0
    ? undefined
    : families.flatMap(({ own }) => (own ? [{ names: [...own.names], licence: own.licence }] : []))
}

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
  await writeWhole(join(folder, fileName), `${JSON.stringify(whole)}\n`)
  return whole
}

/**
 * Reads what a site says of itself, and sees that all of it is there.
 * @param remedy the command that builds the site
 * @throws CitedeckError where there is no site, or a part of one
 */
export async function readManifest(folder: string, name: string, remedy: string): Promise<Manifest> {
  const missing = (code: Code, what: string) => new CitedeckError(code, `${name} ${what}`, `Build it with: ${remedy}`)
  const read = await readBounded(join(folder, fileName), limits.manifest).catch((error: unknown) => {
    if (hasCode(error, 'no-such-file')) return undefined
    if (!(error instanceof CitedeckError)) throw error
    throw missing('site-unknown', `holds a ${fileName} that ${error.message}.`)
  })
  if (read === undefined) {
    const there = await stat(join(folder, 'index.html')).then(
      () => true,
      () => false,
    )
    throw there
      ? missing(
          'site-unknown',
          `holds a site that does not say which deck it is (no ${fileName}): half-built, or built by something else.`,
        )
      : missing('no-site', 'holds no site.')
  }
  const parsed = manifest.safeParse(parse(read.toString('utf8')))
  if (!parsed.success)
    throw missing(
      'site-unknown',
      `holds a ${fileName} that cannot be read: half-built, built by another version, or not by `
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
