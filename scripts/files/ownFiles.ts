import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** A kind of folder that citedeck writes whole, and how it knows one of its own again. */
export interface FolderKind {
  /** What messages say of it where something else lies in its place. */
  what: string
  /** The file in it that lists the others: JSON with `citedeck` and, under `files`, their paths. */
  list: string
  /** What belongs to it beside those. */
  also: readonly string[]
  /** What to do about files that would be lost, where there is a list and where there is none. */
  remedy: (name: string, isListed: boolean) => string
}

/** What systems put into any folder that is looked at; it is nobody's. */
export const droppings = new Set(['.DS_Store', 'Thumbs.db'])

/** The files of ours in a folder, as its list tells, and the folders that hold them. */
export async function ownFiles(
  folder: string,
  kind: FolderKind,
): Promise<{ files: Set<string>; folders: Set<string> }> {
  const listed = await readList(folder, kind)
  const files = new Set(listed ? [...Object.keys(listed.files), kind.list, ...kind.also] : [])
  const folders = new Set(
    [...files].flatMap((file) =>
      file
        .split('/')
        .slice(0, -1)
        .map((_, depth, parts) => parts.slice(0, depth + 1).join('/')),
    ),
  )
  return { files, folders }
}

const list = z.looseObject({ citedeck: z.int(), files: z.record(z.string(), z.int()) })
export type List = z.infer<typeof list>

/** The list of a folder of ours; undefined where it has none that can be read. */
export async function readList(folder: string, kind: FolderKind): Promise<List | undefined> {
  const text = await readFile(join(folder, kind.list), 'utf8').catch(() => undefined)
  try {
    return text === undefined ? undefined : list.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
