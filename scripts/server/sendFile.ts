import { randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { lookup } from 'mrmime'
import { isSameVersion, judge, type Version } from './conditions.ts'
import type { OpenFile } from './findFile.ts'
import { lengthOf, readRanges, type ByteRange } from './ranges.ts'

/** What is worth packing: words, not pictures, fonts or PDF. */
const words = /^(?:text\/|application\/(?:javascript|json|xml|wasm|\S+\+(?:json|xml))|image\/svg)/

/** Bytes below which packing gains nothing. */
const little = 1024

/** Bytes that are read at once. */
const chunk = 65_536

/**
 * Answers a GET or HEAD with an open file, and closes it: whole and packed, or the ranges that were asked for, or that
 * nothing has changed.
 * @param status of an answer that holds the file whole; conditions and ranges count for 200 alone
 */
export async function sendFile(
  { path, handle, stats }: OpenFile,
  request: IncomingMessage,
  response: ServerResponse,
  { packed, status = 200 }: { packed: boolean; status?: number },
): Promise<void> {
  try {
    const size = Number(stats.size)
    const type = typeOf(path)
    const head = request.method === 'HEAD'
    const whole = () => bytes(handle, { first: 0, last: size - 1 })
    const { range } = request.headers
    const version = versionOf(stats.size, stats.mtimeNs)
    response.setHeader('Content-Type', type)
    response.setHeader('Last-Modified', version.modified.toUTCString())
    response.setHeader('Accept-Ranges', 'bytes')
    const packable = packed && size >= little && words.test(type)
    if (packable) response.setHeader('Vary', 'Accept-Encoding')

    const condition = request.headersDistinct['if-range']?.[0]
    const ranges =
      range === undefined || head || status !== 200 || !isSameVersion(condition, version)
        ? 'whole'
        : readRanges(range, size)
    const packs = packable && ranges === 'whole' && takesGzip(request.headers['accept-encoding'])
    // What is packed is the same in other bytes, of which no range can be asked for.
    const sent = packs ? { ...version, tag: `W/${version.tag.replace(/^W\//, '')}` } : version
    response.setHeader('ETag', sent.tag)
    const verdict = status === 200 ? judge(request.headers, sent) : 'send'
    if (verdict !== 'send') {
      response.removeHeader('Content-Type')
      response.writeHead(verdict === 'unchanged' ? 304 : 412).end()
    } else if (ranges === 'unsatisfiable') {
      response
        .writeHead(416, { 'Content-Range': `bytes */${size}`, 'Content-Type': 'text/plain; charset=utf-8' })
        .end('there are no such bytes in this file\n')
    } else if (ranges !== 'whole') {
      await whileThere(request, sendRanges(handle, ranges, size, type, response))
    } else if (packs) {
      response.writeHead(status, { 'Content-Encoding': 'gzip' })
      if (head) response.end()
      else await whileThere(request, pipeline(whole(), createGzip({ level: 6 }), response))
    } else {
      response.writeHead(status, { 'Content-Length': size })
      if (head) response.end()
      else await whileThere(request, pipeline(whole(), response))
    }
  } finally {
    await handle.close()
  }
}

/**
 * Waits for an answer for as long as whoever asked is there: one that waits for its turn behind another on the same
 * connection is never told that this has broken.
 */
async function whileThere({ socket }: IncomingMessage, answer: Promise<void>): Promise<void> {
  answer.catch(() => undefined) // where the connection has broken first, nobody waits for it any more
  let leave = () => undefined
  const broken = new Promise<never>((_, reject) => {
    leave = () => void reject(new Error('the connection has broken'))
  })
  // As many may listen as there are requests in a row.
  socket.setMaxListeners(0).once('close', leave)
  if (socket.destroyed) leave()
  try {
    await Promise.race([answer, broken])
  } finally {
    socket.off('close', leave)
  }
}

/** One range as it is; several as parts of one answer (RFC 9110, 15.3.7). */
async function sendRanges(
  handle: FileHandle,
  ranges: readonly ByteRange[],
  size: number,
  type: string,
  response: ServerResponse,
): Promise<void> {
  const place = ({ first, last }: ByteRange) => `bytes ${first}-${last}/${size}`
  const [only, ...others] = ranges
  if (only && others.length === 0) {
    response.writeHead(206, { 'Content-Range': place(only), 'Content-Length': lengthOf(ranges) })
    await pipeline(bytes(handle, only), response)
    return
  }
  const boundary = randomBytes(18).toString('hex')
  const heads = ranges.map(
    (range) => `\r\n--${boundary}\r\nContent-Type: ${type}\r\nContent-Range: ${place(range)}\r\n\r\n`,
  )
  const end = `\r\n--${boundary}--\r\n`
  response.writeHead(206, {
    'Content-Type': `multipart/byteranges; boundary=${boundary}`,
    'Content-Length': lengthOf(ranges) + [...heads, end].join('').length,
  })
  await pipeline(async function* () {
    for (const [index, range] of ranges.entries()) {
      yield Buffer.from(heads[index] ?? '')
      yield* bytes(handle, range)
    }
    yield Buffer.from(end)
  }, response)
}

/** Bytes of a file; fails where it has become shorter, so that nobody takes for whole what is not. */
async function* bytes(handle: FileHandle, { first, last }: ByteRange): AsyncGenerator<Buffer> {
  for (let at = first; at <= last;) {
    const buffer = Buffer.allocUnsafe(Math.min(chunk, last - at + 1))
    // The length too is said: Yarn's Plug'n'Play takes one that is not for 0.
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
    if (bytesRead === 0) throw new Error('the file was cut off while it was sent')
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

/**
 * By what this version is known. Right after a change the time may not tell the next one from it, since file systems
 * count in steps of up to two seconds; then the tag is weak.
 */
function versionOf(size: bigint, mtimeNs: bigint): Version {
  const milliseconds = Number(mtimeNs / 1_000_000n)
  const settled = Date.now() - milliseconds > 2000
  return {
    tag: `${settled ? '' : 'W/'}"${size.toString(36)}-${mtimeNs.toString(36)}"`,
    modified: new Date(Math.floor(milliseconds / 1000) * 1000),
    settled,
  }
}

function typeOf(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream'
  return /^text\/|^application\/(?:json|javascript)$/.test(type) ? `${type}; charset=utf-8` : type
}

/** Whether an `Accept-Encoding` header takes gzip, named or by `*`, and not with a weight of nothing. */
function takesGzip(header: string | string[] | undefined): boolean {
  const weights = new Map(
    String(header ?? '')
      .toLowerCase()
      .split(',')
      .map((each) => {
        const [name = '', ...parameters] = each.split(';').map((part) => part.trim())
        const weight = parameters.find((part) => part.startsWith('q='))
        return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const
      }),
  )
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0
}
