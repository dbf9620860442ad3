/** What a failure of the operating system means to whoever runs citedeck: the place, the cause and what to do. */
import { isAbsolute, relative } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'
import { cacheFolder } from './project.js'

/**
 * @typedef {object} SystemError
 * @property {string} code such as `ENOSPC`
 * @property {string} [syscall] such as `open`
 * @property {string} [path]
 * @property {number} [port]
 * @property {string} [address]
 */

/**
 * Finds the failure of the system in an error, also in one that was thrown because of it, or with others.
 * @param {unknown} error
 * @returns {SystemError | undefined}
 */
export function systemErrorIn(error) {
  if (!(error instanceof Error)) return undefined
  const { code, syscall, path, dest, port, address } = /** @type {Error & Record<string, unknown>} */ (error)
  if (typeof code === 'string' && typeof syscall === 'string') {
    return {
      code,
      syscall,
      ...place(code, path, dest),
      ...(typeof port === 'number' ? { port } : {}),
      ...(typeof address === 'string' ? { address } : {}),
    }
  }
  const others = 'errors' in error && Array.isArray(error.errors) ? error.errors : []
  return [error.cause, ...others].map(systemErrorIn).find((found) => found !== undefined) ?? writtenElsewhere(error)
}

/**
 * Which of the two files of a copy or a move it was; a disk is full only where something is written.
 * @param {string} code
 * @param {unknown} path
 * @param {unknown} dest
 * @returns {{ path?: string }}
 */
function place(code, path, dest) {
  if (typeof dest === 'string' && code !== 'ENOENT') return { path: dest }
  return typeof path === 'string' ? { path } : {}
}

/**
 * Adds the place to a failure that comes without: Node names no file where one that is open cannot be written.
 * @param {string} path
 * @returns {(error: unknown) => never}
 */
export function failingAt(path) {
  return (error) => {
    const found = systemErrorIn(error)
    throw found === undefined || found.path !== undefined
      ? error
      : Object.assign(new Error(found.code, { cause: error }), found, { path })
  }
}

/**
 * The bundler writes its files without Node, and hands on what the system said in Rust's words, with its number.
 * @param {Error} error
 * @returns {SystemError | undefined}
 */
function writtenElsewhere({ message }) {
  const codes = /** @type {const} */ ({
    1: 'EPERM',
    12: 'ENOMEM',
    13: 'EACCES',
    24: 'EMFILE',
    27: 'EFBIG',
    28: 'ENOSPC',
    30: 'EROFS',
    122: 'EDQUOT',
  })
  const number = Number(/\(os error (\d+)\)/.exec(message)?.[1])
  const code = Object.entries(codes).find(([each]) => Number(each) === number)?.[1]
  return code === undefined ? undefined : { code, syscall: 'write', path: cacheFolder }
}

/**
 * Says what a failure means.
 * @param {unknown} error
 * @returns {CitedeckError | undefined} nothing where it is none of the system's, or one that only a fault of ours
 * explains
 */
export function explainSystemError(error) {
  const found = systemErrorIn(error)
  if (found === undefined) return outOfMemory(error)
  return ofListening(found) ?? ofWatching(found) ?? ofLimits(found) ?? ofFiles(found)
}

/**
 * @param {SystemError} error
 * @returns {CitedeckError | undefined}
 */
function ofListening({ code, syscall, port, address }) {
  if (syscall !== 'listen') return undefined
  const at = port === undefined ? 'that port' : `port ${port}`
  if (code === 'EACCES')
    return new CitedeckError(
      'port-forbidden',
      `${capital(at)} may not be used by this user (${code}): those below 1024 are the system's own.`,
      'Name one above 1023 with --port.',
    )
  if (code === 'EADDRINUSE')
    return new CitedeckError('port-taken', `${capital(at)} is taken (${code}).`, 'Name another with --port.')
  if (code === 'EADDRNOTAVAIL')
    return new CitedeckError(
      'address-not-here',
      `${address ?? 'That address'} is not an address of this machine (${code}).`,
      'Name one of its own with --host.',
    )
  return undefined
}

/**
 * The kernel says "no space left" where a user watches as many files as are allowed.
 * @param {SystemError} error
 * @returns {CitedeckError | undefined}
 */
function ofWatching({ code, syscall, path }) {
  if (syscall !== 'watch' || !['ENOSPC', 'EMFILE', 'ENFILE'].includes(code)) return undefined
  return new CitedeckError(
    'watch-limit',
    `${path ?? 'The data folder'} cannot be watched for changes (${code}): this user watches as many files as `
      + 'the system allows. The disk is not full.',
    'Raise the limit: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=1024',
  )
}

/**
 * @param {SystemError} error
 * @returns {CitedeckError | undefined}
 */
function ofLimits({ code, syscall, path }) {
  if (code === 'EMFILE' || code === 'ENFILE')
    return new CitedeckError(
      'open-files-limit',
      `Too many files are open (${code}${path === undefined ? '' : `, ${path}`}).`,
      'Raise the limit: ulimit -n 4096',
    )
  if (code === 'ENOMEM')
    return new CitedeckError(
      'out-of-memory',
      `The machine has no memory left (${code}, ${syscall ?? ''}).`,
      'End other programs, or raise what limits it: ulimit -v, the memory of a container.',
    )
  if (code === 'EAGAIN' && syscall?.startsWith('spawn'))
    return new CitedeckError(
      'process-limit',
      `No further process may be started (${code}, ${syscall}).`,
      'End other programs, or raise the limit: ulimit -u',
    )
  if (code === 'ENOENT' && syscall === 'uv_cwd')
    return new CitedeckError(
      'working-folder-gone',
      `The folder that this was started in is no longer there (${code}).`,
      'Change to another folder and run this again.',
    )
  return undefined
}

const causes = /** @type {Record<string, readonly [import('../errors/citedeckError.js').Code, string]>} */ ({
  EACCES: ['no-permission', 'may not be used by this user'],
  EPERM: ['no-permission', 'may not be used by this user'],
  EROFS: ['read-only', 'is on a read-only file system'],
  ENOSPC: ['disk-full', 'cannot be written: no space is left on its disk'],
  EDQUOT: ['disk-share-full', "cannot be written: this user's share of the disk is used up"],
  EFBIG: ['file-size-limit', 'cannot be written: files may not grow as large (ulimit -f)'],
  EIO: ['disk-fails', 'cannot be read or written: the disk fails'],
  EBUSY: ['file-in-use', 'is in use by another program'],
  ENAMETOOLONG: ['name-too-long', 'cannot be written: its name is too long'],
})

/**
 * @param {SystemError} error
 * @returns {CitedeckError | undefined}
 */
function ofFiles({ code, syscall, path }) {
  const known = causes[code]
  if (known === undefined) return undefined
  const [kind, cause] = known
  const place = path ?? 'A file'
  const message = `${place} ${cause} (${code}${syscall === undefined ? '' : `, ${syscall}`}).`
  if (path !== undefined && isIn(path, cacheFolder))
    return new CitedeckError(
      kind,
      message,
      'Set CITEDECK_CACHE to a folder that can be written to and has 20 MB of room.',
    )
  return new CitedeckError(
    kind,
    message,
    'What is written to must be writable and have room: mend that, or name another place.',
  )
}

/**
 * @param {unknown} error
 * @returns {CitedeckError | undefined}
 */
function outOfMemory(error) {
  if (!(error instanceof RangeError && /out of memory|allocation failed/i.test(error.message))) return undefined
  return new CitedeckError(
    'out-of-memory',
    `The machine gives too little memory: ${error.message}`,
    'End other programs, or raise what limits it: ulimit -v, the memory of a container.',
  )
}

/** @param {string} text */
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1)

/**
 * @param {string} path
 * @param {string} folder
 */
function isIn(path, folder) {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}
