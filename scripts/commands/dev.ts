import { once } from 'node:events'
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { InputError } from '../article/diagnostic.ts'
import { ownCode } from '../check/ownCode.ts'
import { publicPath } from '../talk/places.ts'
import { explain } from '../machine/explain.js'
import { LiveEvents, type LiveWindow } from '../live/events.ts'
import { followTalk } from '../live/follow.ts'
import { invite } from '../live/invite.ts'
import { liveServer } from '../live/liveServer.ts'
import { liveSite, toldTo } from '../live/liveSite.ts'
import { roomAddresses } from '../live/network.ts'
import { proofRoute } from '../live/proofRoute.ts'
import { remoteRoute } from '../live/remote/route.ts'
import { openEditor } from '../live/openEditor.ts'
import { roles } from '../live/roles.ts'
import { sharedTalk } from '../live/sharedTalk.ts'
import { speakerKey } from '../live/speakerKey.ts'
import { watchTalk } from '../live/watch.ts'
import { writeTimes } from '../live/writeTimes.ts'
import { isEverywhere } from '../server/hosts.ts'
import { originOf, whyNotListening } from '../server/listen.ts'
import type { Command } from './command.ts'

/** Without --host the live deck is for this machine alone. */
const here = '127.0.0.1'

export const dev: Command = {
  takes: ['data', 'source', 'port', 'host', 'kiosk'],
  run: async ({ data, source, port = 3030, host, kiosk }, terminal, stop) => {
    // What a talk may not bring is no state of its data, and is refused as everywhere.
    const code = ownCode(data)
    if (code.length > 0) throw new InputError(code)
    const site = liveSite(data, stop)
    const events = new LiveEvents()
    const follow = followTalk({ data, source, site, terminal, stop })
    let now = await follow()
    events.greet((window) => {
      if (window.seen !== now.shown.version) window.tell('deck', toldTo(window.role, now.shown), now.shown.version)
      if (isAuthor(window)) window.tell('faults', now.report)
    })
    const key = host === undefined ? undefined : speakerKey()
    const listening = { port, host: host ?? here, orNext: true }
    const routes = new Map([
      ...sharedTalk(events, () => now.shown.stage.slides),
      ...remoteRoute(() => now.shown.stage.configs),
      ...openEditor(data, () => now.places),
      ...proofRoute(() => now.proof?.()),
      ...writeTimes(data),
    ])
    const server = await liveServer({ routes, events, find: site.find, key }, listening).catch((error: unknown) => {
      throw whyNotListening(error, listening)
    })
    if (port !== 0 && server.port !== port) terminal.warn(`port ${port} is taken`)
    const url = isEverywhere(listening.host) ? originOf(here, server.port) : server.url
    terminal.say(`audience   ${url}/`)
    terminal.say(`presenter  ${url}/#/presenter/1`)
    if (kiosk) terminal.say(`by itself  ${url}/?kiosk`)
    if (key) invite(terminal, isEverywhere(listening.host) ? roomAddresses() : [listening.host], server.port, key)
    terminal.say('Save a data file and the deck follows. Ctrl+C ends.')

    const watcher = watchTalk(
      [data, publicPath(data), ...textPaths(source)],
      oneAtATime(async () => {
        const before = now
        try {
          now = await follow()
        } catch (error) {
          terminal.error(`${explain(error).text}\nThe deck did not follow; the next save tries again.`)
          return
        }
        const { shown, report } = now
        if (shown.version !== before.shown.version)
          for (const role of roles)
            events.tell('deck', toldTo(role, shown), { id: shown.version, to: (window) => window.role === role })
        if (!isDeepStrictEqual(report, before.report)) events.tell('faults', report, { to: isAuthor })
      }),
    )
    await once(stop, 'abort')
    watcher.close()
    await server.close()
  },
}

/** What is wrong with the data is for whoever sits at this machine. */
const isAuthor = ({ role }: LiveWindow): boolean => role === 'author'

/** The article's texts that are named, which may lie anywhere. */
function textPaths(source: readonly string[]): string[] {
  const environment = process.env['CITEDECK_SOURCE'] ?? ''
  return [...source.map((each) => each.replace(/^[\w-]+=(?=.)/, '')), environment].flatMap((path) =>
    path === '' ? [] : [resolve(path)],
  )
}

/** Never twice at once; of several calls meanwhile, once more afterwards. */
function oneAtATime(run: () => Promise<void>): () => void {
  let isRunning = false
  let isWanted = false
  const start = async () => {
    isRunning = true
    while (isWanted) {
      isWanted = false
      await run()
    }
    isRunning = false
  }
  return () => {
    isWanted = true
    if (!isRunning) void start()
  }
}
