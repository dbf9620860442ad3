import type { Manifest, ManifestSlide } from './manifest.ts'
import type { Bookmark } from './pdf/navigation.ts'
import type { PageInfo } from './pdf/finish.ts'

/** A page to print: a slide, at one of its steps. */
export interface SlidePage extends ManifestSlide {
  /** The slide's number in the deck, from 1. */
  number: number
  /** How often the speaker has clicked; undefined where the slide stands finished. */
  step: number | undefined
}

/** The pages for the slides of these numbers: one for each, or one for each of its steps. */
export function slidePages(
  { slides }: Pick<Manifest, 'slides'>,
  numbers: readonly number[],
  withClicks = false,
): SlidePage[] {
  return numbers.flatMap((number): SlidePage[] => {
    const slide = slides[number - 1]
    if (!slide) throw new RangeError(`there is no slide ${number}`)
    return withClicks && slide.clicks > 0
      ? Array.from({ length: slide.clicks + 1 }, (_, step) => ({ ...slide, number, step }))
      : [{ ...slide, number, step: undefined }]
  })
}

/** All slides of a deck, finished. */
export function allPages(manifest: Pick<Manifest, 'slides'>): SlidePage[] {
  return slidePages(
    manifest,
    manifest.slides.map((_, index) => index + 1),
  )
}

/** What a PDF with one of these to a page says of its pages: a later step is the second `.1` of its slide. */
export function pageInfo(pages: readonly SlidePage[]): PageInfo[] {
  return pages.map(({ number, title, section, step = 0 }) => ({
    label: step === 0 ? String(number) : `${number}.${step}`,
    title,
    section,
  }))
}

/**
 * The bookmarks: a section above its slides. A section that opens with a slide of its own stands for that slide;
 * the first slide of the sources stands above the others.
 * @param onPage per page of these, the page of the document, from 0; none for those further on of a slide that began
 * before
 */
export function bookmarks(
  pages: readonly SlidePage[],
  onPage: (index: number) => number = (index) => index,
): Bookmark[] {
  const top: Bookmark[] = []
  let open: string | undefined
  let seen = 0
  for (const [index, { number, title, section, layout, id }] of pages.entries()) {
    if (number === seen) continue
    seen = number
    const page = onPage(index)
    const group = section?.id ?? (layout === 'sources' ? 'sources' : undefined)
    if (group === undefined || group !== open) {
      open = group
      const opens = section === undefined || section.id === id
      top.push({ title: opens ? title : section.title, page, below: [] })
      if (opens) continue
    }
    top.at(-1)?.below.push({ title, page, below: [] })
  }
  return top
}
