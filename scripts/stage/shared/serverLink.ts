import { isShared } from './isShared.ts'
import type { LiveEvents } from '../live/events.ts'
import { isNothing, newerParts, type Shared } from './talk.ts'
import type { Link, LinkEnds } from './talkWindow.ts'

/** What the live server says of the talk: as `state` events. */
interface Told {
  parts: Shared
  /** When a window connects: whether others are, and whether it may steer. */
  welcome?: { others: boolean; steers: boolean }
}

/** Milliseconds between two attempts to tell the server something. */
const pause = 500

/**
 * Links a window with all others by the live server, on this machine and the network. What this window knows and the
 * server does not, it is told when the window connects again: after sleep, or after the server was started anew.
 */
export function serverLink({ events, address }: { events: LiveEvents; address: URL }): (ends: LinkEnds) => Link {
  return ({ read, receive, settle, steer }) => {
    let known: Shared = {}
    let waiting: Shared = {}
    let isSending = false
    const send = async () => {
      if (isSending) return
      isSending = true
      while (!isNothing(waiting)) {
        const parts = waiting
        waiting = {}
        // Who is not heard tells it again with the next welcome, or in a moment where only this message was lost.
        if (!(await post(address, { parts }))) {
          waiting = { ...parts, ...waiting }
          await new Promise((resolve) => setTimeout(resolve, pause))
        }
      }
      isSending = false
    }
    const tell = (parts: Shared) => {
      waiting = { ...waiting, ...parts }
      void send()
    }
    events.listen('state', (data) => {
      if (!isTold(data)) return
      const { parts, welcome } = data
      if (welcome) {
        known = {}
        steer(welcome.steers)
      }
      known = { ...known, ...newerParts(known, parts) }
      receive(parts)
      if (!welcome) return
      settle(welcome.others)
      const unknown = newerParts(known, read())
      if (welcome.steers && !isNothing(unknown)) tell(unknown)
    })
    return { tell, announce: () => undefined }
  }
}

/** Whether the server has taken it: refused for good (403, 400) counts too, since it would be the next time. */
async function post(address: URL, body: unknown): Promise<boolean> {
  try {
    const { status } = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    return status < 500 && status !== 429
  } catch {
    return false
  }
}

function isTold(data: unknown): data is Told {
  return typeof data === 'object' && data !== null && 'parts' in data && isShared(data.parts)
}
