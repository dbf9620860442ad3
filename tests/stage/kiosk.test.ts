import { effectScope, nextTick, ref } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { kioskSeconds, runKiosk, stay } from '../../scripts/stage/kiosk.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('document', { addEventListener: vi.fn(), removeEventListener: vi.fn(), visibilityState: 'hidden' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('is asked for by the address, with the seconds of slides that have none of their own', () => {
  expect(kioskSeconds('')).toBeUndefined()
  expect(kioskSeconds('?print')).toBeUndefined()
  expect(kioskSeconds('?kiosk')).toBe(15)
  expect(kioskSeconds('?a=1&kiosk=20')).toBe(20)
  for (const wrong of ['?kiosk=0', '?kiosk=-5', '?kiosk=soon', '?kiosk=99999']) expect(kioskSeconds(wrong)).toBe(15)
})

it("shares a slide's time among what its clicks bring on", () => {
  expect(stay(40, 0)).toBe(40_000)
  expect(stay(40, 3)).toBe(10_000)
})

it('turns the slides in their planned times, and begins again after the last', async () => {
  const number = ref(1)
  const clicks = ref({ current: 0, total: 1 })
  const move = (slide: number, current: number) => {
    number.value = slide
    clicks.value = { current, total: slide === 1 ? 1 : 0 }
    return Promise.resolve()
  }
  const slides = [20, undefined].map((seconds, index) => ({
    no: index + 1,
    meta: { slide: { title: '', frontmatter: { seconds } } },
  }))
  const scope = effectScope()
  scope.run(() => {
    runKiosk(7, {
      slides: ref(slides),
      currentSlideNo: number,
      clicksContext: clicks,
      next: () => (clicks.value.current < clicks.value.total ? move(number.value, 1) : move(2, 0)),
      go: (slide) => move(slide, 0),
    })
  })
  const after = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds)
    await nextTick()
    return [number.value, clicks.value.current]
  }
  expect(await after(9999)).toEqual([1, 0])
  expect(await after(1)).toEqual([1, 1])
  expect(await after(10_000)).toEqual([2, 0])
  expect(await after(6999)).toEqual([2, 0])
  expect(await after(1)).toEqual([1, 0])
  scope.stop()
  expect(await after(60_000)).toEqual([1, 0])
})
