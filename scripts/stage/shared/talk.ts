import type { Timer } from '../presenter/pace.ts'

/**
 * What all windows of a talk share: which slide is on, the clock, the black screen, the pointer. Each part is stamped
 * with a version of its own, so that windows agree in whatever order messages reach them: the newer one stays
 * (a last-writer-wins register each; a version is a hybrid logical clock, https://cse.buffalo.edu/tech-reports/2014-04.pdf).
 */
export interface Talk {
  place: Place
  timer: Timer
  blank: boolean
  pointer: Pointer | null
}

/** The slide that is on, from 1, and how often was clicked on it. */
export interface Place {
  page: number
  clicks: number
}

/** In hundredths of the slide's width and height. */
export interface Pointer {
  x: number
  y: number
  style?: 'cursor' | 'laser' | undefined
}

export interface Stamped<Value> {
  value: Value
  /** Milliseconds since 1970, or more where a newer version had been seen. */
  version: number
  /** The window that changed it, which decides between two of the same version. */
  by: string
}

/** The parts that some window has set. */
export type Shared = { [Part in keyof Talk]?: Stamped<Talk[Part]> | undefined }

/** The parts of theirs that are newer than mine. */
export function newerParts(mine: Shared, theirs: Shared): Shared {
  return {
    ...(isNewer(theirs.place, mine.place) ? { place: theirs.place } : {}),
    ...(isNewer(theirs.timer, mine.timer) ? { timer: theirs.timer } : {}),
    ...(isNewer(theirs.blank, mine.blank) ? { blank: theirs.blank } : {}),
    ...(isNewer(theirs.pointer, mine.pointer) ? { pointer: theirs.pointer } : {}),
  }
}

function isNewer(theirs: Stamped<unknown> | undefined, mine: Stamped<unknown> | undefined): boolean {
  if (!theirs || !mine) return theirs !== undefined
  return theirs.version > mine.version || (theirs.version === mine.version && theirs.by > mine.by)
}

/** Stamps a value that follows on all that has been seen. */
export function stamp<Value>(value: Value, seen: Shared, by: string, now: number): Stamped<Value> {
  const versions = [seen.place, seen.timer, seen.blank, seen.pointer].map((part) => part?.version ?? 0)
  return { value, version: Math.max(now, ...versions.map((version) => version + 1)), by }
}

/** Whether nothing has been set. */
export function isNothing(parts: Shared): boolean {
  return Object.values(parts).every((part) => part === undefined)
}
