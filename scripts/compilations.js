import { dirname } from 'node:path'

/**
 * What is compiled of citedeck's own sources, the same for every deck.
 * @typedef {import('./compiled.js').Compilation} Compilation
 */

/**
 * A program for Node.
 * @param {string} entry its first file, below the project's folder
 * @returns {Compilation}
 */
export const program = (entry) => ({
  name: 'program',
  script: new URL('bundle.js', import.meta.url),
  sources: [...new Set(['scripts', 'components', 'styles/themes', dirname(entry)])],
  order: { entry },
})

/**
 * What draws slides without a browser, and what it is made from: its own sources and what they import.
 * @type {Compilation}
 */
export const renderer = {
  name: 'renderer',
  script: new URL('render/compile.js', import.meta.url),
  sources: [
    'components',
    'layouts',
    'scripts/render',
    'scripts/licences',
    'scripts/article',
    'scripts/deck',
    'scripts/locales',
    'scripts/quantities',
    'scripts/typography',
    'scripts/site',
  ],
}

/**
 * Slidev's client, as it shows any deck whose page loads it.
 * @param {boolean} withNotes whether it has the presenter's view
 * @returns {Compilation}
 */
export const stage = (withNotes) => ({
  name: withNotes ? 'stage-with-notes' : 'stage',
  script: new URL('stage/build.js', import.meta.url),
  sources: [
    'components',
    'layouts',
    'setup',
    'styles',
    'scripts/stage',
    'scripts/render',
    'scripts/licences',
    'scripts/article',
    'scripts/deck',
    'scripts/locales',
    'scripts/quantities',
    'scripts/typography',
  ],
  order: { withNotes },
})
