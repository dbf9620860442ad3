import { sharedState } from '@slidev/client/state/shared.ts'
import { computed, onUnmounted, ref, watch, type ComputedRef } from 'vue'
import { talk } from '../shared/theTalk.ts'
import type { TimedSlide } from './timesTaken.ts'
import { elapsed, firstSlide, paused, running, slotsOf, stopped, type Timer } from './pace.ts'

/** Milliseconds between two looks at the clock. */
const tick = 250

/**
 * The talk's clock, which all its windows share: the first move starts it.
 * @param place the slide that is on, from 1, and how often was clicked on it
 */
export function useClock(
  slides: ComputedRef<readonly TimedSlide[]>,
  place: ComputedRef<{ page: number; clicks: number }>,
) {
  const now = ref(Date.now())
  const interval = setInterval(() => {
    now.value = Date.now()
  }, tick)
  onUnmounted(() => {
    clearInterval(interval)
  })

  const set = (timer: Timer) => {
    now.value = Date.now()
    sharedState.timer = timer
  }
  const start = () => {
    set(running(sharedState.timer, place.value.page, Date.now()))
  }
  // A window that is opened later is led to where the talk is: that is no move of the speaker's.
  const isThere = () =>
    talk.isSettled && JSON.stringify(talk.shared.place?.value ?? place.value) === JSON.stringify(place.value)
  let hasJoined = isThere()
  let moved = false
  const begin = () => {
    if (sharedState.timer.status === 'stopped') start()
  }
  talk.whenSettled((joins) => {
    if (moved && !joins) begin()
    hasJoined ||= isThere()
  })
  watch(
    () => `${place.value.page}.${place.value.clicks}`,
    () => {
      moved = true
      if (hasJoined) begin()
      hasJoined ||= isThere()
    },
  )

  const milliseconds = computed(() => elapsed(sharedState.timer, now.value))
  const seconds = computed(() => milliseconds.value / 1000)
  const planned = computed(() => slides.value.map((slide) => slide.seconds))
  const slots = computed(() => slotsOf(planned.value, firstSlide(sharedState.timer)))
  return {
    milliseconds,
    seconds,
    status: computed(() => sharedState.timer.status),
    /** When the slide that is on should come and go; undefined where the talk plans no times. */
    slot: computed(() =>
      planned.value.some((each) => each !== undefined) ? slots.value[place.value.page - 1] : undefined,
    ),
    /** When the talk should end. */
    end: computed(() => slots.value.at(-1)?.until ?? 0),
    toggle: () => {
      if (sharedState.timer.status === 'running') set(paused(sharedState.timer, Date.now()))
      else start()
    },
    reset: () => {
      set(stopped)
    },
  }
}
