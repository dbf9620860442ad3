import type { Server } from 'node:http'
import { CitedeckError } from '../errors/citedeckError.js'

/** Where a server listens. */
export interface Listening {
  /** 0 for any that is free. */
  port: number
  /** The address or name to listen on. */
  host: string
  /** Whether a port that is taken makes way for the next that is free. */
  orNext?: boolean
}

/** How many ports are tried. */
const most = 20

/**
 * Listens on the port, or on one of those after it; resolves with the one.
 * @throws where the port is taken (EADDRINUSE), or all that were tried
 */
export function listen(server: Server, { port, host, orNext = false }: Listening): Promise<number> {
  return attempt(server, port, host, orNext && port !== 0 ? most : 1)
}

async function attempt(server: Server, port: number, host: string, left: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE' || left <= 1 || port >= 65535) throw error
    return attempt(server, port + 1, host, left - 1)
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

/** The address by which a server is asked, without a slash at its end. */
export function originOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** What is told where a server could not listen: the same error, or one that says what to do. */
export function whyNotListening(error: unknown, { port, host }: Listening): unknown {
  switch (codeOf(error)) {
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CitedeckError(
        'address-not-here',
        `--host ${host} is not an address of this machine; 0.0.0.0 means all of its own`,
      )
    case 'EACCES':
      return new CitedeckError(
        'port-forbidden',
        `port ${port} may not be used by everyone; give one above 1023 with --port`,
      )
    case 'EADDRINUSE':
      return new CitedeckError(
        'port-taken',
        `port ${port} is taken, and so are those after it; give another with --port`,
      )
    default:
      return error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
