import { join } from 'node:path'
import { z } from 'zod'
import { editFile } from '../article/editFile.ts'
import { planAsTaken } from '../article/timesTaken.ts'
import { readYaml } from '../article/yamlFile.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { limits } from '../input/limits.ts'
import { explain } from '../machine/explain.js'
import { rateLimit } from './rate.ts'
import { refuse, type Route } from './liveServer.ts'
import { readBody } from './told.ts'

/** Each writes a file, and the deck follows. */
const rate = { burst: 3, perSecond: 1 }

/** Seconds by the ids of slides, as the data plans them. */
const taken = z.strictObject({
  seconds: z
    .record(z.string().min(1).max(limits.id), z.int().min(1).max(3600))
    .refine((slides) => Object.keys(slides).length <= limits.slides),
})

/**
 * The part of the live server that writes what the slides of a rehearsal took into the talk, as their planned times: at
 * the author's wish alone, and with all else in the file as it was.
 * @param data the talk's folder
 * @returns its routes, by method and path
 */
export function writeTimes(data: string): ReadonlyMap<string, Route> {
  const isTooMuch = rateLimit(rate, Date.now)
  const written: Route = async (request, response, { role }) => {
    if (role !== 'author') return refuse(response, 403, 'times are written into the talk from this machine alone')
    const times = read(await readBody(request))
    if (!times) return refuse(response, 400, 'this does not say what slides took')
    if (isTooMuch('author')) return refuse(response, 429, 'times are being written already')
    const count = await write(data, new Map(Object.entries(times.seconds))).catch(explain)
    if (typeof count !== 'number') return refuse(response, 409, count.text)
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
    response.end(JSON.stringify({ changed: count }))
  }
  return new Map([['POST /live/times', written]])
}

/**
 * @returns of how many slides the planned time is another now
 * @throws InputError where the file cannot be read
 */
async function write(data: string, seconds: ReadonlyMap<string, number>): Promise<number> {
  const path = join(data, 'article.yaml')
  const file = await readYaml(path, 'article.yaml')
  const changes = planAsTaken(file.value, seconds) ?? []
  if (changes.length > 0) await writeWhole(path, (await editFile(path, file, changes)).written)
  return changes.length
}

function read(body: string | undefined): z.infer<typeof taken> | undefined {
  try {
    return taken.safeParse(JSON.parse(body ?? '')).data
  } catch {
    return undefined
  }
}
