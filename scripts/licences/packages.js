/** Licences of packages, as the packages themselves state them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { projectRoot } from '../machine/project.js'

/**
 * @typedef {object} Licence
 * @property {string} name the package
 * @property {string} version
 * @property {string} licence an SPDX expression, as the package states it
 * @property {string} [homepage]
 * @property {string} text
 */

/**
 * The folder of the package that a file belongs to.
 * @param {string} file
 * @returns {string | undefined} undefined where it belongs to none
 */
export function packageAbove(file) {
  for (let folder = dirname(normalize(file)); folder !== dirname(folder); folder = dirname(folder)) {
    if (text(readJson(join(folder, 'package.json'))['name']) !== undefined) return folder
  }
  return undefined
}

/**
 * The folder of an installed package.
 * @param {string} name
 * @throws Error where it is not installed
 */
export function packageFolder(name) {
  // Of a package of which only some files are needed, these come with ours: see compile/prepack.js.
  const folders = [...placesOf(name), join(projectRoot, 'lib', 'packages', name)]
  const found = folders.find((folder) => existsSync(join(folder, 'package.json')))
  if (found === undefined)
    throw new Error(
      `${name} is in what was built, but is not installed: its licence cannot be read. Install it with: npm ci`,
    )
  return found
}

/**
 * Where a package that ours depends on may lie. Not every package lets its `package.json` be resolved.
 * @param {string} name
 * @returns {string[]}
 */
function placesOf(name) {
  const load = createRequire(join(projectRoot, 'package.json'))
  const folders = load.resolve.paths(name) ?? []
  return [...(process.versions['pnp'] ? plugAndPlay(load, name) : []), ...folders.map((folder) => join(folder, name))]
}

/**
 * Where Yarn's Plug'n'Play keeps a package: it puts none below `node_modules`.
 * @param {NodeJS.Require} load
 * @param {string} name
 * @returns {string[]}
 * @see https://yarnpkg.com/advanced/pnpapi
 */
function plugAndPlay(load, name) {
  /** @type {{ resolveToUnqualified: (request: string, issuer: string) => string | null }} */
  const { resolveToUnqualified } = load('pnpapi')
  try {
    return [resolveToUnqualified(name, join(projectRoot, '/')) ?? []].flat()
  } catch {
    return [] // ours does not depend on it
  }
}

/**
 * Reads the licence of a package. Where the package holds no text of it, the standard text stands in, with the author's
 * name; where there is none of those either, it says where to look.
 * @param {string} folder
 * @param {{ helpersOnly?: boolean }} [options] whether what was built holds only helpers that the package writes into
 * it,
 *   and nothing of what the package itself is made of
 * @returns {Licence}
 */
export function licenceOf(folder, { helpersOnly = false } = {}) {
  const manifest = readJson(join(folder, 'package.json'))
  const name = text(manifest['name']) ?? folder
  const licence = statedLicence(manifest)
  const homepage = text(manifest['homepage']) ?? addressOf(manifest['repository'])
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) =>
      entry.isFile()
      && /^(?:licen[cs]e|copying|notice|ofl|third-?party)/i.test(entry.name)
      && !/\.(?:[cm]?[jt]s|json)$/.test(entry.name),
  )
  const texts = files
    .filter((entry) => !helpersOnly || /^(?:licen[cs]e|copying)/i.test(entry.name))
    .map((entry) => tidy(readFileSync(join(folder, entry.name), 'utf8')))
    .filter((each) => each !== '')
    .sort()
  const own = helpersOnly ? texts.map((each) => each.split(/^#.*bundled dependencies/im)[0]?.trim() ?? '') : texts
  return {
    name,
    version: text(manifest['version']) ?? '',
    licence,
    ...(homepage === undefined ? {} : { homepage }),
    text:
      own.length > 0
        ? own.join('\n\n')
        : standIn(name, licence, text(manifest['author']) ?? authorOf(folder, manifest), homepage),
  }
}

/** @param {Record<string, unknown>} manifest */
function statedLicence(manifest) {
  const stated = manifest['license'] ?? manifest['licenses']
  const each = (Array.isArray(stated) ? stated : [stated])
    .map((one) => text(one) ?? text(record(one)['type']))
    .filter((one) => one !== undefined)
  return each.join(' OR ') || 'no licence stated'
}

/**
 * @param {string} name
 * @param {string} licence
 * @param {string | undefined} author
 * @param {string | undefined} homepage
 */
function standIn(name, licence, author, homepage) {
  const file = new URL(`texts/${licence}.txt`, import.meta.url)
  const address = homepage ?? `https://www.npmjs.com/package/${name}`
  if (!/^[\w.-]+$/.test(licence) || !existsSync(file))
    return `The package holds no text of its licence (${licence}). See ${address}`
  return `Copyright (c) ${author ?? `the authors of ${name}`} (${address})\n\n${tidy(readFileSync(file, 'utf8'))}`
}

/**
 * Who wrote a package, without addresses; of a set of icons, who drew them.
 * @param {string} folder
 * @param {Record<string, unknown>} manifest
 */
function authorOf(folder, manifest) {
  const person = record(manifest['author'])['name'] ?? record(readJson(join(folder, 'info.json'))['author'])['name']
  return text(person)
}

/** @param {unknown} repository */
function addressOf(repository) {
  const address = text(repository) ?? text(record(repository)['url'])
  return address
    ?.replace(/^git\+/, '')
    .replace(/\.git$/, '')
    .replace(/^(?:github:)?([\w.-]+\/[\w.-]+)$/, 'https://github.com/$1')
}

/** Without what differs between texts that say the same. */
function tidy(/** @type {string} */ content) {
  return content
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

/**
 * @param {string} path
 * @returns {Record<string, unknown>} empty where there is none, or none that can be read
 */
function readJson(path) {
  try {
    return record(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
function record(value) {
  return value !== null && typeof value === 'object' ? /** @type {Record<string, unknown>} */ (value) : {}
}

/** @param {unknown} value */
function text(value) {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
