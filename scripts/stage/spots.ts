/** Where a number stands on a slide, in hundredths of the slide's width and height. */
export interface Spot {
  fact: string
  left: number
  top: number
  width: number
  height: number
}

/**
 * Where the numbers of slides stand, on a page that prints and on the stage. It runs in the page and so uses nothing
 * from around it.
 * @param selector of the slides
 */
export function spotsOn(selector: string): Spot[][] {
  /** What lies in one line and all but touches is one. */
  const join = (boxes: DOMRect[]): DOMRect[] => {
    const joined: DOMRect[] = []
    for (const box of boxes) {
      const at = joined.findIndex(
        (each) =>
          each.top < box.bottom
          && box.top < each.bottom
          && box.left - each.right < box.height / 2
          && each.left - box.right < box.height / 2,
      )
      const other = joined[at]
      if (!other) joined.push(box)
      else {
        const [left, top] = [Math.min(other.left, box.left), Math.min(other.top, box.top)]
        const [right, bottom] = [Math.max(other.right, box.right), Math.max(other.bottom, box.bottom)]
        joined[at] = new DOMRect(left, top, right - left, bottom - top)
      }
    }
    return joined.length < boxes.length ? join(joined) : joined
  }
  return [...document.querySelectorAll(selector)].map((slide) => {
    const canvas = slide.getBoundingClientRect()
    const boxes = new Map<string, DOMRect[]>()
    for (const element of slide.querySelectorAll('[data-fact]')) {
      const range = document.createRange()
      range.selectNodeContents(element)
      const own = [...range.getClientRects()].filter(
        ({ width, height, left, right, top, bottom }) =>
          width > 0
          && height > 0
          && right > canvas.left
          && left < canvas.right
          && bottom > canvas.top
          && top < canvas.bottom,
      )
      const fact = element.getAttribute('data-fact') ?? ''
      if (element.checkVisibility({ visibilityProperty: true })) boxes.set(fact, [...(boxes.get(fact) ?? []), ...own])
    }
    return [...boxes].flatMap(([fact, all]) =>
      join(all).map(({ left, top, width, height }) => ({
        fact,
        left: ((left - canvas.left) / canvas.width) * 100,
        top: ((top - canvas.top) / canvas.height) * 100,
        width: (width / canvas.width) * 100,
        height: (height / canvas.height) * 100,
      })),
    )
  })
}
