import type { Box } from './geometry.ts'

/** A slide on the print page, measured in the pixels of its canvas whatever it is scaled to. */
export interface Canvas {
  root: HTMLElement
  number: number
  name: string
  /** The kinds of its figures, where it has any. */
  figure: string
  beside: string
  /** Whether all that stands in its field is composed to leave ground free. */
  sparse: boolean
  width: number
  height: number
  scale: number
  box: (rectangle: DOMRect) => Box
}

/** What the deck tells its slides, as far as it concerns their look. */
export interface DeckFacts {
  slides: readonly { name: string; figure: string; beside: string; sparse: boolean }[]
  terms: readonly string[]
  locale: string
}

export function canvases({ slides }: DeckFacts): Canvas[] {
  return [...document.querySelectorAll<HTMLElement>('.slidev-layout')].map((root, index) => {
    const told = slides[index] ?? { name: String(index + 1), figure: 'figure', beside: 'figure', sparse: false }
    return { ...measured(root), number: index + 1, ...told }
  })
}

/** What stands under the slides of a handout, and at the foot of its sheets. */
export function sheets(): Canvas[] {
  return [...document.querySelectorAll<HTMLElement>('.sheet')].flatMap((sheet, index) =>
    [...sheet.querySelectorAll<HTMLElement>('.sheet-said, .sheet-cited, .sheet-foot')].map((root) => ({
      ...measured(root),
      number: index + 1,
      name: `sheet ${index + 1}`,
      figure: 'sheet',
      beside: 'sheet',
      sparse: false,
    })),
  )
}

function measured(root: HTMLElement): Pick<Canvas, 'root' | 'width' | 'height' | 'scale' | 'box'> {
  const origin = root.getBoundingClientRect()
  const scale = origin.width / root.offsetWidth || 1
  return {
    root,
    width: root.offsetWidth,
    height: root.offsetHeight,
    scale,
    box: ({ left, top, right, bottom }: DOMRect): Box => ({
      left: (left - origin.left) / scale,
      top: (top - origin.top) / scale,
      right: (right - origin.left) / scale,
      bottom: (bottom - origin.top) / scale,
    }),
  }
}

/** The names of the slides and the terms, which whoever opened the page has left there. */
export function deckFacts(): DeckFacts {
  const given: DeckFacts | undefined = Reflect.get(globalThis, 'deckFacts')
  if (!given) throw new Error('the page was not told of its deck')
  return given
}

/** Classes that say how something is set, not what it is. */
const setting =
  /^(?:(?:across|down)-.*|rich-text|fact|spaced|citedeck|slidev-layout|label|text-box|middle|centre|end|wrap|tight|strong|small|large|quiet|on-.*)$/

/** What an element is called in a finding: its figure or layout, and what it is there. */
export function nameOf(element: Element, canvas: Canvas): string {
  const layout =
    [...canvas.root.classList].find((name) => name.endsWith('-layout') && name !== 'slidev-layout') ?? 'slide'
  const figure = element.closest('.field-box.beside') ? `${canvas.beside} beside` : canvas.figure
  const part = element instanceof SVGElement ? [element.tagName, ...element.classList].join('.') : partOf(element)
  return `${element.closest('.field-box') ? figure : layout} ${part}`
}

function partOf(element: Element): string {
  for (let at: Element | null = element; at && !at.matches('.slidev-layout, .labels, .field'); at = at.parentElement) {
    const own = [...at.classList].filter((name) => !setting.test(name)).join('.')
    if (own !== '') return own
    if (/^(?:h1|li|td|th|p)$/i.test(at.tagName)) return at.tagName.toLowerCase()
  }
  return element.closest('.field-box') ? 'label' : element.tagName.toLowerCase()
}

/**
 * A ghost numeral, or whatever else stands on a slide as ornament: not the drawings, whose words the description
 * repeats.
 */
export function isOrnament(element: Element): boolean {
  if (element.closest('.katex-mathml')) return true // read out, and not seen
  const hidden = element.closest('[aria-hidden="true"]')
  return (
    hidden !== null
    && (hidden.closest('.figure') === null || hidden.closest('.motif') !== null || hidden.matches('.motif'))
  )
}
