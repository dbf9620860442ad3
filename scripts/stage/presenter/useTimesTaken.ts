import { onUnmounted, shallowRef, watch, type ComputedRef } from 'vue'
import { accounted, readRuns, total, withRun, type Run } from './timesTaken.ts'

/** The same for all windows of a talk, and for none of another at the same host. */
const key = `citedeck-times ${new URL('.', document.baseURI).pathname}`

/** A clock that has run for longer than this, in milliseconds, when it is met has not just been started. */
const justStarted = 3000

/** Milliseconds between two times that the run is written down. */
const interval = 2000

/**
 * Keeps what each slide really took, run by run, in this browser: also where the window is loaded anew.
 * @param slide the id of the slide that is on
 * @param milliseconds that the clock has run
 */
export function useTimesTaken(
  slide: ComputedRef<string>,
  clock: { status: ComputedRef<'stopped' | 'running' | 'paused'>; milliseconds: ComputedRef<number> },
) {
  const runs = shallowRef<readonly Run[]>(read())
  let isOpen = false

  const begin = () => {
    const last = runs.value.at(-1)
    const goesOn =
      last !== undefined && clock.milliseconds.value > justStarted && total(last) <= clock.milliseconds.value
    if (!goesOn) runs.value = withRun(runs.value, Date.now() - clock.milliseconds.value)
    isOpen = true
  }
  const account = (shown: string) => {
    const last = runs.value.at(-1)
    if (!isOpen || !last || clock.status.value === 'stopped') return
    runs.value = [...runs.value.slice(0, -1), accounted(last, shown, clock.milliseconds.value)]
    write(runs.value)
  }

  watch(
    clock.status,
    (status) => {
      if (status === 'stopped') isOpen = false
      else if (!isOpen) begin()
      account(slide.value)
    },
    { immediate: true, flush: 'sync' },
  )
  watch(
    slide,
    (_, before) => {
      account(before)
    },
    { flush: 'sync' },
  )
  const writing = setInterval(() => {
    account(slide.value)
  }, interval)
  onUnmounted(() => {
    clearInterval(writing)
    account(slide.value)
  })
  return {
    runs,
    /** Forgets all runs but the one under way. */
    forget: () => {
      runs.value = isOpen ? runs.value.slice(-1) : []
      write(runs.value)
    },
  }
}

function read(): Run[] {
  try {
    return readRuns(localStorage.getItem(key))
  } catch {
    return [] // private windows keep nothing
  }
}

function write(runs: readonly Run[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(runs))
  } catch {
    /* private windows keep nothing */
  }
}
