import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Role } from './roles.ts'

/** A window of the deck that listens. */
export interface LiveWindow {
  role: Role
  /** Tells it from others, where it says so. */
  id: string | undefined
  /** The last id that it was told, where it has connected again, or knows from its page. */
  seen: string | undefined
  tell: (event: string, data: unknown, id?: string) => void
  /** Calls back once it is gone. */
  onGone: (callback: () => void) => void
}

/** Milliseconds after which windows are told that the server is there; who is gone without a word is noticed by it. */
const pulse = 10_000

/** How long a window waits before it connects again, in milliseconds. */
const retry = 500

/** Bytes that may wait for a window; who falls further behind is let go, and hears the present state on return. */
const patience = 16 * 1024 * 1024

/** Windows that are let in: viewers, and those of author and speaker. */
const most = { viewers: 500, others: 50 }

/**
 * The windows that are connected, by server-sent events (WHATWG HTML, 9.2). A window hears the whole state when it
 * connects, and the changes after it; it connects again by itself after sleep, or where the server was started anew.
 */
export class LiveEvents {
  readonly #windows = new Map<LiveWindow, ServerResponse>()
  readonly #greetings: ((window: LiveWindow) => void)[] = []
  readonly #patience: number
  #pulse: NodeJS.Timeout | undefined

  /** @param most bytes that may wait for a window */
  constructor(most = patience) {
    this.#patience = most
  }

  /** Adds what a window is told when it connects. */
  greet(greeting: (window: LiveWindow) => void): void {
    this.#greetings.push(greeting)
  }

  /** Those that are connected now. */
  get windows(): LiveWindow[] {
    return [...this.#windows.keys()]
  }

  /** Tells all windows, or those that are chosen. */
  tell(event: string, data: unknown, { id, to }: { id?: string; to?: (window: LiveWindow) => boolean } = {}): void {
    const text = message(event, data, id)
    for (const window of this.windows) if (to?.(window) ?? true) this.#send(window, text)
  }

  /** Whether so many are connected that another one of this role is too many. */
  isFull(role: Role): boolean {
    const alike = this.windows.filter((window) => (window.role === 'viewer') === (role === 'viewer'))
    return alike.length >= (role === 'viewer' ? most.viewers : most.others)
  }

  /** Answers a request with the events from now on. */
  connect(request: IncomingMessage, response: ServerResponse, role: Role): void {
    const gone: (() => void)[] = []
    const asked = new URLSearchParams(request.url?.split('?')[1])
    const window: LiveWindow = {
      role,
      id: asked.get('window') ?? undefined,
      seen: header(request, 'last-event-id') ?? asked.get('seen') ?? undefined,
      tell: (event, data, id) => {
        this.#send(window, message(event, data, id))
      },
      onGone: (callback) => gone.push(callback),
    }
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    })
    response.write(`retry: ${retry}\n\n`)
    response.once('close', () => {
      this.#windows.delete(window)
      if (this.#windows.size === 0) clearInterval(this.#pulse)
      for (const callback of gone) callback()
    })
    if (this.#windows.size === 0) this.#pulse = setInterval(() => this.#beat(), pulse)
    this.#windows.set(window, response)
    for (const greeting of this.#greetings) greeting(window)
  }

  /** Lets all windows go. */
  close(): void {
    clearInterval(this.#pulse)
    for (const response of this.#windows.values()) response.end()
  }

  #beat(): void {
    this.tell('alive', true)
  }

  #send(window: LiveWindow, text: string): void {
    const response = this.#windows.get(window)
    if (!response || response.destroyed) return
    if (response.writableLength > this.#patience) response.destroy()
    else response.write(text)
  }
}

function message(event: string, data: unknown, id: string | undefined): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`
}

function header({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
