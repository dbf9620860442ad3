/** Files of citedeck's own sources, and digests by which a change is told. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { projectRoot } from './project.js'

/**
 * The files below one of the project's folders that are its sources, in order.
 * @param {string} folder
 * @returns {string[]}
 */
export function sourceFiles(folder) {
  const entries = readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
  // Slidev puts files of its own into a `node_modules` beside what it builds.
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules', projectRoot.length))
    .map((entry) => entry.parentPath + sep + entry.name) // paths of hundreds of files: to join them takes a third of it all
    .sort()
}

/**
 * A digest of files, their names and what else matters. Hundreds of small files are read three times as fast
 * synchronously.
 * @param {readonly { path: string, name: string }[]} files one that cannot be read is one without a byte
 * @param {string} rest
 * @returns {string}
 */
export function digestFiles(files, rest) {
  const { createHash } = process.getBuiltinModule('node:crypto') // slow to load, and seldom called
  const hash = createHash('sha256').update(`${process.version}\0${rest}`)
  for (const { path, name } of files) hash.update(`\0${name}\0`).update(read(path))
  return hash.digest('hex').slice(0, 16)
}

/**
 * A file as it counts: a text is the same with the line ends of Windows, which git or an editor may give it.
 * @param {string} path
 */
function read(path) {
  try {
    const bytes = readFileSync(path)
    const isText = !bytes.includes(0)
    return isText && bytes.includes('\r\n')
      ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
      : bytes
  } catch {
    return ''
  }
}
