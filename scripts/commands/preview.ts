import { once } from 'node:events'
import { CitedeckError } from '../citedeckError.js'
import { readManifest } from '../export/manifest.ts'
import { nameOf } from '../files/replaceable.ts'
import { serveSite } from '../export/server.ts'
import { buildCommand } from './buildCommand.ts'
import type { Command } from './command.ts'

export const preview: Command = {
  takes: ['out', 'port', 'host'],
  run: async ({ data, out, port = 4173, host }, terminal, stop) => {
    await readManifest(out, nameOf(out), buildCommand(data, out))
    const site = await serveSite(out, { port, orNext: true, ...(host === undefined ? {} : { host }) }).catch(
      (error: unknown) => {
        const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
        if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
          throw new CitedeckError(
            'address-not-here',
            `--host ${host ?? ''} is not an address of this machine; 0.0.0.0 means all of its own`,
          )
        if (code === 'EACCES')
          throw new CitedeckError(
            'port-forbidden',
            `port ${port} may not be used by everyone; give one above 1023 with --port`,
          )
        if (code === 'EADDRINUSE')
          throw new CitedeckError(
            'port-taken',
            `port ${port} is taken, and so are those after it; give another with --port`,
          )
        throw error
      },
    )
    if (port !== 0 && !site.url.endsWith(`:${port}`)) terminal.warn(`port ${port} is taken`)
    terminal.say(`${site.url}/  (Ctrl+C ends)`)
    await once(stop, 'abort')
    await site.close()
  },
}
