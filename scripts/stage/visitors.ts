import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { ownHosts } from '../server/hosts.ts'
import { readTarget, type Target } from '../server/target.ts'

/** A request that may be answered, or why not: the status and what to say. */
export type Admission = { target: Target } | { status: number; reason: string }

/** Where the windows tell each other which slide is on. */
const sync = '/@server-reactive/nav'

/**
 * The live server answers its own windows alone, since a page of any site can send requests to this machine: for its
 * own host, from its own origin or from nobody's, and for reading; the one thing that is written is which slide is on.
 * Slidev's tools, which write slides and open files, are shut.
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
        reason: 'this server does not go by that name; open it by the address that npm run dev prints',
      }
    if (!isFromWithin(request, target)) return { status: 403, reason: 'pages of other sites have nothing to ask here' }
    const [first = ''] = target.parts
    if (first.startsWith('__') && first !== '__slidev')
      return { status: 403, reason: 'tools that open or change files are shut' }
    if (request.method === 'GET' || request.method === 'HEAD' || isSync(request, target)) return { target }
    return { status: 405, reason: 'slides are changed in the data folder' }
  }
}

/** Whether a socket may be opened: by a page of this very origin, which browsers always name. */
export function mayOpenSocket(request: IncomingMessage, admit: (request: IncomingMessage) => Admission): boolean {
  return request.headers.origin !== undefined && request.method === 'GET' && 'target' in admit(request)
}

/** Whether a request tells which slide is on. */
export function isSync({ method, headers }: IncomingMessage, { address }: Target): boolean {
  return (
    method === 'POST'
    && address === sync
    && headers.origin !== undefined
    && /^application\/json(?:;|$)/.test(headers['content-type'] ?? '')
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
