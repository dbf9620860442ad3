import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { Route } from '../../scripts/live/liveServer.ts'
import type { Role } from '../../scripts/live/roles.ts'

/** A server of one route, which is asked in a role. */
export async function serveRoute(route: Route | undefined) {
  let role: Role = 'author'
  const target = { host: '', address: '', parts: [] }
  const server = createServer((asked, response) => {
    void route?.(asked, response, { target, role })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    /** Posts a body: a text as it is, anything else as JSON. */
    post: (body: unknown): Promise<[status: number, body: string]> =>
      new Promise((resolve, reject) => {
        request({ port, host: '127.0.0.1', method: 'POST', agent: false }, (response) => {
          let text = ''
          response.on('data', (chunk: Buffer) => {
            text += chunk.toString()
          })
          response.on('end', () => {
            resolve([response.statusCode ?? 0, text.trim()])
          })
        })
          .on('error', reject)
          .end(typeof body === 'string' ? body : JSON.stringify(body))
      }),
    /** From now on. */
    as: (other: Role) => {
      role = other
    },
    close: () => {
      server.close()
    },
  }
}
