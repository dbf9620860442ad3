import { once } from 'node:events'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { formatDiagnostic, InputError } from '../article/diagnostic.ts'
import { sourcesFolder } from '../check/textFiles.ts'
import { explain } from '../explain.js'
import { LiveEvents } from '../live/events.ts'
import { invite } from '../live/invite.ts'
import { liveServer } from '../live/liveServer.ts'
import { liveSite, type LiveSite, type ShownDeck } from '../live/liveSite.ts'
import { roomAddresses } from '../live/network.ts'
import { remoteRoute } from '../live/remote/route.ts'
import { sharedTalk } from '../live/sharedTalk.ts'
import { speakerKey } from '../live/speakerKey.ts'
import { isEverywhere } from '../server/hosts.ts'
import { originOf, whyNotListening } from '../server/listen.ts'
import type { Terminal } from '../terminal.ts'
import type { Command } from './command.ts'
import { readDeck } from './slides.ts'

/** Without --host the live deck is for this machine alone. */
const here = '127.0.0.1'

export const dev: Command = {
  takes: ['data', 'source', 'port', 'host'],
  run: async ({ data, source, port = 3030, host }, terminal, stop) => {
    const site = liveSite(data, stop)
    const events = new LiveEvents()
    let shown = await site.show(await readDeck(data, source, terminal))
    events.greet((window) => {
      const { version } = shown
      if (window.seen !== version) window.tell('deck', { version }, version)
    })
    const key = host === undefined ? undefined : speakerKey()
    const listening = { port, host: host ?? here, orNext: true }
    const routes = new Map([...sharedTalk(events, () => shown.stage.slides), ...remoteRoute(() => shown.stage.configs)])
    const server = await liveServer({ routes, events, find: site.find, key }, listening).catch((error: unknown) => {
      throw whyNotListening(error, listening)
    })
    if (port !== 0 && server.port !== port) terminal.warn(`port ${port} is taken`)
    const url = isEverywhere(listening.host) ? originOf(here, server.port) : server.url
    terminal.say(`audience   ${url}/`)
    terminal.say(`presenter  ${url}/#/presenter/1`)
    if (key) invite(terminal, isEverywhere(listening.host) ? roomAddresses() : [listening.host], server.port, key)
    terminal.say('Save a data file and the deck follows. Ctrl+C ends.')

    const follow = follower(data, source, site, terminal)
    const followed = debounce(async () => {
      shown = (await follow()) ?? shown
      const { version } = shown
      events.tell('deck', { version }, { id: version, to: ({ seen }) => seen !== version })
    })
    const watchers = [data, join(data, sourcesFolder)].filter(existsSync).map((folder) => watch(folder, followed))
    await once(stop, 'abort')
    for (const watcher of watchers) watcher.close()
    await server.close()
  },
}

/** What shows the deck anew; where the data is wrong, it says so and leaves the last good deck on screen. */
function follower(
  data: string,
  source: readonly string[],
  site: LiveSite,
  terminal: Terminal,
): () => Promise<ShownDeck | undefined> {
  let failing = false
  return async () => {
    try {
      const shown = await site.show(await readDeck(data, source, terminal))
      if (failing) terminal.say('the data is in order again')
      failing = false
      return shown
    } catch (error) {
      failing = true
      terminal.error(
        error instanceof InputError
          ? `${error.diagnostics.map(formatDiagnostic).join('\n')}\nThe last good deck stays on screen.`
          : `${explain(error).text}\nThe deck did not follow; the next save tries again.`,
      )
      return undefined
    }
  }
}

/** Calls once things have been quiet for a moment, and never twice at once. Only for `.yaml` files. */
function debounce(run: () => Promise<void>): (event: string, file: string | null) => void {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  return (_, file) => {
    if (file !== null && !file.endsWith('.yaml')) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(run)
    }, 50)
  }
}
