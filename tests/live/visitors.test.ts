import { createServer, request, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitors } from '../../scripts/live/visitors.ts'
import { listen } from '../../scripts/server/listen.ts'

const loopback = '127.0.0.1'
let server: Server
let port: number
let own: string

beforeAll(async () => {
  const admit = visitors(loopback)
  server = createServer((asked, response) => {
    const admission = admit(asked)
    // Not in the body, which an answer to HEAD has none of.
    response.setHeader('Admission', JSON.stringify('target' in admission ? admission.target.parts : admission.status))
    response.end()
  })
  port = await listen(server, { port: 0, host: loopback })
  own = `http://${loopback}:${port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** What is let in, as the parts of its path; or the status of the refusal. */
function admitted(headers: Record<string, string>, { method = 'GET', path = '/' } = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request({ host: loopback, port, path, method, headers }, (response) => {
      response.resume()
      resolve(JSON.parse(String(response.headers['admission'])))
    })
      .once('error', reject)
      .end()
  })
}

const json = { 'Content-Type': 'application/json' }
const post = { method: 'POST', path: '/live/state' }

describe('the live server lets in', () => {
  it('whoever types its address, and its own pages', async () => {
    expect(await admitted({})).toEqual([''])
    expect(await admitted({ Host: `localhost:${port}` }, { path: '/live/deck' })).toEqual(['live', 'deck'])
    expect(await admitted({ Origin: own, 'Sec-Fetch-Site': 'same-origin' }, { path: '/a' })).toEqual(['a'])
    expect(await admitted({ 'Sec-Fetch-Site': 'same-origin' }, { method: 'HEAD' })).toEqual([''])
  })

  it('who follows a link on another site, to the deck alone', async () => {
    const link = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }
    expect(await admitted(link)).toEqual([''])
    expect(await admitted(link, { path: '/live/deck' })).toBe(403)
    expect(await admitted({ ...link, 'Sec-Fetch-Dest': 'iframe' })).toBe(403)
    expect(await admitted({ ...link, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' })).toBe(403)
  })

  it('what its own pages tell, as JSON', async () => {
    expect(await admitted({ ...json, Origin: own }, post)).toEqual(['live', 'state'])
    expect(await admitted({ 'Content-Type': 'application/json; charset=utf-8', Origin: own }, post)).toEqual([
      'live',
      'state',
    ])
  })
})

describe('the live server refuses', () => {
  it('names that were made to lead here', async () => {
    expect(await admitted({ Host: 'evil.example' })).toBe(403)
    expect(await admitted({ Host: `${loopback}.evil.example:${port}` })).toBe(403)
  })

  it.each(['http://evil.example', 'null', `https://${loopback}`, `http://${loopback}:1`])(
    'what a page of %s asks or tells',
    async (origin) => {
      expect(await admitted({ Origin: origin })).toBe(403)
      expect(await admitted({ ...json, Origin: origin }, post)).toBe(403)
    },
  )

  it('what forms and other programs send, and other methods', async () => {
    expect(await admitted(json, post)).toBe(405) // no page has sent it
    expect(await admitted({ Origin: own, 'Content-Type': 'text/plain' }, post)).toBe(405)
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect(await admitted({ ...json, Origin: own }, { method })).toBe(405)
  })

  it('paths that are none', async () => {
    for (const path of ['/a//b', '/%2e%2e/secret', '/a/%00'])
      expect([path, await admitted({}, { path })]).toEqual([path, 400])
  })
})
