import { join, relative } from 'node:path'
import { readManifest } from '../export/manifest.ts'
import { serveSite } from '../export/server.ts'
import { projectRoot } from '../project.ts'
import type { Command } from './command.ts'

export const preview: Command = {
  takes: ['out', 'port'],
  run: async ({ out, port = 4173 }, terminal, stop) => {
    await readManifest(out, relative(process.cwd(), out) || out, `npm run build${out === join(projectRoot, 'dist') ? '' : ` -- --out ${relative(process.cwd(), out)}`}`)
    const site = await serveSite(out, port).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return serveSite(out)
      throw error
    })
    if (!site.url.endsWith(`:${port}`)) terminal.warn(`port ${port} is taken`)
    terminal.say(`${site.url}/  (Ctrl+C ends)`)
    await new Promise<void>((resolve) => { stop.addEventListener('abort', () => { resolve() }, { once: true }) })
    await site.close()
  },
}
