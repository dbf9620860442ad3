import type { LiveEvents } from './events.ts'
import { refuse, type Route } from './liveServer.ts'
import { rateLimit } from './rate.ts'
import { Relay, type RelaySlide } from './relay.ts'
import { maySteer } from './roles.ts'
import { parseTold, readBody } from './told.ts'

/** A pointer that moves is told of some thirty times a second, from each of a few windows. */
const rate = { burst: 200, perSecond: 100 }

/**
 * The part of the live server by which windows and phones share the talk.
 * @param slides as they now are
 * @returns its routes, by method and path
 */
export function sharedTalk(
  events: LiveEvents,
  slides: () => readonly RelaySlide[],
  now: () => number = Date.now,
): ReadonlyMap<string, Route> {
  const relay = new Relay({ slides, now })
  const isTooMuch = rateLimit(rate, now)
  events.greet((window) => {
    const steers = maySteer(window.role)
    // A viewer joins whatever is on. Who may steer joins others who may, and else begins where its address leads.
    const others = !steers || events.windows.some(({ role, id }) => maySteer(role) && id !== window.id)
    window.tell('state', { parts: relay.shared, welcome: { others, steers, now: now() } })
  })
  const told: Route = async (request, response, { role }) => {
    if (!maySteer(role)) {
      refuse(response, 403, 'only the speaker turns the slides')
      return
    }
    if (isTooMuch(request.socket.remoteAddress ?? '')) {
      refuse(response, 429, 'this is more than any window has to tell')
      return
    }
    const body = await readBody(request)
    const heard = body === undefined ? undefined : parseTold(body)
    if (!heard) {
      refuse(response, 400, 'this does not say what has changed in the talk')
      return
    }
    const news = 'press' in heard ? relay.press(heard.press) : relay.take(heard.parts)
    if (Object.keys(news).length > 0) events.tell('state', { parts: news })
    response.writeHead(204).end()
  }
  return new Map([['POST /live/state', told]])
}
