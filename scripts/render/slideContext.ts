import { inject, provide, reactive, toRef, type InjectionKey } from 'vue'
import type { SlideContext } from '@slidev/client'

/** What the layouts and figures ask of the slide that they are on. */
export type SlideState = Pick<SlideContext['$slidev'], 'configs'> & {
  page: number
  clicks: number
  frontmatter: SlideContext['$frontmatter']
}

const key: InjectionKey<SlideState> = Symbol('slide')

export function provideSlide(slide: SlideState): void {
  provide(key, reactive(slide))
}

/** Stands in for Slidev's client where slides are drawn without a browser. */
export function useSlideContext(): SlideContext {
  const slide = inject(key)
  if (!slide) throw new Error('a component asks for its slide outside of one')
  return {
    $slidev: { configs: slide.configs },
    $page: toRef(slide, 'page'),
    $clicks: toRef(slide, 'clicks'),
    $frontmatter: slide.frontmatter,
  }
}
