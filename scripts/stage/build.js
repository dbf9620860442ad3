/** Builds the stage. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { resolveOptions, ViteSlidevPlugin } from '@slidev/cli'
import { build } from 'vite'
import { recordSources } from '../compile/recordSources.js'
import { slidevSettings } from '../deck/slidevSettings.js'
import { collectLicences } from '../licences/collect.js'
import { projectRoot } from '../machine/project.js'
import { typesRead, vueOptions } from '../render/vueOptions.js'
import { manifestName } from './manifestName.js'
import { checkFeatures, checkNames } from './seams.js'
import { requireSlidev } from './requireSlidev.js'
import { features } from './slidevInternals.js'
import { slidevPlugins } from './slidevPlugins.js'
import { stagePlugins } from './plugins.js'

/** @type {import('../compile/parts.js').Compile} */
export default async function compile(folder, name) {
  requireSlidev()
  checkNames()
  const withNotes = name === 'stage-with-notes'
  /** @type {Set<string>} */
  const sources = new Set()
  const entry = join(folder, 'deck', 'deck.md')
  await placeDeck(entry)
  const options = await resolveOptions({ entry, download: false }, 'build')
  checkFeatures(options.utils.define, features(withNotes))
  Object.assign(options.utils.define, features(withNotes))
  const root = dirname(fileURLToPath(import.meta.url))
  const index = join(root, 'index.html')
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    publicDir: false,
    define: { __VUE_PROD_DEVTOOLS__: false },
    plugins: [
      {
        name: 'citedeck:index',
        resolveId: { order: 'pre', handler: (id) => (id === index ? id : null) },
        load: { order: 'pre', handler: (id) => (id === index ? options.utils.indexHtml : undefined) },
      },
      ...stagePlugins(projectRoot, dirname(entry)),
      await ViteSlidevPlugin(options, {
        ...slidevPlugins,
        vue: vueOptions,
        // Slidev's own parts are styled by utility classes; no slide of ours is, and no word of ours shall be one by
        // chance.
        unocss: { content: { pipeline: { include: [/@slidev.client.*\.vue($|\?)/] } } },
      }),
      collectLicences(),
      recordSources(sources),
    ],
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      manifest: manifestName,
      chunkSizeWarningLimit: 2000,
      reportCompressedSize: false,
      rollupOptions: { input: { index } },
    },
  })
  return [...sources, ...typesRead]
}

/**
 * Writes the stage's deck, whose head says what is the same in all decks, where Slidev may write files of its own
 * beside it: the installation may be read-only.
 * @param {string} entry
 */
async function placeDeck(entry) {
  const way = (/** @type {string} */ from, /** @type {string} */ to) =>
    relative(from, join(projectRoot, to)).replaceAll('\\', '/')
  // Slidev looks for a theme from the deck's folder, but for an addon from the folder above it.
  const theme = way(dirname(entry), 'node_modules/@slidev/theme-default')
  const addons = [way(dirname(dirname(entry)), '.')]
  const head = { theme, addons, ...slidevSettings, favicon: 'data:,', twoslash: false, monaco: false }
  await mkdir(dirname(entry), { recursive: true })
  await writeFile(entry, `---\n${JSON.stringify(head, null, 2)}\n---\n`) // YAML takes JSON as it is
}
