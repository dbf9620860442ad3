import { access, readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** Where a program of one of these names lies on the path. */
export async function onPath(...names: string[]): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return firstThere(names.flatMap((name) => folders.map((folder) => join(folder, name))))
}

/** The first of these files that is there. */
export async function firstThere(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths)
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path
  return undefined
}

/** What lies in a folder, as paths; nothing where it is not there. */
export async function within(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).map((name) => join(folder, name))
}

/** All of them, where all were found. */
export function all(found: readonly (string | undefined)[]): readonly string[] | undefined {
  const there = found.filter((each) => each !== undefined)
  return there.length === found.length ? there : undefined
}
