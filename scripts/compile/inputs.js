/** Keeps beside a build what it was made from, and tells whether that is as it was. */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { projectRoot } from '../machine/project.js'
import { digestFiles, sourceFiles } from '../machine/sourceFiles.js'

/**
 * @typedef {object} Inputs
 * @property {readonly string[]} paths below the project's folder
 * @property {readonly string[]} folders in which every file counts
 * @property {string} stamp the sizes and times of all: to read hundreds of files takes a tenth of a short command
 * @property {string} digest of all, by which files are the same that were only written again
 */

/**
 * @param {string} folder of a build that has just been made
 * @param {{ folders: readonly string[], sources: readonly string[], began: number }} made folders in which every file
 *   counts, the sources that it was made from, and when it was begun
 */
export function keepInputs(folder, { folders, sources, began }) {
  // What compiles is plain JavaScript.
  const compilers = sourceFiles('scripts').filter((path) => path.endsWith('.js'))
  const names = [...compilers, ...sources].map((path) => relative(projectRoot, resolve(projectRoot, path)))
  const paths = [...new Set([...names.filter(isOurs), 'package-lock.json'])]
  const files = filesOf(paths, folders)
  // What was saved meanwhile may have been read before: it fits nothing, so that the next start builds again.
  const isAsRead = files.every((name) => stateOf(name).time < began)
  const [stamp, digest] = isAsRead ? [stampOf(files), digestOf(files)] : ['', '']
  writeInputs(folder, { paths, folders, stamp, digest })
}

/** @param {string} name what packages hold, the lock of their versions stands for */
const isOurs = (name) => !/^(?:\.\.|node_modules)[\\/]/.test(name)

/**
 * Whether a build was made from the sources as they now are.
 * @param {string} folder
 */
export function fits(folder) {
  try {
    const inputs = readInputs(folder)
    const files = filesOf(inputs.paths, inputs.folders)
    const stamp = stampOf(files)
    if (stamp === inputs.stamp) return true
    const isSame = digestOf(files) === inputs.digest
    if (isSame) noteStamp(folder, { ...inputs, stamp })
    return isSame
  } catch {
    return false // there are none
  }
}

/**
 * Notes the times of files that are as they were, so that they are not read again.
 * @param {string} folder
 * @param {Inputs} inputs
 */
function noteStamp(folder, inputs) {
  try {
    writeInputs(folder, inputs)
  } catch {
    // They are read again.
  }
}

/**
 * @param {string} folder
 * @returns {Inputs}
 */
export const readInputs = (folder) => JSON.parse(readFileSync(join(folder, 'inputs.json'), 'utf8'))

/**
 * @param {string} folder
 * @param {Inputs} inputs
 */
function writeInputs(folder, inputs) {
  const beside = join(folder, `${process.pid}.json`) // others may be reading
  writeFileSync(beside, JSON.stringify(inputs))
  renameSync(beside, join(folder, 'inputs.json'))
}

/**
 * @param {readonly string[]} paths
 * @param {readonly string[]} folders
 */
const filesOf = (paths, folders) =>
  [...new Set([...paths, ...folders.flatMap(sourceFiles).map((path) => relative(projectRoot, path))])].sort()

/** @param {readonly string[]} files */
const stampOf = (files) => files.map((name) => Object.values(stateOf(name)).join(' ')).join('\n')

/** @param {readonly string[]} files */
const digestOf = (files) =>
  digestFiles(
    files.map((name) => ({ path: join(projectRoot, name), name })),
    '',
  )

/**
 * The size of a file, and when it or its place on the disk was last changed.
 * @param {string} name
 */
function stateOf(name) {
  const found = statSync(`${projectRoot}/${name}`, { throwIfNoEntry: false })
  return found === undefined
    ? { size: -1, time: -1 }
    : { size: found.size, time: Math.max(found.mtimeMs, found.ctimeMs) }
}
