import { once } from 'node:events'
import { readManifest } from '../export/manifest.ts'
import { nameOf } from '../files/replaceable.ts'
import { serveSite } from '../export/server.ts'
import { whyNotListening } from '../server/listen.ts'
import { buildCommand } from './buildCommand.ts'
import type { Command } from './command.ts'

export const preview: Command = {
  takes: ['out', 'port', 'host'],
  run: async ({ data, out, port = 4173, host }, terminal, stop) => {
    await readManifest(out, nameOf(out), buildCommand(data, out))
    const site = await serveSite(out, { port, orNext: true, ...(host === undefined ? {} : { host }) }).catch(
      (error: unknown) => {
        throw whyNotListening(error, { port, host: host ?? '' })
      },
    )
    if (port !== 0 && !site.url.endsWith(`:${port}`)) terminal.warn(`port ${port} is taken`)
    terminal.say(`${site.url}/  (Ctrl+C ends)`)
    await once(stop, 'abort')
    await site.close()
  },
}
