import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { isAlive } from '../machine/isAlive.js'

/**
 * Files and folders that are being written get the `new` name; a folder that is about to be replaced gets the `old`
 * one.
 */
export type Role = 'new' | 'old'

const day = 24 * 60 * 60 * 1000
let digestOfHost: string | undefined
/** Process ids are told apart by machine: containers that share a folder have the same ones. */
const host = () => (digestOfHost ??= createHash('sha256').update(hostname()).digest('hex').slice(0, 8))
const pattern = /\.citedeck-(new|old)-([0-9a-f]{8})-(\d+)-\d+$/
/** What this process has given names to. */
const own = new Set<string>()

/** A hidden name beside a path that nobody else gives, on the same file system. */
export function nameBeside(path: string, role: Role): string {
  return fresh(dirname(path), stemOf(path), role)
}

/** The same within a folder, for where nothing can be written beside it. */
export function nameWithin(folder: string, role: Role): string {
  return fresh(folder, '', role)
}

/** Whether a name is one of those. */
export const isLeftover = (name: string): boolean => pattern.test(name)

function fresh(folder: string, stem: string, role: Role): string {
  const path = join(folder, `${stem}.citedeck-${role}-${host()}-${process.pid}-${own.size + 1}`)
  own.add(path)
  return path
}

/** `.dist` for `dist`; cut where the whole name would be longer than the 255 bytes that file systems take. */
export function stemOf(path: string): string {
  const name = basename(path)
  return `.${Buffer.byteLength(name) > 180 ? createHash('sha256').update(name).digest('hex') : name}`
}

/** What a name of ours tells: what it was for, and whether the run that gave it is dead. */
export function readLeftover(path: string, name: string, changed: number): { role: Role; isDead: boolean } | undefined {
  const [whole, role, on, pid] = pattern.exec(name) ?? []
  if (whole !== name) return undefined
  // Of another machine it cannot be known; after a day nothing is still at work.
  const isDead =
    on !== host() ? Date.now() - changed > day : Number(pid) === process.pid ? !own.has(path) : !isAlive(Number(pid))
  return { role: role === 'old' ? 'old' : 'new', isDead }
}
