import { wordsFor } from '../../locales/index.ts'

/** What this window hears of the live server. */
export interface LiveEvents {
  /** Calls back with what the server tells under a name; also with what came before anybody listened. */
  listen: (name: LiveEvent, listener: (data: unknown) => void) => void
}

/** Each has one listener. */
type LiveEvent = 'deck' | 'faults' | 'state'

/** `alive` says nothing but that the server is there. */
const names = ['alive', 'deck', 'faults', 'state'] as const

/** Milliseconds without a word after which a connection is given up for dead. */
const silence = 25_000

/** Milliseconds until the next attempt where the server is not there. */
const pause = 1000

/** Milliseconds that a connection may be gone before the window says so: most are back sooner. */
const unnoticed = 1500

/** Tells this window from others, for as long as its page is there. */
export const windowId = Math.random().toString(36).slice(2)

/** An address of the live server, with the key of who presents from another machine. */
export function liveAddress(name: string): URL | undefined {
  const page: unknown = JSON.parse(document.querySelector('#deck')?.textContent ?? '{}')
  // A folder, as the page says; no published page has one.
  if (typeof page !== 'object' || page === null || !('live' in page) || typeof page.live !== 'string') return undefined
  const address = new URL(name, new URL(page.live, document.baseURI))
  const key = new URLSearchParams(location.search).get('key')
  if (key !== null) address.searchParams.set('key', key)
  return address
}

let version = () => ''

/** Says which deck this window has, so that it is not told of it again. */
export function hasDeck(of: () => string): void {
  version = of
}

let all: LiveEvents | undefined

/** What this window hears; undefined where its page is not of a live server. */
export function liveEvents(): LiveEvents | undefined {
  const address = liveAddress('events')
  if (!address) return undefined
  address.searchParams.set('window', windowId)
  all ??= listenTo(() => {
    address.searchParams.set('seen', version())
    return address
  })
  return all
}

/**
 * Listens to the live server, over one connection for all that a window wants to know, since browsers keep no more than
 * six to a server; and for as long as the page lives. A browser connects again by itself where a connection ends, but
 * not where the server answered with an error, nor where the network or the machine slept: then a connection is dead,
 * and nobody has said so.
 * @param address of the events, each time that it is asked for them
 */
function listenTo(address: () => URL): LiveEvents {
  const listeners = new Map<string, (data: unknown) => void>()
  const unheard = new Map<string, unknown[]>()
  let source: EventSource
  let heard = Date.now()
  let later: ReturnType<typeof setTimeout> | undefined
  let missing: ReturnType<typeof setTimeout> | undefined

  const miss = () => {
    missing ??= setTimeout(() => {
      sayLost(true)
    }, unnoticed)
  }
  const isBack = () => {
    clearTimeout(missing)
    missing = undefined
    sayLost(false)
  }
  const hear = ({ type, data }: MessageEvent<string>) => {
    heard = Date.now()
    const [value, listener]: [unknown, ((data: unknown) => void) | undefined] = [JSON.parse(data), listeners.get(type)]
    if (listener) listener(value)
    else if (type !== 'alive') unheard.set(type, [...(unheard.get(type) ?? []), value])
  }
  const connect = () => {
    clearTimeout(later)
    heard = Date.now()
    const opened = new EventSource(address())
    source = opened
    for (const name of names) opened.addEventListener(name, hear)
    opened.addEventListener('open', isBack)
    opened.addEventListener('error', () => {
      miss()
      clearTimeout(later)
      if (opened.readyState === EventSource.CLOSED && opened === source) later = setTimeout(connect, pause)
    })
  }
  const look = () => {
    if (document.visibilityState !== 'visible' || Date.now() - heard < silence) return
    source.close()
    miss()
    connect()
  }
  connect()
  setInterval(look, 5000)
  for (const event of ['online', 'pageshow', 'focus']) addEventListener(event, look)
  document.addEventListener('visibilitychange', look)

  return {
    listen: (name, listener) => {
      listeners.set(name, listener)
      for (const value of unheard.get(name) ?? []) listener(value)
      unheard.delete(name)
    },
  }
}

/** Says over the slide, in the deck's language, that nothing is heard of the talk, for as long as it is so. */
function sayLost(isLost: boolean): void {
  if (isLost) document.body.dataset['lost'] = wordsFor(document.documentElement.lang).controls.noConnection
  else delete document.body.dataset['lost']
}
