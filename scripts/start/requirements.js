/**
 * What the machine must have before anything of citedeck can run. Plain JavaScript that old versions of Node can read.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Says in a line or two what is missing, and how to get it.
 * @param {{ root: string, isClone: boolean, version: string, wanted: string }} machine the folder of citedeck, whether
 *   it compiles itself there, the version of Node, and the range that `package.json` asks for
 * @returns {string | undefined} nothing where all is there
 */
export function missingRequirement({ root, isClone, version, wanted }) {
  if (!satisfies(version, wanted)) {
    return (
      `citedeck needs Node.js ${wanted}; this is ${version}.\n`
      + 'Install a newer one from https://nodejs.org, or with your version manager, then install the packages anew.'
    )
  }
  return isClone ? (unreadablePath(root) ?? wrongPackages(root)) : notCompiled(root)
}

/**
 * `npm pack` leaves out what `prepack` compiles where the clone's settings, or the user's, ignore scripts.
 * @param {string} root
 */
function notCompiled(root) {
  if (existsSync(join(root, 'lib', 'program'))) return undefined
  return (
    'This package of citedeck was packed without its compiled program, and cannot run.\n'
    + 'Pack it again, in the clone that it comes from, with: npm run pack'
  )
}

/**
 * Whether a version is in a range such as `^20.19.0 || >=22.12.0`.
 * @param {string} version
 * @param {string} range
 */
export function satisfies(version, range) {
  const [major, minor, patch] = numbersIn(version)
  return range.split('||').some((part) => {
    const [leastMajor, leastMinor, leastPatch] = numbersIn(part)
    if (major !== leastMajor) return part.includes('>=') && major > leastMajor
    return minor > leastMinor || (minor === leastMinor && patch >= leastPatch)
  })
}

/**
 * @param {string} version
 * @returns {[number, number, number]} major, minor and patch
 */
function numbersIn(version) {
  const [, major = 0, minor = 0, patch = 0] = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version) || []
  return [Number(major), Number(minor), Number(patch)]
}

/**
 * Vite takes some signs in the path of its own files for something else: the end of the path, a pattern, the end of a
 * string.
 * @param {string} root
 */
function unreadablePath(root) {
  const [found] = /[#?"'$*]/.exec(root) || []
  if (found === undefined) return undefined
  return (
    `citedeck lies in ${root}, and Vite cannot work with its own files below a folder with ${found} in `
    + 'its name.\nMove or rename that folder; only data and outputs may lie in one with such a name.'
  )
}

/**
 * Only npm installs the versions that are known to work together, those of `package-lock.json`, and notes so.
 * @param {string} root
 */
function wrongPackages(root) {
  if (existsSync(join(root, 'node_modules', '.package-lock.json'))) return undefined
  return (
    `The packages that citedeck's sources need are not installed, or not in the versions of package-lock.json.\n`
    + `Install them with npm, in ${root}: remove node_modules where there is one, then run: npm ci`
  )
}
