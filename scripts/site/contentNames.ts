import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { srcOf } from '../article/markdown/media.ts'
import type { Deck } from '../deck/deck.ts'
import type { PublicFiles } from './publicFolder.ts'

type Files = PublicFiles['files']

/** The keys under which a slide names a file that it shows. */
const names = new Set(['src', 'poster'])

/**
 * Publishes each file that a slide shows under a name with a hash of what is in it, `crane.3f2a9c1b7d.png`, so that no
 * host, browser or worker shows one that has been exchanged. All other files keep their names, since others link to
 * them, and so does a favicon, which browsers ask for by its name. What cannot be read is left to whoever copies it.
 */
export async function namedByContent(deck: Deck, files: Files): Promise<{ deck: Deck; files: Files }> {
  const shown = filesShown(deck)
  const renamed = new Map<string, string>()
  const all = await Promise.all(
    files.map(async (file) => {
      const before = srcOf(file.path)
      if (!shown.has(before) || /^favicon\./i.test(file.path)) return file
      const hash = await hashOf(file.from).catch(() => undefined)
      if (hash === undefined) return file
      const path = file.path.replace(/(?=\.[^./]*$)/, `.${hash}`)
      renamed.set(before, srcOf(path))
      return { ...file, path }
    }),
  )
  return { deck: withFileNames(deck, renamed), files: all }
}

/** A deck that calls files of the talk's `public` folder by other names; slides that name none are the same objects. */
export function withFileNames(deck: Deck, renamed: ReadonlyMap<string, string>): Deck {
  return { ...deck, slides: deck.slides.map((slide) => withNames(slide, renamed)) }
}

/** The files that a deck's slides show, as they name them. */
export function filesShown({ slides }: Deck): ReadonlySet<string> {
  return filesOf(slides)
}

/** The files that a part of a deck shows. */
export const filesOf = (part: unknown): ReadonlySet<string> => shownBy(part)

function shownBy(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (value === null || typeof value !== 'object') return found
  for (const [key, inner] of Object.entries(value))
    if (names.has(key) && typeof inner === 'string') found.add(inner)
    else shownBy(inner, found)
  return found
}

/** The same with other names of files; what names none of them is the same object. */
function withNames<Value>(value: Value, renamed: ReadonlyMap<string, string>): Value {
  if (value === null || typeof value !== 'object') return value
  if (![...shownBy(value)].some((src) => renamed.has(src))) return value
  const copy: Value = Array.isArray(value) ? Object.assign([], value) : { ...value }
  for (const [key, inner] of Object.entries(value)) {
    const other = names.has(key) && typeof inner === 'string' ? renamed.get(inner) : undefined
    Reflect.set(Object(copy), key, other ?? withNames(inner, renamed))
  }
  return copy
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex').slice(0, 10)
}
