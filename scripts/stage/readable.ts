import { realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'

/** Where the live server finds files: the folders it may show, as named and as they really are, and where it looks. */
export interface Places {
  folders: readonly string[]
  lookIn: readonly string[]
}

/**
 * Tells whether an address of the live server may be answered: the file it leads to, through all links, lies in one of
 * the folders, and on its way from there nothing begins with a dot. Below `node_modules` such names are its packagers'.
 * An address that leads to no file is some module's, and is left to Vite unless it looks for a hidden one.
 * @param parts of the path, decoded
 */
export async function isReadable(parts: readonly string[], { folders, lookIn }: Places): Promise<boolean> {
  const named = /^@(?:fs|id)$/.test(parts[0] ?? '') ? parts.slice(1).join('/') : undefined
  const candidates =
    named === undefined
      ? [...lookIn.map((folder) => join(folder, ...parts)), `/${parts.join('/')}`]
      : [isAbsolute(named) ? named : `/${named}`]
  const isShown = (path: string) => folders.some((folder) => !isHidden(relative(folder, path)))
  for (const candidate of candidates) {
    const real = await realpath(candidate).catch(() => undefined)
    if (real !== undefined) return isShown(real)
  }
  return candidates.every((path) => isShown(path) || !folders.some((folder) => isBelow(relative(folder, path))))
}

const isBelow = (way: string) => !isAbsolute(way) && way.split(sep)[0] !== '..'

function isHidden(way: string): boolean {
  const names = way.split(sep)
  const packages = names.indexOf('node_modules')
  return isAbsolute(way) || names.slice(0, packages < 0 ? undefined : packages).some((name) => name.startsWith('.'))
}
