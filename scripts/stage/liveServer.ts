import { dirname, join } from 'node:path'
import type { ViteDevServer } from 'vite'
import { CitedeckError } from '../citedeckError.js'
import { cacheFolder, isClone, projectRoot } from '../project.js'
import { guard } from './guard.ts'
import { requireSlidev } from './requireSlidev.js'

/** The live server is for this machine alone. */
const host = '127.0.0.1'

/** Slidev's server and the sources that it shows are in a clone alone. */
const noLiveDeck = () =>
  new CitedeckError(
    'no-live-deck',
    'The live deck needs a clone of citedeck; the package has no compiler.',
    'Show the built site: npm run build -- --with-notes, then npm run preview',
  )

/** Starts Slidev's live server for a deck. To its own windows it shows the deck's folder and those of the program. */
export async function liveServer(entry: string, port: number): Promise<ViteDevServer> {
  if (!isClone) throw noLiveDeck()
  requireSlidev()
  // Loaded here, since no other command needs them: they are slow to load.
  const { createServer, parser, resolveOptions } = await import('@slidev/cli')
  const options = await resolveOptions({ entry }, 'dev')
  const folders = [
    dirname(entry),
    projectRoot,
    join(projectRoot, 'node_modules'),
    join(cacheFolder, 'fonts'),
    options.clientRoot,
    options.cliRoot,
    ...options.roots,
  ]
  const server = await createServer(
    options,
    { plugins: [guard(host, folders)], server: { port, host, strictPort: false, cors: false }, logLevel: 'error' },
    {
      loadData: async (sources) => {
        const loaded = await parser.load(options, entry, sources, 'dev')
        return {
          ...loaded,
          themeMeta: options.data.themeMeta,
          config: parser.resolveConfig(loaded.headmatter, options.data.themeMeta, entry),
        }
      },
    },
  )
  return server.listen()
}
