import { IncomingMessage } from 'node:http'
import { z } from 'zod'

/** Bytes that it takes to tell which slide is on, many times over. */
const most = 65_536

const count = z.number().nonnegative()
/** As the windows write it: what is undefined is a word of its own. */
const absent = z.literal('__UNDEFINED___')

/** What Slidev's windows tell each other (`SharedState` in its `state/shared.ts`): which slide is on, and since when. */
const told = z.strictObject({
  source: z.string(),
  timestamp: count,
  data: z.strictObject({
    page: count,
    clicks: count,
    clicksTotal: count.optional(),
    timer: z.strictObject({
      status: z.enum(['stopped', 'running', 'paused']),
      slides: z.record(z.string().regex(/^\d+$/), z.strictObject({ start: count.or(absent).optional(), end: count.or(absent).optional() })),
      startedAt: count,
      pausedAt: count,
    }),
    cursor: z.strictObject({ x: z.number(), y: z.number(), style: z.enum(['cursor', 'laser']).or(absent).optional() }).or(absent).optional(),
    lastUpdate: z.strictObject({ id: z.string(), type: z.enum(['presenter', 'viewer']), time: count }).optional(),
  }),
})

/** What a window tells the server over its socket: a module is to be made anew, a page uses some styles. */
const event = z.discriminatedUnion('event', [
  z.object({ type: z.literal('custom'), event: z.literal('vite:invalidate'), data: z.object({ path: z.string() }) }),
  z.object({ type: z.literal('custom'), event: z.literal('unocss:hmr'), data: z.array(z.string()) }),
])

/** Whether a message is one of those. Others reach code that fails over their shape, and with it the server. */
export function isEvent(message: string): boolean {
  return event.safeParse(parse(message)).success
}

/**
 * Reads what a window says is on, and gives the request as it came, to be read again: the next to read it fails over
 * what is not JSON, and with it the server; and the windows fail over what has another shape.
 * @returns undefined where it is anything else, or too long
 */
export async function readTold(request: IncomingMessage): Promise<IncomingMessage | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk) || (length += chunk.length) > most) return undefined
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  if (!told.safeParse(parse(body.toString())).success) return undefined
  const again = Object.assign(new IncomingMessage(request.socket), { method: request.method, url: request.url, headers: request.headers, complete: true })
  again.push(body)
  again.push(null)
  return again
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
