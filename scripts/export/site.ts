import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createServer as createDevServer, parser, resolveOptions, ViteSlidevPlugin } from '@slidev/cli'
import { build, type InlineConfig, type ViteDevServer } from 'vite'
import { slidevPlugins } from '../../vite.config.ts'

/**
 * Builds a deck into a site, as `slidev build` does, in this process.
 * @param entry the deck's `slides.md`
 * @param folder is emptied and filled
 * @throws what Vite throws
 */
export async function buildSite(entry: string, folder: string): Promise<void> {
  const options = await resolveOptions({ entry, download: false }, 'build')
  const index = join(options.userRoot, 'index.html')
  const config: InlineConfig = {
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
  }
  await build(config)
  // Hosts show this page for addresses they do not know.
  await copyFile(join(folder, 'index.html'), join(folder, '404.html'))
}

/** Starts Slidev's live server for a deck. */
export async function liveServer(entry: string, port: number): Promise<ViteDevServer> {
  const options = await resolveOptions({ entry }, 'dev')
  const server = await createDevServer(options, { server: { port, host: '127.0.0.1', strictPort: false }, logLevel: 'error' }, {
    loadData: async (sources) => {
      const loaded = await parser.load(options, entry, sources, 'dev')
      return { ...loaded, themeMeta: options.data.themeMeta, config: parser.resolveConfig(loaded.headmatter, options.data.themeMeta, entry) }
    },
  })
  return server.listen()
}
