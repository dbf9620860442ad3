import type { Ref } from 'vue'

/**
 * The part of @slidev/client that the layouts and the setup use. The package ships its sources instead of types, and
 * those do not pass this project's compiler options.
 */
export interface SlideContext {
  $slidev: {
    configs: {
      canvasWidth: number
      aspectRatio: number
      htmlAttrs: Record<string, string>
      terms?: string[]
      /** Where long words may be divided, each as `inter-oper-ability`. */
      hyphens?: string[]
      /** What each text is called that the talk rests on, by its id, where there are several. */
      sources?: Record<string, string>
      /** What is said of each quantity that slides show, by its fact. */
      evidence?: Record<string, { text: string; sum?: string; href?: string }>
      /** What the talk's own look puts on slides. */
      look?: { logo?: { alt: string; on: readonly ('cover' | 'slides')[] } | undefined; footer?: string | undefined }
    }
    /** Not where slides are drawn without Slidev. */
    nav?: { go: (slide: string) => unknown }
  }
  $page: { value: number }
  /** How often the speaker has clicked on this slide; a very large number where it is shown finished. */
  $clicks: { value: number }
  $frontmatter: { standing?: number; clicks?: number; level?: number }
}
export function useSlideContext(): SlideContext

/** The slide of a number or a name. */
export function getSlide(no: number | string): { no: number } | undefined

/* The rest is used on the stage alone: each in the upstream file that its import names. */

export interface ClicksContext {
  current: number
  readonly total: number
}
export interface SlideRoute {
  no: number
  meta: {
    slide: {
      title: string
      note?: string
      noteHTML?: string
      frontmatter: { routeAlias?: string; seconds?: number }
    }
  }
}

/** composables/useNav.ts */
export function useNav(): {
  currentSlideNo: Ref<number>
  currentSlideRoute: Ref<SlideRoute>
  nextRoute: Ref<SlideRoute>
  slides: Ref<readonly SlideRoute[]>
  clicksContext: Ref<ClicksContext>
  hasNext: Ref<boolean>
  hasPrev: Ref<boolean>
  next: () => Promise<void>
  prev: () => Promise<void>
  go: (no: number | string, clicks?: number) => Promise<void>
  isPresenter: Ref<boolean>
}

/** composables/useClicks.ts */
export function createFixedClicks(route: SlideRoute, current: number): ClicksContext

/** composables/useMousePosInSlide.ts: in hundredths of the slide's width and height. */
export function useMousePosInSlide(): Ref<{ x: number; y: number } | undefined>

/** composables/useSwipeControls.ts */
export function useSwipeControls(root: Ref<HTMLElement | undefined | null>): void

/** logic/shortcuts.ts */
export function registerShortcuts(): void

/** logic/dark.ts */
export function toggleDark(): void

/** state/storage.ts */
export const cursorStyle: Ref<'cursor' | 'laser'>
export const fullscreen: { isFullscreen: Ref<boolean>; toggle: () => Promise<void> }
export const presenterNotesFontSize: Ref<number>
export const showGotoDialog: Ref<boolean>
export const showOverview: Ref<boolean>
export function increasePresenterFontSize(): void
export function decreasePresenterFontSize(): void
export function toggleOverview(): void

/** state/shared.ts */
export const sharedState: {
  timer: {
    status: 'stopped' | 'running' | 'paused'
    slides: Record<string, { start?: number | undefined; end?: number | undefined }>
    startedAt: number
    pausedAt: number
  }
  cursor?: { x: number; y: number; style?: 'cursor' | 'laser' } | undefined
}

/** The deck's settings, as layouts are told of them. */
export const configs: SlideContext['$slidev']['configs']
