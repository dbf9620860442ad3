import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { serveSite, type SiteServer } from '../../scripts/export/server.ts'
import { ask, exchange, header, open, type RawAnswer } from './raw.ts'

const page = `<!doctype html><title>page</title>${'<p>words</p>'.repeat(500)}`
const clip = Buffer.from(Array.from({ length: 10_000 }, (_, index) => index % 251))
const big = Buffer.alloc(40_000_000, 'bytes')
const onLinux = process.platform === 'linux'

let folder: string
let site: string
let server: SiteServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-server-'))
  site = join(folder, 'site')
  for (const name of ['assets', '.git', 'sub/.hidden', 'other']) await mkdir(join(site, name), { recursive: true })
  const files = {
    'index.html': page,
    'read.html': page,
    '404.html': '<title>nowhere</title>',
    'clip.mp4': clip,
    'big.bin': big,
    'empty.txt': '',
    'assets/a-1.js': 'const a = 1\n'.repeat(500),
    'sub/index.html': page,
    'name #?%.txt': 'odd',
    '.env': 'SECRET',
    '.git/config': 'SECRET',
    'sub/.hidden/x.txt': 'SECRET',
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(site, name), content)
  await mkdir(join(folder, 'outside'))
  await writeFile(join(folder, 'outside', 'secret.txt'), 'SECRET')
  await writeFile(join(folder, 'site-beside.txt'), 'SECRET')
  const links = {
    'out.txt': '../outside/secret.txt',
    'out.html': '/etc/hostname',
    outdir: '../outside',
    'hop.txt': 'out.txt',
    'within.html': 'read.html',
    loop: 'loop',
    dangling: 'nothing',
    'to-dot.txt': '.env',
    self: '.',
    '.dotted.html': 'read.html',
  }
  for (const [name, to] of Object.entries(links)) await symlink(to, join(site, name))
  // Long ago, so that tags are strong.
  for (const name of ['index.html', 'clip.mp4', 'big.bin', 'assets/a-1.js'])
    await utimes(join(site, name), 1_700_000_000, 1_700_000_000)
  server = await serveSite(site, { patience: { request: 1000, answer: 2000 } })
}, 60_000)

afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Asks as a browser on this machine would. */
function get(target: string, headers: readonly string[] = [], method = 'GET'): Promise<RawAnswer> {
  return ask(server.url, [`${method} ${target} HTTP/1.1`, `Host: ${new URL(server.url).host}`, ...headers])
}

/** Fails unless the server still answers. */
async function isAlive(): Promise<void> {
  expect(await get('/')).toMatchObject({ status: 200 })
}

describe('what is served', () => {
  it.each([
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/.git/',
    '/.git',
    '/sub/.hidden/x.txt',
    '/sub/%2Ehidden/x.txt',
    '/out.txt',
    '/out.html',
    '/out',
    '/outdir/secret.txt',
    '/outdir/',
    '/outdir',
    '/hop.txt',
    '/to-dot.txt',
    '/.dotted.html',
    '/.dotted',
    '/loop',
    '/dangling',
    '/nothing',
    '/index.html/',
    '/assets/',
    '//etc/passwd',
    '//',
    '/sub//index.html',
    '/name #?%.txt'.replace(/ .*/, ''),
  ])('is not %s', async (target) => {
    const answer = await get(target)
    expect([answer.status, answer.body.toString().includes('SECRET')]).toEqual([404, false])
    expect(answer.body.toString()).toContain('nowhere')
  })

  it.each([
    '/../outside/secret.txt',
    '/%2e%2e/outside/secret.txt',
    '/..%2foutside/secret.txt',
    '/..%5coutside',
    '/sub/../../site-beside.txt',
    '/../site-beside.txt',
    '/./index.html',
    '/%zz',
    '/%',
    '/%c0%ae%c0%ae/',
    '/a%00',
    '/index.html%00.txt',
    '/%0d%0aX: y',
    '/a\\b',
    '*',
    'evil',
    'http://',
    'https://127.0.0.1/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
  ])('is nothing malformed: %s', async (target) => {
    const answer = await get(target)
    expect([answer.status, answer.body.toString().includes('SECRET')]).toEqual([400, false])
  })

  it('is a page: without .html, at the end of a folder, through a link that stays within, by an odd name', async () => {
    for (const target of [
      '/',
      '/index.html',
      '/read',
      '/read.html?x=../..',
      '/sub/',
      '/within.html',
      '/self/read.html',
    ])
      expect((await get(target)).body.toString(), target).toBe(page)
    expect((await get('/name%20%23%3F%25.txt')).body.toString()).toBe('odd')
  })

  it('is found below a folder that is named without its slash', async () => {
    const answer = await get('/sub?a=b?c')
    expect([answer.status, header(answer, 'Location')]).toEqual([301, '/sub/?a=b?c'])
  })

  it.skipIf(!onLinux)('is no pipe, which would hold whoever opens it', async () => {
    execFileSync('mkfifo', [join(site, 'pipe')])
    expect(await Promise.all(Array.from({ length: 8 }, () => get('/pipe')))).toEqual(
      Array(8).fill(expect.objectContaining({ status: 404 })),
    )
    await isAlive()
  })

  it('answers a very long address', async () => {
    expect((await get(`/${'a'.repeat(5000)}`)).status).toBe(404)
    expect((await get(`/${'a/'.repeat(3000)}`)).status).toBe(404)
    expect((await get(`/${'a'.repeat(100_000)}`)).status).toBe(431)
  })

  it('only reads', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      const answer = await get('/', [], method)
      expect([method, answer.status, header(answer, 'Allow')]).toEqual([method, 405, 'GET, HEAD'])
    }
    expect((await get('example.org:443', [], 'CONNECT')).status).toBe(0)
    expect((await get('/', [], 'get')).status).toBe(400)
    await isAlive()
  })
})

describe('who is answered', () => {
  it.each([
    'evil.example',
    'localhost.evil.example',
    'localhost.',
    '192.168.1.5',
    '[fe80::1]',
    'localhost@evil.example',
    '',
  ])('is not who asks for %s', async (host) => {
    const answer = await ask(server.url, ['GET / HTTP/1.1', `Host: ${host}`])
    expect(answer.status).toBe(403)
    expect(answer.body.toString()).not.toContain('<p>')
  })

  it.each(['localhost', 'LOCALHOST:80', '127.0.0.1', '[::1]:4173'])('is who asks for %s', async (host) => {
    expect((await ask(server.url, ['GET / HTTP/1.1', `Host: ${host}`])).status).toBe(200)
  })

  it('names one host: in the address where one is there, else in one header', async () => {
    const own = `Host: ${new URL(server.url).host}`
    expect((await ask(server.url, ['GET / HTTP/1.1', own, 'Host: evil.example'])).status).toBe(400)
    expect((await ask(server.url, ['GET / HTTP/1.1', own, own])).status).toBe(400)
    expect((await ask(server.url, ['GET / HTTP/1.1'])).status).toBe(400)
    expect((await ask(server.url, ['GET / HTTP/1.0'])).status).toBe(400)
    expect((await ask(server.url, ['GET http://evil.example/ HTTP/1.1', own])).status).toBe(403)
    expect((await ask(server.url, [`GET ${server.url}/read HTTP/1.1`, own])).body.toString()).toBe(page)
    expect((await ask(server.url, ['GET http://localhost?x HTTP/1.1', own])).status).toBe(200)
  })

  it('closes what is neither HTTP nor one request', async () => {
    const own = `Host: ${new URL(server.url).host}`
    const smuggled = `GET /.env HTTP/1.1\r\n${own}\r\n\r\n`
    for (const [what, bytes] of [
      [
        'two lengths',
        `POST / HTTP/1.1\r\n${own}\r\nContent-Length: 0\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`,
      ],
      [
        'a length and chunks',
        `POST / HTTP/1.1\r\n${own}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
      ],
      ['chunks in disguise', `POST / HTTP/1.1\r\n${own}\r\nTransfer-Encoding: xchunked\r\n\r\n${smuggled}`],
      ['a header with a space', `GET / HTTP/1.1\r\nHost : ${own.slice(6)}\r\n\r\n`],
      ['a folded header', `GET / HTTP/1.1\r\n${own}\r\n evil\r\n\r\n`],
      ['a bare line feed', `GET / HTTP/1.1\n${own}\n\n`],
      ['TLS', '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03'],
      ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
      ['an upgrade', `GET / HTTP/1.1\r\n${own}\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`],
    ] as const) {
      const answers = (await exchange(server.url, bytes)).toString('latin1')
      expect([what, answers.match(/HTTP\/1\.1 \d{3}/g)?.length ?? 0]).toEqual([
        what,
        what === 'TLS' ? expect.any(Number) : 1,
      ])
      if (!['an upgrade'].includes(what)) expect(answers, what).not.toContain(' 200 ')
    }
    await isAlive()
  })

  it('answers requests in a row on one connection, each in its turn', async () => {
    const own = `Host: ${new URL(server.url).host}`
    const answers = (
      await exchange(
        server.url,
        ['/', '/.env', '/%zz', '/read', '/big.bin']
          .map(
            (target) =>
              `HEAD ${target} HTTP/1.1\r\n${own}\r\n${target === '/big.bin' ? 'Connection: close\r\n' : ''}\r\n`,
          )
          .join(''),
      )
    ).toString()
    expect(answers.match(/^HTTP\/1\.1 \d{3}/gm)).toEqual(
      ['200', '404', '400', '200', '200'].map((status) => `HTTP/1.1 ${status}`),
    )
  })

  it('gives up on a request that does not end, and on an answer that nobody takes', async () => {
    const slow = await open(server.url)
    let closed = false
    slow
      .on('error', () => undefined)
      .on('close', () => {
        closed = true
      })
    const drip = setInterval(() => {
      slow.write('X: y\r\n')
    }, 100)
    slow.write('GET / HTTP/1.1\r\n')
    const idle = await open(server.url)
    idle.pause()
    idle.write(`GET /big.bin HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    await vi.waitFor(
      () => {
        expect(closed).toBe(true)
      },
      { timeout: 8000, interval: 50 },
    )
    clearInterval(drip)
    if (onLinux)
      await vi.waitFor(
        async () => {
          expect(await openFiles()).toEqual([])
        },
        { timeout: 8000, interval: 50 },
      )
    idle.destroy()
    await isAlive()
  }, 20_000)
})

describe('a range', () => {
  const range = (value: string, ...others: string[]) => get('/clip.mp4', [`Range: ${value}`, ...others])

  it.each([
    ['bytes=0-9', 0, 9],
    ['bytes=9990-', 9990, 9999],
    ['bytes=-5', 9995, 9999],
    ['bytes=-99999', 0, 9999],
    ['bytes=9999-20000', 9999, 9999],
    ['bytes=3-3,90000-', 3, 3],
  ])('%s is those bytes', async (value, first, last) => {
    const answer = await range(value)
    expect([
      answer.status,
      header(answer, 'Content-Range'),
      header(answer, 'Content-Length'),
      header(answer, 'Content-Type'),
    ]).toEqual([206, `bytes ${first}-${last}/10000`, String(last - first + 1), 'video/mp4'])
    expect(answer.body.equals(clip.subarray(first, last + 1))).toBe(true)
  })

  it.each(['bytes=10000-', 'bytes=-0', 'bytes=20000-30000,40000-'])('%s has nothing to send', async (value) => {
    const answer = await range(value)
    expect([answer.status, header(answer, 'Content-Range')]).toEqual([416, 'bytes */10000'])
  })

  it.each(['bytes=5-2', 'bytes=abc', 'bytes=-', 'lines=1-2', 'bytes=0-,0-,0-', 'bytes=0-0 0'])(
    '%s is ignored',
    async (value) => {
      const answer = await range(value)
      expect([answer.status, header(answer, 'Content-Range'), answer.body.equals(clip)]).toEqual([200, undefined, true])
    },
  )

  it('of several parts is sent in parts', async () => {
    const answer = await range('bytes=0-1,100-103,-2')
    const boundary = /^multipart\/byteranges; boundary=(\S+)$/.exec(header(answer, 'Content-Type') ?? '')?.[1] ?? 'none'
    const part = (place: string, bytes: Buffer) => [
      Buffer.from(`\r\n--${boundary}\r\nContent-Type: video/mp4\r\nContent-Range: bytes ${place}/10000\r\n\r\n`),
      bytes,
    ]
    const expected = Buffer.concat([
      ...part('0-1', clip.subarray(0, 2)),
      ...part('100-103', clip.subarray(100, 104)),
      ...part('9998-9999', clip.subarray(9998)),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ])
    expect([answer.status, header(answer, 'Content-Length'), answer.body.toString('latin1')]).toEqual([
      206,
      String(expected.length),
      expected.toString('latin1'),
    ])
  })

  it('is of an unpacked file, and of none for HEAD, an unknown address or an empty file', async () => {
    const some = await get('/index.html', ['Range: bytes=0-14', 'Accept-Encoding: gzip'])
    expect([some.status, header(some, 'Content-Encoding'), some.body.toString()]).toEqual([
      206,
      undefined,
      page.slice(0, 15),
    ])
    expect((await get('/clip.mp4', ['Range: bytes=0-9'], 'HEAD')).status).toBe(200)
    expect((await get('/nothing', ['Range: bytes=0-1'])).status).toBe(404)
    expect((await get('/empty.txt', ['Range: bytes=0-'])).status).toBe(416)
    expect((await get('/empty.txt', ['Range: bytes=-1'])).status).toBe(200)
  })

  it('is sent on condition that the file is the same', async () => {
    const whole = await range('bytes=x')
    const [tag = '', modified = ''] = [header(whole, 'ETag'), header(whole, 'Last-Modified')]
    expect(tag).toMatch(/^"/)
    const status = async (condition: string) => (await range('bytes=0-9', `If-Range: ${condition}`)).status
    expect([await status(tag), await status(modified)]).toEqual([206, 206])
    expect([
      await status(`W/${tag}`),
      await status('"other"'),
      await status('Tue, 01 Jan 2030 00:00:00 GMT'),
      await status('nonsense'),
    ]).toEqual([200, 200, 200, 200])
    await writeFile(join(site, 'fresh.bin'), clip)
    const fresh = await get('/fresh.bin')
    expect(header(fresh, 'ETag')).toMatch(/^W\//)
    expect((await get('/fresh.bin', ['Range: bytes=0-9', `If-Range: ${header(fresh, 'ETag') ?? ''}`])).status).toBe(200)
    expect(
      (await get('/fresh.bin', ['Range: bytes=0-9', `If-Range: ${header(fresh, 'Last-Modified') ?? ''}`])).status,
    ).toBe(200)
  })
})

describe('a file', () => {
  it('is sent packed to who takes that, and HEAD has the headers of GET', async () => {
    for (const [accepts, packed] of [
      ['gzip', true],
      ['br, gzip;q=0.5', true],
      ['*', true],
      ['gzip;q=0', false],
      ['gzip;q=0.000, *', false],
      ['br', false],
      ['identity', false],
    ] as const) {
      const [whole, head] = await Promise.all(
        ['GET', 'HEAD'].map((method) => get('/', [`Accept-Encoding: ${accepts}`], method)),
      )
      expect([accepts, header(whole, 'Content-Encoding'), header(whole, 'Vary')]).toEqual([
        accepts,
        packed ? 'gzip' : undefined,
        'Accept-Encoding',
      ])
      const lines = (answer: RawAnswer | undefined) =>
        answer?.head.split('\r\n').filter((line) => !/^(?:Date|Transfer-Encoding):/.test(line))
      expect(lines(head)).toEqual(lines(whole))
      expect(head?.body.length).toBe(0)
    }
    const socketed = await fetch(server.url, { headers: { 'accept-encoding': 'gzip' } })
    expect(await socketed.text()).toBe(page)
    expect(gunzipSync(await packedBody('/'))).toEqual(Buffer.from(page))
    expect(header(await get('/clip.mp4', ['Accept-Encoding: gzip']), 'Content-Encoding')).toBeUndefined()
  })

  it('is not sent again where it has not changed', async () => {
    const { tag, modified } = await get('/').then((answer) => ({
      tag: header(answer, 'ETag') ?? '',
      modified: header(answer, 'Last-Modified') ?? '',
    }))
    const status = async (...headers: string[]) => (await get('/', headers)).status
    expect([
      await status(`If-None-Match: ${tag}`),
      await status(`If-None-Match: "x", W/${tag}`),
      await status('If-None-Match: *'),
      await status(`If-Modified-Since: ${modified}`),
      await status(`If-None-Match: ${tag}`, 'Accept-Encoding: gzip'),
    ]).toEqual([304, 304, 304, 304, 304])
    expect([
      await status('If-None-Match: "x"'),
      await status('If-None-Match: "x"', `If-Modified-Since: ${modified}`),
      await status('If-Modified-Since: never'),
    ]).toEqual([200, 200, 200])
    expect([
      await status(`If-Match: ${tag}`),
      await status('If-Match: "x"'),
      await status(`If-Match: W/${tag}`),
      await status('If-Unmodified-Since: Mon, 01 Jan 2001 00:00:00 GMT'),
    ]).toEqual([200, 412, 412, 412])
  })

  it('is kept where its content is in its name, asked for again elsewhere, and not framed by other sites', async () => {
    const [asset, whole, missing] = await Promise.all(
      ['/assets/a-1.js', '/', '/assets/none.js'].map((target) => get(target)),
    )
    const caching = (answer: RawAnswer | undefined) => answer && header(answer, 'Cache-Control')
    expect([caching(asset), caching(whole), caching(missing)]).toEqual([
      'public, max-age=31536000, immutable',
      'public, max-age=0, must-revalidate',
      'public, max-age=0, must-revalidate',
    ])
    for (const answer of [asset, whole, missing])
      expect(answer && header(answer, 'Content-Security-Policy')).toBe("frame-ancestors 'self'")
  })

  it('that becomes shorter while it is sent does not pass for whole', async () => {
    await cp(join(site, 'big.bin'), join(site, 'shrinking.bin'))
    const socket = await open(server.url)
    let received = 0
    let [head, tail] = ['', '']
    // The next answer would be taken for the rest of the file.
    socket.write(
      'GET /shrinking.bin HTTP/1.1\r\nHost: localhost\r\n\r\nGET /read.html HTTP/1.1\r\nHost: localhost\r\n\r\n',
    )
    await new Promise<void>((resolve) => {
      socket
        .on('data', (chunk) => {
          head ||= chunk.toString('latin1')
          tail = `${tail}${chunk.toString('latin1')}`.slice(-20_000)
          received += chunk.length
        })
        .once('data', () => {
          socket.pause()
          void truncate(join(site, 'shrinking.bin'), 0).then(() => socket.resume())
        })
        .on('close', () => {
          resolve()
        })
        .on('error', () => undefined)
    })
    expect(head).toContain(`Content-Length: ${big.length}`)
    expect(received).toBeLessThan(big.length)
    expect(tail).not.toContain('words')
    await isAlive()
  })

  it.skipIf(!onLinux)(
    'is let go when a download is broken off, whole, packed or in parts',
    async () => {
      await cp(join(site, 'big.bin'), join(site, 'big.txt'))
      // One that is patient, so that it is not the server that breaks off.
      const patient = await serveSite(site)
      for (const headers of [
        '/big.bin HTTP/1.1',
        '/big.txt HTTP/1.1\r\nAccept-Encoding: gzip',
        '/big.bin HTTP/1.1\r\nRange: bytes=0-9999999,20000000-39999999',
      ]) {
        const sockets = await Promise.all(Array.from({ length: 20 }, () => open(patient.url)))
        await Promise.all(
          sockets.map(
            (socket) =>
              new Promise<void>((resolve) => {
                socket
                  .on('error', () => undefined)
                  .once('data', () => {
                    resolve()
                  })
                socket.write(`GET ${headers}\r\nHost: localhost\r\n\r\n`)
              }),
          ),
        )
        expect((await openFiles()).length).toBeGreaterThan(0)
        for (const socket of sockets) socket.destroy()
        await vi.waitFor(
          async () => {
            expect(await openFiles()).toEqual([])
          },
          { timeout: 10_000, interval: 20 },
        )
      }
      expect((await fetch(patient.url)).status).toBe(200)
      await patient.close()
    },
    40_000,
  )
})

describe.skipIf(!onLinux)('files of requests in a row', () => {
  it('are let go when the connection breaks before their turn has come', async () => {
    const patient = await serveSite(site)
    const before = (await openFiles()).length
    const request = (address: string) => `GET ${address} HTTP/1.1\r\nHost: localhost\r\n\r\n`
    for (const address of ['/read.html', '/big.bin']) {
      const socket = await open(patient.url)
      socket.on('error', () => undefined).pause()
      socket.write(`${request('/big.bin')}${request(address).repeat(12)}`)
      const opened = async () => expect((await openFiles()).length).toBeGreaterThan(before + 1)
      await vi.waitFor(opened, { timeout: 5000, interval: 10 })
      socket.destroy()
      await vi.waitFor(async () => expect((await openFiles()).length).toBe(before), { timeout: 5000, interval: 20 })
    }
    await patient.close()
  }, 40_000)
})

describe('a site that is built anew', () => {
  it('is served as it was or as it is, whole, to requests that meet the change', async () => {
    const [first, second] = ['old', 'new'].map((name) => `${`<p>${name}</p>`.repeat(30_000)}</html>`)
    const moving = join(folder, 'moving')
    for (const [name, content] of [
      ['moving', first],
      ['next', second],
    ] as const) {
      await mkdir(join(folder, name))
      await writeFile(join(folder, name, 'index.html'), content ?? '')
      await writeFile(join(folder, name, '404.html'), 'nowhere')
    }
    const meeting = await serveSite(moving)
    let done = false
    let answers = 0
    const bodies = new Set<string | undefined>()
    const asking = Array.from({ length: 8 }, async () => {
      while (!done) {
        const answer = await fetch(meeting.url)
        expect(answer.status).toBe(200)
        bodies.add(await answer.text())
        answers++
      }
    })
    for (let round = 1; round <= 10; round++) {
      await rename(moving, join(folder, 'before'))
      await delay(30) // a slow disk between the two
      await rename(join(folder, 'next'), moving)
      await rename(join(folder, 'before'), join(folder, 'next'))
      await vi.waitFor(
        () => {
          expect(answers).toBeGreaterThan(round * 10)
        },
        { timeout: 10_000, interval: 5 },
      )
    }
    done = true
    await Promise.all(asking)
    expect([...bodies].map((body) => body === first || body === second)).toEqual([true, true])
    await rm(moving, { recursive: true })
    expect(await fetch(meeting.url).then((answer) => [answer.status, answer.headers.get('retry-after')])).toEqual([
      503,
      '1',
    ])
    await meeting.close()
  }, 30_000)
})

/** The packed bytes of a page, as they came. */
async function packedBody(target: string): Promise<Buffer> {
  const answer = await get(target, ['Accept-Encoding: gzip'])
  const chunks: Buffer[] = []
  for (let rest = answer.body; rest.length > 0;) {
    const line = rest.indexOf('\r\n')
    const size = Number.parseInt(rest.subarray(0, line).toString(), 16)
    if (size === 0) break
    chunks.push(rest.subarray(line + 2, line + 2 + size))
    rest = rest.subarray(line + 4 + size)
  }
  return Buffer.concat(chunks)
}

/** Files of the site that this process, the server's own, holds open. */
async function openFiles(): Promise<string[]> {
  if (!existsSync('/proc/self/fd')) return []
  const files = await Promise.all(
    (await readdir('/proc/self/fd')).map((name) => readlink(join('/proc/self/fd', name)).catch(() => '')),
  )
  return files.filter((file) => file.startsWith(site))
}
