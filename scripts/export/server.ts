import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

export interface SiteServer { url: string, close: () => Promise<void> }

/**
 * Serves a built site on the loopback.
 * @param port 0 for any that is free
 * @throws where the port is taken (EADDRINUSE)
 */
export async function serveSite(folder: string, port = 0, host = '127.0.0.1'): Promise<SiteServer> {
  const serve = sirv(folder, { etag: true, single: true })
  const server = createServer((request, response) => {
    serve(request, response, () => {
      response.statusCode = 404
      response.end('not found')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address() satisfies AddressInfo | string | null
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: () => new Promise((resolve) => {
      server.close(() => { resolve() })
      server.closeAllConnections()
    }),
  }
}
