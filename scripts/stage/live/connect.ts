import { deck, pageData } from '../theDeck.ts'

/** What the live server tells its windows. */
export interface LiveEvents {
  deck: { version: string }
}

/**
 * Listens to the live server, where this page is of one. The browser connects again by itself after sleep, or when the
 * server has been started anew; what this window knows already is not told again.
 */
export function connect(): EventSource | undefined {
  if (pageData.live === undefined) return undefined
  const address = new URL('events', new URL(pageData.live, document.baseURI))
  address.searchParams.set('seen', deck.version ?? '')
  return new EventSource(address)
}

/** Calls back with what the server tells under a name. */
export function listen<Name extends keyof LiveEvents>(
  source: EventSource,
  name: Name,
  heard: (data: LiveEvents[Name]) => void,
): void {
  source.addEventListener(name, ({ data }: MessageEvent<string>) => {
    heard(JSON.parse(data) as LiveEvents[Name])
  })
}
