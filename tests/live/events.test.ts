import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { LiveEvents } from '../../scripts/live/events.ts'
import type { Role } from '../../scripts/live/roles.ts'
import { listen } from '../../scripts/server/listen.ts'

const host = '127.0.0.1'
/** With less patience than in use: what waits for a window takes room in this process too. */
const events = new LiveEvents(1024 * 1024)
let role: Role = 'author'
let server: Server
let port: number

beforeAll(async () => {
  server = createServer((asked, response) => {
    events.connect(asked, response, role)
  })
  port = await listen(server, { port: 0, host })
  events.greet((window) => {
    window.tell('hello', { seen: window.seen ?? null, id: window.id ?? null }, '7')
  })
})

afterAll(() => {
  events.close()
  server.closeAllConnections()
  server.close()
})

/** A window that has connected, and what it has heard so far. */
async function connect(as: Role, path = '/', headers: Record<string, string> = {}) {
  role = as
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host, port, path, headers }, resolve).once('error', reject).end()
  })
  let heard = ''
  const listening = (chunk: string) => (heard += chunk)
  answer.setEncoding('utf8').on('data', listening)
  // Who connects again, or leaves, is not listened to any more.
  answer.on('error', () => undefined)
  return { answer, heard: () => heard, leave: () => answer.destroy() }
}

const isAlone = () =>
  vi.waitFor(() => {
    expect(events.windows).toEqual([])
  })

describe('a window that connects', () => {
  it('is told how soon to come back, and all that it has to know', async () => {
    const { answer, heard, leave } = await connect('author', '/?window=a&seen=3')
    await vi.waitFor(() => {
      expect(heard()).toBe('retry: 500\n\nevent: hello\nid: 7\ndata: {"seen":"3","id":"a"}\n\n')
    })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    })
    leave()
    await isAlone()
  })

  it('says what it has seen by what it heard last, before what its page knew', async () => {
    const { heard, leave } = await connect('author', '/?seen=3', { 'Last-Event-ID': '5' })
    await vi.waitFor(() => {
      expect(heard()).toContain('"seen":"5"')
    })
    leave()
    await isAlone()
  })

  it('is counted as gone once it is', async () => {
    const { leave } = await connect('author')
    const gone = vi.fn()
    events.windows[0]?.onGone(gone)
    leave()
    await isAlone()
    expect(gone).toHaveBeenCalledOnce()
  })
})

describe('what is told', () => {
  it('reaches all windows, or those that are chosen, on a line of its own', async () => {
    const [author, viewer] = [await connect('author'), await connect('viewer')]
    events.tell('deck', 'two\nlines')
    events.tell('faults', [1], { to: (window) => window.role === 'author' })
    events.tell('deck', 'last')
    for (const { heard } of [author, viewer])
      await vi.waitFor(() => {
        expect(heard()).toContain('event: deck\ndata: "two\\nlines"\n\n')
        expect(heard()).toContain('data: "last"\n\n')
      })
    expect(author.heard()).toContain('event: faults\ndata: [1]\n\n')
    expect(viewer.heard()).not.toContain('faults')
    author.leave()
    viewer.leave()
    await isAlone()
  })

  it('does not wait for who takes nothing: it is let go, and the others hear on', async () => {
    const [asleep, awake] = [await connect('viewer', '/?window=asleep'), await connect('viewer')]
    asleep.answer.pause()
    const much = 'x'.repeat(2 * 1024 * 1024)
    await vi.waitFor(
      () => {
        events.tell('deck', much, { to: ({ id }) => id === 'asleep' })
        expect(events.windows.map(({ id }) => id)).toEqual([undefined])
      },
      { timeout: 25_000, interval: 50 },
    )
    events.tell('deck', 'still here')
    await vi.waitFor(() => {
      expect(awake.heard()).toContain('still here')
    })
    asleep.leave()
    awake.leave()
    await isAlone()
  }, 60_000)
})

it('has room for viewers of its own, however many windows the speaker has', async () => {
  const windows = await Promise.all(Array.from({ length: 50 }, () => connect('speaker')))
  expect([events.isFull('author'), events.isFull('speaker'), events.isFull('viewer')]).toEqual([true, true, false])
  for (const { leave } of windows) leave()
  await isAlone()
  expect(events.isFull('author')).toBe(false)
})
