import { join } from 'node:path'
import { z } from 'zod'
import { limits } from '../input/limits.ts'
import { mostWords, slideParts, type Clicked, type Opened } from '../stage/live/author/clicked.ts'
import { refuse, type Route } from './liveServer.ts'
import { placeOf, type FilePlace, type Places } from './placeOf.ts'
import { rateLimit } from './rate.ts'
import { readBody } from './told.ts'

/** An editor that cannot start says so within this time, in milliseconds. */
const startTime = 500

/** Nobody clicks faster, and each click starts a process. */
const rate = { burst: 5, perSecond: 2 }

const clicked = z.strictObject({
  slide: z.string().min(1).max(limits.id),
  part: z.enum(slideParts).optional(),
  fact: z.string().min(1).max(limits.id).optional(),
  words: z.string().min(1).max(mostWords).optional(),
}) satisfies z.ZodType<Clicked>

/**
 * The part of the live server that opens the author's editor where something on a slide is written. A page says what
 * was clicked, never a path; the editor is the one that the environment names, or that is running.
 * @param data the talk's folder
 * @param places as they now are; undefined where the files never could be read
 * @returns its routes, by method and path
 */
export function openEditor(
  data: string,
  places: () => Places | undefined,
  open: (file: string) => Promise<Opened> = inEditor,
): ReadonlyMap<string, Route> {
  const isTooMuch = rateLimit(rate, Date.now)
  const opened: Route = async (request, response, { role }) => {
    if (role !== 'author') {
      refuse(response, 403, 'the editor is opened from the windows of this machine alone')
      return
    }
    const asked = read(await readBody(request))
    const known = places()
    const place = asked && known && placeOf(asked, known)
    if (!place) {
      refuse(
        response,
        asked ? 404 : 400,
        asked ? 'this stands nowhere in the data' : 'this does not say what was clicked',
      )
      return
    }
    if (isTooMuch('author')) {
      refuse(response, 429, 'the editor is being opened already')
      return
    }
    const answer = await open(addressOf(data, place))
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
    response.end(JSON.stringify('opened' in answer ? { opened: addressOf('', place) } : answer))
  }
  return new Map([['POST /live/open', opened]])
}

const addressOf = (folder: string, { file, line, column }: FilePlace) => `${join(folder, file)}:${line}:${column}`

function read(body: string | undefined): Clicked | undefined {
  try {
    return clicked.safeParse(JSON.parse(body ?? '')).data
  } catch {
    return undefined
  }
}

/** Opens a file at a line in the author's editor. */
async function inEditor(file: string): Promise<Opened> {
  const { default: launchEditor } = await import('launch-editor')
  return new Promise((resolve) => {
    const started = setTimeout(() => {
      resolve({ opened: file })
    }, startTime)
    launchEditor(file, (_, why) => {
      clearTimeout(started)
      resolve(why === null ? { editor: 'unknown' } : { editor: 'failed', why })
    })
  })
}
