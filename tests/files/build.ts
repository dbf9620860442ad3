import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { createHash } from 'node:crypto'
import { dirname, join, relative } from 'node:path'
import type { FolderKind } from '../../scripts/files/ownFiles.ts'

/** A kind of folder for tests. */
export const kind: FolderKind = {
  what: 'a thing is a folder',
  list: 'list.json',
  also: ['printed.pdf'],
  remedy: (name, isListed) => `put them elsewhere than ${isListed ? 'into ours' : name.slice(-4)}`,
}

/** Writes files, with the folders that they are in. */
export async function put(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

/** Writes files into a folder, and the list that makes them ours. */
export async function putOwn(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const sizes = Object.fromEntries(Object.entries(files).map(([path, content]) => [path, content.length]))
  await put(folder, { ...files, [kind.list]: JSON.stringify({ citedeck: 1, files: sizes }) })
}

/** What lies in a folder, by path. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [relative(folder, file), await readFile(file, 'utf8')] as const)),
  )
}

/** The name that a run of another process gave something that it was at. */
export function leftoverOf(name: string, role: 'new' | 'old', pid: number, machine = hostname()): string {
  return `.${name}.citedeck-${role}-${createHash('sha256').update(machine).digest('hex').slice(0, 8)}-${pid}-1`
}

/** The id of a process that is no more. */
export const dead = 4_000_000

/** Works as somebody who is not root, whom no permission stops. */
export async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.('nobody')
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}
