import { running, stopped } from '../stage/presenter/pace.ts'
import { newerParts, stamp, type Place, type Shared } from '../stage/shared/talk.ts'
import type { Button } from './told.ts'

/** What the relay has to know of a slide: how often is clicked on it. */
export interface RelaySlide {
  clicks?: number | undefined
}

export interface RelayOptions {
  /** The slides as they now are. */
  slides: () => readonly RelaySlide[]
  now?: () => number
}

/** Stamps what was changed by a button on a phone, which keeps no state of its own. */
const phone = 'phone'

/**
 * What the live server knows of the talk. It keeps the newest of what windows tell, and passes it on; a message that
 * comes late undoes nothing. It is empty when the server starts: windows that were there before tell it what they know.
 */
export class Relay {
  #shared: Shared = {}
  readonly #slides: () => readonly RelaySlide[]
  readonly #now: () => number

  constructor({ slides, now = Date.now }: RelayOptions) {
    this.#slides = slides
    this.#now = now
  }

  get shared(): Shared {
    return this.#shared
  }

  /** Takes what a window tells; gives what of it is news. */
  take(parts: Shared): Shared {
    const news = newerParts(this.#shared, parts)
    this.#shared = { ...this.#shared, ...news }
    return news
  }

  /** Does what a button stands for; gives what has changed. The first move starts the clock. */
  press(button: Button): Shared {
    if (button === 'black') return this.take({ blank: this.#stamp(this.#shared.blank?.value !== true) })
    const place = step(this.#shared.place?.value ?? { page: 1, clicks: 0 }, this.#slides(), button)
    const timer = this.#shared.timer?.value ?? stopped
    const moved = this.take({ place: this.#stamp(place) })
    if (timer.status !== 'stopped') return moved
    return { ...moved, ...this.take({ timer: this.#stamp(running(timer, place.page, this.#now())) }) }
  }

  #stamp<Value>(value: Value) {
    return stamp(value, this.#shared, phone, this.#now())
  }
}

/** The place that a step on or back leads to: a click on the slide, or another slide; back to its last click. */
export function step({ page, clicks }: Place, slides: readonly RelaySlide[], by: 'next' | 'back'): Place {
  const last = Math.max(1, slides.length)
  const total = (of: number) => slides[of - 1]?.clicks ?? 0
  const here = Math.min(page, last)
  const made = page > last ? total(last) : Math.min(clicks, total(here))
  if (by === 'next') {
    if (made < total(here)) return { page: here, clicks: made + 1 }
    return here < last ? { page: here + 1, clicks: 0 } : { page: here, clicks: made }
  }
  if (made > 0) return { page: here, clicks: made - 1 }
  return here > 1 ? { page: here - 1, clicks: total(here - 1) } : { page: here, clicks: 0 }
}
