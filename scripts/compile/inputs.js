/**
 * Keeps beside a build what it was made from, and tells whether that is as it was: a file by its size and time, and
 * only where one of these is another, by its digest. To read the four hundred sources of the program at every start
 * took a tenth of a short command.
 */
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectRoot } from '../machine/project.js'
import { digestFiles, sourceFiles } from '../machine/sourceFiles.js'

/** @typedef {[path: string, size: number, time: number, digest: string]} Input a path below the project's folder */

const inputsFile = 'inputs.json'

/**
 * @param {string} folder of a build that has just been made
 * @param {{ script: URL, folders: readonly string[], sources: readonly string[], began: number }} made what compiled
 * it,
 *   folders in which every file counts, the sources that it was made from, and when it was begun
 */
export function keepInputs(folder, { script, folders, sources, began }) {
  const inFolders = folders.flatMap(sourceFiles)
  const listed = folders.flatMap((name) => [name, ...inFolders.map((path) => dirname(path))])
  const scripts = [script, new URL('compile.js', import.meta.url)].flatMap((each) => [
    ...scriptsFrom(fileURLToPath(each)),
  ])
  const paths = [...scripts, ...sources, ...inFolders, ...listed, 'package-lock.json']
  const names = new Set(paths.map((path) => relative(projectRoot, resolve(projectRoot, path))).filter(isOurs))
  const inputs = [...names].map((name) => {
    const [size, time] = stateOf(name)
    // What was saved meanwhile may have been read before: it fits nothing, so that the next start builds again.
    return /** @type {Input} */ ([name, size, time, time < began ? digestOf(name) : ''])
  })
  writeFileSync(join(folder, inputsFile), JSON.stringify(inputs))
}

/** @param {string} name what packages hold, the lock of their versions stands for */
const isOurs = (name) => !/^(?:\.\.|node_modules)[\\/]/.test(name)

/**
 * Whether a build was made from the sources as they now are.
 * @param {string} folder
 * @returns {boolean}
 */
export function fits(folder) {
  const kept = join(folder, inputsFile)
  /** @type {Input[]} */
  let inputs
  try {
    inputs = JSON.parse(readFileSync(kept, 'utf8'))
  } catch {
    return false
  }
  let isTouched = false
  for (const input of inputs) {
    const [name, size, time, digest] = input
    const [sizeNow, timeNow] = stateOf(name)
    if (sizeNow === size && timeNow === time && digest !== '') continue
    if (digestOf(name) !== digest) return false
    input.splice(1, 2, sizeNow, timeNow)
    isTouched = true
  }
  if (isTouched) replace(kept, JSON.stringify(inputs))
  return true
}

/**
 * Notes the times of files that are as they were, so that they are not read again.
 * @param {string} path
 * @param {string} text
 */
function replace(path, text) {
  try {
    writeFileSync(`${path}.${process.pid}`, text)
    renameSync(`${path}.${process.pid}`, path)
  } catch {
    // They are read again.
  }
}

/**
 * The size of a file, and when it or its place on the disk was last changed; of what is not there, -1.
 * @param {string} name
 * @returns {[size: number, time: number]}
 */
function stateOf(name) {
  const found = statSync(`${projectRoot}/${name}`, { throwIfNoEntry: false })
  return found === undefined ? [-1, -1] : [found.size, Math.max(found.mtimeMs, found.ctimeMs)]
}

/**
 * A digest of a file, or of the names in a folder.
 * @param {string} name
 */
function digestOf(name) {
  const path = join(projectRoot, name)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return digestFiles([{ path, name }], '')
  return digestFiles([], [...readdirSync(path)].filter((each) => each !== 'node_modules').join('/'))
}

/**
 * A script and all that it imports of our own, or names as beside it.
 * @param {string} path
 * @param {Set<string>} [found]
 */
function scriptsFrom(path, found = new Set()) {
  if (found.has(path) || !existsSync(path)) return found
  found.add(path)
  for (const [, way = ''] of readFileSync(path, 'utf8').matchAll(/'(\.\.?\/[^'\s]+\.\w+)'/g))
    scriptsFrom(join(dirname(path), way), found)
  return found
}
