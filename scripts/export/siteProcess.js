/**
 * Builds one site in a process of its own, which `buildSite` starts. Plain JavaScript, so that it runs without tsx:
 * tsx's hooks would see every module of Vite and Slidev, which doubles the time and the memory of loading them.
 * And with the process, the memory of the build is gone before the browser needs it to print.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { resolveOptions, ViteSlidevPlugin } from '@slidev/cli'
import { build } from 'vite'

/** @param {import('./site.ts').SiteJob} job */
async function buildSite({ entry, folder, withNotes, slidevPlugins }) {
  const options = await resolveOptions({ entry, download: false, withoutNotes: !withNotes }, 'build')
  options.utils.define.__SLIDEV_FEATURE_PRESENTER__ = String(withNotes)
  const index = join(options.userRoot, 'index.html')
  await build({
    configFile: false,
    root: options.userRoot,
    base: './',
    logLevel: 'error',
    define: { __VUE_PROD_DEVTOOLS__: false },
    plugins: [
      {
        name: 'citedeck:index',
        resolveId: { order: 'pre', handler: (id) => (id === index ? id : null) },
        load: { order: 'pre', handler: (id) => (id === index ? options.utils.indexHtml : undefined) },
      },
      await ViteSlidevPlugin(options, slidevPlugins),
    ],
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2000, reportCompressedSize: false, rollupOptions: { input: { index } } },
  })
  // Where the deck lies elsewhere, the favicon is copied once more, to a place named after this machine's folders.
  await rm(join(folder, 'theme'), { recursive: true, force: true })
}

process.once('disconnect', () => process.exit(1))
process.once('message', async (job) => {
  const fault = await buildSite(job).then(() => undefined, (error) => stripVTControlCharacters(error instanceof Error ? error.stack ?? error.message : String(error)))
  process.send({ fault }, () => process.exit(0))
})
