import type { ViteDevServer } from 'vite'
import { requireSlidev } from './requireSlidev.ts'

/** Starts Slidev's live server for a deck. */
export async function liveServer(entry: string, port: number): Promise<ViteDevServer> {
  requireSlidev()
  // Loaded here, since no other command needs them: they are slow to load.
  const { createServer, parser, resolveOptions } = await import('@slidev/cli')
  const options = await resolveOptions({ entry }, 'dev')
  const server = await createServer(options, { server: { port, host: '127.0.0.1', strictPort: false }, logLevel: 'error' }, {
    loadData: async (sources) => {
      const loaded = await parser.load(options, entry, sources, 'dev')
      return { ...loaded, themeMeta: options.data.themeMeta, config: parser.resolveConfig(loaded.headmatter, options.data.themeMeta, entry) }
    },
  })
  return server.listen()
}
