import { once } from 'node:events'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { formatDiagnostic, InputError } from '../article/diagnostic.ts'
import { sourcesFolder } from '../check/textFiles.ts'
import { explain } from '../explain.js'
import { LiveEvents } from '../live/events.ts'
import { liveServer } from '../live/liveServer.ts'
import { liveSite, type LiveSite } from '../live/liveSite.ts'
import { whyNotListening } from '../server/listen.ts'
import type { Terminal } from '../terminal.ts'
import type { Command } from './command.ts'
import { readDeck } from './slides.ts'

/** The live deck is for this machine alone. */
const host = '127.0.0.1'

export const dev: Command = {
  takes: ['data', 'source', 'port'],
  run: async ({ data, source, port = 3030 }, terminal, stop) => {
    const site = liveSite(data, stop)
    const events = new LiveEvents()
    let { version } = await site.show(await readDeck(data, source, terminal))
    events.greet((window) => {
      if (window.seen !== version) window.tell('deck', { version }, version)
    })
    const server = await liveServer({ routes: new Map(), events, find: site.find }, { port, host, orNext: true }).catch(
      (error: unknown) => {
        throw whyNotListening(error, { port, host })
      },
    )
    if (port !== 0 && server.port !== port) terminal.warn(`port ${port} is taken`)
    terminal.say(`audience   ${server.url}/`)
    terminal.say(`presenter  ${server.url}/#/presenter/1`)
    terminal.say('Save a data file and the deck follows. Ctrl+C ends.')

    const follow = follower(data, source, site, terminal)
    const followed = debounce(async () => {
      version = (await follow()) ?? version
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
): () => Promise<string | undefined> {
  let failing = false
  return async () => {
    try {
      const { version } = await site.show(await readDeck(data, source, terminal))
      if (failing) terminal.say('the data is in order again')
      failing = false
      return version
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
