import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkOnline } from '../../scripts/check/online/index.ts'
import { getPage } from '../../scripts/check/online/page.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import { readSource } from '../../scripts/source/index.ts'
import { citationsOf, type TalkLock } from '../../scripts/source/talkLock.ts'
import { citedeck } from '../commands/run.ts'
import { fixture } from '../fixtures/paths.ts'

let text = ''
const page = (content = text) =>
  `<html><head><title>Ferry</title><style>p{}</style></head><body><nav>Home <a href="/">News</a></nav>${content
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph.replace('boat', '<b>boat</b>').replaceAll('\n', ' ')}</p>`)
    .join('')}<script>let a</script></body></html>`

const html = { 'content-type': 'text/html; charset=utf-8' }
const answers: Record<string, RequestListener> = {
  '/article': (_, response) => response.writeHead(200, html).end(page()),
  '/changed': (_, response) => response.writeHead(200, html).end(page(text.replace('71%', '73%'))),
  '/login': (_, response) => response.writeHead(200, html).end('<form>Sign in <input type="password"></form>'),
  '/forbidden': (_, response) => response.writeHead(403, html).end(),
  '/old': (_, response) => response.writeHead(301, { location: '/article' }).end(),
  '/pdf': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
  '/large': (_, response) => response.writeHead(200, html).end('x'.repeat(6 * 1024 * 1024)),
  '/slow': () => undefined,
}
const server = createServer((request, response) => {
  const answer = answers[request.url ?? '']
  if (answer) answer(request, response)
  else response.writeHead(404, html).end()
})
let origin = ''
let lock: TalkLock
beforeAll(async () => {
  text = (await readFile(fixture('ferry', 'source.txt'), 'utf8')).trim()
  const { sentences } = readSource(Buffer.from(text), [])
  const linked = new Set(sentences.map(({ id }) => id))
  lock = makeLock(sentences, { locale: 'en' }, { quotations: [], linked })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const never = new AbortController().signal
const file = { name: 'article.yaml', value: {}, place: () => ({ line: 3, column: 9 }) }

/** What is said of an article at an address. */
async function found(path: string, folder = fixture('ferry')) {
  const article = { source: { url: path.startsWith('http') ? path : `${origin}${path}` }, sources: { title: 'S' } }
  const { faults, lines } = await checkOnline(folder, article, file, lock, new Set(citationsOf(lock)), never)
  return { codes: faults.map(({ code }) => code), said: [...faults.map(({ message }) => message), ...lines].join('\n') }
}

describe('check --online', () => {
  it('finds the cited sentences in the published article, and the words that lead to them', async () => {
    const { codes, said } = await found('/article')
    expect(said).toMatch(/\/article is there, with all 14 cited sentences$/)
    expect(codes).toEqual([])
  })

  it('names the sentences that the article has no longer', async () => {
    const { codes, said } = await found('/changed')
    expect(codes).toContain('online-changed')
    expect(said).toMatch(/\/changed does not have word for word 1\.5$/m)
  })

  it('takes a slip that errata correct for what is published', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'citedeck-online-'))
    const erratum = "- { paragraph: 1, found: '73%', correct: '71%', reason: a slip of the printer }\n"
    await writeFile(join(folder, 'errata.yaml'), erratum)
    expect(await found('/changed', folder)).toMatchObject({ codes: [] })
    await rm(folder, { recursive: true })
  })

  it('says what keeps the article from being read', async () => {
    for (const [path, code] of [
      ['/nowhere', 'online-gone'],
      ['/forbidden', 'online-login'],
      ['/login', 'online-login'],
      ['/old', 'online-moved'],
      ['/pdf', 'online-not-html'],
      ['/large', 'online-too-large'],
      ['http://127.0.0.1:1/', 'online-unreachable'],
    ] as const)
      expect([path, (await found(path)).codes]).toEqual([path, [code]])
    await expect(getPage(`${origin}/slow`, never, 200)).rejects.toMatchObject({ code: 'online-unreachable' })
  })

  it('goes to the network only where it is asked to, and says so where there is no address', async () => {
    const { code, out } = await citedeck(['check', '--data', fixture('ferry'), '--online'])
    expect([code, out.includes('no address is given')]).toEqual([0, true])
    expect((await citedeck(['check', '--data', fixture('ferry')])).out).not.toContain('address')
    expect((await citedeck(['check', '--data', fixture('ferry'), '--online', '--lock'])).code).toBe(2)
  })
})
