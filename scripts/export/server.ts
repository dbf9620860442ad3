import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { hasCode } from '../errors/citedeckError.js'
import { findFile } from '../server/findFile.ts'
import { ownHosts } from '../server/hosts.ts'
import { listen, originOf } from '../server/listen.ts'
import { sendFile } from '../server/sendFile.ts'
import { readTarget } from '../server/target.ts'
import { caching, securityHeaders } from '../site/policy.ts'

export interface SiteServer {
  url: string
  close: () => Promise<void>
}

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
  /** Milliseconds that a request may take to arrive, and that an answer may lie without being taken. */
  patience?: { request: number; answer: number }
}

const text = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }

/**
 * Serves a built site as a host would: packed, with the headers for caching and security, and a page for addresses that
 * it does not know. A file that is built anew is served anew. It answers to the names of this machine and the one it
 * listens on, so that no other site can read it by a name of its own.
 * @throws where the port is taken (EADDRINUSE), or all that were tried
 */
export async function serveSite(
  folder: string,
  {
    port = 0,
    host = '127.0.0.1',
    orNext = false,
    headers = securityHeaders,
    packed = true,
    pages = {},
    patience = { request: 10_000, answer: 120_000 },
  }: ServerOptions = {},
): Promise<SiteServer> {
  const isOwn = ownHosts(host)
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const target = readTarget(request)
    const page = target && Object.hasOwn(pages, target.address) ? pages[target.address] : undefined
    if (!target) {
      response.writeHead(400, text).end('bad request\n')
    } else if (!isOwn(target.host)) {
      response.writeHead(403, text).end('this server does not go by the name it was asked by; --host gives it one\n')
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...text, Allow: 'GET, HEAD' }).end('there is nothing but reading here\n')
    } else if (page !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
    } else {
      await answerFile(folder, target, packed, request, response)
    }
  }
  const server = createServer(
    {
      headersTimeout: patience.request,
      requestTimeout: patience.request,
      connectionsCheckingInterval: Math.min(patience.request, 1000),
    },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        giveUp(error, response)
      })
    },
  )
  server.timeout = patience.answer
  const bound = await listen(server, { port, host, orNext })
  return {
    url: originOf(host, bound),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

async function answerFile(
  folder: string,
  { parts, address }: { parts: readonly string[]; address: string },
  packed: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = await findFile(folder, parts)
  response.setHeader('Cache-Control', file && parts.includes('assets') ? caching.assets : caching.others)
  if (file === 'folder') {
    const [path = '', query] = address.split(/\?(.*)/s)
    response.writeHead(301, { ...text, Location: `${path}/${query === undefined ? '' : `?${query}`}` }).end()
  } else if (file) {
    await sendFile(file, request, response, { packed })
  } else {
    const page = await findFile(folder, ['404.html'])
    if (page && page !== 'folder') await sendFile(page, request, response, { packed, status: 404 })
    else response.writeHead(404, text).end('not found\n')
  }
}

/** Whoever went away hears nothing; who got a part of an answer is cut off, who got none is told what to do. */
function giveUp(error: unknown, response: ServerResponse): void {
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (hasCode(error, 'site-gone'))
    response.writeHead(503, { ...text, 'Retry-After': '1' }).end('the site is not there; it may be being built\n')
  else if (code === 'EMFILE' || code === 'ENFILE')
    response.writeHead(503, { ...text, 'Retry-After': '1' }).end('too many files are open\n')
  else response.writeHead(500, text).end('the file cannot be read\n')
}
