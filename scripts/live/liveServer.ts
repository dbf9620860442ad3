import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { OpenFile } from '../server/findFile.ts'
import { listen, originOf, type Listening } from '../server/listen.ts'
import { sendFile } from '../server/sendFile.ts'
import type { Target } from '../server/target.ts'
import { caching, securityHeaders } from '../site/policy.ts'
import type { LiveEvents } from './events.ts'
import { roleOf, type Role } from './roles.ts'
import type { SpeakerKey } from './speakerKey.ts'
import { visitors } from './visitors.ts'

/** Answers a request that the server has let in. */
export type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  asked: { target: Target; role: Role },
) => void | Promise<void>

/** What is sent as it is in memory. */
export interface InMemory {
  type: string
  body: string
}

/** What the live server shows. */
export interface LiveParts {
  /** By method and path: `POST /live/state`. */
  routes: ReadonlyMap<string, Route>
  events: LiveEvents
  /** What a path leads to; undefined where there is nothing. */
  find: (parts: readonly string[], role: Role) => Promise<OpenFile | InMemory | undefined>
  /** What makes who asks from the network the speaker. */
  key?: SpeakerKey | undefined
}

export interface LiveServer {
  /** Its address, without a slash at the end. */
  url: string
  port: number
  close: () => Promise<void>
}

const headers = { ...securityHeaders, 'Cross-Origin-Resource-Policy': 'same-origin' }
const text = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }

/** Milliseconds that a request may take to arrive, and that an answer may lie without being taken. */
const patience = { request: 10_000, answer: 120_000 }

/** Serves the live deck; its windows hear of changes at `live/events`. */
export async function liveServer({ routes, events, find, key }: LiveParts, listening: Listening): Promise<LiveServer> {
  const admit = visitors(listening.host)
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const admission = admit(request)
    if (!('target' in admission)) {
      refuse(response, admission.status, admission.reason)
      return
    }
    const { target } = admission
    const role = roleOf(request, target, key)
    const path = `/${target.parts.join('/')}`
    const route = routes.get(`${request.method} ${path}`)
    if (route) await route(request, response, { target, role })
    else if (request.method === 'POST') refuse(response, 405, 'slides are changed in the data folder')
    else if (request.method === 'GET' && path === '/live/events') {
      if (events.isFull(role)) refuse(response, 503, 'as many windows are connected as there may be')
      else events.connect(request, response, role)
    } else await answerFound(await find(target.parts, role), path, request, response)
  }
  const server = createServer(
    { headersTimeout: patience.request, requestTimeout: patience.request, connectionsCheckingInterval: 1000 },
    (request, response) => {
      answer(request, response).catch(() => {
        if (response.headersSent) response.destroy()
        else refuse(response, 500, 'this cannot be read')
      })
    },
  )
  server.timeout = patience.answer
  const port = await listen(server, listening)
  return {
    url: originOf(listening.host, port),
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        events.close()
        server.closeAllConnections()
      }),
  }
}

async function answerFound(
  found: OpenFile | InMemory | undefined,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!found) {
    refuse(response, 404, 'not found')
    return
  }
  response.setHeader('Cache-Control', path.startsWith('/assets/') ? caching.assets : 'no-cache')
  if ('handle' in found) {
    await sendFile(found, request, response, { packed: false })
    return
  }
  response.writeHead(200, { 'Content-Type': found.type, 'Content-Length': Buffer.byteLength(found.body) })
  response.end(request.method === 'HEAD' ? undefined : found.body)
}

export function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { ...text, Connection: 'close' }).end(`${reason}\n`)
}
