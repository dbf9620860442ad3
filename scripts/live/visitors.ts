import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { ownHosts } from '../server/hosts.ts'
import { readTarget, type Target } from '../server/target.ts'

/** A request that may be answered, or why not: the status and what to say. */
export type Admission = { target: Target } | { status: number; reason: string }

/**
 * The live server answers its own windows alone, since a page of any site can send requests to this machine: for its
 * own host, and from its own origin or from nobody's. What changes anything comes as JSON and from a page of this very
 * origin, which browsers always name.
 * @param listening the address that the server listens on
 */
export function visitors(listening: string): (request: IncomingMessage) => Admission {
  const isOwn = ownHosts(listening)
  return (request) => {
    const target = readTarget(request)
    if (!target || target.parts.slice(0, -1).includes('')) return { status: 400, reason: 'bad request' }
    if (!isOwn(target.host))
      return {
        status: 403,
        reason: 'this server does not go by that name; open it by the address that dev prints',
      }
    if (!isFromWithin(request, target)) return { status: 403, reason: 'pages of other sites have nothing to ask here' }
    if (request.method === 'GET' || request.method === 'HEAD' || isTold(request)) return { target }
    return { status: 405, reason: 'slides are changed in the data folder' }
  }
}

/** Whether a window of the deck tells the server something. */
function isTold({ method, headers }: IncomingMessage): boolean {
  return (
    method === 'POST' && headers.origin !== undefined && /^application\/json(?:;|$)/.test(headers['content-type'] ?? '')
  )
}

/**
 * Whether a request comes from a page of this origin, or from no page at all: typed, or asked by another program. A
 * link on another site may open the deck, as a whole page of its own.
 */
function isFromWithin(
  { method, headers }: { method?: string | undefined; headers: IncomingHttpHeaders },
  { host, parts }: Target,
): boolean {
  const { origin, 'sec-fetch-site': from = 'none', 'sec-fetch-mode': mode, 'sec-fetch-dest': destination } = headers
  if (origin !== undefined)
    return origin.toLowerCase() === `http://${host}`.toLowerCase() && (from === 'none' || from === 'same-origin')
  if (from === 'none' || from === 'same-origin') return true
  return method === 'GET' && mode === 'navigate' && destination === 'document' && parts.length === 1 && parts[0] === ''
}
