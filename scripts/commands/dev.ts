import { once } from 'node:events'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { hasCode } from '../citedeckError.js'
import { formatDiagnostic, InputError } from '../article/diagnostic.ts'
import { sourcesFolder } from '../check/textFiles.ts'
import { deckPath } from '../deck/files.ts'
import { explain } from '../explain.js'
import { liveServer } from '../stage/liveServer.ts'
import type { Terminal } from '../terminal.ts'
import type { Command } from './command.ts'
import { putDeck, readDeck } from './slides.ts'

export const dev: Command = {
  takes: ['data', 'source', 'port', 'force'],
  run: async ({ data, source, port = 3030, force }, terminal, stop) => {
    const entry = deckPath(data)
    await putDeck(await readDeck(data, source, terminal), entry, force, terminal)
    const server = await liveServer(entry, port)
    const url = server.resolvedUrls?.local[0] ?? ''
    terminal.say(`audience   ${url}`)
    terminal.say(`presenter  ${url}#/presenter/1`)
    terminal.say('Save a data file and the deck follows. Ctrl+C ends.')

    const followed = debounce(follow(data, source, entry, terminal))
    const watchers = [data, join(data, sourcesFolder)].filter(existsSync).map((folder) => watch(folder, followed))
    await once(stop, 'abort')
    for (const watcher of watchers) watcher.close()
    await server.close()
  },
}

/** What writes the deck anew; where the data is wrong, it says so and leaves the last good deck on screen. */
function follow(data: string, source: readonly string[], entry: string, terminal: Terminal): () => Promise<void> {
  let failing = false
  return async () => {
    try {
      await putDeck(await readDeck(data, source, terminal), entry, false, terminal)
      if (failing) terminal.say('the data is in order again')
      failing = false
    } catch (error) {
      failing = true
      if (error instanceof InputError)
        terminal.error(`${error.diagnostics.map(formatDiagnostic).join('\n')}\nThe last good deck stays on screen.`)
      else if (hasCode(error, 'edited-by-hand'))
        terminal.error(
          `${entry} was edited by hand; the deck no longer follows the data. Move the edit into the data `
            + 'folder, or start again with --force.',
        )
      else terminal.error(`${explain(error).text}\nThe deck did not follow; the next save tries again.`)
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
