import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { SlidevPluginOptions } from '@slidev/types'
import type { ViteDevServer } from 'vite'
import { slidevPlugins } from '../../vite.config.ts'

/** What the process that builds a site is told. */
export interface SiteJob { entry: string, folder: string, slidevPlugins: SlidevPluginOptions }

/**
 * Builds a deck into a site, as `slidev build` does, in a process of its own.
 * @param entry the deck's `slides.md`
 * @param folder is emptied and filled
 * @param stop ends the process
 * @throws what Vite throws
 */
export function buildSite(entry: string, folder: string, stop?: AbortSignal): Promise<void> {
  const builder = fork(fileURLToPath(new URL('siteProcess.js', import.meta.url)), { signal: stop, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const job: SiteJob = { entry, folder, slidevPlugins }
  return new Promise((resolve, reject) => {
    builder.once('error', reject)
    builder.once('message', ({ fault }: { fault?: string }) => {
      if (fault === undefined) resolve()
      else reject(new Error(fault))
    })
    builder.once('exit', (code, signal) => { reject(new Error(`the process that builds the site ended early (${signal ?? code})`)) })
    builder.send(job)
  })
}

/** Starts Slidev's live server for a deck. */
export async function liveServer(entry: string, port: number): Promise<ViteDevServer> {
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
