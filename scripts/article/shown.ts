import type { AnySlide, Article, Section, Slide } from '../talk/schema.ts'

/** Whether a slide shows a claim, by a figure or points. */
export function isClaim(slide: AnySlide): slide is Slide {
  return slide.layout === undefined || slide.layout === 'claim'
}

/** All of a slide's data that the audience sees: not what the speaker says. */
export function shownOn({ notes, ...shown }: AnySlide): object {
  void notes
  return shown
}

/** The sections that an agenda lists: those that make the talk's case, by a chapter of their own or by claims. */
export function listedSections({ sections }: Article): Section[] {
  return sections.filter(({ chapter, slides }) => chapter !== undefined || slides.some(isClaim))
}
