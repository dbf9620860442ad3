import { watch, type ComputedRef, type Ref } from 'vue'
import { shareState, sharedState } from './state.ts'
import type { Place, Shared } from './talk.ts'
import { connectTalk, talk } from './theTalk.ts'

/** What the client's root knows of where a window is (`useNav`, `useRouter`, `state/index.ts` of Slidev's client). */
export interface Whereabouts {
  nav: {
    currentSlideNo: ComputedRef<number>
    clicksContext: ComputedRef<{ current: number; total: number }>
    hasPrimarySlide: ComputedRef<boolean>
    isPresenter: ComputedRef<boolean>
    isPrintMode: ComputedRef<boolean>
  }
  slides: Ref<readonly { meta: { clicks?: number | undefined } }[]>
  router: {
    replace: (to: { path: string; query: Record<string, unknown> }) => Promise<unknown>
    isReady: () => Promise<unknown>
    currentRoute: Ref<{ query: Record<string, unknown> }>
  }
  pathOf: (page: number, presenter: boolean) => string
  /** What the viewer has set: whether windows of each kind send and receive. */
  directions: Ref<Record<'viewerSend' | 'viewerReceive' | 'presenterSend' | 'presenterReceive', boolean>>
  skipTransition: Ref<boolean>
}

/** Keeps the slide that this window shows, and what Slidev shares besides, in step with the talk's other windows. */
export function followTalk({ nav, slides, router, pathOf, directions, skipTransition }: Whereabouts): void {
  const { currentSlideNo, clicksContext, hasPrimarySlide, isPresenter, isPrintMode } = nav
  if (isPrintMode.value) return
  const may = (what: 'Send' | 'Receive') => directions.value[`${isPresenter.value ? 'presenter' : 'viewer'}${what}`]
  const here = (): Place => ({ page: currentSlideNo.value, clicks: clicksContext.value.current })
  /** How many moves are under way that others have made. */
  let led = 0
  const tell = () => {
    if (led === 0 && may('Send') && hasPrimarySlide.value) talk.set('place', here())
  }
  const go = async ({ page, clicks }: Place) => {
    const { page: current, clicks: now } = here()
    if (!may('Receive') || !hasPrimarySlide.value || (page === current && clicks === now)) return
    skipTransition.value = false
    led++
    await router
      .replace({
        // A talk that has grown shorter ends with its last slide.
        path: pathOf(Math.min(page, slides.value.length), isPresenter.value),
        query: { ...router.currentRoute.value.query, clicks: clicks === 0 ? undefined : String(clicks) },
      })
      .finally(() => led--)
    tell() // where the viewer has moved meanwhile
  }

  shareState()
  talk.listen(({ place }: Shared) => {
    if (place && talk.isSettled) void go(place.value)
  })
  talk.whenSettled((joins) => {
    const { place } = talk.shared
    if (joins && place) void go(place.value)
    else tell()
  })
  watch(() => (hasPrimarySlide.value ? here() : undefined), tell)
  watch(isPresenter, () => {
    talk.announce()
  })
  watch(
    () => slides.value[sharedState.page - 1]?.meta.clicks ?? 0,
    (total) => {
      sharedState.clicksTotal = total
    },
    { immediate: true },
  )
  connectTalk(() => isPresenter.value, router.isReady())
}
