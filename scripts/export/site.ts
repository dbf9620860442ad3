import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { SlidevPluginOptions } from '@slidev/types'
import type { ViteDevServer } from 'vite'
import { slidevPlugins } from './slidevPlugins.ts'

/** What the process that builds a site is told. */
export interface SiteJob { entry: string, folder: string, withNotes: boolean, slidevPlugins: SlidevPluginOptions }

/** A process that builds one site. Starting it takes seconds, which can pass while other work is done. */
export interface SiteBuilder {
  /**
   * Builds a deck into a site, as `slidev build` does.
   * @param entry the deck's `slides.md`
   * @param folder is emptied and filled
   * @param withNotes whether the presenter's view and the speaker's notes are published
   * @throws what Vite throws
   */
  build: (entry: string, folder: string, withNotes: boolean) => Promise<void>
  /** Ends the process, whatever it is at. */
  end: () => void
}

export function startSiteBuilder(): SiteBuilder {
  // Whatever the surroundings are in, a site is built for production: else Vue's checks and the machine's paths are in it.
  const env = { ...process.env, NODE_ENV: 'production' }
  const builder = fork(fileURLToPath(new URL('siteProcess.js', import.meta.url)), { env, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const outcome = new Promise<void>((resolve, reject) => {
    builder.once('error', reject)
    builder.once('message', ({ fault }: { fault?: string }) => {
      if (fault === undefined) resolve()
      else reject(new Error(fault))
    })
    builder.once('exit', (code, signal) => { reject(new Error(`the process that builds the site ended early (${signal ?? code})`)) })
  })
  outcome.catch(() => undefined) // whoever builds hears of it
  return {
    build: (entry, folder, withNotes) => {
      const job: SiteJob = { entry, folder, withNotes, slidevPlugins }
      builder.send(job)
      return outcome
    },
    end: () => { builder.kill() },
  }
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
