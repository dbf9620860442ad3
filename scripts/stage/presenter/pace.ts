import { clock } from '../../article/plannedTime.ts'
import type { PresenterWords } from '../../locales/words.ts'

/** The talk's clock, in milliseconds since 1970, as its windows share it. */
export interface Timer {
  status: 'stopped' | 'running' | 'paused'
  startedAt: number
  pausedAt: number
  /** The slide that was on as it started, by its number, from 1. */
  slides: Record<string, { start?: number | undefined; end?: number | undefined }>
}

/** Milliseconds that the clock has run: without its pauses, since it goes on as if it had started later. */
export function elapsed({ status, startedAt, pausedAt }: Timer, now: number): number {
  if (status === 'stopped') return 0
  return Math.max(0, (status === 'paused' ? pausedAt : now) - startedAt)
}

/** The clock once it runs; one that stood at nothing starts with this slide on. */
export function running(timer: Timer, slide: number, now: number): Timer {
  const slides = timer.status === 'stopped' ? { [slide]: { start: now } } : timer.slides
  return { status: 'running', startedAt: now - elapsed(timer, now), pausedAt: 0, slides }
}
/** The clock where it stands. */
export function paused(timer: Timer, now: number): Timer {
  return timer.status === 'running' ? { ...timer, status: 'paused', pausedAt: now } : timer
}
/** The clock that has not started. */
export const stopped: Timer = { status: 'stopped', startedAt: 0, pausedAt: 0, slides: {} }

/** When a slide should come on and be over, in seconds of the talk. */
export interface Slot {
  from: number
  until: number
}

/**
 * The slots of all slides, given how long each is planned to take; one without a plan takes no time.
 * @param first the slide that was on when the clock started, from 1: its slot begins then
 */
export function slotsOf(planned: readonly (number | undefined)[], first = 1): Slot[] {
  let from = planned.slice(0, first - 1).reduce<number>((sum, seconds = 0) => sum - seconds, 0)
  return planned.map((seconds = 0) => {
    const slot = { from, until: from + seconds }
    from = slot.until
    return slot
  })
}

/** The slide that the clock started with. */
export function firstSlide({ slides }: Timer): number {
  const numbers = Object.keys(slides).map(Number)
  return numbers.length === 0 ? 1 : Math.min(...numbers)
}

/** How far the speaker is behind the plan, in seconds; ahead where it is negative, on time within the slide's slot. */
export function behind({ from, until }: Slot, seconds: number): number {
  return seconds > until ? seconds - until : Math.min(0, seconds - from)
}

/** Few seconds are no lateness that anybody notices. */
const tolerance = 5

/** That in words: `40 s behind`, `1:20 ahead`, `on time`. */
export function paceInWords(slot: Slot, seconds: number, words: PresenterWords): string {
  const late = Math.trunc(behind(slot, seconds))
  const distance = Math.abs(late)
  if (distance < tolerance) return words.onTime
  const stretch = distance < 60 ? words.stretch(distance) : clock(distance)
  return late > 0 ? words.behind(stretch) : words.ahead(stretch)
}

/** What is left of the talk, or how far it is over: `7:26 left`, `1:06 over`. */
export function restInWords(planned: number, seconds: number, words: PresenterWords): string {
  // A clock that counts up shows whole seconds that are over; what is left goes down with it.
  const left = planned - Math.floor(seconds)
  return left >= 0 ? words.left(clock(left)) : words.over(clock(-left))
}
