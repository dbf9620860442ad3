import { realpathSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Plugin } from 'vite'
import { securityHeaders } from '../site/policy.ts'
import { isReadable, type Places } from './readable.ts'
import { isEvent, readTold } from './told.ts'
import { isSync, mayOpenSocket, visitors, type Admission } from './visitors.ts'

const headers = { ...securityHeaders, 'Cross-Origin-Resource-Policy': 'same-origin' }

/**
 * Stands before all that Vite and Slidev answer, also after Vite has started itself anew.
 * @param listening the address that the server listens on
 * @param folders that may be shown: the talk's, and those of the program
 */
export function guard(listening: string, folders: readonly string[]): Plugin {
  const admit = visitors(listening)
  let places: Places = { folders, lookIn: [] }
  return {
    name: 'citedeck:guard',
    // After Slidev, which allows the folder above the talk's too.
    enforce: 'post',
    configResolved: ({ root, publicDir, cacheDir, server }) => {
      const shown = [...folders, cacheDir].flatMap((folder) => [folder, real(folder)])
      places = { folders: shown, lookIn: [publicDir, root].filter((folder) => folder !== '') }
      server.fs.allow.splice(0, Infinity, ...shown.map((folder) => folder.replaceAll('\\', '/')))
    },
    configureServer: ({ httpServer, ws }) => {
      if (!httpServer || !('headersTimeout' in httpServer)) throw new Error('the live server speaks plain HTTP')
      guardRequests(httpServer, admit, (parts) => isReadable(parts, places))
      guardSockets(httpServer, admit)
      ws.on('connection', (socket) => {
        const listeners = socket.listeners('message')
        socket.removeAllListeners('message')
        socket.on('message', (data: Buffer, isBinary: boolean) => {
          if (isEvent(data.toString()))
            for (const listener of listeners) Reflect.apply(listener, socket, [data, isBinary])
        })
      })
    },
  }
}

function guardRequests(
  server: Server,
  admit: (request: IncomingMessage) => Admission,
  mayRead: (parts: readonly string[]) => Promise<boolean>,
): void {
  const listeners = server.listeners('request')
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const refuse = (status: number, reason: string) => {
      response
        .writeHead(status, {
          'Content-Type': 'text/plain; charset=utf-8',
          'Cache-Control': 'no-store',
          Connection: 'close',
        })
        .end(`${reason}\n`)
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    const admission = admit(request)
    if (!('target' in admission)) return refuse(admission.status, admission.reason)
    const { target } = admission
    if (!(await mayRead(target.parts)))
      return refuse(403, 'this file is not shown: it lies outside of the talk and the program, or is hidden')
    // As it was judged, so it is read.
    Object.assign(request.headers, { host: target.host.toLowerCase() })
    request.url = target.address
    const passed = isSync(request, target) ? await readTold(request) : request
    if (!passed) return refuse(400, 'this does not say which slide is on')
    mendFiles(request, response)
    for (const listener of listeners) Reflect.apply(listener, server, [passed, response])
  }
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      response.destroy()
    })
  })
}

function guardSockets(server: Server, admit: (request: IncomingMessage) => Admission): void {
  const listeners = server.listeners('upgrade')
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request, socket: Duplex, head) => {
    socket.on('error', () => {
      socket.destroy()
    })
    if (mayOpenSocket(request, admit))
      for (const listener of listeners) Reflect.apply(listener, server, [request, socket, head])
    else
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => {
        socket.destroy()
      })
  })
}

/** What sends files within Vite fails over ranges but the plainest, and keeps open what nobody takes any more. */
function mendFiles({ headers: asked, socket }: IncomingMessage, response: ServerResponse): void {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(asked.range ?? '') ?? []
  if (first === undefined || (last !== '' && Number(last) < Number(first))) delete asked.range
  response.on('pipe', (source) => {
    const letGo = () => {
      socket.off('close', letGo)
      source.destroy()
    }
    response.once('close', letGo)
    // An answer that waits for its turn is not told when the connection breaks.
    socket.setMaxListeners(0).once('close', letGo)
  })
}

function real(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
