import type { ClicksContext, SlideRoute } from '@slidev/client'
import { onScopeDispose, watch, type Ref } from 'vue'
import { keepAwake } from './wakeLock.ts'

/** Seconds for a slide that the talk plans none for. */
const usual = 15

/**
 * Whether a talk runs by itself, as its page's address asks for: `?kiosk`, or `?kiosk=20` with the seconds for slides
 * that the talk plans no time for.
 * @returns these seconds; undefined where it does not
 */
export function kioskSeconds(search: string): number | undefined {
  const asked = new URLSearchParams(search).get('kiosk')
  if (asked === null) return undefined
  const seconds = Number(asked)
  return seconds > 0 && seconds <= 3600 ? seconds : usual
}

/** Milliseconds until the next move: the slide's time, in equal shares for what its clicks bring on. */
export function stay(seconds: number, clicks: number): number {
  return (seconds * 1000) / (clicks + 1)
}

/** Turns the slides in their planned times, begins again after the last one, and keeps the screen awake. */
export function runKiosk(
  usualSeconds: number,
  nav: {
    slides: Ref<readonly SlideRoute[]>
    currentSlideNo: Ref<number>
    clicksContext: Ref<ClicksContext>
    next: () => Promise<void>
    go: (no: number, clicks?: number) => Promise<void>
  },
): void {
  const { slides, currentSlideNo, clicksContext, next, go } = nav
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    // Whoever turns the slides meanwhile sees the next one for its whole time.
    () => [currentSlideNo.value, clicksContext.value.current, clicksContext.value.total] as const,
    ([number, made, clicks]) => {
      clearTimeout(timer)
      const seconds = slides.value[number - 1]?.meta.slide.frontmatter.seconds ?? usualSeconds
      const isEnd = number === slides.value.length && made >= clicks
      timer = setTimeout(() => void (isEnd ? go(1) : next()), stay(seconds, clicks))
    },
    { immediate: true },
  )
  const release = keepAwake()
  onScopeDispose(() => {
    clearTimeout(timer)
    release()
  })
}
