/** Collects the licences of all that a bundler has put into a bundle, from the modules that it says are in it. */
import { existsSync, readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { projectRoot } from '../machine/project.js'
import { licenceOf, packageAbove, packageFolder } from './packages.js'

/** @typedef {import('./packages.js').Licence} Licence */

/** The file that holds them, in the folder that is built. */
export const licencesFile = 'licences.json'

/** Packages that write modules of their own, which lie in no file: by what the modules' ids are like. */
const makers = [
  { id: /^\0?vite\//, name: 'vite' },
  { id: /^\0?rolldown\//, name: 'rolldown' },
  { id: /^\0?plugin-vue:/, name: '@vitejs/plugin-vue' },
  { id: /^\0?\/@slidev\//, name: '@slidev/cli' },
  // Slidev writes these beside the deck.
  { id: /\/\.slidev\/virtual\//, name: '@slidev/cli' },
  { id: /^\0?\/@server-reactive\//, name: 'vite-plugin-vue-server-ref' },
]

/**
 * @param {string} [name] the file to collect them in
 * @returns {import('vite').Plugin}
 */
export function collectLicences(name = licencesFile) {
  /** @type {string[]} */
  let modules = []
  return {
    name: 'citedeck:licences',
    generateBundle: {
      // Before Vite takes out the chunks that hold nothing but styles.
      order: 'pre',
      handler: (_, bundle) => {
        modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []))
      },
    },
    // After others have put their styles in.
    async writeBundle({ dir }, bundle) {
      const styles = Object.values(bundle).flatMap((file) =>
        file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
      )
      await writeFile(join(dir ?? '', name), JSON.stringify(licencesIn(modules, styles)))
    },
  }
}

/**
 * The licences of the packages that modules and styles come from, citedeck's own apart, by name.
 * @param {readonly string[]} modules their ids
 * @param {readonly string[]} styles in which a rule `.i-carbon…` is an icon, and a token `--un-…` of UnoCSS's
 * @returns {Licence[]}
 * @throws Error with a module that belongs to no package
 */
export function licencesIn(modules, styles) {
  /** @type {Map<string, boolean>} folders, and whether only helpers come from there */
  const folders = new Map()
  const add = (/** @type {string} */ folder, helpersOnly = false) =>
    folders.set(folder, helpersOnly && folders.get(folder) !== false)
  for (const id of modules) {
    const maker = makers.find((each) => each.id.test(id))
    const icons = /^~icons\/([^/]+)\//.exec(id)?.[1]
    if (maker) add(packageFolder(maker.name), true)
    else if (icons !== undefined) add(packageFolder(`@iconify-json/${icons}`))
    else add(folderOf(id))
  }
  // UnoCSS writes rules into files of others.
  if (styles.some((css) => css.includes('--un-'))) add(packageFolder('unocss'), true)
  for (const set of iconsIn(styles)) add(packageFolder(`@iconify-json/${set}`))
  folders.delete(projectRoot)
  return [...folders]
    .map(([folder, helpersOnly]) => licenceOf(folder, { helpersOnly }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** @param {string} id */
function folderOf(id) {
  const folder = packageAbove(id.replace(/^\0/, '').replace(/[?#].*$/, ''))
  if (folder === undefined)
    throw new Error(
      `the module ${JSON.stringify(id)} is in what was built and belongs to no package: say in `
        + 'scripts/licences/collect.js which one writes it, so that its licence is given',
    )
  return folder
}

/**
 * The sets of icons that styles show.
 * @param {readonly string[]} styles
 */
function iconsIn(styles) {
  const folder = dirname(packageFolder('@iconify-json/carbon'))
  const sets = existsSync(folder) ? readdirSync(folder) : []
  const names = new Set(styles.flatMap((css) => [...css.matchAll(/\.i-([a-z0-9-]+)/g)].map(([, name = '']) => name)))
  return sets.filter((set) => [...names].some((name) => name === set || name.startsWith(`${set}-`)))
}
