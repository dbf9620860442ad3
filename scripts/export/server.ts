import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import compression from '@polka/compression'
import sirv from 'sirv'
import { caching, securityHeaders } from '../site/policy.ts'

export interface SiteServer { url: string, close: () => Promise<void> }

export interface ServerOptions {
  /** 0, the default, for any that is free. */
  port?: number
  /** The address to listen on; the loopback without one. */
  host?: string
  /** Whether a port that is taken makes way for the next that is free. */
  orNext?: boolean
  /** What every answer is sent with. */
  headers?: Readonly<Record<string, string>>
  /** Whether answers are packed; a browser on this machine has them sooner as they are. */
  packed?: boolean
  /** Pages that are answered with in place of the folder's, by their address. */
  pages?: Readonly<Record<string, string>>
}

/** How many ports are tried. */
const tries = 20

/**
 * Serves a built site as a host would: packed, with the headers for caching and security, and a page for addresses that
 * it does not know. A file that is built anew is served anew.
 * @throws where the port is taken (EADDRINUSE), or all that were tried
 */
export async function serveSite(folder: string, { port = 0, host = '127.0.0.1', orNext = false, headers = securityHeaders, packed = true, pages = {} }: ServerOptions = {}): Promise<SiteServer> {
  const pack = packed ? compression({ level: 6 }) : (_request: IncomingMessage, _response: ServerResponse, next: () => void) => { next() }
  const serve = sirv(folder, {
    dev: true, etag: true, dotfiles: false,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', path.includes('/assets/') ? caching.assets : caching.others)
    },
  })
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    } else if (!isPlain(request.url ?? '/')) {
      response.writeHead(400, { 'Content-Type': 'text/plain' }).end('bad request')
    } else if (Object.hasOwn(pages, request.url ?? '')) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(pages[request.url ?? ''])
    } else {
      pack(request, response, () => { serve(request, response, () => void notFound(folder, request, response)) })
    }
  })
  const bound = await listen(server, port, host, orNext && port !== 0 ? tries : 1)
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () => new Promise((resolve) => {
      server.close(() => { resolve() })
      server.closeAllConnections()
    }),
  }
}

/** Whether an address names a place below the folder plainly: no way up, no NUL, no slash in disguise. */
function isPlain(address: string): boolean {
  const [path = ''] = address.split(/[?#]/)
  if (/%(?:00|2f|5c)/i.test(path)) return false
  try {
    return !decodeURIComponent(path).split(/[/\\]/).includes('..') && !path.includes('\0')
  } catch {
    return false
  }
}

async function notFound(folder: string, { method }: IncomingMessage, response: ServerResponse): Promise<void> {
  const html = await readFile(join(folder, '404.html')).catch(() => 'not found')
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': caching.others })
  response.end(method === 'HEAD' ? undefined : html)
}

/** Listens on the port, or on one of those after it; resolves with the one. */
async function listen(server: ReturnType<typeof createServer>, port: number, host: string, left: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!taken || left <= 1 || port >= 65535) throw error
    return listen(server, port + 1, host, left - 1)
  }
  const address = server.address() satisfies AddressInfo | string | null
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}
