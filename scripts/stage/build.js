/** Builds the stage. */
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { resolveOptions, ViteSlidevPlugin } from '@slidev/cli'
import { build } from 'vite'
import { collectLicences } from '../licences/collect.js'
import { projectRoot } from '../project.js'
import { vueOptions } from '../render/vueOptions.js'
import { checkFeatures, checkNames } from './seams.js'
import { features } from './slidevInternals.js'
import { slidevPlugins } from './slidevPlugins.js'
import { stagePlugins } from './plugins.js'

/** @param {{ folder: string, withNotes: boolean }} job */
export default async function compile({ folder, withNotes }) {
  checkNames()
  const options = await resolveOptions({ entry: fileURLToPath(new URL('deck.md', import.meta.url)), download: false }, 'build')
  checkFeatures(options.utils.define, features(withNotes))
  Object.assign(options.utils.define, features(withNotes))
  const index = join(options.userRoot, 'index.html')
  await build({
    configFile: false,
    root: options.userRoot,
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
      ...stagePlugins(projectRoot),
      await ViteSlidevPlugin(options, {
        ...slidevPlugins,
        vue: vueOptions,
        // Slidev's own parts are styled by utility classes; no slide of ours is, and no word of ours shall be one by chance.
        unocss: { content: { pipeline: { include: [/@slidev.client.*\.vue($|\?)/] } } },
      }),
      collectLicences(),
    ],
    build: { target: 'es2022', outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2000, reportCompressedSize: false, rollupOptions: { input: { index } } },
  })
}
