import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { all, onPath } from './programs.ts'
import type { Engine } from './session.ts'

/** It asks nobody for anything, and says in a file at which port it listens. */
const settings = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
}

/** Firefox without a screen, by its own protocol for WebDriver (Marionette). */
export const firefox: Engine = {
  name: 'Firefox',
  get: 'apt-get install firefox-esr',
  prints: true,
  find: async () => all([await onPath('firefox-esr', 'firefox')]),
  start: async ([program = '']) => {
    const profile = await mkdtemp(join(tmpdir(), 'citedeck-firefox-'))
    const lines = Object.entries(settings).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`)
    await writeFile(join(profile, 'user.js'), lines.join('\n'))
    const options = ['--headless', '--no-remote', '--marionette', '--profile', profile, '--width', '1280', '--height', '800'] // prettier-ignore
    const child = spawn(program, options, { env: { ...process.env, HOME: profile }, stdio: 'ignore' })
    const close = async () => {
      if (child.exitCode === null && child.kill()) await once(child, 'close')
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    }
    try {
      const socket = connect(await portIn(join(profile, 'MarionetteActivePort')), '127.0.0.1')
      const ask = speak(socket)
      await ask('NewSession', {})
      return { send: ask, close }
    } catch (error) {
      await close()
      throw error
    }
  },
}

/** The port that Firefox writes once it listens. */
async function portIn(file: string): Promise<number> {
  for (let tried = 0; tried < 600; tried++) {
    const port = Number(await readFile(file, 'utf8').catch(() => ''))
    if (port > 0) return port
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('Firefox does not say at which port it listens')
}

/** Asks in messages of `LENGTH:[0, ID, COMMAND, PARAMETERS]`, and hears `LENGTH:[1, ID, ERROR, RESULT]`. */
function speak(socket: Socket): (command: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<unknown, (error: unknown, result: unknown) => void>()
  let heard = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    heard = Buffer.concat([heard, typeof chunk === 'string' ? Buffer.from(chunk) : chunk])
    for (let colon = heard.indexOf(':'); colon > 0; colon = heard.indexOf(':')) {
      const end = colon + 1 + Number(heard.subarray(0, colon))
      if (heard.length < end) return
      const message: unknown = JSON.parse(heard.subarray(colon + 1, end).toString())
      heard = heard.subarray(end)
      if (Array.isArray(message)) waiting.get(message[1])?.(message[2], message[3])
    }
  })
  let last = 0
  return (command, parameters) =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, (error, result) => {
        waiting.delete(id)
        if (error === null) resolve(result)
        else reject(new Error(`${command}: ${JSON.stringify(error)}`))
      })
      const message = JSON.stringify([0, id, `WebDriver:${command}`, parameters])
      socket.write(`${Buffer.byteLength(message)}:${message}`)
    })
}
