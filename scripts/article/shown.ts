import type { AnySlide, Slide } from './schema.ts'

/** Whether a slide shows a claim, by a figure or points. */
export function isClaim(slide: AnySlide): slide is Slide {
  return slide.layout === undefined || slide.layout === 'claim'
}

/** All of a slide's data that the audience sees: not what the speaker says. */
export function shownOn({ notes, ...shown }: AnySlide): object {
  void notes
  return shown
}
