import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { limits } from '../input/limits.ts'
import type { Shared } from '../stage/shared/talk.ts'

/** Bytes of a message: a clock that has met every slide of a long talk has some 60,000. */
const most = 128 * 1024

/** Milliseconds since 1970: the last that a date can have. */
const time = z.number().nonnegative().max(8.64e15)

const stamped = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, version: z.int().nonnegative().max(8.64e15), by: z.string().min(1).max(40) }).optional()

/** What windows share (`scripts/stage/shared/talk.ts`). */
const shared = z.strictObject({
  place: stamped(
    z.strictObject({ page: z.int().min(1).max(limits.slides), clicks: z.int().nonnegative().max(limits.clicks) }),
  ),
  timer: stamped(
    z.strictObject({
      status: z.enum(['stopped', 'running', 'paused']),
      slides: z
        .record(z.string().regex(/^[1-9]\d{0,3}$/), z.strictObject({ start: time.optional(), end: time.optional() }))
        .refine((slides) => Object.keys(slides).length <= limits.slides),
      startedAt: time,
      pausedAt: time,
    }),
  ),
  blank: stamped(z.boolean()),
  pointer: stamped(
    z
      .strictObject({
        x: z.number().min(0).max(100),
        y: z.number().min(0).max(100),
        style: z.enum(['cursor', 'laser']).optional(),
      })
      .nullable(),
  ),
}) satisfies z.ZodType<Shared>

const told = z.union([z.strictObject({ parts: shared }), z.strictObject({ press: z.enum(['next', 'back', 'black']) })])

/** What a window tells the server: parts of the talk that it has changed, or the button that was pressed on a phone. */
export type Told = z.infer<typeof told>

export type Button = Extract<Told, { press: unknown }>['press']

/** Reads what a window tells; undefined where it is anything else. */
export function parseTold(text: string): Told | undefined {
  try {
    return told.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Reads the body of a request; undefined where it is longer than a window has to tell. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk) || (length += chunk.length) > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}
