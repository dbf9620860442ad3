/**
 * What makes Slidev's site a stage for any deck: the deck comes with the page, not with the scripts, and what no slide
 * of ours has stays out. Plain JavaScript, as the process that runs it.
 */
import { realpathSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MetSeams, replaceOnce } from './seams.js'
import { patches, redirects, replacedModules } from './slidevInternals.js'

const here = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))

/**
 * @param {string} root the folder of citedeck
 * @param {string} deckFolder where the stage's deck lies
 * @returns {import('vite').Plugin[]}
 */
export function stagePlugins(root, deckFolder) {
  const met = new MetSeams()
  return [
    {
      name: 'citedeck:slidev',
      enforce: 'pre',
      resolveId: {
        order: 'pre',
        handler(source, importer) {
          // The page around the stage brings theme and fonts.
          if (/^virtual:citedeck-\w+\.css$/.test(source)) return here('nothing.css')
          for (const redirect of redirects) {
            const target = redirect.to(source, importer)
            if (target === undefined) continue
            met.add(redirect)
            return target
          }
          return undefined
        },
      },
      load: {
        order: 'pre',
        handler(id) {
          if (!Object.hasOwn(replacedModules, id)) return undefined
          met.add(id)
          return replacedModules[id]
        },
      },
      transform: {
        order: 'pre',
        handler(code, id) {
          const patch = patches.find(({ isIn }) => isIn(id))
          if (!patch) return undefined
          met.add(patch)
          return replaceOnce(code, patch)
        },
      },
      // A build that has failed has its own reason.
      buildEnd: (error) => {
        if (!error) met.check()
      },
    },
    {
      name: 'citedeck:paths',
      // Slidev writes into the site where on this machine its parts lay: as a path, or as the way there from the deck.
      renderChunk: (code) => ({ code: withoutPlaces(code, root, deckFolder), map: null }),
    },
  ]
}

/**
 * Writes `citedeck` for where the program and its packages lie, so that a site is the same wherever it was built.
 * @param {string} code
 * @param {string} root
 * @param {string} deckFolder
 */
function withoutPlaces(code, root, deckFolder) {
  // From the deck, from the folder that its addons are looked for in, and from where Slidev writes modules of its own.
  const ends = [deckFolder, dirname(deckFolder), join(deckFolder, 'node_modules', '.slidev', 'virtual')]
  const ways = (/** @type {string} */ to) => ends.map((from) => pattern(relative(from, to))).join('|')
  const packages = [join(root, 'node_modules'), realpathSync(join(root, 'node_modules'))].map(ways).join('|')
  return code
    .replaceAll(new RegExp(`(?:\\.\\./)*(?:${roots(root).map(pattern).join('|')})`, 'g'), 'citedeck')
    .replaceAll(new RegExp(`(?<=["'\`])(?:${packages})(?=/@slidev/)`, 'g'), 'citedeck/node_modules')
    .replaceAll(
      new RegExp(`(?<=["'\`])(?:${ways(root)})(?=["'\`]|/(?:components|layouts|setup|styles|node_modules)/)`, 'g'),
      'citedeck',
    )
}

/** The folder, and the one that its packages lie in where they are linked to. */
function roots(/** @type {string} */ root) {
  return [...new Set([root, dirname(realpathSync(join(root, 'node_modules')))])]
}

/** A path as a pattern, with or without the slash that it begins with. */
function pattern(/** @type {string} */ path) {
  return path
    .replaceAll('\\', '/')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^\//, '/?')
}
