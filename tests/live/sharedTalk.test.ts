import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LiveEvents } from '../../scripts/live/events.ts'
import type { Role } from '../../scripts/live/roles.ts'
import { sharedTalk } from '../../scripts/live/sharedTalk.ts'
import { listen, originOf } from '../../scripts/server/listen.ts'

const host = '127.0.0.1'
const events = new LiveEvents()
const tell = sharedTalk(
  events,
  () => [{}, {}],
  () => 1000,
).get('POST /live/state')
let role: Role = 'author'
let server: Server
let origin: string

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.method === 'GET') events.connect(request, response, role)
    else void tell?.(request, response, { target: { host, address: '/', parts: [] }, role })
  })
  origin = originOf(host, await listen(server, { port: 0, host }))
})

afterAll(() => {
  events.close()
  server.closeAllConnections()
  server.close()
})

const post = async (body: unknown) => (await fetch(origin, { method: 'POST', body: JSON.stringify(body) })).status

/** The first thing that a window hears of the talk. */
async function welcome(as: Role, window: string): Promise<unknown> {
  role = as
  const { body } = await fetch(`${origin}/?window=${window}`)
  let heard = ''
  for await (const chunk of body ?? []) {
    heard += Buffer.from(chunk).toString()
    const data = /event: state\ndata: (.*)\n\n/.exec(heard)?.[1]
    if (data !== undefined) return JSON.parse(data) // which lets the connection go
  }
  return undefined
}

it('says who joins: a viewer whatever is on, who may steer only others who may', async () => {
  expect(await welcome('author', 'a')).toMatchObject({ parts: {}, welcome: { others: false, steers: true } })
  expect(await welcome('viewer', 'b')).toMatchObject({ welcome: { others: true, steers: false } })
  role = 'author'
  const first = await fetch(`${origin}/?window=first`)
  expect(await welcome('speaker', 'phone')).toMatchObject({ welcome: { others: true, steers: true, now: 1000 } })
  await first.body?.cancel()
})

it('takes what those tell who may steer, and no more than they have to tell', async () => {
  role = 'viewer'
  expect(await post({ press: 'next' })).toBe(403)
  role = 'author'
  expect(await post({ press: 'all' })).toBe(400)
  for (let time = 0; time < 199; time++) expect(await post({ press: 'next' })).toBe(204)
  expect(await post({ press: 'next' })).toBe(429)
  role = 'viewer'
  expect(await post({ press: 'next' })).toBe(403)
  expect(await welcome('viewer', 'c')).toMatchObject({ parts: { place: { value: { page: 2, clicks: 0 } } } })
})
