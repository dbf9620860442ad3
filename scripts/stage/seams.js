/** Checks that Slidev is as `slidevInternals.js` says, and says where it is not: nothing of it changes unnoticed. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'
import { projectRoot } from '../machine/project.js'
import { names, patches, pinnedPackages, redirects, replacedModules } from './slidevInternals.js'

/** @typedef {import('./slidevInternals.js').Patch} Patch */

/**
 * Slidev is not as citedeck knows it.
 * @param {readonly string[]} faults each with the upstream file
 */
function slidevChanged(faults) {
  const found = faults.map((fault) => `\n  ${fault}`).join('')
  return new CitedeckError(
    'changed-slidev',
    `Slidev ${installed('@slidev/cli') ?? '(not installed)'} is not as citedeck expects it:${found}`,
    'Packages as they were published come with: npm ci. Where Slidev is being updated: '
      + 'scripts/stage/slidevInternals.js',
  )
}

/**
 * Replaces what a patch is for.
 * @param {string} code
 * @param {Patch} patch
 * @returns {string}
 * @throws CitedeckError unless the pattern is found exactly once
 */
export function replaceOnce(code, { file, pattern, replacement }) {
  const found = [...code.matchAll(pattern)].length
  if (found !== 1)
    throw slidevChanged([`${file}: expected ${pattern} once, found ${found === 0 ? 'none' : `it ${found} times`}`])
  return code.replace(pattern, replacement)
}

/**
 * Checks the names by which our code meets what Slidev makes.
 * @param {(file: string) => string} read reads a file of @slidev/client; throws where there is none
 * @throws CitedeckError with every file that does not give its name
 */
export function checkNames(read = (file) => readFileSync(join(folderOf('@slidev/client'), file), 'utf8')) {
  const faults = names.flatMap(({ name, file, text, usedIn }) => {
    const [code, missing] = attempt(() => read(file))
    if (missing === undefined && code?.includes(text)) return []
    return [
      `@slidev/client/${file}: ${missing ? 'the file is missing' : `expected ${text}`}, for "${name}" in `
        + `${usedIn.join(', ')}`,
    ]
  })
  if (faults.length > 0) throw slidevChanged(faults)
}

/**
 * Checks that features can still be decided on.
 * @param {Readonly<Record<string, string>>} define what `resolveOptions` decided
 * @param {Readonly<Record<string, string>>} wanted
 * @throws CitedeckError with those that Slidev does not know
 */
export function checkFeatures(define, wanted) {
  const unknown = Object.keys(wanted).filter((name) => !Object.hasOwn(define, name))
  if (unknown.length > 0)
    throw slidevChanged(unknown.map((name) => `@slidev/cli/node/options.ts: expected ${name} in getDefine`))
}

/** What a build meets of Slidev: in the end, all that is listed must have been. */
export class MetSeams {
  /** @type {Set<unknown>} */
  #met = new Set()

  /** @param {unknown} seam */
  add(seam) {
    this.#met.add(seam)
  }

  /** @throws CitedeckError with all that was not met */
  check() {
    const faults = [
      ...patches
        .filter((patch) => !this.#met.has(patch))
        .map(({ file }) => `${file}: no module of the stage is this file`),
      ...Object.keys(replacedModules)
        .filter((id) => !this.#met.has(id))
        .map((id) => `@slidev/cli/node/virtual: nothing imports ${id}`),
      ...redirects.filter((redirect) => !this.#met.has(redirect)).map(({ what }) => `@slidev/client: ${what} is gone`),
    ]
    if (faults.length > 0) throw slidevChanged(faults)
  }
}

/**
 * The packages of Slidev's that are not there in the version that `package.json` names.
 * @param {(name: string) => string | undefined} found the version of a package that is installed
 * @returns {string[]} a line each; none where all is as it should be
 */
export function wrongVersions(found = installed) {
  const { devDependencies } = /** @type {{ devDependencies: Record<string, string> }} */ (
    JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  )
  return pinnedPackages.flatMap((name) => {
    const [wanted, version] = [devDependencies[name] ?? 'no version', found(name)]
    return version === wanted
      ? []
      : [`${name} ${version === undefined ? 'is not installed' : `is ${version}`}, and should be ${wanted}`]
  })
}

/** @param {string} name */
function folderOf(name) {
  return dirname(createRequire(join(projectRoot, 'package.json')).resolve(`${name}/package.json`))
}

/**
 * @param {string} name
 * @returns {string | undefined}
 */
function installed(name) {
  const [text] = attempt(() => readFileSync(join(folderOf(name), 'package.json'), 'utf8'))
  return text === undefined ? undefined : /** @type {{ version: string }} */ (JSON.parse(text)).version
}

/**
 * @template Result
 * @param {() => Result} run
 * @returns {[Result | undefined, unknown]} what it returns, or what it throws
 */
function attempt(run) {
  try {
    return [run(), undefined]
  } catch (error) {
    return [undefined, error]
  }
}
