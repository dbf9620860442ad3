import { connect, type Socket } from 'node:net'

/** An answer as it came over the wire. */
export interface RawAnswer { status: number, head: string, body: Buffer }

/** Opens a connection to a server on this machine. */
export function open(origin: string): Promise<Socket> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname.replace(/^\[|\]$/g, ''), () => { resolve(socket) }).once('error', reject)
  })
}

/** Sends bytes as they are, and gives what came back until the server closed or nothing more came for a while. */
export async function exchange(origin: string, bytes: string | Buffer, silence = 1500): Promise<Buffer> {
  const socket = await open(origin)
  const chunks: Buffer[] = []
  return new Promise((resolve) => {
    const done = () => {
      socket.destroy()
      resolve(Buffer.concat(chunks))
    }
    socket.setTimeout(silence, done)
    socket.on('data', (chunk) => { chunks.push(chunk) }).on('end', done).on('error', done).on('close', done)
    socket.write(bytes)
  })
}

/** Sends one request, its lines as they are, and reads its answer; status 0 where the server said nothing. */
export async function ask(origin: string, lines: readonly string[], body = ''): Promise<RawAnswer> {
  const answer = await exchange(origin, `${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`)
  const end = answer.indexOf('\r\n\r\n')
  const head = answer.subarray(0, Math.max(end, 0)).toString('latin1')
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: answer.subarray(end + 4) }
}

/** A header of an answer. */
export function header({ head }: RawAnswer, name: string): string | undefined {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim()
}
