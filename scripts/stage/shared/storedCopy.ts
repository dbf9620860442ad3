import { isShared } from './isShared.ts'
import type { Shared } from './talk.ts'

const key = 'citedeck-talk'

/** What this window knew before it was loaded anew: kept for as long as its tab, and for no other. */
export function readCopy(): Shared {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    return isShared(value) ? value : {}
  } catch {
    return {} // private windows keep nothing
  }
}

/** Keeps it, but for the pointer, which is of a moment. */
export function keepCopy({ place, timer, blank }: Shared): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ place, timer, blank }))
  } catch {
    /* private windows keep nothing */
  }
}
