import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { listen } from '../../scripts/server/listen.ts'
import { createServer } from 'node:http'
import { all, firstThere, onPath, within } from './programs.ts'
import type { Command, Engine, Started } from './session.ts'

/** The addresses of the commands, below the one of the session. */
const paths: Record<Command, readonly [method: string, path: string]> = {
  Navigate: ['POST', 'url'],
  ExecuteScript: ['POST', 'execute/sync'],
  PerformActions: ['POST', 'actions'],
  NewWindow: ['POST', 'window/new'],
  SwitchToWindow: ['POST', 'window'],
  GetWindowHandles: ['GET', 'window/handles'],
  CloseWindow: ['DELETE', 'window'],
  TakeScreenshot: ['GET', 'screenshot'],
  Print: ['POST', 'print'],
}

/** WebKitGTK's MiniBrowser on a screen of its own, by its WebDriver. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  get: 'apt-get install webkit2gtk-driver libwebkit2gtk-4.1-0 xvfb',
  prints: false,
  find: async () => {
    const libraries = (await within('/usr/lib')).flatMap((folder) =>
      ['4.1', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`),
    )
    return all([await onPath('WebKitWebDriver'), await onPath('Xvfb'), await firstThere(libraries)])
  },
  start: async ([driver = '', xvfb = '', browser = '']) => {
    const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    const port = await freePort()
    const environment = { ...process.env, DISPLAY: `:${await told(screen.stdio[3])}`, LIBGL_ALWAYS_SOFTWARE: '1' }
    const server = spawn(driver, [`--port=${port}`], { env: environment, stdio: 'ignore' })
    const end = async () => {
      for (const child of [server, screen])
        if (child.exitCode === null && child.kill()) await once(child, 'close').catch(() => undefined)
    }
    try {
      const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } }
      const session = await patiently(() => ask(port, 'POST', '/session', { capabilities: { alwaysMatch: options } }))
      const path = `/session/${String(Reflect.get(Object(session), 'sessionId'))}`
      return {
        send: (command, parameters) => {
          const [method, name] = paths[command]
          return ask(port, method, `${path}/${name}`, parameters)
        },
        close: async () => {
          await fetch(`http://127.0.0.1:${port}${path}`, { method: 'DELETE' }).catch(() => undefined)
          await end()
        },
      } satisfies Started
    } catch (error) {
      await end()
      throw error
    }
  },
}

/** What WebDriver answers; rejected with its error. */
async function ask(port: number, method: string, path: string, body: object): Promise<unknown> {
  const asked = method === 'POST' ? { method, body: JSON.stringify(body) } : { method }
  const response = await fetch(`http://127.0.0.1:${port}${path}`, asked)
  const answer: unknown = Reflect.get(Object(await response.json()), 'value')
  if (!response.ok) throw new Error(JSON.stringify(answer))
  return answer
}

/** Asks until whoever is asked has started. */
async function patiently<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  for (let tried = 0; ; tried++)
    try {
      return await question()
    } catch (error) {
      // Nobody listens yet.
      if (!(error instanceof TypeError) || tried > 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
}

/** The number of the screen, on a line. */
async function told(stream: unknown): Promise<string> {
  if (!(stream instanceof Readable)) throw new Error('Xvfb tells nothing')
  const [line]: unknown[] = await once(stream, 'data')
  return String(line).trim()
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, { port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.close(resolve))
  return port
}
