/** The parts of a slide that its author may want to change, as the page tells them apart. */
export const slideParts = ['title', 'topic', 'points', 'figure', 'beside', 'note', 'notes'] as const

export type SlidePart = (typeof slideParts)[number]

/** What was clicked on a slide; the server knows where that stands. */
export interface Clicked {
  /** The slide's id. */
  slide: string
  part?: SlidePart
  /** The fact whose words or number it is. */
  fact?: string
  /** The words under the pointer. */
  words?: string
}

/** What came of it. */
export type Opened =
  | { opened: string }
  /** No editor is known, or it did not start. */
  | { editor: 'unknown' }
  | { editor: 'failed'; why: string }

/** Words longer than these tell no more. */
export const mostWords = 400

/** Where the parts are drawn. Notes are drawn outside of the slide. */
const drawn: readonly (readonly [SlidePart, string])[] = [
  ['topic', '.kicker'],
  ['title', 'h1'],
  ['points', '.points'],
  ['beside', '.field .beside'],
  ['figure', '.field'],
  ['note', '.footnotes'],
  ['notes', '.notes'],
]

/** What stands on a slide by itself: words are told as far as it goes. */
const pieces = 'text, tspan, h1, h2, li, td, th, dt, dd, p, .kicker, .rich-text, .fact'

/**
 * What an element belongs to.
 * @param slide the id of a slide by its number; of the one that is on without
 */
export function clickedOn(target: Element, slide: (number?: number) => string | undefined): Clicked | undefined {
  const page = target.closest('.slidev-page')
  const number = /slidev-page-(\d+)/.exec(page?.className ?? '')?.[1]
  const isNotes = !page && target.closest('.notes')
  const id = number === undefined && !isNotes ? undefined : slide(number === undefined ? undefined : Number(number))
  if (id === undefined) return undefined
  const part = drawn.find(([, selector]) => target.closest(selector))?.[0]
  const fact = target.closest('[data-fact]')?.getAttribute('data-fact')
  const words = (target.closest(pieces) ?? target).textContent?.replace(/\s+/g, ' ').trim() ?? ''
  return {
    slide: id,
    ...(part ? { part } : {}),
    ...(fact ? { fact } : {}),
    ...(words === '' || words.length > mostWords ? {} : { words }),
  }
}
